"""谁负责X: from a command, a button or plain words to an answer card."""

from telegram import Update

from bot.core.answered import Answered
from bot.services import people, responsibility
from bot.services.responsibility import Asking, NoPlan
from bot.views.screen import Screen
from bot.views.who import draw_answered
from bot.views.who.unit import draw_unit
from handlers.work import Context


async def who_command(update: Update, context: Context) -> None:
    """Answer /who X."""
    question = " ".join(context.args or [])
    if question:
        await answer_question(update, context, question)
    else:
        await context.answer(update, Screen(context.work.say("who-empty")))


async def answer_question(update: Update, context: Context, question: str) -> None:
    """Answer a question in words."""
    work, chat = context.work, update.effective_chat
    asking = Asking(context.member, chat.id if chat else 0, question, work.now)
    found = await responsibility.ask(work.tx, work.desk.shelf, asking)
    await context.answer(update, draw(context, found))


def draw(context: Context, found: Answered | NoPlan) -> Screen:
    """Draw an answer, or that there is no plan yet."""
    say = context.work.say
    return Screen(say("no-plan")) if isinstance(found, NoPlan) else draw_answered(say, found)


async def show_task(update: Update, context: Context) -> None:
    """Show a task of the table: task:<number>."""
    query = update.callback_query
    number = str(query.data).removeprefix("task:") if query else ""
    work = context.work
    found = await responsibility.show_task(work.tx, work.desk.shelf, context.member, number, work.now)
    context.toast(update)
    await context.turn(update, draw(context, found))


async def show_my_tasks(update: Update, context: Context) -> None:
    """Answer what the member's own units are responsible for."""
    units = dict.fromkeys(held.unit for held in context.member.memberships if held.unit)
    for unit in units:
        await _show_unit(update, context, unit)
    if not units:
        await context.answer(update, Screen(context.work.say("who-my-units")))


async def _show_unit(update: Update, context: Context, unit: str) -> None:
    work = context.work
    found = await responsibility.show_unit(work.tx, work.desk.shelf, context.member, unit, work.now)
    await context.answer(update, draw(context, found))


async def turn_unit_page(update: Update, context: Context) -> None:
    """Show another page of a unit's tasks: of:<page>:<unit>."""
    query, work = update.callback_query, context.work
    _, page, unit = str(query.data if query else "").split(":", 2)
    found = await responsibility.show_unit(work.tx, work.desk.shelf, context.member, unit, work.now)
    context.toast(update)
    if isinstance(found, Answered):
        await context.turn(update, draw_unit(work.say, found.answer, int(page)))


async def send_contact(update: Update, context: Context) -> None:
    """Send a coordinator's contact card: call:<member>."""
    query, work = update.callback_query, context.work
    contact = await people.find_contact(work.tx, int(str(query.data if query else ":0").split(":")[1]))
    if contact is None or update.effective_chat is None:
        context.toast(update, work.say("card-no-contact-plain"))
    else:
        context.toast(update)
        await work.send_contact(update.effective_chat.id, *contact)
