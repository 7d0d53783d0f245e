"""Tables drawn with lines: every drawn cell, over however many lines it goes, becomes one cell between pipes."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from bot.core.plan.text.passages import Passage

_DRAWN = re.compile(r"[─━┌┬┐├┼┤└┴┘]")
_BORDER = re.compile(r"[|┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛]")
_TOP = re.compile(r"[┌┏]")
_BOTTOM = re.compile(r"[└┗]")
_RULE = re.compile(r"[─━\s]*[─━][─━\s]*")


def undraw_tables(lines: list[Passage]) -> list[Passage]:
    """The lines with every drawn table as rows between pipes."""
    if not any(_DRAWN.search(line.plain) for line in lines):
        return lines
    undrawn: list[Passage] = []
    for is_table, block in groupby(lines, key=lambda line: bool(_BORDER.search(line.plain))):
        for drawn in _part_tables(list(block)):
            is_drawn = is_table and any(_DRAWN.search(line.plain) for line in drawn)
            undrawn += _undraw(drawn) if is_drawn else drawn
    return undrawn


def _part_tables(lines: list[Passage]) -> Iterator[list[Passage]]:
    """Tables that touch each other: every top line begins one, every bottom line ends one."""
    tops = {at for at, line in enumerate(lines) if _TOP.match(line.plain)}
    bottoms = {at + 1 for at, line in enumerate(lines) if _BOTTOM.match(line.plain)}
    for start, end in pairwise(sorted({0, len(lines)} | tops | bottoms)):
        yield lines[start:end]


def _undraw(lines: list[Passage]) -> list[Passage]:
    grid = [_cells(line) for line in lines]
    width = max(len(cells) for cells in grid)
    columns = [_Column() for _ in range(width)]
    places: dict[tuple[int, ...], None] = {}
    for cells in grid:
        for column, cell in zip(columns, cells, strict=False):
            column.add(cell)
        is_rule = all(_RULE.fullmatch(cell.plain) for cell in cells)
        if len(cells) == width and not is_rule and all(column.cells for column in columns):
            places[tuple(len(column.cells) - 1 for column in columns)] = None
    return [_row(columns, place) for place in places]


class _Column:
    """The cells of a column; a rule ends one."""

    def __init__(self) -> None:
        self.cells: list[Passage] = []
        self._is_open = False

    def add(self, piece: Passage) -> None:
        if _RULE.fullmatch(piece.plain):
            self._is_open = False
        elif self._is_open:
            self.cells[-1] += piece.strip()
        else:
            self.cells.append(piece.strip())
            self._is_open = True


def _cells(line: Passage) -> list[Passage]:
    borders = [match.start() for match in _BORDER.finditer(line.plain)]
    return [line.cut(left + 1, right) for left, right in pairwise(borders)]


def _row(columns: list[_Column], place: tuple[int, ...]) -> Passage:
    """The cells of a row; a cell that reaches over several rows stands in each of them."""
    row = columns[0].cells[place[0]]
    for column, at in zip(columns[1:], place[1:], strict=True):
        cell = column.cells[at]
        row = Passage(row.line, f"{row.text}|{cell.text}", f"{row.plain}|{cell.plain}")
    return row
