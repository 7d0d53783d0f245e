"""Rows that stand on lines of their own, with a separator between the cells."""

import re
from collections.abc import Iterable, Iterator

from bot.core.plan.tables.aligning import AlignedRow, Aligner
from bot.core.plan.tables.cells import CellKind, Looks
from bot.core.plan.tables.headings import Split
from bot.core.plan.tables.kinds import ROLE_COLUMNS, Column
from bot.core.plan.text.passages import Passage

_RULE = re.compile(r"[\s|:+=\-]+")
_NUMBER = re.compile(r"\(?\d{1,4}[.、)]?")
_MISPLACED = 4.0
_MOST_BREAKS = 6
_LITTLE_MORE = 4
_NO_BEGINNING = tuple("、,;)")


def read_lined_rows(
    columns: tuple[Column, ...], split: Split, lines: Iterable[Passage], looks: Looks
) -> Iterator[AlignedRow]:
    """The rows with their cells in their columns, also where a merged cell is missing in the rows below it."""
    aligner = Aligner(columns, looks)
    for cells in _whole_rows(columns, split, lines, looks):
        filled = [cell for cell in cells if cell]
        is_complete = len(cells) == len(columns)
        if is_complete and (len(filled) in (1, len(cells)) or aligner.gain_by_moving(cells) < _MISPLACED):
            yield AlignedRow({at: [cell] for at, cell in enumerate(cells) if cell})
        elif filled:
            yield aligner.align_row(filled)


def _whole_rows(
    columns: tuple[Column, ...], split: Split, lines: Iterable[Passage], looks: Looks
) -> Iterator[list[Passage]]:
    """The cells of every row; a row that was broken within cells goes on with the next lines."""
    parts = [cells for line in lines if not _RULE.fullmatch(line.plain) and (cells := split(line))]
    at = 0
    while at < len(parts):
        row, broken = parts[at], _count_broken(columns, parts, at)
        for further in parts[at + 1 : at + 1 + broken]:
            row = [*row[:-1], row[-1] + further[0], *further[1:]]
        at += 1 + broken
        while at < len(parts) and len(parts[at]) == 1 and _ends(columns, row, parts[at][0].plain, looks):
            row = [*row[:-1], row[-1] + parts[at][0]]
            at += 1
        yield row


def _count_broken(columns: tuple[Column, ...], parts: list[list[Passage]], at: int) -> int:
    """How many of the next lines belong to a row: together they have as many cells as there are columns."""
    size = len(parts[at])
    for count, further in enumerate(parts[at + 1 : at + 1 + _MOST_BREAKS], 1):
        is_new_row = Column.ORDINAL in columns and _NUMBER.fullmatch(further[0].plain)
        if size >= len(columns) or len(further) == len(columns) or is_new_row:
            break
        size += len(further) - 1
        if size == len(columns):
            return count
    return 0


def _ends(columns: tuple[Column, ...], row: list[Passage], plain: str, looks: Looks) -> bool:
    """Whether a line without separators is the rest of the last cell of a row."""
    if len(row) < len(columns) or looks.at(plain).kind is CellKind.SECTION:
        return False
    if plain.startswith(_NO_BEGINNING):
        return True
    if columns[-1] in ROLE_COLUMNS:
        return looks.at(row[-1].plain + plain).kind is CellKind.BODIES
    return len(plain) <= len(row[-1]) + _LITTLE_MORE
