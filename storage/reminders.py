"""Which stages of which matters each person has been reminded of, in which digests, and what they put off."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from storage.database import Transaction, insert_new
from storage.outbox import IS_NEW, is_late
from storage.tables import digest, outbox, reminder, snooze


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


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest as it was written: `lines` are its matters as they were said, `key` is that of its message."""

    id: int
    member_id: int
    key: str
    day: date
    lines: list[dict[str, Any]]
    written_at: datetime


async def write_digest(
    tx: Transaction, member_id: int, key: str, day: date, lines: Sequence[Mapping[str, Any]], now: datetime
) -> int | None:
    """Note a digest that is about to be sent; None where that has been done."""
    values = {"member_id": member_id, "key": key, "day": day, "lines": list(lines), "written_at": now}
    insert = insert_new(tx.dialect.name, digest).values(values).returning(digest.c.id)
    digest_id: int | None = (await tx.execute(insert)).scalar()
    return digest_id


async def take_back_late(tx: Transaction, now: datetime) -> None:
    """Forget the digests that were not sent in time: what they told is to be told, and their day had none."""
    is_digest = sa.exists().where(digest.c.key == outbox.c.key)
    is_untried = outbox.c.attempts == 0  # what was tried may have arrived
    unsent = sa.delete(outbox).where(IS_NEW, is_late(now), is_untried, is_digest).returning(outbox.c.key)
    for key in list((await tx.execute(unsent)).scalars()):
        forgotten = sa.delete(digest).where(digest.c.key == key).returning(digest.c.member_id, digest.c.lines)
        row = (await tx.execute(forgotten)).one()
        for line in row.lines:
            told = (reminder.c.matter == line["key"]) & (reminder.c.stage == line["stage"])
            await tx.execute(sa.delete(reminder).where(told, reminder.c.member_id == row.member_id))


async def open_digests(tx: Transaction, since: date) -> list[Digest]:
    """List the digests in which something is not yet said to be done, the newest first."""
    query = sa.select(digest).where(digest.c.settled_at.is_(None), digest.c.day >= since)
    rows = await tx.execute(query.order_by(digest.c.id.desc()))
    return [_make_digest(row) for row in rows]


async def digests_on(tx: Transaction, day: date) -> list[Digest]:
    """List the digests of a day in the order in which they were written."""
    order = (digest.c.written_at, digest.c.member_id)
    rows = await tx.execute(sa.select(digest).where(digest.c.day == day).order_by(*order))
    return [_make_digest(row) for row in rows]


async def find_digest(tx: Transaction, digest_id: int, member_id: int) -> Digest | None:
    """Find a digest of this member."""
    query = sa.select(digest).where(digest.c.id == digest_id, digest.c.member_id == member_id)
    row = (await tx.execute(query)).first()
    return None if row is None else _make_digest(row)


def _make_digest(row: Any) -> Digest:
    return Digest(row.id, row.member_id, row.key, row.day, row.lines, row.written_at)


async def rewrite_digest(
    tx: Transaction, digest_id: int, lines: Sequence[Mapping[str, Any]], settled_at: datetime | None
) -> None:
    """Note what a digest says now, and whether all of it is done."""
    change = sa.update(digest).where(digest.c.id == digest_id)
    await tx.execute(change.values(lines=list(lines), settled_at=settled_at))


async def snoozes(tx: Transaction) -> dict[tuple[int, str], datetime]:
    """Map (member, matter) to the instant until which the member wants to hear nothing of it."""
    rows = await tx.execute(sa.select(snooze))
    return {(row.member_id, row.matter): row.until for row in rows}


async def put_off(tx: Transaction, member_id: int, matters: Iterable[str], until: datetime) -> None:
    """Let a member hear nothing of matters until an instant."""
    names = list(matters)
    await end_snoozes(tx, member_id, names)
    rows = [{"member_id": member_id, "matter": matter, "until": until} for matter in names]
    if rows:
        await tx.execute(sa.insert(snooze), rows)


async def end_snoozes(tx: Transaction, member_id: int, matters: Iterable[str]) -> None:
    """Forget what was put off: the member has been told, or wants to be."""
    which = (snooze.c.member_id == member_id, snooze.c.matter.in_(list(matters)))
    await tx.execute(sa.delete(snooze).where(*which))
