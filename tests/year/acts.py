"""What the people of the district do in the course of the year."""

from dataclasses import dataclass
from datetime import date, timedelta

import sqlalchemy as sa

from bot.core.calendar import WorkdayPolicy
from bot.core.dialogue import Action, Ending
from bot.core.matters import dated_milestones, name_mark
from bot.core.model import Task
from bot.core.obligations import OwedReport, owed_reports
from bot.services import agenda, later, leaving, lights
from bot.services import people as registry
from bot.services.leaving import LeaveTalk
from bot.services.own_tasks import find_own
from storage import reports, units
from storage.plans import StoredPlan
from storage.tables import digest
from tests.services.desk import Person
from tests.year.district import BEGIN, CALENDAR, END, District
from tests.year.people import (
    ALL_TOWNS,
    BLOCKED,
    BLOCKED_BETWEEN,
    COORDINATORS,
    FEEDERS,
    FORGOTTEN,
    NEVER_REACHED,
    REACHED_AFTER,
    REPORTS_AFTER,
    SHORT_NAMES,
    TOWNS,
)

SCHOOLS, ROADS, FARMS, HEALTH = "区教育局", "区交通运输局", "区农业农村局", "区卫生健康局"


async def fill_the_diary(district: District) -> None:
    """Write down who does what on which day."""
    stored = await district.desk.plan()
    district.plans(BEGIN, settle_names)
    for owed in owed_reports(stored.id, stored.plan, BEGIN, END, CALENDAR, WorkdayPolicy.EARLIER):
        after = FORGOTTEN.get(owed.subject, REPORTS_AFTER[owed.area.number])
        district.plans(workdays_after(owed.due, after), Reporting(owed))
    for mark in list_marks(stored):
        district.plans(mark.day, mark)
    for month in range(2, 13):
        for unit in FEEDERS:
            district.plans(workdays_after(date(2026, month, 3), 0), Feeding(unit))
    for day, act in ONCE:
        district.plans(day, act)


def workdays_after(day: date, workdays: int) -> date:
    """Give the day some workdays after another, or before it; a day off gives way to the next workday."""
    for _ in range(abs(workdays)):
        day = CALENDAR.next_workday(day) if workdays > 0 else CALENDAR.previous_workday(day)
    return CALENDAR.move(day, WorkdayPolicy.LATER)


async def settle_names(district: District) -> None:
    """The office makes one unit of two names, and says who the towns are."""
    async with district.desk.database.transaction() as tx:
        ids = await units.ids(tx)
    for name, short_name in SHORT_NAMES.items():
        await district.office.opens(f"unit:{ids[name]}")
        await district.office.fills("short-names", short_name)
        await district.office.submits()
    await district.office.opens(f"unit:{ids[ALL_TOWNS]}")
    await district.office.fills("members", "、".join(TOWNS))
    await district.office.submits()


@dataclass(frozen=True)
class Reporting:
    """The lead unit sends its report: the deputy does while the coordinator of the schools is away."""

    owed: OwedReport

    async def __call__(self, district: District) -> None:
        lead = self.owed.area.lead[0]
        is_away = lead == SCHOOLS and AWAY[0] <= district.desk.now.date() <= AWAY[1]
        person = district.deputy(lead) if is_away else district.coordinator(lead)
        await send_report(person, self.owed.subject)


async def send_report(person: Person, subject: str, stage: str = "1") -> None:
    """Say how far the second task is, and submit the rest as it is."""
    await person.opens_report(subject)
    await person.presses(Action.OPEN, "1")
    await finish(person, stage)


async def finish(person: Person, stage: str) -> None:
    """Answer the first question, and submit."""
    await person.presses(Action.CHOOSE, stage)
    await person.presses(Action.OVERVIEW)
    await person.presses(Action.SUBMIT)
    await person.presses(Action.ANYWAY)
    assert person.talk
    assert person.talk.ending is Ending.SUBMITTED


@dataclass(frozen=True)
class Reaching:
    """A unit confirms that a milestone is reached."""

    day: date
    unit: str
    task_id: int
    mark: str

    async def __call__(self, district: District) -> None:
        desk, member = district.desk, await district.coordinator(self.unit).member()
        async with desk.database.transaction() as tx:
            assert await lights.confirm_milestone(
                tx, desk.shelf, member, self.task_id, self.mark, desk.now, is_reached=True
            )


def list_marks(stored: StoredPlan) -> list[Reaching]:
    """List every milestone that somebody confirms: one of the units that see to its task, or of its whole."""
    return [
        Reaching(
            workdays_after(due + timedelta(days=REACHED_AFTER[task.area]), 0),
            find_unit(stored, task),
            stored.task_ids[task.number],
            name_mark(mark),
        )
        for task, marks in dated_milestones(stored.plan)
        for mark, due in marks
        if task.number != NEVER_REACHED
    ]


def find_unit(stored: StoredPlan, task: Task) -> str:
    """Find a unit that speaks for a task and has a coordinator."""
    official = {short: name for name, short in SHORT_NAMES.items()}
    lead = [name for area in stored.plan.areas if area.number == task.area for name in area.lead]
    named = [official.get(name, name) for name in (*task.lead, *task.responsible, *lead)]
    return next(name for name in named if name in COORDINATORS)


