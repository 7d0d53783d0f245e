"""Promise 1 while PostgreSQL drops its connections or lets nobody in."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa

from bot.intake import ATTEMPTS
from storage.tables import inbox
from tests.conftest import postgres_database
from tests.crash.crowd import gather_crowd, nothing_is_lost_or_doubled, report_all, wait_for_calls
from tests.crash.district import District, running_district, until
from tests.crash.nursery import Nursery

BOT = "the-bot-under-test"
"""What the process calls itself before PostgreSQL."""

AWAY_S = 1.5


class Server:
    """PostgreSQL as its keeper sees it."""

    def __init__(self, connection: psycopg.Connection, database: str) -> None:
        self._connection = connection
        self._database = database

    def break_connections(self, which: str = "true") -> set[int]:
        """End those of the bot's connections for which an SQL condition holds; returns their process ids."""
        query = f"""SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = '{self._database}' AND application_name = '{BOT}' AND {which}"""  # noqa: S608 - our own words
        return {row[0] for row in self._connection.execute(query.encode())}

    @contextlib.contextmanager
    def closed(self) -> Iterator[None]:
        """Let nobody in while the block lasts."""
        self._admit("false")
        self.break_connections()
        try:
            yield
        finally:
            self._admit("true")

    def _admit(self, is_open: str) -> None:
        self._connection.execute(f"ALTER DATABASE {self._database} ALLOW_CONNECTIONS {is_open}".encode())


@pytest.fixture
def url(postgres: str, migrated_postgres: str) -> Iterator[str]:
    with postgres_database(postgres, migrated_postgres) as url:
        yield url


@pytest.fixture
def server(postgres: str, url: str) -> Iterator[Server]:
    with psycopg.connect(postgres.format("postgres"), autocommit=True) as connection:
        yield Server(connection, str(sa.make_url(url).database))


@pytest.fixture
async def district(url: str, tmp_path: Path, nursery: Nursery) -> AsyncIterator[District]:
    async with running_district(url, tmp_path, nursery, PGAPPNAME=BOT) as district:
        yield district


async def test_a_database_that_is_away_for_moments_loses_nothing(district: District, server: Server) -> None:
    await district.bot.start()
    crowd = await gather_crowd(district, 8)

    async def disturb() -> None:
        for _ in range(4):
            await wait_for_calls(district, 10)
            assert server.break_connections()
        with server.closed():
            await asyncio.sleep(AWAY_S)

    async with asyncio.TaskGroup() as both:
        both.create_task(disturb())
        both.create_task(report_all(crowd))
    await nothing_is_lost_or_doubled(district, crowd)


async def test_a_connection_that_breaks_is_not_the_updates_fault(district: District, server: Server) -> None:
    """An update that fails too often is given up; one that the database let down is not."""
    await district.bot.start()
    phone = await district.coordinator()
    phone.says("报送")
    await phone.sees_button("开始填报")
    await district.settled()

    broken: set[int] = set()

    async def enough_attempts_have_failed() -> bool:
        broken.update(server.break_connections("wait_event_type = 'Lock'"))
        return len(broken) >= ATTEMPTS

    async with district.database.transaction() as tx:
        await tx.execute(sa.text("LOCK TABLE draft IN ACCESS EXCLUSIVE MODE"))
        phone.presses("开始填报")
        await until(enough_attempts_have_failed)
    await district.settled()
    assert set(await district.states(inbox)) == {"done"}
    assert phone.count("现在到了哪个阶段") == 1


async def test_a_database_that_is_away_at_the_start_delays_the_answers_only(
    district: District, server: Server
) -> None:
    await district.bot.start()
    phone = await district.coordinator()
    await district.kills_bot()
    district.sandbox.fail_next("getMe", 502, times=2)
    await district.bot.launch()

    async def it_waits_for_telegram() -> bool:
        return "telegram is out of reach" in district.bot.printed

    await until(it_waits_for_telegram)
    with server.closed():
        await district.bot.serves()
        await asyncio.sleep(AWAY_S)
    phone.says("帮助")
    await phone.sees("联络员助手能做什么")
