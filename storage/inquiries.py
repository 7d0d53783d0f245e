"""Questions that were passed to the office, and its answers."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from storage.database import Transaction
from storage.questions import Asked
from storage.tables import inquiry, member, question


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question for the office: who asked, where, and whether it was answered."""

    id: int
    question_id: int
    text: str
    member_id: int
    member_name: str
    chat_id: int
    is_answered: bool
    answer: str | None


async def send(tx: Transaction, asked: Asked, now: datetime) -> int | None:
    """Pass a question to the office; None where it was passed before, or waits there as the same member asked it."""
    is_same = (question.c.member_id == asked.member_id) & (question.c.folded == asked.folded)
    waits = is_same & inquiry.c.answered_at.is_(None)
    known = sa.select(inquiry.c.id).join(question, question.c.id == inquiry.c.question_id)
    if (await tx.execute(known.where(waits | (question.c.id == asked.id)).limit(1))).first() is not None:
        return None
    insert = sa.insert(inquiry).values(question_id=asked.id, sent_at=now).returning(inquiry.c.id)
    inquiry_id: int = (await tx.execute(insert)).scalar_one()
    return inquiry_id


async def find(tx: Transaction, inquiry_id: int) -> Inquiry | None:
    """Find a question for the office."""
    query = (
        sa.select(inquiry, question.c.text, question.c.chat_id, question.c.member_id, member.c.name)
        .join(question, question.c.id == inquiry.c.question_id)
        .join(member, member.c.id == question.c.member_id)
        .where(inquiry.c.id == inquiry_id)
    )
    row = (await tx.execute(query)).first()
    if row is None:
        return None
    return Inquiry(
        id=row.id,
        question_id=row.question_id,
        text=row.text,
        member_id=row.member_id,
        member_name=row.name,
        chat_id=row.chat_id,
        is_answered=row.answered_at is not None,
        answer=row.answer,
    )


async def answer(
    tx: Transaction,
    inquiry_id: int,
    member_id: int,
    now: datetime,
    *,
    text: str = "",
    task_id: int | None = None,
) -> bool:
    """Answer in words or by a task; False where somebody else was quicker."""
    is_it = (inquiry.c.id == inquiry_id, inquiry.c.answered_at.is_(None))
    values = {"answer": text, "task_id": task_id, "answered_by_id": member_id, "answered_at": now}
    return (await tx.execute(sa.update(inquiry).where(*is_it).values(values))).rowcount == 1