@dataclass(frozen=True)
class Feeding:
    """A responsible unit tells the lead how its task is."""

    unit: str

    async def __call__(self, district: District) -> None:
        desk, person = district.desk, district.coordinator(self.unit)
        stored, member = await desk.plan(), await person.member()
        async with desk.database.transaction() as tx:
            own = await find_own(tx, stored, member)
        task = next(known for known in own if known.task.area == "1")
        await person.opens(f"feed:{task.id}")
        await finish(person, "1")


async def ask_to_be_fed(district: District) -> None:
    desk, member = district.desk, await district.coordinator("区民政局").member()
    async with desk.database.transaction() as tx:
        assert await agenda.ask_to_feed(tx, desk.shelf, member, "1", desk.now)


async def break_down(district: District) -> None:
    """The health department says what the nurseries that are to be built are."""
    person, desk = district.coordinator(HEALTH), district.desk
    await person.opens(f"breakdown:{await desk.task_id('2.4')}")
    await person.presses(Action.ADD)
    await person.says("望汀托育园", "新增托位60个", HEALTH, "11月底")
    await person.submits()


AWAY = (date(2026, 7, 13), date(2026, 7, 24))


async def leave_schools(district: District) -> None:
    await ask_leave(district, SCHOOLS, *AWAY)


async def leave_farms(district: District) -> None:
    await ask_leave(district, FARMS, date(2026, 10, 12), date(2026, 10, 30))


async def ask_leave(district: District, unit: str, first: date, last: date) -> None:
    """The coordinator asks, the deputy accepts."""
    desk, person = district.desk, district.coordinator(unit)
    member, deputy = await person.member(), await district.deputy(unit).member()
    await person.opens(f"leave:{member.id}")
    await person.says(str(first), str(last))
    await person.presses(Action.CHOOSE, "0")
    await person.submits()
    async with desk.database.transaction() as tx:
        (talk,) = await leaving.find_own(tx, desk.shelf, member, desk.now)
        accepted = await leaving.accept(tx, desk.shelf, deputy, talk.absence.id, desk.now)
    assert isinstance(accepted, LeaveTalk)


async def come_back_early(district: District) -> None:
    desk, member = district.desk, await district.coordinator(FARMS).member()
    async with desk.database.transaction() as tx:
        (talk,) = await leaving.find_own(tx, desk.shelf, member, desk.now)
        assert await leaving.end_early(tx, member, talk.absence.id, desk.now)


async def send_back(district: District) -> None:
    """The office is not content with the June report of the roads."""
    async with district.desk.database.transaction() as tx:
        found = await reports.latest(tx, SENT_BACK)
    assert found
    await district.office.opens(f"send-back:{found.id}")
    await district.office.says("请补上本月投资")
    await district.office.submits()


SENT_BACK = "report:1:4:13:2026-06"


async def mend_report(district: District) -> None:
    await send_report(district.coordinator(ROADS), SENT_BACK, "2")


@dataclass(frozen=True)
class PuttingOff:
    """The coordinator of the roads puts off what came last."""

    when: str

    async def __call__(self, district: District) -> None:
        desk, member = district.desk, await district.coordinator(ROADS).member()
        async with desk.database.transaction() as tx:
            newest = sa.select(sa.func.max(digest.c.id)).where(digest.c.member_id == member.id)
            digest_id = (await tx.execute(newest)).scalar_one()
            assert await later.put_off(tx, desk.shelf, member, digest_id, self.when, desk.now)


async def block_the_bot(district: District) -> None:
    district.letterbox.blocked.add(district.coordinator(BLOCKED).telegram_id)


async def let_the_bot_write(district: District) -> None:
    desk, telegram_id = district.desk, district.coordinator(BLOCKED).telegram_id
    district.letterbox.blocked.discard(telegram_id)
    async with desk.database.transaction() as tx:
        await registry.note_reachability(tx, telegram_id, desk.now, is_reachable=True)


async def move_days_off_later(district: District) -> None:
    """The office lets what falls on a day off be due on the next workday from now on."""
    stored = await district.desk.plan()
    await district.office.opens(f"settings:{stored.id}:workdays")
    await district.office.presses(Action.CHOOSE, "1")


ONCE = (
    (BEGIN, ask_to_be_fed),
    (date(2026, 2, 27), PuttingOff("2h")),
    (date(2026, 3, 17), PuttingOff("tomorrow")),
    (date(2026, 4, 14), PuttingOff("2026-04-16")),
    (BLOCKED_BETWEEN[0], block_the_bot),
    (date(2026, 5, 20), break_down),
    (date(2026, 6, 22), send_back),
    (date(2026, 7, 1), mend_report),
    (date(2026, 7, 10), leave_schools),
    (BLOCKED_BETWEEN[1], let_the_bot_write),
    (date(2026, 10, 9), leave_farms),
    (date(2026, 10, 20), come_back_early),
    (date(2026, 12, 1), move_days_off_later),
)
"""What happens but once."""
