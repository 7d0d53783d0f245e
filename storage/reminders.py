"""Which stages of which matters each person has been reminded of."""

from collections.abc import Iterable
from datetime import date

import sqlalchemy as sa

from storage.database import Transaction, insert_new
from storage.tables import reminder


async def sent_stages(tx: Transaction) -> frozenset[tuple[int, str, str]]:
    """List (member, matter, stage) of every reminder written so far."""
    query = sa.select(reminder.c.member_id, reminder.c.matter, reminder.c.stage)
    return frozenset((row.member_id, row.matter, row.stage) for row in await tx.execute(query))


async def digest_days(tx: Transaction, since: date) -> frozenset[tuple[int, date]]:
    """List (member, local day) of the digests written since a day."""
    query = sa.select(reminder.c.member_id, reminder.c.day).where(reminder.c.day >= since).distinct()
    return frozenset((row.member_id, row.day) for row in await tx.execute(query))


async def record(tx: Transaction, member_id: int, day: date, stages: Iterable[tuple[str, str]]) -> None:
    """Note the (matter, stage) pairs of a digest; one that is there already stays as it is."""
    rows = [
        {"member_id": member_id, "matter": matter, "stage": stage, "day": day} for matter, stage in stages
    ]
    if rows:
        await tx.execute(insert_new(tx.dialect.name, reminder), rows)
