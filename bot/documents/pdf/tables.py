"""Ruled tables: from the boxes of their cells and the letters in them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.documents.pdf.letters import Letter, Line, read_lines
from bot.documents.pdf.pages import Box, Page
from bot.documents.tables.grid import Cell

_PADDING = 12  # points on both sides together, as word processors set them
_SAME_EDGE = 3  # points
_STOP = re.compile(r"[。；;！!？?）)]$")


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a table that stands on one page; `edges` are the places of its columns."""

    page: int
    top: float
    edges: tuple[float, ...]
    cells: tuple[Cell, ...]

    def goes_on_in(self, other: "Piece") -> bool:
        """Whether a piece on the next page has the same columns."""
        return len(self.edges) == len(other.edges) and all(
            abs(mine - its) <= _SAME_EDGE for mine, its in zip(self.edges, other.edges, strict=True)
        )


def read_tables(page: Page) -> tuple[list[Piece], list[Letter]]:
    """The tables of a page, and the letters that stand in none of their cells."""
    letters = sorted(page.letters, key=lambda letter: letter.middle)
    middles = [letter.middle for letter in letters]
    taken: set[int] = set()
    pieces: list[Piece] = []
    for boxes in page.tables:
        held: list[list[Letter]] = []
        for box in boxes:
            beside = range(bisect_left(middles, box.top), bisect_left(middles, box.bottom))
            inside = [at for at in beside if at not in taken and box.holds(letters[at])]
            taken.update(inside)
            held.append([letters[at] for at in inside])
        pieces.append(_make_piece(boxes, held, page.number))
    return pieces, [letter for at, letter in enumerate(letters) if at not in taken]


def _make_piece(boxes: list[Box], held: list[list[Letter]], page: int) -> Piece:
    lefts = _edges(box.left for box in boxes)
    tops = _edges(box.top for box in boxes)
    cells = []
    for box, letters in zip(boxes, held, strict=True):
        row, column = _place(tops, box.top), _place(lefts, box.left)
        height = _place(tops, box.bottom - 2 * _SAME_EDGE) - row + 1
        width = _place(lefts, box.right - 2 * _SAME_EDGE) - column + 1
        cells.append(Cell(row, column, _join_lines(read_lines(letters), box), max(height, 1), max(width, 1)))
    return Piece(page, min(tops), tuple(lefts), tuple(cells))


def _edges(places: Iterable[float]) -> list[float]:
    """The distinct places; lines that were meant to meet may be some points off."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _SAME_EDGE:
            found.append(place)
    return found


def _place(edges: list[float], at: float) -> int:
    return max(bisect_right(edges, at + _SAME_EDGE) - 1, 0)


def _join_lines(lines: list[Line], box: Box) -> str:
    """The text of a cell: a line that had no room for what comes next goes on there."""
    text = lines[0].text if lines else ""
    for above, line in pairwise(lines):
        room = (box.right - box.left) - (above.right - above.left) - _PADDING
        text += ("" if room < line.needs() else "\n") + line.text
    return text


def join_pieces(pieces: Iterable[Piece]) -> Iterator[list[Cell]]:
    """The cells of whole tables; a table that goes on over the end of a page is one."""
    last: Piece | None = None
    cells: list[Cell] = []
    for piece in pieces:
        if last is not None and piece.page == last.page + 1 and last.goes_on_in(piece):
            cells = _join(cells, list(piece.cells))
        else:
            yield cells
            cells = list(piece.cells)
        last = piece
    yield cells


def _join(above: list[Cell], below: list[Cell]) -> list[Cell]:
    """Two parts of a table; a row that the end of the page broke in the middle of a sentence is one again."""
    height = max(cell.bottom for cell in above)
    below = _without_heading(above, below)
    first_row = {cell.column: cell for cell in below if cell.row == 0}
    is_broken = not first_row[0].text if 0 in first_row else False
    broken = {
        at: first_row[cell.column].text
        for at, cell in enumerate(above)
        if cell.bottom == height
        and cell.column in first_row
        and _goes_on(cell.text, first_row[cell.column].text)
    }
    if not (is_broken and broken):
        return above + [replace(cell, row=cell.row + height) for cell in below]
    mended = [
        replace(cell, text=cell.text + first_row[cell.column].text)
        if cell.bottom == height and cell.column in first_row
        else cell
        for cell in above
    ]
    return mended + [replace(cell, row=cell.row + height - 1) for cell in below if cell.row > 0]


def _without_heading(above: list[Cell], below: list[Cell]) -> list[Cell]:
    """The part of a table on the next page without the rows that only repeat its first ones."""
    again = 0
    while _texts_in(below, again) and _texts_in(below, again) == _texts_in(above, again):
        again += 1
    return [replace(cell, row=cell.row - again) for cell in below if cell.row >= again]


def _texts_in(cells: list[Cell], row: int) -> list[tuple[int, str]]:
    return sorted((cell.column, cell.text) for cell in cells if cell.row == row)


def _goes_on(above: str, below: str) -> bool:
    return bool(above and below) and not _STOP.search(above)
