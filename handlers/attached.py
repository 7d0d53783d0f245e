"""附件: what was sent with a report is sent back, to be looked at."""

from collections.abc import Iterable, Mapping

from telegram import Update

from bot.core.attached import Kept, list_attached, list_in_draft
from bot.core.forms import Form
from bot.services import dialogues, reviewing
from bot.texts import Html
from bot.views.attached import draw_attached, draw_gone, fit_caption
from bot.views.dialogue import draw_step
from bot.views.dialogue.overview import say_title
from handlers.work import Context, read_numbers
from storage import outbox
from storage.outbox import OTHERWISE, Outgoing, Priority

METHODS = {
    "photo": "sendPhoto",
    "document": "sendDocument",
    "voice": "sendVoice",
    "video": "sendVideo",
    "video_note": "sendVideoNote",
    "audio": "sendAudio",
    "location": "sendLocation",
}
"""The Bot API's method for each kind of thing that can be attached."""

VENUE = "sendVenue"
"""The method for a location that has a name."""


async def show_of_draft(update: Update, context: Context) -> None:
    """Show what was sent with a draft, or one section of it, then its screen: attached:<draft>[:<place>]."""
    work, (draft_id, *places) = context.work, read_numbers(update)
    talk = await dialogues.reopen(work.tx, work.desk.shelf, context.member, draft_id, work.now)
    if talk is None or update.effective_chat is None:
        context.toast(update, work.say("stale-nothing"))
        return
    sections = [one for i, one in enumerate(talk.form.sections) if not places or i in places]
    if await _show(update, context, talk.form, list_in_draft(sections, talk.state.answers)):
        await work.send(update.effective_chat.id, draw_step(work.say, talk), Priority.NOTICE)


async def show_of_report(update: Update, context: Context) -> None:
    """Show what came with a version: files:<id>."""
    work, (report_id,) = context.work, read_numbers(update)
    seen = await reviewing.view(work.tx, work.desk.shelf, context.member, report_id, work.now)
    if seen is None:
        context.toast(update, work.say("not-yours"))
    else:
        await _show(update, context, seen.form, list_attached(seen.report.answers()))


async def _show(update: Update, context: Context, form: Form, attached: Mapping[str, Iterable[Kept]]) -> bool:
    """Send it all, task by task; False, with a word, where there is nothing, or the last is still on its way."""
    work, chat = context.work, update.effective_chat
    if chat is None or not attached:
        context.toast(update, work.say("attached-nothing"))
        return False
    if await outbox.is_sending(work.tx, chat.id, (*METHODS.values(), VENUE)):
        context.toast(update, work.say("attached-under-way"))
        return False
    context.toast(update)
    for key, files in attached.items():
        await _send_section(context, chat.id, _name(context, form, key), list(files))
    return True


def _name(context: Context, form: Form, key: str) -> Html:
    section = form.section(key)
    return say_title(context.work.say, section, 40) if section else context.work.say("section-untitled")


async def _send_section(context: Context, chat_id: int, title: Html, files: list[Kept]) -> None:
    work = context.work
    await work.send(chat_id, draw_attached(work.say, title, len(files)), Priority.NOTICE)
    for kept in files:
        method, payload = _make_call(kept)
        payload[OTHERWISE] = draw_gone(work.say, title, kept).payload()
        row = Outgoing(chat_id, method, {"chat_id": chat_id, **payload}, Priority.NOTICE)
        await outbox.put(work.tx, row, work.now)


def _make_call(kept: Kept) -> tuple[str, dict[str, object]]:
    """Give the method that sends it again, and its parameters."""
    kind, caption = kept["kind"], kept.get("caption", "")
    if kind != "location":
        words = {"caption": fit_caption(caption)} if caption and kind != "video_note" else {}
        return METHODS[kind], {kind: kept["file_id"], **words}
    place: dict[str, object] = {"latitude": kept["latitude"], "longitude": kept["longitude"]}
    if not caption:
        return METHODS[kind], place
    return VENUE, {**place, "title": caption, "address": kept.get("address") or caption}
