"""Fixtures that all rooms share: every test that touches tables runs on SQLite and on PostgreSQL."""

import asyncio
import contextlib
import itertools
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from storage.database import Database
from tests.postgres import running_postgres

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The test run's PostgreSQL: a URL with {} in the place of the database's name."""
    with running_postgres() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Which database a test runs on: it runs on both."""
    return str(request.param)


@pytest.fixture
def database_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of its own for one test, on both kinds."""
    if kind == "sqlite":
        return f"sqlite:///{tmp_path / 'test.sqlite3'}"
    return create_postgres_database(request.getfixturevalue("postgres"))


@pytest.fixture
def migrated_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of its own with all tables: a copy of one that was migrated once."""
    if kind == "sqlite":
        return f"sqlite:///{shutil.copy(request.getfixturevalue('migrated_sqlite'), tmp_path)}"
    template = request.getfixturevalue("migrated_postgres")
    return create_postgres_database(request.getfixturevalue("postgres"), template)


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file to copy."""
    file = tmp_path_factory.mktemp("tables") / "test.sqlite3"
    asyncio.run(_migrate(f"sqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def migrated_postgres(postgres: str) -> str:
    """The name of a database to copy."""
    url = create_postgres_database(postgres)
    asyncio.run(_migrate(url))
    return str(sa.make_url(url).database)


async def _migrate(url: str) -> None:
    database = Database(url)
    await database.migrate()
    await database.close()


def create_postgres_database(server: str, template: str = "template1") -> str:
    """Make a database, empty or as its template is, and return its URL."""
    name = f"test_{next(_numbers)}"
    with contextlib.closing(psycopg.connect(server.format("postgres"), autocommit=True)) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
    return server.format(name)


@pytest.fixture
async def database(migrated_url: str) -> AsyncIterator[Database]:
    """An open database with all tables."""
    database = Database(migrated_url)
    yield database
    await database.close()
