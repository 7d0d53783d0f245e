"""Where in a passage somebody is made answerable: a bracket, a label line, a sentence."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.core.plan.text.passages import Passage
from bot.core.plan.units.agents import find_agents
from bot.core.plan.units.bodies import is_body
from bot.core.plan.units.credits import Credits, read_bare_list, read_bracket, read_sentence, read_value
from bot.core.plan.units.labels import NAMING, find_bracket_labels, find_labels
from bot.core.plan.units.people import is_person

_BRACKET = re.compile(r"[()\[\]]")
_SENTENCE_END = re.compile(r"[。;!?]|$")
_DUTY_WORD = re.compile(
    r"牵头|负责|配合|协办|承办|责任(?:单位|部门|主体)|(?<!自)由[^,。;]{2,60}(?:实施|跟进|落实|督办|推进)(?:$|[,。;])"
)
_VALUE_END = re.compile(
    r"。|[;,](?=\s*[一-龥]{2,8}:)|[(\[](?=责任|牵头|配合|协办|完成)(?!牵头\)|责任\)|配合\)|协办\))"
)
_LONGEST_VALUE = 1500
_TWO_SIGNS = re.compile(r"[一-龥]\s*[一-龥]")
_MOST_OPEN = 50  # brackets; more are never left open
_WIDEST_GAP = 8
_SHORTEST_MENTION = 3
_LONGEST_SENTENCE = 300
_LONGEST_TIME = 16  # 10月底前完成 may stand after the names
_COMMA = re.compile(",")
# 10月底前全部完成, 确保如期建成
_TIME = re.compile(
    r".{0,10}(?:[月季年周日]|季度|半年)[底末初中内]?[之以]?前?(?:全[面部]|基本)?"
    r"(?:完成|建成|办结|落实|到位|投用|投入使用|竣工|完工|实施|见效){0,2}|长期.{0,4}|持续.{0,4}|(?:确保)?[按如][时期].{0,6}"
)
_MAY_END_IN_DUTY = re.compile(
    r"(?:牵头|负责|配合|协办|承办|主办|参加|参与|协助|支持|会办|协作|落实|实施|跟进|督办|承担|推进|完成|办理|工作|单位|部门|主体)[^,]{0,8}(?:,[^,]{2,16})?$|单位[为是]"
)
_GAP = re.compile(r"[\s。;,.、:]*")


class Mention(NamedTuple):
    """The words from `start` to `end` of a passage, and what they say.

    `leads`: the duty follows the names (甲局负责…); elsewhere it stands before them.
    """

    start: int
    end: int
    credits: Credits
    leads: bool = False

    def on_line(self, line: int) -> "Mention":
        """The same, read on that line."""
        return self._replace(credits=self.credits.on_line(line)) if self.credits.notes else self


def find_mentions(whole: Passage, *, exhorts: bool = False) -> list[Mention]:
    """All mentions in the order of the text; those that touch are one.

    `exhorts`: sentences here tell everybody's duties and make nobody answerable.
    """
    if len(whole) < _SHORTEST_MENTION:
        return []
    found = list(_in_brackets(whole))
    labelled = list(_behind_labels(whole, _Free(len(whole), found)))
    is_outside = _Free(
        len(whole), labelled
    )  # 责任单位：区卫健局（疾控中心）: the bracket is part of the name
    found = [*(mention for mention in found if is_outside(mention.start, mention.end)), *labelled]
    found += [] if exhorts else _in_sentences(whole, _Free(len(whole), found))
    return _merge(whole, sorted(found, key=lambda mention: mention.start))


class _Free:
    """Which characters no mention has taken yet."""

    def __init__(self, length: int, mentions: list[Mention]) -> None:
        self._taken = bytearray(length if mentions else 0)
        for mention in mentions:
            self._taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)

    def __call__(self, start: int, end: int) -> bool:
        return 1 not in self._taken[start:end]


class _Bracket(NamedTuple):
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
    for start in opened[-_MOST_OPEN:]:
        if next(find_bracket_labels(plain[start + 1 : start + 16]), None) is not None:
            before = [bracket for bracket in found if bracket.end <= start]
            return [*before, _Bracket(start, len(plain), len(plain))]
    return found


def _in_brackets(whole: Passage) -> Iterator[Mention]:
    first = len(whole) - len(whole.plain.lstrip())
    for bracket in _find_brackets(whole.plain):
        if not _TWO_SIGNS.search(whole.plain, bracket.start, bracket.end):  # (1), (%)
            continue
        inside = whole.cut(bracket.start + 1, bracket.close).strip()
        if not inside:
            continue
        found = read_bracket(inside)
        begins_line = bracket.start == first
        follows_sentence = _follows_a_sentence(whole.plain, bracket.start)
        if not found and (begins_line or follows_sentence or _stands_at_an_end(whole.plain, bracket.end)):
            is_sure = follows_sentence and _stands_at_an_end(whole.plain, bracket.end)
            found = read_bare_list(inside, is_sure=is_sure)
        if found:
            yield Mention(bracket.start, bracket.end, found)


def _stands_at_an_end(plain: str, end: int) -> bool:
    rest = plain[end : end + 2].lstrip()
    return not rest or rest[0] in "。;"


def _follows_a_sentence(plain: str, start: int) -> bool:
    return plain[max(0, start - _WIDEST_GAP) : start].rstrip().endswith(("。", ";", "!", ")"))


def _behind_labels(whole: Passage, is_free: _Free) -> Iterator[Mention]:
    labels = [label for label in find_labels(whole.plain) if is_free(label.start, label.end)]
    ends = [*(label.start for label in labels), len(whole)][1:]
    for label, end in zip(labels, ends, strict=True):
        if label.meaning in NAMING:
            stop = _end_of_value(whole.plain, label.end, min(end, label.end + _LONGEST_VALUE))
            value = whole.cut(label.end, stop).strip(" ,;。、")
            found = read_value(label.meaning, value)
            if found and not (label.is_bare and not read_bare_list(value, is_sure=True)):
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
    led = False
    for match in _SENTENCE_END.finditer(whole.plain):
        short = 4 < match.start() - start < _LONGEST_SENTENCE
        if short and _DUTY_WORD.search(whole.plain, start, match.start()) and is_free(start, match.end()):
            agents = find_agents(whole, start, match.start())
            if agents:
                opens = agents.start == start == 0 or (led and not whole.plain[start : agents.start].strip())
                led = opens and _says_what(whole.plain[agents.end : match.start()])
                yield Mention(*agents, leads=led)
                start = match.end()
                continue
            names_from, found = _read_end_of_sentence(whole, start, match.start())
            is_last = not whole.plain[match.end() :].strip()
            if found and (found.lead or found.assisting or is_last or names_from == start):
                yield Mention(names_from, match.end(), found)
        start = match.end()


def _says_what(rest: str) -> bool:
    """Whether more than a time follows the names that open a sentence: 由甲局牵头，乙局配合，新建公园3处."""
    return any(not _TIME.fullmatch(clause.strip()) for clause in rest.split(",") if clause.strip())


def _read_end_of_sentence(whole: Passage, start: int, end: int) -> tuple[int, Credits]:
    """Who is named by the last clauses of a sentence that do nothing but name; and where they begin."""
    names_from, found = end, Credits()
    if not _MAY_END_IN_DUTY.search(whole.plain, start, end):
        return names_from, found
    beginnings = [start, *(comma.end() for comma in _COMMA.finditer(whole.plain, start, end))]
    for beginning in reversed(beginnings):
        more = read_sentence(whole.cut(beginning, end).strip())
        if found and not more:
            break
        names_from, found = (beginning, more) if more else (end, found)
        if not more and end - beginning > _LONGEST_TIME:
            break
    return names_from, found


def _merge(whole: Passage, mentions: list[Mention]) -> list[Mention]:
    merged: list[Mention] = []
    for mention in mentions:
        last = merged[-1] if merged else None
        if last and _GAP.fullmatch(whole.plain, last.end, mention.start):
            merged[-1] = Mention(last.start, mention.end, last.credits + mention.credits)
        else:
            merged.append(mention)
    return merged
