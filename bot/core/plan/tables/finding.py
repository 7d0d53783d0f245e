"""Finding the tables of a paper among its lines, whatever separates their cells, and reading their rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from bot.core.plan.tables.cells import spaced_cells
from bot.core.plan.tables.columns import Column, Header, find_header, make_header, read_column
from bot.core.plan.tables.pipes import read_pipe_rows, split_pipes
from bot.core.plan.tables.rows import Row, RowReader
from bot.core.plan.tables.runs import RunReader
from bot.core.plan.text.furniture import is_clear_title, is_signature, is_web_remains
from bot.core.plan.text.passages import Passage

_NAMES_A_ROLE = re.compile(
    r"(?:牵头|责任|负责|承办|主办|实施|落实|配合|协办)\s*(?:负\s*责)?\s*(?:单\s*位|部\s*门)"
)
_NOTE = re.compile(r"(?:备?注|说明|填表说明)\s*\d?\s*[:.]")
_SECTION = re.compile(r"[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)")
_ROW_NUMBER = re.compile(r"\d{1,3}(?:\D|$)")
_WHOLE_NAME = 0.8  # of a line that is the name of a column and nothing else
_LONGEST_COLUMN_NAME = 16


class _Layout(Enum):
    """What separates the cells."""

    PIPES = auto()
    LINES = auto()
    SPACES = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table."""

    rows: list[Row]


@dataclass(frozen=True, slots=True)
class _Heading:
    """The heading of a table: the text before it, the first cells on its line, the place of the next line."""

    layout: _Layout
    header: Header
    before: Passage
    after: Passage
    next: int
    columns: tuple[Column | None, ...] = ()


def find_tables(lines: list[Passage]) -> Iterator[Passage | Table]:
    """The lines in order, with every table in place of its lines."""
    at = 0
    while at < len(lines):
        heading = _heading_at(lines, at)
        if heading is None:
            yield lines[at]
            at += 1
            continue
        if heading.before:
            yield heading.before
        end = _end_of_table(lines, heading)
        yield Table(list(_read_rows(heading, lines[heading.next : end])))
        at = end


def _heading_at(lines: list[Passage], at: int) -> _Heading | None:
    line = lines[at]
    if line.plain.count("|") > 1:
        return _heading_of_pipes(line, at)
    heading = _heading_of_lines(lines, at) if len(line) <= _LONGEST_COLUMN_NAME else None
    header = find_header(line.plain) if heading is None and _NAMES_A_ROLE.search(line.plain) else None
    if header is None:
        return heading
    layout = _Layout.SPACES if header.is_spaced else _Layout.NOTHING
    return _Heading(layout, header, line.cut(0, header.start).strip(), line.cut(header.end).strip(), at + 1)


def _heading_of_pipes(line: Passage, at: int) -> _Heading | None:
    columns = tuple(read_column(cell.plain) for cell in split_pipes(line))
    header = make_header([column for column in columns if column is not None])
    nothing = line.cut(0, 0)
    return _Heading(_Layout.PIPES, header, nothing, nothing, at + 1, columns) if header else None


def _heading_of_lines(lines: list[Passage], at: int) -> _Heading | None:
    columns: list[Column] = []
    end = at
    while end < len(lines) and len(lines[end]) <= _LONGEST_COLUMN_NAME:
        column = read_column(lines[end].plain, _WHOLE_NAME)
        if column is None:
            break
        columns.append(column)
        end += 1
    header = make_header(columns)
    nothing = lines[at].cut(0, 0)
    return _Heading(_Layout.LINES, header, nothing, nothing, end) if header else None


def _end_of_table(lines: list[Passage], heading: _Heading) -> int:
    end = heading.next
    while end < len(lines) and not _is_over(lines, end, heading.layout):
        end += 1
    return end


def _is_over(lines: list[Passage], at: int, layout: _Layout) -> bool:
    """Whether a line cannot belong to the table above it."""
    plain = lines[at].plain
    if layout is _Layout.PIPES and "|" in plain:
        return False
    if is_signature(plain) or is_web_remains(plain) or is_clear_title(plain) or _NOTE.match(plain):
        return True
    return bool(_SECTION.match(plain)) and not _names_a_group(lines, at)


def _names_a_group(lines: list[Passage], at: int) -> bool:
    """A section between the rows: short, and another row follows it."""
    following = lines[at + 1].plain if at + 1 < len(lines) else ""
    return len(lines[at]) <= 30 and (bool(_ROW_NUMBER.match(following)) or "|" in following)


def _read_rows(heading: _Heading, lines: list[Passage]) -> Iterator[Row]:
    if heading.layout is _Layout.PIPES:
        return read_pipe_rows(heading.columns, lines)
    body = [line for line in (heading.after, *lines) if line]
    if heading.layout is _Layout.LINES:
        cells: Iterator[Passage] = (line for line in body if read_column(line.plain) is None or len(line) > 6)
    elif heading.layout is _Layout.SPACES:
        cells = spaced_cells(body)
    else:
        runs = RunReader(has_people=heading.header.has(Column.PERSON))
        cells = (cell for line in body for cell in runs.read_cells(line))
    return RowReader(heading.header).read(cells)
