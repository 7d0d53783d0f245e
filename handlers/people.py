"""Start, help and language."""

from telegram import Update

from bot.services import people
from bot.texts import DEFAULT_LOCALE
from bot.views.people import draw_help, draw_languages, draw_welcome, draw_welcome_back
from bot.views.screen import Screen
from handlers.work import Context
from storage.members import Invited


async def start(update: Update, context: Context) -> None:
    """Bind by an invitation's payload, or greet."""
    work, user = context.work, update.effective_user
    payload = context.args[0] if context.args else ""
    if user is None or (not payload and work.member is None):
        await context.answer(update, Screen(work.say("stranger")))
    elif not payload and work.member is not None:
        name, is_office = work.member.name, work.member.is_office
        await context.answer(update, draw_welcome_back(work.say, name, is_office=is_office))
    else:
        result = await people.join(work.tx, payload, user.id, user.full_name, DEFAULT_LOCALE, work.now)
        if isinstance(result, Invited):
            await context.answer(update, draw_welcome(work.say, result.role, result.unit))
        else:
            await context.answer(update, Screen(work.say(f"invitation-{result}")))


async def show_help(update: Update, context: Context) -> None:
    """Say what the assistant can do."""
    await context.answer(update, draw_help(context.work.say, is_office=context.member.is_office))


async def offer_languages(update: Update, context: Context) -> None:
    """Ask which language to speak."""
    await context.answer(update, draw_languages(context.work.say))


async def choose_language(update: Update, context: Context) -> None:
    """Speak the chosen language from now on."""
    work, query = context.work, update.callback_query
    locale = str(query.data).removeprefix("lang:") if query else DEFAULT_LOCALE
    await people.choose_locale(work.tx, context.member, locale)
    say = work.desk.texts.speak(locale)
    context.toast(update)
    await context.turn(update, Screen(say("language-chosen")))
    await context.answer(update, draw_help(say, is_office=context.member.is_office))
