"""The task table: looking through it, and what the office and lead units change in it."""

from telegram import Update

from bot.core.model import Area
from bot.services import directory, editing
from bot.views.screen import Screen
from bot.views.table import draw_area, draw_plan, draw_retire, draw_retired, draw_units
from handlers.work import Context, read_data, read_numbers


async def show_plan(update: Update, context: Context) -> None:
    """Show the plan in force."""
    work = context.work
    stored = await work.desk.shelf.plan(work.tx)
    context.toast(update)
    if stored is None:
        await context.answer(
            update, Screen(work.say("no-plan-office" if context.member.is_office else "no-plan"))
        )
    else:
        screen = draw_plan(work.say, stored.plan, is_office=context.member.is_office)
        await context.turn(update, screen)


async def show_area(update: Update, context: Context) -> None:
    """Show a page of an area's tasks: area:<number>:<page>."""
    work = context.work
    _, number, page = read_data(update).split(":")
    stored = await work.desk.shelf.plan(work.tx)
    context.toast(update)
    if stored is None:
        return
    area = next((area for area in stored.plan.areas if area.number == number), Area(number, ""))
    tasks = [task for task in stored.plan.tasks if task.area == number]
    is_office = context.member.is_office
    await context.turn(update, draw_area(work.say, stored.id, area, tasks, int(page), is_office=is_office))


async def show_units(update: Update, context: Context) -> None:
    """Show a page of the directory of units: units:<page>; /units 文旅 shows those with this in their names."""
    work = context.work
    if not context.member.is_office:
        await _refuse(update, context)
        return
    page, *_ = *read_numbers(update), 0
    context.toast(update)
    units = await directory.list_units(work.tx, "".join(context.args or []))
    await context.turn(update, draw_units(work.say, units, page))


async def _refuse(update: Update, context: Context) -> None:
    """Say to others that this is the office's affair: over the button, or as an answer to a command."""
    text = context.work.say("office-only")
    if update.callback_query:
        context.toast(update, text)
    else:
        await context.answer(update, Screen(text))


async def ask_to_retire(update: Update, context: Context) -> None:
    """Ask whether a task is really to be taken out: retire:<id>."""
    work, (task_id,) = context.work, read_numbers(update)
    stored = await work.desk.shelf.plan(work.tx)
    task = stored.task_of(task_id) if stored else None
    if task is None or not context.member.is_office:
        context.toast(update, work.say("not-yours"))
    else:
        context.toast(update)
        await context.turn(update, draw_retire(work.say, task_id, task))


async def retire(update: Update, context: Context) -> None:
    """Take a task out of the table: retire-yes:<id>."""
    work, (task_id,) = context.work, read_numbers(update)
    task = await editing.retire(work.tx, work.desk.shelf, context.member, task_id, work.now)
    if task is None:
        context.toast(update, work.say("stale-nothing"))
    else:
        context.toast(update)
        await context.turn(update, draw_retired(work.say, task_id, task))


async def restore(update: Update, context: Context) -> None:
    """Put a retired task back: restore:<id>."""
    work, (task_id,) = context.work, read_numbers(update)
    task = await editing.restore(work.tx, work.desk.shelf, context.member, task_id, work.now)
    if task is None:
        context.toast(update, work.say("stale-nothing"))
    else:
        context.toast(update)
        await context.turn(update, Screen(work.say("restore-done", number=task.number, title=task.title)))


async def export(update: Update, context: Context) -> None:
    """Send the task table as a workbook that can be edited and sent back."""
    work, chat = context.work, update.effective_chat
    stored = await work.desk.shelf.plan(work.tx)
    if stored is None or not context.member.is_office or chat is None:
        context.toast(update, work.say("office-only"))
        return
    context.toast(update)
    await work.send_document(chat.id, f"task-table:{stored.id}", work.say("export-caption"))
