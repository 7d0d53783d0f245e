from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.days import read_day, read_year


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9-30", date(2026, 9, 30)),
        ("9.30", date(2026, 9, 30)),
        ("9月30日", date(2026, 9, 30)),
        ("9月30号前", date(2026, 9, 30)),
        ("2027年1月31日", date(2027, 1, 31)),
        ("2026/9/30", date(2026, 9, 30)),
        ("20260930", date(2026, 9, 30)),
        ("９月３０日", date(2026, 9, 30)),
        ("9 月 底", date(2026, 9, 30)),
        ("2月末", date(2026, 2, 28)),
        ("2028年2月底", date(2028, 2, 29)),
        ("年底", date(2026, 12, 31)),
        ("上半年", date(2026, 6, 30)),
    ],
)
def test_a_day_is_read_as_people_type_it(text: str, day: date) -> None:
    assert read_day(text, 2026) == day


@pytest.mark.parametrize("text", ["无", " 无 ", "無", "没有", "None", "no date"])
def test_no_date_is_an_answer(text: str) -> None:
    assert read_day(text, 2026) == ""


@pytest.mark.parametrize(
    "text",
    [
        "2月30日",
        "13月",
        "13月底",
        "0月1日",
        "明年",
        "9月",
        "9",
        "尽快",
        "",
        "1999-1-1",
        "2026年2月29日",
        "9-30-1-1",
    ],
)
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    assert read_day(text, 2026) is None


@given(st.text(), st.integers(2000, 2099))
def test_any_text_is_read_without_a_crash(text: str, year: int) -> None:
    assert isinstance(read_day(text, year), date | str | None)
    assert isinstance(read_year(text), int | None)


@pytest.mark.parametrize(("text", "year"), [("2026", 2026), ("２０２７年", 2027), (" 2028 年", 2028)])
def test_a_year_is_read(text: str, year: int) -> None:
    assert read_year(text) == year


@pytest.mark.parametrize("text", ["26", "1026", "明年", "2026年1月", "20266", "٢٠٢٦"])
def test_what_is_no_year_of_this_century_is_none(text: str) -> None:
    assert read_year(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("明天", date(2026, 6, 21)),
        ("後天", date(2026, 6, 22)),
        ("周五", date(2026, 6, 19)),
        ("下周一", date(2026, 6, 22)),
        ("下个星期天", date(2026, 6, 28)),
        ("22日", date(2026, 6, 22)),
    ],
)
def test_a_day_is_read_from_where_today_stands(text: str, day: date) -> None:
    assert read_day(text, 2026, today=date(2026, 6, 20)) == day  # a Saturday
    assert read_day(text, 2026) is None
