"""From the lines of pages to paragraphs: a line that reaches the right edge goes on in the next."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.documents.pdf.letters import Line

_INDENT = 0.6  # of a letter's size
_NARROWEST = 0.75  # of the page: where lines end further left, they are short
_CENTRED = 4  # points
_LARGER = 1.15
_NUMBER = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}[、章条节.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、．]|\d{1,2}\.(?!\d)|[①-⑳])"
)


class Setting:
    """How the paragraphs of a paper are set: its margins, and whether their first lines are indented."""

    def __init__(self, lines: list[Line], page_width: float) -> None:
        self.left = _common(sorted(line.left for line in lines), 0.05)
        self.right = max(_common(sorted(line.right for line in lines), 0.95), _NARROWEST * page_width)
        self.size = sorted(line.size for line in lines)[len(lines) // 2] if lines else 1.0
        begun = [line for above, line in pairwise(lines) if not self.has_no_room(above, line)]
        self._indents = 2 * sum(self.is_indented(line) for line in begun) >= len(begun)

    def has_no_room(self, above: Line, line: Line) -> bool:
        """Whether a line ends where it does because what begins the next one did not fit."""
        return self.right - above.right < line.needs()

    def is_indented(self, line: Line) -> bool:
        """Whether a line begins further right than the margin."""
        return line.left - self.left > _INDENT * line.size

    def is_centred(self, line: Line) -> bool:
        """Whether a line stands in the middle, with room on both sides."""
        is_even = abs((line.left - self.left) - (self.right - line.right)) < 2 * _CENTRED + 0.5 * line.size
        return is_even and self.is_indented(line)

    def goes_on(self, above: Line, line: Line) -> bool:
        """Whether a line belongs to the paragraph of the line above it."""
        if abs(above.size - line.size) > (_LARGER - 1) * line.size:
            return False
        if line.size > self.size * _LARGER and self.is_centred(above) and self.is_centred(line):
            return line.page == above.page  # a title over two lines
        if not self.has_no_room(above, line):
            return False
        return not self.is_indented(line) if self._indents else not _NUMBER.match(line.text)


def read_paragraphs(lines: list[Line], setting: Setting) -> Iterator[str]:
    """The paragraphs that lines in order make."""
    text = ""
    for at, line in enumerate(lines):
        if at and setting.goes_on(lines[at - 1], line):
            text += _between(text, line.text) + line.text
        else:
            yield from (text.strip(),) if text else ()
            text = line.text
    yield from (text.strip(),) if text else ()


def _between(before: str, after: str) -> str:
    """Words of letters are parted by a space; so is nothing else."""
    return (
        " "
        if before[-1:].isascii() and before[-1:].isalpha() and after[:1].isascii() and after[:1].isalpha()
        else ""
    )


def _common(places: list[float], share: float) -> float:
    return places[int((len(places) - 1) * share)] if places else 0.0
