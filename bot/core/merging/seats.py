"""Where each task stands in the end: its area, the whole that it is a part of, and its number."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.forms.task import next_number
from bot.core.merging.areas import MergedAreas
from bot.core.merging.trios import Trio
from bot.core.model import Task


@dataclass(eq=False, slots=True)
class Seat:
    """A task on its way to its place. `stood` is the task of the side that places it, the document or the table."""

    trio: Trio
    task: Task
    stood: Task
    is_theirs: bool
    area: str = ""
    parent: "Seat | None" = None
    number: str = ""


def take_seats(kept: Sequence[tuple[Trio, Task]], *, is_table: bool) -> list[Seat]:
    """Let the document place the tasks that it has moved or brought, and the table all the others."""
    return [_take_seat(trio, task, is_table=is_table) for trio, task in kept]


def _take_seat(trio: Trio, task: Task, *, is_table: bool) -> Seat:
    theirs, ours, base = trio.theirs, trio.ours, trio.base
    if ours is None or theirs is None:
        return Seat(trio, task, ours or theirs or task, theirs is not None)
    stays = is_table if base is None else _place(base) == _place(theirs)
    return Seat(trio, task, ours if stays else theirs, not stays)


def _place(task: Task) -> tuple[str, str, str | None]:
    return task.number, task.area, task.parent


def settle(seats: Sequence[Seat], areas: MergedAreas, taken: Sequence[str], *, is_table: bool) -> list[Seat]:
    """Give every seat its area, its whole and a number of its own, and put them in order.

    `taken` are the numbers that mean something already. Of two that claim one number the document's has it, in a
    task table that comes back the one that has it already.
    """
    theirs = {seat.trio.theirs.number: seat for seat in seats if seat.trio.theirs is not None}
    ours = {seat.trio.ours.number: seat for seat in seats if seat.trio.ours is not None}
    for seat in seats:
        moved = areas.of_theirs if seat.is_theirs else areas.of_ours
        seat.area = moved.get(seat.stood.area, seat.stood.area)
        seat.parent = _find_whole(seat, theirs, ours)
    for seat in seats:
        _break_circle(seat)
    _number(sorted(seats, key=lambda seat: (_depth(seat), seat.is_theirs == is_table)), taken)
    return _put_in_order(seats)


def _find_whole(seat: Seat, theirs: Mapping[str, Seat], ours: Mapping[str, Seat]) -> Seat | None:
    """Find what a task is a part of: as its side says or, where that whole is gone, what the other puts it under."""
    whole = (theirs if seat.is_theirs else ours).get(seat.stood.parent or "")
    other = seat.trio.ours if seat.is_theirs else seat.trio.theirs
    if whole is not None or seat.stood.parent is None or other is None:
        return whole
    return (ours if seat.is_theirs else theirs).get(other.parent or "")


def _break_circle(seat: Seat) -> None:
    """Let no task be a part of itself: the two sides may have moved two tasks under each other."""
    seen, above = {id(seat)}, seat.parent
    while above is not None:
        if id(above) in seen:
            seat.parent = None
            return
        seen.add(id(above))
        above = above.parent


def _depth(seat: Seat) -> int:
    depth = 0
    while seat.parent is not None:
        depth, seat = depth + 1, seat.parent
    return depth


def _number(seats: Sequence[Seat], taken: Sequence[str]) -> None:
    """Let each keep its number while it stays where it was and nobody else has it."""
    given: set[str] = set()
    for seat in seats:
        above = seat.parent.number if seat.parent is not None else None
        stays = (seat.area, above) == (seat.stood.area, seat.stood.parent)
        seat.number = seat.stood.number
        if not stays or seat.number in given:
            seat.number = next_number(above or seat.area, [*taken, *given])
        given.add(seat.number)


def _put_in_order(seats: Sequence[Seat]) -> list[Seat]:
    """The document's order; what stands in the table alone comes after the last of its whole, or of its area."""
    ordered = [seat for seat in seats if seat.trio.theirs is not None]
    for seat in seats:
        if seat.trio.theirs is None:
            ordered.insert(_find_place(ordered, seat), seat)
    return ordered


def _find_place(ordered: Sequence[Seat], seat: Seat) -> int:
    fellows = list(_find_fellows(ordered, seat))
    return fellows[-1] + 1 if fellows else len(ordered)


def _find_fellows(ordered: Sequence[Seat], seat: Seat) -> Iterator[int]:
    whole = seat.parent
    for at, other in enumerate(ordered):
        if (whole is None and other.area == seat.area) or (whole is not None and whole in _line(other)):
            yield at


def _line(seat: Seat) -> Iterator[Seat]:
    """The seat itself and every whole above it."""
    above: Seat | None = seat
    while above is not None:
        yield above
        above = above.parent


def as_task(seat: Seat) -> Task:
    """Give the task as it stands in the end."""
    above = seat.parent.number if seat.parent is not None else None
    return replace(seat.task, number=seat.number, area=seat.area, parent=above)


def follow(seats: Sequence[Seat]) -> Mapping[str, str]:
    """Map the numbers of tasks that the table has already to those that they have there."""
    return {seat.number: seat.trio.ours.number for seat in seats if seat.trio.ours is not None}
