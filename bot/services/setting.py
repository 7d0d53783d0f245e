"""What the office sets for its plan, and the holidays it enters where none are published yet."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.calendar import Calendar, WorkdayPolicy
from bot.core.conversation import Conversation
from bot.core.dialogue import Note, Place, State
from bot.core.errands import HolidayEntry, SettingsChange
from bot.core.forms import Form
from bot.core.forms.holidays import OFF, ON, SECTION, make_holidays_form
from bot.core.forms.settings import SECTION as SETTINGS
from bot.core.forms.settings import Setting, UnreadSetting, make_settings_form, read_settings
from bot.core.holidays import read_days
from bot.services.conversing import converse
from bot.services.shelf import Shelf
from storage import audit, calendar_days, plans
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member
from storage.plans import StoredPlan

FIRST_OF_HOLIDAYS = State(place=Place.ASKING, section=SECTION, question=OFF)
DECEMBER = 12


async def load_settings(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which the office changes the settings of the plan in force."""
    stored = await shelf.plan(tx)
    if stored is None or not member.is_office or draft.subject != f"settings:{stored.id}":
        return None
    present = Setting(stored.settings, WorkdayPolicy(stored.workday_policy))
    errand = SettingsChange(stored.id, present)
    return _converse(stored, draft, errand, make_settings_form(present), now)


async def load_holidays(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which the office enters a year's holidays."""
    stored = await shelf.plan(tx)
    if stored is None or not member.is_office:
        return None
    year = int(draft.subject.partition(":")[2])
    return _converse(stored, draft, HolidayEntry(year), make_holidays_form(year), now)


def _converse(
    stored: StoredPlan, draft: Draft, about: SettingsChange | HolidayEntry, form: Form, now: datetime
) -> Conversation:
    zone = ZoneInfo(stored.timezone)
    return converse(draft, about, form, zone, now)


async def submit_settings(
    tx: Transaction, errand: SettingsChange, talk: Conversation, now: datetime
) -> Note | None:
    """Set what was written; a Note says what could not be read."""
    changed = read_settings(errand.present, talk.state.answers.get(SETTINGS, {}))
    if isinstance(changed, UnreadSetting):
        return Note("setting-unread", {"text": changed.text}, is_complaint=True)
    await plans.write_settings(tx, errand.plan_id, changed.plan, changed.policy)
    detail = {"was": _tell(errand.present), "is": _tell(changed)}
    subject = f"plan:{errand.plan_id}"
    await audit.record(tx, "change-settings", subject, now, member_id=talk.member_id, detail=detail)
    return None


def _tell(setting: Setting) -> dict[str, Any]:
    return {**setting.plan.to_json(), "workdays": str(setting.policy)}


async def submit_holidays(
    tx: Transaction, errand: HolidayEntry, talk: Conversation, now: datetime
) -> Note | None:
    """Enter the days; a Note says what could not be read."""
    written = talk.state.answers.get(SECTION, {})
    off, on = (read_days(str(written.get(name)), errand.year) for name in (OFF, ON))
    if off is None or on is None:
        text = str(written.get(OFF if off is None else ON))
        return Note("holidays-unread", {"text": text[:60]}, is_complaint=True)
    if not off:
        return Note("holidays-none", is_complaint=True)
    days = dict.fromkeys(off, False) | dict.fromkeys(on, True)
    await calendar_days.enter(tx, errand.year, days, talk.member_id, now)
    detail = {"off": sorted(map(str, off)), "on": sorted(map(str, on))}
    subject = f"calendar:{errand.year}"
    await audit.record(tx, "enter-holidays", subject, now, member_id=talk.member_id, detail=detail)
    return None


def find_unknown_years(calendar: Calendar, today: date) -> tuple[int, ...]:
    """List the years that matter soon and whose holidays are neither published nor entered."""
    years = (today.year, today.year + 1) if today.month == DECEMBER else (today.year,)
    return tuple(year for year in years if not calendar.knows(year))
