"""A district whose bot is a process: the stand-in for Telegram, the tables, and people with phones.

The bot's clock is the real one, so the plan asks for one report a month on a day some weeks away: no reminder is
due, whatever day these tests run on.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot.data import read_sample_plan
from bot.documents.plan import read_plan_document
from bot.sandbox.server import serve
from bot.sandbox.telegram import Sandbox
from bot.services import importing, people
from storage.database import Database
from storage.members import MemberRole
from storage.tables import inbox, outbox
from tests.crash.nursery import Nursery
from tests.crash.phone import PATIENCE_S, Phone
from tests.crash.process import BotProcess

ZONE = ZoneInfo("Asia/Shanghai")
LOOK_AGAIN_S = 0.05

FIRST_UPDATE_ID = 1
"""Telegram numbers updates one by one, so that a gap in the inbox is an update lost."""

Row = sa.Row[Any]


class District:
    """Everything around one bot process. Times are real."""

    def __init__(self, sandbox: Sandbox, database: Database, bot: BotProcess) -> None:
        self.sandbox = sandbox
        self.database = database
        self.bot = bot
        self._next_id = 1001

    async def invited(self, role: MemberRole, unit: str | None, name: str) -> Phone:
        """Somebody who has followed an invitation's link; the bot, when it runs, binds them."""
        async with self.database.transaction() as tx:
            payload = await people.invite(tx, role, unit, datetime.now(UTC))
        assert isinstance(payload, str), payload
        self._next_id += 1
        person = self.sandbox.add_person(self._next_id, name)
        person.start(payload)
        return Phone(self.sandbox, person)

    async def coordinator(self, unit: str = "区交通运输局", name: str = "江一帆") -> Phone:
        """A bound coordinator; the bot must be running."""
        phone = await self.invited(MemberRole.COORDINATOR, unit, name)
        await phone.sees("绑定成功")
        return phone

    async def kills_bot(self) -> None:
        """Kill the process. On PostgreSQL a lease guards what it was sending: its end is brought forward."""
        await self.bot.kill()
        held = sa.update(outbox).where(outbox.c.state == "sending")
        await self.change(held.values(lease_until=datetime(2000, 1, 1, tzinfo=UTC)))

    async def restarts_bot(self) -> None:
        await self.kills_bot()
        await self.bot.start()

    @asynccontextmanager
    async def nothing_can_be_committed(self) -> AsyncIterator[None]:
        """Hold what every update must wait for: on SQLite the one writer's place, else the inbox."""
        async with self.database.transaction() as tx:
            if tx.dialect.name == "postgresql":
                await tx.execute(sa.text("LOCK TABLE inbox IN EXCLUSIVE MODE"))
            yield

    async def change(self, change: sa.Update) -> None:
        async with self.database.transaction() as tx:
            await tx.execute(change)

    async def rows(self, query: sa.Select[Any]) -> list[Row]:
        async with self.database.transaction() as tx:
            return list(await tx.execute(query))

    async def states(self, table: sa.Table) -> list[str]:
        """The states of the inbox's or the outbox's rows, oldest first."""
        return [row.state for row in await self.rows(sa.select(table.c.state).order_by(*table.primary_key))]

    async def settled(self) -> None:
        """Wait until Telegram holds nothing back, every update is handled and every message is out."""
        await until(self._is_settled)

    async def _is_settled(self) -> bool:
        if self.sandbox.updates.pending():
            return False
        states = {*await self.states(inbox), *await self.states(outbox)}
        return not states & {"new", "sending"}

    async def handed_out(self, update_id: int) -> None:
        """Wait until Telegram has given an update to the bot, which may not have looked at it yet."""
        await self.sandbox.wait_for(lambda: self.times_handed_out(update_id), timeout_s=PATIENCE_S)

    def times_handed_out(self, update_id: int) -> int:
        batches = [call.result or [] for call in self.sandbox.calls if call.method == "getUpdates"]
        return sum(update.update_id == update_id for batch in batches for update in batch)

    def last_update_id(self) -> int:
        """The newest update that Telegram holds for the bot."""
        return self.sandbox.updates.pending()[-1].update_id

    def sent_to(self, phone: Phone) -> list[str]:
        """Every text that Telegram took for a phone, repetitions and edits included, oldest first."""
        return [
            str(call.params.get("text"))
            for call in self.sandbox.calls
            if call.refusal is None
            and call.chat_id == phone.person.id
            and call.method in ("sendMessage", "editMessageText")
        ]


async def until(is_reached: Callable[[], Awaitable[object]], timeout_s: float = PATIENCE_S) -> None:
    """Look until it is so: for what only the tables tell."""
    async with asyncio.timeout(timeout_s):
        while not await is_reached():  # noqa: ASYNC110 - a table cannot be awaited
            await asyncio.sleep(LOOK_AGAIN_S)


@asynccontextmanager
async def running_district(
    migrated_url: str, folder: Path, nursery: Nursery | None, **settings: str
) -> AsyncIterator[District]:
    """Set everything up over a database with all tables, and import the plan; the bot is yet to be started.

    `settings` are added to the process's environment. At the end nothing that it printed may hold the token.
    """
    sandbox = Sandbox(first_update_id=FIRST_UPDATE_ID)
    server = await serve(sandbox)
    database = Database(migrated_url)
    await _import_plan(database)
    environment = {
        "LIANLUO_TOKEN": sandbox.token,
        "LIANLUO_API_URL": server.url,
        "LIANLUO_DATABASE_URL": migrated_url,
        "LIANLUO_SEND_RATE": "1000",
        "LIANLUO_LOG_LEVEL": "DEBUG",
    }
    bot = BotProcess(sandbox, environment | settings, folder, nursery)
    try:
        yield District(sandbox, database, bot)
    finally:
        await bot.kill()
        await database.close()
        await server.stop()
        print(bot.printed)
    assert sandbox.token.partition(":")[2] not in bot.printed


async def _import_plan(database: Database) -> None:
    now = datetime.now(UTC)
    text = plan_due_on(due_day(now))
    year = now.astimezone(ZONE).year
    plan = read_plan_document(text.encode(), "plan.txt", year)
    async with database.transaction() as tx:
        await importing.store_plan(tx, plan, "plan.txt", year, str(ZONE), now)


def due_day(now: datetime) -> int:
    """Choose a day of the month that comes once within the next month, and not in the next two weeks."""
    return min(max((now.astimezone(ZONE) + timedelta(days=20)).day, 4), 28)


def plan_due_on(day: int) -> str:
    """The sample plan with a single day of reporting."""
    text = read_sample_plan().decode()
    text, moved = re.subn(r"每月25日前", f"每月{day}日前", text)
    text, dropped = re.subn(r"每月13日前报送[^。]*。", "", text)
    assert (moved, dropped) == (1, 1), "the sample plan no longer says when to report in these words"
    return text
