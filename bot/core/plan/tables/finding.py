"""Finding the tables of a paper among its lines, whatever separates their cells, and reading their rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bot.core.plan.tables.aligning import AlignedRow, Aligner
from bot.core.plan.tables.cells import CellKind, Looks, look_at
from bot.core.plan.tables.headings import (
    Heading,
    cell_on_line,
    find_heading,
    may_be_heading,
    set_headings_apart,
)
from bot.core.plan.tables.kinds import NAMING_COLUMNS, Column
from bot.core.plan.tables.lined import read_lined_rows
from bot.core.plan.tables.rows import Row, RowMaker
from bot.core.plan.tables.runs import RunReader
from bot.core.plan.text.furniture import is_clear_title, is_signature, is_web_remains
from bot.core.plan.text.passages import Passage

_NOTE = re.compile(r"(?:备?注|说明|填表说明)\s*\d?\s*[:.]")
_SECTION = re.compile(r"[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)")
_ROW_NUMBER = re.compile(r"\d{1,3}(?:\D|$)")
_LONGEST_SECTION = 60
_MOST_CELLS = 100_000
_MORE_LINES = 4  # cells may be broken over some lines


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table; `unread` are cells of rows that say nothing (合计)."""

    rows: list[Row]
    unread: list[Passage]


def find_tables(lines: list[Passage]) -> Iterator[Passage | Table]:
    """The lines in order, with every table in place of its lines."""
    lines = list(set_headings_apart(lines))
    at = 0
    while at < len(lines):
        heading = find_heading(lines, at)
        body, end = _body(lines, heading) if heading else ([], at + 1)
        table, below = _read_table(heading, body) if heading else (None, [])
        if table is None:
            yield from lines[at:end]
        else:
            yield table
            yield from below
        at = end


def _body(lines: list[Passage], heading: Heading) -> tuple[list[Passage], int]:
    """The lines of a table without the headings that are repeated on every page, and the place behind it."""
    body: list[Passage] = []
    at = begin = heading.next
    while at < len(lines) and (at == begin or not _is_over(lines, at, heading)):
        again = find_heading(lines, at) if may_be_heading(lines[at]) else None
        if again is not None and not again.repeats(heading):
            break
        if again is None:
            body.append(lines[at])
            at += 1
        else:
            at = begin = again.next
    return body, at


def _is_over(lines: list[Passage], at: int, heading: Heading) -> bool:
    """Whether a line cannot belong to the table above it."""
    plain = lines[at].plain
    if heading.has_rows and any(mark in plain for mark in "|\t"):
        return plain.split("|")[0].strip().endswith(":")
    if _is_date_cell(lines, at, heading):
        return False
    if is_signature(plain) or is_web_remains(plain) or is_clear_title(plain) or _NOTE.match(plain):
        return True
    return bool(_SECTION.match(plain)) and not _names_a_group(lines, at)


def _is_date_cell(lines: list[Passage], at: int, heading: Heading) -> bool:
    """A date on a line of its own among the cells, which elsewhere is that of a signature."""
    kinds = heading.header.kinds
    if Column.DATE not in kinds or look_at(cell_on_line(lines[at]).plain).kind is not CellKind.DATE:
        return False
    following = (
        look_at(cell_on_line(line).plain).kind for line in lines[at + 1 : at + len(kinds) + _MORE_LINES]
    )
    return at + 1 < len(lines) and (Column.ORDINAL not in kinds or CellKind.ORDINAL in following)


def _names_a_group(lines: list[Passage], at: int) -> bool:
    """A section between the rows: short, and another row or another section follows it."""
    following = lines[at + 1] if at + 1 < len(lines) else None
    if following is None or not _is_short(lines[at]):
        return False
    is_section = bool(_SECTION.match(following.plain)) and _is_short(following)
    return is_section or bool(_ROW_NUMBER.match(following.plain)) or "|" in following.plain


def _is_short(line: Passage) -> bool:
    return len(line) <= _LONGEST_SECTION and "。" not in line.plain


def _read_table(heading: Heading, body: list[Passage]) -> tuple[Table | None, list[Passage]]:
    """The table, if it names anybody, and the lines below it that are no rows."""
    kinds = heading.header.kinds
    has_numbers = Column.ORDINAL in kinds
    looks = Looks()
    below: list[Passage] = []
    if heading.has_rows and heading.split is not None:
        aligned = list(read_lined_rows(kinds, heading.split, body, looks))
    else:
        kinds = kinds if has_numbers else (Column.ORDINAL, *kinds)
        aligned = Aligner(kinds, looks, may_lack_number=not has_numbers).align(_cells(heading, body))
        rest = _take_rest(kinds, aligned)
        below = [line for line in body if rest and line.line >= rest]
    maker = RowMaker(kinds, looks, has_numbers=has_numbers)
    rows = list(maker.make(aligned))
    return (Table(rows, maker.unread), below) if any(row.credits for row in rows) else (None, [])


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
