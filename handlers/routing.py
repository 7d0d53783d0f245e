"""Which handler an update goes to. Plain messages go by what the member is doing."""

import re
from typing import Any, TypeAlias

from telegram import Message, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.core.conversation import Conversation
from bot.core.dialogue import Action, Place, Pressed, Said, can_take, is_asked_for_text
from bot.services import dialogues, telling
from bot.services.dialogues import AlreadySent
from bot.views.dialogue import draw_step
from bot.views.screen import Screen
from handlers import (
    agenda,
    dialogue,
    gate,
    groups,
    importing,
    inline,
    learning,
    leave,
    office,
    own_tasks,
    people,
    reminders,
    report,
    setting,
    table,
    who,
)
from handlers.buttons import BUTTONS, Handler
from handlers.sent import read_correction, read_event
from handlers.work import Context, current_work

App: TypeAlias = "Application[Any, Context, Any, Any, Any, Any]"

GATE_GROUP = -1

ANSWERING = frozenset({Place.ASKING, Place.CLARIFYING, Place.LEAVING, Place.CHECKING, Place.CONFIRMING})
"""Where a plain text is an answer. Elsewhere in a dialogue it is a question: who is responsible for this?"""


def add_handlers(application: App) -> None:
    """Tell PTB who handles what."""
    application.add_handler(TypeHandler(Update, gate.check_membership), GATE_GROUP)
    application.add_handler(MessageHandler(filters.ChatType.GROUPS, groups.answer))
    application.add_handler(MessageHandler(filters.StatusUpdate.ALL, ignore_message))
    application.add_handler(MessageHandler(filters.CONTACT, people.take_contact))
    application.add_handler(ChatMemberHandler(gate.note_reachability))
    application.add_handler(InlineQueryHandler(inline.answer_inline))
    for command, handler in _commands().items():
        application.add_handler(CommandHandler(command, handler, filters.UpdateType.MESSAGE))
    for pattern, handler in BUTTONS.items():
        application.add_handler(CallbackQueryHandler(handler, re.compile(pattern, re.ASCII)))
    application.add_handler(CallbackQueryHandler(ignore_button))
    application.add_handler(MessageHandler(filters.UpdateType.EDITED_MESSAGE, take_correction))
    application.add_handler(MessageHandler(filters.UpdateType.MESSAGE, take_message))
    application.add_error_handler(keep_failure)


def _commands() -> dict[str, Handler]:
    return {
        "start": people.start,
        "report": report.open_report,
        "cancel": cancel,
        "who": _as_interlude(who.who_command),
        "tasks": _as_interlude(own_tasks.show_own_tasks),
        "due": agenda.show_due,
        "status": _as_interlude(show_status),
        "history": _as_interlude(report.show_history),
        "plan": _as_interlude(table.show_plan),
        "units": _as_interlude(table.show_units),
        "help": _as_interlude(people.show_help),
        "alias": learning.alias,
        "questions": learning.list_open,
        "leave": leave.show_leave,
        "groups": groups.list_groups,
        "settings": setting.open_settings,
        "holidays": setting.open_holidays,
        "calls": reminders.list_calls,
        "invite": office.invite,
        "notify": office.notify,
        "phone": people.set_phone,
        "language": people.offer_languages,
    }


def _as_interlude(handler: Handler) -> Handler:
    """Wrap what may be asked in the middle of a dialogue: afterwards its question stands again."""

    async def handle_and_resume(update: Update, context: Context) -> None:
        await handler(update, context)
        await _put_question_again(update, context)

    return handle_and_resume


async def _put_question_again(update: Update, context: Context) -> None:
    talk = await _find_talk(context)
    if talk is not None and talk.state.place in ANSWERING:
        await context.answer(update, draw_step(context.work.say, talk))


async def _find_talk(context: Context) -> Conversation | None:
    work = context.work
    return await dialogues.resume(work.tx, work.desk.shelf, context.member, work.now)


