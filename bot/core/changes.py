"""What a second reading of a plan changes: which tasks are new, gone, changed, and which are the same tasks."""

from collections import defaultdict, deque
from collections.abc import Hashable, Mapping
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
    """Map the numbers of new tasks to those of the old tasks that they continue, the surest matches first."""
    kept: dict[str, str] = {}
    free = {task.number: task for task in old.tasks}
    for key_of in (_place_and_title, _title):
        waiting: defaultdict[Hashable, deque[str]] = defaultdict(deque)
        for task in free.values():
            waiting[key_of(task)].append(task.number)
        for task in new.tasks:
            if task.number not in kept and waiting[key_of(task)]:
                kept[task.number] = waiting[key_of(task)].popleft()
                del free[kept[task.number]]
    for task in new.tasks:
        was = free.get(task.number)
        if was is not None and task.number not in kept and fuzz.ratio(was.title, task.title) >= SAME_TITLE:
            kept[task.number] = was.number
    return kept


def _place_and_title(task: Task) -> Hashable:
    return task.title, task.area, task.parent is None


def _title(task: Task) -> Hashable:
    return task.title, task.parent is None
