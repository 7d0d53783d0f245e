"""What people are reminded of: reports, milestones, tasks to be broken down, what feeds a report, calls to make."""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.core.calendar import Calendar, WorkdayPolicy
from bot.core.lights import Standing, is_reached
from bot.core.model import Area, Milestone, Plan, Task
from bot.core.obligations import OwedReport
from bot.core.reminders import Kind, Obligation
from bot.core.roster import Roster
from bot.core.stages import is_finished
from bot.core.units import UnitDirectory


@dataclass(frozen=True, slots=True)
class Owing:
    """All that obligations follow from. Days are local ones; tasks are named by their numbers.

    `first` is the day the plan was stored: what was due before it is nobody's matter here. `sent_back` has the day on
    which a report was sent back, by its subject; `feeding` are the areas whose lead asked others to feed its report,
    and `fed` has the day on which a unit last said something on the tasks of an area. What is due after `until` is
    left out.
    """

    plan: Plan
    task_ids: Mapping[str, int]
    owed: tuple[OwedReport, ...]
    submitted: frozenset[str]
    standings: Mapping[str, Standing]
    roster: Roster
    units: UnitDirectory
    first: date
    sent_back: Mapping[str, date] = field(default_factory=dict)
    feeding: frozenset[str] = frozenset()
    fed: Mapping[tuple[str, str], date] = field(default_factory=dict)
    until: date = date.max
    calendar: Calendar = field(default_factory=Calendar)
    policy: WorkdayPolicy = WorkdayPolicy.EARLIER


def list_obligations(owing: Owing) -> tuple[Obligation, ...]:
    """List everything that is owed, done or not."""
    return (
        *_reports(owing),
        *_feedings(owing),
        *_milestones(owing),
        *_deferred(owing),
    )


def mark_key(task_id: int, mark: Milestone) -> str:
    """Identify a milestone for ever."""
    return f"mark:{task_id}:{name_mark(mark)}"


def name_mark(mark: Milestone) -> str:
    """Identify a milestone within its task by its words: its place changes when the plan does."""
    return _code(mark.text)


def dated_milestones(plan: Plan) -> Iterator[tuple[Task, tuple[tuple[Milestone, date], ...]]]:
    """Give each task's milestones that have a date, without those that its parts have too."""
    of_parts: defaultdict[str, set[str]] = defaultdict(set)
    for part in plan.tasks:
        if part.parent is not None:
            of_parts[part.parent].update(mark.text for mark in part.milestones)
    for task in plan.tasks:
        dated = ((mark, mark.due) for mark in task.milestones if mark.text not in of_parts[task.number])
        yield task, tuple((mark, due) for mark, due in dated if due is not None)


def _reports(owing: Owing) -> Iterator[Obligation]:
    for report in owing.owed:
        back = owing.sent_back.get(report.subject)
        is_done = report.subject in owing.submitted and back is None
        obligation = Obligation(
            key=report.subject if back is None else f"back:{back:%m%d}:{report.subject}",
            due=back or report.due,
            people=owing.roster.reporters(report.units),
            is_done=is_done,
            kind=Kind.REPORT if back is None else Kind.SENT_BACK,
            deadline=None if back is None else report.due,
            steps=owing.roster.steps(report.units, ()),
            title=report.area.title,
            units=report.units,
            ref=report.subject,
        )
        yield obligation
        yield from _calls(owing, obligation)


def _feedings(owing: Owing) -> Iterator[Obligation]:
    """Remind each unit that has tasks in an area to feed its report, where its lead asked for it."""
    for report in owing.owed:
        if report.area.number not in owing.feeding:
            continue
        begins = date.fromisoformat(f"{report.month}-01")
        for unit in _expand(owing, _feeding_units(owing.plan, report.area)):
            fed_on = owing.fed.get((unit, report.area.number), date.min)
            obligation = Obligation(
                key=f"feed:{_code(unit)}:{report.subject}",
                due=report.due,
                people=owing.roster.reporters([unit]),
                is_done=report.subject in owing.submitted or fed_on >= begins,
                kind=Kind.FEEDING,
                lapses=True,
                title=report.area.title,
                units=(unit,),
                ref=report.area.number,
            )
            yield obligation
            yield from _calls(owing, obligation)


def _feeding_units(plan: Plan, area: Area) -> tuple[str, ...]:
    named = [name for task in plan.tasks if task.area == area.number for _, name in task.units()]
    return tuple(name for name in dict.fromkeys(named) if name not in area.lead)


def _milestones(owing: Owing) -> Iterator[Obligation]:
    for task, marks in dated_milestones(owing.plan):
        coming = [(mark, due) for mark, due in marks if owing.first <= due <= owing.until]
        if task.deferred or not coming:
            continue
        standing = owing.standings.get(task.number, Standing(owing.first))
        area = _area_of(owing.plan, task)
        units = _units_of(owing, task, area)
        for mark, due in coming:
            key = mark_key(owing.task_ids[task.number], mark)
            title = f"{task.number} {task.title}：{mark.text}"
            is_done = is_reached(mark, standing) or is_finished(standing.stage)
            obligation = Obligation(
                key=key,
                due=owing.calendar.move(due, owing.policy),
                people=owing.roster.reporters(units),
                is_done=is_done,
                kind=Kind.MILESTONE,
                steps=owing.roster.steps(units, area.lead),
                title=title,
                units=units,
                ref=key.removeprefix("mark:"),
            )
            yield obligation
            yield from _calls(owing, obligation)


def _deferred(owing: Owing) -> Iterator[Obligation]:
    for task in owing.plan.tasks:
        if not task.deferred:
            continue
        units = _units_of(owing, task, _area_of(owing.plan, task))
        yield Obligation(
            key=f"deferred:{owing.task_ids[task.number]}",
            due=owing.first,
            people=owing.roster.reporters(units),
            kind=Kind.DEFERRED,
            title=f"{task.number} {task.title}",
            units=units,
            ref=str(owing.task_ids[task.number]),
        )


def _calls(owing: Owing, of: Obligation) -> Iterator[Obligation]:
    """Tell the office of each unit that can only be told by phone."""
    for unit in of.units:
        if owing.roster.is_mute(unit):
            code = _code(unit)
            yield Obligation(
                key=f"call:{code}:{of.key.replace(f'feed:{code}', 'feed')}",
                due=of.due,
                people=owing.roster.office,
                is_done=of.is_done,
                kind=Kind.CALL,
                lapses=of.lapses,
                title=of.title,
                units=(unit,),
            )


def _code(name: str) -> str:
    """Name something shortly, as keys do."""
    return f"{zlib.crc32(name.encode()):08x}"


def _area_of(plan: Plan, task: Task) -> Area:
    return next((area for area in plan.areas if area.number == task.area), Area(task.area, ""))


def _units_of(owing: Owing, task: Task, area: Area) -> tuple[str, ...]:
    """Name the units that see to a task: its lead, else those responsible, else the area's lead."""
    return _expand(owing, task.lead or task.responsible or area.lead)


def _expand(owing: Owing, names: Iterable[str]) -> tuple[str, ...]:
    """Put a collective's members in its place, where they are known."""
    found = (getattr(owing.units.find(name), "members", ()) or (name,) for name in names)
    return tuple(dict.fromkeys(one for members in found for one in members))
