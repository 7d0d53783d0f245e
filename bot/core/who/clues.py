"""What an answer has to explain: the pieces of a question, how much each weighs and what would explain it."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import starmap
from operator import attrgetter

from bot.core.who.glossary import Kind, Meaning, Words
from bot.core.who.lexicon import Piece
from bot.core.who.postings import Postings
from bot.core.who.senses import Sense, Senses
from bot.core.who.slips import Spelling, as_written
from bot.core.who.strays import LITTLE_KINDS, join_strays, make_matters
from bot.core.who.together import Allusions

# How much of a word's weight its characters can earn where the word itself is not found.
_WORTH_OF_PARTS = {Kind.RAW: 1.0, Kind.WORD: 0.75, Kind.SETTING: 0.75, Kind.WHERE: 0.75, Kind.TOPIC: 0.5}
_MOST_CHARACTERS = 4
_WEIGHT_OF_CHARACTER = {
    Kind.LIGHT: 0.1,
    Kind.MATTER: 0.0,
    Kind.SETTING: 0.35,
    Kind.WHERE: 0.2,
    Kind.ASPECT: 0.7,
}
# Figures are often wrong by a little, units by a reform; a school's number (十中) is its name.
_WEIGHT_OF_WHOLE = {Kind.FIGURE: 0.6, Kind.UNIT: 1.0, Kind.NUMBERED: 3.0}
# A word that all tasks share weighs this much less than one that only one task has.
_WEIGHT_LOST_BY_COMMON_WORDS = 0.45
# However many light words there are, together they weigh no more than this share of the rest.
_MOST_LIGHT = 0.3
# Unknown words weigh no more than this share of the known matter, but at least this share of their own weight.
_MOST_UNKNOWN = 0.4
_LEAST_OF_UNKNOWN = 0.6
# Of a long question the heaviest pieces are looked at.
_MOST_CLUES = 16
_SHORTEST_LIGHT_MATTER = 3
_MAY_HINT = (Kind.RAW, Kind.WORD, Kind.TOPIC)
_MOST_HINTED_AT = 2
_SHORTEST_NUMBER = 3
# For whom, where, by whom, and what is done with it.
_CIRCUMSTANCES = (Kind.SETTING, Kind.WHERE, Kind.UNIT, Kind.ASPECT)
# A character or a syllable alone is often a little word that stands in no glossary by itself: 楼 of jikonglou.
_WEIGHT_OF_LONE = 0.5


@dataclass(frozen=True, slots=True)
class Clue:
    """A piece with its weight. `whole`: what explains it at once; `parts`: character by character.

    `hints`: those of its characters that few tasks have in their names (草 of 草场).
    """

    piece: Piece
    weight: float
    whole: tuple[Meaning, ...]
    parts: tuple[tuple[Meaning, ...], ...]
    worth_of_parts: float
    is_in_plan: bool
    hints: tuple[str, ...] = ()

    @property
    def is_on_matter(self) -> bool:
        """Tell a clue that says what the question is about, not only for whom or where, nor a light word."""
        return not self.is_light and self.piece.kind not in _CIRCUMSTANCES

    @property
    def must_be_explained(self) -> bool:
        """Tell a clue that leaves doubt if the task does not explain it: all but circumstances and figures."""
        is_circumstance = self.piece.kind in (Kind.SETTING, Kind.WHERE, Kind.FIGURE, Kind.UNIT)
        return not self.is_light and not is_circumstance

    @property
    def is_light(self) -> bool:
        """Tell a clue that fits almost every task."""
        return self.piece.kind in LITTLE_KINDS

    @property
    def is_raw(self) -> bool:
        """Tell a run of characters that is no known word."""
        return self.piece.kind is Kind.RAW

    @property
    def is_unknown(self) -> bool:
        """Tell a run of characters that neither the glossary nor the plan knows any pair of."""
        return self.is_raw and not any(self.parts)

    @property
    def may_have_slips(self) -> bool:
        """Tell a clue that is no known word, or that little words make up (特殊 and 教): only there are slips."""
        return (self.is_raw or self.piece.is_made_up) and not self._is_printed_so

    @property
    def _is_printed_so(self) -> bool:
        return self.is_in_plan and len(self.piece.text) > 1


class ClueGatherer:
    """Weighs pieces against the plan."""

    def __init__(self, senses: Senses, postings: Postings, allusions: Allusions) -> None:
        self._senses = senses
        self._postings = postings
        self._allusions = allusions

    def gather(self, pieces: Sequence[Piece], spelling: Spelling) -> tuple[Clue, ...]:
        """Make the clues of a question."""
        telling = join_strays(piece for piece in pieces if piece.kind is not Kind.FILLER)
        if all(piece.kind in LITTLE_KINDS for piece in telling):
            telling = [piece for piece in make_matters(telling) if self._may_be_matter(piece)]
        if all(_is_bare_number(piece) for piece in telling) or _is_lone_character(telling):
            return ()
        telling = _keep_weightiest(telling)
        alluded = self._allusions.find(pieces)
        clues = [self._make_clue(piece, spelling, alluded.get(piece.start, ())) for piece in telling]
        return tuple(_cap_light(_cap_unknown(clues)))

    def _may_be_matter(self, piece: Piece) -> bool:
        """Refuse a short light word (资金) unless it names a task (免费): every target speaks of money."""
        is_short = piece.kind is Kind.TOPIC and len(piece.text) < _SHORTEST_LIGHT_MATTER
        return not is_short or self._postings.is_named(piece.text)

    def _hints(self, piece: Piece) -> tuple[str, ...]:
        if piece.kind not in _MAY_HINT or piece.text.isascii() or len(piece.text) == 1:
            return ()
        return tuple(one for one in piece.text if 0 < self._postings.count(one) <= _MOST_HINTED_AT)

    def _make_clue(self, piece: Piece, spelling: Spelling, alluded: Words) -> Clue:
        sense = self._senses.of_words(piece.words) if piece.words else Sense((), 0)
        parts: tuple[tuple[Meaning, ...], ...] = ()
        if piece.kind in _WORTH_OF_PARTS:
            parts = tuple(tuple(self._postings.having(as_written(spelling, at))) for at in piece.places())
        meanings = sense.meanings
        if piece.worth < 1:
            meanings = tuple(Meaning(text, strength * piece.worth) for text, strength in meanings)
        if alluded and piece.kind is not Kind.NUMBERED:  # a school's number is its name
            meanings = _best_of_each((*meanings, *self._senses.of_allusion(alluded)))
        if alluded and piece.kind is Kind.LIGHT:
            piece = replace(piece, kind=Kind.SETTING)  # what alludes to a matter weighs more than mere talk
        is_in_plan = bool(self._postings.count(piece.text))
        weight = _weigh(piece, spelling, sense.tasks / max(self._postings.size, 1), is_in_plan=is_in_plan)
        return Clue(
            piece,
            weight,
            meanings,
            parts,
            _WORTH_OF_PARTS.get(piece.kind, 0.0),
            is_in_plan,
            self._hints(piece),
        )


def _best_of_each(meanings: Iterable[Meaning]) -> tuple[Meaning, ...]:
    """Give each text once, with the most that it may stand for; the strongest first."""
    ascending = sorted(meanings, key=attrgetter("strength"))
    strengths = dict(ascending)
    return tuple(sorted(starmap(Meaning, strengths.items()), key=attrgetter("strength"), reverse=True))


def _keep_weightiest(pieces: list[Piece]) -> list[Piece]:
    """Leave out the lightest pieces of a question that has very many."""
    if len(pieces) <= _MOST_CLUES:
        return pieces
    kept = sorted(pieces, key=_weigh_size, reverse=True)[:_MOST_CLUES]
    return sorted(kept, key=attrgetter("start"))


def _is_bare_number(piece: Piece) -> bool:
    """Tell a number that could be anything: 1, 23. Figures of the plan are longer or have a measure."""
    return piece.text.isdigit() and len(piece.text) < _SHORTEST_NUMBER


def _is_lone_character(telling: Sequence[Piece]) -> bool:
    """Tell a question of which one little word is left: 年, 手."""
    return len(telling) == 1 and telling[0].is_made_up and len(telling[0].text) == 1


def _weigh(piece: Piece, spelling: Spelling, commonness: float, *, is_in_plan: bool) -> float:
    if piece.kind in _WEIGHT_OF_WHOLE:
        return _WEIGHT_OF_WHOLE[piece.kind]
    is_lone = piece.end - piece.start == 1 and (spelling.is_spoken or piece.kind is Kind.RAW)
    if is_lone or (piece.is_stray and not is_in_plan):
        return _WEIGHT_OF_LONE
    return _weigh_size(piece) * (1 - _WEIGHT_LOST_BY_COMMON_WORDS * math.sqrt(commonness))


def _weigh_size(piece: Piece) -> float:
    """Weigh a piece by its length and kind; a word in Latin letters is two characters, an unknown one is less."""
    characters = piece.end - piece.start
    if piece.text.isascii():
        characters = 1 if piece.kind is Kind.RAW else 2
    return min(characters, _MOST_CHARACTERS) * _WEIGHT_OF_CHARACTER.get(piece.kind, 1.0)


def _cap_unknown(clues: list[Clue]) -> list[Clue]:
    """Let words that nobody knows weigh less beside known ones: they may be mere talk."""
    unknown = sum(clue.weight for clue in clues if clue.is_unknown)
    known = sum(clue.weight for clue in clues if clue.is_on_matter and not clue.is_unknown)
    factor = max(_LEAST_OF_UNKNOWN, min(1.0, _MOST_UNKNOWN * known / unknown)) if unknown else 1.0
    return [replace(clue, weight=clue.weight * factor) if clue.is_unknown else clue for clue in clues]


def _cap_light(clues: list[Clue]) -> Iterator[Clue]:
    light = sum(clue.weight for clue in clues if clue.is_light)
    rest = sum(clue.weight for clue in clues if not clue.is_light)
    factor = min(1.0, _MOST_LIGHT * rest / light) if light and rest else 1.0
    for clue in clues:
        yield replace(clue, weight=clue.weight * factor) if clue.is_light else clue
