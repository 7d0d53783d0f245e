"""From the text to its lines: numbered, folded, without page marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.core.plan.text.boxes import undraw_tables
from bot.core.plan.text.folding import fold
from bot.core.plan.text.furniture import is_page_mark
from bot.core.plan.text.markup import LINE_WITHIN, strip_markup
from bot.core.plan.text.passages import Passage, join, without
from bot.core.plan.text.spacing import close_up, is_drawn_out
from bot.core.plan.units.labels import find_spaced_labels
from bot.core.plan.why import LeftOut, Why

_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\u00ad]")
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")  # as Markdown has it
_PICTURE = "\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u2775\u2794-\u27bf\u2b00-\u2bff"  # and no ❶
_BULLET = re.compile(rf"[·*>\-]\s+(?=[^\s\d\-])|#{{1,6}}\s+(?=\S)|[·※√▲△▶►☆□◇○{_PICTURE}]+\s*(?=[^\s·])")
_KEYCAP = re.compile("(\\d)\ufe0f?\u20e3")
_LINE = re.compile(rf"\r\n|[\n\r{LINE_WITHIN}]|[^\n\r{LINE_WITHIN}]+")
# — 3 — and 第3页 共5页 within a paper that is one line.
_PAGE_MARK_IN_LINE = re.compile(
    r"-\s\d{1,3}\s-|(?<=[)。;\s])(?:-\d{1,3}-|第\s?\d{1,3}\s?页[\s,]?(?:共\s?\d{1,3}\s?页)?)(?=[\s(一二三四五六七八九十\d第]|$)"
)
_WHOLE_PAPER = 200  # characters in a line that may be a paper without line breaks
_MOST_LINES = 30_000  # the longest paper has a tenth; what follows them is listed, not read


@dataclass(frozen=True, slots=True)
class Paper:
    """The lines of a paper that are not empty; `page_ends` are the numbers of those before a page mark."""

    lines: list[Passage]
    page_ends: frozenset[int]
    left_out: list[LeftOut]


def read_lines(text: str) -> Paper:
    """The lines of a text, its page marks left out."""
    seen = _INVISIBLE.sub("", _KEYCAP.sub(r"\1.", strip_markup(text)))
    numbered, rest = _number_lines(_BOLD.sub(r"\1", seen))
    lines = [part for line in undraw_tables(numbered) for part in _part_pages(line)]
    marks = [line for line in lines if is_page_mark(line.plain)]
    page_ends = frozenset(before.line for before, line in pairwise(lines) if is_page_mark(line.plain))
    kept = [line for line in lines if not is_page_mark(line.plain)]
    left_out = [LeftOut(mark, Why.PAGE_MARK) for mark in marks]
    if rest:
        left_out.append(LeftOut(rest, Why.LOOSE))
    return Paper(kept, page_ends, left_out)


def _number_lines(text: str) -> tuple[list[Passage], Passage | None]:
    """The lines that are not empty, and the rest of a text that has too many of them."""
    plain = fold(text)
    drawn_out = is_drawn_out(plain)
    lines: list[Passage] = []
    number = 1
    for match in _LINE.finditer(text):
        start, end = match.span()
        if match[0][0] in "\r\n":
            number += 1
        elif match[0] == LINE_WITHIN:
            continue
        elif len(lines) == _MOST_LINES:
            return lines, Passage(number, text[start:], plain[start:])
        else:
            line = Passage(number, match[0], plain[start:end]).strip()
            bullet = _BULLET.match(line.plain)
            line = line.cut(bullet.end()) if bullet else line
            lines += [_close_up_labels(close_up(line, is_drawn_out_paper=drawn_out))] if line else []
    return lines, None


def _part_pages(line: Passage) -> Iterator[Passage]:
    """A line without the page marks in it, and they by themselves behind it."""
    marks = list(_PAGE_MARK_IN_LINE.finditer(line.plain)) if len(line) > _WHOLE_PAPER else []
    if not marks:
        yield line
        return
    yield join(without(line, [mark.span() for mark in marks]))
    yield from (line.cut(*mark.span()) for mark in marks)


def _close_up_labels(line: Passage) -> Passage:
    """责 任 单 位： becomes 责任单位：."""
    if " " not in line.plain or ":" not in line.plain:
        return line
    spaces = {at for span in find_spaced_labels(line.plain) for at in range(*span) if line.plain[at] == " "}
    if not spaces:
        return line
    kept = [at for at in range(len(line)) if at not in spaces]
    return Passage(line.line, "".join(line.text[at] for at in kept), "".join(line.plain[at] for at in kept))
