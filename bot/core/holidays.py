"""A year's holidays as people write them: 1月1日—3日、2月5日至11日."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeAlias

from bot.core.days import NO_WORDS, read_day

LONGEST = timedelta(days=15)
"""No holiday is longer; a longer span is a slip."""

NOTHING = "none"
"""What is kept where there are no such days."""

Span: TypeAlias = tuple[date, date]

_PIECES = re.compile(r"[,，、;；\s]+")
_SPAN = re.compile(r"[—–~～至到-]{1,2}")
_DASHES = str.maketrans("－﹣−", "---")
_DECEMBER = 12
_ONE_DAY = timedelta(days=1)


class Slip(StrEnum):
    """What is wrong with a piece of a list of days."""

    NO_DAY = "no-day"
    BACKWARDS = "backwards"
    OVER_NEW_YEAR = "over-new-year"
    TOO_LONG = "too-long"
    OTHER_YEAR = "other-year"


@dataclass(frozen=True, slots=True)
class UnreadDays:
    """A piece of a list that names no days of its year, and why."""

    piece: str
    slip: Slip


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """What is known of a year: whether its holidays are published, and what the office has entered."""

    year: int
    is_published: bool
    off: frozenset[date]
    on: frozenset[date]

    @property
    def is_entered(self) -> bool:
        return bool(self.off or self.on)


def read_days(text: str, year: int) -> frozenset[date] | UnreadDays:
    """Read the days and spans of days of a year's list, in which the December before may have the new year's first.

    A span over the new year has to name its years.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).strip()
    if plain.casefold() in NO_WORDS:
        return frozenset()
    pieces = [piece for piece in _PIECES.split(plain) if piece]
    days: set[date] = set()
    for piece in pieces:
        span = _read_span(piece, year)
        slip = _find_slip(span, year)
        if span is None or slip is not None:
            return UnreadDays(piece, slip or Slip.NO_DAY)
        days.update(_list_days(*span))
    return frozenset(days) if pieces else UnreadDays(plain, Slip.NO_DAY)


def list_spans(days: Iterable[date]) -> list[Span]:
    """Put days that follow each other together."""
    spans: list[Span] = []
    for day in sorted(days):
        if spans and day - spans[-1][1] == _ONE_DAY:
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    return spans


def write_days(days: Iterable[date]) -> str:
    """Write days as they are kept: 2027-01-01/2027-01-03 2027-02-05/2027-02-05."""
    return " ".join(f"{first}/{last}" for first, last in list_spans(days)) or NOTHING


def read_kept_days(kept: str) -> list[Span]:
    """Read what `write_days` gave."""
    spans = [] if kept == NOTHING else [span.split("/") for span in kept.split()]
    return [(date.fromisoformat(first), date.fromisoformat(last)) for first, last in spans]


def list_kept_days(kept: str) -> frozenset[date]:
    """List the days that `write_days` was given."""
    return frozenset(day for first, last in read_kept_days(kept) for day in _list_days(first, last))


def _find_slip(span: Span | None, year: int) -> Slip | None:
    if span is None:
        return Slip.NO_DAY
    first, last = span
    if first > last:
        is_over_new_year = first.month == _DECEMBER and last.month == 1
        return Slip.OVER_NEW_YEAR if is_over_new_year else Slip.BACKWARDS
    if last - first > LONGEST:
        return Slip.TOO_LONG
    return (
        None
        if date(year - 1, _DECEMBER, 1) <= first <= last <= date(year, _DECEMBER, 31)
        else Slip.OTHER_YEAR
    )


def _read_span(piece: str, year: int) -> Span | None:
    """Read 1月1日—3日, 1.1-1.3 or a single day."""
    single = read_day(piece, year)
    if isinstance(single, date):
        return single, single
    parts = _SPAN.split(piece)
    for place in range(1, len(parts)):
        first = read_day("-".join(parts[:place]), year)
        rest = "-".join(parts[place:])
        if isinstance(first, date):
            last = read_day(rest, year) or _read_day_of_month(rest, first)
            if isinstance(last, date):
                return first, last
    return None


def _read_day_of_month(text: str, first: date) -> date | None:
    number = re.fullmatch(r"(\d{1,2})[日号]?", text)
    try:
        return first.replace(day=int(number[1])) if number else None
    except ValueError:
        return None


def _list_days(first: date, last: date) -> Iterator[date]:
    for n in range((last - first).days + 1):
        yield first + timedelta(days=n)
