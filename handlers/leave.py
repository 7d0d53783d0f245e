"""请假: from a word or a command to a deputy's yes."""

from telegram import Update

from bot.core.conversation import Conversation
from bot.core.errands import Leave
from bot.services import leaving
from bot.services.leaving import Hindrance, LeaveTalk
from bot.views.leave import draw_leave_news, draw_leave_request, draw_leaves
from bot.views.screen import Screen
from handlers.opening import open_errand
from handlers.work import Context, read_numbers
from storage.members import Member
from storage.outbox import Priority


async def show_leave(update: Update, context: Context) -> None:
    """Show the member's own leaves, or begin to ask for one."""
    work = context.work
    own = await leaving.find_own(work.tx, work.desk.shelf, context.member, work.now)
    if not own:
        await ask_leave(update, context)
        return
    leaves = [
        (
            one.absence.id,
            one.absence.first_day,
            one.absence.last_day,
            one.deputy.name,
            one.absence.is_accepted,
        )
        for one in own
    ]
    await context.answer(update, draw_leaves(work.say, leaves))


async def ask_leave(update: Update, context: Context) -> None:
    """Open the dialogue about a leave, if somebody could stand in."""
    if not await open_errand(update, context, Leave.subject_of(context.member.id)):
        reason = "leave-no-deputy" if context.member.can_report else "leave-not-needed"
        context.toast(update)
        await context.answer(update, Screen(context.work.say(reason)))


async def ask_deputy(context: Context, _talk: Conversation, _errand: Leave) -> None:
    """Ask the deputy of the leave that was just asked for."""
    work = context.work
    own = await leaving.find_own(work.tx, work.desk.shelf, context.member, work.now)
    for one in own[-1:]:
        say, absence = work.desk.texts.speak(one.deputy.locale), one.absence
        only = one.covered if one.left_out else ()
        screen = draw_leave_request(
            say, absence.id, context.member.name, absence.first_day, absence.last_day, only
        )
        await work.send(one.deputy.telegram_id, screen, Priority.NOTICE, f"leave:{absence.id}")


async def accept(update: Update, context: Context) -> None:
    """The deputy accepts: leave-yes:<absence>."""
    work, (absence_id,) = context.work, read_numbers(update)
    talk = await leaving.accept(work.tx, work.desk.shelf, context.member, absence_id, work.now)
    if talk is Hindrance.OVER or talk is Hindrance.AWAY_TOO:
        context.toast(update, work.say(f"leave-not-{talk}"))
        return
    await _conclude(update, context, talk if isinstance(talk, LeaveTalk) else None, "accepted")


async def decline(update: Update, context: Context) -> None:
    """The deputy declines: leave-no:<absence>."""
    work, (absence_id,) = context.work, read_numbers(update)
    talk = await leaving.decline(work.tx, context.member, absence_id, work.now)
    await _conclude(update, context, talk, "declined")


async def end(update: Update, context: Context) -> None:
    """Whoever is away is back: leave-end:<absence>."""
    work, (absence_id,) = context.work, read_numbers(update)
    talk = await leaving.end_early(work.tx, context.member, absence_id, work.now)
    await _conclude(update, context, talk, "ended")


async def _conclude(update: Update, context: Context, talk: LeaveTalk | None, news: str) -> None:
    """Show the one who pressed how it stands, and tell the other."""
    work = context.work
    if talk is None:
        context.toast(update, work.say("stale-nothing"))
        return
    context.toast(update)
    other = talk.deputy if news == "ended" else talk.away
    absence = talk.absence
    mine = draw_leave_news(work.say, f"{news}-own", other.name, absence.first_day, absence.last_day)
    await context.turn(update, mine)
    if news != "ended" or absence.is_accepted:
        await _tell(context, other, news, talk)


async def _tell(context: Context, other: Member, news: str, talk: LeaveTalk) -> None:
    say, absence = context.work.desk.texts.speak(other.locale), talk.absence
    without = talk.left_out if news == "accepted" else ()
    screen = draw_leave_news(say, news, context.member.name, absence.first_day, absence.last_day, without)
    await context.work.send(other.telegram_id, screen, Priority.NOTICE, f"leave:{absence.id}:{news}")
