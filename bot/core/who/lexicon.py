"""Cuts a question into pieces: known words, figures, and raw runs that no known word covers."""

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from bot.core.who.glossary import Kind
from bot.core.who.numerals import find_figures, find_numbered_names, find_rough_figures

# The cheapest cut wins: few words rather than many, any word rather than raw characters.
_COST_OF_FIGURE = 0.9
_COST_OF_WORD = 1.0
_COST_OF_ONE_CHARACTER = 1.15
_COST_OF_RAW = 1.3
# A word with a slip is dearer than a word, and cheaper than two raw characters.
_COST_OF_SLIP = 0.4
_LONGEST_RUN = 16
_LATIN_WORD = re.compile("[a-z]{2,}")


class Entry(NamedTuple):
    """A word of a lexicon: its kind, and the written words it may be."""

    kind: Kind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch [start, end) of the question; `words` are the written words it may be, none for a raw run.

    `worth` is less than 1 where the word is only meant, not written; `is_made_up`: of little words, as a whole;
    `is_stray`: of one strange character and a little word beside it.
    """

    start: int
    end: int
    text: str
    kind: Kind
    words: tuple[str, ...] = ()
    worth: float = 1.0
    is_made_up: bool = False
    is_stray: bool = False

    def places(self) -> range:
        """Give the places of its characters in the question, the first ones of an endless run."""
        return range(self.start, min(self.end, self.start + _LONGEST_RUN))


class Mended(NamedTuple):
    """A word that the question has with a slip, up to `end`, and how likely it was meant."""

    end: int
    kind: Kind
    words: tuple[str, ...]
    worth: float


class _Step(NamedTuple):
    """The cheapest way to cut the question from some place on starts with a piece up to `end`."""

    cost: float
    end: int
    kind: Kind
    words: tuple[str, ...] = ()
    worth: float = 1.0


_NONE_MENDED: Mapping[int, Sequence[Mended]] = MappingProxyType({})
_Fixed = Mapping[int, tuple[int, Kind, tuple[str, ...]]]


class Lexicon:
    """The words that are known for what they are; cuts by dynamic programming over the question's places."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._entries: dict[str, Entry] = {}
        # How long the words are that start with a character, the shortest first.
        self._lengths_from: defaultdict[str, list[int]] = defaultdict(list)
        for word, entry in entries.items():
            self.learn(word, entry)

    def learn(self, word: str, entry: Entry) -> None:
        """Take in one more word; under the same text it takes the old one's place."""
        self._entries[word] = entry
        lengths = self._lengths_from[word[0]]
        for length in (len(word), len(word) + 1) if word.isascii() else (len(word),):
            if length not in lengths:
                insort(lengths, length)

    def cut(self, question: str, mended: Mapping[int, Sequence[Mended]] = _NONE_MENDED) -> list[Piece]:
        """Cut the whole question. Neighbouring raw characters make one piece; spaces end a piece and vanish.

        `mended` are words with a slip, by their start: they are taken where nothing known stands.
        """
        return list(_walk(question, self._find_steps(question, mended)))

    def take_apart(self, piece: Piece) -> list[Piece]:
        """Cut a known word once more, into shorter known words; give none where it is not made of such."""
        steps = self._find_steps(piece.text, _NONE_MENDED, whole=False)
        parts = list(_walk(piece.text, steps))
        if any(part.kind is Kind.RAW for part in parts):
            return []
        return [replace(part, start=part.start + piece.start, end=part.end + piece.start) for part in parts]

    def cost(self, question: str) -> float:
        """Tell how dear the best cut is: the less is known of a text, the dearer."""
        return self._find_steps(question, _NONE_MENDED)[0].cost

    def _find_steps(
        self, question: str, mended: Mapping[int, Sequence[Mended]], *, whole: bool = True
    ) -> list[_Step]:
        steps = [_Step(0.0, 0, Kind.RAW)] * (len(question) + 1)
        fixed, inside = _find_fixed(question), _find_insides(question)
        longest = len(question) if whole else len(question) - 1
        for start in range(len(question) - 1, -1, -1):
            if start in inside:
                continue
            best = _raw_step(start, steps, inside)
            if start in fixed and fixed[start][0] not in inside:
                end, kind, words = fixed[start]
                best = min(best, _Step(steps[end].cost + _COST_OF_FIGURE, end, kind, words), key=_cost)
            best = self._cheapest_step(question, start, steps, inside, best, longest)
            for end, kind, words, worth in mended.get(start, ()):
                if end not in inside:
                    cost = steps[end].cost + _COST_OF_WORD + _COST_OF_SLIP + (1 - worth)
                    best = min(best, _Step(cost, end, kind, words, worth), key=_cost)
            steps[start] = best
        return steps

    def _cheapest_step(
        self, question: str, start: int, steps: list[_Step], inside: Container[int], best: _Step, longest: int
    ) -> _Step:
        """Give the best way to go on, with a known word if none is cheaper; of equal costs the longer word wins."""
        for length in self._lengths_from.get(question[start], ()):
            entry = self._find(question[start : start + length])
            end = start + length
            if entry and length <= longest and end < len(steps) and end not in inside:
                cost = steps[end].cost + (_COST_OF_WORD if length > 1 else _COST_OF_ONE_CHARACTER)
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
    found: dict[int, tuple[int, Kind, tuple[str, ...]]] = {}
    found |= {start: (end, Kind.FIGURE, ways) for start, end, ways in find_figures(question)}
    for start, end in find_rough_figures(question):
        ways = found[start][2] if start in found and found[start][0] == end else ()
        found[start] = (end, Kind.LIGHT, ways)
    for start, end, ways in find_numbered_names(question):
        found[start] = (end, Kind.NUMBERED, ways)
    return found


def _is_latin(character: str) -> bool:
    return "a" <= character <= "z"


def _find_insides(question: str) -> frozenset[int]:
    """Give the places within words of Latin letters, where no piece starts or ends."""
    words = _LATIN_WORD.finditer(question)
    return frozenset(at for word in words for at in range(word.start() + 1, word.end()))


def _raw_step(start: int, steps: Sequence[_Step], inside: Container[int]) -> _Step:
    """Go on with one unknown character, or with a whole word of Latin letters."""
    end = start + 1
    while end in inside:
        end += 1
    return _Step(steps[end].cost + _COST_OF_RAW, end, Kind.RAW)


def _walk(question: str, steps: list[_Step]) -> Iterator[Piece]:
    start = raw_start = 0
    while start < len(question):
        _, end, kind, words, worth = steps[start]
        is_raw = kind is Kind.RAW and question[start] != " "
        if raw_start < start and (not is_raw or _changes_script(question, start)):
            yield Piece(raw_start, start, question[raw_start:start], Kind.RAW)
            raw_start = start
        if not is_raw:
            if question[start] != " ":
                yield Piece(start, end, question[start:end], kind, words, worth)
            raw_start = end
        start = end
    if raw_start < start:
        yield Piece(raw_start, start, question[raw_start:start], Kind.RAW)


def _changes_script(question: str, at: int) -> bool:
    return _is_latin(question[at - 1]) != _is_latin(question[at])
