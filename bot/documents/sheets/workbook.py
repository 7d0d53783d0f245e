"""From a .xlsx to its text."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.documents.collecting import collect
from bot.documents.errors import DocumentError
from bot.documents.limits import MOST_SHEETS
from bot.documents.office.package import Package
from bot.documents.sheets.cells import Unread, read_cells
from bot.documents.sheets.naming import name_area
from bot.documents.sheets.values import Values
from bot.documents.tables.grid import Grid
from bot.documents.tables.lines import write_table

_MOST_PLACES = 20  # that are named
_ROW = "| "  # what the rows of a table begin with


@dataclass(frozen=True, slots=True)
class _Sheet:
    name: str
    part: str
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class _Shown:
    name: str
    lines: list[str]
    unread: Unread


def read_workbook(content: bytes) -> str:
    """The text of all sheets as they are shown, a row a line; the last lines name what is hidden or was never saved."""
    package = Package(content)
    main = package.part_of_kind("", "officeDocument")
    if main is None:
        raise DocumentError("broken")
    sheets = _list_sheets(package, main)
    values = Values.load(package, main)
    shown = [_read_sheet(package, sheet, values) for sheet in sheets if not sheet.is_hidden]
    if not any(sheet.lines for sheet in shown):
        return ""
    unread = [line for sheet in shown for line in _mention_unread(sheet)]
    return collect([*_write(shown), *unread, *_mention_hidden(sheets)])


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


def _read_sheet(package: Package, sheet: _Sheet, values: Values) -> _Shown:
    cells, unread = read_cells(package.parse(sheet.part), values)
    return _Shown(sheet.name, collect(write_table(Grid(cells))).splitlines(), unread)


def _write(sheets: list[_Shown]) -> Iterator[str]:
    """The lines of the sheets; where several hold ledgers, a sheet's name that says so is the heading of its tasks."""
    has_several = sum(any(line.startswith(_ROW) for line in sheet.lines) for sheet in sheets) > 1
    number = 0
    for sheet in sheets:
        area = name_area(sheet.name, number + 1) if has_several else None
        first = next((at for at, line in enumerate(sheet.lines) if line.startswith(_ROW)), None)
        if area is None or first is None:
            yield from sheet.lines
            continue
        number += 1
        yield from (*sheet.lines[:first], area, *sheet.lines[first:])


def _mention_unread(sheet: _Shown) -> Iterator[str]:
    for what, places in (
        ("隐藏的行没有读", sheet.unread.rows),
        ("隐藏的列没有读", sheet.unread.columns),
        ("公式没有存下结果，没有读", sheet.unread.formulas),
    ):
        if places:
            rest = "等" if len(places) > _MOST_PLACES else ""
            yield f"备注：工作表“{sheet.name}”{what}：{'、'.join(places[:_MOST_PLACES])}{rest}"


def _mention_hidden(sheets: list[_Sheet]) -> Iterator[str]:
    hidden = [sheet.name for sheet in sheets if sheet.is_hidden]
    if hidden:
        yield f"备注：隐藏的工作表没有读：{'、'.join(hidden)}"
