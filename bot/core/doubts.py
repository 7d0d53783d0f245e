"""What a reading of a plan leaves open, for the office to settle: a year, a date, whether two names are one unit."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import combinations

from bot.core.merging import ADDED, TAKEN_OUT, Merged, Side, label_clash, name_clash
from bot.core.model import Milestone, Plan, Task, UnitKind
from bot.core.units import Unit, UnitDirectory, abbreviates, kind_of, without_level

TWO_UNITS = "two"
"""The decision that two names are two units."""

NO_DATE = "none"
"""The decision that a milestone has no date."""

SEPARATOR = "、"
"""Between the members in a decision about a collective."""


class DoubtKind(StrEnum):
    """What has to be decided."""

    YEAR = "year"
    SAME_UNIT = "same-unit"
    MEMBERS = "members"
    DATE = "date"
    CLASH = "clash"
    ADDED = "added"
    TAKEN_OUT = "taken-out"


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


def find_doubts(
    plan: Plan, directory: UnitDirectory, year: int | None, merged: Merged | None = None
) -> tuple[Doubt, ...]:
    """List what a reading leaves open; what the directory of units knows already is not asked again.

    `year` is the one that the document names, None where it names none and the reading took this year.
    """
    asked_year = _ask_year(plan.year or 0, year)
    by_hand = tuple(_ask_by_hand(merged)) if merged is not None else ()
    others = (*_find_twins(plan, directory), *_find_collectives(plan, directory), *_find_dates(plan))
    return (*by_hand, *others, asked_year) if year else (asked_year, *by_hand, *others)


def _ask_by_hand(merged: Merged) -> Iterator[Doubt]:
    """Ask about what was changed by hand: what was added or taken out is left so, unless the office says otherwise."""
    sides = (Side.TABLE, Side.DOCUMENT)
    for clash in merged.clashes:
        yield Doubt(name_clash(clash), DoubtKind.CLASH, (label_clash(clash),), tuple(Side))
    if merged.added:
        yield Doubt(ADDED, DoubtKind.ADDED, (), sides, present=Side.TABLE)
    if merged.taken_out:
        yield Doubt(TAKEN_OUT, DoubtKind.TAKEN_OUT, (), sides, present=Side.TABLE)


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
    return replace(plan, tasks=tuple(_set_dates(plan, task, decisions) for task in plan.tasks))


def decide_units(
    directory: UnitDirectory, doubts: tuple[Doubt, ...], decisions: Mapping[str, str]
) -> UnitDirectory:
    """Give the directory with what was decided about names and members.

    One decision may build on another: where 甲 is 乙 and 乙 is 丙, all three are one unit.
    """
    for doubt in doubts:
        decision = decisions.get(doubt.key)
        if decision is None or decision in (TWO_UNITS, NO_DATE):
            continue
        units = dict(directory.units)
        if doubt.kind is DoubtKind.SAME_UNIT:
            _join(units, directory.official(decision), directory.official(other_name(doubt, decision)))
        if doubt.kind is DoubtKind.MEMBERS:
            name = directory.official(doubt.about[0])
            unit = units.get(name) or Unit(name, UnitKind.COLLECTIVE)
            units[name] = replace(unit, members=read_members(directory, name, decision))
        directory = directory.holding(units.values())
    return directory


def other_name(doubt: Doubt, decision: str) -> str:
    """Give the name that was not chosen of the two that mean one unit."""
    return next(name for name in doubt.about if name != decision)


def read_members(directory: UnitDirectory, collective: str, decision: str) -> tuple[str, ...]:
    """Give the official names of those for whom a collective stands, which is never one of them itself."""
    names = dict.fromkeys(directory.official(name) for name in decision.split(SEPARATOR))
    return tuple(name for name in names if name != collective)


def _join(units: dict[str, Unit], kept: str, other: str) -> None:
    """Let one unit be known by the other's names too, unless they are one already."""
    if kept == other:
        return
    unit = units.get(kept) or Unit(kept, kind_of(kept))
    gone = units.pop(other, None)
    names = dict.fromkeys((*unit.short_names, other, *(gone.short_names if gone else ())))
    units[kept] = replace(unit, short_names=tuple(name for name in names if name != kept))


