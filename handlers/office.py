"""What the office does for people: inviting one, telling many."""

from telegram import Update

from bot.core.conversation import Conversation
from bot.core.errands import Invite, Notify
from bot.services import office
from bot.views.office import draw_invitation, draw_message, draw_told
from bot.views.screen import Screen
from handlers.opening import open_errand
from handlers.work import Context


async def invite(update: Update, context: Context) -> None:
    """Ask whom to invite."""
    await _open(update, context, Invite.subject_of(context.member.id))


async def notify(update: Update, context: Context) -> None:
    """Ask whom to tell, and what."""
    await _open(update, context, Notify.subject_of(context.member.id))


async def _open(update: Update, context: Context, subject: str) -> None:
    if not await open_errand(update, context, subject):
        await context.answer(update, Screen(context.work.say("office-only")))


async def give_link(context: Context, talk: Conversation, _errand: Invite) -> None:
    """Give the link of the invitation that was just asked for."""
    work = context.work
    payload = await office.invite(work.tx, talk, work.now)
    link = f"https://t.me/{context.bot.username}?start={payload}"
    await work.send(
        context.member.telegram_id, draw_invitation(work.say, link), key=f"invite:{talk.draft_id}"
    )


async def tell_many(context: Context, talk: Conversation, _errand: Notify) -> None:
    """Tell everybody whom the notice is for, and the office how many they are."""
    work = context.work
    told, text = await office.find_told(work.tx, work.desk.shelf, talk, work.now)
    name = context.member.name
    await work.tell(told, lambda say: draw_message(say, name, text), f"notify:{talk.draft_id}")
    await work.send(context.member.telegram_id, draw_told(work.say, len(told)), key=f"told:{talk.draft_id}")
