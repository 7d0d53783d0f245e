"""A message cut into pieces, each about one task."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.core.forms.form import Section
from bot.core.telling.clauses import Clause, cut_clauses
from bot.core.telling.folding import fold_evenly
from bot.core.telling.marks import MASK
from bot.core.telling.names import HALF, Name, Titles

_FIGURE = re.compile("[0-9一二三四五六七八九十百千]")


@dataclass(frozen=True, slots=True)
class Piece:
    """The clauses about one of `keys`, best first; in `masked` the names of tasks are hidden."""

    keys: tuple[str, ...]
    clauses: tuple[Clause, ...]
    masked: str
    is_named: bool


@dataclass(frozen=True, slots=True)
class _Turn:
    """Where the message turns to which tasks, and whether they are named there."""

    at: int
    keys: tuple[str, ...]
    is_named: bool


def cut_pieces(
    sections: Sequence[Section], words: Collection[str], text: str, folded: str, at_section: str
) -> list[Piece]:
    """Cut a message where another task is named; without any name it is all about the one on the screen."""
    titles = Titles(sections, words)
    clauses = list(cut_clauses(text, folded))
    starts = [clause.start for clause in clauses]
    names = list(_accept(titles, sections, folded, starts, at_section))
    masked = _mask(folded, names)
    turns = _find_turns(names, folded, starts, at_section)
    clauses = list(cut_clauses(text, masked, [turn.at for turn in turns]))
    return [piece for piece in _share_out(turns, clauses, masked) if piece.clauses]


def _accept(
    titles: Titles, sections: Sequence[Section], folded: str, starts: Sequence[int], at_section: str
) -> Iterator[Name]:
    """Leave out the names that are chance: of another task than the one that is meant it takes more."""
    known = {section.key: section for section in sections}
    current, is_named = at_section, False
    for name in titles.find(folded, starts):
        keys = (current,) if current in name.keys else name.keys
        opens = _opens(name, folded, starts)
        if current in (*keys, ""):
            # Words of the title that come again are said of the work, if it is not the whole name.
            accepted = name.share >= HALF if is_named else name.is_plain or opens
        else:
            is_meant = name.is_plain or (opens and titles.is_followed(folded, name.end))
            is_own = _names(known[current], folded[name.start : name.end], known[keys[0]])
            accepted = len(keys) == 1 and is_meant and not is_own
        if accepted:
            current, is_named = keys[0], True
            yield replace(name, keys=keys)


def _names(section: Section, words: str, other: Section) -> bool:
    """Tell whether a section speaks of these words itself, and not of a part that is a section too."""
    is_part = other.number.startswith(f"{section.number}.")
    return not is_part and words in fold_evenly(section.title + section.target)


def _opens(name: Name, folded: str, starts: Sequence[int]) -> bool:
    start = starts[bisect_right(starts, name.start) - 1]
    return name.start - start <= 4 and not _FIGURE.search(folded, start, name.start)


def _mask(folded: str, names: Sequence[Name]) -> str:
    signs = list(folded)
    for name in names:
        signs[name.start : name.end] = MASK * (name.end - name.start)
    return "".join(signs)


def _find_turns(names: Sequence[Name], folded: str, starts: Sequence[int], at_section: str) -> list[_Turn]:
    turns = [_Turn(0, (at_section,), is_named=False)] if at_section else []
    end = 0
    for name in names:
        if not turns:
            turns.append(_Turn(0, name.keys, is_named=True))
        elif name.keys != turns[-1].keys:
            turns.append(_Turn(_find_turn(name, end, folded, starts), name.keys, is_named=True))
        else:
            turns[-1] = replace(turns[-1], is_named=True)
        end = name.end
    return turns


def _find_turn(name: Name, end_before: int, folded: str, starts: Sequence[int]) -> int:
    """Turn at the start of the clause, or at the name where something else is told before it."""
    start = starts[bisect_right(starts, name.start) - 1]
    is_first = end_before <= start and not _FIGURE.search(folded, start, name.start)
    return start if is_first else name.start


def _share_out(turns: Sequence[_Turn], clauses: Sequence[Clause], masked: str) -> Iterator[Piece]:
    ends = [*(turn.at for turn in turns), len(masked) + 1][1:]
    for turn, end in zip(turns, ends, strict=True):
        own = tuple(clause for clause in clauses if turn.at <= clause.start < end)
        yield Piece(turn.keys, own, masked, turn.is_named)
