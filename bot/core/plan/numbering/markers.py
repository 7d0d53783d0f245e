"""The numbers that items begin with: 一、 （一） 1. (1) 1) ① 第一章 第一条."""

import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

_HAN = "[一二三四五六七八九十百零]{1,5}"
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
_CALLED = r"(?<![一-龥])(?:项目|任务|目标|实事|事项|工程)\s*"  # 项目1：, 任务一：
_CIRCLED = "①-⑳❶-❿➀-➉➊-➓"
_ONE_SIGN = "㈠-㈩⑴-⒇⒈-⒛"  # （一）, (1) and 1. as one sign each


class Kind(IntEnum):
    """The forms of a number, outermost first as papers usually nest them."""

    CHAPTER = 1
    HAN = 2
    PAREN_HAN = 3
    ARTICLE = 4
    DOTTED = 5
    DIGIT = 6
    PAREN_DIGIT = 7
    HALF_PAREN = 8
    CIRCLED = 9


_FORMS = {
    Kind.CHAPTER: rf"第\s*(?P<chapter>{_HAN}|\d{{1,2}})\s*(?:(?:部分|[章篇节编])[:、\s]*|[类件项][:、,\s]+)",
    Kind.ARTICLE: rf"第\s*(?P<article>{_HAN}|\d{{1,3}})\s*条[:、\s]*",
    Kind.HAN: rf"(?P<called>{_CALLED})?(?P<han>{_HAN})\s*(?:、|\.(?!\d)|,(?=\S)|(?(called)[:\s]|(?!)))\s*",
    Kind.PAREN_HAN: rf"(?:\(\s*(?P<paren_han>{_HAN})\s*\)|(?P<paren_han_sign>[㈠-㈩]))[、.\s]*",
    Kind.DOTTED: r"(?:\d{1,2}[.\-]){1,3}(?P<dotted>\d{1,2})(?:[\s、]|\.(?!\d))\s*(?![\d万亿月年日家户个人项])",
    Kind.DIGIT: rf"(?P<named>{_CALLED})?(?P<digit>\d{{1,3}})\s*"
    r"(?:、|\.(?!\d+(?:[%万亿元米吨.]|$))|(?<=\n)|(?(named):|(?!)))\s*|(?P<digit_sign>[⒈-⒛])[、.\s]*"
    r"|(?:[Nn][Oo]\.?|№)\s*(?P<digit_number>\d{1,3})(?!\d)[、.:\s]*",
    Kind.PAREN_DIGIT: r"(?:\(\s*(?P<paren_digit>\d{1,3})\s*\)|(?P<paren_digit_sign>[⑴-⒇]))[、.\s]*",
    Kind.HALF_PAREN: r"(?P<half_paren>\d{1,2})\)[、.\s]*",
    Kind.CIRCLED: rf"(?P<circled>[{_CIRCLED}])[、.\s]*",
}
_KINDS = {kind.name.lower(): kind for kind in Kind}
# The signs that any of them begins with: a quick look before many long ones.
_BEGINS = rf"(?=[(\dNn№第项任目实事工一二三四五六七八九十百零{_CIRCLED}{_ONE_SIGN}])"
_MARKER = re.compile(f"{_BEGINS}(?:{'|'.join(_FORMS.values())})")
# After these a number can begin an item; elsewhere only where nothing else fits.
_STOPS = frozenset("。;:!?)]”\"' \t…")
_NOT_BEFORE = frozenset(
    "第表图件周期号之的第初高中小大约近各每共至到和及与或-.0123456789一二三四五六七八九十〇（("
)


class Marker(NamedTuple):
    """A number in a line: `start` to `end`; what it counts begins at `end`.

    `is_first`: nothing stands before it on its line. `is_clear`: a stop or a space stands before it.
    """

    kind: Kind
    ordinal: int
    start: int
    end: int
    is_first: bool
    is_clear: bool


def find_markers(plain: str) -> Iterator[Marker]:
    """Every number in a folded line that could begin an item."""
    for match in _MARKER.finditer(plain):
        is_first = match.start() < 8 and not plain[: match.start()].strip(" \t·*>#-")
        touching = plain[match.start() - 1 : match.start()]
        is_clear = is_first or touching in _STOPS
        if is_clear or touching not in _NOT_BEFORE:
            kind, ordinal = _read(match)
            yield Marker(kind, ordinal, match.start(), match.end(), is_first, is_clear)


def _read(match: re.Match[str]) -> tuple[Kind, int]:
    kind = _KINDS[(match.lastgroup or "").removesuffix("_sign").removesuffix("_number")]
    written = match[match.lastgroup or 0]
    if written.isdecimal():
        return kind, int(written)
    is_sign = kind is Kind.CIRCLED or (match.lastgroup or "").endswith("_sign")
    return kind, int(unicodedata.numeric(written)) if is_sign else read_han_number(written)


def read_han_number(written: str) -> int:
    """二十三 is 23; forms that no list uses (百十) come out as some number."""
    total = digit = 0
    for char in written:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS.get(char, 0)
    return total + digit
