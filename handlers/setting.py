"""The office's settings, and the holidays it enters."""

from telegram import Update

from bot.core.days import read_year
from bot.core.errands import HolidayEntry, SettingsChange
from bot.views.screen import Screen
from handlers.opening import open_errand
from handlers.work import Context


async def open_settings(update: Update, context: Context) -> None:
    """Open the settings of the plan in force."""
    stored = await context.work.desk.shelf.plan(context.work.tx)
    if stored is None:
        await context.answer(update, Screen(context.work.say("no-plan")))
    else:
        await _open(update, context, SettingsChange.subject_of(stored.id))


async def open_holidays(update: Update, context: Context) -> None:
    """Enter a year's holidays: /holidays 2027, or the button holidays:2027."""
    query = update.callback_query
    said = str(query.data).partition(":")[2] if query else "".join(context.args or [])
    year = read_year(said)
    if year is None:
        await context.answer(update, Screen(context.work.say("holidays-which")))
    else:
        await _open(update, context, HolidayEntry.subject_of(year))


async def _open(update: Update, context: Context, subject: str) -> None:
    if not await open_errand(update, context, subject):
        context.toast(update)
        await context.answer(update, Screen(context.work.say("office-only")))
