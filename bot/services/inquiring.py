"""The dialogue in which the office answers in words what somebody asked."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.conversation import Conversation
from bot.core.dialogue import Note, Place, State
from bot.core.errands import InquiryReply
from bot.core.forms.reply import REPLY, make_reply_form
from bot.services import learning
from bot.services.shelf import Shelf
from storage import inquiries, members
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member

FIRST = State(place=Place.ASKING, section="reply", question=REPLY)
"""The dialogue begins with its one question."""


async def load(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue; None where the question is answered already, or this is nobody of the office."""
    inquiry = await inquiries.find(tx, int(draft.subject.partition(":")[2]))
    stored = await shelf.plan(tx)
    if inquiry is None or inquiry.is_answered or stored is None or not member.is_office:
        return None
    zone = ZoneInfo(stored.timezone)
    return Conversation(
        draft_id=draft.id,
        version=draft.version,
        member_id=draft.member_id,
        about=InquiryReply(inquiry.id, inquiry.text, inquiry.member_name),
        form=make_reply_form(FIRST.section, inquiry.text),
        state=State.from_json(draft.state),
        zone=zone,
        today=now.astimezone(zone).date(),
    )


async def submit(tx: Transaction, errand: InquiryReply, talk: Conversation, now: datetime) -> Note | None:
    """Keep the answer; a Note says that somebody else was quicker."""
    text = str(talk.state.answer(FIRST.section, REPLY) or "")
    member = await members.find_by_id(tx, talk.member_id)
    if member is None or await learning.answer_in_words(tx, member, errand.inquiry_id, text, now) is None:
        return Note("inquiry-answered", is_complaint=True)
    return None
