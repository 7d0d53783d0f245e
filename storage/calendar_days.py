"""Days off and make-up workdays that the office entered by hand."""

from collections.abc import Mapping
from datetime import date, datetime

import sqlalchemy as sa

from bot.core.calendar import Calendar
from storage import revisions
from storage.database import Transaction
from storage.tables import calendar_day


async def load(tx: Transaction) -> Calendar:
    """Give the calendar with all days that were entered."""
    rows = (await tx.execute(sa.select(calendar_day))).all()
    return Calendar({row.day: row.is_workday for row in rows}, frozenset(row.year for row in rows))


async def load_year(tx: Transaction, year: int) -> dict[date, bool]:
    """Map each day that was entered for a year to whether it is a workday."""
    rows = await tx.execute(sa.select(calendar_day).where(calendar_day.c.year == year))
    return {row.day: row.is_workday for row in rows}


async def enter(tx: Transaction, year: int, days: Mapping[date, bool], member_id: int, now: datetime) -> None:
    """Enter a year's days in the place of those entered before, and have every replica read its plan anew.

    Some may lie in the year before; there they take the place of what that year's own list has of them.
    """
    is_replaced = (calendar_day.c.year == year) | calendar_day.c.day.in_(list(days))
    await tx.execute(sa.delete(calendar_day).where(is_replaced))
    rows = [
        {"day": day, "year": year, "is_workday": is_workday, "member_id": member_id, "entered_at": now}
        for day, is_workday in days.items()
    ]
    if rows:
        await tx.execute(sa.insert(calendar_day), rows)
    await revisions.renew(tx)
