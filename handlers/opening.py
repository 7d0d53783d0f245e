"""Opening the dialogue of an errand: by a button that names what it is about, or from a command."""

from collections.abc import Callable, Mapping

from telegram import Update

from bot.core.errands import (
    Breakdown,
    FeedQuestion,
    LightChange,
    NewTask,
    SendBack,
    TaskEdit,
    TaskFeed,
    UnitEdit,
)
from bot.services import dialogues
from bot.views.dialogue import draw_step
from handlers.work import Context, read_data

OPENED_BY_ID: Mapping[str, Callable[[str], str]] = {
    "edit": TaskEdit.subject_of,
    "breakdown": Breakdown.subject_of,
    "unit": UnitEdit.subject_of,
    "light": LightChange.subject_of,
    "feed": TaskFeed.subject_of,
    "ask-feed": FeedQuestion.subject_of,
    "send-back": SendBack.subject_of,
}
"""The word of a button that carries an id -> what makes of the id the subject of the errand that it opens."""


async def open_errand(update: Update, context: Context, subject: str) -> bool:
    """Open the dialogue on a subject, or go on with it; False where this member may not have it."""
    work = context.work
    talk = await dialogues.open_on(work.tx, work.desk.shelf, context.member, subject, work.now)
    if talk is None:
        return False
    context.toast(update)
    await context.answer(update, draw_step(work.say, talk))
    return True


async def open_by_id(update: Update, context: Context) -> None:
    """Open the dialogue that a button names: edit, breakdown, unit, feed …:<id>."""
    word, about_id = read_data(update).split(":")
    await _open_or_refuse(update, context, OPENED_BY_ID[word](about_id))


async def open_new_task(update: Update, context: Context) -> None:
    """Open the dialogue about a new task: add:<plan>:<area>."""
    _, plan_id, area = read_data(update).split(":", 2)
    await _open_or_refuse(update, context, NewTask.subject_of(plan_id, area))


async def _open_or_refuse(update: Update, context: Context, subject: str) -> None:
    if not await open_errand(update, context, subject):
        context.toast(update, context.work.say("not-yours"))
