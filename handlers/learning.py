"""What people do about an answer: choose, correct, pass a question on; and what the office makes of it."""

from telegram import Update

from bot.core.answered import Answered
from bot.core.conversation import Conversation
from bot.core.errands import InquiryReply
from bot.core.model import Task
from bot.services import inquiring, learning, people
from bot.services.inquiring import InquiryAnswered
from bot.services.learning import NameAdded
from bot.views.screen import Screen, clip
from bot.views.who import draw_answered, draw_others
from bot.views.who.card import join
from bot.views.who.office import (
    draw_find,
    draw_inquiry,
    draw_inquiry_answer,
    draw_inquiry_done,
    draw_names,
    draw_open_questions,
)
from handlers.opening import open_errand
from handlers.work import Context, read_numbers


async def pick(update: Update, context: Context) -> None:
    """Take a choice: pick:<question>:<task>."""
    work, (question_id, task_id) = context.work, read_numbers(update)
    found = await learning.choose(work.tx, work.desk.shelf, context.member, question_id, task_id, work.now)
    if isinstance(found, Answered):
        context.toast(update, work.say("choice-remembered"))
        await context.turn(update, draw_answered(work.say, found))
    else:
        context.toast(update, work.say("stale-nothing"))


async def mark_wrong(update: Update, context: Context) -> None:
    """Ask what was meant instead: wrong:<question>."""
    (question_id,) = read_numbers(update)
    if await offer_others(update, context, question_id):
        context.toast(update)
    else:
        context.toast(update, context.work.say("stale-nothing"))


async def offer_others(update: Update, context: Context, question_id: int) -> bool:
    """Offer what a question that was answered wrongly may have meant; False where this member did not ask it."""
    work = context.work
    others = await learning.find_others(work.tx, work.desk.shelf, context.member, question_id, work.now)
    if others is not None:
        await context.answer(update, draw_others(work.say, question_id, others.asked.text, others.tasks))
    return others is not None


async def ask_office(update: Update, context: Context) -> None:
    """Pass a question on to the office: ask:<question>."""
    work, (question_id,) = context.work, read_numbers(update)
    passed = await inquiring.pass_on(work.tx, work.desk.shelf, context.member, question_id, work.now)
    if passed is None:
        context.toast(update, work.say("inquiry-sent-before"))
        return
    context.toast(update)
    await context.turn(update, Screen(work.say("inquiry-sent")))
    inquiry, near = passed.inquiry, passed.near
    await work.tell(
        await people.office_members(work.tx),
        lambda say: draw_inquiry(say, inquiry.id, inquiry.text, inquiry.member_name, near),
        f"inquiry:{inquiry.id}",
    )


async def answer_by_task(update: Update, context: Context) -> None:
    """Answer an inquiry by a task: told:<inquiry>:<task>."""
    work, (inquiry_id, task_id) = context.work, read_numbers(update)
    answered = await inquiring.answer_by_task(
        work.tx, work.desk.shelf, context.member, inquiry_id, task_id, work.now
    )
    if answered is None or answered.task is None:
        context.toast(update, work.say("inquiry-answered-before"))
        return
    context.toast(update)
    name_for = (answered.inquiry.question_id, task_id, answered.task.answer.tasks[0].task)
    await context.turn(update, draw_inquiry_done(work.say, answered.inquiry.text, name_for=name_for))
    await bring_answer(context, answered)


async def bring_answer(context: Context, answered: InquiryAnswered) -> None:
    """Bring the office's answer to the one who asked, unless that is a stranger by now."""
    work, inquiry = context.work, answered.inquiry
    asker = await people.find_by_id(work.tx, inquiry.member_id)
    if asker is not None and asker.memberships:
        say = work.desk.texts.speak(asker.locale)
        screen = draw_inquiry_answer(say, inquiry.text, answered.text, answered.task)
        await work.send(inquiry.chat_id, screen, key=f"answer:{inquiry.id}")


async def bring_reply(context: Context, _talk: Conversation, errand: InquiryReply) -> None:
    """Bring the words with which the office has just answered to the one who asked."""
    answered = await inquiring.find_answer(context.work.tx, errand.inquiry_id)
    if answered is not None:
        await bring_answer(context, answered)


