"""What one member's dialogue means for others: what was fed, what is asked about it, what was sent back."""

from bot.core.conversation import Conversation
from bot.core.errands import FeedQuestion, SendBack, TaskFeed
from bot.core.forms.reply import ASK_FEED
from bot.core.forms.send_back import read_reason
from bot.services import feeding, reviewing
from bot.services.owing import list_recipients
from bot.views.colleagues import draw_fed, draw_feed_question, draw_sent_back
from handlers.work import Context
from storage.outbox import Priority


async def tell_colleagues(context: Context, step: Conversation) -> None:
    """Tell those whom it concerns, each in their own language."""
    match step.about:
        case TaskFeed() as errand:
            await _tell_takers(context, step, errand)
        case FeedQuestion() as errand:
            await _ask_feeder(context, step, errand)
        case SendBack() as errand:
            await _tell_reporters(context, step, errand)


async def _tell_takers(context: Context, step: Conversation, errand: TaskFeed) -> None:
    """Tell the lead unit what a responsible unit says; it stands in its report too."""
    work = context.work
    stored = await work.desk.shelf.plan(work.tx)
    takers = await feeding.list_takers(work.tx, stored, errand, step) if stored else []
    for taker in takers:
        say = work.desk.texts.speak(taker.locale)
        screen = draw_fed(say, errand, context.member.name)
        await work.send(taker.telegram_id, screen, Priority.NOTICE, f"fed:{step.draft_id}:{taker.id}")


async def _ask_feeder(context: Context, step: Conversation, errand: FeedQuestion) -> None:
    work = context.work
    text = str(step.state.answer(ASK_FEED, ASK_FEED) or "")
    asked = await feeding.find_asked(work.tx, errand, text, step.today)
    if asked is not None:
        say = work.desk.texts.speak(asked.to.locale)
        screen = draw_feed_question(say, errand, context.member.name, text, asked.feed.task_id)
        await work.send(asked.to.telegram_id, screen, Priority.NOTICE, f"ask-feed:{step.draft_id}")


async def _tell_reporters(context: Context, step: Conversation, errand: SendBack) -> None:
    work = context.work
    seen = await reviewing.view(work.tx, work.desk.shelf, context.member, errand.report_id, work.now)
    if seen is None:
        return
    for member in await list_recipients(work.tx, seen.owed.units, step.today):
        say = work.desk.texts.speak(member.locale)
        screen = draw_sent_back(say, seen, read_reason(step.state.answers))
        await work.send(
            member.telegram_id, screen, Priority.REMINDER, f"sent-back:{step.draft_id}:{member.id}"
        )
