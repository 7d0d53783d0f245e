"""Fixtures that all rooms share: every test that touches tables runs on SQLite and on PostgreSQL."""

import contextlib
import itertools
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest

from storage.database import Database
from tests.postgres import running_postgres

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The test run's PostgreSQL: a URL with {} in the place of the database's name."""
    with running_postgres() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of its own for one test, on both kinds."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'test.sqlite3'}"
    return create_postgres_database(request.getfixturevalue("postgres"))


def create_postgres_database(server: str) -> str:
    """Make an empty database and return its URL."""
    name = f"test_{next(_numbers)}"
    with contextlib.closing(psycopg.connect(server.format("postgres"), autocommit=True)) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return server.format(name)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open database with all tables."""
    database = Database(database_url)
    await database.migrate()
    yield database
    await database.close()
