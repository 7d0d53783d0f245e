import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar import Calendar, WorkdayPolicy

REPORT_DAYS_2026 = [(month, day) for month in range(1, 13) for day in (13, 25)]
OFF_DUTY_2026 = {  # printed: earlier, later
    (1, 25): ((1, 23), (1, 26)),
    (4, 25): ((4, 24), (4, 27)),
    (6, 13): ((6, 12), (6, 15)),
    (7, 25): ((7, 24), (7, 27)),
    (9, 13): ((9, 11), (9, 14)),
    (9, 25): ((9, 24), (9, 28)),  # 中秋节, a Friday
    (10, 25): ((10, 23), (10, 26)),
    (12, 13): ((12, 11), (12, 14)),
}
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def in_2026(month_day: tuple[int, int]) -> date:
    return date(2026, *month_day)


@pytest.mark.parametrize("printed", REPORT_DAYS_2026)
def test_each_report_day_of_2026_moves_as_the_policy_says(printed: tuple[int, int]) -> None:
    earlier, later = OFF_DUTY_2026.get(printed, (printed, printed))
    calendar = Calendar()
    assert calendar.due_date(2026, *printed, WorkdayPolicy.EARLIER) == in_2026(earlier)
    assert calendar.due_date(2026, *printed, WorkdayPolicy.LATER) == in_2026(later)
    assert calendar.due_date(2026, *printed, WorkdayPolicy.AS_PRINTED) == in_2026(printed)
    assert calendar.is_workday(in_2026(printed)) == (printed not in OFF_DUTY_2026)


def test_a_make_up_sunday_is_a_workday() -> None:
    assert Calendar().is_workday(date(2026, 9, 20))
    assert Calendar().due_date(2026, 9, 20, WorkdayPolicy.LATER) == date(2026, 9, 20)


def test_the_neighbouring_workdays_lie_beyond_a_whole_holiday() -> None:
    assert Calendar().next_workday(date(2026, 9, 30)) == date(2026, 10, 8)
    assert Calendar().previous_workday(date(2026, 10, 8)) == date(2026, 9, 30)


@pytest.mark.parametrize(("month", "last"), [(2, 28), (4, 30), (12, 31)])
def test_the_31st_of_a_shorter_month_is_its_last_day(month: int, last: int) -> None:
    assert Calendar().due_date(2026, month, 31, WorkdayPolicy.AS_PRINTED) == date(2026, month, last)


def test_a_later_due_day_may_lie_in_the_next_year() -> None:
    assert Calendar().due_date(2022, 12, 31, WorkdayPolicy.LATER) == date(2023, 1, 3)


@pytest.mark.parametrize("year", [2003, 2027])
def test_a_year_without_published_holidays_has_its_weekends_alone(year: int) -> None:
    calendar = Calendar()
    assert not calendar.knows(year)
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]
    assert all(calendar.is_workday(day) == (day.isoweekday() <= 5) for day in days)


def test_published_years_are_known() -> None:
    assert Calendar().knows(2004)
    assert Calendar().knows(2026)


def test_days_entered_by_hand_come_before_all_else_and_make_their_year_known() -> None:
    days = {date(2027, 1, 1): False, date(2027, 1, 3): True, date(2026, 6, 1): False}
    calendar = Calendar(days, entered=frozenset({2027}))
    assert calendar.knows(2027)
    assert not calendar.is_workday(date(2027, 1, 1))
    assert calendar.is_workday(date(2027, 1, 3))
    assert calendar.next_workday(date(2026, 5, 31)) == date(2026, 6, 2)
    assert not calendar.knows(2028)


@given(DAYS)
def test_the_next_workday_is_the_nearest_one_and_so_is_the_previous(day: date) -> None:
    calendar = Calendar()
    after, before = calendar.next_workday(day), calendar.previous_workday(day)
    assert before < day < after
    assert calendar.is_workday(after)
    assert calendar.is_workday(before)
    between = [before + timedelta(days=n) for n in range(1, (after - before).days)]
    assert [workday for workday in between if calendar.is_workday(workday) and workday != day] == []


@given(DAYS, st.integers(1, 31))
def test_a_moved_day_is_a_workday_and_never_moves_the_other_way(month: date, day: int) -> None:
    calendar = Calendar()
    printed, earlier, later = (
        calendar.due_date(month.year, month.month, day, policy)
        for policy in (WorkdayPolicy.AS_PRINTED, WorkdayPolicy.EARLIER, WorkdayPolicy.LATER)
    )
    assert earlier <= printed <= later
    assert calendar.is_workday(earlier)
    assert calendar.is_workday(later)


def test_the_holidays_are_loaded_only_when_a_day_is_asked() -> None:
    script = "import sys, bot.core.calendar; sys.exit('chinese_calendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
