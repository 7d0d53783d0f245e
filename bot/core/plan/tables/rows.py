"""Rows of tasks from cells whose columns are known."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bot.core.plan.tables.aligning import AlignedRow
from bot.core.plan.tables.cells import CellKind, look_at
from bot.core.plan.tables.kinds import NAMING_COLUMNS, ROLE_COLUMNS, Column
from bot.core.plan.tables.naming import read_names
from bot.core.plan.text.passages import Passage, without
from bot.core.plan.units.credits import Credits
from bot.core.plan.units.labels import Meaning
from bot.core.plan.units.mentions import find_mentions

_HAN_NUMBER = re.compile(
    r"(?:第[一二三四五六七八九十]{1,3}[部分类章节篇]{1,2}|\(?[一二三四五六七八九十]{1,3}[)、.])\s*[、.:]?"
)
_OWN_NUMBER = re.compile(r"[△▲◇◆□■☆★○●·]*\(?(\d{1,3})\s*(?:[、)]|\.(?!\d))\s*")
_DIGITS = re.compile(r"\d{1,4}")
_SUM = re.compile(r"(?:合\s*计|总\s*计|小\s*计|共\s*计)")
_LABELLED = re.compile(r"[(\[](?:牵头|责任|配合|协办|主办|承办|负责)(?:单位|部门|领导|人)?\s*:")
_LONGEST_SUM = 6
_NO_TASK = frozenset({CellKind.DATE, CellKind.FIGURE, CellKind.NOTHING, CellKind.ORDINAL, CellKind.DITTO})
_STOP = re.compile(r"[。;:!?]$")
_NEW_POINT = re.compile(r"\(?\d{1,2}[.、)]|[①-⑳]|[一二三四五六七八九十]{1,2}[是、]")


@dataclass(frozen=True, slots=True)
class Row:
    """A task as a table has it; `heading` is set for a row that only names the group below it.

    `is_part`: its title was merged with that of the row above, it is one of several parts.
    """

    ordinal: int | None
    texts: tuple[Passage, ...]
    credits: Credits
    dates: tuple[Passage, ...] = ()
    heading: Passage | None = None
    is_part: bool = False


def heading_row(title: Passage) -> Row:
    """A row that names the group of the rows below it."""
    number = _HAN_NUMBER.match(title.plain)
    return Row(None, (), Credits(), heading=title.cut(number.end() if number else 0).strip())


@dataclass(slots=True)
class _Above:
    """The row before: its names by column, for cells that were merged or say 同上."""

    names: dict[int, Credits] = field(default_factory=dict)
    texts: dict[int, list[Passage]] = field(default_factory=dict)
    dates: tuple[Passage, ...] = ()
    group: str = ""


class RowMaker:
    """Makes rows of tasks from aligned rows."""

    def __init__(self, columns: tuple[Column, ...], *, has_numbers: bool) -> None:
        self._columns = columns
        self._has_numbers = has_numbers
        roles = [at for at, column in enumerate(columns) if column in ROLE_COLUMNS]
        self._first_role = roles[0] if roles else None
        self._above = _Above()

    def make(self, rows: Iterable[AlignedRow]) -> Iterator[Row]:
        """The rows in order, those that name a group included."""
        held: Row | None = None
        for aligned in rows:
            heading = aligned.heading or self._only_heading(aligned)
            if heading is not None:
                self._above = _Above()
                if held is not None:
                    yield held
                held = heading_row(heading)
                continue
            group = self._group(aligned)
            if group is not None:
                if held is not None:
                    yield held
                held = group
            row = self._make(aligned)
            if row is not None and held is not None and self._goes_on(row):
                held = replace(held, texts=held.texts + row.texts)
                continue
            if held is not None:
                yield held
            held = row
        if held is not None:
            yield held

    def _goes_on(self, row: Row) -> bool:
        """Whether a row is no more than a further paragraph of the one above."""
        says_nothing_else = row.ordinal is None and not row.credits and not row.dates
        return says_nothing_else and self._has_numbers

    def _only_heading(self, row: AlignedRow) -> Passage | None:
        """The only cell of a row, or the same text in all of them, if it can be the heading of a group."""
        pieces = [piece for cell in row.cells.values() for piece in cell if piece]
        if len(self._columns) < 3 or not pieces or len({piece.plain for piece in pieces}) > 1:
            return None
        kind = look_at(pieces[0].plain).kind
        is_heading = kind is CellKind.SECTION or (kind is CellKind.TEXT and len(pieces[0]) <= 40)
        has_number = _OWN_NUMBER.match(pieces[0].plain) is not None
        return pieces[0] if is_heading and not has_number and not _STOP.search(pieces[0].plain) else None

    def _group(self, row: AlignedRow) -> Row | None:
        """A heading where the column of groups says something new."""
        for at, column in enumerate(self._columns):
            if column is Column.GROUP and row.cells.get(at):
                name = _join(row.cells[at])[0]
                if (
                    name
                    and name.plain != self._above.group
                    and look_at(name.plain).kind is not CellKind.DITTO
                ):
                    self._above = _Above(group=name.plain)
                    return heading_row(name)
        return None

    def _make(self, row: AlignedRow) -> Row | None:
        texts = self._texts(row)
        if not texts or _is_no_task(texts):
            return None
        ordinal, texts[0] = self._ordinal(row, texts[0])
        texts, said = _take_names(texts)
        names = {
            at: self._names(row, at) for at, column in enumerate(self._columns) if column in NAMING_COLUMNS
        }
        dates = tuple(
            piece
            for at, column in enumerate(self._columns)
            if column is Column.DATE
            for piece in self._dates(row, at)
        )
        is_part = self._is_part(row, ordinal)
        if ordinal is not None or dates or not self._has_numbers:
            names = self._inherit(names)
        self._above = _Above(names, row.cells, dates, self._above.group)
        found = sum((names[at] for at in sorted(names)), said)
        return Row(ordinal, tuple(filter(None, texts)), found, dates, is_part=is_part)

    def _texts(self, row: AlignedRow) -> list[Passage]:
        """What the row says, its title first."""
        said: list[Passage] = []
        for at, column in sorted(enumerate(self._columns), key=lambda named: named[1] is not Column.TEXT):
            cell = [piece for piece in row.cells.get(at, ()) if piece]
            is_text = column in (Column.TEXT, Column.FIGURE, Column.NOTE) or (
                column is Column.DATE
                and any(look_at(piece.plain).kind is not CellKind.DATE for piece in cell)
            )
            if is_text and cell:
                said += _join(self._like_above(at, cell))
        return said

    def _like_above(self, at: int, cell: list[Passage]) -> list[Passage]:
        is_ditto = look_at(cell[0].plain).kind is CellKind.DITTO
        return self._above.texts.get(at, []) if is_ditto else cell

    def _ordinal(self, row: AlignedRow, title: Passage) -> tuple[int | None, Passage]:
        """The number of the row: in its own column or before its title."""
        own = _OWN_NUMBER.match(title.plain)
        if own:
            title = title.cut(own.end())
        for at, column in enumerate(self._columns):
            digits = (
                _DIGITS.search(row.cells[at][0].plain)
                if column is Column.ORDINAL and row.cells.get(at)
                else None
            )
            if digits:
                return int(digits[0]), title
        return int(own[1]) if own else None, title

    def _names(self, row: AlignedRow, at: int) -> Credits:
        column = self._columns[at]
        meaning = ROLE_COLUMNS.get(column, Meaning.PERSON)
        found = Credits()
        for piece in _join(row.cells.get(at, [])):
            if look_at(piece.plain).kind is CellKind.DITTO:
                found += self._above.names.get(at, Credits())
            else:
                found += read_names(meaning, piece)
        return found

    def _inherit(self, names: dict[int, Credits]) -> dict[int, Credits]:
        """A cell that was merged with the one above it is empty: the names of the row, or those in the first role."""
        if not any(names.values()):
            return self._above.names or names
        first = self._first_role
        if first is None or names[first] or not self._above.names.get(first):
            return names
        return {at: found or self._above.names.get(at, found) for at, found in names.items()}

    def _dates(self, row: AlignedRow, at: int) -> Iterator[Passage]:
        cell = [piece for piece in row.cells.get(at, ()) if piece]
        kinds = {look_at(piece.plain).kind for piece in cell}
        if kinds == {CellKind.DITTO}:
            yield from self._above.dates
        elif kinds <= {CellKind.DATE, CellKind.ORDINAL}:
            yield from cell

    def _is_part(self, row: AlignedRow, ordinal: int | None) -> bool:
        """Whether number and title stand in the row above only."""
        texts = [at for at, column in enumerate(self._columns) if column is Column.TEXT]
        filled = [at for at in texts if row.cells.get(at)]
        above = [at for at in texts if self._above.texts.get(at)]
        if ordinal is not None or len(texts) < 2 or len(filled) != 1:
            return False
        return self._has_numbers and len(above) > 1


def _is_no_task(texts: list[Passage]) -> bool:
    """合计, or nothing but figures and dates."""
    is_sum = _SUM.match(texts[0].plain) is not None and len(texts[0]) <= _LONGEST_SUM
    return is_sum or all(look_at(text.plain).kind in _NO_TASK for text in texts)


def _take_names(texts: list[Passage]) -> tuple[list[Passage], Credits]:
    """The texts without the brackets that name somebody, and whom they name."""
    kept: list[Passage] = []
    found = Credits()
    for text in texts:
        mentions = find_mentions(text) if _LABELLED.search(text.plain) else []
        found += sum((mention.credits for mention in mentions), Credits())
        kept += without(text, [(mention.start, mention.end) for mention in mentions]) if mentions else [text]
    return kept or texts, found


def _join(cell: list[Passage]) -> list[Passage]:
    """The pieces of a cell: a line that was broken is mended, a point of its own stays by itself."""
    joined: list[Passage] = []
    for piece in cell:
        if joined and not _STOP.search(joined[-1].plain) and not _NEW_POINT.match(piece.plain):
            joined[-1] = _mend(joined[-1], piece)
        else:
            joined.append(piece)
    return joined


def _mend(above: Passage, piece: Passage) -> Passage:
    """Bodies and persons on lines of their own stay apart."""
    apart = look_at(above.plain).kind in (CellKind.BODIES, CellKind.PEOPLE) and look_at(piece.plain).kind in (
        CellKind.BODIES,
        CellKind.PEOPLE,
    )
    return above + (replace(piece, text="\n" + piece.text, plain="\n" + piece.plain) if apart else piece)
