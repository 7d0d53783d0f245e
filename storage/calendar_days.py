"""Days off and make-up workdays that the office entered by hand."""

from collections.abc import Mapping
from datetime import date, datetime

import sqlalchemy as sa

from storage import revisions
from storage.database import Transaction
from storage.tables import calendar_day


async def load(tx: Transaction) -> dict[date, bool]:
    """Map each day that was entered to whether it is a workday."""
    rows = await tx.execute(sa.select(calendar_day.c.day, calendar_day.c.is_workday))
    return {row.day: row.is_workday for row in rows}


async def enter(tx: Transaction, year: int, days: Mapping[date, bool], member_id: int, now: datetime) -> None:
    """Enter a year's days in the place of those entered before, and have every replica read its plan anew."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    await tx.execute(sa.delete(calendar_day).where(calendar_day.c.day.between(first, last)))
    rows = [
        {"day": day, "is_workday": is_workday, "member_id": member_id, "entered_at": now}
        for day, is_workday in days.items()
    ]
    if rows:
        await tx.execute(sa.insert(calendar_day), rows)
    await revisions.renew(tx)
