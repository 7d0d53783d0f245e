"""Where in a passage somebody is made answerable: a bracket, a label line, a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.plan.text.passages import Passage
from bot.core.plan.units.bodies import is_body
from bot.core.plan.units.credits import Credits, read_bare_list, read_bracket, read_sentence, read_value
from bot.core.plan.units.labels import NAMING, find_bracket_labels, find_labels
from bot.core.plan.units.people import is_person

_BRACKET = re.compile(r"[()\[\]]")
_SENTENCE_END = re.compile(r"[。;!?]|$")
_DUTY_WORD = re.compile(r"牵头|负责|配合|协办|承办")
_VALUE_END = re.compile(r"。|[(\[](?=责任|牵头|配合|协办)")
_LONGEST_VALUE = 1500
_LONGEST_SENTENCE = 300
_GAP = re.compile(r"[\s。;,.、:]*")


@dataclass(frozen=True, slots=True)
class Mention:
    """The words from `start` to `end` of a passage, and what they say."""

    start: int
    end: int
    credits: Credits


def find_mentions(whole: Passage) -> list[Mention]:
    """All mentions in the order of the text; those that touch are one."""
    found = list(_in_brackets(whole))
    free = _Free(len(whole), found)
    found += _behind_labels(whole, free)
    found += _in_sentences(whole, _Free(len(whole), found))
    return _merge(whole, sorted(found, key=lambda mention: mention.start))


class _Free:
    """Which characters no mention has taken yet."""

    def __init__(self, length: int, mentions: list[Mention]) -> None:
        self._taken = bytearray(length)
        for mention in mentions:
            self._taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)

    def __call__(self, start: int, end: int) -> bool:
        return 1 not in self._taken[start:end]


@dataclass(frozen=True, slots=True)
class _Bracket:
    """From `start` to `end`; its inside ends before `close`."""

    start: int
    close: int
    end: int


def _find_brackets(plain: str) -> list[_Bracket]:
    """The outermost brackets; one that is never closed runs to the end if a label opens it."""
    found: list[_Bracket] = []
    opened: list[int] = []
    for match in _BRACKET.finditer(plain):
        at = match.start()
        if match[0] in "([":
            opened.append(at)
        elif opened:
            start = opened.pop()
            while found and found[-1].start > start:
                found.pop()
            found.append(_Bracket(start, at, at + 1))
    for start in opened:
        if next(find_bracket_labels(plain[start + 1 : start + 16]), None) is not None:
            before = [bracket for bracket in found if bracket.end <= start]
            return [*before, _Bracket(start, len(plain), len(plain))]
    return found


def _in_brackets(whole: Passage) -> Iterator[Mention]:
    for bracket in _find_brackets(whole.plain):
        inside = whole.cut(bracket.start + 1, bracket.close).strip()
        found = read_bracket(inside)
        begins_line = not whole.plain[: bracket.start].strip()
        if not found and (begins_line or _stands_at_an_end(whole.plain, bracket.end)):
            found = read_bare_list(inside, is_sure=_follows_a_sentence(whole.plain, bracket.start))
        if found:
            yield Mention(bracket.start, bracket.end, found)


def _stands_at_an_end(plain: str, end: int) -> bool:
    rest = plain[end : end + 2].lstrip()
    return not rest or rest[0] in "。;"


def _follows_a_sentence(plain: str, start: int) -> bool:
    return plain[:start].rstrip().endswith(("。", ";", "!", ")"))


def _behind_labels(whole: Passage, is_free: _Free) -> Iterator[Mention]:
    labels = [label for label in find_labels(whole.plain) if is_free(label.start, label.end)]
    ends = [*(label.start for label in labels), len(whole)][1:]
    for label, end in zip(labels, ends, strict=True):
        if label.meaning in NAMING:
            stop = _end_of_value(whole.plain, label.end, min(end, label.end + _LONGEST_VALUE))
            found = read_value(label.meaning, whole.cut(label.end, stop).strip(" ,;。、"))
            if found:
                yield Mention(label.start, stop, found)


def _end_of_value(plain: str, start: int, end: int) -> int:
    """A list of names goes to the sentence's end, or to a space after which no name follows."""
    stop = _VALUE_END.search(plain, start, end)
    end = stop.start() if stop else end
    for space in re.finditer(r"\s+", plain[start:end]):
        before = re.split(r"[、,;\s]", plain[start : start + space.start()])[-1]
        after = re.split(r"[、,;\s(]", plain[start + space.end() : end], maxsplit=1)[0]
        if before and is_body(before) and after and not (is_body(after) or is_person(after)):
            return start + space.start()
    return end


def _in_sentences(whole: Passage, is_free: _Free) -> Iterator[Mention]:
    start = 0
    for match in _SENTENCE_END.finditer(whole.plain):
        short = 4 < match.start() - start < _LONGEST_SENTENCE
        if short and _DUTY_WORD.search(whole.plain, start, match.start()) and is_free(start, match.end()):
            found = read_sentence(whole.cut(start, match.start()))
            is_last = not whole.plain[match.end() :].strip()
            if found and (found.lead or found.assisting or is_last):
                yield Mention(start, match.end(), found)
        start = match.end()


def _merge(whole: Passage, mentions: list[Mention]) -> list[Mention]:
    merged: list[Mention] = []
    for mention in mentions:
        last = merged[-1] if merged else None
        if last and _GAP.fullmatch(whole.plain, last.end, mention.start):
            merged[-1] = Mention(last.start, mention.end, last.credits + mention.credits)
        else:
            merged.append(mention)
    return merged
