"""What can be done from a reminder: put it off, say that a milestone is reached, see whom to phone."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from telegram import Update

from bot.core.days import read_stored_day
from bot.services import calling, later, lights, reminding, settling
from bot.services.reminding import Reminding
from bot.views.calling import draw_calls
from bot.views.dates import say_instant
from bot.views.later import draw_day_choice
from bot.views.reminder import draw_reminder
from bot.views.screen import Button, Screen, clip
from handlers.work import Context, read_data


async def put_off(update: Update, context: Context) -> None:
    """Put a digest off: later:<digest>:<2h, tomorrow, pick, a month or a day>."""
    work = context.work
    _, digest_id, when = read_data(update).split(":", 2)
    if when == "pick" or len(when) == len("2026-06"):
        await _offer_days(update, context, int(digest_id), when)
        return
    until = await later.put_off(work.tx, work.desk.shelf, context.member, int(digest_id), when, work.now)
    if until is None:
        context.toast(update, work.say("later-nothing"))
        return
    at = say_instant(work.say, until, await _find_zone(context))
    context.toast(update, work.say("later-done", at=at))
    if len(when) == len("2026-06-30"):
        await context.turn(update, Screen(work.say("later-done", at=at)))


async def _offer_days(update: Update, context: Context, digest_id: int, when: str) -> None:
    """Show a month of days to choose from; turning to another month turns the same message."""
    work = context.work
    today = work.now.astimezone(await _find_zone(context)).date()
    month = (today if when == "pick" else read_stored_day(f"{when}-01")) or today
    screen = draw_day_choice(work.say, digest_id, today, today + later.LONGEST, month)
    context.toast(update)
    if when == "pick":
        await context.answer(update, screen)
    else:
        await context.turn(update, screen)


async def _find_zone(context: Context) -> ZoneInfo:
    stored = await context.work.desk.shelf.plan(context.work.tx)
    return ZoneInfo(stored.timezone if stored else "UTC")


async def confirm_milestone(update: Update, context: Context) -> None:
    """Take it that a milestone is reached, or that it is not: reached:<task>:<mark>, unreached:<task>:<mark>."""
    work = context.work
    what, task_id, mark = read_data(update).split(":", 2)
    is_reached = what == "reached"
    found = await lights.confirm_milestone(
        work.tx, work.desk.shelf, context.member, int(task_id), mark, work.now, is_reached=is_reached
    )
    if found is None:
        context.toast(update, work.say("not-yours"))
        return
    context.toast(update, work.say("milestone-reached" if is_reached else "milestone-unreached"))
    await settle_reminders(context)
    task, text = found
    title = clip(f"{task.number} {task.title}：{text}", 120)
    if is_reached:
        undo = ((Button(work.say("milestone-undo"), f"unreached:{task_id}:{mark}"),),)
        await context.answer(update, Screen(work.say("milestone-kept", title=title), undo))
    else:
        await context.turn(update, Screen(work.say("milestone-dropped", title=title)))


async def settle_reminders(context: Context) -> None:
    """Say at once in the reminders of what has just been done that it is."""
    work = context.work
    await settling.settle_at_once(work.tx, work.desk.shelf, work.now, _make_draw(context), context.member)


def _make_draw(context: Context) -> reminding.Draw:
    def draw(due: Reminding) -> Mapping[str, Any]:
        say = context.work.desk.texts.speak(due.member.locale)
        return draw_reminder(say, due.day, due.lines, due.reference, due.digest_id).payload()

    return draw


async def list_calls(update: Update, context: Context) -> None:
    """List for the office the units to be phoned."""
    work = context.work
    context.toast(update)
    if not context.member.is_office:
        await context.answer(update, Screen(work.say("office-only")))
        return
    units = await calling.find_mute_units(work.tx, work.desk.shelf, work.now)
    await context.answer(update, draw_calls(work.say, units))


async def ignore_blank(update: Update, context: Context) -> None:
    """A blank of a keyboard that shows a month."""
    context.toast(update)
