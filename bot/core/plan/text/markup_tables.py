"""The tables of a web page's source: each row on one line, with | between its cells."""

import re
from dataclasses import dataclass, field

LINE_WITHIN = "\v"  # where a tag breaks a line; lines are counted by the line breaks of the text alone
_PART = re.compile(
    r"<(?P<table>/?)table\b|<tr\b[^<>]*>(?P<row>(?:(?!</?(?:tr|table)\b)[\s\S]){1,20000})(?=</?tr\b|</table\b)",
    re.IGNORECASE,
)
_CELL = re.compile(r"<t[dh]\b(?P<said>[^<>]*)>", re.IGNORECASE)
_ROWSPAN = re.compile(r"\browspan\s*=\s*[\"']?(\d{1,3})", re.IGNORECASE)
_COLSPAN = re.compile(r"\bcolspan\s*=\s*[\"']?(\d{1,2})", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:br|p|div|li)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_GAP = re.compile(r"(?:\s|&nbsp;)+")
_BEHIND_STOP = re.compile(r"(?<=[，、；。：]) ")
_MOST_BREAKS = 40  # in a row; more is a page that a table lays out
_FEWEST_CELLS = 2
_LONGEST_NAME = 16  # characters of a column's name
_WIDEST = 24  # columns
_MOST_COVERED = 20_000  # places of a paper that wide and high cells cover; then each covers its own


def set_rows_in_lines(text: str) -> str:
    """The source with every row of a table as one line; the line breaks within a row stand behind it."""
    table = _Table(_MOST_COVERED)

    def show(part: re.Match[str]) -> str:
        nonlocal table
        if part["row"] is None:
            table = _Table(table.room)
            return part[0]
        line = table.read_row(part["row"])
        if line is None:
            return part[0]
        return f"{LINE_WITHIN}{line}{LINE_WITHIN}" + "\n" * part[0].count("\n")

    return _PART.sub(show, text)


@dataclass(slots=True)
class _Cell:
    text: str
    height: int
    width: int


@dataclass(slots=True)
class _Table:
    """The table that is being read.

    `room`: how many places may still be covered; `above`: the cells that reach into the next rows, by their columns.
    """

    room: int
    above: dict[int, _Cell] = field(default_factory=dict)
    is_begun: bool = False
    is_half_named: bool = False  # the names of some columns stand in the next row

    def read_row(self, source: str) -> str | None:
        """The line of a row, empty for the upper half of a heading; None for what is no row of cells."""
        cells = _read_cells(source)
        if len(cells) < _FEWEST_CELLS and not self.above:
            return None
        if len(_BREAK.findall(source)) > _MOST_BREAKS:
            return None
        is_first, self.is_begun = not self.is_begun, True
        was_half_named = self.is_half_named
        self.is_half_named = is_first and _is_upper_half(cells)
        texts = self._place(cells, repeats_all=was_half_named)
        return "" if self.is_half_named else f"| {' | '.join(texts)} |"

    def _place(self, cells: list[_Cell], *, repeats_all: bool) -> list[str]:
        """The texts of all columns; of cells above, unless a number is among them and the row is a part of theirs."""
        first = self.above.get(0)
        is_part = first is not None and first.text.isdigit() and not repeats_all
        above, self.above = self.above, {}
        waiting = list(reversed(cells))
        texts: list[str] = []
        last = max(above, default=-1)
        while waiting or len(texts) <= last:
            at = len(texts)
            covering = above.get(at)
            cell = covering or (waiting.pop() if waiting else _Cell("", 1, 1))
            self._keep(at, cell)
            is_said = covering is None or not is_part
            texts += [cell.text if is_said else "", *[""] * (cell.width - 1)]
        return texts

    def _keep(self, column: int, cell: _Cell) -> None:
        covered = cell.width if cell.height > 1 else cell.width - 1
        if covered > self.room or column + cell.width > _WIDEST:
            cell.width = cell.height = 1
            return
        self.room -= covered
        if cell.height > 1:
            for at in range(column, column + cell.width):
                self.above[at] = _Cell(cell.text if at == column else "", cell.height - 1, 1)


def _is_upper_half(cells: list[_Cell]) -> bool:
    """Some names reach into the next row, others stand over several names there."""
    are_names = all(len(cell.text) <= _LONGEST_NAME for cell in cells)
    return are_names and any(cell.height > 1 for cell in cells) and any(cell.width > 1 for cell in cells)


def _read_cells(source: str) -> list[_Cell]:
    pieces = _CELL.split(source)[1:]
    return [_read_cell(said, inside) for said, inside in zip(pieces[::2], pieces[1::2], strict=True)]


def _read_cell(said: str, inside: str) -> _Cell:
    rows, columns = _ROWSPAN.search(said), _COLSPAN.search(said)
    text = _GAP.sub(" ", _TAG.sub("", _BREAK.sub(" ", inside))).strip()
    height, width = int(rows[1]) if rows else 1, int(columns[1]) if columns else 1
    return _Cell(_BEHIND_STOP.sub("", text), max(height, 1), min(max(width, 1), _WIDEST))
