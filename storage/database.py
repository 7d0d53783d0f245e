"""One door to the database: a transaction, on SQLite or PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage import sqlite_driver
from storage.migrations import HEAD

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
}

Transaction = AsyncConnection
"""What every function of this package works in: all of it is committed, or none."""


MARKS = "lianluo"
"""Under this key of its `info` a transaction has the set of what is noted about it while it lasts."""


class DatabaseUnreachableError(Exception):
    """There is no database at the address, or it lets us not in."""


class Database:
    """The engine and its manners. Nothing connects before the first transaction."""

    def __init__(self, url: str) -> None:
        """Take an SQLAlchemy URL: sqlite:///file or postgresql://user:password@host/name."""
        self._engine = _make_engine(url)
        self.is_sqlite = self._engine.dialect.name == "sqlite"
        self._one_writer = asyncio.Lock()
        self._connection: AsyncConnection | None = None
        self._reads = False
        if self.is_sqlite:
            sa.event.listen(self._engine.sync_engine, "begin", self._begin)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Open a transaction: committed at the end of the block, rolled back by any exception.

        SQLite has one writer at a time; waiting here is fair and quick, waiting inside SQLite is neither. Its one
        connection stays open: taking it from a pool and giving it back would cost as much as the work itself.
        """
        async with self._open(reads=False) as tx:
            yield tx

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """Open a transaction for long looks in which nothing is written: other processes can write meanwhile."""
        async with self._open(reads=True) as tx:
            yield tx

    @asynccontextmanager
    async def _open(self, *, reads: bool) -> AsyncIterator[Transaction]:
        if not self.is_sqlite:
            async with self._engine.begin() as connection:
                connection.info[MARKS] = set()
                yield connection
            return
        async with self._one_writer:
            if self._connection is None:
                self._connection = await self._engine.connect()
            self._reads = reads
            async with self._connection.begin():
                self._connection.info[MARKS] = set()
                yield self._connection

    def _begin(self, connection: sa.Connection) -> None:
        """Take the write lock at once, if at all: a lock that is upgraded later can fail at any statement."""
        connection.exec_driver_sql("BEGIN" if self._reads else "BEGIN IMMEDIATE")

    async def migrate(self) -> None:
        """Bring the tables to the newest version; nothing to do costs one query.

        Raises DatabaseUnreachableError: this is where a wrong address is first noticed.
        """
        try:
            async with self.transaction() as tx:
                version = await tx.run_sync(_version)
        except sa.exc.OperationalError as error:
            raise DatabaseUnreachableError(str(error.orig)) from None
        if version != HEAD:
            async with self.transaction() as tx:
                await tx.run_sync(_upgrade)

    async def close(self) -> None:
        """Let go of every connection."""
        if self._connection is not None:
            await self._connection.close()
        await self._engine.dispose()


def _make_engine(url: str) -> AsyncEngine:
    try:
        address = sa.make_url(url)
        driver = _DRIVERS[address.get_backend_name()]
    except (sa.exc.ArgumentError, KeyError):
        scheme = url.partition("//")[0]  # what follows may be a password
        raise ValueError(
            f"expected a database URL that begins with sqlite: or postgresql:, not {scheme!r}"
        ) from None
    address = address.set(drivername=driver)
    if driver.startswith("postgresql"):
        return create_async_engine(address, pool_size=16, pool_pre_ping=True, hide_parameters=True)
    path = address.database or ":memory:"
    return create_async_engine(
        address,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
        async_creator=lambda: sqlite_driver.connect(path),
    )


def is_out_of_reach(error: Exception) -> bool:
    """Tell whether it was the database that failed, not what was asked of it: the connection broke, or was denied."""
    if not isinstance(error, sa.exc.DBAPIError):
        return False
    return error.connection_invalidated or "locked" in str(error.orig)


def insert_new(dialect: str, table: sa.Table) -> "sqlite.Insert | postgresql.Insert":
    """Begin an INSERT that leaves rows alone which are there already. Each database has its own words for it."""
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table).on_conflict_do_nothing()
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table).on_conflict_do_nothing()


def _version(connection: sa.Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return version


def _upgrade(connection: sa.Connection) -> None:
    from storage.migrations.run import upgrade

    if connection.dialect.name == "postgresql":
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(5243001)"))
    upgrade(connection, "head")
