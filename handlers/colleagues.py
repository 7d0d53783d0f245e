"""What one member's dialogue means for others, each told in their own language: what is in, fed, asked, sent back."""

from collections.abc import Callable

from bot.core.conversation import Conversation
from bot.core.errands import Breakdown, FeedQuestion, SendBack, TaskFeed
from bot.core.forms.reply import ASK_FEED
from bot.core.forms.send_back import read_reason
from bot.core.obligations import OwedReport
from bot.services import feeding, people, reviewing
from bot.services.owing import list_recipients
from bot.texts import Say
from bot.views.colleagues import draw_fed, draw_feed_question, draw_sent_back
from bot.views.reporting import draw_breakdown_notice, draw_report_notice
from bot.views.screen import Screen
from handlers.reminders import settle_reminders
from handlers.work import Context
from storage.outbox import Priority


async def tell_office_of_report(context: Context, step: Conversation, errand: OwedReport) -> None:
    """Tell the office that a report is in, and take it out of the reminders."""
    await _tell_office(context, step, lambda say: draw_report_notice(say, step, errand, context.member.name))


async def tell_office_of_breakdown(context: Context, step: Conversation, errand: Breakdown) -> None:
    """Tell the office into how many parts a task was broken down, and take it out of the reminders."""
    parts = len(step.form.sections)
    await _tell_office(
        context, step, lambda say: draw_breakdown_notice(say, errand.task, parts, context.member.name)
    )


async def _tell_office(context: Context, step: Conversation, draw: Callable[[Say], Screen]) -> None:
    work = context.work
    await work.tell(await people.office_members(work.tx), draw, f"notice:{step.draft_id}")
    await settle_reminders(context)


async def tell_takers(context: Context, step: Conversation, errand: TaskFeed) -> None:
    """Tell the lead unit what a responsible unit says; it stands in its report too."""
    work = context.work
    stored = await work.desk.shelf.plan(work.tx)
    takers = await feeding.list_takers(work.tx, stored, errand, step) if stored else []
    name = context.member.name
    await work.tell(takers, lambda say: draw_fed(say, errand, name), f"fed:{step.draft_id}")


async def ask_feeder(context: Context, step: Conversation, errand: FeedQuestion) -> None:
    """Put a lead unit's question to who said how a task is."""
    work = context.work
    text = str(step.state.answer(ASK_FEED, ASK_FEED) or "")
    asked = await feeding.find_asked(work.tx, errand, text, step.today)
    if asked is not None:
        say = work.desk.texts.speak(asked.to.locale)
        screen = draw_feed_question(say, errand, context.member.name, text, asked.feed.task_id)
        await work.send(asked.to.telegram_id, screen, Priority.NOTICE, f"ask-feed:{step.draft_id}")


async def tell_reporters(context: Context, step: Conversation, errand: SendBack) -> None:
    """Tell those who reported that the report was sent back, and why."""
    work = context.work
    seen = await reviewing.view(work.tx, work.desk.shelf, context.member, errand.report_id, work.now)
    if seen is None:
        return
    reporters = await list_recipients(work.tx, seen.owed.units, step.today)
    reason, key = read_reason(step.state.answers), f"sent-back:{step.draft_id}"
    await work.tell(reporters, lambda say: draw_sent_back(say, seen, reason), key, Priority.REMINDER)
