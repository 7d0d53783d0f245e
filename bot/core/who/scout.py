"""Which tasks are worth weighing: the few that share the rarest words with the question.

The work is bounded whatever the size of the table: rare texts are looked up, common ones are only verified on
the tasks that rarer ones have already brought in.
"""

from collections.abc import Iterable, Iterator, Sequence

from bot.core.who.clues import Clue
from bot.core.who.glossary import Meaning
from bot.core.who.postings import MOST_FOUND, Postings
from bot.core.who.slips import Spelling

# As many tasks are kept in view, and as many of them are weighed.
_POOL = MOST_FOUND
_MOST_WEIGHED = 10
# A task with less than this share of the best one's votes cannot explain more.
_PROMISING = 0.5
_LONGEST_ABBREVIATION = 5
_SHORTEST_PHRASE = 3

_Votes = dict[int, float]


def scout_slots(clues: Sequence[Clue], spelling: Spelling, postings: Postings) -> list[int]:
    """Give the slots of the tasks that promise most, best first."""
    votes = _gather_votes(clues, spelling, postings)
    found = _best(votes, _MOST_WEIGHED)
    return [slot for slot in found if votes[slot] >= _PROMISING * votes[found[0]]]


def scout_widely(clues: Sequence[Clue], spelling: Spelling, postings: Postings) -> list[int]:
    """Give the slots of the tasks that promise anything, best first, the most promising of them."""
    return _best(_gather_votes(clues, spelling, postings), _MOST_WEIGHED)


def _gather_votes(clues: Sequence[Clue], spelling: Spelling, postings: Postings) -> _Votes:
    votes = _vote_for_phrases(clues, spelling, postings)
    if postings.size > _POOL:  # in a small plan all are in view, whoever comes first
        clues = sorted(clues, key=lambda clue: _rarity(clue, postings))
    for clue in clues:
        for slot, vote in _vote(clue, postings, votes).items():
            votes[slot] = votes.get(slot, 0.0) + vote
        if len(votes) > _POOL:
            votes = {slot: votes[slot] for slot in _best(votes, _POOL)}
    return votes


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
    votes = _vote_for_best(clue.whole, clue.weight, postings, pool)
    for part in clue.parts:
        weight = clue.weight * clue.worth_of_parts / len(clue.parts)
        for slot, vote in _vote_for_best(part, weight, postings, pool).items():
            votes[slot] = votes.get(slot, 0.0) + vote
    return votes or _vote_for_abbreviated(clue, postings)


def _vote_for_best(meanings: Iterable[Meaning], weight: float, postings: Postings, pool: _Votes) -> _Votes:
    """Give each task the vote of the best meaning that it has; the best come first."""
    votes: _Votes = {}
    for text, strength in meanings:
        for slot in _find(text, postings, pool):
            votes.setdefault(slot, weight * strength)
    return votes


def _find(text: str, postings: Postings, pool: Iterable[int]) -> list[int]:
    if pool and postings.count(text) > MOST_FOUND:
        return [slot for slot in pool if (passages := postings.slots[slot]) and text in passages.text]
    return postings.find(text)


def _vote_for_abbreviated(clue: Clue, postings: Postings) -> _Votes:
    """Let a short raw run speak for the names that have all its characters: 残托 for 残疾人托养."""
    run = clue.piece.text
    if not clue.is_raw or not 2 <= len(run) <= _LONGEST_ABBREVIATION:
        return {}
    rarest, *others = sorted(run, key=postings.count)
    slots = postings.find(rarest)
    named = {slot: passages.name for slot in slots if (passages := postings.slots[slot])}
    return {slot: clue.weight / 2 for slot, name in named.items() if all(one in name for one in others)}


def _vote_for_phrases(clues: Sequence[Clue], spelling: Spelling, postings: Postings) -> _Votes:
    """Let the tasks come in that have the question's rarest phrase to the letter."""
    phrases = [phrase for phrase in _phrases(clues, spelling) if len(phrase) >= _SHORTEST_PHRASE]
    if not phrases:
        return {}
    rarest = min(phrases, key=postings.count)
    return dict.fromkeys(postings.find(rarest), sum(clue.weight for clue in clues))


def _phrases(clues: Sequence[Clue], spelling: Spelling) -> Iterator[str]:
    """Give the stretches of the question that no filler and no space interrupts."""
    start = end = 0
    for clue in clues:
        if clue.piece.start != end:
            yield spelling.text[start:end]
            start = clue.piece.start
        end = clue.piece.end
    yield spelling.text[start:end]
