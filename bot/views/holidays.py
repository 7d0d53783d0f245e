"""Days off and make-up workdays, as the office reads them."""

from collections.abc import Sequence
from datetime import date

from bot.core.holidays import CalendarYear, Span, list_spans, read_kept_days
from bot.texts import Html, Say
from bot.views.dates import say_day
from bot.views.screen import Button, Screen, join_names


def draw_years(say: Say, years: Sequence[CalendarYear]) -> Screen:
    """Draw what is known of some years, each with the button to enter it."""
    lines = [say("calendar-heading"), *(_say_year(say, known) for known in years), say("calendar-hint")]
    buttons = [
        Button(say("calendar-enter", year=str(known.year)), f"holidays:{known.year}") for known in years
    ]
    return Screen("\n\n".join(lines), tuple((button,) for button in buttons))


def _say_year(say: Say, known: CalendarYear) -> Html:
    year = str(known.year)
    if known.is_entered:
        off, on = (say_days(say, list_spans(days), known.year) for days in (known.off, known.on))
        return say("calendar-year-entered", year=year, off=off, on=on)
    return (
        say("calendar-year-published", year=year)
        if known.is_published
        else say("calendar-year-unknown", year=year)
    )


def say_kept_days(say: Say, kept: str, year: int) -> Html:
    """Say the days of an answer."""
    return say_days(say, read_kept_days(kept), year)


def say_days(say: Say, spans: Sequence[Span], year: int) -> Html:
    """Say spans of days of a year's list, and how many they are together: 1月1日—3日、2月5日—11日（10 天）."""
    if not spans:
        return say("value-nothing")
    count = sum((last - first).days + 1 for first, last in spans)
    listed = join_names(say, [_say_span(say, span, year) for span in spans])
    return say("days-listed", days=Html(listed), count=count)


def _say_span(say: Say, span: Span, year: int) -> Html:
    first, last = span
    if first == last:
        return _say_end(say, first, year)
    if first.month == last.month and first.year == year:
        return say("days-in-month", first=say_day(say, first), last=last.day)
    return say("days-from-to", first=_say_end(say, first, year), last=_say_end(say, last, year))


def _say_end(say: Say, day: date, year: int) -> Html:
    if day.year == year:
        return say_day(say, day)
    return say("date-full", year=str(day.year), month=day.month, day=day.day)
