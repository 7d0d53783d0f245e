"""谁负责X: from a command, a button or plain words to an answer card."""

from telegram import Update

from bot.services import responsibility
from bot.services.responsibility import NoPlan
from bot.views.card import draw_answer
from bot.views.screen import Screen
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
    await context.answer(update, await _look_up(context, question))


async def show_task(update: Update, context: Context) -> None:
    """Show the task that was chosen among several."""
    query = update.callback_query
    number = str(query.data).removeprefix("task:") if query else ""
    work = context.work
    found = await responsibility.show_task(work.tx, work.desk.shelf, number)
    context.toast(update)
    if isinstance(found, NoPlan):
        await context.answer(update, Screen(work.say("no-plan")))
    else:
        await context.turn(update, draw_answer(work.say, found.answer, found.areas))


async def show_my_tasks(update: Update, context: Context) -> None:
    """Answer what the member's own units are responsible for."""
    units = dict.fromkeys(held.unit for held in context.member.memberships if held.unit)
    for unit in units:
        work = context.work
        found = await responsibility.show_unit(work.tx, work.desk.shelf, unit)
        screen = Screen(work.say("no-plan"))
        if not isinstance(found, NoPlan):
            screen = draw_answer(work.say, found.answer, found.areas)
        await context.answer(update, screen)
    if not units:
        await context.answer(update, Screen(context.work.say("who-my-units")))


async def _look_up(context: Context, question: str) -> Screen:
    work = context.work
    found = await responsibility.ask(work.tx, work.desk.shelf, question)
    if isinstance(found, NoPlan):
        return Screen(work.say("no-plan"))
    return draw_answer(work.say, found.answer, found.areas)
