"""The year 2026 of the sample plan's district: forty people, each with habits, and every reminder that they get."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from bot.core.calendar import Calendar, WorkdayPolicy
from bot.core.lights import Standing
from bot.core.matters import Owing, dated_milestones, list_obligations
from bot.core.model import Plan, UnitKind
from bot.core.obligations import OwedReport, owed_reports
from bot.core.reminders import Matter, Obligation, ReminderState, plan_reminders
from bot.core.roster import COORDINATOR, DEPUTY, LEADER, Roster
from bot.core.units import Unit, UnitDirectory
from bot.data import load_sample_plan

ZONE = ZoneInfo("Asia/Shanghai")
FIRST, LAST = date(2026, 1, 4), date(2026, 12, 31)
CALENDAR = Calendar()

SHORT = {
    "区人力资源和社会保障局": "区人社局",
    "区住房和城乡建设局": "区住建局",
    "区卫生健康局": "区卫健局",
    "区文化和旅游局": "区文旅局",
}
TOWNS = ("汐口镇人民政府", "枫桐镇人民政府", "渡云镇人民政府")
NOBODY = ("区司法局", "综治中心各成员单位")
"""Units for which nobody has been bound: the office has to phone."""

DEPUTIES = ("区人力资源和社会保障局", "区卫生健康局", "区教育局", "区交通运输局", "区农业农村局")
LEADERS = ("区教育局", "区交通运输局", "区农业农村局", "区委政法委")

REPORTS_AFTER = {"1": 0, "2": -2, "3": 1, "4": 4, "5": 0, "6": 0}
"""How many workdays after the due date each area's lead reports."""
FORGOTTEN = ("5", "25", "2026-06")
"""One report comes after nine workdays: the office has heard of it by then."""

REACHED_AFTER = {"1": 0, "2": 0, "3": 3, "4": 10, "5": 0, "6": 0}
"""How many days after its date each area's milestone is reported as reached."""

BROKEN_DOWN = {"2.4": date(2026, 5, 20)}
AWAY = (date(2026, 7, 13), date(2026, 7, 24))
"""The leave of the coordinator of the education department, whose deputy stands in."""


@cache
def directory() -> UnitDirectory:
    units = [Unit(name, UnitKind.BUREAU, (short,)) for name, short in SHORT.items()]
    return UnitDirectory([*units, Unit("各乡镇人民政府", UnitKind.COLLECTIVE, (), TOWNS)])


@cache
def plan() -> Plan:
    return directory().rename_in(load_sample_plan(2026))


def list_people() -> Iterator[tuple[str, str]]:
    """Give each person's unit and role; the office has no unit."""
    named = [name for area in plan().areas for name in (*area.lead, *area.responsible)]
    named += [name for task in plan().tasks for _, name in task.units()]
    for unit in dict.fromkeys((*named, *TOWNS)):
        if unit not in (*NOBODY, "各乡镇人民政府"):
            yield unit, COORDINATOR
    yield from ((unit, DEPUTY) for unit in DEPUTIES)
    yield from ((unit, LEADER) for unit in LEADERS)
    yield from (("", "office"), ("", "office"))


PEOPLE = dict(enumerate(list_people(), start=1))
ROLES = {COORDINATOR: "联络员", DEPUTY: "B岗", LEADER: "分管领导", "office": "办公室"}


def name_of(person: int) -> str:
    unit, role = PEOPLE[person]
    return f"{unit}{ROLES[role]}" if unit else f"{ROLES[role]}{person}"


def roster(day: date) -> Roster:
    held: dict[tuple[str, str], tuple[int, ...]] = {}
    for person, key in PEOPLE.items():
        held[key] = (*held.get(key, ()), person)
    away = {}
    if AWAY[0] <= day <= AWAY[1]:
        (coordinator,), (deputy,) = held["区教育局", COORDINATOR], held["区教育局", DEPUTY]
        away[coordinator, "区教育局"] = deputy
    return Roster(held, held["", "office"], away)


