"""Where in a task's text a clue is explained, and how well."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.core.who.clues import Clue
from bot.core.who.glossary import Kind, Meaning
from bot.core.who.passages import Passages
from bot.core.who.slips import Spelling, as_stranger

_IN_NAME = 1.0
_IN_UNITS = 0.97
# 林业 is in 林业局, 森林 is not.
_LIKE_A_UNIT = 0.5
_IN_TARGET = 0.93
_ABBREVIATED = 0.8
_SHORT_ABBREVIATED = 0.7
_LONE_IN_NAME = 0.35
# 草场 for 草原: a character that few names have.
_HINTED = 0.45
_ALL_PARTS_IN_ONE_PLACE = 0.85
_WIDEST_GAP = 5
# What makes another figure of one: 5000 is not 5000万.
_GO_ON = frozenset(".万亿")
# 市图书馆 is not 区图书馆.
_OF_OTHER_LEVEL = 0.5
_HIGHER_LEVELS, _LOWER_LEVELS = frozenset("省市"), frozenset("区县镇乡村")


class Match(NamedTuple):
    """How well something is explained (0..1), and at which place of the task's text; -1 is nowhere."""

    value: float
    place: int


_NOTHING = Match(0.0, -1)


def match_clue(clue: Clue, spelling: Spelling, passages: Passages) -> Match:
    """Find the best explanation of a clue: as a whole, or else character by character, or by one that hints at it."""
    best = _match_outright(clue, spelling, passages)
    if not clue.hints or best.value >= _HINTED:
        return best
    place = max(map(passages.name.find, clue.hints))
    return Match(_HINTED, place) if place >= 0 else best


def _match_outright(clue: Clue, spelling: Spelling, passages: Passages) -> Match:
    whole = match_meanings(clue.whole, passages)
    if whole.place >= 0 and _is_of_other_level(clue, whole.place, spelling, passages):
        return Match(whole.value * _OF_OTHER_LEVEL, whole.place)
    if not clue.parts or whole.value >= clue.worth_of_parts:
        return whole
    return max(whole, _match_parts(clue, spelling, passages))


def match_meanings(
    meanings: Iterable[Meaning], passages: Passages, start: int = 0, end: int | None = None
) -> Match:
    """Find the best of some meanings between two places of the task's text."""
    best = _NOTHING
    for text, strength in meanings:
        if strength > best.value and (place := _find(text, passages, start, end)) >= 0:
            best = max(best, Match(strength * _worth(place, strength, passages), place))
    return best


def _is_of_other_level(clue: Clue, place: int, spelling: Spelling, passages: Passages) -> bool:
    start = clue.piece.start
    asked, printed = spelling.text[max(start - 1, 0) : start], passages.text[max(place - 1, 0) : place]
    return asked in _HIGHER_LEVELS and printed in _LOWER_LEVELS


def _match_parts(clue: Clue, spelling: Spelling, passages: Passages) -> Match:
    found = [match_meanings(part, passages) for part in clue.parts]
    if clue.is_raw:
        found = [_excuse(at, found, clue, spelling, passages) for at in range(len(found))]
    worth = _ALL_PARTS_IN_ONE_PLACE if _is_all_in_one_place(clue, found) else clue.worth_of_parts
    value = worth * sum(match.value for match in found) / len(found)
    best = Match(value, max(found).place)
    return max(best, _match_abbreviation(clue.piece.text, passages)) if clue.is_raw else best


def _is_all_in_one_place(clue: Clue, found: Sequence[Match]) -> bool:
    """Tell a known matter that the task says in a few words more: 老人体检, 老人健康体检."""
    if clue.piece.kind not in (Kind.TOPIC, Kind.WORD) or not all(match.value for match in found):
        return False
    places = [match.place for match in found]
    return max(places) - min(places) <= len(found) + _WIDEST_GAP


def _excuse(at: int, found: Sequence[Match], clue: Clue, spelling: Spelling, passages: Passages) -> Match:
    """Let a lone strange character pass for a slip where its neighbours are explained."""
    neighbours = (*found[max(at - 1, 0) : at], *found[at + 1 : at + 2])
    if found[at].value or any(not near.value for near in neighbours):
        return found[at]
    excuse = match_meanings(as_stranger(spelling, clue.piece.start + at), passages)
    if excuse.value:
        return excuse
    place = passages.name.find(clue.piece.text[at])
    return Match(_LONE_IN_NAME, place) if place >= 0 else _NOTHING


def _find(text: str, passages: Passages, start: int, end: int | None) -> int:
    """Find a text; one character alone counts only in a name, a figure only if it is the whole figure."""
    if text[0].isdigit():
        return _find_figure(text, passages.text, start, end)
    if len(text) == 1:
        end = min(passages.names_end, end or passages.names_end)
    return passages.text.find(text, start, end)


def _find_figure(figure: str, text: str, start: int, end: int | None) -> int:
    place = text.find(figure, start, end)
    while place >= 0:
        before, after = text[place - 1 : place], text[place + len(figure) : place + len(figure) + 1]
        is_tail = before.isdigit() or before == "."
        is_head = figure[-1].isdigit() and (after.isdigit() or after in _GO_ON)
        if not is_tail and not is_head:
            return place
        place = text.find(figure, place + 1, end)
    return -1


def _worth(place: int, strength: float, passages: Passages) -> float:
    if place < passages.names_end:
        return _IN_NAME
    if place < passages.units_end:
        return _IN_UNITS if strength == 1 else _LIKE_A_UNIT
    return _IN_TARGET


def _match_abbreviation(run: str, passages: Passages) -> Match:
    """Find a name that has the run's characters in this order, with few others between (社卫: 社区卫生)."""
    if len(run) == 1:
        return _NOTHING
    place = passages.name.find(run[0])
    while place >= 0 and not _follow(passages.name, place, run[1:]):
        place = passages.name.find(run[0], place + 1)
    value = _ABBREVIATED if run[2:] else _SHORT_ABBREVIATED
    return Match(value, place) if place >= 0 else _NOTHING


def _follow(name: str, place: int, rest: str) -> bool:
    for character in rest:
        place = name.find(character, place + 1, place + 1 + _WIDEST_GAP)
        if place < 0:
            return False
    return True
