"""Tables of labels: 项目名称 | 智慧园区, 牵头单位 | 区科技局. Each pair of cells is a line 项目名称：智慧园区."""

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from bot.core.plan.tables.columns import read_column
from bot.core.plan.tables.kinds import NAMING_COLUMNS, Column
from bot.core.plan.tables.splitting import split_pipes, split_tabs
from bot.core.plan.text.passages import Passage

_FEWEST = 3  # rows in which labels stand
_MOST_CELLS = 6
_SURE = 0.8  # of a label are words that name columns


def spread_cards(lines: Sequence[Passage]) -> list[Passage]:
    """The lines, the rows of such tables as lines of labels; a table whose heading names columns is none."""
    spread: list[Passage] = []
    for is_row, run in groupby(lines, key=lambda line: "|" in line.plain or "\t" in line.plain):
        rows = list(run)
        spread += (_spread(rows) if is_row and len(rows) >= _FEWEST else []) or rows
    return spread


def _spread(rows: list[Passage]) -> list[Passage]:
    """The labels of all rows; none where one row holds others, or nobody is named."""
    pairs = list(takewhile(bool, (list(_read_pairs(row)) for row in rows)))
    named = any(holds in NAMING_COLUMNS for row in pairs for _, holds in row)
    return [line for row in pairs for line, _ in row] if named and len(pairs) == len(rows) else []


def _read_pairs(row: Passage) -> Iterator[tuple[Passage, Column]]:
    """The labels of a row with their values, and what they announce; nothing where other cells stand in it."""
    cells = split_pipes(row) if "|" in row.plain else split_tabs(row)
    while cells and not cells[-1]:
        cells.pop()
    if len(cells) > _MOST_CELLS:
        return
    labels, values = cells[::2], [*cells[1::2], Passage(row.line, "", "")]
    holds = [read_column(label.plain, _SURE) for label in labels]
    are_values = all(not value or read_column(value.plain, _SURE) is None for value in values)
    if None in holds or not are_values:
        return
    for label, value, column in zip(labels, values, holds, strict=False):
        if column is not None:
            yield Passage(row.line, f"{label.text}：{value.text}", f"{label.plain}:{value.plain}"), column
