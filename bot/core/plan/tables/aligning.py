"""Putting a stream of cells back into the columns of their table.

A flattened table keeps the order of its cells, but not its empty cells, nor which cells ran over several lines. Of all
ways to read the stream as rows this finds the best by what the cells look like: the path through (cell, column) that
weighs most, cell by cell (Viterbi 1967). Time is linear in the number of cells.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import add

from bot.core.plan.tables.cells import Looks
from bot.core.plan.tables.fitting import Weights, goes_on, ordinal_weight, skip_weights, stay_weights, weigh
from bot.core.plan.tables.kinds import Column
from bot.core.plan.text.passages import Passage

_NOWHERE = -1e9


@dataclass(slots=True)
class AlignedRow:
    """The cells of a row by the place of their column; `heading` for a cell that stands across the whole table."""

    cells: dict[int, list[Passage]] = field(default_factory=dict)
    heading: Passage | None = None

    def pieces(self) -> list[Passage]:
        """All cells in order."""
        if self.heading is not None:
            return [self.heading]
        return [piece for cell in self.cells.values() for piece in cell]


@dataclass(slots=True)
class _Step:
    """For each place the best way to have a cell there: its weight, the place before, the number reached."""

    weights: list[float] = field(default_factory=list)
    before: list[int] = field(default_factory=list)
    opens_row: list[bool] = field(default_factory=list)
    numbers: list[int | None] = field(default_factory=list)


class Aligner:
    """Knows the columns of a table and finds the rows of its cells.

    `may_lack_number`: the first column is empty in some or all rows.
    """

    def __init__(self, columns: tuple[Column, ...], looks: Looks, *, may_lack_number: bool = False) -> None:
        self._columns = columns
        self._looks = looks
        self._skips = skip_weights(columns, may_lack_number=may_lack_number)
        self._skipped = [sum(self._skips[:at]) for at in range(len(columns) + 1)]
        self._rest = [self._skipped[-1] - skipped for skipped in self._skipped[1:]] + [0.0]
        self._stays = {more: stay_weights(columns, goes_on=more) for more in (False, True)}
        self._known: dict[str, Weights] = {}

    def align(self, cells: Sequence[Passage]) -> list[AlignedRow]:
        """The rows that the cells are best read as."""
        return self._make_rows(cells, self._follow(cells, is_one_row=False))

    def align_row(self, cells: Sequence[Passage]) -> AlignedRow:
        """The cells of one row, in their order, in the columns where they fit best."""
        return self._make_rows(cells, self._follow(cells, is_one_row=True))[0]

    def gain_by_moving(self, cells: Sequence[Passage]) -> float:
        """How much better the filled cells of a row would fit into other columns, in the same order."""
        stands = 0.0
        for at, cell in enumerate(cells):
            stands += self._weigh(cell.plain).in_place(at) if cell else self._skips[at]
        steps = self._follow([cell for cell in cells if cell], is_one_row=True)
        return self._best_end(steps[-1])[0] - stands

    def _make_rows(self, cells: Sequence[Passage], steps: list[_Step]) -> list[AlignedRow]:
        rows: list[AlignedRow] = []
        for cell, (place, opens_row) in zip(cells, self._trace(steps), strict=True):
            if opens_row or not rows:
                rows.append(AlignedRow())
            if place == len(self._columns):
                rows[-1].heading = rows[-1].heading + cell if rows[-1].heading else cell
            else:
                rows[-1].cells.setdefault(place, []).append(cell)
        return rows

    def _trace(self, steps: list[_Step]) -> Iterator[tuple[int, bool]]:
        """The best way: for every cell its place, and whether it opens a row."""
        place = self._best_end(steps[-1])[1] if steps else 0
        found: list[tuple[int, bool]] = []
        for step in reversed(steps):
            found.append((place, step.opens_row[place]))
            place = step.before[place]
        return reversed(found)

    def _best_end(self, step: _Step) -> tuple[float, int]:
        """The weight of the best way if the row ends here, and the place it ends in."""
        ends = list(map(add, step.weights, self._rest))
        best = max(ends)
        return best, ends.index(best)

    def _follow(self, cells: Sequence[Passage], *, is_one_row: bool) -> list[_Step]:
        steps: list[_Step] = []
        above = ""
        for cell in cells:
            weights = self._weigh(cell.plain)
            if not steps:
                steps.append(self._first_step(weights))
            else:
                steps.append(self._next_step(steps[-1], weights, self._stays[goes_on(above)], is_one_row))
            above = cell.plain
        return steps

    def _weigh(self, plain: str) -> Weights:
        known = self._known.get(plain)
        if known is None:
            known = self._known[plain] = weigh(self._columns, self._looks.at(plain), plain)
        return known

    def _first_step(self, weights: Weights) -> _Step:
        step = _Step()
        for place, head in enumerate(self._skipped[:-1]):
            self._arrive(step, place, weights, head, (0, True, None))
        self._arrive_as_heading(step, weights, 0.0, (0, True, None))
        return step

    def _next_step(self, last: _Step, weights: Weights, stays: Sequence[float], is_one_row: bool) -> _Step:
        """From every place to every place: on in the row, on in the cell, or into a new row."""
        step = _Step()
        closed, closing = (_NOWHERE, 0) if is_one_row else self._best_end(last)
        forward, source = _NOWHERE, 0
        for place, stay in enumerate(stays):
            skipped = self._skipped[place]
            way, before, opens = closed + skipped, closing, True
            if last.weights[place] + stay > way:
                way, before, opens = last.weights[place] + stay, place, False
            if forward + skipped > way:
                way, before, opens = forward + skipped, source, False
            if last.weights[place] - self._skipped[place + 1] > forward:
                forward, source = last.weights[place] - self._skipped[place + 1], place
            self._arrive(step, place, weights, way, (before, opens, last.numbers[before]))
        self._arrive_as_heading(step, weights, closed, (closing, True, last.numbers[closing]))
        return step

    def _arrive(
        self, step: _Step, place: int, weights: Weights, way: float, origin: tuple[int, bool, int | None]
    ) -> None:
        fit = weights.in_columns[place]
        before, opens_row, number = origin
        if weights.number is not None and self._columns[place] is Column.ORDINAL:
            fit, number = ordinal_weight(weights.number, number), weights.number
        step.weights.append(way + fit)
        step.before.append(before)
        step.opens_row.append(opens_row)
        step.numbers.append(number)

    def _arrive_as_heading(
        self, step: _Step, weights: Weights, way: float, origin: tuple[int, bool, int | None]
    ) -> None:
        step.weights.append(way + weights.as_heading)
        step.before.append(origin[0])
        step.opens_row.append(origin[1])
        step.numbers.append(origin[2])
