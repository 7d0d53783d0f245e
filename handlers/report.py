"""报送: opening a report, and the office's list of who has reported."""

from telegram import Update

from bot.core.conversation import Conversation
from bot.services import progress
from bot.services.progress import Choice, NothingOwed
from bot.views.dialogue import draw_step
from bot.views.reporting import draw_choice, draw_status
from bot.views.screen import Screen
from handlers.work import Context


async def open_report(update: Update, context: Context) -> None:
    """Open the report that is owed, or ask which; from a button, the one it names."""
    work, query = context.work, update.callback_query
    subject = str(query.data).removeprefix("open:") if query else None
    opened = await progress.open_report(work.tx, work.desk.shelf, context.member, work.now, subject)
    context.toast(update)
    match opened:
        case NothingOwed():
            reason = "report-nothing-owed" if context.member.can_report else "report-by-coordinator"
            await context.answer(update, Screen(work.say(reason)))
        case Choice(openable):
            await context.answer(update, draw_choice(work.say, openable))
        case Conversation():
            await context.answer(update, draw_step(work.say, opened))


async def show_status(update: Update, context: Context) -> None:
    """List for the office which reports are in and which are missing."""
    work = context.work
    reports = await progress.list_status(work.tx, work.desk.shelf, work.now)
    await context.answer(update, draw_status(work.say, reports))
