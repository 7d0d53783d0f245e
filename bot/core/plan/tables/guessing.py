"""The columns of a table whose heading was cut off, by what stands in its rows."""

from collections import Counter

from bot.core.plan.tables.cells import CellKind, look_at
from bot.core.plan.tables.columns import Header, make_header
from bot.core.plan.tables.kinds import Column
from bot.core.plan.tables.splitting import split_pipes
from bot.core.plan.text.passages import Passage

_FEWEST_CELLS = 4
_ROWS_LOOKED_AT = 6
_FEWEST_ROWS = 2
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
    return make_header(_guess_columns(rows))


def _count_on(numbers: list[str]) -> bool:
    found = [int(number) for number in numbers if number.isdecimal() and len(number) < 4]
    return len(found) == len(numbers) and found == list(range(found[0], found[0] + len(found)))


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
