"""From the text to its lines: numbered, folded, and mended where a page or a narrow column broke them."""

import re
from collections.abc import Container, Iterator
from itertools import pairwise

from bot.core.plan.numbering.markers import find_markers
from bot.core.plan.text.boxes import undraw_tables
from bot.core.plan.text.folding import fold
from bot.core.plan.text.furniture import begins_web_remains, is_page_mark
from bot.core.plan.text.passages import Passage, join
from bot.core.plan.text.spacing import close_up, is_drawn_out
from bot.core.plan.units.credits import read_bare_list
from bot.core.plan.units.labels import NAMING, Meaning, find_labels, find_spaced_labels
from bot.core.plan.units.lists import split_names
from bot.core.plan.units.people import is_person
from bot.core.plan.why import LeftOut, Why

_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")  # as Markdown has it
_BULLET = re.compile(r"[·*>➢✓√※\-]\s+(?=[^\s\d\-])")
_LINE = re.compile(r"\r\n|\n|\r|[^\r\n]+")
_STOP = re.compile(r"[。;!?:.…|]$|[)\]]$")
_BRACKET_OR_END = re.compile(r"[()\[\]。]")
_RUNS_ON = re.compile(r"[、,(\[]$")
_DECIMAL = re.compile(r"\d+\.\d|[一二三四五六七八九十]、[一二三四五六七八九十]")  # 1.2公里, 二、三年级
_EMPTY_LABEL = re.compile(r"[^\s:。,;]{2,12}\s*:")
_SHORT_TIME = re.compile(r"[^。;:]{0,12}(?:\d{1,2}月|年[底内]|季度|长期|持续)[^。;:]{0,12}")
_MOST_BROKEN_LINES = 12  # a bracket that is still open after so many lines was never meant to close
_CELLS = re.compile(r"[|\t]")
_ROW_NUMBER = re.compile(r"\d{1,4}(?:,|\s|$)")  # of a row in a table
_WIDEST_COLUMN = 60
_RAGGED = 3  # characters that a full line may lack
_MOST_NARROW = 15  # one line in so many, at least, is full
_LIBRARY_PAGE = re.compile(r"\d{1,2}、")  # document libraries print 2、 where their second page begins
_LABEL_WITHIN = 12
_LONG = 100  # characters; only whole paragraphs are cut by such a page
_SHORTEST_FULL = (
    16  # characters of a last line on a page that goes on on the next; shorter ones are cells of tables
)
_MOST_LINES = 30_000  # the longest paper has a tenth; what follows them is listed, not read
_FEWEST_LINES = 8  # in fewer lines there is no width to speak of


def read_lines(text: str) -> tuple[list[Passage], list[LeftOut]]:
    """The lines that are not empty, mended, and the page marks that were taken out."""
    numbered, rest = _number_lines(_BOLD.sub(r"\1", _INVISIBLE.sub("", text)))
    lines = undraw_tables(numbered)
    marks = [line for line in lines if is_page_mark(line.plain)]
    page_ends = {before.line for before, line in pairwise(lines) if is_page_mark(line.plain)}
    kept = [line for line in lines if not is_page_mark(line.plain)]
    left_out = [LeftOut(mark, Why.PAGE_MARK) for mark in marks]
    if rest:
        left_out.append(LeftOut(rest, Why.LOOSE))
    return list(mend(kept, page_ends)), left_out


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
        elif len(lines) == _MOST_LINES:
            return lines, Passage(number, text[start:], plain[start:])
        else:
            line = Passage(number, match[0], plain[start:end]).strip()
            bullet = _BULLET.match(line.plain)
            line = line.cut(bullet.end()) if bullet else line
            lines += [_close_up_labels(close_up(line, is_drawn_out_paper=drawn_out))] if line else []
    return lines, None


def _close_up_labels(line: Passage) -> Passage:
    """责 任 单 位： becomes 责任单位：."""
    if " " not in line.plain or ":" not in line.plain:
        return line
    spaces = {at for span in find_spaced_labels(line.plain) for at in range(*span) if line.plain[at] == " "}
    if not spaces:
        return line
    kept = [at for at in range(len(line)) if at not in spaces]
    return Passage(line.line, "".join(line.text[at] for at in kept), "".join(line.plain[at] for at in kept))


