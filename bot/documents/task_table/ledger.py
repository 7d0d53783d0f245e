"""Finding the sheets of a task table in a workbook, by the words at the heads of their columns."""

import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.core.plan.why import Why
from bot.documents.task_table.cells import Cell, Row, Sheet
from bot.documents.task_table.remarks import Remarks
from bot.documents.task_table.words import (
    AREA_COLUMNS,
    RULE_COLUMNS,
    TASK_COLUMNS,
    Column,
    SheetName,
)

_HEADING_WITHIN = 30  # rows: who puts more above the table has another paper
_EMPTY = Cell("")
_ESSENTIAL = {
    SheetName.TASKS: {Column.NUMBER, Column.TITLE},
    SheetName.AREAS: {Column.NUMBER, Column.AREA},
    SheetName.RULES: {Column.RULE, Column.PERIOD},
}
_COLUMNS = {
    SheetName.TASKS: TASK_COLUMNS,
    SheetName.AREAS: AREA_COLUMNS,
    SheetName.RULES: RULE_COLUMNS,
}
_OURS_ALONE = {Column.DEFERRED, Column.PARENT}
"""Ledgers of other making have 序号 and 任务, but not these."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a ledger; a column that its sheet no longer has is not among its cells."""

    line: int
    cells: Mapping[Column, Cell]

    def __getitem__(self, column: Column) -> Cell:
        """The cell of a column, empty where there is none."""
        return self.cells.get(column, _EMPTY)

    @property
    def text(self) -> str:
        """All its cells, for a person to recognize it."""
        return " ".join(cell.text for cell in self.cells.values() if cell.text)


@dataclass(frozen=True, slots=True)
class Ledger:
    """A sheet with a heading that was recognized."""

    kind: SheetName
    sheet: Sheet
    heading: Row
    columns: Mapping[int, Column]

    def rows_above(self) -> list[Row]:
        """The rows above the heading."""
        return [row for row in self.sheet.rows if row.line < self.heading.line]

    def entries(self) -> list[Entry]:
        """The rows below the heading in which something stands."""
        entries = (
            Entry(row.line, {column: row.cells.get(at, _EMPTY) for at, column in self.columns.items()})
            for row in self.sheet.rows
            if row.line > self.heading.line
        )
        return [entry for entry in entries if entry.text]

    def report_strangers(self, remarks: Remarks) -> None:
        """Remark on columns that are not the table's own, once for each."""
        known = set(self.columns)
        for row in self.sheet.rows:
            for at in row.cells.keys() - known if row.line >= self.heading.line else ():
                known.add(at)
                remarks.add(row.line, row.cells[at].text, Why.COLUMN_UNREAD)


def find_ledgers(sheets: Sequence[Sheet]) -> dict[SheetName, Ledger]:
    """The ledger of each kind: where there are several, the one with its proper name or else the first."""
    found: dict[SheetName, Ledger] = {}
    for sheet in sheets:
        ledger = None if sheet.is_hidden else _read_heading(sheet)
        if ledger and (ledger.kind not in found or sheet.name == ledger.kind):
            found[ledger.kind] = ledger
    return found


def is_task_table(sheets: Sequence[Sheet], ledgers: Mapping[SheetName, Ledger]) -> bool:
    """Whether this is a workbook of ours, and not any ledger: a program that saves it keeps one sign at least."""
    if SheetName.TASKS not in ledgers:
        return False
    columns = set(ledgers[SheetName.TASKS].columns.values())
    has_hidden_sheet = any(sheet.name == SheetName.EXPORTED for sheet in sheets)
    return has_hidden_sheet or columns >= _OURS_ALONE or len(ledgers) == len(_ESSENTIAL)


def _read_heading(sheet: Sheet) -> Ledger | None:
    for row in sheet.rows[:_HEADING_WITHIN]:
        named = dict(_name_columns(row))
        kind = _kind_of(named.values())
        if kind:
            columns = {at: column for at, column in named.items() if column in _COLUMNS[kind]}
            return Ledger(kind, sheet, row, columns)
    return None


def _kind_of(columns: Collection[Column]) -> SheetName | None:
    return next((kind for kind, essential in _ESSENTIAL.items() if essential <= set(columns)), None)


def _name_columns(row: Row) -> Iterator[tuple[int, Column]]:
    """The columns that a row names, each once."""
    free = {column.value: column for column in Column}
    for at, cell in row.cells.items():
        column = free.pop("".join(unicodedata.normalize("NFKC", cell.text).split()), None)
        if column:
            yield at, column
