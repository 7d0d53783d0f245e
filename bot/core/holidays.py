"""A year's holidays as people write them: 1月1日—3日、2月5日至11日."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta

from bot.core.days import NO_WORDS, read_day

LONGEST = timedelta(days=15)
"""No holiday is longer; a longer span is a slip."""

_PIECES = re.compile(r"[,，、;；\s]+")
_SPAN = re.compile(r"[—–~～至到-]{1,2}")
_DASHES = str.maketrans("－﹣−", "---")


def read_days(text: str, year: int) -> frozenset[date] | None:
    """Read a list of days and spans of days, all within a year; None where a piece of it is no day."""
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).strip()
    if plain.casefold() in NO_WORDS:
        return frozenset()
    pieces = [piece for piece in _PIECES.split(plain) if piece]
    days: set[date] = set()
    for piece in pieces:
        span = _read_span(piece, year)
        if span is None or span[1] < span[0] or span[1] - span[0] > LONGEST or span[0].year != year:
            return None
        days.update(_list_days(*span))
    return frozenset(days) if pieces else None


def _read_span(piece: str, year: int) -> tuple[date, date] | None:
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
