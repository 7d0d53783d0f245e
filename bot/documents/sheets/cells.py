"""The cells of a sheet, without its empty rows and columns: a sheet may say that it has a million of them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from bot.documents.errors import DocumentError
from bot.documents.limits import MOST_CELLS, MOST_MERGES
from bot.documents.office.markup import Element
from bot.documents.sheets.values import Values
from bot.documents.tables.grid import Cell

_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
Place = tuple[int, int]  # row and column, from 1


def read_cells(sheet: Element, values: Values) -> list[Cell]:
    """Every cell with a value; one that was merged with others covers their places."""
    texts = dict(_read_texts(sheet, values))
    if len(texts) > MOST_CELLS:
        raise DocumentError("too-large")
    merged = _read_merges(sheet)
    rows = sorted({row for row, _ in texts})
    columns = sorted({column for _, column in texts})
    cells: list[Cell] = []
    for (row, column), text in texts.items():
        last_row, last_column = merged.get((row, column), (row, column))
        top, left = bisect_left(rows, row), bisect_left(columns, column)
        height, width = bisect_right(rows, last_row) - top, bisect_right(columns, last_column) - left
        cells.append(Cell(top, left, text, height, width))
    return cells


def _read_texts(sheet: Element, values: Values) -> Iterator[tuple[Place, str]]:
    """The places and texts of all cells that show something; those that do not say where they are follow the last."""
    at_row = 0
    for row in sheet.iterfind("sheetData/row"):
        at_row = _number(row.get("r")) or at_row + 1
        at_column = 0
        for cell in row.iterfind("c"):
            place = read_place(cell.get("r", ""))
            at_column = place[1] if place else at_column + 1
            text = values.show(cell).strip()
            if text:
                yield (at_row, at_column), text


def _read_merges(sheet: Element) -> dict[Place, Place]:
    """First and last place of everything that is merged."""
    merged: dict[Place, Place] = {}
    for merge in sheet.iterfind("mergeCells/mergeCell"):
        first, _, last = merge.get("ref", "").partition(":")
        begin, end = read_place(first), read_place(last)
        if begin and end:
            merged[begin] = end
        if len(merged) > MOST_MERGES:
            raise DocumentError("too-large")
    return merged


def read_place(reference: str) -> Place | None:
    """Row and column of a reference: B12 is (12, 2)."""
    match = _PLACE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def _number(written: str | None) -> int:
    return int(written) if written and written.isascii() and written.isdigit() and len(written) < 9 else 0
