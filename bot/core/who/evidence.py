"""How well one task explains a question: which of its clues the task's words cover, and where.

What no word of the task explains is evidence against it. That is how 生猪保险 is refused where one task
insures forests and another raises pigs: neither explains the whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.core.who.clues import Clue
from bot.core.who.glossary import Meaning
from bot.core.who.passages import Passages
from bot.core.who.slips import Spelling, as_stranger

_IN_NAME = 1.0
_IN_UNITS = 0.97
_IN_TARGET = 0.93
# Words that stand in different clauses of a long target say less than words that stand together.
_ELSEWHERE = 0.7
_ABBREVIATED = 0.8
_SHORT_ABBREVIATED = 0.7
_LONE_IN_NAME = 0.35
_WIDEST_GAP = 5
# A word for the same thing, found in the target, is still direct; a related one is not, wherever it is found.
_DIRECT = 0.78
_LOOSE = 0.5
# 市图书馆 is not 区图书馆.
_OF_OTHER_LEVEL = 0.5
_HIGHER_LEVELS, _LOWER_LEVELS = frozenset("省市"), frozenset("区县镇乡村")


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much of the clues' weight a task explains (0..1), and of what sort the explanations are.

    `by_name`: found in its name; `direct`: said outright, not by a related word; `on_matter`: not only for whom
    and where. `of_matter` is the share explained of the matter alone. `has_loose_end`: something that matters is
    not explained. `line` is the passage that explains most, -1 for none.
    """

    cover: float
    by_name: float
    direct: float
    on_matter: float
    of_matter: float
    has_loose_end: bool
    line: int


class _Match(NamedTuple):
    """How well a clue is explained, and at which place of the task's text (-1: nowhere)."""

    value: float
    place: int


_NOTHING = _Match(0.0, -1)


def weigh(clues: Sequence[Clue], spelling: Spelling, passages: Passages) -> Evidence:
    """Say how well a task explains a question."""
    matches = [_match(clue, spelling, passages) for clue in clues]
    earned = [clue.weight * match.value for clue, match in zip(clues, matches, strict=True)]
    lines = [passages.line_of(match.place) for match in matches]
    best = _best_line(lines, earned)
    clause = _best_line([line if passages.is_clause(line) else -1 for line in lines], earned)
    for at, line in enumerate(lines):
        if passages.is_clause(line) and line != clause:
            again = _best(clues[at].whole, passages, *passages.bounds(clause))
            earned[at] = clues[at].weight * max(again.value, _ELSEWHERE * matches[at].value)
    total = sum(clue.weight for clue in clues) or 1.0
    found = list(zip(clues, matches, earned, strict=True))
    matter = sum(clue.weight for clue in clues if clue.is_on_matter)
    on_matter = sum(gain for clue, _, gain in found if clue.is_on_matter)
    return Evidence(
        cover=sum(earned) / total,
        by_name=sum(gain for _, match, gain in found if 0 <= match.place < passages.names_end) / total,
        direct=sum(gain for clue, _, gain in found if gain >= _DIRECT * clue.weight) / total,
        on_matter=on_matter / total,
        of_matter=on_matter / matter if matter else 0.0,
        has_loose_end=any(gain < _LOOSE * clue.weight for clue, _, gain in found if clue.must_be_explained),
        line=best,
    )


def _best_line(lines: Iterable[int], earned: Iterable[float]) -> int:
    gains: defaultdict[int, float] = defaultdict(float)
    for line, gain in zip(lines, earned, strict=True):
        if line >= 0:
            gains[line] += gain
    return max(gains, key=lambda line: gains[line], default=-1)


def _match(clue: Clue, spelling: Spelling, passages: Passages) -> _Match:
    whole = _best(clue.whole, passages)
    if whole.place >= 0 and _is_of_other_level(clue, whole.place, spelling, passages):
        whole = _Match(whole.value * _OF_OTHER_LEVEL, whole.place)
    if not clue.parts or whole.value >= clue.worth_of_parts:
        return whole
    parts = _match_parts(clue, spelling, passages)
    return max(whole, parts, key=lambda match: match.value)


def _is_of_other_level(clue: Clue, place: int, spelling: Spelling, passages: Passages) -> bool:
    start = clue.piece.start
    asked, printed = spelling.text[max(start - 1, 0) : start], passages.text[max(place - 1, 0) : place]
    return asked in _HIGHER_LEVELS and printed in _LOWER_LEVELS


def _best(meanings: Iterable[Meaning], passages: Passages, start: int = 0, end: int | None = None) -> _Match:
    best = _NOTHING
    for text, strength in meanings:
        if strength > best.value and (place := _find(text, passages, start, end)) >= 0:
            value = strength * _worth(place, passages)
            best = _Match(value, place) if value > best.value else best
    return best


def _match_parts(clue: Clue, spelling: Spelling, passages: Passages) -> _Match:
    found = [_best(part, passages) for part in clue.parts]
    if clue.is_raw:
        found = [_excuse(at, found, clue, spelling, passages) for at in range(len(found))]
    value = clue.worth_of_parts * sum(match.value for match in found) / len(found)
    if clue.is_raw and value < _ABBREVIATED and (place := _find_abbreviated(clue.piece.text, passages)) >= 0:
        return _Match(_ABBREVIATED if len(found) > 2 else _SHORT_ABBREVIATED, place)
    return _Match(value, max(found, key=lambda match: match.value).place)


def _excuse(at: int, found: Sequence[_Match], clue: Clue, spelling: Spelling, passages: Passages) -> _Match:
    """Let a lone strange character pass for a slip where its neighbours are explained."""
    neighbours = (*found[max(at - 1, 0) : at], *found[at + 1 : at + 2])
    if found[at].value or any(not near.value for near in neighbours):
        return found[at]
    excuse = _best(as_stranger(spelling, clue.piece.start + at), passages)
    if excuse.value:
        return excuse
    place = passages.text.find(clue.piece.text[at], 0, passages.names_end)
    return _Match(_LONE_IN_NAME, place) if place >= 0 else _NOTHING


def _find(text: str, passages: Passages, start: int, end: int | None) -> int:
    if text[0].isdigit():
        return _find_figure(text, passages.text, start, end)
    if len(text) == 1:
        end = min(passages.names_end, end or passages.names_end)
    return passages.text.find(text, start, end)


def _find_figure(figure: str, text: str, start: int, end: int | None) -> int:
    """Find a figure that is neither the tail of a longer one nor, where it ends in a digit, its head."""
    place = text.find(figure, start, end)
    while place >= 0:
        before, after = text[place - 1 : place], text[place + len(figure) : place + len(figure) + 1]
        is_tail = before.isdigit() or before == "."
        is_head = figure[-1].isdigit() and (after.isdigit() or after == ".")
        if not is_tail and not is_head:
            return place
        place = text.find(figure, place + 1, end)
    return -1


def _worth(place: int, passages: Passages) -> float:
    if place < passages.names_end:
        return _IN_NAME
    return _IN_UNITS if place < passages.units_end else _IN_TARGET


def _find_abbreviated(run: str, passages: Passages) -> int:
    """Find a name that has the run's characters in this order, with few others between (社卫: 社区卫生)."""
    if len(run) < 2:
        return -1
    names = passages.text[: passages.names_end]
    place = names.find(run[0])
    while place >= 0 and not _follow(names, place, run[1:]):
        place = names.find(run[0], place + 1)
    return place


def _follow(names: str, place: int, rest: str) -> bool:
    for character in rest:
        place = names.find(character, place + 1, place + 1 + _WIDEST_GAP)
        if place < 0:
            return False
    return True
