"""Groups: served only where the office has admitted them, and then only what is asked of the bot."""

from telegram import Chat, ChatMember, ChatMemberRestricted, Message, Update
from telegram.constants import ChatType, MessageEntityType

from bot.services import groups, people, showing
from bot.services.showing import NoPlan
from bot.views.screen import Screen
from bot.views.who import draw_in_group
from bot.views.who.office import draw_group_asks, draw_groups
from handlers.work import Context, read_data, read_numbers, read_rest

PRESENT = ("member", "administrator")


async def note_presence(update: Update, context: Context) -> None:
    """The bot was taken into a group, or out of it: the office is asked whether to serve it."""
    changed, work = update.my_chat_member, context.work
    if changed is None or changed.chat.type == ChatType.CHANNEL:
        return
    chat = changed.chat
    if not _is_present(changed.new_chat_member):
        await groups.forget(work.tx, chat.id)
    elif await groups.note(work.tx, chat.id, chat.title or "", work.now):
        await _ask_office(context, chat, changed.from_user.full_name)


def _is_present(bot: ChatMember) -> bool:
    return bot.status in PRESENT or (isinstance(bot, ChatMemberRestricted) and bot.is_member)


async def follow(update: Update, context: Context) -> None:
    """Follow a group that became a supergroup: Telegram says so in the old one and in the new one."""
    message, tx = update.message, context.work.tx
    if message is not None and message.migrate_to_chat_id is not None:
        await groups.follow(tx, message.chat.id, message.migrate_to_chat_id)
    elif message is not None and message.migrate_from_chat_id is not None:
        await groups.follow(tx, message.migrate_from_chat_id, message.chat.id)


async def _ask_office(context: Context, chat: Chat, by: str) -> None:
    work = context.work
    office = await people.office_members(work.tx)
    await work.tell(office, lambda say: draw_group_asks(say, chat.id, chat.title or "", by))


async def decide(update: Update, context: Context) -> None:
    """The office admits a group, or has the bot leave it: admit:<chat>, leave:<chat>, with :list from the list."""
    work = context.work
    what, chat_id, *listed = (read_data(update) or ":0").split(":")
    context.toast(update)
    if not context.member.is_office:
        return
    if what == "admit":
        title = await groups.admit(work.tx, int(chat_id), context.member, work.now)
        done = work.say("group-admitted", title=title or "—")
    else:
        title = await groups.refuse(work.tx, int(chat_id), context.member, work.now)
        done = work.say("group-left", title=title or "—")
        work.call_after_commit("leaveChat", {"chat_id": int(chat_id)})
    said = Screen(work.say("group-gone") if title is None else done)
    await context.turn(update, await _list_below(context, said) if listed else said)


async def _list_below(context: Context, said: Screen) -> Screen:
    listed = draw_groups(context.work.say, await groups.list_all(context.work.tx))
    return Screen(f"{said.text}\n\n{listed.text}", listed.buttons)


async def list_groups(update: Update, context: Context) -> None:
    """List for the office the groups that the bot is in."""
    work = context.work
    if context.member.is_office:
        await context.answer(update, draw_groups(work.say, await groups.list_all(work.tx)))
    else:
        await context.answer(update, Screen(work.say("office-only")))


async def answer(update: Update, context: Context) -> None:
    """Answer what is asked of the bot in an admitted group: by /who, by its name, or in reply to it."""
    message, work = update.message, context.work
    question = read_question(message, context.bot.username, context.bot.id) if message else None
    if message is None or question is None or question.casefold() in work.desk.courtesies:
        return
    group = await groups.find(work.tx, message.chat.id)
    if group is None or not group.is_admitted:
        return
    found = await showing.ask_in_group(work.tx, work.desk.shelf, question)
    screen = Screen(work.say("no-plan")) if isinstance(found, NoPlan) else draw_in_group(work.say, found)
    await work.send(group.chat_id, screen, reply_to=message.message_id)


async def show_task(update: Update, context: Context) -> None:
    """Show a task that was chosen among several, in a group: show:<number>."""
    work, query, chat = context.work, update.callback_query, update.effective_chat
    group = await groups.find(work.tx, chat.id) if chat else None
    if query is None or group is None or not group.is_admitted:
        context.toast(update)
        return
    number = read_rest(update)
    found = await showing.show_in_group(work.tx, work.desk.shelf, number)
    if isinstance(found, NoPlan) or found.answer.kind != "found":
        context.toast(update, work.say("stale-nothing"))
    else:
        context.toast(update)
        await context.turn(update, draw_in_group(work.say, found))


async def turn_unit_page(update: Update, context: Context) -> None:
    """Show another page of a unit's tasks, in a group: pages:<page>:<unit>."""
    work, chat = context.work, update.effective_chat
    page, unit_id = read_numbers(update)
    group = await groups.find(work.tx, chat.id) if chat else None
    found = await showing.show_unit_in_group(work.tx, work.desk.shelf, unit_id)
    context.toast(update)
    if group is not None and group.is_admitted and found is not None:
        await context.turn(update, draw_in_group(work.say, found, page))


def read_question(message: Message, username: str, bot_id: int) -> str | None:
    """Read what a group's message asks of the bot; None where it asks nothing of it.

    What somebody put there through the bot's own inline mode is an answer, not a question.
    """
    text = message.text or ""
    if text.startswith("/"):
        command, *question = text.split(maxsplit=1)
        is_who = command.casefold() in ("/who", f"/who@{username}".casefold())
        return question[0] if is_who and question else None
    named = [mention for mention in _mentions(message) if mention.casefold() == f"@{username}".casefold()]
    replied = message.reply_to_message
    is_reply = replied is not None and replied.from_user is not None and replied.from_user.id == bot_id
    if message.via_bot is not None or not (named or is_reply):
        return None
    for mention in named:
        text = text.replace(mention, " ")
    return " ".join(text.split()) or None


def _mentions(message: Message) -> list[str]:
    return list(message.parse_entities([MessageEntityType.MENTION]).values())
