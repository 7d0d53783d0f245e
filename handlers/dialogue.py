"""A dialogue's steps, whatever it is about: by buttons, words, photos and corrections."""

from telegram import Update

from bot.core.conversation import Conversation
from bot.core.dialogue import Action, Ending, Event, Pressed
from bot.services import dialogues
from bot.services.dialogues import Stale
from bot.views.dialogue import draw_step
from handlers.errands import ANNOUNCE
from handlers.work import Context, read_data, read_numbers


async def press(update: Update, context: Context) -> None:
    """Take the step of a button: d:<draft>:<version>:<action>:<argument>."""
    work = context.work
    _, draft_id, version, action, argument = read_data(update).split(":", 4)
    event = Pressed(Action(action), work.now, argument)
    at = (int(draft_id), int(version))
    step = await dialogues.press(
        work.tx, work.desk.shelf, context.member, at, event, work.desk.lexicon, work.now
    )
    if isinstance(step, Stale):
        await _show_present(update, context, step)
    else:
        context.toast(update)
        await context.turn(update, draw_step(work.say, step))
        await _announce(context, step)


async def _show_present(update: Update, context: Context, stale: Stale) -> None:
    """A button of an earlier screen: say so, and turn its message into the present screen."""
    say = context.work.say
    if stale.closed_as == "submitted":
        context.toast(update, say("already-submitted"))
    elif stale.now is None:
        context.toast(update, say("stale-nothing" if stale.closed_as else "dialogue-gone"))
    else:
        context.toast(update, say("stale"))
        await context.turn(update, draw_step(say, stale.now))


async def take_event(update: Update, context: Context, talk: Conversation, event: Event) -> None:
    """Take a step by something that was sent, and show where it led in a new message."""
    work = context.work
    desk = work.desk
    step = await dialogues.advance(work.tx, desk.shelf, context.member, talk, event, desk.lexicon, work.now)
    screen, message = draw_step(work.say, step), update.effective_message
    album = message.media_group_id if message else None
    if album and update.effective_chat:
        await work.send_together(update.effective_chat.id, screen, f"album:{talk.draft_id}:{album}")
    else:
        await context.answer(update, screen)
    await _announce(context, step)


async def resume(update: Update, context: Context) -> None:
    """Go on with a dialogue that was left as a draft."""
    work, (draft_id,) = context.work, read_numbers(update)
    talk = await dialogues.reopen(work.tx, work.desk.shelf, context.member, draft_id, work.now)
    if talk is None:
        context.toast(update, work.say("stale-nothing"))
    else:
        context.toast(update)
        await context.answer(update, draw_step(work.say, talk))


async def _announce(context: Context, step: Conversation) -> None:
    """Tell those whom it concerns what a dialogue has brought about."""
    if step.ending is Ending.SUBMITTED:
        await ANNOUNCE[step.about.kind](context, step)
