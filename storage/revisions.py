"""The revisions of a plan: by them every replica sees that what it has at hand is no longer true, and what changed."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.database import MARKS, Transaction
from storage.tables import plan, task

CHANGED_HERE = "has changed a plan"
"""Marks a transaction: what is read in it may yet be undone, and must not be kept beyond it."""


@dataclass(frozen=True, slots=True)
class Revision:
    """What a plan is at. All of it was changed last in `renewed_in`; since then, only single tasks were."""

    plan_id: int
    number: int
    renewed_in: int


async def current(tx: Transaction, year: int) -> Revision | None:
    """Tell the revision of the plan in force in a year; None before the first import.

    That is the newest of those that have begun, for next year's is often stored before this one's is over; where none
    has begun, the first to begin.
    """
    row = (await tx.execute(_in_force(), {"year": year})).first()
    return None if row is None else Revision(row.id, row.revision, row.renewed_in)


@cache
def _in_force() -> sa.Select[Any]:
    """Build once: every question asks."""
    columns = (plan.c.id, plan.c.revision, plan.c.renewed_in)
    is_to_come = sa.case((plan.c.year > sa.bindparam("year", type_=sa.Integer), plan.c.year), else_=0)
    return sa.select(*columns).order_by(is_to_come, plan.c.year.desc(), plan.c.id.desc()).limit(1)


async def renew(tx: Transaction, plan_id: int | None = None) -> None:
    """Note that much of a plan has changed, or of every plan."""
    following = plan.c.revision + 1
    change = sa.update(plan).values(revision=following, renewed_in=following)
    await tx.execute(change if plan_id is None else change.where(plan.c.id == plan_id))
    mark(tx)


async def touch(tx: Transaction, plan_id: int, task_ids: Collection[int]) -> None:
    """Note that these tasks of a plan, or their other names, have changed, and nothing else of it but its settings."""
    change = sa.update(plan).where(plan.c.id == plan_id).values(revision=plan.c.revision + 1)
    number = (await tx.execute(change.returning(plan.c.revision))).scalar_one()
    if task_ids:
        await tx.execute(sa.update(task).where(task.c.id.in_(task_ids)).values(changed_in=number))
    mark(tx)


def mark(tx: Transaction) -> None:
    """Note that this transaction changes plans."""
    tx.info[MARKS].add(CHANGED_HERE)


def was_changed_here(tx: Transaction) -> bool:
    """Tell whether this transaction has changed a plan itself."""
    return CHANGED_HERE in tx.info[MARKS]
