"""Rows of tasks from cells: a row begins with its number, or with a text after the names of the row before."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.core.plan.tables.cells import CellKind, cell_kind
from bot.core.plan.tables.columns import ROLE_COLUMNS, Column, Header
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.credits import Credits, read_value
from bot.core.plan.units.labels import Meaning

_HAN_NUMBER = re.compile(r"\(?[一二三四五六七八九十]{1,3}[)、.]*")


@dataclass(frozen=True, slots=True)
class Row:
    """A task as a table has it; `heading` is set for a row that only names the group below it."""

    ordinal: int | None
    texts: tuple[Passage, ...]
    credits: Credits
    dates: tuple[Passage, ...] = ()
    heading: Passage | None = None


def heading_row(title: Passage) -> Row:
    """A row that names the group of the rows below it."""
    number = _HAN_NUMBER.match(title.plain)
    return Row(None, (), Credits(), heading=title.cut(number.end() if number else 0).strip())


@dataclass(slots=True)
class _Open:
    """The row that is being read."""

    ordinal: int | None = None
    texts: list[Passage] = field(default_factory=list)
    bodies: list[Passage] = field(default_factory=list)
    people: list[Passage] = field(default_factory=list)
    dates: list[Passage] = field(default_factory=list)
    heading: Passage | None = None

    def has_names(self) -> bool:
        return bool(self.bodies or self.people)


class RowReader:
    """Builds rows from cells whose columns are known by their order only."""

    def __init__(self, header: Header) -> None:
        self._header = header
        self._rows: list[_Open] = []
        self._reached: int | None = None
        self._after_names = (
            0  # cells after the names of the open row; the columns there bound how many there can be
        )

    def read(self, cells: Iterable[Passage]) -> Iterator[Row]:
        """The rows of a table from its cells in order."""
        for cell in cells:
            kind = cell_kind(cell)
            if not self._rows or self._begins_row(cell, kind):
                self._open_row(before_number=kind is CellKind.ORDINAL)
            self._take(self._rows[-1], cell, kind)
        self._open_row(before_number=False)
        for row in self._rows[:-1]:
            if row.heading:
                yield heading_row(row.heading)
            elif row.texts:
                yield Row(row.ordinal, tuple(row.texts), self._credits(row), tuple(row.dates))

    def _begins_row(self, cell: Passage, kind: CellKind) -> bool:
        row = self._rows[-1]
        if kind is CellKind.ORDINAL:
            number = int(cell.plain.strip(" .、"))
            return self._reached is None or number == self._reached + 1 or (number == 1 and row.has_names())
        if self._header.names_come_first:
            return kind is CellKind.BODIES and bool(row.texts) and not self._header.has(Column.ORDINAL)
        return (
            kind is CellKind.TEXT
            and row.has_names()
            and self._after_names >= self._header.columns_after_names
        )

    def _open_row(self, *, before_number: bool) -> None:
        """Close the row before: without number and names it is a heading, or goes on with the row above it."""
        row = self._rows[-1] if self._rows else None
        if row and row.ordinal is None and not row.has_names() and row.texts:
            if before_number and len(row.texts) == 1:
                row.heading = row.texts[0]
            elif len(self._rows) > 1 and self._header.has(Column.ORDINAL):
                self._rows.pop()
                self._rows[-1].texts += row.texts
                self._rows[-1].dates += row.dates
        self._rows.append(_Open())
        self._after_names = 0

    def _take(self, row: _Open, cell: Passage, kind: CellKind) -> None:
        if kind is CellKind.ORDINAL and row.ordinal is None and not row.texts:
            row.ordinal = self._reached = int(cell.plain.strip(" .、"))
            return
        self._after_names += row.has_names() and kind in (CellKind.DATE, CellKind.TEXT)
        if kind is CellKind.DATE:
            row.dates.append(cell)
        elif kind in (CellKind.TEXT, CellKind.ORDINAL) or not (row.texts or self._header.names_come_first):
            row.texts.append(cell)
        else:
            (row.people if kind is CellKind.PEOPLE else row.bodies).append(cell)

    def _credits(self, row: _Open) -> Credits:
        """The first cell of names belongs to the first column of names, the last column takes what is left."""
        found = Credits(people=tuple(dict.fromkeys(person.text for person in row.people)))
        roles = [ROLE_COLUMNS[column] for column in self._header.roles]
        for at, cell in enumerate(row.bodies):
            found += read_value(roles[min(at, len(roles) - 1)], cell)
        return found


def row_from_columns(columns: tuple[Column | None, ...], cells: list[Passage]) -> Row | None:
    """A row whose cells stand in known columns; None for one that says nothing."""
    found = Credits()
    row = _Open()
    for column, cell in zip(columns, cells, strict=False):
        if column in ROLE_COLUMNS:
            found += read_value(ROLE_COLUMNS[column], cell)
        elif column is Column.PERSON:
            found += read_value(Meaning.PERSON, cell)
        elif column is Column.ORDINAL:
            digits = re.search(r"\d{1,4}", cell.plain)
            row.ordinal = int(digits[0]) if digits else None
        elif column is Column.DATE and cell_kind(cell) is CellKind.DATE:
            row.dates.append(cell)
        elif column is not Column.GROUP and cell:
            row.texts.append(cell)
    return Row(row.ordinal, tuple(row.texts), found, tuple(row.dates)) if row.texts else None
