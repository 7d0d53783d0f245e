"""The year 2026 of the sample plan's district on real tables: its people act, and the clock ticks."""

import asyncio
import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot.clockwork import Clockwork
from bot.core.calendar import Calendar
from bot.data import load_sample_plan
from bot.delivery import Delivery
from bot.pace import Pace
from bot.texts import Texts
from bot.transport import BotApi, File, Refused, Transport
from storage.database import Database
from storage.members import MemberRole
from storage.tables import outbox
from tests.services.desk import Desk, Person
from tests.year.people import DOWN, PEOPLE

ZONE = ZoneInfo("Asia/Shanghai")
BEGIN, END = date(2026, 1, 7), date(2026, 12, 31)
CALENDAR = Calendar()
TICKS = (time(9), time(12), time(15))
"""The clock ticks far more often, but this year nothing changes in between: people act an hour after the first."""

AN_HOUR, ONE_DAY = timedelta(hours=1), timedelta(days=1)

Act = Callable[["District"], Awaitable[None]]


class Letterbox(BotApi):
    """Telegram, as far as it takes messages or says that somebody has blocked the bot."""

    def __init__(self) -> None:
        super().__init__(Transport(), "")
        self.blocked: set[int] = set()
        self.taken = 0

    async def call(self, method: str, parameters: Mapping[str, Any], timeout_s: float | None = None) -> Any:  # noqa: ARG002
        if parameters["chat_id"] in self.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        self.taken += 1
        return {"message_id": self.taken}


@dataclass
class District:
    """The desk where all that the people do arrives, with a clock and a sender; `written` tells that there is post."""

    file: Path
    desk: Desk
    letterbox: Letterbox
    sender: Delivery
    clockwork: Clockwork
    written: asyncio.Event
    people: dict[tuple[str | None, MemberRole], Person] = field(default_factory=dict)
    diary: defaultdict[date, list[Act]] = field(default_factory=lambda: defaultdict(list))

    def plans(self, day: date, act: Act) -> None:
        """Have something done on a day, or as soon as the bot is there again."""
        is_down = DOWN[0] <= day <= DOWN[1]
        self.diary[DOWN[1] + ONE_DAY if is_down else day].append(act)

    def coordinator(self, unit: str) -> Person:
        return self.people[unit, MemberRole.COORDINATOR]

    def deputy(self, unit: str) -> Person:
        return self.people[unit, MemberRole.DEPUTY]

    @property
    def office(self) -> Person:
        return self.people[None, MemberRole.OFFICE]

    async def lives_through(self, evenings: Mapping[date, Path]) -> None:
        """Let the year pass, and copy the tables as they are on certain evenings."""
        for day in (BEGIN + timedelta(days=n) for n in range((END - BEGIN).days + 1)):
            if not DOWN[0] <= day <= DOWN[1]:
                await self._lives_through_a_day(day)
            if day in evenings:
                with (
                    closing(sqlite3.connect(self.file)) as tables,
                    closing(sqlite3.connect(evenings[day])) as copy,
                ):
                    tables.backup(copy)

    async def _lives_through_a_day(self, day: date) -> None:
        ticks = TICKS if CALENDAR.is_workday(day) else TICKS[:1]
        is_late = day == DOWN[1] + ONE_DAY
        for hour in ticks[is_late:]:
            self.desk.now = datetime.combine(day, hour, ZONE)
            await self.clockwork.tick()
            await self._posts()
            self.desk.now += AN_HOUR
            for act in self.diary.pop(day, ()):
                await act(self)

    async def _posts(self) -> None:
        """Wait until everything that was written has gone out, or cannot."""
        if not self.written.is_set():
            return
        self.written.clear()
        self.sender.wake()
        waiting = sa.select(sa.func.count()).where(outbox.c.state.in_(("new", "sending")))
        for _ in range(10_000):
            async with self.desk.database.transaction() as tx:
                if not (await tx.execute(waiting)).scalar():
                    return
            await asyncio.sleep(0.002)
        raise TimeoutError


@asynccontextmanager
async def founding(file: Path) -> AsyncIterator[District]:
    """Import the plan on 4 January, bind everybody on the 7th, and deliver while the block lasts."""
    database, letterbox, written = Database(f"sqlite:///{file}"), Letterbox(), asyncio.Event()
    await database.migrate()
    desk = Desk(database, now=datetime.combine(BEGIN, time(8), ZONE))
    await desk.store(load_sample_plan(2026))
    sender = Delivery(database, letterbox, lambda: desk.now, Pace(1e6), _enclose)
    clockwork = Clockwork(database, desk.shelf, Texts.load(), lambda: desk.now, written.set)
    district = District(file, desk, letterbox, sender, clockwork, written)
    for telegram_id, (unit, role, name) in enumerate(PEOPLE, start=1001):
        person = await desk.person(role, unit, telegram_id, name)
        district.people.setdefault((unit, role), person)
    task = asyncio.create_task(sender.run())
    try:
        yield district
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await database.close()


async def _enclose(what: str) -> File:
    raise AssertionError(what)
