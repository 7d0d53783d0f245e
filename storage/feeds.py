"""What responsible units say on their tasks, at any time; the lead unit takes it into its report."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from storage.database import Transaction
from storage.tables import feed, member


@dataclass(frozen=True, slots=True)
class Feed:
    """What a member said on a task for a unit."""

    id: int
    task_id: int
    unit: str
    member_id: int
    member_name: str
    answers: Mapping[str, Any]
    told_at: datetime


async def store(
    tx: Transaction, task_id: int, member_id: int, unit: str, answers: Mapping[str, Any], now: datetime
) -> int:
    """Write down what was said and return its id."""
    values = {"task_id": task_id, "member_id": member_id, "unit": unit, "answers": answers, "told_at": now}
    return int((await tx.execute(sa.insert(feed).values(values).returning(feed.c.id))).scalar_one())


async def find(tx: Transaction, feed_id: int) -> Feed | None:
    """Load one by its id."""
    found = await _list(tx, feed.c.id == feed_id)
    return found[0] if found else None


async def newest(tx: Transaction, task_ids: Iterable[int], since: datetime) -> dict[int, tuple[Feed, ...]]:
    """Map each task to what each unit said on it last, since an instant, newest first."""
    told = await _list(tx, feed.c.task_id.in_(tuple(task_ids)), feed.c.told_at >= since)
    last = {(one.task_id, one.unit): one for one in reversed(told)}
    found: dict[int, tuple[Feed, ...]] = {}
    for one in sorted(last.values(), key=lambda known: known.id, reverse=True):
        found[one.task_id] = (*found.get(one.task_id, ()), one)
    return found


async def list_last(tx: Transaction, since: datetime) -> dict[tuple[int, str], datetime]:
    """Map (task, unit) to when the unit said something on the task last, since an instant."""
    last = sa.func.max(feed.c.told_at, type_=feed.c.told_at.type).label("told_at")
    query = sa.select(feed.c.task_id, feed.c.unit, last).where(feed.c.told_at >= since)
    rows = await tx.execute(query.group_by(feed.c.task_id, feed.c.unit))
    return {(row.task_id, row.unit): row.told_at for row in rows}


async def _list(tx: Transaction, *which: sa.ColumnElement[bool]) -> list[Feed]:
    query = (
        sa.select(feed, member.c.name)
        .join(member, member.c.id == feed.c.member_id)
        .where(*which)
        .order_by(feed.c.id.desc())
    )
    rows = await tx.execute(query)
    return [
        Feed(row.id, row.task_id, row.unit, row.member_id, row.name, row.answers, row.told_at) for row in rows
    ]
