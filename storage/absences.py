"""请假: who is away from when until when, and who stands in."""

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from storage.database import Transaction
from storage.tables import absence


@dataclass(frozen=True, slots=True)
class Absence:
    """A leave, both days included. It counts once the deputy has accepted, until its last day or its early end."""

    id: int
    member_id: int
    deputy_id: int
    first_day: date
    last_day: date
    is_accepted: bool
    is_ended: bool


async def ask(
    tx: Transaction, member_id: int, deputy_id: int, first_day: date, last_day: date, now: datetime
) -> int:
    """Note a leave whose deputy is yet to accept, and return its id."""
    values = {"member_id": member_id, "deputy_id": deputy_id, "first_day": first_day, "last_day": last_day}
    insert = sa.insert(absence).values(**values, asked_at=now).returning(absence.c.id)
    absence_id: int = (await tx.execute(insert)).scalar_one()
    return absence_id


async def find(tx: Transaction, absence_id: int) -> Absence | None:
    """Find a leave."""
    row = (await tx.execute(sa.select(absence).where(absence.c.id == absence_id))).first()
    return None if row is None else _make(row)


async def in_force(tx: Transaction, day: date) -> list[Absence]:
    """List the leaves that count on a day."""
    counts = (absence.c.accepted_at.is_not(None), absence.c.ended_at.is_(None))
    lasts = (absence.c.first_day <= day, absence.c.last_day >= day)
    rows = await tx.execute(sa.select(absence).where(*counts, *lasts).order_by(absence.c.id))
    return [_make(row) for row in rows]


async def overlapping(tx: Transaction, member_id: int, first: date, last: date) -> list[Absence]:
    """List a member's leaves that count on some day between two, both included."""
    counts = (absence.c.accepted_at.is_not(None), absence.c.ended_at.is_(None))
    touches = (absence.c.member_id == member_id, absence.c.first_day <= last, absence.c.last_day >= first)
    rows = await tx.execute(sa.select(absence).where(*counts, *touches).order_by(absence.c.id))
    return [_make(row) for row in rows]


async def coming_of(tx: Transaction, member_id: int, day: date) -> list[Absence]:
    """List a member's own leaves that are not over on a day, accepted or not."""
    which = (absence.c.member_id == member_id, absence.c.ended_at.is_(None), absence.c.last_day >= day)
    rows = await tx.execute(sa.select(absence).where(*which).order_by(absence.c.first_day, absence.c.id))
    return [_make(row) for row in rows]


async def accept(tx: Transaction, absence_id: int, now: datetime) -> bool:
    """The deputy accepts; False where that, or the end, has come before."""
    is_open = (absence.c.id == absence_id, absence.c.accepted_at.is_(None), absence.c.ended_at.is_(None))
    return (await tx.execute(sa.update(absence).where(*is_open).values(accepted_at=now))).rowcount == 1


async def end(tx: Transaction, absence_id: int, now: datetime) -> bool:
    """End a leave before its time, or decline it; False where it has ended."""
    is_open = (absence.c.id == absence_id, absence.c.ended_at.is_(None))
    return (await tx.execute(sa.update(absence).where(*is_open).values(ended_at=now))).rowcount == 1


def _make(row: sa.Row[tuple[object, ...]]) -> Absence:
    return Absence(
        row.id,
        row.member_id,
        row.deputy_id,
        row.first_day,
        row.last_day,
        row.accepted_at is not None,
        row.ended_at is not None,
    )
