"""Questions that go to the office, and its answers: by a task, or in words, which takes a short dialogue."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.answered import Answered
from bot.core.conversation import Conversation
from bot.core.dialogue import Note, Place, State, begin
from bot.core.errands import InquiryReply
from bot.core.forms.reply import REPLY, make_reply_form
from bot.core.model import Task
from bot.core.who.normal import normalise_question
from bot.services.conversing import converse
from bot.services.learning import find_near
from bot.services.shelf import Shelf
from bot.services.showing import dress, make_answer
from storage import audit, inquiries, members, questions
from storage.database import Transaction
from storage.drafts import Draft
from storage.inquiries import Inquiry
from storage.members import Member


@dataclass(frozen=True, slots=True)
class PassedOn:
    """A question that went to the office, with the tasks that come nearest, by id."""

    inquiry: Inquiry
    near: tuple[tuple[int, Task], ...]


@dataclass(frozen=True, slots=True)
class InquiryAnswered:
    """The office's answer to an inquiry: a task, or words."""

    inquiry: Inquiry
    task: Answered | None
    text: str


async def pass_on(
    tx: Transaction, shelf: Shelf, member: Member, question_id: int, now: datetime
) -> PassedOn | None:
    """Pass a question to the office; None where it waits there already, or is not this member's."""
    asked = await questions.find(tx, question_id, member.id)
    inquiry_id = await inquiries.send(tx, asked, now) if asked is not None else None
    inquiry = await inquiries.find(tx, inquiry_id) if inquiry_id is not None else None
    return None if inquiry is None else PassedOn(inquiry, await find_near(tx, shelf, inquiry.text))


async def answer_by_task(
    tx: Transaction, shelf: Shelf, office: Member, inquiry_id: int, task_id: int, now: datetime
) -> InquiryAnswered | None:
    """Answer an inquiry by a task; None where it is answered already, or this is nobody of the office."""
    inquiry = await inquiries.find(tx, inquiry_id)
    stored = await shelf.plan(tx)
    task = stored.task_of(task_id) if stored else None
    if inquiry is None or stored is None or task is None or not office.is_office:
        return None
    if not await inquiries.answer(tx, inquiry_id, office.id, now, task_id=task_id):
        return None
    folded = normalise_question(inquiry.text)
    await questions.choose(tx, inquiry.member_id, folded, task_id, now, is_correction=False)
    kept = (inquiry.member_id, inquiry.chat_id, inquiry.text, folded, questions.CHOSEN, [task_id], None)
    await questions.record(tx, *kept, now)
    await _record_answer(tx, office, inquiry, now, {"task": task_id})
    answered = await dress(tx, shelf, stored, office, make_answer(inquiry.text, task), now)
    return InquiryAnswered(inquiry, answered, "")


async def answer_in_words(
    tx: Transaction, office: Member, inquiry_id: int, text: str, now: datetime
) -> InquiryAnswered | None:
    """Answer an inquiry in words; None where it is answered already, or this is nobody of the office."""
    inquiry = await inquiries.find(tx, inquiry_id)
    if inquiry is None or not office.is_office:
        return None
    if not await inquiries.answer(tx, inquiry_id, office.id, now, text=text):
        return None
    await _record_answer(tx, office, inquiry, now, {"text": text})
    return InquiryAnswered(inquiry, None, text)


async def _record_answer(
    tx: Transaction, office: Member, inquiry: Inquiry, now: datetime, detail: dict[str, object]
) -> None:
    await questions.settle(tx, normalise_question(inquiry.text), now)
    subject = f"inquiry:{inquiry.id}"
    await audit.record(tx, "answer-inquiry", subject, now, member_id=office.id, detail=detail)


async def find_answer(tx: Transaction, inquiry_id: int) -> InquiryAnswered | None:
    """Find what was answered in words to an inquiry."""
    inquiry = await inquiries.find(tx, inquiry_id)
    if inquiry is None or inquiry.answer is None:
        return None
    return InquiryAnswered(inquiry, None, inquiry.answer)


async def load(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue; None where the question is answered already, or this is nobody of the office."""
    inquiry = await inquiries.find(tx, draft.about_id)
    stored = await shelf.plan(tx)
    if inquiry is None or inquiry.is_answered or stored is None or not member.is_office:
        return None
    errand = InquiryReply(inquiry.id, inquiry.text, inquiry.member_name)
    form, state = make_reply_form(REPLY, inquiry.text), State.from_json(draft.state)
    if state.place is Place.OVERVIEW and state.answer(REPLY, REPLY) is None:
        first = begin(form)  # there is nothing to look over: the next words are the reply
        state = replace(state, place=first.place, section=first.section, question=first.question)
    return converse(draft, errand, form, stored.zone, now, state)


async def submit(tx: Transaction, errand: InquiryReply, talk: Conversation, now: datetime) -> Note | None:
    """Keep the answer; a Note says that somebody else was quicker."""
    text = str(talk.state.answer(REPLY, REPLY) or "")
    member = await members.find_by_id(tx, talk.member_id)
    if member is None or await answer_in_words(tx, member, errand.inquiry_id, text, now) is None:
        return Note("inquiry-answered", is_complaint=True)
    return None
