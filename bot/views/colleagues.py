"""What members hear of each other's work: what was fed, what is asked about it, what the office said."""

from bot.core.errands import FeedQuestion, TaskFeed
from bot.core.reported import ReportView
from bot.texts import Say
from bot.views.dates import say_day
from bot.views.screen import Button, Screen, clip


def draw_fed(say: Say, errand: TaskFeed, name: str) -> Screen:
    """Tell a lead unit that a responsible unit has said how a task is."""
    text = say(
        "fed-notice",
        unit=errand.unit,
        name=name,
        number=errand.task.number,
        title=clip(errand.task.title, 60),
    )
    return Screen(text, ((Button(say("menu-report"), "open:"),),))


def draw_feed_question(say: Say, errand: FeedQuestion, name: str, text: str, task_id: int) -> Screen:
    """Put a lead unit's question to who said how a task is."""
    asked = say(
        "feed-question",
        name=name,
        number=errand.task.number,
        title=clip(errand.task.title, 60),
        text=clip(text, 1000),
    )
    return Screen(asked, ((Button(say("action-feed"), f"feed:{task_id}"),),))


def draw_sent_back(say: Say, seen: ReportView, reason: str) -> Screen:
    """Tell who reported that a report was sent back, and why."""
    text = say(
        "sent-back-notice",
        area=seen.owed.area.title,
        due=say_day(say, seen.owed.due),
        number=seen.report.number,
        reason=clip(reason, 500),
    )
    return Screen(text, ((Button(say("report-change"), f"open:{seen.owed.subject}"),),))


def draw_verdict(say: Say, seen: ReportView) -> Screen:
    """Tell who reported that a report was accepted, or is open again."""
    verdict = "accepted" if seen.is_accepted else "reopened"
    area, due = seen.owed.area.title, say_day(say, seen.owed.due)
    text = say(f"verdict-{verdict}", area=area, due=due, number=seen.report.number)
    button = Button(say("report-look"), f"report:{seen.report.id}")
    return Screen(text, ((button,),))
