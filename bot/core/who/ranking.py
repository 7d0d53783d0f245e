"""Ranks the tasks by how well they explain a reading of a question."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.core.who.answer import Hit
from bot.core.who.evidence import Evidence, find_unexplained, weigh
from bot.core.who.passages import Passages
from bot.core.who.postings import Postings
from bot.core.who.reading import Reading
from bot.core.who.scout import scout_slots, scout_widely

# What is said in the name counts a little more than what is said somewhere in the target.
_BONUS_FOR_NAME = 0.1
_NEAR = 0.2


class Ranked(NamedTuple):
    """A task with its evidence; `rank` orders, it is no measure of its own."""

    passages: Passages
    evidence: Evidence
    rank: float

    def is_near(self) -> bool:
        """Tell a task that has at least something to do with the question."""
        return self.evidence.cover >= _NEAR

    def leaves_unexplained(self, reading: Reading) -> list[int]:
        """Give the places of a question that the task does not explain."""
        return find_unexplained(reading.clues, reading.spelling, self.passages)

    def as_hit(self) -> Hit:
        """Give the task with its score and the literal passage that explains most."""
        return Hit(self.passages.task, self.evidence.cover, self.passages.literal(self.evidence.line))


def rank_tasks(reading: Reading, postings: Postings) -> list[Ranked]:
    """Give the tasks that explain most of the question, best first."""
    return _rank_slots(scout_slots(reading.clues, reading.spelling, postings), reading, postings)


def rank_near_tasks(reading: Reading, postings: Postings) -> list[Ranked]:
    """Give the tasks that explain any of the question, best first."""
    return _rank_slots(scout_widely(reading.clues, reading.spelling, postings), reading, postings)


def _rank_slots(slots: Iterable[int], reading: Reading, postings: Postings) -> list[Ranked]:
    ranked = [_rank(reading, passages) for slot in slots if (passages := postings.slots[slot])]
    return sorted(ranked, key=lambda one: -one.rank)


def _rank(reading: Reading, passages: Passages) -> Ranked:
    evidence = weigh(reading.clues, reading.spelling, passages)
    return Ranked(passages, evidence, evidence.cover + _BONUS_FOR_NAME * evidence.by_name)
