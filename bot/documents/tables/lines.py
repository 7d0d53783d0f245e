"""Writing a table out in lines."""

import re
from collections.abc import Container, Iterable, Iterator

from bot.core.plan.tables.columns import Column
from bot.documents.tables.flowing import flow
from bot.documents.tables.grid import Cell, Grid
from bot.documents.tables.headings import Heading, find_heading

_BAR = re.compile("[|｜│┃]")
_NOTE = re.compile(r"\s*(?:备?\s*注|说\s*明|填表说明|注释)\s*\d?\s*[:：.．]")
_REPEATED = frozenset({Column.LEAD, Column.RESPONSIBLE, Column.ASSISTING, Column.PERSON, Column.DATE})


def write_table(grid: Grid) -> Iterator[str]:
    """The lines of a table: what stands above its heading as text, then the heading and the rows.

    A cell that reaches over several rows stands in each of them, so that every row can be read alone. Where the
    number is such a cell, its rows are one task: there only the units, persons and dates stand in each.
    """
    headings = {at: found for at in range(len(grid)) if (found := find_heading(grid, at))}
    heading: Heading | None = None
    at = 0
    while at < len(grid):
        found = headings.get(at)
        if found is None:
            yield from _write_row(grid, at, heading, headings)
        elif heading is None or _names(found) != _names(heading):
            yield _names(found)
        heading = found or heading
        at += found.height if found else 1


def _names(heading: Heading) -> str:
    return _frame(_BAR.sub("/", column.name) for column in heading.columns)


def _frame(texts: Iterable[str]) -> str:
    """A row; bars also stand at both ends, for its first cells and its last may be empty."""
    return f"| {' | '.join(texts)} |"


def _write_row(grid: Grid, at: int, heading: Heading | None, headings: Container[int]) -> Iterator[str]:
    begun = grid.begun_in(at)
    is_note = len(begun) == 1 and (bool(_NOTE.match(begun[0].text)) or at + 1 in headings)
    if not begun:
        return
    if is_note or (heading is None and len(begun) == 1):
        yield from begun[0].text.split("\n")  # a frame around text, a title above a table, a note below it
    elif heading is not None:
        yield _frame(_texts(grid.row(at), at, heading))
    elif headings:
        yield from _part_lines([_one_line(cell.text) for cell in begun])
    else:
        yield _frame(_one_line(cell.text if cell.row == at else "") for cell in grid.row(at))


def _part_lines(texts: list[str]) -> Iterator[str]:
    """What stands side by side above a heading, each on its line; a label and its value on one."""
    label = ""
    for text in texts:
        label += text
        if not label.endswith(("：", ":")):
            yield label
            label = ""
    if label:
        yield label


def _texts(cells: list[Cell], at: int, heading: Heading) -> list[str]:
    """What stands in each column of a row."""
    texts: list[list[str]] = [[] for _ in heading.columns]
    places = [(cell, heading.column_of(cell)) for cell in cells]
    is_one_task = any(
        cell.row < at and cell.text.strip() and heading.columns[place].meaning is Column.ORDINAL
        for cell, place in places
    )
    for cell, place in places:
        if cell.row == at or not is_one_task or heading.columns[place].meaning in _REPEATED:
            texts[place].append(_one_line(cell.text))
    return [" ".join(filter(None, pieces)) for pieces in texts]


def _one_line(text: str) -> str:
    return _BAR.sub("/", flow(text))
