"""Where each task stands: its area, its parent, and its number, which follows from them."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.core.plan.why import Why
from bot.documents.task_table.areas import AreaBook
from bot.documents.task_table.matching import TaskRow
from bot.documents.task_table.numbers import Numbers
from bot.documents.task_table.parents import find_parents
from bot.documents.task_table.words import Column

_LONGEST_NUMBER = 100
"""Characters. A part of a part of a part takes some ten; without an end, the numbers would fill the memory."""


@dataclass(frozen=True, slots=True)
class Place:
    """The place of a task in its plan."""

    area: str
    parent: str | None
    number: str


def place_rows(rows: Sequence[TaskRow], areas: AreaBook, given: Iterable[str]) -> list[Place]:
    """The place of each row; `given` are the numbers of before, so that no new task gets one of them.

    A task keeps its number while its area and its parent stay; else it gets the next one where it goes, and its
    parts go with it.
    """
    parents = find_parents(rows)
    labels = list(_labels(rows))
    numbers = Numbers([*given, *(row.number for row in rows)])
    places: dict[int, Place] = {}
    for at in _wholes_first(parents):
        above = parents[at]
        whole = None if above is None else (rows[above], places[above])
        if whole and len(whole[1].number) > _LONGEST_NUMBER:
            rows[at].edits.complain(whole[0].number, Why.NO_SUCH_PARENT)
            whole = None
        area = _area_of(rows[at], whole, labels[at], areas)
        places[at] = _place(rows[at], whole[1].number if whole else None, area, numbers)
    return [places[at] for at in range(len(rows))]


def _labels(rows: Iterable[TaskRow]) -> Iterator[str]:
    """What each row calls its area; where it says nothing, what the row above it does."""
    label = ""
    for row in rows:
        label = row.edits.entry[Column.AREA].text or row.edits.shown[Column.AREA] or label
        yield label


def _wholes_first(parents: Sequence[int | None]) -> Iterator[int]:
    """All places, none before its parent's."""
    parts: dict[int | None, list[int]] = defaultdict(list)
    for at, parent in enumerate(parents):
        parts[parent].append(at)
    waiting = deque(parts[None])
    while waiting:
        at = waiting.popleft()
        yield at
        waiting.extend(parts[at])


def _area_of(row: TaskRow, whole: tuple[TaskRow, Place] | None, label: str, areas: AreaBook) -> str:
    edit = row.edits.of(Column.AREA)
    if edit:
        return areas.find(edit, row.line)
    if whole and (row.is_new or (whole[0].was.area == row.was.area and not whole[0].is_new)):
        return whole[1].area
    if not row.is_new:
        return areas.keep(row.was.area, row.line)
    written = row.number.partition(".")[0] if "." in row.number else ""
    if areas.has(written):
        return written
    return areas.find(label, row.line) if label else ""


def _place(row: TaskRow, parent: str | None, area: str, numbers: Numbers) -> Place:
    prefix = area if parent is None else parent
    if row.is_new:
        stays = bool(row.number) and (not prefix or row.number.startswith(f"{prefix}."))
    else:
        stays = (row.was.area, row.was.parent) == (area, parent)
    return Place(area, parent, row.number if stays else numbers.next(prefix))
