"""Which tasks of two readings of a plan are the same."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable

from rapidfuzz import fuzz

from bot.core.model import Task

SAME_TITLE = 75.0
"""From this likeness on (0 to 100), a task under the same number is the old task with a corrected title."""

KeyOf = Callable[[Task], Hashable]


def match_tasks(
    old: Iterable[Task], new: Iterable[Task], *, by_number: bool = False, by_target: bool = False
) -> dict[str, str]:
    """Map the numbers of new tasks to those of the old tasks that they continue, the surest matches first.

    By title within the area, by title anywhere, then by number and likeness. `by_number`: the new tasks bear the
    numbers that were given to the old ones, as in a task table that comes back; that goes before their titles.
    `by_target`: under its number a task with the old target is the old one, whatever it is called now: people
    rename so by hand, documents do not.
    """
    kept: dict[str, str] = {}
    free, waiting = {task.number: task for task in old}, list(new)
    keys: tuple[KeyOf, ...] = (_place_and_title, _title)
    for key_of in (_number, *keys) if by_number else keys:
        _match_by(key_of, free, waiting, kept)
    for task in waiting:
        was = free.get(task.number)
        if was is None or task.number in kept:
            continue
        if _is_retitled(was, task) or (by_target and was.target == task.target != ""):
            kept[task.number] = was.number
    return kept


def _match_by(key_of: KeyOf, free: dict[str, Task], waiting: Iterable[Task], kept: dict[str, str]) -> None:
    """Match what has the same key, in order, and take what was matched from `free`."""
    same: defaultdict[Hashable, deque[str]] = defaultdict(deque)
    for task in free.values():
        same[key_of(task)].append(task.number)
    for task in waiting:
        if task.number not in kept and same[key_of(task)]:
            kept[task.number] = same[key_of(task)].popleft()
            del free[kept[task.number]]


def _is_retitled(was: Task, now: Task) -> bool:
    return fuzz.ratio(was.title, now.title) >= SAME_TITLE


def _number(task: Task) -> Hashable:
    return task.number


def _place_and_title(task: Task) -> Hashable:
    return task.title, task.area, task.parent is None


def _title(task: Task) -> Hashable:
    return task.title, task.parent is None
