"""Which areas' leads asked the responsible units to feed their reports."""

from datetime import datetime

import sqlalchemy as sa

from storage.database import Transaction, insert_new
from storage.tables import feeding_request


async def asked_areas(tx: Transaction, plan_id: int) -> frozenset[str]:
    """Name the areas of a plan, by their numbers."""
    query = sa.select(feeding_request.c.area).where(feeding_request.c.plan_id == plan_id)
    return frozenset((await tx.execute(query)).scalars())


async def ask(tx: Transaction, plan_id: int, area: str, member_id: int, now: datetime) -> None:
    """Ask for an area from now on."""
    values = {"plan_id": plan_id, "area": area, "member_id": member_id, "asked_at": now}
    await tx.execute(insert_new(tx.dialect.name, feeding_request).values(values))


async def stop_asking(tx: Transaction, plan_id: int, area: str) -> None:
    """Ask for an area no longer."""
    which = (feeding_request.c.plan_id == plan_id, feeding_request.c.area == area)
    await tx.execute(sa.delete(feeding_request).where(*which))
