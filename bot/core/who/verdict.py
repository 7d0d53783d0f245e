"""From evidence to an answer: one task, a few to choose from, or not in the plan."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.core.who.ranking import Ranked

# How much of the question a task must explain to be named at all.
_ANSWERABLE = 0.64
# Less is enough where only for whom, where and little words are not explained.
_ANSWERABLE_ON_MATTER = 0.5
_WELL_ON_MATTER = 0.7
# What neither the name nor anything outright speaks for is not answered.
_LEAST_OUTRIGHT = 0.4
# ... nor what speaks of the same people or place alone.
_LEAST_OF_MATTER = 0.5
# Of a sentence less is enough where no other task comes near.
_ANSWERABLE_IF_ALONE = 0.42
_FAR_AHEAD = 0.2
# To be named as the answer: how much in all, outright, of the task itself, and on the matter.
_SURE = 0.74
_SURE_DIRECT = 0.5
_SURE_FIRM = 0.25
_SURE_ON_MATTER = 0.3
# A task whose name says so much of the question needs less, if no other comes near.
_SURE_BY_NAME = 0.6
# How far behind the best a task may be and still be a choice, and how much of the best one's share it must explain
# to be a choice where the best alone is doubtful.
_CLOSE = 0.1
_PLAUSIBLE = 0.5
MOST_CHOICES = 5
MOST_NEAR = 3


class Verdict(NamedTuple):
    """The tasks to name, best first, none for unknown. One that is not sure wants a second beside it."""

    named: Sequence[Ranked]
    is_sure: bool


def choose_named(ranked: Sequence[Ranked]) -> Verdict:
    """Say which of the ranked tasks to name: the answer, a few to choose from, or none."""
    best = next(filter(_is_answerable, ranked), None)
    if best is None:
        return Verdict((), is_sure=False)
    others = [one for one in ranked if one is not best]
    close = [one for one in others if one.rank >= best.rank - _CLOSE]
    plausible = [one for one in others if one.evidence.cover >= _PLAUSIBLE * best.evidence.cover]
    if not close and (_is_sure(best) or (not plausible and _is_sure_by_name(best))):
        return Verdict((best,), is_sure=True)
    return Verdict([best, *(close or plausible[:1])][:MOST_CHOICES], is_sure=False)


def choose_lone(ranked: Sequence[Ranked]) -> Verdict:
    """Name the first task if it explains a good part of a sentence, and far more than any other."""
    if not ranked or not _is_said_outright(ranked[0]) or not ranked[0].evidence.is_sentence:
        return Verdict((), is_sure=False)
    first, *others = (one.evidence.cover for one in ranked)
    is_alone = first >= max(others, default=0.0) + _FAR_AHEAD
    return Verdict(ranked[:1] if is_alone and first >= _ANSWERABLE_IF_ALONE else (), is_sure=False)


def _is_said_outright(best: Ranked) -> bool:
    return best.evidence.by_name + best.evidence.meant >= _LEAST_OUTRIGHT


def _is_answerable(best: Ranked) -> bool:
    found = best.evidence
    is_beside_the_matter = found.has_loose_end and 0 < found.of_matter < _LEAST_OF_MATTER
    if is_beside_the_matter or not _is_said_outright(best):
        return False
    is_on_matter = found.of_matter >= _WELL_ON_MATTER and not found.has_foreign_end
    return found.cover >= (_ANSWERABLE_ON_MATTER if is_on_matter else _ANSWERABLE)


def _is_sure(best: Ranked) -> bool:
    found = best.evidence
    return (
        _is_whole(best)
        and found.direct >= _SURE_DIRECT
        and found.firm >= _SURE_FIRM
        and found.on_matter >= _SURE_ON_MATTER
    )


def _is_sure_by_name(best: Ranked) -> bool:
    found = best.evidence
    return _is_whole(best) and found.by_name >= _SURE_BY_NAME and found.direct >= _SURE_DIRECT


def _is_whole(best: Ranked) -> bool:
    """Tell a task that explains the question to its ends."""
    found = best.evidence
    return not found.has_loose_end and not found.is_for_others and found.cover >= _SURE
