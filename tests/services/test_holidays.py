"""Of which years the office is told that their holidays are not known."""

from datetime import date

import pytest

from bot.core.calendar import Calendar
from bot.services.holidays import find_unknown_years


@pytest.mark.parametrize(
    ("today", "plan_year", "unknown"),
    [
        (date(2026, 11, 30), 2026, []),
        (date(2026, 12, 1), 2026, [2027]),
        (date(2026, 10, 20), 2027, [2027]),
        (date(2026, 10, 20), 2099, [2027]),
        (date(2027, 1, 1), 2026, [2027]),
        (date(2027, 12, 1), None, [2027, 2028]),
    ],
)
def test_the_next_year_matters_from_december_on_or_as_soon_as_there_is_its_plan(
    today: date, plan_year: int | None, unknown: list[int]
) -> None:
    assert find_unknown_years(Calendar(), today, plan_year) == unknown


def test_a_year_that_was_entered_is_known() -> None:
    calendar = Calendar({date(2027, 1, 1): False}, entered=frozenset({2027}))
    assert find_unknown_years(calendar, date(2026, 12, 1), 2026) == []
