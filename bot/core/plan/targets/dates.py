"""Finding the dates in a text."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bot.core.model import MilestoneKind
from bot.core.plan.targets.days import Days
from bot.core.plan.targets.forms import CELL_FORMS, FORMS, Form

_SIGNS = re.compile("|".join(dict.fromkeys(form.sign for form in FORMS)))


class When(NamedTuple):
    """A date in a text, from `start` to `end`: what kind it is and the last day it means, or all it may mean."""

    start: int
    end: int
    kind: MilestoneKind
    days: Days

    @property
    def due(self) -> date | None:
        """The day, where there is no doubt about it."""
        return self.days[0] if len(self.days) == 1 else None


def may_hold_dates(plain: str, *, is_deadline: bool) -> bool:
    """A quick look before a long one."""
    return is_deadline or _SIGNS.search(plain) is not None


def find_dates(plain: str, year: int | None, *, is_deadline: bool = False) -> Iterator[When]:
    """Every date in a folded text, in order; `year` is the plan's, for dates that do not say theirs.

    `is_deadline`: the text is what stands in a column of deadlines or after 完成时限.
    """
    forms = (*FORMS, *CELL_FORMS) if is_deadline else FORMS
    found = [when for form in forms if form.sign in plain for when in _find(form, plain, year)]
    if not found:
        return
    reached = 0
    for when in sorted(found, key=lambda when: (when.start, -when.end)):
        if when.start >= reached:
            yield when
            reached = when.end


def _find(form: Form, plain: str, year: int | None) -> Iterator[When]:
    for match in form.pattern.finditer(plain):
        is_past = "past" in form.pattern.groupindex and match["past"]
        meaning = None if is_past else form.read(match, year)
        if meaning:
            yield When(match.start(), match.end(), *meaning)