def is_submitted(report: OwedReport, now: datetime) -> bool:
    """Tell whether a report is in: at ten o'clock of the day that its area is used to."""
    is_forgotten = (report.area.number, report.slot, report.month) == FORGOTTEN
    workdays = 9 if is_forgotten else REPORTS_AFTER[report.area.number]
    day = report.due
    for _ in range(abs(workdays)):
        day = CALENDAR.next_workday(day) if workdays > 0 else CALENDAR.previous_workday(day)
    return now >= datetime(day.year, day.month, day.day, 10, tzinfo=ZONE)


def owing_at(now: datetime) -> Owing:
    day, year = now.date(), plan()
    first, last = max(FIRST, day - timedelta(days=62)), day + timedelta(days=31)
    owed = owed_reports(1, year, first, last, CALENDAR, WorkdayPolicy.EARLIER)
    tasks = tuple(
        replace(task, deferred=task.deferred and day < BROKEN_DOWN.get(task.number, date.max))
        for task in year.tasks
    )
    standings = {
        task.number: Standing(
            FIRST,
            reached=frozenset(
                mark.text for mark, due in marks if day > due + timedelta(days=REACHED_AFTER[task.area])
            ),
        )
        for task, marks in dated_milestones(replace(year, tasks=tasks))
    }
    return Owing(
        plan=replace(year, tasks=tasks),
        task_ids={task.number: place for place, task in enumerate(tasks, start=1)},
        owed=owed,
        submitted=frozenset(report.subject for report in owed if is_submitted(report, now)),
        standings=standings,
        roster=roster(day),
        units=directory(),
        first=FIRST,
        feeding=frozenset({"1"}),
    )


@dataclass
class Year:
    """What has been sent so far."""

    sent: set[tuple[int, str, str]] = field(default_factory=set)
    digests: set[tuple[int, date]] = field(default_factory=set)

    def tick(self, now: datetime) -> list[tuple[int, list[tuple[Matter, Obligation]]]]:
        """Send what is due at a moment, and give it person by person."""
        obligations = {one.key: one for one in list_obligations(owing_at(now))}
        state = ReminderState(
            tuple(obligations.values()),
            CALENDAR,
            sent=frozenset(self.sent),
            digests_sent=frozenset(self.digests),
        )
        said = []
        for reminder in sorted(plan_reminders(state, now), key=lambda one: one.person):
            for matter in reminder.matters:
                key = (reminder.person, matter.obligation, matter.stage)
                assert key not in self.sent
                assert not obligations[matter.obligation].is_done
                self.sent.add(key)
            assert (reminder.person, reminder.day) not in self.digests
            self.digests.add((reminder.person, reminder.day))
            said.append((reminder.person, [(m, obligations[m.obligation]) for m in reminder.matters]))
        return said


def write_year() -> Iterator[str]:
    """Write the whole year, a line a person and day, for people to read."""
    year = Year()
    for day in (FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)):
        morning = datetime(day.year, day.month, day.day, 9, tzinfo=ZONE)
        said = year.tick(morning)
        if said:
            yield f"{day} 周{'一二三四五六日'[day.weekday()]}"
        for person, matters in said:
            yield f"  {name_of(person)}: {'; '.join(write_matter(*one) for one in matters)}"
        assert not year.tick(morning + timedelta(minutes=1))
        assert not year.tick(morning.replace(hour=23)) or CALENDAR.is_workday(day) is False


def write_matter(matter: Matter, obligation: Obligation) -> str:
    raised = f" 已告知{'、'.join(matter.raised_to)}" if matter.raised_to else ""
    unit = f" {obligation.units[0]}" if obligation.kind == "call" else ""
    return f"[{matter.kind}]{unit} {obligation.title} {obligation.due:%m-%d} {matter.stage}{raised}"
