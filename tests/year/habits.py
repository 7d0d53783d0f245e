"""What the people of the district do again and again, each by habit."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.calendar import WorkdayPolicy
from bot.core.matters import dated_milestones, name_mark
from bot.core.model import Task
from bot.core.obligations import OwedReport, owed_reports
from bot.services import lights
from bot.services.own_tasks import find_own
from storage import units
from storage.plans import StoredPlan
from tests.year.district import BEGIN, CALENDAR, END, District
from tests.year.events import AWAY, EVENTS, SCHOOLS
from tests.year.people import (
    ALL_TOWNS,
    COORDINATORS,
    FEEDERS,
    FORGOTTEN,
    NEVER_REACHED,
    REACHED_AFTER,
    REPORTS_AFTER,
    SHORT_NAMES,
    TOWNS,
)
from tests.year.reporting import finish, send_report


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
    for day, act in EVENTS:
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
