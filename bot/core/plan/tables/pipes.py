"""Rows whose cells stand between pipes."""

import re
from collections.abc import Iterator

from bot.core.plan.tables.cells import CellKind, cell_kind
from bot.core.plan.tables.columns import ROLE_COLUMNS, Column, read_column
from bot.core.plan.tables.rows import Row, heading_row, row_from_columns
from bot.core.plan.text.passages import Passage

_RULE = re.compile(r"[\s|:+=-]+")
_NUMBER = re.compile(r"\d{1,3}[.、]?")


def split_pipes(line: Passage) -> list[Passage]:
    """The cells of a line; a pipe at its beginning opens the first cell, one at its end closes the last."""
    cells: list[Passage] = []
    start = len(line) - len(line.plain.lstrip()) + 1 if line.plain.lstrip().startswith("|") else 0
    for match in re.compile(r"\|").finditer(line.plain, start):
        cells.append(line.cut(start, match.start()).strip())
        start = match.end()
    if line.cut(start):
        cells.append(line.cut(start).strip())
    return cells


def read_pipe_rows(columns: tuple[Column | None, ...], lines: list[Passage]) -> Iterator[Row]:
    """The rows below a heading; a change in the column of groups gives a heading of its own."""
    group = ""
    for cells in _whole_rows(lines, len(columns)):
        filled = [cell for cell in cells if cell]
        if len(filled) == 1 and len(columns) > 2 and not _NUMBER.fullmatch(filled[0].plain):
            yield heading_row(filled[0])
            continue
        cells = _align(columns, cells)
        name = next(
            (c for column, c in zip(columns, cells, strict=False) if column is Column.GROUP and c), None
        )
        if name is not None and name.plain != group:
            group = name.plain
            yield heading_row(name)
        row = row_from_columns(columns, cells)
        if row is not None:
            yield row


def _whole_rows(lines: list[Passage], width: int) -> Iterator[list[Passage]]:
    """The cells of every row; a row broken in the middle of a cell goes on with the next line."""
    row: list[Passage] = []
    for line in lines:
        if _RULE.fullmatch(line.plain) or _is_heading_again(line):
            continue
        cells = split_pipes(line)
        is_broken = (
            bool(row) and len(row) < width - 1 and not _NUMBER.fullmatch(cells[0].plain if cells else "")
        )
        if is_broken and len(row) + len(cells) - 1 <= width:
            row[-1:] = [row[-1] + cells[0], *cells[1:]]
            continue
        if row:
            yield row
        row = cells
    if row:
        yield row


def _is_heading_again(line: Passage) -> bool:
    columns = [read_column(cell.plain) for cell in split_pipes(line) if cell]
    return len(columns) > 2 and None not in columns


def _align(columns: tuple[Column | None, ...], cells: list[Passage]) -> list[Passage]:
    """A row that lacks its first cells, because they were merged with those above it, is moved to the right."""
    missing = len(columns) - len(cells)
    if missing <= 0:
        return cells
    nothing = cells[0].cut(0, 0)
    if _NUMBER.fullmatch(cells[0].plain):
        place = columns.index(Column.ORDINAL) if Column.ORDINAL in columns else 0
        return [nothing] * min(place, missing) + cells
    moved = [nothing] * missing + cells
    return moved if _fit(columns, moved) > _fit(columns, cells) else cells


def _fit(columns: tuple[Column | None, ...], cells: list[Passage]) -> int:
    """In how many columns of bodies bodies stand."""
    pairs = zip(columns, cells, strict=False)
    return sum(
        column in ROLE_COLUMNS and cell_kind(cell) is CellKind.BODIES for column, cell in pairs if cell
    )
