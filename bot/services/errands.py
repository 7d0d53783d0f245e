"""What a dialogue can be for: how each kind is loaded, where it begins, and what is done when it is submitted."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.core.conversation import Conversation
from bot.core.dialogue import Note, State
from bot.core.errands import (
    Breakdown,
    FeedQuestion,
    HolidayEntry,
    InquiryReply,
    Invite,
    Leave,
    LightChange,
    NewTask,
    Notify,
    PlanImport,
    SendBack,
    SettingsChange,
    TaskEdit,
    TaskFeed,
    UnitEdit,
)
from bot.core.obligations import OwedReport
from bot.services import (
    directory,
    editing,
    feeding,
    importing,
    inquiring,
    leaving,
    lights,
    office,
    progress,
    reviewing,
    setting,
)
from bot.services.shelf import Shelf
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member

LOADERS = {
    "report": progress.load,
    "task": editing.load_edit,
    "new-task": editing.load_new,
    "breakdown": editing.load_breakdown,
    "unit": directory.load_edit,
    "reply": inquiring.load,
    "import": importing.load,
    "light": lights.load_change,
    "leave": leaving.load,
    "invite": office.load_invitation,
    "notify": office.load_notice,
    "settings": setting.load_settings,
    "holidays": setting.load_holidays,
    "feed": feeding.load,
    "ask-feed": feeding.load_question,
    "send-back": reviewing.load_send_back,
}
"""The beginning of a draft's subject -> what makes the dialogue of it, if the member may have it."""


START_WITH: Mapping[str, Callable[[str], State]] = {
    "new-task": lambda _subject: editing.FIRST_OF_NEW,
    "reply": lambda _subject: inquiring.FIRST,
    "light": lambda _subject: lights.FIRST,
    "leave": lambda _subject: leaving.FIRST,
    "invite": lambda _subject: office.FIRST_OF_INVITATION,
    "notify": lambda _subject: office.FIRST_OF_NOTICE,
    "holidays": lambda _subject: setting.FIRST_OF_HOLIDAYS,
    "feed": feeding.begin_feed,
    "ask-feed": feeding.begin_question,
    "send-back": reviewing.begin_send_back,
}
"""Where a dialogue begins, by its subject, if not at its overview."""


def begin(subject: str) -> State:
    """Give the state in which the dialogue on a subject begins."""
    make = START_WITH.get(subject.partition(":")[0])
    return make(subject) if make else State()


async def load(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue of a draft; None where this member may not have it, or not any more."""
    load_kind = LOADERS[draft.subject.partition(":")[0]]
    return await load_kind(tx, shelf, member, draft, now)


async def carry_out(tx: Transaction, shelf: Shelf, talk: Conversation, now: datetime) -> Note | None:
    """Do what a dialogue about anything but a report is for; a Note says why it cannot be done."""
    match talk.about:
        case OwedReport():
            raise TypeError("a report changes no plan")
        case TaskEdit() | NewTask() | Breakdown() as errand:
            return await editing.submit(tx, shelf, errand, talk, now)
        case UnitEdit() as errand:
            return await directory.submit(tx, errand, talk, now)
        case InquiryReply() as errand:
            return await inquiring.submit(tx, errand, talk, now)
        case PlanImport() as errand:
            return await importing.submit(tx, errand, talk, now)
        case LightChange() as errand:
            return await lights.submit(tx, errand, talk, now)
        case SettingsChange() as errand:
            return await setting.submit_settings(tx, errand, talk, now)
        case HolidayEntry() as errand:
            return await setting.submit_holidays(tx, errand, talk, now)
        case Invite():
            return await office.check_invitation(tx, talk)
        case Notify():
            return None  # it goes out when all this is safe
        case Leave():
            return await leaving.submit(tx, talk, now)
        case SendBack() as errand:
            return await reviewing.send_back(tx, errand, talk, now)
        case TaskFeed() as errand:
            return await feeding.submit(tx, errand, talk, now)
        case FeedQuestion():
            return None  # it goes to whom it asks when all this is safe
