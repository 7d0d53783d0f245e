"""Groups: served only where the office has admitted them, and then only what is asked of the bot."""

from telegram import Chat, Message, Update
from telegram.constants import MessageEntityType

from bot.services import groups, people, responsibility
from bot.services.responsibility import NoPlan
from bot.views.screen import Button, Screen
from bot.views.who import draw_in_group
from handlers.work import Context
from storage.outbox import Priority

PRESENT = ("member", "administrator")


async def note_presence(update: Update, context: Context) -> None:
    """The bot was taken into a group, or out of it: the office is asked whether to serve it."""
    changed, work = update.my_chat_member, context.work
    if changed is None:
        return
    chat = changed.chat
    if changed.new_chat_member.status not in PRESENT:
        await groups.forget(work.tx, chat.id)
    elif await groups.note(work.tx, chat.id, chat.title or "", work.now):
        await _ask_office(context, chat, changed.from_user.full_name)


async def follow(update: Update, context: Context) -> None:
    """Follow a group that became a supergroup."""
    message, work = update.message, context.work
    if message is not None and message.migrate_to_chat_id is not None:
        await groups.follow(work.tx, message.chat.id, message.migrate_to_chat_id)


async def _ask_office(context: Context, chat: Chat, by: str) -> None:
    work = context.work
    for office in await people.office_members(work.tx):
        say = work.desk.texts.speak(office.locale)
        buttons = (
            (Button(say("group-admit"), f"admit:{chat.id}"), Button(say("group-leave"), f"leave:{chat.id}")),
        )
        screen = Screen(say("group-asks", title=chat.title or "—", name=by), buttons)
        await work.send(office.telegram_id, screen, Priority.NOTICE)


async def decide(update: Update, context: Context) -> None:
    """The office admits a group, or has the bot leave it: admit:<chat>, leave:<chat>."""
    work, query = context.work, update.callback_query
    what, chat_id = str(query.data if query else ":0").split(":")
    context.toast(update)
    if not context.member.is_office:
        return
    if what == "admit":
        title = await groups.admit(work.tx, int(chat_id), context.member, work.now)
        known = title is not None
        await context.turn(
            update, Screen(work.say("group-admitted" if known else "group-gone", title=title or "—"))
        )
    else:
        title = await groups.refuse(work.tx, int(chat_id), context.member, work.now)
        work.call_after_commit("leaveChat", {"chat_id": int(chat_id)})
        await context.turn(update, Screen(work.say("group-left", title=title or "—")))


async def answer(update: Update, context: Context) -> None:
    """Answer what is asked of the bot in an admitted group: by /who, by its name, or in reply to it."""
    message, work = update.message, context.work
    question = read_question(message, context.bot.username, context.bot.id) if message else None
    if message is None or question is None:
        return
    group = await groups.find(work.tx, message.chat.id)
    if group is None or not group.is_admitted:
        return
    found = await responsibility.ask_in_group(work.tx, work.desk.shelf, question)
    if isinstance(found, NoPlan):
        await context.answer(update, Screen(work.say("no-plan")))
    else:
        await context.answer(update, draw_in_group(work.say, found.answer, found.areas))


async def show_task(update: Update, context: Context) -> None:
    """Show a task that was chosen among several, in a group: show:<number>."""
    work, query, chat = context.work, update.callback_query, update.effective_chat
    group = await groups.find(work.tx, chat.id) if chat else None
    context.toast(update)
    if query is None or group is None or not group.is_admitted:
        return
    number = str(query.data).removeprefix("show:")
    found = await responsibility.show_in_group(work.tx, work.desk.shelf, number)
    if not isinstance(found, NoPlan):
        await context.turn(update, draw_in_group(work.say, found.answer, found.areas))


def read_question(message: Message, username: str, bot_id: int) -> str | None:
    """Read what a group's message asks of the bot; None where it asks nothing of it."""
    text = message.text or ""
    name = f"@{username}"
    words = text.split()
    command = words[0].split("@") if words else [""]
    if command[0] == "/who" and command[1:] in ([], [username]):
        return " ".join(words[1:]) or None
    if text.startswith("/"):
        return None
    is_named = any(
        entity.type == MessageEntityType.MENTION
        and message.parse_entity(entity).casefold() == name.casefold()
        for entity in message.entities
    )
    replied = message.reply_to_message
    is_reply = replied is not None and replied.from_user is not None and replied.from_user.id == bot_id
    if not (is_named or is_reply):
        return None
    return " ".join(word for word in words if word.casefold() != name.casefold()) or None
