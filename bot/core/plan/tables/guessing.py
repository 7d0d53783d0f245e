"""The columns of a table whose heading was cut off, by what stands in its rows."""

import re
from collections import Counter
from collections.abc import Iterator

from bot.core.plan.tables.cells import CellKind, look_at
from bot.core.plan.tables.columns import Header, make_header
from bot.core.plan.tables.kinds import Column
from bot.core.plan.tables.splitting import split_pipes, split_wide_spaces
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.labels import leading_label

_FEWEST_CELLS = 4
_ROWS_LOOKED_AT = 6
_FEWEST_ROWS = 2
_FEWEST_CELLS_OF_LINES = 3
_FEWEST_COLUMNS = 2
_FEWEST_ROWS_OF_SPACES = 3
_NUMBERED = re.compile(r"\(?\d{1,3}(?:[、)]|\.(?!\d))")
_SHORTEST_TASK = 6  # characters, on the average; shorter texts are the posts of persons, or kinds
_MOST_LINES = 16  # that the cells of a row take
_COLUMNS = {CellKind.DATE: Column.DATE, CellKind.PEOPLE: Column.PERSON, CellKind.FIGURE: Column.FIGURE}


def guess_header(lines: list[Passage], at: int) -> Header | None:
    """A heading for the rows between pipes that begin at a line, if their numbers count on and they name bodies."""
    rows: list[list[Passage]] = []
    for line in lines[at : at + _ROWS_LOOKED_AT]:
        cells = split_pipes(line) if "|" in line.plain else []
        if len(cells) < _FEWEST_CELLS or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
    if len(rows) < _FEWEST_ROWS or not _count_on([row[0].plain for row in rows]):
        return None
    return _make_header(rows)


def guess_header_of_columns(lines: list[Passage], at: int) -> Header | None:
    """A heading for lines whose cells wide spaces part: a text with its number, and bodies somewhere behind."""
    rows: list[list[Passage]] = []
    for line in lines[at : at + _ROWS_LOOKED_AT]:
        cells = split_wide_spaces(line)
        if len(cells) < _FEWEST_COLUMNS or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
    if len(rows) < _FEWEST_ROWS_OF_SPACES:
        return None
    columns = [Column.TEXT, *_guess_columns(rows)[1:]]
    texts = sum(len(row[0]) for row in rows)
    has_numbers = all(_NUMBERED.match(row[0].plain) for row in rows)
    return make_header(columns) if has_numbers and texts >= _SHORTEST_TASK * len(rows) else None


def guess_header_of_lines(lines: list[Passage], at: int) -> Header | None:
    """A heading for rows of which each cell is a line: their numbers count on, and most have as many cells."""
    rows = list(_rows_of_lines(lines, at))
    sizes = Counter(map(len, rows))
    usual = max(sizes, key=lambda size: sizes[size], default=0)
    alike = [row for row in rows if len(row) == usual]
    if len(alike) < _FEWEST_ROWS or usual < _FEWEST_CELLS_OF_LINES or len(alike) * 2 < len(rows):
        return None
    return _make_header(alike)


def _rows_of_lines(lines: list[Passage], at: int) -> Iterator[list[Passage]]:
    """The first rows: each a number that counts on and the lines up to the next; none with a label in it."""
    row: list[Passage] = []
    for line in lines[at : at + _ROWS_LOOKED_AT * _MOST_LINES]:
        if row and _count_on([row[0].plain, line.plain]):
            yield row
            row = []
        label = leading_label(line.plain)
        if len(row) == _MOST_LINES or (label is not None and label.start == 0):
            return
        row.append(line)


def _count_on(numbers: list[str]) -> bool:
    found = [int(number) for number in numbers if number.isdecimal() and len(number) < 4]
    return len(found) == len(numbers) and found == list(range(found[0], found[0] + len(found)))


def _make_header(rows: list[list[Passage]]) -> Header | None:
    columns = _guess_columns(rows)
    texts = [row[at] for row in rows for at, column in enumerate(columns) if column is Column.TEXT]
    longest = max((sum(map(len, column)) for column in zip(*rows, strict=True)), default=0)
    return make_header(columns) if texts and longest >= _SHORTEST_TASK * len(rows) else None


def _guess_columns(rows: list[list[Passage]]) -> list[Column]:
    """The first column of bodies answers, others help."""
    columns = [Column.ORDINAL]
    for cells in list(zip(*rows, strict=True))[1:]:
        kind, _ = Counter(look_at(cell.plain).kind for cell in cells).most_common(1)[0]
        if kind is CellKind.BODIES:
            columns.append(Column.ASSISTING if Column.RESPONSIBLE in columns else Column.RESPONSIBLE)
        else:
            columns.append(_COLUMNS.get(kind, Column.TEXT))
    return columns
