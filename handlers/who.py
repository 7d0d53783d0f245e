"""谁负责X: from a command, a button or plain words to an answer card."""

from telegram import Update

from bot.core.answered import Answered, UnitContacts
from bot.services import people, responsibility
from bot.services.responsibility import Asking, NothingBefore, Wrong
from bot.services.showing import NoPlan
from bot.views.screen import Screen, clip
from bot.views.who import draw_answered, draw_unit_contacts
from bot.views.who.unit import draw_unit
from handlers.learning import offer_others
from handlers.work import Context, read_numbers, read_rest

LONGEST_CONTACT = 64


async def who_command(update: Update, context: Context) -> None:
    """Answer /who X."""
    question = " ".join(context.args or [])
    if question:
        await answer_question(update, context, question)
    else:
        await context.answer(update, Screen(context.work.say("who-empty")))


async def answer_question(update: Update, context: Context, question: str) -> None:
    """Answer a question in words."""
    work = context.work
    found = await responsibility.ask(work.tx, work.desk.shelf, _asking(update, context, question))
    if isinstance(found, Wrong):
        await offer_others(update, context, found.question_id)
    else:
        await context.answer(update, _draw(context, found))


def _asking(update: Update, context: Context, text: str) -> Asking:
    chat = update.effective_chat
    return Asking(context.member, chat.id if chat else 0, text, context.work.now)


def _draw(context: Context, found: Answered | UnitContacts | NothingBefore | NoPlan) -> Screen:
    say = context.work.say
    match found:
        case Answered():
            return draw_answered(say, found)
        case UnitContacts():
            return draw_unit_contacts(say, found)
        case NothingBefore():
            return Screen(say("who-nothing-before"))
        case NoPlan():
            return Screen(say("no-plan"))


async def show_task(update: Update, context: Context) -> None:
    """Show a task of the table: task:<number>."""
    work, number = context.work, read_rest(update)
    found = await responsibility.show_task(work.tx, work.desk.shelf, _asking(update, context, number))
    context.toast(update)
    await context.turn(update, _draw(context, found))


async def turn_unit_page(update: Update, context: Context) -> None:
    """Show another page of a unit's tasks: of:<page>:<question>."""
    work, (page, question_id) = context.work, read_numbers(update)
    found = await responsibility.show_unit_again(work.tx, work.desk.shelf, context.member, question_id)
    if found is None:
        context.toast(update, work.say("stale-nothing"))
    else:
        context.toast(update)
        await context.turn(update, draw_unit(work.say, found.answer, ("of", question_id), page))


async def send_contact(update: Update, context: Context) -> None:
    """Send a coordinator's contact card: call:<member>."""
    work, (member_id,) = context.work, read_numbers(update)
    contact = await people.find_contact(work.tx, member_id)
    if contact is None or update.effective_chat is None:
        context.toast(update, work.say("card-no-contact-plain"))
    else:
        context.toast(update)
        name, phone = contact
        await work.send_contact(update.effective_chat.id, clip(name, LONGEST_CONTACT) or "—", phone)