def mend(lines: list[Passage], page_ends: Container[int] = ()) -> Iterator[Passage]:
    """Join what a page end, a narrow column or an open bracket broke; `page_ends` are the last lines of pages."""
    if not lines:
        return
    width, widest = _column_width(lines), max(map(len, lines))
    group, depth = [lines[0]], _depth_after(0, lines[0].plain)
    for line in lines[1:]:
        full = width
        if group[-1].line in page_ends:
            full = _SHORTEST_FULL
        elif width is None and widest <= _WIDEST_COLUMN and _names_somebody(group[0].plain):
            full = widest + 2  # a list of names as wide as the widest line goes on
        rest = _go_on(group, line, depth, full)
        if rest is None:
            yield join(group)
            group, depth = [], 0
        group.append(rest or line)
        depth = _depth_after(depth, group[-1].plain)
    yield join(group)


def _go_on(group: list[Passage], line: Passage, depth: int, width: int | None) -> Passage | None:
    """The line as the continuation of the group, or None where a new line begins.

    A line of at least `width` characters that does not end in a stop goes on in the next.
    """
    last = group[-1].plain
    is_open = depth > 0 and len(group) < _MOST_BROKEN_LINES
    library = _LIBRARY_PAGE.match(line.plain)
    if library and (is_open or (len(last) > _LONG and not _STOP.search(last))):
        return line.cut(library.end())
    is_full = width is not None and len(last) >= width - _RAGGED and not _STOP.search(last)
    if is_full and _DECIMAL.match(line.plain):
        return line
    if _CELLS.search(line.plain) or _CELLS.search(last) or _begins_anew(line.plain, is_open=is_open):
        return None
    if is_open or is_full or _RUNS_ON.search(last):
        return line
    is_value = len(group) == 1 and _fills(group[0].plain, line)
    return Passage(line.line, f"\n{line.text}", f"\n{line.plain}") if is_value else None


def _names_somebody(plain: str) -> bool:
    label = next(find_labels(plain[:_LABEL_WITHIN]), None)
    return label is not None and label.meaning in NAMING


def _fills(label_line: str, line: Passage) -> bool:
    """Whether a line is the value of the label that stands alone on the line before: names, a person, a date."""
    label = next(find_labels(label_line), None) if _EMPTY_LABEL.fullmatch(label_line) else None
    if label is None or label.end < len(label_line):
        return False
    if label.meaning is Meaning.DATE:
        return bool(_SHORT_TIME.fullmatch(line.plain))
    if label.meaning is Meaning.PERSON and all(is_person(name.plain) for name in split_names(line)):
        return True
    return label.meaning in NAMING and bool(read_bare_list(line, is_sure=True))


def _begins_anew(plain: str, *, is_open: bool) -> bool:
    """Whether a line begins with a number or is one, or begins with a label that stands in no open bracket."""
    if _ROW_NUMBER.match(plain) or begins_web_remains(plain):
        return True
    marker = next(find_markers(plain[:12]), None)
    label = next(find_labels(plain[:16]), None)
    is_item = marker is not None and marker.is_first
    return is_item or (label is not None and label.start == 0 and not is_open)


def _depth_after(depth: int, plain: str) -> int:
    """How many brackets are open at the end of a line; a sentence's end closes them all."""
    for match in _BRACKET_OR_END.finditer(plain):
        if match[0] in "([":
            depth += 1
        else:
            depth = 0 if match[0] == "。" else max(0, depth - 1)
    return depth


def _column_width(lines: list[Passage]) -> int | None:
    """The width of a text that was broken into narrow lines, None for whole paragraphs."""
    lengths = sorted(len(line) for line in lines)
    if len(lengths) >= _FEWEST_LINES:
        widest = lengths[-1 - len(lengths) // 20]
        full = sum(widest - _RAGGED <= length <= widest + 2 for length in lengths)
        if 16 <= widest <= _WIDEST_COLUMN and full * 3 >= len(lengths):
            return widest
    return lengths[-1] + _RAGGED - 1 if _are_broken(lines, lengths[-1]) else None


def _are_broken(lines: list[Passage], widest: int) -> bool:
    """Whether the widest lines go on in the next: nearly all of them, and there are enough."""
    full = [(above, line) for above, line in pairwise(lines) if len(above) >= widest - 1]
    if not 16 <= widest <= _WIDEST_COLUMN or len(full) < 2 or len(full) * _MOST_NARROW < len(lines):
        return False
    return sum(_may_go_on(above.plain, line) for above, line in full) * 5 >= len(full) * 4


def _may_go_on(above: str, line: Passage) -> bool:
    """No stop before it, no number at its beginning, and more than a list of bodies: that is a cell."""
    if _STOP.search(above) or _begins_anew(line.plain, is_open=False):
        return False
    return not read_bare_list(line, is_sure=True)
