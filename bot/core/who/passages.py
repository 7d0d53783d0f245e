"""A task made ready for matching: its title and other names, its units, its target clause by clause."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bot.core.model import Task
from bot.core.who.normal import has_traditional, normalise_lines, simplify

# Clauses end at a full stop or a semicolon, and before (1), (二), 1. or 一是.
_CLAUSE_ENDS = re.compile(r"[。;；\n]|(?=[（(][0-9一二三四五六七八九十]{1,3}[)）])")

# A plan with so many traditional characters is written in them; a few are rare characters of place names.
_TRADITIONAL = 0.1


@dataclass(frozen=True, slots=True)
class Passages:
    """The words of one task, normalised: `names` (title, then other names), `units`, `clauses` of the target.

    `text` holds all of them, a line each; a place in it tells which kind of passage it is.
    """

    task: Task
    other_names: tuple[str, ...]
    text: str
    names_end: int
    units_end: int
    line_starts: tuple[int, ...]

    @property
    def name(self) -> str:
        """Give the title and the other names."""
        return self.text[: self.names_end]

    @property
    def units(self) -> list[str]:
        """Give the units and people, normalised."""
        return self.text[self.names_end : self.units_end].splitlines()

    def literal(self, line: int) -> str:
        """Give a passage as it is printed, "" for no line."""
        return cut_literals(self.task, self.other_names)[line] if line >= 0 else ""

    def line_of(self, place: int) -> int:
        """Give the number of the line, and so of the literal passage, at a place; -1 for -1."""
        return bisect_right(self.line_starts, place) - 1

    def is_name(self, place: int) -> bool:
        """Tell a place in the title or another name."""
        return 0 <= place < self.names_end

    def is_clause(self, place: int) -> bool:
        """Tell a place in the target."""
        return place >= self.units_end

    def bounds(self, line: int) -> tuple[int, int]:
        """Give where a line starts and ends."""
        end = self.line_starts[line + 1] if line + 1 < len(self.line_starts) else len(self.text)
        return self.line_starts[line], end


def read_passages(task: Task, other_names: Sequence[str] = ()) -> Passages:
    """Cut and normalise what the plan, and the people who gave it other names, say of the task."""
    names, units, clauses = [task.title, *other_names], _units_and_people(task), _cut_target(task.target)
    literals = [*names, *units, *clauses]
    if has_traditional("".join(literals), _TRADITIONAL):
        literals = [simplify(literal) for literal in literals]
    lines = [f"{line}\n" for line in normalise_lines(literals)]
    starts = (0, *accumulate(map(len, lines)))
    return Passages(
        task=task,
        other_names=tuple(other_names),
        text="".join(lines),
        names_end=starts[len(names)],
        units_end=starts[len(names) + len(units)],
        line_starts=starts[:-1],
    )


def cut_literals(task: Task, other_names: Sequence[str]) -> list[str]:
    """Give the passages as they are printed: names, units and people, clauses of the target; none is empty."""
    return [task.title, *other_names, *_units_and_people(task), *_cut_target(task.target)]


def _units_and_people(task: Task) -> list[str]:
    return [*task.lead, *task.responsible, *task.assisting, *task.people]


def _cut_target(target: str) -> Iterable[str]:
    return filter(None, (piece.strip(" \t,，、:：") for piece in _CLAUSE_ENDS.split(target)))
