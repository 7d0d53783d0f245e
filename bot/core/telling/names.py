"""Which tasks a message names: by a title, a part of one, a short form, a number, with a slip in it."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.core.forms.form import Section
from bot.core.telling.folding import fold_evenly
from bot.core.telling.words import GENERIC, VOCABULARY

WEIGHT_OF_GENERIC = 0.25
ENOUGH = 2.0  # two signs that name something
STRONG = 3.0
HALF = 0.5
WIDEST_GAP = 1  # sign of the message between two parts of a name: 农村的敬老院, a slip
SAME = 0.3  # two names weigh the same

_GENERIC = re.compile("|".join(sorted(GENERIC, key=len, reverse=True)))
_HANZI = re.compile("[\u3400-\u9fff]+")
_BEFORE_NUMBER = re.compile(r"\s*(?:任务|项目|第|关于)?\s*")
_AFTER_NUMBER = r"(?![0-9.]*[0-9])(?!\s*(?:[万亿元块%wW]|平方|公里|米|吨))"


@lru_cache(maxsize=8)
def _compile(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted({*VOCABULARY, *words}, key=len, reverse=True))))


@dataclass(frozen=True, slots=True)
class Name:
    """A place in the message that names one of `keys`, best first; more than one fit as well."""

    start: int
    end: int
    keys: tuple[str, ...]
    weight: float
    share: float

    @property
    def is_plain(self) -> bool:
        """Tell a name that cannot be chance."""
        return self.weight >= STRONG or self.share >= HALF


@dataclass(frozen=True, slots=True)
class _Trace:
    """Parts of one title found close together, in its order."""

    key: str
    start: int
    end: int
    title_end: int
    places: frozenset[int]


class Titles:
    """The titles of a form's sections, by their pairs of signs."""

    def __init__(self, sections: Sequence[Section], words: Collection[str]) -> None:
        """Take the sections, and the words that are said of them besides those known here."""
        self._words = _compile(frozenset(words))
        self._titles = {section.key: fold_evenly(section.title) for section in sections if section.title}
        self._numbers = {section.number: section.key for section in sections if "." in section.number}
        longest_first = sorted(map(re.escape, self._numbers), key=len, reverse=True)
        self._number = re.compile(f"(?P<number>{'|'.join(longest_first)}){_AFTER_NUMBER}")
        self._weights = {key: _weigh_signs(title) for key, title in self._titles.items()}
        self._pairs: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for key, title in self._titles.items():
            for at in range(len(title) - 1):
                self._pairs[title[at : at + 2]].append((key, at))

    def find(self, text: str, clause_starts: Sequence[int]) -> list[Name]:
        """Find the names, from left to right, none over another."""
        weighed = (self._weigh(trace, text) for trace in self._trace(text))
        traces = [name for name in weighed if name.weight >= ENOUGH or name.share == 1]
        numbered = [name for at in clause_starts for name in self._find_number(text, at)]
        known = _settle([*traces, *numbered])
        short = [name for at in clause_starts for name in self._find_short_form(text, at, known)]
        return sorted([*known, *short], key=lambda name: name.start)

    def _trace(self, text: str) -> list[_Trace]:
        ended: list[_Trace] = []
        open_traces: dict[str, _Trace] = {}
        for at in range(len(text) - 1):
            for key, place in self._pairs.get(text[at : at + 2], ()):
                trace = open_traces.get(key)
                if trace and trace.end == at + 2:
                    continue  # the same pair stands twice in the title
                if trace and (at - trace.end > WIDEST_GAP or place < trace.title_end - 1):
                    ended.append(trace)
                    trace = None
                open_traces[key] = _grow(trace, key, at, place)
        return [*ended, *open_traces.values()]

    def _weigh(self, trace: _Trace, text: str) -> Name:
        weights = self._weights[trace.key]
        weight = sum(weights[place] for place in trace.places)
        start, end = self._stretch(trace, text)
        return Name(start, end, (trace.key,), weight, weight / (sum(weights) or 1))

    def _stretch(self, trace: _Trace, text: str) -> tuple[int, int]:
        """Take the single signs at the ends: the rest of a short form (门诊楼), or a slip (度云大桥, 渡云大乔)."""
        start, end = trace.start, trace.end
        before = self._weights[trace.key][: min(trace.places)]
        if before.count(1) == 1 == before[-1] and self._is_stray(text, start - 1):
            start -= 1
        return start, end + self._count_after(self._titles[trace.key][max(trace.places) + 1 :], text, end)

    def _count_after(self, title_left: str, text: str, end: int) -> int:
        """Count the signs after a name that are still of it."""
        if not title_left or not self._is_stray(text, end):
            return 0
        if text[end + 1 : end + 2] == title_left[1:2] != "":
            return 2
        is_of_it = text[end] in title_left or not _GENERIC.match(title_left)
        return int(is_of_it and self.is_followed(text, end + 1))

    def is_followed(self, text: str, at: int) -> bool:
        """Tell whether the name ends where something is said of it, and is not the beginning of another word."""
        following = text[at : at + 1]
        return not following.isalnum() or following.isdigit() or bool(self._words.match(text, at))

    def _is_stray(self, text: str, at: int) -> bool:
        """Tell a sign that belongs to no word that means something here."""
        if at < 0 or not _HANZI.match(text[at : at + 1]):
            return False
        return not any(m.start() <= at < m.end() for m in self._words.finditer(text, max(at - 3, 0), at + 4))

    def _find_number(self, text: str, at: int) -> Iterator[Name]:
        begun = _BEFORE_NUMBER.match(text, at)
        found = self._number.match(text, begun.end() if begun else at) if self._numbers else None
        if found:
            yield Name(found.start(), found.end(), (self._numbers[found["number"]],), STRONG, 1.0)

    def _find_short_form(self, text: str, at: int, known: Sequence[Name]) -> Iterator[Name]:
        """Find a name made of single signs of the title: 二小 for 第二小学."""
        word = _HANZI.match(text, at)
        end = next((found.start() for found in self._words.finditer(text, at, at + 8)), at + 8)
        short = word[0][: end - at] if word else ""
        if not 2 <= len(short) <= 6 or any(name.start < at + len(short) and name.end > at for name in known):
            return
        keys = tuple(key for key, title in self._titles.items() if _is_drawn_from(short, title))
        if len(keys) == 1:
            yield Name(at, at + len(short), keys, float(len(short)), HALF)


