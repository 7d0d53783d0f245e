"""SQLite for SQLAlchemy's asyncio without a thread hop for every statement.

A statement on a local file takes some microseconds, handing it to a thread and back takes a hundred; an update needs
a dozen. So statements run where they are, and only what may wait goes elsewhere: COMMIT (it waits for the disk) to a
thread, BEGIN IMMEDIATE (it waits for other processes) to be tried again. The shape is aiosqlite's, which SQLAlchemy's
dialect knows; `connect` is for its `async_creator`.
"""

import asyncio
import sqlite3
import time
from collections.abc import Iterable, Sequence
from typing import Any

LOCKED_FOR_S = 15.0
"""How long another process may hold the database before we give up."""

RETRY_S = 0.01


class Cursor:
    """A cursor whose work is done when it is called."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor
        self.arraysize = cursor.arraysize

    async def __aenter__(self) -> "Cursor":
        return self

    async def __aexit__(self, *_error: object) -> None:
        self._cursor.close()

    @property
    def description(self) -> Any:
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> "Cursor":
        """Execute a statement; BEGIN is tried until no other process holds the lock."""
        give_up_at = time.monotonic() + LOCKED_FOR_S
        while True:
            try:
                self._cursor.execute(sql, parameters)
            except sqlite3.OperationalError as error:
                is_waiting = sql.startswith("BEGIN") and "locked" in str(error)
                if not is_waiting or time.monotonic() > give_up_at:
                    raise
                await asyncio.sleep(RETRY_S)
            else:
                return self

    async def executemany(self, sql: str, parameters: Iterable[Sequence[Any]]) -> "Cursor":
        """Execute a statement for each set of parameters."""
        self._cursor.executemany(sql, parameters)
        return self

    async def fetchall(self) -> list[Any]:
        return self._cursor.fetchall()

    async def fetchone(self) -> Any:
        return self._cursor.fetchone()

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        return self._cursor.fetchmany(size or self.arraysize)

    async def close(self) -> None:
        self._cursor.close()


class Connection:
    """A connection that leaves the event loop only to wait for the disk."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def cursor(self) -> Cursor:
        return Cursor(self._connection.cursor())

    async def commit(self) -> None:
        """Commit in a thread: the disk may take its time."""
        if self._connection.in_transaction:
            await asyncio.get_running_loop().run_in_executor(None, self._connection.commit)

    async def rollback(self) -> None:
        self._connection.rollback()

    async def create_function(self, *arguments: Any, **named: Any) -> None:
        self._connection.create_function(*arguments, **named)

    async def close(self) -> None:
        self._connection.close()

    def stop(self) -> None:
        self._connection.close()


async def connect(path: str) -> Connection:
    """Open a database file. WAL lets a backup read while we write; FULL makes a commit outlive a power cut."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=0)
    for pragma in (
        "busy_timeout=5000",
        "journal_mode=WAL",
        "busy_timeout=0",
        "synchronous=FULL",
        "foreign_keys=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")
    return Connection(connection)
