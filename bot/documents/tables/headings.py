"""The heading of a table: one row, or several where 责任分工 stands over 牵头单位 and 配合单位."""

from dataclasses import dataclass
from itertools import groupby

from bot.core.plan.tables.columns import Column, read_column, read_header
from bot.core.plan.text.folding import fold
from bot.documents.tables.grid import Cell, Grid

_HIGHEST = 4
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class NamedColumn:
    """A column with its name and its places in the grid; `meaning` is None where the name says nothing."""

    name: str
    left: int
    right: int
    meaning: Column | None

    def overlap(self, cell: Cell) -> int:
        """How many places a cell shares with the column."""
        return min(self.right, cell.right) - max(self.left, cell.column)


@dataclass(frozen=True, slots=True)
class Heading:
    """The columns of a table, and how many rows their names take."""

    columns: tuple[NamedColumn, ...]
    height: int

    def column_of(self, cell: Cell) -> int:
        """The column that a cell stands in: in Word, cells of one column may be some places off."""
        overlaps = [column.overlap(cell) for column in self.columns]
        return overlaps.index(max(overlaps))


def find_heading(grid: Grid, at: int) -> Heading | None:
    """The heading that begins in a row, if one does."""
    begun = grid.begun_in(at)
    if not begun or any(len(cell.text) > _LONGEST_NAME for cell in grid.row(at)):
        return None
    height = max(cell.height for cell in begun)
    if height == 1 and _goes_on_below(grid, at):
        height = 2
    if height > _HIGHEST:
        return None
    columns = _name_columns(grid, at, height)
    return Heading(tuple(columns), height) if _is_heading([column.name for column in columns]) else None


def _goes_on_below(grid: Grid, at: int) -> bool:
    """Whether the row below holds nothing but names of columns, below cells that are wide or have room beside them."""
    below = grid.begun_in(at + 1)
    named = {place for cell in grid.begun_in(at) for place in (cell.column, cell.right - 1)}
    wide = [cell for cell in grid.begun_in(at) if cell.width > 1]
    texts = [cell.text for cell in below]
    if len(below) < 2 or None in map(_read, texts) or _is_heading(texts):
        return False  # what is a heading by itself is none's second row
    return all(
        not {cell.column, cell.column + 1} <= named
        or any(over.column <= cell.column < over.right for over in wide)
        for cell in below
    )


def _name_columns(grid: Grid, top: int, height: int) -> list[NamedColumn]:
    """The columns from left to right; where no name covers a place with texts below, one without a name."""
    lowest: dict[int, Cell | None] = {}
    for at in range(top, top + height):
        for cell in grid.row(at):
            lowest.update(dict.fromkeys(range(cell.column, cell.right), cell))
    nameless = dict.fromkeys(grid.columns_begun_below(top) - lowest.keys())
    columns: list[NamedColumn] = []
    for named, places in groupby(sorted({**lowest, **nameless}), key=lowest.get):
        covered = list(places)
        columns.append(_name_column(grid, top, named, covered[0], covered[-1] + 1))
    return columns


def _name_column(grid: Grid, top: int, lowest: Cell | None, left: int, right: int) -> NamedColumn:
    """The name of a column: what stands lowest, with what stands above it where it says nothing alone (单位)."""
    if lowest is None:
        return NamedColumn("", left, right, None)
    over = [cell for cell in grid.begun_in(top) if cell is not lowest and cell.column <= left < cell.right]
    name = "".join(lowest.text.split())
    meaning = _read(name)
    if over and meaning in (None, Column.TEXT):
        name = "".join(over[0].text.split()) + name
        meaning = _read(name)
    return NamedColumn(name, left, right, meaning)


def _is_heading(names: list[str]) -> bool:
    return read_header([fold(name) for name in names if name]) is not None


def _read(name: str) -> Column | None:
    return read_column(fold(name))
