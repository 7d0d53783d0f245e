"""The office's settings, and the holidays it enters."""

from telegram import Update

from bot.core.days import read_year
from bot.core.errands import HolidayEntry, SettingsChange
from bot.services import dialogues, holidays, setting
from bot.views.dialogue import draw_step
from bot.views.holidays import draw_years
from bot.views.screen import Screen
from bot.views.settings import draw_settings
from handlers.opening import open_errand
from handlers.work import Context, read_rest


async def open_settings(update: Update, context: Context) -> None:
    """Show all that is set for the plan in force; a question about one setting is left for it."""
    work = context.work
    context.toast(update)
    if not context.member.is_office:
        await context.answer(update, Screen(work.say("office-only")))
        return
    present = await setting.look_up(work.tx, work.desk.shelf, context.member)
    await context.answer(update, draw_settings(work.say, present) if present else Screen(work.say("no-plan")))


async def open_setting(update: Update, context: Context) -> None:
    """Ask for one setting in the place of the list: set:<topic>."""
    work = context.work
    stored = await work.desk.shelf.plan(work.tx)
    topic = read_rest(update)
    context.toast(update)
    subject = SettingsChange.subject_of(stored.id if stored else 0, topic)
    talk = await dialogues.open_on(work.tx, work.desk.shelf, context.member, subject, work.now)
    await context.turn(update, draw_step(work.say, talk) if talk else Screen(work.say("office-only")))


async def open_holidays(update: Update, context: Context) -> None:
    """Enter a year's holidays: /holidays 2027, or the button holidays:2027. Without a year show what is known."""
    year = read_year(read_rest(update) or "".join(context.args or []))
    if year is None and context.member.is_office:
        years = await holidays.look_up_years(context.work.tx, context.work.desk.shelf, context.work.now)
        await context.answer(update, draw_years(context.work.say, years))
    elif year is None or not await open_errand(update, context, HolidayEntry.subject_of(year)):
        context.toast(update)
        await context.answer(update, Screen(context.work.say("office-only")))
