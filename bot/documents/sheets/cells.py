"""The cells of a sheet, without its empty rows and columns: a sheet may say that it has a million of them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.documents.errors import DocumentError
from bot.documents.limits import MOST_CELLS, MOST_MERGES, WIDEST_TABLE
from bot.documents.office.markup import Element
from bot.documents.sheets.values import Values
from bot.documents.tables.grid import Cell

_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
Place = tuple[int, int]  # row and column, from 1


@dataclass(slots=True)
class Unread:
    """What a sheet holds that nobody sees in it: its hidden rows and columns, and formulas without a result."""

    rows: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)


def read_cells(sheet: Element, values: Values) -> tuple[list[Cell], Unread]:
    """Every cell with a value that the sheet shows; one that was merged with others covers their places."""
    unread = Unread()
    texts = dict(_read_texts(sheet, values, unread))
    if len(texts) > MOST_CELLS:
        raise DocumentError("too-large")
    return _place(texts, _read_merges(sheet)), unread


def _place(texts: dict[Place, str], merged: dict[Place, Place]) -> list[Cell]:
    rows = sorted({row for row, _ in texts})
    columns = sorted({column for _, column in texts})
    cells: list[Cell] = []
    for (row, column), text in texts.items():
        last_row, last_column = merged.get((row, column), (row, column))
        top, left = bisect_left(rows, row), bisect_left(columns, column)
        height, width = bisect_right(rows, last_row) - top, bisect_right(columns, last_column) - left
        cells.append(Cell(top, left, text, height, width))
    return cells


def _read_texts(sheet: Element, values: Values, unread: Unread) -> Iterator[tuple[Place, str]]:
    """The places and texts of all cells that show something; those that do not say where they are follow the last."""
    hidden = set(_hidden_columns(sheet))
    at_row = 0
    for row in sheet.iterfind("sheetData/row"):
        at_row = _number(row.get("r")) or at_row + 1
        found = list(_read_row(row, values, unread))
        if _is_true(row.get("hidden")):
            unread.rows += [str(at_row)] if any(text for _, text in found) else []
            continue
        for column, text in found:
            if column not in hidden:
                yield (at_row, column), text
            elif letters(column) not in unread.columns:
                unread.columns.append(letters(column))


def _read_row(row: Element, values: Values, unread: Unread) -> Iterator[tuple[int, str]]:
    at_column = 0
    for cell in row.iterfind("c"):
        place = read_place(cell.get("r", ""))
        at_column = place[1] if place else at_column + 1
        text = values.show(cell).strip()
        if text:
            yield at_column, text
        elif cell.find("f") is not None and cell.get("t") != "str" and not cell.findtext("v"):
            unread.formulas.append(cell.get("r", letters(at_column)))


def _hidden_columns(sheet: Element) -> Iterator[int]:
    for column in sheet.iterfind("cols/col"):
        if _is_true(column.get("hidden")):
            first, last = _number(column.get("min")), min(_number(column.get("max")), WIDEST_TABLE)
            yield from range(first, last + 1)


def _is_true(written: str | None) -> bool:
    return written in ("1", "true")


def letters(column: int) -> str:
    """What a sheet calls a column: 28 is AB."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


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
