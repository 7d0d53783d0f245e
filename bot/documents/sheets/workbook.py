"""From a .xlsx to its text."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.documents.collecting import collect
from bot.documents.errors import DocumentError
from bot.documents.limits import MOST_SHEETS
from bot.documents.office.package import Package
from bot.documents.sheets.cells import read_cells
from bot.documents.sheets.naming import name_area
from bot.documents.sheets.values import Values
from bot.documents.tables.grid import Grid
from bot.documents.tables.lines import write_table

_ROW = "| "  # what the rows of a table begin with


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    part: str
    is_hidden: bool


def read_workbook(content: bytes) -> str:
    """The text of all sheets that are shown, a row a line; the last line names those that are hidden and not read."""
    package = Package(content)
    main = package.part_of_kind("", "officeDocument")
    if main is None:
        raise DocumentError("broken")
    sheets = _list_sheets(package, main)
    values = Values.load(package, main)
    shown = [(sheet.name, _read_sheet(package, sheet, values)) for sheet in sheets if not sheet.is_hidden]
    return collect([*_write(shown), *_mention_hidden(sheets)] if any(lines for _, lines in shown) else ())


def _list_sheets(package: Package, main: str) -> list[_Sheet]:
    related = package.related(main)
    found: list[_Sheet] = []
    for element in package.parse(main).iterfind("sheets/sheet"):
        kind, part = related.get(element.get("id", ""), ("", ""))
        if kind == "worksheet":  # not a sheet that is a chart
            found.append(_Sheet(element.get("name", ""), part, element.get("state", "visible") != "visible"))
    if len(found) > MOST_SHEETS:
        raise DocumentError("too-large")
    return found


def _read_sheet(package: Package, sheet: _Sheet, values: Values) -> list[str]:
    cells = read_cells(package.parse(sheet.part), values)
    return collect(write_table(Grid(cells))).splitlines()


def _write(sheets: list[tuple[str, list[str]]]) -> Iterator[str]:
    """The lines of the sheets; where several hold ledgers, a sheet's name that says so is the heading of its tasks."""
    has_several = sum(any(line.startswith(_ROW) for line in lines) for _, lines in sheets) > 1
    number = 0
    for name, lines in sheets:
        area = name_area(name, number + 1) if has_several else None
        first = next((at for at, line in enumerate(lines) if line.startswith(_ROW)), None)
        if area is None or first is None:
            yield from lines
            continue
        number += 1
        yield from (*lines[:first], area, *lines[first:])


def _mention_hidden(sheets: list[_Sheet]) -> Iterator[str]:
    hidden = [sheet.name for sheet in sheets if sheet.is_hidden]
    if hidden:
        yield f"备注：隐藏的工作表没有读：{'、'.join(hidden)}"
