"""From evidence to an answer: one task, a few to choose from, or not in the plan."""

from collections.abc import Sequence
from dataclasses import dataclass

ANSWERABLE = 0.62
SURE = 0.74
# How far behind the best a task may be and still be a choice.
CLOSE = 0.1
MOST_CHOICES = 5
MOST_NEAR = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many of the ranked tasks to name: none means unknown; `is_sure` names one as the answer."""

    count: int
    is_sure: bool


def judge(covers: Sequence[float], ranks: Sequence[float]) -> Verdict:
    """Judge ranked tasks by how much of the question each explains; both lists are best first."""
    if not covers or covers[0] < ANSWERABLE:
        return Verdict(0, False)
    close = sum(1 for rank in ranks if rank >= ranks[0] - CLOSE)
    if close == 1 and covers[0] >= SURE:
        return Verdict(1, True)
    return Verdict(max(2, min(close, MOST_CHOICES)), False)
