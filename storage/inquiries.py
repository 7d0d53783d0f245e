"""Questions that were passed to the office, and its answers."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from storage.database import Transaction
from storage.tables import inquiry, member, question


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question for the office: who asked, where, and whether it was answered."""

    id: int
    question_id: int
    text: str
    member_id: int
    member_name: str
    member_locale: str
    chat_id: int
    is_answered: bool
    answer: str | None


async def send(tx: Transaction, question_id: int, now: datetime) -> int | None:
    """Pass a question to the office; None where it was passed before."""
    known = sa.select(inquiry.c.id).where(inquiry.c.question_id == question_id)
    if (await tx.execute(known)).first() is not None:
        return None
    insert = sa.insert(inquiry).values(question_id=question_id, sent_at=now).returning(inquiry.c.id)
    inquiry_id: int = (await tx.execute(insert)).scalar_one()
    return inquiry_id


async def find(tx: Transaction, inquiry_id: int) -> Inquiry | None:
    """Find a question for the office."""
    query = (
        sa.select(inquiry, question.c.text, question.c.chat_id, question.c.member_id, member.c.name)
        .add_columns(member.c.locale)
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
        member_locale=row.locale,
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
