"""Cuts a question into pieces: known words, figures, and raw runs that no known word covers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from bot.core.who.glossary import Kind, Meaning, Term
from bot.core.who.numerals import find_figures, find_numbered_names

# The cheapest cut wins: few words rather than many, any word rather than raw characters.
_COST_OF_WORD = 1.0
_COST_OF_ONE_CHARACTER = 1.15
_COST_OF_RAW = 1.3
_COST_OF_FIGURE = 0.9


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch [start, end) of the question; `means` are other words that may stand for it."""

    start: int
    end: int
    text: str
    kind: Kind
    means: tuple[Meaning, ...] = ()


class _Step(NamedTuple):
    """From some place on, the cheapest way to cut the rest starts with a piece up to `end`."""

    cost: float
    end: int
    kind: Kind
    means: tuple[Meaning, ...] = ()


class _Fixed(NamedTuple):
    """A figure or a numbered name that starts at some place, and the ways to print it."""

    end: int
    kind: Kind
    ways: tuple[str, ...]


class Lexicon:
    """The words that are known for what they are; cuts by dynamic programming over the question's places."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self._terms = dict(terms)
        self._longest = max(map(len, terms), default=1)

    def learn(self, terms: Mapping[str, Term]) -> None:
        """Take in more words; of two under one text the new one stays."""
        self._terms.update(terms)
        self._longest = max(self._longest, *map(len, terms))

    def cut(self, question: str) -> list[Piece]:
        """Cut the whole question. Neighbouring raw characters make one piece; spaces end a piece and vanish."""
        steps = [_Step(0.0, 0, Kind.RAW)] * (len(question) + 1)
        figures = _find_fixed(question)
        for start in range(len(question) - 1, -1, -1):
            steps[start] = min(self._steps_from(question, start, steps, figures), key=lambda step: step.cost)
        return list(_walk(question, steps))

    def _steps_from(
        self,
        question: str,
        start: int,
        steps: list[_Step],
        figures: Mapping[int, tuple[int, tuple[str, ...]]],
    ) -> Iterator[_Step]:
        """Give every way to go on, longer words first: of equal costs the longer word wins."""
        for end in range(min(start + self._longest, len(question)), start, -1):
            term = self._terms.get(question[start:end])
            if term and _ends_word(question, end):
                price = _COST_OF_WORD if end - start > 1 else _COST_OF_ONE_CHARACTER
                yield _Step(steps[end].cost + price, end, term.kind, term.means)
        if start in figures:
            end, kind, ways = figures[start]
            means = tuple(Meaning(way, 1.0) for way in ways)
            yield _Step(steps[end].cost + _COST_OF_FIGURE, end, kind, means)
        end = _end_of_raw(question, start)
        yield _Step(steps[end].cost + _COST_OF_RAW, end, Kind.RAW)


def _find_fixed(question: str) -> dict[int, _Fixed]:
    found = {start: _Fixed(end, Kind.NUMBER, ways) for start, end, ways in find_figures(question)}
    for start, end, ways in find_numbered_names(question):
        found[start] = _Fixed(end, Kind.NUMBERED, ways)
    return found


def _is_latin(character: str) -> bool:
    return "a" <= character <= "z"


def _ends_word(question: str, end: int) -> bool:
    return end == len(question) or not (_is_latin(question[end - 1]) and _is_latin(question[end]))


def _end_of_raw(question: str, start: int) -> int:
    """A raw step is one character, but a whole word of Latin letters."""
    end = start + 1
    while not _ends_word(question, end):
        end += 1
    return end


def _walk(question: str, steps: list[_Step]) -> Iterator[Piece]:
    start, raw_start = 0, 0
    while start < len(question):
        step = steps[start]
        is_raw = step.kind is Kind.RAW and question[start] != " "
        if not is_raw:
            if raw_start < start:
                yield Piece(raw_start, start, question[raw_start:start], Kind.RAW)
            if question[start] != " ":
                yield Piece(start, step.end, question[start : step.end], step.kind, step.means)
            raw_start = step.end
        start = step.end
    if raw_start < start:
        yield Piece(raw_start, start, question[raw_start:start], Kind.RAW)