async def reply(update: Update, context: Context) -> None:
    """Open the dialogue in which the office answers in words: reply:<inquiry>."""
    (inquiry_id,) = read_numbers(update)
    if not await open_errand(update, context, InquiryReply.subject_of(inquiry_id)):
        context.toast(update, context.work.say("inquiry-answered-before"))


async def list_open(update: Update, context: Context) -> None:
    """List for the office the questions that had no answer, or a wrong one."""
    work = context.work
    if not context.member.is_office:
        context.toast(update)
        await context.answer(update, Screen(work.say("office-only")))
        return
    context.toast(update)
    rows = await learning.list_open(work.tx, work.desk.shelf, work.now)
    await context.turn(update, draw_open_questions(work.say, rows))


async def find_for(update: Update, context: Context) -> None:
    """Offer tasks for an open question: find:<question>."""
    work, (question_id,) = context.work, read_numbers(update)
    found = await learning.find_for(work.tx, work.desk.shelf, context.member, question_id)
    if found is None:
        context.toast(update, work.say("stale-nothing"))
    else:
        context.toast(update)
        await context.turn(update, draw_find(work.say, question_id, found.asked.text, found.tasks))


async def make_name(update: Update, context: Context) -> None:
    """Make a question another name of a task: name:<question>:<task>."""
    work, (question_id, task_id) = context.work, read_numbers(update)
    added = await learning.name_by_question(
        work.tx, work.desk.shelf, context.member, question_id, task_id, work.now
    )
    if added is None:
        context.toast(update, work.say("stale-nothing"))
    else:
        context.toast(update)
        await context.answer(update, _say_named(context, added))


async def skip(update: Update, context: Context) -> None:
    """Take a question off the list: skip:<question>."""
    work, (question_id,) = context.work, read_numbers(update)
    await learning.settle_open(work.tx, context.member, question_id, work.now)
    await list_open(update, context)


async def alias(update: Update, context: Context) -> None:
    """Give a task another name, /alias 扫大街 = 5.4, or list the names in force."""
    work, said = context.work, " ".join(context.args or [])
    if not context.member.is_office:
        await context.answer(update, Screen(work.say("office-only")))
    elif not said:
        await context.answer(
            update, draw_names(work.say, await learning.list_names(work.tx, work.desk.shelf))
        )
    else:
        result = await learning.name_by_words(work.tx, work.desk.shelf, context.member, said, work.now)
        await context.answer(update, _say_named(context, result))


def _say_named(context: Context, result: NameAdded | tuple[Task, ...] | None) -> Screen:
    say = context.work.say
    match result:
        case None:
            return Screen(say("alias-how"))
        case NameAdded(task, name, is_new):
            return Screen(say("name-added" if is_new else "name-known", name=name, task=_name(task)))
        case tasks:
            return Screen(say("alias-which", tasks=join(say, map(_name, tasks)) or "—"))


def _name(task: Task) -> str:
    return clip(f"{task.number} {task.title}", 80)


async def turn_names_page(update: Update, context: Context) -> None:
    """Show a page of the other names in force: names:<page>."""
    work, (page,) = context.work, read_numbers(update)
    if context.member.is_office:
        context.toast(update)
        await context.turn(
            update, draw_names(work.say, await learning.list_names(work.tx, work.desk.shelf, page))
        )
    else:
        context.toast(update, work.say("office-only"))


async def revoke_name(update: Update, context: Context) -> None:
    """Take another name back: unname:<name>:<page>; buttons drawn before there were pages carry the name alone."""
    work, (name_id, *page) = context.work, read_numbers(update)
    if not context.member.is_office:
        context.toast(update, work.say("stale-nothing"))
        return
    revoked = await learning.revoke_name(work.tx, work.desk.shelf, context.member, name_id, work.now)
    context.toast(update, work.say("stale-nothing" if revoked is None else "name-revoked"))
    names = await learning.list_names(work.tx, work.desk.shelf, page[0] if page else 0)
    await context.turn(update, draw_names(work.say, names))
