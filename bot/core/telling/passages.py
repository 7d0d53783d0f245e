"""A clause with what is known in it, and the words in it that are not."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.core.forms.form import Section
from bot.core.telling.clauses import Clause
from bot.core.telling.folding import fold_evenly
from bot.core.telling.marks import Ear, Mark
from bot.core.telling.words import FIGURES, MATTERS, Sense


@dataclass(frozen=True, slots=True)
class Field:
    """A figure, and what stands between it and the figures beside it: from `start` to `end`."""

    figure: Mark
    start: int
    end: int
    before: tuple[Mark, ...]
    after: tuple[Mark, ...]


@dataclass(frozen=True)
class Passage:
    """A clause of the folded message, in which names are hidden.

    `free` are the places of signs that no mark has; `strange` are those that the task's title and target have not
    either, and `partial` those that the target alone has: they may be about a part of the task.
    """

    text: str
    clause: Clause
    marks: tuple[Mark, ...]
    free: tuple[int, ...]
    strange: tuple[int, ...]
    partial: tuple[int, ...]

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Give each figure with what stands around it."""
        places = [place for place, mark in enumerate(self.marks) if mark.sense in FIGURES]
        bounds = [-1, *places, len(self.marks)]
        around = zip(bounds, places, bounds[2:], strict=False)
        return tuple(self._make_field(before, place, after) for before, place, after in around)

    def _make_field(self, before: int, place: int, after: int) -> Field:
        start = self.marks[before].end if before >= 0 else self.clause.start
        end = self.marks[after].start if after < len(self.marks) else self.clause.end
        return Field(
            self.marks[place], start, end, self.marks[before + 1 : place], self.marks[place + 1 : after]
        )

    @cached_property
    def matters(self) -> tuple[Mark, ...]:
        """Give the words that say what was done with money."""
        return tuple(mark for mark in self.marks if mark.sense in MATTERS)

    @property
    def has_words(self) -> bool:
        return bool(self.free) or any(mark.sense is not Sense.NAME for mark in self.marks)

    def has(self, *senses: Sense) -> bool:
        return any(mark.sense in senses for mark in self.marks)

    def is_plain(self, start: int, end: int) -> bool:
        """Tell whether nothing strange stands between two places."""
        return bisect_left(self.strange, end) == bisect_left(self.strange, start)

    def end_of_strange(self, start: int, end: int) -> int:
        """Give the place after the last strange sign between two places; the first place where there is none."""
        before = bisect_left(self.strange, end)
        return max(start, self.strange[before - 1] + 1) if before else start


class Reader:
    """Reads clauses about one section."""

    def __init__(self, section: Section, ear: Ear, spoken: str) -> None:
        """Take the section, its words, and the message with the names in it."""
        self._ear, self._spoken = ear, spoken
        self._title = _list_pairs(fold_evenly(section.title))
        abouts = (question.about for question in section.questions)
        target = fold_evenly("\n".join((section.target, *abouts)))
        self._target, self._signs = _list_pairs(target), frozenset(target)

    def read(self, text: str, clause: Clause) -> Passage:
        marks = tuple(self._ear.scan(text, clause.start, clause.end))
        free = tuple(place for place in _list_free(marks, clause) if text[place].isalnum())
        counted = {
            mark.end
            for mark in marks
            if mark.sense is Sense.COUNT and text[mark.end : mark.end + 1] in self._signs
        }
        beyond_title = [place for place in free if not self._is_of(self._title, place)]
        strange = [
            place for place in beyond_title if not (place in counted or self._is_of(self._target, place))
        ]
        partial = sorted({*beyond_title}.difference(strange))
        return Passage(text, clause, marks, free, tuple(strange), tuple(partial))

    def _is_of(self, pairs: frozenset[str], place: int) -> bool:
        text = self._spoken
        return text[place : place + 2] in pairs or text[max(place - 1, 0) : place + 1] in pairs


def _list_pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def _list_free(marks: Sequence[Mark], clause: Clause) -> Iterator[int]:
    at = clause.start
    for mark in marks:
        yield from range(at, mark.start)
        at = mark.end
    yield from range(at, clause.end)
