"""How high a row must be: programs fit it when somebody edits it, and not when they only open or print it."""

import unicodedata
from collections.abc import Iterable
from functools import cache
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl.worksheet.dimensions import RowDimension
    from openpyxl.worksheet.worksheet import Worksheet

_LINE = 14.5  # points, for 10.5 point letters
_AROUND = 8.0
_HIGHEST = 409.0
"""Points. Excel knows no higher row."""
_PADDING = 2
"""What the edges of a cell take of its width, and what the last character of a line leaves."""


def fit_row(sheet: "Worksheet", row: int, cells: Iterable[tuple[str, int]]) -> None:
    """Give a row the height of its highest cell, as one that may still grow; `cells` are texts and widths."""
    lines = max(_count_lines(text, width - _PADDING) for text, width in cells)
    height = min(_HIGHEST, _AROUND + lines * _LINE)
    sheet.row_dimensions[row] = _growing_row()(sheet, index=row, ht=height)


@cache
def _growing_row() -> type["RowDimension"]:
    from openpyxl.worksheet.dimensions import RowDimension

    class GrowingRow(RowDimension):
        customHeight = False  # noqa: N815 - its name in ECMA-376: true would stop Excel from fitting the row

    return GrowingRow


def _count_lines(text: str, width: int) -> int:
    return sum(max(1, ceil(_measure(line) / width)) for line in text.split("\n"))


def _measure(line: str) -> int:
    """The width in digits of the normal font: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in line)
