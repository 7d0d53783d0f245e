"""A clause with what is known in it, and the words in it that are not."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.core.forms.form import Section
from bot.core.telling.clauses import Clause
from bot.core.telling.folding import fold_evenly
from bot.core.telling.marks import Ear, Mark
from bot.core.telling.words import FIGURES, Sense


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
    def figures(self) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if mark.sense in FIGURES)

    def has(self, *senses: Sense) -> bool:
        return any(mark.sense in senses for mark in self.marks)

    def is_plain(self, start: int, end: int) -> bool:
        """Tell whether nothing strange stands between two places."""
        return bisect_left(self.strange, end) == bisect_left(self.strange, start)

    def before(self, figure: Mark) -> tuple[Mark, ...]:
        """Give what stands between the figure before and this one."""
        start = max(
            (other.end for other in self.figures if other.end <= figure.start), default=self.clause.start
        )
        return tuple(mark for mark in self.marks if start <= mark.start < figure.start)

    def after(self, figure: Mark) -> tuple[Mark, ...]:
        """Give what stands between this figure and the next one."""
        end = min(
            (other.start for other in self.figures if other.start >= figure.end), default=self.clause.end
        )
        return tuple(mark for mark in self.marks if figure.end <= mark.start < end)


class Reader:
    """Reads clauses about one section."""

    def __init__(self, section: Section, ear: Ear) -> None:
        self._ear = ear
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
        beyond_title = [place for place in free if not self._is_of(self._title, text, place)]
        strange = [
            place
            for place in beyond_title
            if not (place in counted or self._is_of(self._target, text, place))
        ]
        partial = sorted({*beyond_title}.difference(strange))
        return Passage(text, clause, marks, free, tuple(strange), tuple(partial))

    def _is_of(self, pairs: frozenset[str], text: str, place: int) -> bool:
        return text[place : place + 2] in pairs or text[max(place - 1, 0) : place + 1] in pairs


def _list_pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def _list_free(marks: Sequence[Mark], clause: Clause) -> Iterator[int]:
    at = clause.start
    for mark in marks:
        yield from range(at, mark.start)
        at = mark.end
    yield from range(at, clause.end)
