"""The cells of a Word table with the places that they cover."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.documents.errors import DocumentError
from bot.documents.limits import LONGEST_TABLE, WIDEST_TABLE
from bot.documents.office.markup import Element, child, value_of
from bot.documents.tables.grid import Cell

_LEFT_OUT = frozenset({"del", "moveFrom", "tbl", "p", "tblPr", "tblGrid", "trPr", "sdtPr"})


def read_cells(table: Element, read_text: Callable[[Element], str]) -> list[Cell]:
    """The cells of a table; a cell merged with others (gridSpan, vMerge, hMerge) is one that covers them."""
    cells: list[Cell] = []
    above: dict[int, int] = {}  # column -> the cell that reaches down to here
    rows = [row for row in _parts(table, "tr") if not _is_left_out(row, "trPr")]
    if len(rows) > LONGEST_TABLE:
        raise DocumentError("too-large")
    for at, row in enumerate(rows):
        column = _count(value_of(row, "trPr/gridBefore"), 0)
        reached: dict[int, int] = {}
        for element in _parts(row, "tc"):
            width = _count(value_of(element, "tcPr/gridSpan"), 1)
            merged = above.get(column) if _goes_on(element, "vMerge") else None
            if _goes_on(element, "hMerge") and cells and cells[-1].row == at:
                cells[-1] = replace(cells[-1], width=cells[-1].width + width)
            elif merged is not None:
                cells[merged] = replace(cells[merged], height=at + 1 - cells[merged].row)
                reached[column] = merged
            elif not _is_left_out(element, "tcPr"):
                reached[column] = len(cells)
                cells.append(Cell(at, column, read_text(element), width=width))
            column += width
        above = reached
    return cells


def _parts(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also in content controls; not those of nested tables."""
    for part in element:
        if part.tag == tag:
            yield part
        elif part.tag not in _LEFT_OUT and part.tag not in ("tr", "tc"):
            yield from _parts(part, tag)


def _goes_on(cell: Element, kind: str) -> bool:
    """Whether a cell belongs to the one above it (vMerge) or before it (hMerge)."""
    merge = child(cell, f"tcPr/{kind}")
    return merge is not None and merge.get("val", "continue") == "continue"


def _is_left_out(element: Element, properties: str) -> bool:
    """Whether a row or a cell is deleted or hidden."""
    found = element.find(properties)
    return found is not None and any(found.find(tag) is not None for tag in ("del", "cellDel", "hidden"))


def _count(written: str | None, default: int) -> int:
    """A number of columns."""
    if written is None or not (written.isascii() and written.isdigit()):
        return default
    if len(written) > 3 or int(written) > WIDEST_TABLE:
        raise DocumentError("too-large")
    return int(written) or default
