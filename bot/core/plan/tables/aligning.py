"""Putting a stream of cells back into the columns of their table.

A flattened table keeps the order of its cells, but not its empty cells, nor which cells ran over several lines. Of all
ways to read the stream as rows this finds the best by what the cells look like: the path through (cell, column) that
weighs most, cell by cell (Viterbi 1967). Time is linear in the number of cells.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.core.plan.tables.cells import look_at
from bot.core.plan.tables.fitting import (
    Weights,
    ordinal_weight,
    skip_weights,
    stay_weight,
    weigh,
)
from bot.core.plan.tables.kinds import Column
from bot.core.plan.text.passages import Passage

_NOWHERE = -1e9


@dataclass(slots=True)
class AlignedRow:
    """The cells of a row by the place of their column; `heading` for a cell that stands across the whole table."""

    cells: dict[int, list[Passage]] = field(default_factory=dict)
    heading: Passage | None = None


@dataclass(slots=True)
class _Step:
    """The best way to have a cell in each column: its weight, the column of the cell before, the number reached."""

    weights: list[float]
    before: list[int]
    opens_row: list[bool]
    numbers: list[int | None]


def align(
    columns: tuple[Column, ...],
    cells: Sequence[Passage],
    *,
    is_one_row: bool = False,
    may_lack_number: bool = False,
) -> list[AlignedRow]:
    """The rows that the cells are best read as; `may_lack_number`: the first column is empty in some or all rows."""
    if not cells:
        return []
    path = _follow(columns, cells, is_one_row=is_one_row, may_lack_number=may_lack_number)
    rows: list[AlignedRow] = []
    for cell, (column, opens_row) in zip(cells, path.best(), strict=True):
        if opens_row or not rows:
            rows.append(AlignedRow())
        if column == len(columns):
            rows[-1].heading = rows[-1].heading + cell if rows[-1].heading else cell
        else:
            rows[-1].cells.setdefault(column, []).append(cell)
    return rows


def gain_by_moving(columns: tuple[Column, ...], cells: Sequence[Passage]) -> float:
    """How much better the filled cells of a row would fit into other columns, in the same order."""
    skips = skip_weights(columns, may_lack_number=False)
    stands = 0.0
    for column, cell, skip in zip(columns, cells, skips, strict=True):
        stands += weigh((column,), look_at(cell.plain), cell.plain).best_in_row() if cell else skip
    return _follow(columns, [cell for cell in cells if cell], is_one_row=True).weight() - stands


def _follow(
    columns: tuple[Column, ...],
    cells: Sequence[Passage],
    *,
    is_one_row: bool,
    may_lack_number: bool = False,
) -> "_Path":
    path = _Path(columns, is_one_row=is_one_row, may_lack_number=may_lack_number)
    for cell in cells:
        path.add(cell.plain)
    return path


class _Path:
    """Builds the best ways step by step. The place after the last column is that of a heading across the table."""

    def __init__(self, columns: tuple[Column, ...], *, is_one_row: bool, may_lack_number: bool) -> None:
        self._columns = columns
        self._is_one_row = is_one_row
        skips = skip_weights(columns, may_lack_number=may_lack_number)
        self._skipped = [sum(skips[:at]) for at in range(len(columns) + 1)]
        self._steps: list[_Step] = []
        self._known: dict[str, Weights] = {}
        self._above = ""

    def add(self, plain: str) -> None:
        """One more cell."""
        weights = self._known.get(plain)
        if weights is None:
            weights = self._known[plain] = weigh(self._columns, look_at(plain), plain)
        step = self._first(weights) if not self._steps else self._next(weights, plain)
        self._steps.append(step)
        self._above = plain

    def best(self) -> Iterator[tuple[int, bool]]:
        """For every cell its place, and whether it opens a row."""
        last = self._steps[-1]
        place = max(range(len(last.weights)), key=lambda at: last.weights[at] + self._rest(at))
        found: list[tuple[int, bool]] = []
        for step in reversed(self._steps):
            found.append((place, step.opens_row[place]))
            place = step.before[place]
        return reversed(found)

    def weight(self) -> float:
        """What the best way weighs."""
        last = self._steps[-1]
        return max(weight + self._rest(at) for at, weight in enumerate(last.weights))

    def _rest(self, place: int) -> float:
        """What the columns behind a place cost if they stay empty."""
        width = len(self._columns)
        return 0.0 if place == width else self._skipped[width] - self._skipped[place + 1]

    def _first(self, weights: Weights) -> _Step:
        places = len(self._columns) + 1
        step = _Step([_NOWHERE] * places, [0] * places, [True] * places, [None] * places)
        for place in range(places):
            self._put(step, place, weights, self._head(place), 0, None, opens_row=True)
        return step

    def _next(self, weights: Weights, plain: str) -> _Step:
        last = self._steps[-1]
        places = len(self._columns) + 1
        step = _Step([_NOWHERE] * places, [0] * places, [False] * places, [None] * places)
        closed, closing = max((last.weights[at] + self._rest(at), at) for at in range(places))
        if self._is_one_row:
            closed = _NOWHERE
        forward, source = _NOWHERE, 0
        for place in range(places):
            way, before, opens = closed + self._head(place), closing, True
            if place < places - 1:
                stay = last.weights[place] + stay_weight(self._columns[place], self._above, plain)
                if stay > way:
                    way, before, opens = stay, place, False
                if forward + self._skipped[place] > way:
                    way, before, opens = forward + self._skipped[place], source, False
                if last.weights[place] - self._skipped[place + 1] > forward:
                    forward, source = (
                        last.weights[place] - self._skipped[place + 1],
                        place,
                    )
            self._put(step, place, weights, way, before, last.numbers[before], opens_row=opens)
        return step

    def _head(self, place: int) -> float:
        """What the columns before a place cost if they stay empty."""
        return 0.0 if place == len(self._columns) else self._skipped[place]

    def _put(
        self,
        step: _Step,
        place: int,
        weights: Weights,
        way: float,
        before: int,
        number: int | None,
        *,
        opens_row: bool,
    ) -> None:
        if place == len(self._columns):
            fit = weights.as_heading
        elif self._columns[place] is Column.ORDINAL and weights.number is not None:
            fit = ordinal_weight(weights.number, number)
            number = weights.number
        else:
            fit = weights.in_columns[place]
        step.weights[place] = way + fit
        step.before[place], step.opens_row[place], step.numbers[place] = (
            before,
            opens_row,
            number,
        )