async def take_message(update: Update, context: Context) -> None:
    """A plain message: a menu word, a step of the dialogue under way, or a question."""
    message, desk = update.message, context.work.desk
    if message is None:
        return
    text = message.text or ""
    word = text.strip().casefold()
    talk = await _find_talk(context)
    is_writing = talk is not None and is_asked_for_text(talk.form, talk.state)
    if word in desk.menu_words:
        await _menu()[desk.menu_words[word]](update, context)
    elif desk.find_question(text, is_writing) and message.forward_origin is None:
        await _as_interlude(_ask(text))(update, context)
    elif importing.is_for_import(message, talk, context.member):
        await importing.take_document(update, context)
    elif talk is not None and (not text or talk.state.place in ANSWERING or _can_take(context, talk, text)):
        await dialogue.take_event(update, context, talk, read_event(message))
    elif await _takes_telling(update, context, talk, message):
        return
    elif talk is None and await dialogues.let_go(context.work.tx, context.member):
        await context.answer(update, Screen(context.work.say("dialogue-gone")))
    elif word in desk.courtesies:
        await context.answer(update, Screen(context.work.say("courtesy")))
    elif text.startswith("/"):
        await context.answer(
            update, Screen(context.work.say("no-such-command", command=text.split()[0][:40]))
        )
    elif text and not _is_action(context, text):
        await who.answer_question(update, context, text)
    else:
        await context.answer(update, Screen(context.work.say("nothing-under-way")))


async def _takes_telling(
    update: Update, context: Context, talk: Conversation | None, message: Message
) -> bool:
    """Take a message that tells how a task is, 敬老院本月投资120万，主体封顶, into the report that it belongs to."""
    event, work = read_event(message), context.work
    if not isinstance(event, Said) or event.is_forwarded:
        return False
    told = await telling.find_told(
        work.tx, work.desk.shelf, context.member, talk, event, work.desk.lexicon, work.now
    )
    if told is not None:
        await dialogue.take_event(update, context, told, event)
    return told is not None


def _menu() -> dict[str, Handler]:
    return {
        "report": report.open_report,
        "tasks": _as_interlude(own_tasks.show_own_tasks),
        "due": agenda.show_due,
        "status": _as_interlude(show_status),
        "plan": _as_interlude(table.show_plan),
        "leave": leave.show_leave,
        "help": _as_interlude(people.show_help),
    }


def _ask(text: str) -> Handler:
    async def ask(update: Update, context: Context) -> None:
        await who.answer_question(update, context, text)

    return ask


def _can_take(context: Context, talk: Conversation, text: str) -> bool:
    return can_take(talk.form, talk.state, text, context.work.desk.lexicon)


def _is_action(context: Context, text: str) -> bool:
    return text.strip().casefold() in context.work.desk.lexicon.actions


async def take_correction(update: Update, context: Context) -> None:
    """An edited message edits the answer that it gave."""
    message, work = update.edited_message, context.work
    corrected = read_correction(message) if message else None
    if message is None or corrected is None:
        return
    talk = await dialogues.find_answered_by(
        work.tx, work.desk.shelf, context.member, message.message_id, work.now
    )
    match talk:
        case None:
            await context.answer(update, Screen(work.say("edited-nothing")))
        case AlreadySent():
            await context.answer(update, Screen(work.say("edited-too-late")))
        case Conversation():
            await dialogue.take_event(update, context, talk, corrected)


async def cancel(update: Update, context: Context) -> None:
    """Leave the dialogue under way."""
    talk = await _find_talk(context)
    if talk is None:
        is_gone = await dialogues.let_go(context.work.tx, context.member)
        await context.answer(
            update, Screen(context.work.say("dialogue-gone" if is_gone else "nothing-under-way"))
        )
    else:
        await dialogue.take_event(update, context, talk, Pressed(Action.CANCEL, context.work.now))


async def show_status(update: Update, context: Context) -> None:
    """Show the office its list; to others the word means nothing."""
    if context.member.is_office:
        await report.show_status(update, context)
    else:
        await people.show_help(update, context)


async def ignore_message(_update: Update, _context: Context) -> None:
    """Telegram's own notes, such as that a message was pinned, ask for no answer."""


async def ignore_button(update: Update, context: Context) -> None:
    """A button that no version of this bot knows any more."""
    context.toast(update, context.work.say("stale-nothing"))


async def keep_failure(_update: object, context: Context) -> None:
    """PTB swallows what a handler raises, and goes on; kept here, the first error makes the transaction fail."""
    work, error = current_work.get(), context.error
    if work.failure is None:
        work.failure = error if isinstance(error, Exception) else RuntimeError(str(error))
