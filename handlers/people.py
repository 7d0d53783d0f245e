"""Start, help, language, and the phone that others may call."""

import re
import unicodedata

from telegram import Update

from bot.core.days import NO_WORDS
from bot.services import people
from bot.texts import DEFAULT_LOCALE
from bot.views.people import draw_help, draw_languages, draw_welcome, draw_welcome_back
from bot.views.screen import Screen, clip
from handlers.work import Context, read_rest
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
    work = context.work
    locale = read_rest(update) or DEFAULT_LOCALE
    await people.choose_locale(work.tx, context.member, locale)
    say = work.desk.texts.speak(locale)
    context.toast(update)
    await context.turn(update, Screen(say("language-chosen")))
    await context.answer(update, draw_help(say, is_office=context.member.is_office))


async def set_phone(update: Update, context: Context) -> None:
    """Remember the member's own phone: /phone 13800000000, or /phone 无 to forget it."""
    work, said = context.work, "".join(context.args or [])
    if not said:
        await context.answer(update, Screen(work.say("phone-how")))
    elif said.casefold() in NO_WORDS:
        await people.set_phone(work.tx, context.member, None, work.now)
        await context.answer(update, Screen(work.say("phone-removed")))
    else:
        await _keep_phone(update, context, said)


async def take_contact(update: Update, context: Context) -> None:
    """Take the member's own contact card as the phone; somebody else's is none of ours."""
    message = update.message
    contact = message.contact if message else None
    if contact is None or contact.user_id != context.member.telegram_id:
        await context.answer(update, Screen(context.work.say("phone-how")))
    else:
        await _keep_phone(update, context, contact.phone_number)


async def _keep_phone(update: Update, context: Context, said: str) -> None:
    work, digits = context.work, BETWEEN_DIGITS.sub("", unicodedata.normalize("NFKC", said))
    if not PHONE.fullmatch(digits):
        await context.answer(update, Screen(work.say("phone-odd", text=clip(said, 20))))
        return
    await people.set_phone(work.tx, context.member, digits, work.now)
    await context.answer(update, Screen(work.say("phone-saved")))


BETWEEN_DIGITS = re.compile(r"[\s()-]")
PHONE = re.compile(r"\+?[0-9]{5,15}")
"""What remains of a number; more than one, an extension or words beside it are not guessed at."""
