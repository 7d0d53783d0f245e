"""What a reading of a plan leaves open, for the office to settle: a year, a date, whether two names are one unit."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import combinations

from bot.core.model import Milestone, Plan, Task, UnitKind
from bot.core.units import Unit, UnitDirectory, abbreviates, kind_of, without_level

TWO_UNITS = "two"
"""The decision that two names are two units."""

NO_DATE = "none"
"""The decision that a milestone has no date."""


class DoubtKind(StrEnum):
    """What has to be decided."""

    YEAR = "year"
    SAME_UNIT = "same-unit"
    MEMBERS = "members"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to be decided. `key` stays the same from step to step; `choices` are the likely decisions.

    `about` names it: two units' names, a collective, a milestone's text; `where` is the task that it stands in.
    `present` is what holds until it is decided.
    """

    key: str
    kind: DoubtKind
    about: tuple[str, ...]
    choices: tuple[str, ...]
    where: str = ""
    present: str = ""


def find_doubts(plan: Plan, directory: UnitDirectory, year: int | None) -> tuple[Doubt, ...]:
    """List what a reading leaves open; what the directory of units knows already is not asked again.

    `year` is the one that the document names, None where it names none and the reading took this year.
    """
    asked_year = _ask_year(plan.year or 0, year)
    others = (*_find_twins(plan, directory), *_find_collectives(plan, directory), *_find_dates(plan))
    return (*others, asked_year) if year else (asked_year, *others)


def _ask_year(read: int, named: int | None) -> Doubt:
    years = tuple(str(year) for year in (read, read + 1, read - 1))
    return Doubt("year", DoubtKind.YEAR, (), years, present=str(named) if named else "")


def decide_year(plan: Plan, decisions: Mapping[str, str]) -> Plan:
    """Give the reading in the year that was decided, with all its dates."""
    decided = decisions.get("year")
    if not decided:
        return plan
    apart = int(decided) - (plan.year or int(decided))
    tasks = tuple(
        replace(task, milestones=tuple(_move(milestone, apart) for milestone in task.milestones))
        for task in plan.tasks
    )
    return replace(plan, year=int(decided), tasks=tasks)


def decide_dates(plan: Plan, decisions: Mapping[str, str]) -> Plan:
    """Give the reading with the dates that were decided."""
    return replace(plan, tasks=tuple(_set_dates(task, decisions) for task in plan.tasks))


def decide_units(
    directory: UnitDirectory, doubts: tuple[Doubt, ...], decisions: Mapping[str, str]
) -> UnitDirectory:
    """Give the directory with what was decided about names and members."""
    units = dict(directory.units)
    for doubt in doubts:
        decision = decisions.get(doubt.key)
        if decision is None or decision in (TWO_UNITS, NO_DATE):
            continue
        if doubt.kind is DoubtKind.SAME_UNIT:
            other = next(name for name in doubt.about if name != decision)
            _join(units, decision, other)
        if doubt.kind is DoubtKind.MEMBERS:
            known = units.get(doubt.about[0]) or Unit(doubt.about[0], UnitKind.COLLECTIVE)
            units[known.name] = replace(known, members=tuple(decision.split("、")))
    return UnitDirectory(units.values())


def _join(units: dict[str, Unit], kept: str, other: str) -> None:
    """Let one unit be known by the other's names too."""
    unit = units.get(kept) or Unit(kept, kind_of(kept))
    gone = units.pop(other, None)
    names = dict.fromkeys((*unit.short_names, other, *(gone.short_names if gone else ())))
    units[kept] = replace(unit, short_names=tuple(name for name in names if name != kept))


_BODY = re.compile(r"(?:委员会办公室|委员会|办公室|人民政府|街道办事处|办事处|[局办委镇乡]|街道)$")
_SHORTEST_STEM = 2


def _find_twins(plan: Plan, directory: UnitDirectory) -> Iterator[Doubt]:
    """Find names that differ only in the kind of body (区地震局, 区地震办) or of which one abbreviates the other."""
    used = _count_units(plan)
    names = [name for name in used if directory.find(name) is None or directory.official(name) == name]
    asked = [name for name in names if kind_of(name) is not UnitKind.COLLECTIVE]
    for one, other in combinations(asked, 2):
        if not directory.is_apart(one, other) and (_stem(one) == _stem(other) or abbreviates(one, other)):
            pair = sorted((one, other), key=lambda name: (-used[name], -len(name), name))
            key = f"same:{'|'.join(sorted(pair))}"
            yield Doubt(key, DoubtKind.SAME_UNIT, tuple(pair), (*pair, TWO_UNITS))


def _stem(name: str) -> str:
    """Give what is left of a name without its level and its kind of body; the name itself where that is too little."""
    stem = _BODY.sub("", without_level(name))
    return stem if len(stem) >= _SHORTEST_STEM else name


def _find_collectives(plan: Plan, directory: UnitDirectory) -> Iterator[Doubt]:
    """Ask once for whom 各乡镇人民政府 stands."""
    used = _count_units(plan)
    known = [unit.name for unit in directory.units.values()]
    townships = [name for name in dict.fromkeys((*known, *used)) if kind_of(name) is UnitKind.TOWNSHIP]
    for name in used:
        unit = directory.find(name)
        if kind_of(name) is UnitKind.COLLECTIVE and not (unit and unit.members):
            meant = [one for one in townships if _is_of(one, name)]
            choices = ("、".join(meant),) if meant else ()
            yield Doubt(f"members:{name}", DoubtKind.MEMBERS, (name,), choices)


def _is_of(township: str, collective: str) -> bool:
    """Tell whether 各乡镇人民政府 includes a body: towns and townships, streets only where they are named."""
    kinds = "街" if "街道" in township else "乡镇"
    return any(sign in collective for sign in kinds)


def _find_dates(plan: Plan) -> Iterator[Doubt]:
    from bot.core.plan import possible_dates  # a bot that is starting need not load how plans are read

    for task in plan.tasks:
        for milestone in task.milestones:
            dates = possible_dates(milestone, plan.year) if milestone.due is None and plan.year else ()
            if dates:
                choices = (*(day.isoformat() for day in dates), NO_DATE)
                where = f"{task.number} {task.title}"
                yield Doubt(_date_key(task, milestone), DoubtKind.DATE, (milestone.text,), choices, where)


def _date_key(task: Task, milestone: Milestone) -> str:
    return f"date:{task.number}:{task.milestones.index(milestone)}"


def _set_dates(task: Task, decisions: Mapping[str, str]) -> Task:
    decided = [decisions.get(_date_key(task, milestone)) for milestone in task.milestones]
    milestones = tuple(
        replace(milestone, due=date.fromisoformat(day)) if day and day != NO_DATE else milestone
        for milestone, day in zip(task.milestones, decided, strict=True)
    )
    return replace(task, milestones=milestones)


def _move(milestone: Milestone, years: int) -> Milestone:
    due = milestone.due
    if due is None or str(due.year) in milestone.text:
        return milestone
    is_leap_day = (due.month, due.day) == (2, 29)
    return replace(milestone, due=due.replace(year=due.year + years, day=28 if is_leap_day else due.day))


def _count_units(plan: Plan) -> Counter[str]:
    areas = (name for area in plan.areas for name in (*area.lead, *area.responsible))
    return Counter([*areas, *(name for task in plan.tasks for _, name in task.units())])
