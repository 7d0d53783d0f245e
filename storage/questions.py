"""Questions as they were asked and answered, and what the askers then chose."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from storage.database import Transaction
from storage.tables import choice, inquiry, question

CHOSEN = "chosen"
"""The kind of an answer that was not the index's but the asker's own choice of before."""

SHOWN = "shown"
"""The kind of what was looked at without a question in words: a task of the table, the own unit's tasks."""


WRONG = "wrong"
"""The kind of an answer that the asker has said to be wrong."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answer, the ids of the tasks that were shown, best first.

    `kind` is as the index gave it, or CHOSEN, SHOWN or WRONG; `unit` stands where a unit's tasks were shown.
    """

    id: int
    member_id: int
    chat_id: int
    text: str
    folded: str
    kind: str
    task_ids: tuple[int, ...]
    unit: str | None
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that got no answer, or a wrong one, as the office sees it: how many asked, and the task they chose."""

    question_id: int
    text: str
    askers: int
    chosen_task_id: int | None
    was_wrong: bool


async def record(
    tx: Transaction,
    member_id: int,
    chat_id: int,
    text: str,
    folded: str,
    kind: str,
    task_ids: Sequence[int],
    unit: str | None,
    now: datetime,
) -> int:
    """Note a question and its answer; return its id, which the answer's buttons carry."""
    values: dict[str, Any] = {"member_id": member_id, "chat_id": chat_id, "text": text, "folded": folded}
    values |= {"kind": kind, "tasks": list(task_ids), "unit": unit, "asked_at": now}
    question_id: int = (
        await tx.execute(sa.insert(question).values(values).returning(question.c.id))
    ).scalar_one()
    return question_id


async def find(tx: Transaction, question_id: int, member_id: int | None = None) -> Asked | None:
    """Find a question, by anybody or by this member only."""
    query = sa.select(question).where(question.c.id == question_id)
    if member_id is not None:
        query = query.where(question.c.member_id == member_id)
    return _asked((await tx.execute(query)).first())


async def last(tx: Transaction, member_id: int, chat_id: int, since: datetime) -> Asked | None:
    """Find what a member asked last in a chat, if it was after an instant."""
    mine = (question.c.member_id == member_id, question.c.chat_id == chat_id)
    query = sa.select(question).where(*mine).order_by(question.c.id.desc()).limit(1)
    asked = _asked((await tx.execute(query)).first())
    return asked if asked is not None and asked.asked_at >= since else None


def _asked(row: sa.Row[Any] | None) -> Asked | None:
    if row is None:
        return None
    names = ("id", "member_id", "chat_id", "text", "folded", "kind")
    known = {name: getattr(row, name) for name in names}
    return Asked(**known, task_ids=tuple(row.tasks), unit=row.unit, asked_at=row.asked_at)


async def mark_wrong(tx: Transaction, question_id: int) -> None:
    """Remember that the answer to a question was wrong."""
    await tx.execute(sa.update(question).where(question.c.id == question_id).values(kind=WRONG))


async def said_wrong(tx: Transaction, member_id: int, folded: str) -> bool:
    """Tell whether this member has said that the answer to a question is wrong, and the office has not settled it."""
    mine = (question.c.member_id == member_id, question.c.folded == folded, question.c.kind == WRONG)
    is_open = question.c.settled_at.is_(None)
    return (await tx.execute(sa.select(question.c.id).where(*mine, is_open).limit(1))).first() is not None


async def choose(
    tx: Transaction, member_id: int, folded: str, task_id: int, now: datetime, *, is_correction: bool
) -> None:
    """Remember which task a member meant by a question; the newest choice counts.

    `is_correction`: the office should look at it, for the answer was wrong, or others chose the same.
    """
    same = (choice.c.member_id == member_id, choice.c.folded == folded)
    values = {"task_id": task_id, "chosen_at": now, "revoked_at": None}
    was_correction = choice.c.is_correction | is_correction
    again = sa.update(choice).where(*same).values(**values, is_correction=was_correction)
    if (await tx.execute(again)).rowcount == 0:
        values |= {"member_id": member_id, "folded": folded, "is_correction": is_correction}
        await tx.execute(sa.insert(choice).values(values))


