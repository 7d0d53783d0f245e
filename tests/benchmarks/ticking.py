"""What a tick costs: with the sample plan, with a thousand tasks, after a year, and with twenty thousand people.

Run by hand: python -m tests.benchmarks.ticking
The real clockwork ticks on a real SQLite file, nobody sends anything. Prints the CPU time of ticks that find nothing to
do and of the tick that reminds everybody, the longest time that one transaction held the database meanwhile, and each
in proportion to the first line. CPU time is what counts: other processes do not disturb it.
"""

import asyncio
import contextlib
import logging
import random
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import sqlalchemy as sa
import structlog

from bot.clockwork import Clockwork
from bot.core.calendar import Calendar, WorkdayPolicy
from bot.core.model import Area, Milestone, MilestoneKind, Period, Plan, ReportingRule, Task
from bot.core.obligations import owed_reports, tasks_of
from bot.data import load_glossary, load_report_form, load_sample_plan
from bot.services import importing
from bot.services.shelf import Shelf
from bot.texts import Texts
from storage import tables
from storage.database import Database, Transaction
from storage.members import MemberRole
from tests.benchmarks.made_up_plans import make_plan

ZONE = ZoneInfo("Asia/Shanghai")
YEAR = date(2026, 1, 4)
DUE = date(2026, 11, 25)
"""A Wednesday on which reports are due."""


MANY = 1000


@dataclass(frozen=True)
class Case:
    """A district of some size, and since when the bot has been at work there."""

    name: str
    tasks: int | None
    members: int
    first: date
    is_reporting: bool = True


CASES = (
    Case("the sample plan, a week", None, 40, DUE - timedelta(days=7)),
    Case("the sample plan, a year", None, 40, YEAR),
    Case("1 000 tasks, a week", 1000, 200, DUE - timedelta(days=7)),
    Case("1 000 tasks, a year", 1000, 200, YEAR),
    Case("20 000 people, all told", None, 20_000, DUE - timedelta(days=1), is_reporting=False),
)


class Watched(Database):
    """A database that notes how long it was held by one transaction at most."""

    longest_s = 0.0

    @contextlib.asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        async with super().transaction() as tx:
            began = time.process_time()
            yield tx
            self.longest_s = max(self.longest_s, time.process_time() - began)


def make_district(case: Case) -> Plan:
    """Make the plan: the sample, or tasks made up with leads, a milestone each, and two rules."""
    if case.tasks is None:
        return load_sample_plan(2026)
    made, chance = make_plan(case.tasks), random.Random(7)
    areas = tuple(
        Area(str(number), f"第{number}方面", (f"第{number}局",)) for number in range(1, len(made.areas) + 1)
    )
    rules = tuple(ReportingRule(f"每月{day}日前报送", day, Period.MONTHLY, "牵头单位") for day in (13, 25))
    return replace(
        made, areas=areas, reporting=rules, tasks=tuple(_date(task, chance) for task in made.tasks)
    )


def _date(task: Task, chance: random.Random) -> Task:
    month = chance.randint(1, 12)
    mark = Milestone(f"{month}月底前建成", date(2026, month, 28), MilestoneKind.BY)
    return replace(task, lead=task.responsible[1:], responsible=task.responsible[:1], milestones=(mark,))


async def settle_in(tx: Transaction, case: Case, plan: Plan) -> None:
    """Import the plan, bind people to its units in turn, and let the leads have reported before the first day."""
    imported_at = datetime.combine(case.first, datetime.min.time(), ZONE)
    await importing.store_plan(tx, plan, "方案", 2026, str(ZONE), imported_at)
    units = await list_units(tx, plan, leads_only=case.members > MANY)
    people = [
        {"id": n, "telegram_id": 1000 + n, "name": f"人{n}", "locale": "zh-CN", "joined_at": imported_at}
        for n in range(1, case.members + 1)
    ]
    roles = [
        {
            "member_id": n,
            "unit_id": units[n % len(units)],
            "role": MemberRole.COORDINATOR,
            "since": imported_at,
        }
        for n in range(1, case.members + 1)
    ]
    await tx.execute(sa.insert(tables.member), people)
    await tx.execute(sa.insert(tables.membership), roles)