def _grow(trace: _Trace | None, key: str, at: int, place: int) -> _Trace:
    places = {place, place + 1}
    if trace is None:
        return _Trace(key, at, at + 2, place + 2, frozenset(places))
    return _Trace(key, trace.start, at + 2, place + 2, trace.places | places)


def _weigh_signs(title: str) -> list[float]:
    weights = [1.0] * len(title)
    for generic in _GENERIC.finditer(title):
        weights[generic.start() : generic.end()] = [WEIGHT_OF_GENERIC] * len(generic[0])
    return weights


def _is_drawn_from(short: str, title: str) -> bool:
    signs = iter(title)
    return all(sign in signs for sign in short)


def _settle(names: Sequence[Name]) -> list[Name]:
    """Keep the weightiest of the names that stand in the same place; those that weigh the same stay together."""
    settled: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start, -name.weight)):
        last = settled[-1] if settled else None
        if last is None or name.start >= last.end:
            settled.append(name)
        else:
            settled[-1] = _choose(last, name)
    return settled


def _choose(one: Name, other: Name) -> Name:
    best, second = sorted((one, other), key=lambda name: (name.weight, name.share), reverse=True)
    if best.weight - second.weight > SAME or set(second.keys) <= set(best.keys):
        return best
    keys = tuple(dict.fromkeys((*best.keys, *second.keys)))
    return Name(min(one.start, other.start), max(one.end, other.end), keys, best.weight, best.share)
