"""How a dialogue was left: sent, kept as a draft, or given up."""

from bot.core.conversation import Conversation
from bot.core.dialogue import Ending
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
from bot.texts import Say
from bot.views.dates import say_day, say_instant
from bot.views.screen import Button, Screen, clip


def draw_ending(say: Say, talk: Conversation, ending: Ending) -> Screen:
    """Draw the last screen of a dialogue."""
    match ending:
        case Ending.SUBMITTED:
            return _draw_submitted(say, talk)
        case Ending.SAVED:
            return _draw_saved(say, talk)
        case Ending.DISCARDED if isinstance(talk.about, OwedReport):
            return Screen(say("discarded"))
        case Ending.DISCARDED:
            return Screen(say("discarded-unchanged"))


def _draw_saved(say: Say, talk: Conversation) -> Screen:
    if isinstance(talk.about, OwedReport):
        return Screen(say("saved"), ((Button(say("action-resume"), f"open:{talk.about.subject}"),),))
    return Screen(say("saved-elsewhere"), ((Button(say("action-resume"), f"again:{talk.draft_id}"),),))


def _draw_submitted(say: Say, talk: Conversation) -> Screen:
    match talk.about:
        case OwedReport() as owed:
            return _draw_receipt(say, talk, owed)
        case TaskEdit(task=task):
            return Screen(say("edit-done", number=task.number, title=clip(task.title, 60)))
        case NewTask(_, area):
            title = str(talk.state.answer("new", "title") or "")
            return Screen(say("new-task-done", area=clip(area.title, 40), title=clip(title, 60)))
        case Breakdown(task=task):
            parts = len(talk.form.sections)
            return Screen(say("breakdown-done", number=task.number, title=clip(task.title, 60), parts=parts))
        case UnitEdit(_, unit):
            return Screen(say("unit-done", name=clip(unit.name, 60)))
        case InquiryReply(_, _, asker):
            return Screen(say("reply-done", name=asker))
        case TaskFeed(_, task):
            return Screen(say("feed-done", number=task.number, title=clip(task.title, 60)))
        case FeedQuestion(_, _, unit, name):
            return Screen(say("ask-feed-done", unit=unit, name=name))
        case SendBack(_, number, area):
            return Screen(say("send-back-done", number=number, area=clip(area.title, 40)))
        case PlanImport(plan=plan):
            return Screen(say("import-done", year=str(plan.year), tasks=len(plan.tasks)))
        case SettingsChange():
            return Screen(say("settings-done"))
        case HolidayEntry(year):
            return Screen(say("holidays-done", year=str(year)))
        case Invite():
            return Screen(say("invite-done"))
        case Notify():
            return Screen(say("notify-done"))
        case Leave():
            return Screen(say("leave-done"))
        case LightChange(_, task, _):
            return Screen(say("light-done", number=task.number, title=clip(task.title, 60)))


def _draw_receipt(say: Say, talk: Conversation, owed: OwedReport) -> Screen:
    receipt = talk.receipt
    if receipt is None:
        raise ValueError("a submitted report has a receipt")
    text = say(
        "receipt",
        number=receipt.number,
        at=say_instant(say, receipt.submitted_at, talk.zone),
        area=owed.area.title,
        due=say_day(say, owed.due),
        tasks=sum(1 for section in talk.form.sections if not section.is_optional),
    )
    late = [say("receipt-late")] if receipt.is_late else []
    return Screen("\n".join([text, *late, "", say("receipt-hint")]))
