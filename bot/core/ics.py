"""A calendar file (RFC 5545) of days on which something is due."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

HOURS_OF_DAY = 24
RINGS_AT = 9

FOLDED_AT = 75
"""Octets of a line (RFC 5545, 3.1); what is longer goes on in the next line after a space."""


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """Something due on a day. `uid` stays the same when the day moves, so that a phone moves it too.

    On the day `rings_on` the phone rings at nine.
    """

    uid: str
    day: date
    summary: str
    rings_on: date
    is_done: bool = False


def write_calendar(name: str, days: Iterable[CalendarDay], today: date) -> bytes:
    """Write a calendar; all its events last a whole day and do not make anybody busy.

    It is stamped with the day alone: as long as nothing changes on it, the file stays the same, byte by byte.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//lianluo//due//ZH", "CALSCALE:GREGORIAN"]
    lines += ["METHOD:PUBLISH", f"X-WR-CALNAME:{_escape(name)}", "X-PUBLISHED-TTL:PT6H"]
    for day in days:
        lines += _write_event(day, today)
    return "".join(f"{_fold(line)}\r\n" for line in [*lines, "END:VCALENDAR"]).encode()


def _write_event(day: CalendarDay, today: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escape(day.uid)}"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escape(day.summary)}"
    yield "TRANSP:TRANSPARENT"
    if not day.is_done:
        yield from (
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"TRIGGER:-PT{_count_hours(day)}H",
            f"DESCRIPTION:{_escape(day.summary)}",
        )
        yield "END:VALARM"
    yield "END:VEVENT"


def _count_hours(day: CalendarDay) -> int:
    """Count the hours from nine o'clock on the day that it rings to the midnight at which its own day begins."""
    return (day.day - day.rings_on).days * HOURS_OF_DAY - RINGS_AT


def _escape(text: str) -> str:
    """Write a text value (RFC 5545, 3.3.11)."""
    plain = "".join(" " if ord(sign) < ord(" ") and sign != "\n" else sign for sign in text)
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def _fold(line: str) -> str:
    """Break a line so that none is longer than it may be, and no letter is cut in two."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode("utf-8", "replace"))
        if size + octets > FOLDED_AT:
            pieces.append(piece)
            piece, size = " ", 1
        piece += letter
        size += octets
    return "\r\n".join([*pieces, piece])
