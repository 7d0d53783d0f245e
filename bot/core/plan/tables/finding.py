"""Finding the tables of a paper among its lines, whatever separates their cells, and reading their rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from bot.core.plan.tables.aligning import AlignedRow, Aligner
from bot.core.plan.tables.cells import Looks
from bot.core.plan.tables.columns import NamedColumn
from bot.core.plan.tables.extent import body_of
from bot.core.plan.tables.headings import Heading, find_heading, set_headings_apart
from bot.core.plan.tables.kinds import NAMING_COLUMNS, Column
from bot.core.plan.tables.lined import read_lined_rows
from bot.core.plan.tables.rows import Row, RowMaker
from bot.core.plan.tables.runs import RunReader
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.duties import read_work_of

_MOST_CELLS = 100_000
_FEWEST_TEXTS = 2
_OFTEN = 4  # one row in so many
_MEASURE = re.compile(r"(?:金额|计量|资金)?单位\s*:\s*(人民币)?(?P<measure>[万亿]?元)")
_LINES_ABOVE = 3  # of a heading, where its measure may stand
_NO_NUMBERS = NamedColumn("", Column.ORDINAL)  # may be filled in some rows where a page has lost its heading


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table; `unread` are cells of rows that say nothing (合计)."""

    rows: list[Row]
    unread: list[Passage]


def find_tables(lines: list[Passage], *, may_run_together: bool = True) -> Iterator[Passage | Table]:
    """The lines in order, with every table in place of its lines.

    `may_run_together`: also tables of which nothing separates the cells.
    """
    lines = list(set_headings_apart(lines))
    at = 0
    while at < len(lines):
        heading = find_heading(lines, at)
        if heading and heading.split is None and not may_run_together:
            heading = None
        body, end = body_of(lines, heading) if heading else ([], at + 1)
        table, below = _read_table(heading, body, _measure_above(lines, at)) if heading else (None, [])
        if table is None:
            yield from lines[at:end]
        else:
            yield table
            yield from below
        at = end


def _measure_above(lines: list[Passage], at: int) -> str | None:
    """单位：万元 above a table, perhaps at the end of a line."""
    said = (_MEASURE.search(line.plain) for line in lines[max(0, at - _LINES_ABOVE) : at])
    return next((measure["measure"] for measure in said if measure), None)


def _read_table(
    heading: Heading, body: list[Passage], measure: str | None
) -> tuple[Table | None, list[Passage]]:
    """The table, if it names anybody, and the lines below it that are no rows."""
    columns = heading.header.columns
    if measure:
        columns = tuple(column.count_money_in(measure) for column in columns)
    has_numbers = Column.ORDINAL in heading.header.kinds
    looks = Looks()
    below: list[Passage] = []
    if heading.has_rows and heading.split is not None:
        aligned = list(read_lined_rows(heading.header.kinds, heading.split, body, looks))
    else:
        columns = columns if has_numbers else (_NO_NUMBERS, *columns)
        kinds = tuple(column.holds for column in columns)
        aligned = Aligner(kinds, looks, may_lack_number=not has_numbers).align(_cells(heading, body))
        rest = _take_rest(kinds, aligned)
        below = [line for line in body if rest and line.line >= rest]
    columns = columns if has_numbers else _name_groups(columns, aligned)
    maker = RowMaker(columns, looks, has_numbers=has_numbers)
    rows = list(maker.make(aligned))
    return (Table(rows, maker.unread), below) if any(map(_names_somebody, rows)) else (None, [])


def _names_somebody(row: Row) -> bool:
    return bool(row.credits) or (row.heading is not None and bool(read_work_of(row.heading)))


def _name_groups(columns: tuple[NamedColumn, ...], rows: list[AlignedRow]) -> tuple[NamedColumn, ...]:
    """The columns, the first of two texts a group where it says the same in row after row."""
    texts = [at for at, column in enumerate(columns) if column.holds is Column.TEXT]
    if len(texts) < _FEWEST_TEXTS:
        return columns
    said = ["".join(piece.plain for piece in row.cells.get(texts[0], ())) for row in rows]
    repeated = sum(above == below != "" for above, below in pairwise(said))
    if repeated * _OFTEN < len(rows):
        return columns
    group = NamedColumn(columns[texts[0]].name, Column.GROUP)
    return (*columns[: texts[0]], group, *columns[texts[0] + 1 :])


def _cells(heading: Heading, body: list[Passage]) -> list[Passage]:
    """The cells in order; none for more than any paper has."""
    read = heading.split or RunReader(heading.header).read_cells
    cells = list(islice((cell for line in body for cell in read(line)), _MOST_CELLS + 1))
    return cells if len(cells) <= _MOST_CELLS else []


def _take_rest(kinds: tuple[Column, ...], rows: list[AlignedRow]) -> int:
    """Take off the last rows that name nobody and have no number; the line on which they begin, 0 for none."""
    rest = 0
    while rows and not any(_is_of_a_row(kinds[at]) for at in rows[-1].cells):
        first = min(piece.line for piece in rows[-1].pieces())
        if len(rows) > 1 and rows[-2].pieces()[-1].line >= first:
            break
        rest = first
        rows.pop()
    return rest


def _is_of_a_row(column: Column) -> bool:
    return column in NAMING_COLUMNS or column is Column.ORDINAL or column is Column.DATE
