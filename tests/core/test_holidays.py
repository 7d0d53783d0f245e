"""A year's holidays as the office may type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.holidays import Slip, UnreadDays, list_kept_days, read_days, write_days

NEW_YEAR = frozenset(date(2027, 1, day) for day in (1, 2, 3))


@pytest.mark.parametrize(
    "text",
    [
        "1月1日—1月3日",
        "1月1日-3日",
        "1月1日至3日",
        "1月1日到1月3日",
        "1.1-1.3",
        "1-1—1-3",
        "2027年1月1日～3日",
        "1月1日，1月2日、1月3日",
        "１月１日－３日",
    ],
)
def test_a_span_is_read_however_it_is_written(text: str) -> None:
    assert read_days(text, 2027) == NEW_YEAR


def test_several_spans_and_days_are_read_together() -> None:
    assert read_days("1月1日—3日，4月5日；10月1日至7日", 2027) == NEW_YEAR | {date(2027, 4, 5)} | {
        date(2027, 10, day) for day in range(1, 8)
    }


def test_none_is_said_with_a_word() -> None:
    assert read_days("无", 2027) == frozenset()


@pytest.mark.parametrize(
    ("text", "piece", "slip"),
    [
        ("", "", Slip.NO_DAY),
        ("，", "，", Slip.NO_DAY),
        ("春节", "春节", Slip.NO_DAY),
        ("1月1日、1月1日—春节", "1月1日—春节", Slip.NO_DAY),
        ("1月3日—1月1日", "1月3日—1月1日", Slip.BACKWARDS),
        ("1月1日—6月1日", "1月1日—6月1日", Slip.TOO_LONG),
        ("2月30日", "2月30日", Slip.NO_DAY),
        ("2026年1月1日", "2026年1月1日", Slip.OTHER_YEAR),
        ("2028年1月1日", "2028年1月1日", Slip.OTHER_YEAR),
        ("2027年12月31日—2028年1月2日", "2027年12月31日—2028年1月2日", Slip.OTHER_YEAR),
        ("1月1日—40日", "1月1日—40日", Slip.NO_DAY),
        ("12月31日—1月2日、5月1日", "12月31日—1月2日", Slip.OVER_NEW_YEAR),
    ],
)
def test_what_is_no_list_of_days_is_named_and_not_guessed_at(text: str, piece: str, slip: Slip) -> None:
    found = read_days(text, 2027)
    assert isinstance(found, UnreadDays)
    assert (found.slip, found.piece.replace(",", "，")) == (slip, piece)


@pytest.mark.parametrize("text", ["2026年12月31日—2027年1月2日", "2026-12-31至2027-1-2", "2026.12.31-1月2日"])
def test_a_span_over_the_new_year_is_read_where_it_names_its_years(text: str) -> None:
    days = {date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2)}
    assert read_days(text, 2027) == frozenset(days)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    days = read_days(text, 2027)
    assert isinstance(days, UnreadDays) or all(day.year in (2026, 2027) for day in days)


@given(st.frozensets(st.dates(date(2026, 12, 1), date(2027, 12, 31)), max_size=40))
def test_days_are_kept_and_come_back_the_same(days: frozenset[date]) -> None:
    assert list_kept_days(write_days(days)) == days
