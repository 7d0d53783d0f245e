"""Where the sentences and clauses of a message end, with or without signs for it."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_STRONG = frozenset("。；;！!？?\n\r…")
_WEAK = frozenset("，（）()【】")
_SIGN = re.compile(r"[，（）()【】。；;！!？?\n\r…]|,|\.|\s+")
_SET_OFF = r"(?:[1-9][0-9]?|[一二三四五六七八九十])[.、．)）](?![0-9])|[①-⑳]"
ENUMERATOR = re.compile(rf"(?:(?<=[\n。；;:,\s\0])|^)[（(]?(?:{_SET_OFF})")
"""1. and (一) before the parts of a list."""

_OPENERS = re.compile(
    "(?<!其中)本月(?!底|末|[0-9])|当月|这个月(?!底)|累计|截至|截止|到目前|到现在|下个?月|下一?步|下一?阶段|接下来|存在的?(?:主要)?问题|主要问题"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of the message, from `start` to `end`; where a sign ends it, that stands at `end`.

    One that is not `is_set_off` follows on the one before without any sign.
    """

    start: int
    end: int
    is_sentence_end: bool
    is_set_off: bool


def cut_clauses(original: str, folded: str, starts: Collection[int] = ()) -> Iterator[Clause]:
    """Cut at signs, at gaps, before the words that open a clause where nothing was typed, and at `starts`."""
    start, is_set_off = 0, True
    for at, after, is_strong in (*_find_cuts(original, folded, starts), (len(folded), len(folded), True)):
        if at > start or is_strong:
            yield Clause(min(start, at), at, is_strong, is_set_off)
            is_set_off = False
        start, is_set_off = max(start, after), is_set_off or after > at


def _find_cuts(original: str, folded: str, starts: Collection[int]) -> list[tuple[int, int, bool]]:
    signs = [
        (found.start(), found.end(), _is_strong(found[0]))
        for found in _SIGN.finditer(original)
        if _is_cut(found, original, folded)
    ]
    openers = [(found.start(), found.start(), False) for found in _OPENERS.finditer(folded)]
    enumerators = [(found.start(), found.end(), False) for found in ENUMERATOR.finditer(folded)]
    return sorted({*signs, *openers, *enumerators, *((start, start, False) for start in starts)})


def _is_strong(sign: str) -> bool:
    return sign in _STRONG or sign == "." or "\n" in sign


def _is_cut(found: re.Match[str], original: str, folded: str) -> bool:
    """Tell a comma between clauses from one between thousands, and a gap from one beside a figure."""
    sign, before, after = found[0], folded[: found.start()][-1:], folded[found.end() : found.end() + 1]
    if sign in _STRONG or sign in _WEAK - {"，"} or "\n" in sign:
        return True
    if sign == ".":
        return not (before.isdigit() or after.isdigit())
    if sign.isspace():
        return not (before.isdigit() or after.isdigit() or after in "零一二三四五六七八九十百约¥￥")
    return not _is_grouping(found.start(), original, folded)


_THOUSANDS = re.compile(r"[0-9]{3}(?![0-9])")


def _is_grouping(at: int, original: str, folded: str) -> bool:
    """Tell whether a comma parts thousands: 1,200 and １，２００, but not 120，380."""
    is_typed_with_digits = original[at] == "," or not original[at - 1 : at].isascii()
    return is_typed_with_digits and folded[at - 1 : at].isdigit() and bool(_THOUSANDS.match(folded, at + 1))
