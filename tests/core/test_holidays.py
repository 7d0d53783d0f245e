"""A year's holidays as the office may type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.holidays import read_days

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
    "text",
    [
        "",
        "，",
        "春节",
        "1月1日—春节",
        "1月3日—1月1日",
        "1月1日—6月1日",
        "2月30日",
        "2026年1月1日",
        "1月1日—40日",
    ],
)
def test_what_is_no_list_of_days_is_not_guessed_at(text: str) -> None:
    assert read_days(text, 2027) is None


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    days = read_days(text, 2027)
    assert days is None or all(day.year == 2027 for day in days)
