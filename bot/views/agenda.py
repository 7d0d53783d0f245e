"""What is due, on a small calendar and in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bot.core.calendar import Calendar
from bot.core.ics import CalendarDay, write_calendar
from bot.core.reminders import OF_REPORTS, Kind, Obligation
from bot.texts import Html, Say
from bot.views.dates import say_day
from bot.views.month import make_month
from bot.views.screen import Button, Screen, clip

LINES_SHOWN = 20
TITLE_SHOWN = 50


def draw_agenda(
    say: Say,
    due: Sequence[Obligation],
    whose: str,
    others: Sequence[str],
    today: date,
    month: date,
    areas: Sequence[tuple[str, str, bool]] = (),
) -> Screen:
    """Draw a month: its days with what is due on them, and the same in words. `others` can be turned to."""
    counts = Counter(one.last_day for one in due)

    def label(day: date) -> str | None:
        number = f"[{day.day}]" if day == today else str(day.day)
        return f"{number}•" if counts[day] else number

    lines = [say("due-heading", month=say("month-name", year=str(month.year), month=month.month)), Html("")]
    lines += list(_say_due(say, due, today)) or [say("due-nothing")]
    rows = [*make_month(say, month, label, f"due:{whose}:", f"due:{whose}:")]
    rows.append(tuple(Button(say(f"due-of-{one}"), f"due:{one}:{month:%Y-%m}") for one in others))
    rows.append((Button(say("due-file"), f"ics:{whose}"), Button(say("due-feed"), "feed")))
    rows += [
        (
            Button(
                say("due-feeding-stop" if is_asked else "due-feeding-ask", area=clip(title, 16)),
                f"feeding:{number}",
            ),
        )
        for number, title, is_asked in areas
    ]
    return Screen("\n".join(lines), tuple(row for row in rows if row))


def draw_day(say: Say, due: Sequence[Obligation], whose: str, today: date, day: date) -> Screen:
    """Draw what is due on one day."""
    lines = [say("due-day", day=say_day(say, day)), Html("")]
    lines += list(_say_due(say, due, today)) or [say("due-nothing")]
    opening = [
        (Button(say("reminder-act-report", title=clip(one.title, 30)), f"open:{one.ref}"),)
        for one in due
        if one.kind is Kind.REPORT and not one.is_done and whose == "mine"
    ]
    back = (Button(say("due-back"), f"due:{whose}:{day:%Y-%m}"),)
    return Screen("\n".join(lines), (*opening[:10], back))


def _say_due(say: Say, due: Sequence[Obligation], today: date) -> Iterator[Html]:
    for one in due[:LINES_SHOWN]:
        mark = "done" if one.is_done else "late" if one.last_day < today else "open"
        title, day = clip(one.title, TITLE_SHOWN), say_day(say, one.last_day)
        yield say(f"due-line-{mark}", day=day, what=say(f"due-kind-{one.kind}"), title=title)
    if len(due) > LINES_SHOWN:
        yield say("reminder-more", count=len(due) - LINES_SHOWN)


def draw_feed(say: Say, address: str | None) -> Screen:
    """Give the address to subscribe to, or say that there is none."""
    if address is None:
        return Screen(say("feed-none"))
    return Screen(say("feed-address", address=address), ((Button(say("feed-renew"), "feed-renew"),),))


def write_agenda(
    say: Say, name: str, due: Iterable[Obligation], today: date, calendar: Calendar, bot: str
) -> bytes:
    """Write a member's calendar file. It rings on the workday before; `bot` tells events of several bots apart."""
    days = (
        CalendarDay(
            uid=f"{one.ref if one.kind in OF_REPORTS else one.key}@{bot}.lianluo",
            day=one.last_day,
            summary=_name_event(say, one),
            rings_on=calendar.previous_workday(one.last_day),
            is_done=one.is_done,
        )
        for one in due
    )
    return write_calendar(say("due-calendar", name=name).plain(), days, today)


def _name_event(say: Say, one: Obligation) -> str:
    text_id = "due-event-done" if one.is_done else "due-event"
    return say(text_id, what=say(f"due-kind-{one.kind}"), title=one.title).plain()
