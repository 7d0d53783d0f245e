"""What a second reading of a plan changes: which tasks are new, gone, changed, and which are the same tasks."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from bot.core.model import Area, Milestone, Plan, ReportingRule, Task
from bot.core.same_tasks import match_tasks

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Changes:
    """`kept` maps a task's new number to its old one; the next three hold tasks of the new or the old plan.

    `areas` and `rules` are those of the new plan that the old one has not got just so, `gone_areas` and `gone_rules`
    those of the old plan that the new one does not have.
    """

    kept: Mapping[str, str]
    new: tuple[Task, ...]
    changed: tuple[tuple[Task, Task], ...]
    gone: tuple[Task, ...]
    areas: tuple[Area, ...] = ()
    gone_areas: tuple[Area, ...] = ()
    rules: tuple[ReportingRule, ...] = ()
    gone_rules: tuple[ReportingRule, ...] = ()

    def is_nothing(self) -> bool:
        return not (self.new or self.changed or self.gone or self.has_other_changes())

    def has_other_changes(self) -> bool:
        """Tell whether areas or reporting rules change."""
        return bool(self.areas or self.gone_areas or self.rules or self.gone_rules)


def compare(old: Plan, new: Plan, kept: Mapping[str, str] | None = None) -> Changes:
    """Tell what differs; `kept` says which tasks are the same, where that is known."""
    kept = _match(old, new) if kept is None else kept
    before = {task.number: task for task in old.tasks}
    goes_on, numbers = set(kept.values()), {area.number for area in new.areas}
    pairs = tuple((before[kept[task.number]], task) for task in new.tasks if task.number in kept)
    return Changes(
        kept=kept,
        new=tuple(task for task in new.tasks if task.number not in kept),
        changed=tuple((was, now) for was, now in pairs if was != now),
        gone=tuple(task for task in old.tasks if task.number not in goes_on),
        areas=_without(new.areas, old.areas),
        gone_areas=tuple(area for area in old.areas if area.number not in numbers),
        rules=_without(new.reporting, old.reporting),
        gone_rules=_without(old.reporting, new.reporting),
    )


def follow_areas(old: Plan, new: Plan) -> dict[str, str | None]:
    """Map the numbers of old areas that are other ones now; None: the area is gone, and another has its number."""
    by_title = {area.title: area.number for area in new.areas}
    taken = {by_title[area.title] for area in old.areas if area.title in by_title}
    follows: dict[str, str | None] = {
        area.number: by_title.get(area.title) for area in old.areas if area.title in by_title
    }
    follows |= {
        area.number: None for area in old.areas if area.title not in by_title and area.number in taken
    }
    return {number: now for number, now in follows.items() if now != number}


def _without(values: Iterable[Value], others: Iterable[Value]) -> tuple[Value, ...]:
    known = set(others)
    return tuple(value for value in values if value not in known)


def keep_dates(old: Plan, new: Plan) -> Plan:
    """Give the new reading with the dates that were decided for the old one: the same words are not asked about twice.

    A task table that comes back says itself which dates there are.
    """
    if new.is_table:
        return new
    kept, before = _match(old, new), {task.number: task for task in old.tasks}
    tasks = tuple(
        _keep_dates(before[kept[task.number]], task) if task.number in kept else task for task in new.tasks
    )
    return replace(new, tasks=tasks)


def _keep_dates(was: Task, now: Task) -> Task:
    decided = {mark.text: mark.due for mark in was.milestones}
    milestones = tuple(_decide(mark, decided) for mark in now.milestones)
    return now if milestones == now.milestones else replace(now, milestones=milestones)


def _decide(mark: Milestone, decided: Mapping[str, date | None]) -> Milestone:
    return mark if mark.due else replace(mark, due=decided.get(mark.text))


def _match(old: Plan, new: Plan) -> dict[str, str]:
    return match_tasks(old.tasks, new.tasks, by_number=new.is_table)
