"""What the office sets for its plan, and the holidays it enters where none are published yet."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.calendar import Calendar, WorkdayPolicy
from bot.core.conversation import Conversation
from bot.core.dialogue import Note
from bot.core.errands import HolidayEntry, SettingsChange
from bot.core.forms import Form
from bot.core.forms.fields import Setting, find_field
from bot.core.forms.holidays import OFF, ON, SECTION, make_holidays_form
from bot.core.forms.settings import DEFAULTS, change_setting, list_changed, make_setting_form
from bot.core.forms.settings import SECTION as SETTINGS
from bot.core.forms.spelling import Refused
from bot.core.holidays import read_days
from bot.services.conversing import converse
from bot.services.shelf import Shelf
from storage import audit, calendar_days, drafts, members, plans
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member
from storage.plans import StoredPlan

DECEMBER = 12


async def look_up(tx: Transaction, shelf: Shelf, member: Member) -> Setting | None:
    """Give all that is set for the plan in force; a question about one setting no longer waits for an answer."""
    stored = await shelf.plan(tx)
    asked = await drafts.find(tx, member.focus_draft_id or 0, member.id)
    if asked is not None and asked.subject.startswith(SettingsChange.subject_of("")):
        await members.focus(tx, member.id, None)
    return None if stored is None else _read_setting(stored)


def _read_setting(stored: StoredPlan) -> Setting:
    return Setting(stored.settings, WorkdayPolicy(stored.workday_policy))


async def load_settings(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which the office changes one setting of the plan in force."""
    stored = await shelf.plan(tx)
    topic = draft.subject.rpartition(":")[2]
    is_field = topic == DEFAULTS or find_field(topic) is not None
    if stored is None or not member.is_office or not is_field:
        return None
    if draft.subject != SettingsChange.subject_of(stored.id, topic):
        return None
    errand = SettingsChange(stored.id, topic, _read_setting(stored))
    return _converse(stored, draft, errand, make_setting_form(errand.present, topic), now)


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
    """Set what was written; a Note says what would be right instead."""
    was = errand.present
    now_set = change_setting(was, errand.topic, str(talk.state.answer(SETTINGS, errand.topic)))
    if isinstance(now_set, Refused):
        details = {"expected": str(now_set.expected), "text": now_set.text, "limit": now_set.limit}
        return Note("setting-refused", details, is_complaint=True)
    changed = list_changed(was, now_set)
    if changed:
        await plans.write_settings(tx, errand.plan_id, now_set.plan, now_set.policy)
        detail = {field.topic: {"was": field.write(was), "is": field.write(now_set)} for field in changed}
        subject = f"plan:{errand.plan_id}"
        await audit.record(tx, "change-settings", subject, now, member_id=talk.member_id, detail=detail)
    return None


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
