"""我的任务: how the tasks of a member's units stand."""

from telegram import Update

from bot.services import history
from bot.views.own_tasks import draw_own_task, draw_own_tasks
from bot.views.screen import Screen
from handlers.work import Context, read_numbers


async def show_own_tasks(update: Update, context: Context) -> None:
    """List them, or turn to another page: mine:<page>."""
    work = context.work
    page = read_numbers(update)[0] if update.callback_query else 0
    states = await history.list_own(work.tx, work.desk.shelf, context.member, work.now)
    context.toast(update)
    if not states:
        await context.answer(update, Screen(work.say("mine-nothing")))
    elif update.callback_query:
        await context.turn(update, draw_own_tasks(work.say, states, page))
    else:
        await context.answer(update, draw_own_tasks(work.say, states, page))


async def show_own_task(update: Update, context: Context) -> None:
    """Show one with its figures over the months: mytask:<id>."""
    work, (task_id,) = context.work, read_numbers(update)
    state = await history.show_own(work.tx, work.desk.shelf, context.member, task_id, work.now)
    if state is None:
        context.toast(update, work.say("not-yours"))
    else:
        context.toast(update)
        await context.turn(update, draw_own_task(work.say, state))
