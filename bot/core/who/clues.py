"""What an answer has to explain: the pieces of a question, how much each weighs and what would explain it."""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from bot.core.who.glossary import Kind, Meaning
from bot.core.who.lexicon import Piece
from bot.core.who.slips import Spelling, as_written

# How much of a word's weight its characters can earn where the word itself is not found.
_WORTH_OF_PARTS = {Kind.RAW: 1.0, Kind.WORD: 0.75, Kind.SETTING: 0.75, Kind.TOPIC: 0.5}
_MOST_CHARACTERS = 4
_WEIGHT_OF_CHARACTER = {Kind.LIGHT: 0.15, Kind.MATTER: 0.0, Kind.SETTING: 0.5}
# Figures are often wrong by a little, units by a reform; a school's number (十中) is its name.
_WEIGHT_OF_WHOLE = {Kind.NUMBER: 0.6, Kind.UNIT: 1.0, Kind.NUMBERED: 3.0}
# A word that all tasks share weighs this much less than one that only one task has.
_WEIGHT_LOST_BY_COMMON_WORDS = 0.45
# However many light words there are, together they weigh no more than this share of the rest.
_MOST_LIGHT = 0.3

Count = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Clue:
    """A piece with its weight. `whole`: what explains it at once; `parts`: character by character."""

    piece: Piece
    weight: float
    whole: tuple[Meaning, ...]
    parts: tuple[tuple[Meaning, ...], ...]
    worth_of_parts: float

    @property
    def is_raw(self) -> bool:
        """Tell a run of characters that is no known word: only there may slips be expected."""
        return self.piece.kind is Kind.RAW


def gather_clues(pieces: Iterable[Piece], spelling: Spelling, count: Count, tasks: int) -> tuple[Clue, ...]:
    """Weigh the pieces of a question. `count` tells how many of all `tasks` have a text."""
    clues = [_make_clue(piece, spelling, count, tasks) for piece in pieces if piece.kind is not Kind.FILLER]
    return tuple(_cap_light(clues))


def _make_clue(piece: Piece, spelling: Spelling, count: Count, tasks: int) -> Clue:
    whole: tuple[Meaning, ...] = ()
    if piece.kind is not Kind.RAW:
        whole = tuple(one for one in (Meaning(piece.text, 1.0), *piece.means) if count(one.text))
    parts: tuple[tuple[Meaning, ...], ...] = ()
    if piece.kind in _WORTH_OF_PARTS:
        places = range(piece.start, piece.end)
        parts = tuple(tuple(pair for pair in as_written(spelling, at) if count(pair.text)) for at in places)
    commonness = max((count(one.text) for one in whole), default=0) / max(tasks, 1)
    return Clue(piece, _weigh(piece, commonness), whole, parts, _WORTH_OF_PARTS.get(piece.kind, 0.0))


def _weigh(piece: Piece, commonness: float) -> float:
    if piece.kind in _WEIGHT_OF_WHOLE:
        return _WEIGHT_OF_WHOLE[piece.kind]
    size = min(piece.end - piece.start, _MOST_CHARACTERS) * _WEIGHT_OF_CHARACTER.get(piece.kind, 1.0)
    return size * (1 - _WEIGHT_LOST_BY_COMMON_WORDS * math.sqrt(commonness))


def _cap_light(clues: list[Clue]) -> Iterator[Clue]:
    light = sum(clue.weight for clue in clues if is_light(clue))
    rest = sum(clue.weight for clue in clues if not is_light(clue))
    factor = min(1.0, _MOST_LIGHT * rest / light) if light and rest else 1.0
    for clue in clues:
        yield replace(clue, weight=clue.weight * factor) if is_light(clue) else clue


def is_light(clue: Clue) -> bool:
    """Tell a clue that fits almost every task."""
    return clue.piece.kind in (Kind.LIGHT, Kind.MATTER)
