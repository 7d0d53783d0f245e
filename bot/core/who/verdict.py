"""From evidence to an answer: one task, a few to choose from, or not in the plan."""

from collections.abc import Sequence

from bot.core.who.ranking import Ranked

# How much of the question a task must explain to be named at all.
_ANSWERABLE = 0.64
# Less is enough where only for whom, where and little words are not explained.
_ANSWERABLE_ON_MATTER = 0.5
_WELL_ON_MATTER = 0.7
# What neither the name nor anything outright speaks for is not answered.
_LEAST_OUTRIGHT = 0.4
# To be named as the answer: how much in all, outright, of the task itself, and on the matter.
_SURE = 0.74
_SURE_DIRECT = 0.5
_SURE_FIRM = 0.25
_SURE_ON_MATTER = 0.3
# How far behind the best a task may be and still be a choice.
_CLOSE = 0.1
MOST_CHOICES = 5
MOST_NEAR = 3


def choose_named(ranked: Sequence[Ranked]) -> list[Ranked]:
    """Give those of the ranked tasks to name: one is the answer, two to five a choice, none means unknown."""
    best = next(filter(_is_answerable, ranked), None)
    if best is None:
        return []
    others = [one for one in ranked if one is not best]
    close = [one for one in others if one.rank >= best.rank - _CLOSE]
    if not close and _is_sure(best):
        return [best]
    return [best, *(close or others[:1])][:MOST_CHOICES]


def _is_answerable(best: Ranked) -> bool:
    found = best.evidence
    if found.by_name + found.direct < _LEAST_OUTRIGHT:
        return False
    is_on_matter = found.of_matter >= _WELL_ON_MATTER and not found.has_foreign_end
    return found.cover >= (_ANSWERABLE_ON_MATTER if is_on_matter else _ANSWERABLE)


def _is_sure(best: Ranked) -> bool:
    found = best.evidence
    return (
        not found.has_loose_end
        and not found.is_for_others
        and found.cover >= _SURE
        and found.direct >= _SURE_DIRECT
        and found.firm >= _SURE_FIRM
        and found.on_matter >= _SURE_ON_MATTER
    )
