"""What a task promises when its target or its deadlines were changed: milestones and figures."""

from collections.abc import Sequence
from typing import TypeVar

from bot.core.model import Milestone, Quantity, Task
from bot.core.plan import Target, read_target
from bot.core.plan.why import Why
from bot.documents.task_table.deadlines import read_deadlines
from bot.documents.task_table.edits import Edits
from bot.documents.task_table.words import Column

_Found = TypeVar("_Found", Milestone, Quantity)


def read_promises(edits: Edits, was: Task, now: Task, year: int | None) -> Target:
    """The milestones and figures of a task with the title and target that it has now; `was` is blank for a new one.

    A text that was changed takes with it what came from it and is not in the new one, and brings what is new in it.
    A deadline that somebody wrote or changed stays, and a new task with deadlines has these only.
    """
    written = _read_written(edits, was, year)
    old, new = _words_of(was), _words_of(now)
    if old == new:
        return Target(written, was.quantities)
    before, after = read_target(old, year), read_target(new, year)
    quantities = _renew(was.quantities, old, new, before.quantities, after.quantities)
    if not was.number and written:
        return Target(written, quantities)
    by_hand = [milestone for milestone in written if milestone not in was.milestones]
    left = [milestone for milestone in written if milestone in was.milestones]
    known = {milestone.text for milestone in by_hand}
    read = [milestone for milestone in after.milestones if milestone.text not in known]
    return Target((*_renew(left, old, new, before.milestones, read), *by_hand), quantities)


def _words_of(task: Task) -> str:
    return f"{task.title}\n{task.target}".strip()


def _read_written(edits: Edits, was: Task, year: int | None) -> tuple[Milestone, ...]:
    cell = edits.of(Column.DUE)
    if cell is None:
        return was.milestones
    return read_deadlines(cell, was, year, lambda line: edits.complain(line, Why.DATE_UNREAD))


def _renew(
    present: Sequence[_Found], old: str, new: str, before: Sequence[_Found], now: Sequence[_Found]
) -> tuple[_Found, ...]:
    """What is left of `present` and what is added, when `old` (which promised `before`) became `new` (`now`).

    What neither of them says (a date of a column) stays; what was there before and had been taken
    out by hand does not come back.
    """
    said_before, said_now = {found.text for found in before}, {found.text for found in now}

    def stays(found: _Found) -> bool:
        came_from_old = found.text in said_before or found.text in old
        stands_by_chance = found.text not in said_before and found.text in new
        return not came_from_old or found.text in said_now or stands_by_chance

    kept = [found for found in present if stays(found)]
    renewed = [found for found in kept if found.text not in said_now]
    for found in now:
        same = [other for other in kept if other.text == found.text]
        renewed += same or ([] if found.text in said_before else [found])
    return tuple(dict.fromkeys(renewed))
