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
def database_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database of its own for one test, on both kinds."""
    if kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'test.sqlite3'}"
        return
    with postgres_database(request.getfixturevalue("postgres")) as url:
        yield url


@pytest.fixture
def migrated_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of its own with all tables: a copy of one that was migrated once."""
    if kind == "sqlite":
        yield f"sqlite:///{shutil.copy(request.getfixturevalue('migrated_sqlite'), tmp_path)}"
        return
    template = request.getfixturevalue("migrated_postgres")
    with postgres_database(request.getfixturevalue("postgres"), template) as url:
        yield url


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file to copy."""
    file = tmp_path_factory.mktemp("tables") / "test.sqlite3"
    asyncio.run(_migrate(f"sqlite:///{file}"))
    return file


@pytest.fixture(scope="session")
def migrated_postgres(postgres: str) -> Iterator[str]:
    """The name of a database to copy."""
    with postgres_database(postgres) as url:
        asyncio.run(_migrate(url))
        yield str(sa.make_url(url).database)


async def _migrate(url: str) -> None:
    database = Database(url)
    await database.migrate()
    await database.close()


@contextlib.contextmanager
def postgres_database(server: str, template: str = "template1") -> Iterator[str]:
    """Keep a database, at first empty or as its template is, while the block lasts; yields its URL.

    Afterwards it goes at once: the server keeps its files in memory.
    """
    name = f"test_{next(_numbers)}"
    with contextlib.closing(psycopg.connect(server.format("postgres"), autocommit=True)) as keeper:
        keeper.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
        yield server.format(name)
        keeper.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture
async def database(migrated_url: str) -> AsyncIterator[Database]:
    """An open database with all tables."""
    database = Database(migrated_url)
    yield database
    await database.close()
