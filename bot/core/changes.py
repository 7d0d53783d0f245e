"""What a second reading of a plan changes: which tasks are new, gone, changed, and which are the same tasks."""

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.core.model import Plan, Task

SAME_TITLE = 75.0
"""From this likeness on (0 to 100), a task under the same number is the old task with a corrected title."""


@dataclass(frozen=True, slots=True)
class Changes:
    """`kept` maps a task's new number to its old one; the other fields hold tasks of the new or the old plan."""

    kept: Mapping[str, str]
    new: tuple[Task, ...]
    changed: tuple[tuple[Task, Task], ...]
    gone: tuple[Task, ...]

    def is_nothing(self) -> bool:
        return not (self.new or self.changed or self.gone)


def compare(old: Plan, new: Plan) -> Changes:
    """Match the tasks of two readings: by title within the area, by title anywhere, then by number and likeness."""
    kept = _match(old, new)
    before = {task.number: task for task in old.tasks}
    pairs = tuple((before[kept[task.number]], task) for task in new.tasks if task.number in kept)
    return Changes(
        kept=kept,
        new=tuple(task for task in new.tasks if task.number not in kept),
        changed=tuple((was, now) for was, now in pairs if was != now),
        gone=tuple(task for task in old.tasks if task.number not in set(kept.values())),
    )


def _match(old: Plan, new: Plan) -> dict[str, str]:
    kept: dict[str, str] = {}
    free = {task.number: task for task in old.tasks}
    for is_same in (_same_place, _same_title, _corrected_title):
        for task in new.tasks:
            if task.number in kept:
                continue
            match = next((number for number, was in free.items() if is_same(was, task)), None)
            if match is not None:
                kept[task.number] = match
                del free[match]
    return kept


def _same_place(was: Task, now: Task) -> bool:
    return was.title == now.title and was.area == now.area and bool(was.parent) == bool(now.parent)


def _same_title(was: Task, now: Task) -> bool:
    return was.title == now.title and bool(was.parent) == bool(now.parent)


def _corrected_title(was: Task, now: Task) -> bool:
    return was.number == now.number and fuzz.ratio(was.title, now.title) >= SAME_TITLE
