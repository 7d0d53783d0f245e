"""The holidays that the office enters where none are published yet, or where its own differ."""

from collections.abc import Iterable
from datetime import date, datetime

from bot.core.calendar import Calendar
from bot.core.conversation import Conversation
from bot.core.dialogue import Note
from bot.core.errands import HolidayEntry
from bot.core.forms.holidays import OFF, ON, SECTION, make_holidays_form
from bot.core.holidays import CalendarYear, list_kept_days, write_days
from bot.services.conversing import converse
from bot.services.shelf import Shelf
from storage import audit, calendar_days
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member

DECEMBER = 12


async def look_up_years(tx: Transaction, shelf: Shelf, now: datetime) -> list[CalendarYear]:
    """Tell what is known of this year and the next."""
    stored = await shelf.plan(tx)
    this = stored.day_of(now).year if stored else now.year
    return [await _look_up(tx, year) for year in (this, this + 1)]


async def _look_up(tx: Transaction, year: int) -> CalendarYear:
    entered = await calendar_days.load_year(tx, year)
    off, on = (frozenset(day for day, works in entered.items() if works is is_on) for is_on in (False, True))
    return CalendarYear(year, Calendar().knows(year), off, on)


async def load(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which the office enters a year's holidays."""
    stored = await shelf.plan(tx)
    if stored is None or not member.is_office:
        return None
    known = await _look_up(tx, int(draft.subject.partition(":")[2]))
    form = make_holidays_form(known.year, known.off, known.on)
    about = HolidayEntry(known.year, known.is_published, known.is_entered)
    return converse(draft, about, form, stored.zone, now)


async def submit(tx: Transaction, errand: HolidayEntry, talk: Conversation, now: datetime) -> Note | None:
    """Enter the days in the place of those entered before; a Note says why they cannot be right."""
    section = talk.form.sections[0]
    written = talk.state.answers.get(SECTION, {})
    off, on = (list_kept_days(str(written.get(q.id) or q.present)) for q in section.questions)
    complaint = _find_contradiction(errand, off, on)
    if complaint is not None:
        return complaint
    days = dict.fromkeys(off, False) | dict.fromkeys(on, True)
    await calendar_days.enter(tx, errand.year, days, talk.member_id, now)
    detail = {OFF: write_days(off), ON: write_days(on)}
    subject = f"calendar:{errand.year}"
    await audit.record(tx, "enter-holidays", subject, now, member_id=talk.member_id, detail=detail)
    return None


def _find_contradiction(errand: HolidayEntry, off: frozenset[date], on: frozenset[date]) -> Note | None:
    """Find what cannot be right in a list. One that is empty takes back what was entered."""
    needless = {day for day in on if Calendar().is_workday(day)}
    if off & on:
        return Note("holidays-both", {"days": _list_plainly(off & on)}, is_complaint=True)
    if needless:
        return Note("holidays-needless", {"days": _list_plainly(needless)}, is_complaint=True)
    if not off and not on:
        return None if errand.is_entered else Note("holidays-nothing", is_complaint=True)
    return None if off or errand.is_published else Note("holidays-none", is_complaint=True)


def _list_plainly(days: Iterable[date]) -> str:
    return "、".join(f"{day.month}-{day.day}" for day in sorted(days))


def find_unknown_years(calendar: Calendar, today: date, plan_year: int | None) -> list[int]:
    """List the years that matter now and whose holidays are neither published nor entered.

    The next one matters in December, and as soon as there is its plan.
    """
    is_next_near = today.month == DECEMBER or (plan_year or 0) > today.year
    years = (today.year, today.year + 1) if is_next_near else (today.year,)
    return [year for year in years if not calendar.knows(year)]
