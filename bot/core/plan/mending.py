"""Lines put together again that a page end, a narrow column or an open bracket broke."""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from bot.core.plan.numbering.markers import find_markers
from bot.core.plan.text.furniture import begins_web_remains
from bot.core.plan.text.passages import Passage, join
from bot.core.plan.units.bodies import is_office
from bot.core.plan.units.credits import read_bare_list
from bot.core.plan.units.labels import NAMING, Meaning, find_labels
from bot.core.plan.units.lists import split_names
from bot.core.plan.units.people import is_person

_STOP = re.compile(r"[。;!?:.…|]$|[)\]]$")
_BRACKET_OR_END = re.compile(r"[()\[\]。]")
_RUNS_ON = re.compile(r"[、,(\[]$")
_DECIMAL = re.compile(r"\d+\.\d|[一二三四五六七八九十]、[一二三四五六七八九十]")  # 1.2公里, 二、三年级
_NAME_BREAK = re.compile("[、,;:。]")
_LEVELS = ("省", "市", "区", "县", "州", "镇", "乡", "各")
_LONGEST_REST = 12  # of a name
_EMPTY_LABEL = re.compile(r"[^\s:。,;]{2,12}\s*:")
_SHORT_TIME = re.compile(r"[^。;:]{0,12}(?:\d{1,2}月|年[底内]|季度|长期|持续)[^。;:]{0,12}")
_MOST_BROKEN_LINES = 12  # a bracket that is still open after so many lines was never meant to close
_CELLS = re.compile(r"[|\t]")
_NARROWEST_COLUMN = 16
_WIDEST_COLUMN = 60
_RAGGED = 3  # characters that a full line may lack
_MOST_NARROW = 15  # one line in so many, at least, is full
_LIBRARY_PAGE = re.compile(r"\d{1,2}、")  # document libraries print 2、 where their second page begins
_LABEL_WITHIN = 12
_LONG = 100  # characters; only whole paragraphs are cut by such a page
_SHORTEST_FULL = 13  # characters of a page's last line that goes on on the next page
_EQUALLY_WIDE = 0.8  # of the lines
_FEWEST_LINES = 8  # in fewer lines there is no width to speak of


class Mender:
    """Knows how wide the lines of a paper are; `page_ends` are the numbers of the last lines of pages."""

    def __init__(self, lines: Sequence[Passage], page_ends: Container[int] = ()) -> None:
        self._page_ends = page_ends
        self._width = _column_width(lines)
        self._widest = max(map(len, lines), default=0)
        self._is_one_text = _is_one_text(lines, self._widest)

    def mend(self, lines: Sequence[Passage]) -> Iterator[Passage]:
        """The lines, those in one that belong together."""
        if self._is_one_text and lines:
            yield join(lines)
            return
        group: list[Passage] = []
        depth = 0
        for line in lines:
            rest = _go_on(group, line, depth, self._full_width(group)) if group else None
            rest = rest or (line if group and self._list_goes_on(group, line) else None)
            if group and rest is None:
                yield join(group)
                group, depth = [], 0
            group.append(rest or line)
            depth = _depth_after(depth, group[-1].plain)
        if group:
            yield join(group)

    def _full_width(self, group: list[Passage]) -> int | None:
        """From how many characters on the last line of a group goes on, if it does not end in a stop."""
        if group[-1].line in self._page_ends:
            return _SHORTEST_FULL
        return self._width - _RAGGED if self._width is not None else None

    def _list_goes_on(self, group: list[Passage], line: Passage) -> bool:
        """Whether a list of names as wide as the widest line goes on: more names follow."""
        is_widest = self._widest - 1 <= len(group[-1]) <= _WIDEST_COLUMN
        if not is_widest or not _names_somebody(group[0].plain) or _STOP.search(group[-1].plain):
            return False
        names = line.strip("、,。 ")
        return not _begins_anew(line.plain, is_open=False) and bool(read_bare_list(names, is_sure=True))


