"""The secret addresses at which members' phones fetch their calendars."""

from datetime import datetime

import sqlalchemy as sa

from storage.database import Transaction
from storage.tables import calendar_feed


async def find(tx: Transaction, member_id: int) -> str | None:
    """Give a member's token."""
    query = sa.select(calendar_feed.c.token).where(calendar_feed.c.member_id == member_id)
    token: str | None = (await tx.execute(query)).scalar()
    return token


async def find_member(tx: Transaction, token: str) -> int | None:
    """Tell whose token it is."""
    query = sa.select(calendar_feed.c.member_id).where(calendar_feed.c.token == token)
    member_id: int | None = (await tx.execute(query)).scalar()
    return member_id


async def write(tx: Transaction, member_id: int, token: str, now: datetime) -> None:
    """Give a member a token in the place of the one before."""
    await tx.execute(sa.delete(calendar_feed).where(calendar_feed.c.member_id == member_id))
    await tx.execute(sa.insert(calendar_feed).values(member_id=member_id, token=token, made_at=now))
