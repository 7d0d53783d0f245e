"""The cells of a table and the places that they cover."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.documents.errors import DocumentError
from bot.documents.limits import LONGEST_TABLE, MOST_CELLS, WIDEST_TABLE


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell at `row` and `column` (from 0) that covers `height` rows and `width` columns; \\n parts its lines."""

    row: int
    column: int
    text: str
    height: int = 1
    width: int = 1

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.row + self.height

    @property
    def right(self) -> int:
        """The first column after it."""
        return self.column + self.width


class Grid:
    """A table; `row(3)` are the cells that stand in row 3 or reach into it, from left to right."""

    def __init__(self, cells: Iterable[Cell]) -> None:
        """Raises DocumentError for a table that is larger than any paper."""
        self._rows: list[list[Cell]] = []
        self._room = MOST_CELLS
        self._last_begun: dict[int, int] = {}
        for cell in sorted(cells, key=lambda cell: (cell.column, cell.row)):
            self._put(cell)

    def _put(self, cell: Cell) -> None:
        self._room -= cell.height
        if cell.bottom > LONGEST_TABLE or cell.right > WIDEST_TABLE or self._room < 0:
            raise DocumentError("too-large")
        self._rows += ([] for _ in range(cell.bottom - len(self._rows)))
        for row in self._rows[cell.row : cell.bottom]:
            row.append(cell)
        if cell.text.strip():
            self._last_begun[cell.column] = max(cell.row, self._last_begun.get(cell.column, 0))

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, at: int) -> list[Cell]:
        """The cells of a row; none below the table."""
        return self._rows[at] if at < len(self._rows) else []

    def begun_in(self, at: int) -> list[Cell]:
        """The cells with a text that begin in a row."""
        return [cell for cell in self.row(at) if cell.row == at and cell.text.strip()]

    def columns_begun_below(self, at: int) -> set[int]:
        """The columns in which a text begins below a row."""
        return {column for column, last in self._last_begun.items() if last > at}
