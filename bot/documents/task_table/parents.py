"""Which rows are parts of which."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from bot.core.plan.why import Why
from bot.documents.task_table.matching import TaskRow
from bot.documents.task_table.numbers import figure_of, read_number
from bot.documents.task_table.words import Column


def find_parents(rows: Sequence[TaskRow]) -> list[int | None]:
    """For each row the place of the row that it is a part of. Parents that cannot be are remarked on."""
    finder = _ParentFinder(rows)
    parents = [finder.find(row) for row in rows]
    _break_circles(rows, parents)
    return parents


class _ParentFinder:
    def __init__(self, rows: Sequence[TaskRow]) -> None:
        self._places = {row.number: place for place, row in enumerate(rows) if row.number}
        self._by_figure: dict[Decimal | None, list[str]] = defaultdict(list)
        for number in self._places:
            self._by_figure[figure_of(number)].append(number)

    def find(self, row: TaskRow) -> int | None:
        edit = row.edits.of(Column.PARENT)
        before = row.was.parent or ""
        number = before if edit is None else self._read(row, edit)
        if not number and not edit:
            return None
        if number not in self._places or number == row.number:
            row.edits.complain(edit or before, Why.NO_SUCH_PARENT)
            number = before
        return self._places.get(number)

    def _read(self, row: TaskRow, written: str) -> str:
        """The number that is meant; "" where it cannot be told."""
        cell = row.edits.entry[Column.PARENT]
        figure = figure_of(cell.text) if cell.is_number else None
        likely = self._by_figure.get(figure, []) if figure is not None else []
        if len(likely) < 2:
            return likely[0] if likely else read_number(written, self._places) or ""
        before, own = row.was.parent, row.number
        meant = [number for number in likely if number == before or own.startswith(f"{number}.")]
        return meant[0] if len(meant) == 1 else ""


def _break_circles(rows: Sequence[TaskRow], parents: list[int | None]) -> None:
    """Take the parent away from a row that would be a part of itself, if possible from one whose parent is new."""
    checked: set[int] = set()
    for start in range(len(rows)):
        path: dict[int, None] = {}
        at: int | None = start
        while at is not None and at not in checked and at not in path:
            path[at] = None
            at = parents[at]
        if at in path:
            circle = list(path)[list(path).index(at) :]
            wrong = next((one for one in circle if rows[one].edits.of(Column.PARENT)), circle[0])
            rows[wrong].edits.complain(rows[wrong].edits.entry[Column.PARENT].text, Why.NO_SUCH_PARENT)
            parents[wrong] = None
        checked |= path.keys()
