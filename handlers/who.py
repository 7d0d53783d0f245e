"""谁负责X: from a command, a button or plain words to an answer card."""

from dataclasses import replace

from telegram import Update

from bot.services import responsibility
from bot.services.responsibility import Answered, NoPlan
from bot.texts import Say
from bot.views.card import draw_answer, make_act_buttons
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
    found = await responsibility.show_task(work.tx, work.desk.shelf, context.member, number)
    context.toast(update)
    if isinstance(found, NoPlan):
        await context.answer(update, Screen(work.say("no-plan")))
    else:
        await context.turn(update, draw_found(work.say, found))


async def show_my_tasks(update: Update, context: Context) -> None:
    """Answer what the member's own units are responsible for."""
    units = dict.fromkeys(held.unit for held in context.member.memberships if held.unit)
    for unit in units:
        work = context.work
        found = await responsibility.show_unit(work.tx, work.desk.shelf, context.member, unit)
        screen = Screen(work.say("no-plan"))
        if not isinstance(found, NoPlan):
            screen = draw_found(work.say, found)
        await context.answer(update, screen)
    if not units:
        await context.answer(update, Screen(context.work.say("who-my-units")))


async def _look_up(context: Context, question: str) -> Screen:
    work = context.work
    found = await responsibility.ask(work.tx, work.desk.shelf, context.member, question)
    if isinstance(found, NoPlan):
        return Screen(work.say("no-plan"))
    return draw_found(work.say, found)


def draw_found(say: Say, found: Answered) -> Screen:
    """Draw an answer with what the asker may do about it."""
    screen = draw_answer(say, found.answer, found.areas)
    acts = found.acts
    if acts is None:
        return screen
    rows = make_act_buttons(say, acts.task_id, can_edit=acts.can_edit, can_break_down=acts.can_break_down)
    return replace(screen, buttons=(*screen.buttons, *rows))