async def list_units(tx: Transaction, plan: Plan, *, leads_only: bool) -> list[int]:
    """List the units to which people are bound: all, or those that lead, so that everybody owes a report."""
    ids = {row.name: row.id for row in await tx.execute(sa.select(tables.unit))}
    leads = {name for area in plan.areas for name in area.lead}
    return [unit_id for name, unit_id in ids.items() if not leads_only or name in leads]


async def report_everything(tx: Transaction, plan: Plan, day: date) -> None:
    """Let every report that is due on a day be sent, with all its tasks."""
    ids = {row.number: row.id for row in await tx.execute(sa.select(tables.task))}
    for owed in owed_reports(1, plan, day, day, Calendar(), WorkdayPolicy.EARLIER):
        told_at = datetime.combine(day, datetime.min.time(), ZONE)
        number = (await tx.execute(sa.select(sa.func.count()).select_from(tables.report))).scalar_one() + 1
        values = {"number": owed.number, "subject": owed.subject, "version": 1, "plan_id": 1, "member_id": 1}
        draft = {"id": number, "member_id": 1, "subject": owed.subject, "state": {}, "version": 1}
        opened = {"opened_at": told_at, "updated_at": told_at, "closed_as": "submitted"}
        await tx.execute(sa.insert(tables.draft).values(**draft, **opened))
        others = {"draft_id": number, "submitted_at": told_at, "is_late": False, "due": day, "extra": {}}
        await tx.execute(sa.insert(tables.report).values(id=number, **values, **others))
        entries = [
            {"report_id": number, "task_id": ids[task.number], "member_id": 1, "position": place}
            | {"answers": {"stage": "started", "note": "正在按计划推进"}}
            for place, task in enumerate(tasks_of(plan, owed.area))
        ]
        if entries:
            await tx.execute(sa.insert(tables.entry), entries)


class District:
    """The clockwork over one case's tables, at a time that is set by hand."""

    def __init__(self, database: Watched) -> None:
        self.database = database
        self.now = datetime.now(UTC)
        shelf = Shelf(load_report_form(), load_glossary(), lambda: self.now, ZONE)
        self.clockwork = Clockwork(database, shelf, Texts.load(), lambda: self.now, lambda: None)

    async def tick_at(self, day: date, hour: int, minute: int = 0) -> float:
        """Tick at a local time and give the CPU seconds that it took."""
        self.now = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)
        began = time.process_time()
        await self.clockwork.tick()
        return time.process_time() - began


async def live(district: District, case: Case, plan: Plan) -> None:
    """Let the days go by until the one that is measured."""
    day = case.first
    while day < DUE:
        await district.tick_at(day, 9)
        async with district.database.transaction() as tx:
            if case.is_reporting:
                await report_everything(tx, plan, day)
            await tx.execute(sa.update(tables.outbox).values(state="sent", message_id=tables.outbox.c.id))
        day += timedelta(days=1)


async def measure(case: Case, folder: Path) -> dict[str, float]:
    """Measure the seconds of CPU time of each kind of tick."""
    database = Watched(f"sqlite:///{folder / 'ticking.sqlite3'}")
    await database.migrate()
    plan = make_district(case)
    async with database.transaction() as tx:
        await settle_in(tx, case, plan)
    district = District(database)
    await live(district, case, plan)
    night = [await district.tick_at(DUE, 3, minute) for minute in range(6)]
    database.longest_s = 0.0
    morning = await district.tick_at(DUE, 9)
    held = database.longest_s
    after = [await district.tick_at(DUE, 9, minute) for minute in range(1, 7)]
    await database.close()
    return {"night": min(night), "09:00": morning, "held": held, "after": min(after)}


async def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    first: dict[str, float] = {}
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            measured = await measure(case, Path(folder))
        first = first or measured
        said = ", ".join(
            f"{name} {s * 1000:.1f} ms (x {s / first[name]:.1f})" for name, s in measured.items()
        )
        print(f"{case.name}: {said}", flush=True)


if __name__ == "__main__":
    asyncio.run(main())
