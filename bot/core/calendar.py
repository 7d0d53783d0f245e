"""Working days, and the day a report is really due."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


class WorkdayPolicy(StrEnum):
    """What becomes of a day that falls off duty: 提前, 顺延 or 不变."""

    EARLIER = "earlier"
    LATER = "later"
    AS_PRINTED = "as-printed"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The State Council's holidays and make-up workdays, as far as they are published.

    `extra` has the days entered by hand, for a year not yet published or a local order; True is a workday.
    What was entered comes before what is published. `entered` are the years whose days were: the first of a year may
    lie in the December before.
    """

    extra: Mapping[date, bool] = field(default_factory=dict, hash=False)
    entered: frozenset[int] = frozenset()

    def knows(self, year: int) -> bool:
        """Whether the year's holidays are published or entered. If not, Monday to Friday are workdays."""
        is_published = _is_published_workday(date(year, 1, 1)) is not None
        return is_published or year in self.entered

    def is_workday(self, day: date) -> bool:
        if day in self.extra:
            return self.extra[day]
        published = _is_published_workday(day)
        return day.weekday() < _SATURDAY if published is None else published

    def next_workday(self, day: date) -> date:
        """The first workday after `day`."""
        return self._find_workday(day, _ONE_DAY)

    def previous_workday(self, day: date) -> date:
        """The last workday before `day`."""
        return self._find_workday(day, -_ONE_DAY)

    def due_date(self, year: int, month: int, day: int, policy: WorkdayPolicy) -> date:
        """The day a rule's `day` means in this month; the 31st of a shorter month is its last day."""
        return self.move(date(year, month, min(day, monthrange(year, month)[1])), policy)

    def move(self, printed: date, policy: WorkdayPolicy) -> date:
        """The day that a printed one means, should it fall off duty."""
        if policy is WorkdayPolicy.AS_PRINTED or self.is_workday(printed):
            return printed
        return (
            self.previous_workday(printed) if policy is WorkdayPolicy.EARLIER else self.next_workday(printed)
        )

    def _find_workday(self, day: date, step: timedelta) -> date:
        day += step
        while not self.is_workday(day):
            day += step
        return day


@cache
def _is_published_workday(day: date) -> bool | None:
    # Imported here, for it loads every holiday since 2004.
    import chinese_calendar

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:  # a year it has no data for
        return None
