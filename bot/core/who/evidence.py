"""How well one task explains a question: which of its clues the task's words cover, and where.

What no word of the task explains is evidence against it. That is how 生猪保险 is refused where one task
insures forests and another raises pigs: neither explains the whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.who.clues import Clue
from bot.core.who.matching import Match, match_clue, match_meanings
from bot.core.who.passages import Passages
from bot.core.who.slips import Spelling

# Words that stand in different clauses of a long target say less than words that stand together.
_ELSEWHERE = 0.7
# A word for the same thing, found in the target, is direct; a related one is not, wherever it is found.
_DIRECT = 0.78
# Something that matters and is explained by less leaves a doubt.
_LOOSE = 0.5


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


def weigh(clues: Sequence[Clue], spelling: Spelling, passages: Passages) -> Evidence:
    """Say how well a task explains a question."""
    matches = [match_clue(clue, spelling, passages) for clue in clues]
    found = list(zip(clues, _prefer_one_clause(clues, matches, passages), strict=True))
    total = sum(clue.weight for clue in clues) or 1.0
    matter = sum(clue.weight for clue in clues if clue.is_on_matter) or 1.0
    on_matter = sum(_gain(clue, match) for clue, match in found if clue.is_on_matter)
    return Evidence(
        cover=sum(_gain(clue, match) for clue, match in found) / total,
        by_name=sum(_gain(clue, match) for clue, match in found if passages.is_name(match.place)) / total,
        direct=sum(_gain(clue, match) for clue, match in found if match.value >= _DIRECT) / total,
        on_matter=on_matter / total,
        of_matter=on_matter / matter,
        has_loose_end=any(match.value < _LOOSE for clue, match in found if clue.must_be_explained),
        line=_best_line(found, passages),
    )


def _gain(clue: Clue, match: Match) -> float:
    return clue.weight * match.value


def _prefer_one_clause(
    clues: Sequence[Clue], matches: Sequence[Match], passages: Passages
) -> Iterable[Match]:
    """Move the matches into the clause that explains most, where they are there too; the others lose value."""
    in_clauses = [
        (clue, match) for clue, match in zip(clues, matches, strict=True) if passages.is_clause(match.place)
    ]
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
