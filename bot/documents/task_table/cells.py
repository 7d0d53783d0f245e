"""The cells of a workbook that comes back, row by row, with the numbers that Excel gives its rows."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.documents.errors import DocumentError
from bot.documents.limits import LONGEST_TABLE, MOST_CELLS, MOST_MERGES, MOST_SHEETS
from bot.documents.office.markup import Element
from bot.documents.office.package import Package
from bot.documents.sheets.cells import read_place
from bot.documents.sheets.values import Values
from bot.documents.task_table.showing import tidy
from bot.documents.task_table.words import YES

_ERROR, _TRUTH, _NUMBER = "e", "b", "n"  # ECMA-376 part 1, 18.18.11


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows. `is_number`: Excel holds it as a number, whatever was typed."""

    text: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row that show something, by their columns (from 1), left to right; `line` is the row's number."""

    line: int
    cells: Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with its rows in order. Rows and columns that are hidden or filtered out are there like all others."""

    name: str
    is_hidden: bool
    rows: tuple[Row, ...]


def read_sheets(content: bytes) -> list[Sheet]:
    """The sheets of a .xlsx. Raises DocumentError for one that is broken, locked or too large."""
    package = Package(content)
    main = package.part_of_kind("", "officeDocument") or ""
    related = package.related(main)
    values = Values.load(package, main)
    named = list(package.parse(main).iterfind("sheets/sheet"))
    if len(named) > MOST_SHEETS:
        raise DocumentError("too-large")
    return [
        Sheet(sheet.get("name", ""), sheet.get("state", "visible") != "visible", rows)
        for sheet in named
        for kind, part in [related.get(sheet.get("id", ""), ("", ""))]
        if kind == "worksheet"
        for rows in [_read_rows(package.parse(part), values)]
    ]


def _read_rows(sheet: Element, values: Values) -> tuple[Row, ...]:
    rows: dict[int, dict[int, Cell]] = {}
    for count, (row, column, cell) in enumerate(_read_cells(sheet, values), 1):
        rows.setdefault(row, {})[column] = cell
        if count > MOST_CELLS or len(rows) > LONGEST_TABLE:
            raise DocumentError("too-large")
    _fill_merged(sheet, rows)
    return tuple(Row(line, dict(sorted(rows[line].items()))) for line in sorted(rows))


def _read_cells(sheet: Element, values: Values) -> Iterator[tuple[int, int, Cell]]:
    """Row, column and content of every cell that shows something; a cell without a place follows the last."""
    row = column = 0
    for line in sheet.iterfind("sheetData/row"):
        row, column = row + 1, 0
        for cell in line.iterfind("c"):
            row, column = read_place(cell.get("r", "")) or (row, column + 1)
            text = tidy(_show(cell, values))
            if text:
                yield row, column, Cell(text, cell.get("t", _NUMBER) == _NUMBER)


def _show(cell: Element, values: Values) -> str:
    """What a cell shows; a formula that was never calculated shows itself, so that nobody takes it for empty."""
    written = cell.findtext("v") or ""
    kind = cell.get("t", _NUMBER)
    if kind == _TRUTH:
        return YES if written == "1" else ""
    shown = written if kind == _ERROR else values.show(cell)
    formula = cell.findtext("f")
    return f"={formula}" if formula and not written and not shown else shown


def _fill_merged(sheet: Element, rows: dict[int, dict[int, Cell]]) -> None:
    """Write what stands in a merged cell into every row that it reaches over: there it counts for each."""
    lines = sorted(rows)
    room = MOST_CELLS
    for count, merge in enumerate(sheet.iterfind("mergeCells/mergeCell"), 1):
        first, _, last = merge.get("ref", "").partition(":")
        begin, end = read_place(first), read_place(last)
        if not begin or not end or begin[1] not in rows.get(begin[0], {}):
            continue
        below = lines[bisect_right(lines, begin[0]) : bisect_left(lines, end[0] + 1)]
        room -= len(below)
        if room < 0 or count > MOST_MERGES:
            raise DocumentError("too-large")
        for line in below:
            rows[line].setdefault(begin[1], rows[begin[0]][begin[1]])
