"""A plan's document in the chat: taken in, and looked at before it is stored."""

from pathlib import PurePath

from telegram import Message, Update

from bot.core.conversation import Conversation
from bot.core.dialogue import current
from bot.core.errands import PlanImport
from bot.core.forms import QuestionKind
from bot.services import dialogues, importing
from bot.views.dialogue import draw_look
from bot.views.screen import Screen
from handlers.work import Context, read_data
from storage.members import Member

LONGEST_NAME = 120

LARGEST_BYTES = 20 * 1024 * 1024
"""A bot is given files up to this size (Bot API, getFile)."""


def is_for_import(message: Message, talk: Conversation | None, member: Member) -> bool:
    """Tell a plan's document from one that belongs to a report: the office sent it, and no photos are asked for."""
    if message.document is None or message.animation is not None or not member.is_office:
        return False
    asked = current(talk.form, talk.state) if talk else None
    return asked is None or asked[1].kind is not QuestionKind.PHOTOS


async def take_document(update: Update, context: Context) -> None:
    """Take a document in, and say that it is being read."""
    message, work = update.message, context.work
    document = message.document if message else None
    if message is None or document is None:
        return
    name = tidy_name(document.file_name or "")
    if (document.file_size or 0) > LARGEST_BYTES:
        await context.answer(update, Screen(work.say("document-too-large", name=name)))
        return
    upload_id = await importing.take_upload(
        work.tx, context.member, message.chat.id, document.file_id, name, work.now
    )
    await context.answer(update, Screen(work.say("upload-reading", name=name)), key=f"upload:{upload_id}")
    work.start_reading()


def tidy_name(name: str) -> str:
    """Give a file's name without folders, and without signs that show nowhere or turn the text around."""
    shown = "".join(sign for sign in PurePath(name).name if sign.isprintable())
    return shown[-LONGEST_NAME:] or "document"  # its end tells the format


async def look(update: Update, context: Context) -> None:
    """Look at what would change, or at what was not read: look:<draft>:<what>:<page>."""
    work = context.work
    _, draft_id, what, page = read_data(update).split(":")
    talk = await dialogues.reopen(work.tx, work.desk.shelf, context.member, int(draft_id), work.now)
    if talk is None or not isinstance(talk.about, PlanImport):
        context.toast(update, work.say("stale-nothing"))
    else:
        context.toast(update)
        await context.turn(update, draw_look(work.say, talk, talk.about, what, int(page)))
