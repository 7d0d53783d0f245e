"""How well one task explains a question: which of its clues the task's words cover, and where.

What no word of the task explains is evidence against it. That is how 生猪保险 is refused where one task
insures forests and another raises pigs: neither explains the whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.who.clues import Clue
from bot.core.who.glossary import Kind
from bot.core.who.matching import Match, match_clue, match_meanings
from bot.core.who.passages import Passages
from bot.core.who.slips import Spelling

# Words that stand in different clauses of a long target say less than words that stand together.
_ELSEWHERE = 0.7
# A word for the same thing, found in the target, is direct; a related one is not, wherever it is found.
_DIRECT = 0.78
# ... and a way of speaking of it is meant so even there.
_MEANT = 0.7
# Something that matters and is explained by less is not explained; by less than a way of speaking, it is doubtful.
_LOOSE = 0.5
_DOUBTFUL = 0.65
_TO_THE_LETTER = 0.93
_SHORTEST_FIRM = 3
_TWO = 2
# A question of so many pieces and characters is a sentence, in which some words are mere talk.
_SENTENCE_PIECES = 3
_SENTENCE_CHARACTERS = 7


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much of the clues' weight a task explains (0..1), and of what sort the explanations are.

    `by_name`: found in its name; `direct`: said outright, not by a related word; `meant`:
    so, or as people speak of it; `firm`: said of the task itself;
    `on_matter`: not only for whom and where. `of_matter` is the share explained of the matter alone.
    `has_loose_end`: something that matters is not explained; `has_foreign_end`: not only by a lone character;
    `is_for_others`: a short question names people (职工宿舍) whom the task does not. `is_sentence`: the question is
    more than a name. `line` is the passage that explains most, -1 for none.
    """

    cover: float
    by_name: float
    direct: float
    meant: float
    firm: float
    on_matter: float
    of_matter: float
    has_loose_end: bool
    has_foreign_end: bool
    is_for_others: bool
    is_sentence: bool
    line: int


def weigh(clues: Sequence[Clue], spelling: Spelling, passages: Passages) -> Evidence:
    """Say how well a task explains a question."""
    matches = [match_clue(clue, spelling, passages) for clue in clues]
    found = list(zip(clues, _prefer_one_clause(clues, matches, passages), strict=True))
    total = matter = cover = by_name = direct = meant = firm = on_matter = 0.0
    for clue, match in found:
        gain = _gain(clue, match)
        total += clue.weight
        cover += gain
        by_name += clue.weight * _value_in_name(clue, match, passages)
        direct += gain if match.value >= _DIRECT else 0.0
        meant += gain if match.value >= _MEANT else 0.0
        firm += gain if _is_firm(clue, match, passages) else 0.0
        if clue.is_on_matter:
            matter += clue.weight
            on_matter += gain
    loose = [clue for clue, match in found if match.value < _LOOSE and clue.must_be_explained]
    is_doubtful = any(match.value < _DOUBTFUL and clue.must_be_explained for clue, match in found)
    return Evidence(
        cover=cover / (total or 1.0),
        by_name=by_name / (total or 1.0),
        direct=direct / (total or 1.0),
        meant=meant / (total or 1.0),
        firm=firm / (total or 1.0),
        on_matter=on_matter / (total or 1.0),
        of_matter=on_matter / (matter or 1.0),
        has_loose_end=is_doubtful,
        has_foreign_end=any(not clue.is_raw or len(clue.piece.text) > 1 for clue in loose),
        is_for_others=_is_for_others(found),
        is_sentence=_is_sentence(clues),
        line=_best_line(found, passages),
    )


def find_unexplained(clues: Sequence[Clue], spelling: Spelling, passages: Passages) -> list[int]:
    """Give the places of a question that matter and that a task does not explain, but for numbers of schools."""
    loose = (clue for clue in clues if match_clue(clue, spelling, passages).value < _LOOSE)
    may_be_slips = (clue for clue in loose if clue.must_be_explained and clue.piece.kind is not Kind.NUMBERED)
    return [at for clue in may_be_slips for at in clue.piece.places()]


def _value_in_name(clue: Clue, match: Match, passages: Passages) -> float:
    """Tell how well the name explains a clue, which the target may explain better."""
    if passages.is_name(match.place) or match.place < 0:
        return match.value
    return match_meanings(clue.whole, passages, 0, passages.names_end).value


def _is_firm(clue: Clue, match: Match, passages: Passages) -> bool:
    """Tell what the task is about: its name says it, or its target to the letter, and not only in passing."""
    if passages.is_name(match.place):
        return match.value >= _DIRECT
    return match.value >= _TO_THE_LETTER and len(clue.piece.text) >= _SHORTEST_FIRM


def _is_for_others(found: Sequence[tuple[Clue, Match]]) -> bool:
    telling = [(clue, match) for clue, match in found if not clue.is_light]
    strangers = [clue for clue, match in telling if clue.piece.kind is Kind.SETTING and match.value < _LOOSE]
    return bool(strangers) and len(telling) <= _TWO


def _is_sentence(clues: Sequence[Clue]) -> bool:
    if len(clues) < _SENTENCE_PIECES:
        return False
    return clues[-1].piece.end - clues[0].piece.start >= _SENTENCE_CHARACTERS


def _gain(clue: Clue, match: Match) -> float:
    return clue.weight * match.value


def _prefer_one_clause(
    clues: Sequence[Clue], matches: Sequence[Match], passages: Passages
) -> Iterable[Match]:
    """Move the matches into the clause that explains most, where they are there too; the others lose value."""
    in_clauses = [
        (clue, match) for clue, match in zip(clues, matches, strict=True) if passages.is_clause(match.place)
    ]
    if len(in_clauses) < _TWO:
        yield from matches
        return
    best = _best_line(in_clauses, passages)
    for clue, match in zip(clues, matches, strict=True):
        if not passages.is_clause(match.place) or passages.line_of(match.place) == best:
            yield match
        else:
            here = match_meanings(clue.whole, passages, *passages.bounds(best))
            yield max(here, Match(_ELSEWHERE * match.value, match.place))


def _best_line(found: Iterable[tuple[Clue, Match]], passages: Passages) -> int:
    gains: defaultdict[int, float] = defaultdict(float)
    for clue, match in found:
        if match.place >= 0:
            gains[passages.line_of(match.place)] += _gain(clue, match)
    return max(gains, key=lambda line: gains[line], default=-1)
