"""Taking the lines of a table apart at whatever separates its cells."""

import re
from collections.abc import Iterator
from itertools import islice

from bot.core.plan.text.passages import Passage

_MOST_CELLS = 1000  # in a line; no table has a tenth
_PIPE = re.compile(r"\|")
_TAB = re.compile(r"\t")
_CSV_CELL = re.compile(r'\s*"((?:[^"]|"")*)"\s*(?:,|$)|([^,]*)(?:,|$)')
_WIDE = re.compile(r"\s{2,}|\t")
_SPACE = re.compile(r"\s+")


def split_pipes(line: Passage) -> list[Passage]:
    """The cells of a line; a pipe at its beginning opens the first cell, one at its end closes the last."""
    begins = line.plain.lstrip().startswith("|")
    start = line.plain.index("|") + 1 if begins else 0
    cells = list(islice(_split(line.cut(start), _PIPE), _MOST_CELLS))
    return cells if not cells or cells[-1] else cells[:-1]


def split_tabs(line: Passage) -> list[Passage]:
    """The cells between tabs."""
    return list(_split(line, _TAB))


def split_commas(line: Passage) -> list[Passage]:
    """The cells between half-width commas; one that holds a comma stands in quotation marks (RFC 4180)."""
    cells: list[Passage] = []
    at = 0
    while at < len(line):
        match = _CSV_CELL.match(line.text, at)
        if match is None:
            break
        start, end = match.span(1) if match[1] is not None else match.span(2)
        cells.append(line.cut(start, end).strip())
        at = match.end() if match.end() > at else len(line)
    return cells


def split_wide_spaces(line: Passage) -> list[Passage]:
    """The cells between two or more spaces."""
    return [cell for cell in _split(line, _WIDE) if cell]


def split_spaces(line: Passage) -> list[Passage]:
    """The cells between spaces."""
    return [cell for cell in _split(line, _SPACE) if cell]


def _split(line: Passage, separator: re.Pattern[str]) -> Iterator[Passage]:
    start = 0
    for match in separator.finditer(line.plain):
        yield line.cut(start, match.start()).strip()
        start = match.end()
    yield line.cut(start).strip()