async def chosen(tx: Transaction, member_id: int, folded: str) -> int | None:
    """Give the task that this member chose for a question before."""
    mine = (choice.c.member_id == member_id, choice.c.folded == folded, choice.c.revoked_at.is_(None))
    return (await tx.execute(sa.select(choice.c.task_id).where(*mine))).scalar()


async def others_chose(tx: Transaction, member_id: int, folded: str, task_id: int) -> bool:
    """Tell whether somebody else chose the same task for the same question."""
    same = (choice.c.folded == folded, choice.c.task_id == task_id, choice.c.revoked_at.is_(None))
    theirs = sa.select(choice.c.id).where(*same, choice.c.member_id != member_id).limit(1)
    return (await tx.execute(theirs)).first() is not None


async def forget_choice(tx: Transaction, member_id: int, folded: str, now: datetime) -> bool:
    """Take a member's choice back; False where there is none."""
    mine = (choice.c.member_id == member_id, choice.c.folded == folded, choice.c.revoked_at.is_(None))
    return (await tx.execute(sa.update(choice).where(*mine).values(revoked_at=now))).rowcount == 1


async def open_questions(
    tx: Transaction, since: datetime, limit: int, until: datetime | None = None
) -> list[OpenQuestion]:
    """List what the office should look at, asked since an instant and before another; what most people asked first.

    That is what had no answer, was corrected, or waits with the office, and is not settled. What has neither letter
    nor figure (😀) asks for nothing.
    """
    askers = sa.func.count(question.c.member_id.distinct())
    is_corrected = choice.c.is_correction.is_(True) & choice.c.revoked_at.is_(None)
    waits = question.c.id.in_(sa.select(inquiry.c.question_id).where(inquiry.c.answered_at.is_(None)))
    to_look_at = sa.case((choice.c.is_correction.is_(True), choice.c.task_id))
    is_open = question.c.kind.in_(("unknown", WRONG)) | is_corrected | waits
    query = (
        sa.select(
            sa.func.max(question.c.id).label("id"),
            sa.func.max(question.c.text).label("text"),
            askers.label("askers"),
            sa.func.coalesce(sa.func.max(to_look_at), sa.func.max(choice.c.task_id)).label("task_id"),
            sa.func.max(sa.case((question.c.kind == WRONG, 1), else_=0)).label("wrong"),
        )
        .outerjoin(choice, (choice.c.folded == question.c.folded) & choice.c.revoked_at.is_(None))
        .where(question.c.asked_at >= since, question.c.settled_at.is_(None), question.c.folded != "")
        .where(question.c.asked_at < until if until is not None else sa.true())
        .group_by(question.c.folded)
        .having(sa.func.max(sa.case((is_open, 1), else_=0)) == 1)
        .order_by(askers.desc(), sa.func.max(question.c.id).desc())
        .limit(limit)
    )
    return [
        OpenQuestion(row.id, row.text, row.askers, row.task_id, bool(row.wrong))
        for row in await tx.execute(query)
    ]


async def forget_before(tx: Transaction, instant: datetime) -> None:
    """Forget what was asked before an instant, save what was passed to the office: that stays with its answer."""
    passed_on = sa.select(inquiry.c.question_id)
    old = (question.c.asked_at < instant, question.c.id.not_in(passed_on))
    await tx.execute(sa.delete(question).where(*old))


async def settle(tx: Transaction, folded: str, now: datetime) -> None:
    """Take a question off the office's list; corrections of it are settled as well."""
    is_open = (question.c.folded == folded, question.c.settled_at.is_(None))
    await tx.execute(sa.update(question).where(*is_open).values(settled_at=now))
    await tx.execute(sa.update(choice).where(choice.c.folded == folded).values(is_correction=False))
