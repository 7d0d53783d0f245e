"""Rows of tasks from cells whose columns are known."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bot.core.plan.tables.aligning import AlignedRow
from bot.core.plan.tables.cells import CellKind, Looks
from bot.core.plan.tables.columns import NamedColumn
from bot.core.plan.tables.joining import join_pieces
from bot.core.plan.tables.kinds import NAMING_COLUMNS, ROLE_COLUMNS, Column
from bot.core.plan.tables.naming import read_names, take_names
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.credits import Credits
from bot.core.plan.units.labels import Meaning

_HAN_NUMBER = re.compile(
    r"(?:第[一二三四五六七八九十]{1,3}[部分类章节篇]{1,2}|\(?[一二三四五六七八九十]{1,3}[)、.])\s*[、.:]?"
)
_OWN_NUMBER = re.compile(r"[△▲◇◆□■☆★○●·\s]*(?:\(?(?P<number>\d{1,3})\s*(?:[、)]|\.(?!\d))\s*)?")
_DIGITS = re.compile(r"\d{1,4}")
_BARE_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SUM = re.compile(r"\s*[合总小共]\s*计\s*:?")
_STOP = re.compile(r"[。;:!?]$")
_LONGEST_HEADING = 40
_FEWEST_COLUMNS = 3  # in fewer, a row with one cell may be a task
_NO_TASK = frozenset({CellKind.DATE, CellKind.FIGURE, CellKind.NOTHING, CellKind.ORDINAL, CellKind.DITTO})
_SAYING = (Column.TEXT, Column.FIGURE, Column.NOTE, Column.DATE)  # the columns that say what is to be done


@dataclass(frozen=True, slots=True)
class Row:
    """A task as a table has it; `heading` is set for a row that only names the group below it.

    `is_part`: its number and title were merged with those of the row above, it is one of several parts.
    `figures`: bare numbers with the measure that the heading of their column names.
    """

    ordinal: int | None
    texts: tuple[Passage, ...]
    credits: Credits
    dates: tuple[Passage, ...] = ()
    heading: Passage | None = None
    is_part: bool = False
    figures: tuple[tuple[Passage, str], ...] = ()


def heading_row(title: Passage) -> Row:
    """A row that names the group of the rows below it."""
    number = _HAN_NUMBER.match(title.plain)
    return Row(None, (), Credits(), heading=title.cut(number.end() if number else 0).strip())


@dataclass(slots=True)
class _Above:
    """The row before, for cells that were merged with it or say 同上."""

    names: dict[int, Credits] = field(default_factory=dict)
    cells: dict[int, list[Passage]] = field(default_factory=dict)
    group: str = ""
    whole: dict[int, list[Passage]] = field(default_factory=dict)  # of the last row that is no part


class RowMaker:
    """Makes rows of tasks from aligned rows; `has_numbers`: the rows of the table are numbered.

    What makes no row is kept in `unread`.
    """

    def __init__(self, columns: tuple[NamedColumn, ...], looks: Looks, *, has_numbers: bool) -> None:
        self._named = columns
        self._columns = [column.holds for column in columns]
        self._looks = looks
        self._has_numbers = has_numbers
        self._naming = [at for at, column in enumerate(self._columns) if column in NAMING_COLUMNS]
        self._texts = [at for at, column in enumerate(self._columns) if column is Column.TEXT]
        # The title first, wherever it stands.
        self._saying = sorted(
            (at for at, column in enumerate(self._columns) if column in _SAYING),
            key=lambda at: at not in self._texts,
        )
        self._above = _Above()
        self.unread: list[Passage] = []
        self._known_names: dict[tuple[Meaning, str], Credits] = {}

    def make(self, rows: Iterable[AlignedRow]) -> Iterator[Row]:
        """The rows in order, those that name a group included."""
        held: Row | None = None
        for row in (made for aligned in rows for made in self._make_rows(aligned)):
            if held is not None and self._goes_on(row):
                held = replace(held, texts=held.texts + row.texts)
                continue
            if held is not None:
                yield held
            held = row
        if held is not None:
            yield held

    def _goes_on(self, row: Row) -> bool:
        """Whether a row is no more than a further paragraph of the one above."""
        says_more = row.ordinal is not None or row.credits or row.dates or row.heading is not None
        return self._has_numbers and not says_more

    def _make_rows(self, aligned: AlignedRow) -> Iterator[Row]:
        heading = aligned.heading or self._only_heading(aligned)
        if heading is not None:
            self._above = _Above()
            yield heading_row(heading)
            return
        group = self._new_group(aligned)
        if group is not None:
            self._above = _Above(group=group.plain)
            yield heading_row(group)
        row = self._make_row(aligned)
        if row is not None:
            self.unread += self._take_aside(aligned)
            yield row
        else:
            self.unread += aligned.pieces()

    def _take_aside(self, aligned: AlignedRow) -> list[Passage]:
        """What a row says beside its task: how far it is, whom to ask."""
        aside = (cell for at, cell in aligned.cells.items() if self._columns[at] is Column.ASIDE)
        return [piece for cell in aside for piece in cell if self._looks.kind(piece) is not CellKind.NOTHING]

    def _only_heading(self, aligned: AlignedRow) -> Passage | None:
        """The only cell of a row, or the same text in all of them, if it can be the heading of a group."""
        if len(self._columns) < _FEWEST_COLUMNS or len({piece.plain for piece in aligned.pieces()}) != 1:
            return None
        cell = aligned.pieces()[0]
        kind = self._looks.kind(cell)
        is_short = kind is CellKind.TEXT and len(cell) <= _LONGEST_HEADING
        announces = kind is CellKind.BODIES and not self._naming
        if kind is not CellKind.SECTION and not is_short and not announces:
            return None
        return None if _number_of(cell) is not None or _STOP.search(cell.plain) else cell

    def _new_group(self, aligned: AlignedRow) -> Passage | None:
        """What the column of groups says, where that is something new."""
        for at, cell in aligned.cells.items():
            if self._columns[at] is Column.GROUP:
                name = join_pieces(cell, self._looks)[0]
                is_ditto = self._looks.kind(name) is CellKind.DITTO
                if name.plain != self._above.group and not is_ditto:
                    return name
        return None

    def _make_row(self, aligned: AlignedRow) -> Row | None:
        texts = [text for at in self._saying for text in self._say(aligned, at)]
        if not texts or self._is_no_task(texts):
            return None
        ordinal, texts[0] = self._take_number(aligned, texts[0])
        texts, said = take_names(texts)
        names = {at: self._name(aligned, at) for at in self._naming}
        dates = tuple(date for at in aligned.cells for date in self._date(aligned, at))
        is_part = self._is_part(aligned)
        if ordinal is not None or dates or not self._has_numbers:
            names = self._inherit(names)
        whole = self._above.whole if is_part else aligned.cells
        self._above = _Above(names, aligned.cells, self._above.group, whole)
        found = sum(filter(None, names.values()), said)
        figures = tuple(figure for at in aligned.cells for figure in self._figure(aligned, at))
        return Row(ordinal, tuple(filter(None, texts)), found, dates, is_part=is_part, figures=figures)

    def _say(self, aligned: AlignedRow, at: int) -> list[Passage]:
        """What a cell says; a date alone says nothing but when, and a figure little without the name of its column."""
        cell = self._cell(aligned, at)
        if self._columns[at] is Column.DATE and all(self._is_date(piece) for piece in cell):
            return []
        pieces = join_pieces(cell, self._looks)
        if pieces and self._columns[at] in (Column.FIGURE, Column.NOTE):
            label = f"\n{self._named[at].name}:"
            pieces[0] = replace(pieces[0], text=label + pieces[0].text, plain=label + pieces[0].plain)
        return pieces

    def _figure(self, aligned: AlignedRow, at: int) -> list[tuple[Passage, str]]:
        """The bare numbers of a column whose heading names their measure."""
        measure = self._named[at].measure
        cell = self._cell(aligned, at) if measure else []
        return [(piece, measure or "") for piece in cell if _BARE_NUMBER.fullmatch(piece.plain)]

    def _cell(self, aligned: AlignedRow, at: int) -> list[Passage]:
        """The cell of a column, that of the row above for 同上."""
        cell = aligned.cells.get(at, [])
        is_ditto = bool(cell) and self._looks.kind(cell[0]) is CellKind.DITTO
        if is_ditto:
            aligned.cells[at] = self._above.cells.get(at, [])
        return aligned.cells.get(at, [])

    def _is_date(self, piece: Passage) -> bool:
        return self._looks.kind(piece) in (CellKind.DATE, CellKind.ORDINAL, CellKind.NOTHING)

    def _is_no_task(self, texts: list[Passage]) -> bool:
        """合计, or nothing but figures and dates."""
        return bool(_SUM.fullmatch(texts[0].plain)) or all(
            self._looks.kind(text) in _NO_TASK for text in texts
        )

    def _take_number(self, aligned: AlignedRow, title: Passage) -> tuple[int | None, Passage]:
        """The number of the row, in its own column or before its title, and the title without it."""
        own = _OWN_NUMBER.match(title.plain)
        rest = title.cut(own.end() if own else 0)
        for at, cell in aligned.cells.items():
            digits = _DIGITS.search(cell[0].plain) if self._columns[at] is Column.ORDINAL else None
            if digits:
                return int(digits[0]), rest
        return _number_of(title), rest

    def _name(self, aligned: AlignedRow, at: int) -> Credits:
        meaning = ROLE_COLUMNS.get(self._columns[at], Meaning.PERSON)
        found = [
            self._read_names(meaning, piece) for piece in join_pieces(self._cell(aligned, at), self._looks)
        ]
        return found[0] if len(found) == 1 else sum(found, Credits())

    def _read_names(self, meaning: Meaning, piece: Passage) -> Credits:
        """The names in a cell; the same names stand in many rows and are read once."""
        known = self._known_names.get((meaning, piece.text))
        if known is None:
            known = self._known_names[meaning, piece.text] = read_names(meaning, piece)
        return known

    def _inherit(self, names: dict[int, Credits]) -> dict[int, Credits]:
        """A cell merged with the one above is empty: all names of the row, or those from the first role on."""
        if not any(names.values()):
            return self._above.names or names
        first = next((at for at in self._naming if self._columns[at] in ROLE_COLUMNS), None)
        if first is None or names[first] or not self._above.names.get(first):
            return names
        return {at: found or self._above.names.get(at, found) for at, found in names.items()}

    def _date(self, aligned: AlignedRow, at: int) -> list[Passage]:
        cell = self._cell(aligned, at) if self._columns[at] is Column.DATE else []
        return cell if all(self._is_date(piece) for piece in cell) else []

    def _is_part(self, aligned: AlignedRow) -> bool:
        """Whether number and title stand in a row above only; (2) before its text is the number of a part."""
        is_numbered, was_numbered = (
            any(self._columns[at] is Column.ORDINAL for at in cells)
            for cells in (aligned.cells, self._above.whole)
        )
        if is_numbered or not was_numbered:
            return False
        filled = [at for at in self._texts if aligned.cells.get(at)]
        above = [at for at in self._texts if self._above.whole.get(at)]
        return len(filled) == 1 and len(above) > 1


def _number_of(title: Passage) -> int | None:
    own = _OWN_NUMBER.match(title.plain)
    return int(own["number"]) if own and own["number"] else None
