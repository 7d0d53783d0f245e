"""Which tasks are worth weighing: the few that share the rarest words with the question."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.core.who.clues import Clue
from bot.core.who.postings import Postings

# Bounds on the work for one question, whatever the size of the table.
_MOST_FOR_A_TEXT = 300
_ENOUGH = 600
_MOST_WEIGHED = 14
_LONGEST_ABBREVIATION = 5


class _Probe(NamedTuple):
    count: int
    text: str
    votes: float


def scout_slots(clues: Sequence[Clue], postings: Postings) -> list[int]:
    """Give the slots of the tasks that promise most, best first."""
    votes: dict[int, float] = {}
    for clue in clues:
        for slot, vote in (*_vote(clue, postings).items(), *_vote_for_abbreviated(clue, postings).items()):
            votes[slot] = votes.get(slot, 0.0) + vote
    return sorted(votes, key=lambda slot: -votes[slot])[:_MOST_WEIGHED]


def _vote(clue: Clue, postings: Postings) -> dict[int, float]:
    cast: dict[int, float] = {}
    for probe in sorted(_probes(clue, postings)):
        for slot in postings.find(probe.text, _MOST_FOR_A_TEXT):
            cast[slot] = (
                cast.get(slot, 0.0) + probe.votes if clue.is_raw else max(cast.get(slot, 0.0), probe.votes)
            )
    return cast


def _vote_for_abbreviated(clue: Clue, postings: Postings) -> dict[int, float]:
    """Let a short raw run speak for the names that have all its characters: 残托 for 残疾人托养."""
    run = clue.piece.text
    if not clue.is_raw or not 2 <= len(run) <= _LONGEST_ABBREVIATION or all(clue.parts):
        return {}
    rarest, *others = sorted(run, key=postings.count)
    slots = set(postings.find(rarest, _MOST_FOR_A_TEXT))
    for character in others:
        slots.intersection_update(postings.find(character, _MOST_FOR_A_TEXT))
    return dict.fromkeys(slots, clue.weight / 2)


def _probes(clue: Clue, postings: Postings) -> Iterator[_Probe]:
    for text, strength in clue.whole:
        yield _Probe(postings.count(text), text, clue.weight * strength)
    for part in clue.parts:
        for text, strength in part:
            yield _Probe(
                postings.count(text), text, clue.weight * clue.worth_of_parts * strength / len(clue.parts)
            )
