"""From letters and their places to lines."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.documents.pdf.radicals import make_common

_SAME_LINE = 0.5  # of a letter's size: how far the middles of letters of one line may lie apart
_DRAWN_TWICE = 0.3  # of a letter's size: the same letter so near is the shadow that makes it bold
_TYPED_SPACE = 0.15
_SLACK = 0.7  # of a letter's size: lines are stretched and squeezed a little
_UNBROKEN = re.compile(r"[(（“‘《〈【\[]*(?:[A-Za-z0-9.,%~:/+-]+|.)[、。，；：！？）》〉】”’\])%,.:;!?]*")
"""What never begins a line stays with the letter before it, what never ends one with the letter after."""
_GAP = 0.9  # wider than anything a line is stretched by: another column begins


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter and its box; distances in points, from the left and the top of the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        """Its middle, counted from the top."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, with the space at its end where one was typed; `size` is that of its largest letters."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    page: int = 0

    def needs(self) -> float:
        """The room that what begins it would have needed at the end of the line above, in points."""
        unbroken = _UNBROKEN.match(self.text)
        letters = unbroken[0] if unbroken else ""
        return self.size * (_SLACK + sum(0.5 if letter.isascii() else 1.0 for letter in letters))


@dataclass(frozen=True, slots=True)
class Row:
    """A line as a whole, and in the pieces that wide gaps part, as they do the columns of a table."""

    line: Line
    pieces: list[Line]


def read_lines(letters: Iterable[Letter]) -> list[Line]:
    """The lines that letters make, from top to bottom."""
    return [_make_line(row, 0) for row in _group_rows(letters)]


def read_rows(letters: Iterable[Letter], page: int) -> list[Row]:
    """The same lines, and their pieces."""
    return [Row(_make_line(row, page), _split_row(row, page)) for row in _group_rows(letters)]


def _split_row(row: list[Letter], page: int) -> list[Line]:
    pieces: list[list[Letter]] = []
    for letter in sorted((letter for letter in row if not letter.text.isspace()), key=lambda each: each.left):
        if pieces and letter.left - pieces[-1][-1].right <= _GAP * min(letter.size, pieces[-1][-1].size):
            pieces[-1].append(letter)
        else:
            pieces.append([letter])
    return [_make_line(piece, page) for piece in pieces]


def _group_rows(letters: Iterable[Letter]) -> list[list[Letter]]:
    """The letters of each line that has any but spaces, from top to bottom."""
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda letter: letter.middle):
        if rows and abs(letter.middle - rows[-1][-1].middle) <= _SAME_LINE * min(
            letter.size, rows[-1][-1].size
        ):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    return [row for row in rows if any(not letter.text.isspace() for letter in row)]


def _make_line(row: list[Letter], page: int) -> Line:
    row.sort(key=lambda letter: letter.left)
    return Line(
        text=make_common("".join(_spell(row))),
        left=min((letter.left for letter in row if not letter.text.isspace()), default=row[0].left),
        right=max((letter.right for letter in row if not letter.text.isspace()), default=row[-1].right),
        top=min(letter.top for letter in row),
        bottom=max(letter.bottom for letter in row),
        size=max(letter.size for letter in row),
        page=page,
    )


def _spell(row: list[Letter]) -> Iterator[str]:
    """The letters of a line with the spaces that a reader sees."""
    last: Letter | None = None
    has_space = False
    for letter in row:
        if letter.text.isspace():
            has_space = has_space or letter.right - letter.left > _TYPED_SPACE * letter.size
            continue
        if last is not None:
            if letter.text == last.text and letter.left - last.left < _DRAWN_TWICE * letter.size:
                continue
            yield _space_between(last, letter, has_space=has_space)
        yield letter.text
        last, has_space = letter, False
    if has_space:
        yield " "  # typed before the line broke


def _space_between(before: Letter, after: Letter, *, has_space: bool) -> str:
    """Wide gaps are two spaces: between columns. Small ones part words, and Chinese has none to part."""
    gap = (after.left - before.right) / min(before.size, after.size)
    if gap > _GAP:
        return "  "
    are_latin = before.text[-1].isascii() and after.text[0].isascii()
    return " " if (has_space or are_latin) and gap > _TYPED_SPACE else ""