def _is_one_text(lines: Sequence[Passage], widest: int) -> bool:
    """Whether nearly all lines are equally wide: a paper in one line, broken wherever the width was reached."""
    full = sum(len(line) >= widest - 1 for line in lines)
    return widest >= _NARROWEST_COLUMN and len(lines) >= _FEWEST_LINES and full >= _EQUALLY_WIDE * len(lines)


def _go_on(group: list[Passage], line: Passage, depth: int, full: int | None) -> Passage | None:
    """The line as the continuation of the group, or None where a new line begins.

    A line of `full` characters or more that does not end in a stop goes on in the next.
    """
    last = group[-1].plain
    is_open = depth > 0 and len(group) < _MOST_BROKEN_LINES
    library = _LIBRARY_PAGE.match(line.plain)
    if library and (is_open or (len(last) > _LONG and not _STOP.search(last))):
        return line.cut(library.end())
    is_full = full is not None and len(last) >= full and not _STOP.search(last)
    if is_full and _DECIMAL.match(line.plain):
        return line
    if _CELLS.search(line.plain) or _CELLS.search(last) or _begins_anew(line.plain, is_open=is_open):
        return None
    if is_open or is_full or _RUNS_ON.search(last) or _breaks_a_name(group, line):
        return line
    is_value = len(group) == 1 and _fills(group[0].plain, line)
    return Passage(line.line, f"\n{line.text}", f"\n{line.plain}") if is_value else None


def _names_somebody(plain: str) -> bool:
    label = next(find_labels(plain[:_LABEL_WITHIN]), None)
    return label is not None and label.meaning in NAMING


def _breaks_a_name(group: list[Passage], line: Passage) -> bool:
    """Whether a list of names was broken within a name: 协办单位：区消防支 above 队、石门交通支队."""
    if len(line) > _WIDEST_COLUMN or not _names_somebody(group[0].plain):
        return False
    end = _NAME_BREAK.split(group[-1].plain)[-1].strip()
    begin = _NAME_BREAK.split(line.plain, maxsplit=1)[0].strip()
    is_rest = 0 < len(begin) <= _LONGEST_REST and "(" not in begin and not begin.startswith(_LEVELS)
    is_rest = is_rest and not line.plain.startswith(":", len(begin))  # 监管单位:
    if not end or not is_rest or not is_office(end + begin):
        return False
    rest = line.cut(line.plain.find(begin) + len(begin) + 1).strip("。 ")
    return not rest or bool(read_bare_list(rest, is_sure=True))


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
    if plain.isdigit() or begins_web_remains(plain):
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


def _column_width(lines: Sequence[Passage]) -> int | None:
    """The width of a text that was broken into narrow lines, None for whole paragraphs."""
    lengths = sorted(len(line) for line in lines)
    if len(lengths) >= _FEWEST_LINES:
        widest = lengths[-1 - len(lengths) // 20]
        full = [line for line in lines if widest - _RAGGED <= len(line) <= widest + 2]
        broken = sum(not _STOP.search(line.plain) for line in full)  # few sentences end just there
        is_narrow = _NARROWEST_COLUMN <= widest <= _WIDEST_COLUMN
        if is_narrow and len(full) * 3 >= len(lengths) and broken * 2 >= len(full):
            return widest
    widest = lengths[-1 - len(lengths) // 20] if lengths else 0
    return widest + _RAGGED - 1 if _are_broken(lines, widest) else None


def _are_broken(lines: Sequence[Passage], widest: int) -> bool:
    """Whether the widest lines go on in the next: nearly all of them, and there are enough."""
    full = [(above, line) for above, line in pairwise(lines) if len(above) >= widest - 1]
    is_narrow = _NARROWEST_COLUMN <= widest <= _WIDEST_COLUMN
    if not is_narrow or len(full) < 2 or len(full) * _MOST_NARROW < len(lines):
        return False
    return sum(_may_go_on(above.plain, line) for above, line in full) * 5 >= len(full) * 4


def _may_go_on(above: str, line: Passage) -> bool:
    """No stop before it, and no number or label at its beginning."""
    return not _STOP.search(above) and not _begins_anew(line.plain, is_open=False)
