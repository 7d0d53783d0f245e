"""/due: what is due when, on a small calendar, as a file, and at an address for the phone's own calendar."""

import calendar
from datetime import date
from urllib.parse import urlsplit

from telegram import Update

from bot.core.days import read_stored_day
from bot.services import agenda
from bot.services.agenda import Agenda, Whose
from bot.views.agenda import draw_agenda, draw_day, draw_feed
from bot.views.screen import Screen
from handlers.work import Context, read_data, read_rest

CALENDAR_PATH = "/calendar/"


async def show_due(update: Update, context: Context) -> None:
    """Show a month, or a day of it: /due, or due:<whose>:<2026-06 or 2026-06-25>."""
    work = context.work
    _, whose, when = (read_data(update) or f":{_first_choice(context)}:").split(":")
    stored = await work.desk.shelf.plan(work.tx)
    if stored is None:
        await context.answer(update, Screen(work.say("no-plan")))
        return
    today = stored.day_of(work.now)
    is_day = len(when) == len("2026-06-25")
    day = read_stored_day(when if is_day else f"{when}-01") if when else today
    if day is None or not date(2000, 1, 1) <= day <= date(2999, 12, 31):
        context.toast(update, work.say("stale-nothing"))
        return
    first, last = (day, day) if is_day else _ends_of_month(day)
    found = await agenda.find_agenda(
        work.tx, work.desk.shelf, context.member, Whose(whose), first, last, work.now
    )
    if found is not None:
        context.toast(update)
        await context.turn(update, await _draw(context, found, day, is_day=is_day))


async def _draw(context: Context, found: Agenda, day: date, *, is_day: bool) -> Screen:
    work = context.work
    if is_day:
        return draw_day(work.say, found.due, found.whose, found.today, day)
    others = [one for one in _choices(context) if one is not found.whose]
    areas = await agenda.find_asked_areas(work.tx, work.desk.shelf, context.member)
    return draw_agenda(work.say, found.due, found.whose, others, found.today, day.replace(day=1), areas)


def _first_choice(context: Context) -> str:
    return _choices(context)[0]


def _choices(context: Context) -> list[Whose]:
    """List whose due dates a member can look at."""
    has_unit = any(held.unit for held in context.member.memberships)
    mine = [Whose.MINE] if context.member.can_report else []
    return [*mine, *([Whose.UNIT] if has_unit else []), *([Whose.ALL] if context.member.is_office else [])]


def _ends_of_month(day: date) -> tuple[date, date]:
    return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])


async def send_file(update: Update, context: Context) -> None:
    """Send the calendar as a file: ics:<whose>."""
    work, chat = context.work, update.effective_chat
    whose = read_rest(update) or Whose.MINE
    context.toast(update)
    if chat is not None:
        enclosure = f"calendar:{context.member.id}:{whose}"
        await work.send_document(chat.id, enclosure, work.say("due-file-caption"))


async def show_feed(update: Update, context: Context) -> None:
    """Give the address of the member's calendar, or a new one: feed, feed-renew."""
    work = context.work
    context.toast(update)
    base, address = work.desk.public_url, None
    if base:
        renews = read_data(update) == "feed-renew"
        token = await agenda.find_feed(work.tx, context.member, work.now, renews=renews)
        url = urlsplit(base)
        address = f"{url.scheme}://{url.netloc}{CALENDAR_PATH}{token}.ics"
    await context.answer(update, draw_feed(work.say, address))


async def ask_to_feed(update: Update, context: Context) -> None:
    """Ask the responsible units of an area to feed its reports, or no longer: feeding:<area>."""
    work, area = context.work, read_rest(update)
    if await agenda.ask_to_feed(work.tx, work.desk.shelf, context.member, area, work.now):
        context.toast(update, work.say("feeding-changed"))
        await _show_again(update, context)
    else:
        context.toast(update, work.say("not-yours"))


async def _show_again(update: Update, context: Context) -> None:
    work = context.work
    stored = await work.desk.shelf.plan(work.tx)
    if stored is None:
        return
    today = stored.day_of(work.now)
    found = await agenda.find_agenda(
        work.tx, work.desk.shelf, context.member, Whose.MINE, *_ends_of_month(today), work.now
    )
    if found is not None:
        await context.turn(update, await _draw(context, found, today, is_day=False))
