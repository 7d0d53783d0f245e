"""报送: opening a report, reading what was sent, and what the office does with it."""

from collections.abc import Awaitable, Callable

from telegram import Update

from bot.core.conversation import Conversation
from bot.core.reported import ReportView
from bot.services import history, progress, reviewing
from bot.services.owing import list_recipients
from bot.services.progress import Choice, Closed, NothingOwed
from bot.views.colleagues import draw_verdict
from bot.views.dialogue import draw_step
from bot.views.history import draw_changes, draw_history, draw_report, draw_report_section, draw_versions
from bot.views.reporting import draw_choice, draw_closed, draw_status
from bot.views.screen import Screen
from handlers.work import Context, read_numbers, read_rest


async def open_report(update: Update, context: Context) -> None:
    """Open the report that is owed, or ask which; from a button, the one it names."""
    work = context.work
    subject = read_rest(update) or None
    opened = await progress.open_report(work.tx, work.desk.shelf, context.member, work.now, subject)
    context.toast(update)
    match opened:
        case NothingOwed():
            reason = "report-nothing-owed" if context.member.can_report else "report-by-coordinator"
            await context.answer(update, Screen(work.say(reason)))
        case Choice(openable):
            await context.answer(update, draw_choice(work.say, openable))
        case Closed():
            await context.answer(update, draw_closed(work.say, opened.owed, opened.report))
        case Conversation():
            await context.answer(update, draw_step(work.say, opened))


async def show_status(update: Update, context: Context) -> None:
    """List for the office which reports are in and which are missing."""
    work = context.work
    context.toast(update)
    if not context.member.is_office:
        await context.answer(update, Screen(work.say("office-only")))
        return
    reports = await progress.list_status(work.tx, work.desk.shelf, work.now)
    await context.answer(update, draw_status(work.say, reports, f"{work.now:%Y-%m}"))


async def show_history(update: Update, context: Context) -> None:
    """List the reports of the member's units, the office's of all."""
    work = context.work
    past, zone = await history.list_reports(work.tx, work.desk.shelf, context.member)
    context.toast(update)
    await context.answer(update, draw_history(work.say, past, zone))


async def show_report(update: Update, context: Context) -> None:
    """Show a version: report:<id>."""
    await _show(update, context, draw_report)


async def show_versions(update: Update, context: Context) -> None:
    """List the versions of a report: versions:<id>."""
    await _show(update, context, draw_versions)


async def show_section(update: Update, context: Context) -> None:
    """Show what a version says of one task: rsec:<id>:<place>."""
    _, place = read_numbers(update)
    await _show(update, context, lambda say, seen: draw_report_section(say, seen, place))


async def _show(update: Update, context: Context, draw: Callable[..., Screen]) -> None:
    work, (report_id, *_) = context.work, read_numbers(update)
    seen = await reviewing.view(work.tx, work.desk.shelf, context.member, report_id, work.now)
    if seen is None:
        context.toast(update, work.say("not-yours"))
    else:
        context.toast(update)
        await context.turn(update, draw(work.say, seen))


async def accept(update: Update, context: Context) -> None:
    """Accept a version: accept:<id>."""
    await _judge(update, context, reviewing.accept)


async def reopen(update: Update, context: Context) -> None:
    """Open an accepted report again: reopen:<id>."""
    await _judge(update, context, reviewing.reopen)


async def _judge(
    update: Update, context: Context, judge: Callable[..., Awaitable[ReportView | None]]
) -> None:
    work, (report_id,) = context.work, read_numbers(update)
    seen = await judge(work.tx, work.desk.shelf, context.member, report_id, work.now)
    if seen is None:
        context.toast(update, work.say("stale-nothing"))
        return
    context.toast(update)
    await context.turn(update, draw_report(work.say, seen))
    today = work.now.astimezone(seen.zone).date()
    reporters = await list_recipients(work.tx, seen.owed.units, today)
    await work.tell(reporters, lambda say: draw_verdict(say, seen))


async def show_changes(update: Update, context: Context) -> None:
    """List what was started and completed in a month: changes:<month>."""
    work = context.work
    month = read_rest(update)
    begun, completed = await history.list_changes(work.tx, work.desk.shelf, month)
    context.toast(update)
    await context.answer(update, draw_changes(work.say, month, begun, completed))
