"""The first handler of every update: strangers see nothing, and groups only what the office lets them."""

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop

from bot.services import people
from bot.views.screen import Screen
from handlers import groups
from handlers.work import Context


async def check_membership(update: Update, context: Context) -> None:
    """Find the member who acts. A stranger may press an invitation's start, and is told so otherwise."""
    user, chat = update.effective_user, update.effective_chat
    if user is None:
        raise ApplicationHandlerStop
    work = context.work
    work.member = await people.find_member(work.tx, user.id)
    if chat is not None and chat.type != ChatType.PRIVATE:
        await _pass_in_group(update, context)
        return
    if work.member is not None and not work.member.is_reachable and update.my_chat_member is None:
        await people.note_reachability(work.tx, user.id, work.now, is_reachable=True)
    if work.member is not None or update.my_chat_member is not None or _is_start(update):
        return
    if update.inline_query is not None:
        return  # it is answered with nothing
    if update.message is not None:
        await context.answer(update, Screen(work.say("stranger")))
    context.toast(update)
    raise ApplicationHandlerStop


async def _pass_in_group(update: Update, context: Context) -> None:
    """In a group only what is said to the bot goes on, and the buttons of its answers there."""
    message, query = update.message, update.callback_query
    if message is not None and message.text is not None:
        return
    if query is not None and str(query.data).startswith(("show:", "pages:")):
        return
    if update.my_chat_member is not None:
        await groups.note_presence(update, context)
    elif message is not None and (message.migrate_to_chat_id or message.migrate_from_chat_id):
        await groups.follow(update, context)
    raise ApplicationHandlerStop


def _is_start(update: Update) -> bool:
    text = update.message.text if update.message else None
    return text is not None and text.split()[:1] == ["/start"]


async def note_reachability(update: Update, context: Context) -> None:
    """Remember that a person blocked the bot, or took it back."""
    changed = update.my_chat_member
    if changed is not None:
        is_reachable = changed.new_chat_member.status not in ("kicked", "left")
        work = context.work
        await people.note_reachability(work.tx, changed.from_user.id, work.now, is_reachable=is_reachable)
