"""Which tasks are worth weighing: the few that share the rarest words with the question.

The work is bounded whatever the size of the table: rare texts are looked up, common ones are only verified on
the tasks that rarer ones have already brought in.
"""

from collections.abc import Iterable, Iterator, Sequence

from bot.core.who.clues import Clue
from bot.core.who.glossary import Meaning
from bot.core.who.postings import Postings
from bot.core.who.slips import Spelling

_COMMON = 250
_POOL = 250
_MOST_WEIGHED = 14
_LONGEST_ABBREVIATION = 5
_SHORTEST_PHRASE = 4

_Votes = dict[int, float]


def scout_slots(clues: Sequence[Clue], spelling: Spelling, postings: Postings) -> list[int]:
    """Give the slots of the tasks that promise most, best first."""
    votes = _vote_for_phrases(clues, spelling, postings)
    for clue in sorted(clues, key=lambda clue: _rarity(clue, postings)):
        for slot, vote in _vote(clue, postings, votes).items():
            votes[slot] = votes.get(slot, 0.0) + vote
        if len(votes) > _POOL:
            votes = {slot: votes[slot] for slot in _best(votes, _POOL)}
    return _best(votes, _MOST_WEIGHED)


def _best(votes: _Votes, most: int) -> list[int]:
    return sorted(votes, key=lambda slot: -votes[slot])[:most]


def _rarity(clue: Clue, postings: Postings) -> int:
    """Tell how few tasks the clue points at; a clue that points nowhere comes last."""
    return min((postings.count(text) for text, _ in _texts(clue)), default=postings.size)


def _texts(clue: Clue) -> Iterator[Meaning]:
    yield from clue.whole
    for part in clue.parts:
        yield from part


def _vote(clue: Clue, postings: Postings, pool: _Votes) -> _Votes:
    votes: _Votes = {}
    for text, strength in clue.whole:
        for slot in _find(text, postings, pool):
            votes[slot] = max(votes.get(slot, 0.0), clue.weight * strength)
    for part in clue.parts:
        best: _Votes = {}
        for text, strength in part:
            for slot in _find(text, postings, pool):
                best[slot] = max(best.get(slot, 0.0), strength)
        for slot, strength in best.items():
            votes[slot] = votes.get(slot, 0.0) + clue.weight * clue.worth_of_parts * strength / len(clue.parts)
    return votes or _vote_for_abbreviated(clue, postings)


def _find(text: str, postings: Postings, pool: Iterable[int]) -> list[int]:
    if pool and postings.count(text) > _COMMON:
        return [slot for slot in pool if (passages := postings.slots[slot]) and text in passages.text]
    return postings.find(text, _COMMON)


def _vote_for_abbreviated(clue: Clue, postings: Postings) -> _Votes:
    """Let a short raw run speak for the names that have all its characters: 残托 for 残疾人托养."""
    run = clue.piece.text
    if not clue.is_raw or not 2 <= len(run) <= _LONGEST_ABBREVIATION:
        return {}
    rarest, *others = sorted(run, key=postings.count)
    slots = postings.find(rarest, _COMMON)
    named = {slot: passages.name for slot in slots if (passages := postings.slots[slot])}
    return {slot: clue.weight / 2 for slot, name in named.items() if all(one in name for one in others)}


def _vote_for_phrases(clues: Sequence[Clue], spelling: Spelling, postings: Postings) -> _Votes:
    """Let tasks that have the question's longest phrase to the letter come in, however common its words are."""
    phrase = max(_phrases(clues, spelling), key=len, default="")
    if len(phrase) < _SHORTEST_PHRASE:
        return {}
    return dict.fromkeys(postings.find(phrase, _POOL), sum(clue.weight for clue in clues))


def _phrases(clues: Sequence[Clue], spelling: Spelling) -> Iterator[str]:
    """Give the stretches of the question that no filler and no space interrupts."""
    start = end = -1
    for clue in clues:
        if clue.piece.start != end:
            yield spelling.text[start:end] if end > 0 else ""
            start = clue.piece.start
        end = clue.piece.end
    yield spelling.text[start:end] if end > 0 else ""
