"""A plan as its document had it when it last came in: what was changed by hand since can be told from it."""

from dataclasses import replace

import sqlalchemy as sa

from bot.core.model import Plan
from storage.database import Transaction
from storage.tables import original


async def find(tx: Transaction, plan_id: int) -> Plan | None:
    """Give what the last document of a plan said; None where none was kept."""
    reading = (await tx.execute(sa.select(original.c.reading).where(original.c.plan_id == plan_id))).scalar()
    if reading is None:
        return None
    from bot.core.plan.from_json import (
        plan_from_json,
    )  # a bot that is starting need not load how plans are read

    return plan_from_json(reading)


async def keep(tx: Transaction, plan_id: int, plan: Plan) -> None:
    """Keep what a document says, in place of what the one before it said."""
    from bot.core.plan.as_json import plan_as_json  # a bot that is starting need not load how plans are read

    reading = plan_as_json(replace(plan, unplaced=()))
    await tx.execute(sa.delete(original).where(original.c.plan_id == plan_id))
    await tx.execute(sa.insert(original).values(plan_id=plan_id, reading=reading))
