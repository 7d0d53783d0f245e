"""What the office sets for its plan."""

from datetime import datetime

from bot.core.conversation import Conversation
from bot.core.dialogue import Note
from bot.core.errands import SettingsChange
from bot.core.forms.fields import Setting, find_field
from bot.core.forms.settings import DEFAULTS, change_setting, list_changed, make_setting_form
from bot.core.forms.settings import SECTION as SETTINGS
from bot.core.forms.spelling import Refused
from bot.services.conversing import converse
from bot.services.shelf import Shelf
from storage import audit, drafts, members, plans
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member
from storage.plans import StoredPlan


async def look_up(tx: Transaction, shelf: Shelf, member: Member) -> Setting | None:
    """Give all that is set for the plan in force; a question about one setting no longer waits for an answer."""
    stored = await shelf.plan(tx)
    asked = await drafts.find(tx, member.focus_draft_id or 0, member.id)
    if asked is not None and asked.subject.startswith(SettingsChange.subject_of("")):
        await members.focus(tx, member.id, None)
    return None if stored is None else _read_setting(stored)


def _read_setting(stored: StoredPlan) -> Setting:
    return Setting(stored.settings, stored.workday_policy)


async def load(
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
    form = make_setting_form(errand.present, topic)
    return converse(draft, errand, form, stored.zone, now)


async def submit(tx: Transaction, errand: SettingsChange, talk: Conversation, now: datetime) -> Note | None:
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