_BODY = re.compile(r"(?:委员会|办公室|人民政府|办事处|街道|[局办委镇乡])+$")
_SHORTEST_STEM = 2


def _find_twins(plan: Plan, directory: UnitDirectory) -> Iterator[Doubt]:
    """Find names that differ only in the kind of body (区地震局, 区地震办) or of which one abbreviates the other."""
    used = count_units(plan)
    names = [name for name in used if directory.find(name) is None or directory.official(name) == name]
    for one, other in _list_alike([name for name in names if kind_of(name) is not UnitKind.COLLECTIVE]):
        if not directory.is_apart(one, other):
            pair = sorted((one, other), key=lambda name: (-used[name], -len(name), name))
            key = f"same:{'|'.join(sorted(pair))}"
            yield Doubt(key, DoubtKind.SAME_UNIT, tuple(pair), (*pair, TWO_UNITS))


def _list_alike(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """List the pairs of names that may mean one unit. Only names with something in common are compared."""
    fellows: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    places = {name: place for place, name in enumerate(names)}
    for name in names:
        bare = without_level(name)
        fellows["stem", _stem(name)].append(name)
        fellows["ends", bare[:1], bare[-1:]].append(name)
    pairs = {
        (one, other)
        for (common, *_), alike in fellows.items()
        for one, other in combinations(alike[:MOST_ALIKE], 2)
        if common == "stem" or abbreviates(one, other)
    }
    yield from sorted(pairs, key=lambda pair: (places[pair[0]], places[pair[1]]))


MOST_ALIKE = 100
"""Units that begin and end alike: a district has a dozen. A document made to keep the bot busy has thousands."""


def _stem(name: str) -> str:
    """Give what is left of a name without its level and its kind of body; the name itself where that is too little."""
    stem = _BODY.sub("", without_level(name))
    return stem if len(stem) >= _SHORTEST_STEM else name


def _find_collectives(plan: Plan, directory: UnitDirectory) -> Iterator[Doubt]:
    """Ask once for whom 各乡镇人民政府 stands."""
    used = count_units(plan)
    known = [unit.name for unit in directory.units.values()]
    townships = [name for name in dict.fromkeys((*known, *used)) if kind_of(name) is UnitKind.TOWNSHIP]
    for name in used:
        unit = directory.find(name)
        if kind_of(name) is UnitKind.COLLECTIVE and not (unit and unit.members):
            meant = [one for one in townships if _is_of(one, name)]
            choices = (SEPARATOR.join(meant),) if meant else ()
            yield Doubt(f"members:{name}", DoubtKind.MEMBERS, (name,), choices)


def _is_of(township: str, collective: str) -> bool:
    """Tell whether 各乡镇人民政府 includes a body: towns and townships, streets only where they are named."""
    kinds = "街" if "街道" in township else "乡镇"
    return any(sign in collective for sign in kinds)


def _find_dates(plan: Plan) -> Iterator[Doubt]:
    from bot.core.plan import possible_dates  # a bot that is starting need not load how plans are read

    for task in plan.tasks:
        for milestone in dict.fromkeys(task.milestones):
            dates = possible_dates(milestone, plan.year) if milestone.due is None and plan.year else ()
            if dates:
                choices = (*(day.isoformat() for day in dates), NO_DATE)
                where = f"{task.number} {task.title}"
                yield Doubt(
                    _date_key(plan, task, milestone), DoubtKind.DATE, (milestone.text,), choices, where
                )


def _date_key(plan: Plan, task: Task, milestone: Milestone) -> str:
    """Name a date with its year: in another year it is asked anew."""
    return f"date:{plan.year}:{task.number}:{task.milestones.index(milestone)}"


def _set_dates(plan: Plan, task: Task, decisions: Mapping[str, str]) -> Task:
    decided = [decisions.get(_date_key(plan, task, milestone)) for milestone in task.milestones]
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


def count_units(plan: Plan) -> Counter[str]:
    """Count how often a plan names each unit, in the order of the document."""
    areas = (name for area in plan.areas for name in (*area.lead, *area.responsible))
    return Counter([*areas, *(name for task in plan.tasks for _, name in task.units())])
