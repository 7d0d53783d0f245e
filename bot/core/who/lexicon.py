"""Cuts a question into pieces: known words, figures, and raw runs that no known word covers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from bot.core.who.glossary import Kind
from bot.core.who.numerals import find_figures, find_numbered_names

# The cheapest cut wins: few words rather than many, any word rather than raw characters.
_COST_OF_FIGURE = 0.9
_COST_OF_WORD = 1.0
_COST_OF_ONE_CHARACTER = 1.15
_COST_OF_RAW = 1.3


class Entry(NamedTuple):
    """A word of a lexicon: its kind, and the written words it may be."""

    kind: Kind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch [start, end) of the question; `words` are the written words it may be, none for a raw run."""

    start: int
    end: int
    text: str
    kind: Kind
    words: tuple[str, ...] = ()


class _Step(NamedTuple):
    """The cheapest way to cut the question from some place on starts with a piece up to `end`."""

    cost: float
    end: int
    kind: Kind
    words: tuple[str, ...] = ()


_Fixed = Mapping[int, tuple[int, Kind, tuple[str, ...]]]


class Lexicon:
    """The words that are known for what they are; cuts by dynamic programming over the question's places."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._entries: dict[str, Entry] = {}
        self._longest = self._longest_latin = 1
        for word, entry in entries.items():
            self.learn(word, entry)

    def learn(self, word: str, entry: Entry) -> None:
        """Take in one more word; under the same text it takes the old one's place."""
        self._entries[word] = entry
        if word.isascii():
            self._longest_latin = max(self._longest_latin, len(word) + len("s"))
        else:
            self._longest = max(self._longest, len(word))

    def cut(self, question: str) -> list[Piece]:
        """Cut the whole question. Neighbouring raw characters make one piece; spaces end a piece and vanish."""
        steps = [_Step(0.0, 0, Kind.RAW)] * (len(question) + 1)
        fixed = _find_fixed(question)
        for start in range(len(question) - 1, -1, -1):
            steps[start] = self._cheapest_step(question, start, steps, fixed)
        return list(_walk(question, steps))

    def _cheapest_step(self, question: str, start: int, steps: list[_Step], fixed: _Fixed) -> _Step:
        """Give the best way to go on; of equal costs the longer word wins."""
        end = _end_of_raw(question, start)
        best = _Step(steps[end].cost + _COST_OF_RAW, end, Kind.RAW)
        if start in fixed:
            end, kind, words = fixed[start]
            best = min(best, _Step(steps[end].cost + _COST_OF_FIGURE, end, kind, words), key=_cost)
        longest = self._longest_latin if question[start].isascii() else self._longest
        for end in range(start + 1, min(start + longest, len(question)) + 1):
            entry = self._find(question[start:end])
            if entry and _ends_word(question, end):
                cost = steps[end].cost + (_COST_OF_WORD if end > start + 1 else _COST_OF_ONE_CHARACTER)
                if cost <= best.cost:
                    best = _Step(cost, end, *entry)
        return best

    def _find(self, text: str) -> Entry | None:
        entry = self._entries.get(text)
        if entry is None and text[-1] == "s":
            entry = self._entries.get(text[:-1])
        return entry


_cost = attrgetter("cost")


def _find_fixed(question: str) -> _Fixed:
    found = {start: (end, Kind.FIGURE, ways) for start, end, ways in find_figures(question)}
    for start, end, ways in find_numbered_names(question):
        found[start] = (end, Kind.NUMBERED, ways)
    return found


def _is_latin(character: str) -> bool:
    return "a" <= character <= "z"


def _ends_word(question: str, end: int) -> bool:
    return end == len(question) or not (_is_latin(question[end - 1]) and _is_latin(question[end]))


def _end_of_raw(question: str, start: int) -> int:
    """Give the end of a raw step: one character, but a whole word of Latin letters."""
    end = start + 1
    while not _ends_word(question, end):
        end += 1
    return end


def _walk(question: str, steps: list[_Step]) -> Iterator[Piece]:
    start = raw_start = 0
    while start < len(question):
        _, end, kind, words = steps[start]
        is_raw = kind is Kind.RAW and question[start] != " "
        if raw_start < start and (not is_raw or _changes_script(question, start)):
            yield Piece(raw_start, start, question[raw_start:start], Kind.RAW)
            raw_start = start
        if not is_raw:
            if question[start] != " ":
                yield Piece(start, end, question[start:end], kind, words)
            raw_start = end
        start = end
    if raw_start < start:
        yield Piece(raw_start, start, question[raw_start:start], Kind.RAW)


def _changes_script(question: str, at: int) -> bool:
    return _is_latin(question[at - 1]) != _is_latin(question[at])
