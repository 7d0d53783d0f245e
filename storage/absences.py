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
    accepted_at: datetime | None
    ended_at: datetime | None

    @property
    def is_accepted(self) -> bool:
        return self.accepted_at is not None

    @property
    def is_ended(self) -> bool:
        return self.ended_at is not None

    def has_counted_at(self, instant: datetime) -> bool:
        """Tell whether it counted at an instant of its days, by all that had been said by then."""
        is_accepted = self.accepted_at is not None and self.accepted_at <= instant
        return is_accepted and (self.ended_at is None or self.ended_at > instant)


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
    """List the leaves that count on a day, by all that is known now."""
    return [leave for leave in await accepted_for(tx, day) if not leave.is_ended]


async def accepted_for(tx: Transaction, day: date) -> list[Absence]:
    """List the leaves that were to last over a day, whether or not they ended early."""
    lasts = (absence.c.first_day <= day, absence.c.last_day >= day)
    is_accepted = absence.c.accepted_at.is_not(None)
    rows = await tx.execute(sa.select(absence).where(is_accepted, *lasts).order_by(absence.c.id))
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
        row.accepted_at,
        row.ended_at,
    )
