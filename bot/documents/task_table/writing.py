"""The task table as a workbook that an office can print, edit and send back."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from bot.core.model import Plan
from bot.documents.task_table.exported import pack
from bot.documents.task_table.guide import GUIDE
from bot.documents.task_table.heights import fit_row
from bot.documents.task_table.showing import (
    Shown,
    label_areas,
    show_area,
    show_rule,
    show_task,
    show_title,
)
from bot.documents.task_table.styles import GUIDE_WIDTH, LOOKS, TEXT_FORMAT, WIDTHS, Look, add_looks, set_page
from bot.documents.task_table.words import (
    AREA_COLUMNS,
    PERIODS,
    RULE_COLUMNS,
    TASK_COLUMNS,
    YEAR,
    YES,
    Column,
    SheetName,
)

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_TITLE_ROW, _YEAR_ROW, _HEADING_ROW = 1, 2, 3
_TITLE_HEIGHT, _HEADING_HEIGHT = 36, 30  # points
_FIXED_COLUMNS = 3
_LIKE_FORMULAS = ("=", "+", "-", "@", "\t")
_ROOM_FOR_MORE = 200
"""Rows below the last one in which a choice is offered."""


def write_task_table(plan: Plan) -> bytes:
    """The plan as .xlsx: its tasks, areas and reporting rules. What is unplaced is no part of it."""
    from openpyxl import Workbook

    book = Workbook()
    del book[book.sheetnames[0]]  # openpyxl begins with an empty one
    add_looks(book)
    labels = label_areas(plan.areas)
    _write_tasks(book, plan, [show_task(task, labels) for task in plan.tasks])
    _write_ledger(book, SheetName.AREAS, AREA_COLUMNS, map(show_area, plan.areas))
    rules = _write_ledger(book, SheetName.RULES, RULE_COLUMNS, map(show_rule, plan.reporting))
    _offer(rules, RULE_COLUMNS.index(Column.PERIOD) + 1, f'"{",".join(PERIODS.values())}"')
    _write_guide(book)
    _write_exported(book, plan)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _write_tasks(book: "Workbook", plan: Plan, shown: Iterable[Shown]) -> None:
    sheet = _write_ledger(book, SheetName.TASKS, TASK_COLUMNS, shown, title=show_title(plan.title))
    _write(sheet, _YEAR_ROW, 1, f"{YEAR}{plan.year or ''}", Look.SUBTITLE)
    areas = f"={SheetName.AREAS}!$B${_HEADING_ROW + 1}:$B${_HEADING_ROW + _ROOM_FOR_MORE}"
    _offer(sheet, TASK_COLUMNS.index(Column.AREA) + 1, areas)
    _offer(sheet, TASK_COLUMNS.index(Column.DEFERRED) + 1, f'"{YES}"')


def _write_ledger(
    book: "Workbook", name: SheetName, columns: Sequence[Column], rows: Iterable[Shown], title: str = ""
) -> "Worksheet":
    """A sheet with a title, a heading that stays in sight, and a row for each entry."""
    sheet: Worksheet = book.create_sheet(name)
    _write_heading(sheet, title or name, columns, WIDTHS[name])
    for row, shown in enumerate(rows, _HEADING_ROW + 1):
        for place, column in enumerate(columns, 1):
            is_part = column is Column.TITLE and shown[Column.PARENT]
            _write(sheet, row, place, shown[column], Look.PART if is_part else LOOKS.get(column, Look.LONG))
        fit_row(sheet, row, [(shown[column], WIDTHS[name][column]) for column in columns])
    sheet.auto_filter.ref = f"A{_HEADING_ROW}:{sheet.cell(sheet.max_row, len(columns)).coordinate}"
    sheet.freeze_panes = sheet.cell(_HEADING_ROW + 1, min(_FIXED_COLUMNS, len(columns) - 1) + 1).coordinate
    set_page(sheet, _HEADING_ROW)
    return sheet


def _write_heading(
    sheet: "Worksheet", title: str, columns: Sequence[Column], widths: Mapping[Column, int]
) -> None:
    from openpyxl.utils import get_column_letter

    for place, column in enumerate(columns, 1):
        _write(sheet, _TITLE_ROW, place, title if place == 1 else "", Look.TITLE)
        _write(sheet, _HEADING_ROW, place, column, Look.HEADING)
        dimension = sheet.column_dimensions[get_column_letter(place)]
        dimension.width = widths[column]
        dimension.number_format = TEXT_FORMAT  # for rows that are added below
    sheet.row_dimensions[_TITLE_ROW].height = _TITLE_HEIGHT
    sheet.row_dimensions[_HEADING_ROW].height = _HEADING_HEIGHT


def _write(sheet: "Worksheet", row: int, column: int, text: str, look: Look) -> None:
    """Write a text, and nothing but a text: not even `=1+1` is ever a formula, also not when a person edits it."""
    cell = sheet.cell(row, column)
    cell.style = look
    if text:
        cell.value = text
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(_LIKE_FORMULAS)


def _offer(sheet: "Worksheet", column: int, choices: str) -> None:
    """Offer choices in a column; other words can be typed all the same."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    offer = DataValidation("list", choices, allow_blank=True, showErrorMessage=False)
    letter = get_column_letter(column)
    offer.add(f"{letter}{_HEADING_ROW + 1}:{letter}{sheet.max_row + _ROOM_FOR_MORE}")
    sheet.add_data_validation(offer)


def _write_guide(book: "Workbook") -> None:
    sheet = book.create_sheet(SheetName.GUIDE)
    sheet.column_dimensions["A"].width = GUIDE_WIDTH
    sheet.row_dimensions[_TITLE_ROW].height = _TITLE_HEIGHT
    _write(sheet, _TITLE_ROW, 1, SheetName.GUIDE, Look.TITLE)
    for row, line in enumerate(GUIDE, _TITLE_ROW + 1):
        _write(sheet, row, 1, line, Look.GUIDE)
        fit_row(sheet, row, [(line, GUIDE_WIDTH)])
    set_page(sheet, None)


def _write_exported(book: "Workbook", plan: Plan) -> None:
    sheet = book.create_sheet(SheetName.EXPORTED)
    sheet.sheet_state = "hidden"
    for row, text in enumerate(pack(plan), 1):
        _write(sheet, row, 1, text, Look.SUBTITLE)
