"""A calendar file that phones take: its lines, its days, and any words in it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.core.ics import CalendarDay, write_calendar

TODAY, WEDNESDAY, THURSDAY = date(2026, 6, 20), date(2026, 6, 24), date(2026, 6, 25)


def unfold(content: bytes) -> list[str]:
    """The lines as a phone puts them together again."""
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_a_day_is_a_whole_day_under_a_name_that_stays() -> None:
    day = CalendarDay(
        "report:1:4:25:2026-06@7.lianluo", THURSDAY, "报送；交通出行, 当月投资\n和开工", WEDNESDAY
    )
    lines = unfold(write_calendar("江一帆", [day], TODAY))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    for line in (
        "UID:report:1:4:25:2026-06@7.lianluo",
        "DTSTAMP:20260620T000000Z",
        "DTSTART;VALUE=DATE:20260625",
        "DTEND;VALUE=DATE:20260626",
        "SUMMARY:报送；交通出行\\, 当月投资\\n和开工",
    ):
        assert line in lines


def test_what_is_done_does_not_ring() -> None:
    day = CalendarDay("a", THURSDAY, "报送", WEDNESDAY, is_done=True)
    assert b"VALARM" not in write_calendar("", [day], TODAY)
    assert b"VALARM" in write_calendar("", [CalendarDay("a", THURSDAY, "报送", WEDNESDAY)], TODAY)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_words_stay_one_line_of_which_no_part_is_too_long(text: str) -> None:
    content = write_calendar("日历", [CalendarDay("a", date(2026, 12, 31), text, date(2026, 12, 30))], TODAY)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    summaries = [line for line in unfold(content) if line.startswith("SUMMARY:")]
    assert len(summaries) == 1


def test_a_phone_rings_at_nine_on_the_workday_before() -> None:
    monday, friday = date(2026, 6, 29), date(2026, 6, 26)
    assert b"TRIGGER:-PT15H" in write_calendar("", [CalendarDay("a", THURSDAY, "报送", WEDNESDAY)], TODAY)
    assert b"TRIGGER:-PT63H" in write_calendar("", [CalendarDay("a", monday, "报送", friday)], TODAY)
