"""What a dialogue is about, in a line or two above everything else."""

from bot.core.conversation import Conversation
from bot.core.errands import (
    Breakdown,
    Errand,
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
from bot.texts import Html, Say
from bot.views.dates import say_day, say_weekday
from bot.views.light import say_light
from bot.views.screen import clip

SHOWN = 40


def say_heading(say: Say, about: Errand) -> Html:
    """Name what a dialogue is about."""
    match about:
        case OwedReport():
            return say("report-heading", area=clip(about.area.title, SHOWN), due=say_day(say, about.due))
        case TaskEdit():
            return say("edit-heading", number=about.task.number, title=clip(about.task.title, SHOWN))
        case NewTask():
            return say("new-task-heading", area=clip(about.area.title, SHOWN))
        case Breakdown():
            return say("breakdown-heading", number=about.task.number, title=clip(about.task.title, SHOWN))
        case UnitEdit():
            return say("unit-heading", name=clip(about.unit.name, SHOWN))
        case InquiryReply():
            return say("reply-heading", name=about.asker, question=clip(about.question, 300))
        case TaskFeed():
            return say("feed-heading", number=about.task.number, title=clip(about.task.title, SHOWN))
        case FeedQuestion():
            title = clip(about.task.title, SHOWN)
            return say("ask-feed-heading", unit=about.unit, name=about.name, title=title)
        case SendBack():
            return say("send-back-heading", area=clip(about.area.title, SHOWN), number=about.number)
        case PlanImport():
            return say("import-heading", name=clip(about.document_name, SHOWN))
        case SettingsChange():
            return say("settings-heading")
        case HolidayEntry():
            return say("holidays-heading", year=str(about.year))
        case Invite():
            return say("invite-heading")
        case Notify():
            return say("notify-heading")
        case Leave():
            return say("leave-heading")
        case LightChange():
            title = say("light-heading", number=about.task.number, title=clip(about.task.title, SHOWN))
            return Html("\n".join([title, *say_light(say, about.light)]))


def say_time_left(say: Say, talk: Conversation, owed: OwedReport) -> Html:
    """Say when a report is due and how many days are left."""
    days = (owed.due - talk.today).days
    left = say("due-in-days", days=days) if days >= 0 else say("overdue-days", days=-days)
    return Html(f"{say_weekday(say, owed.due)} · {left}")
