"""Documents that were sent in the chat: fetched and read by whoever claims them, then looked at by who sent them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from storage.database import Transaction
from storage.tables import upload

LEASE = timedelta(minutes=5)
"""Longer than fetching and reading twice can take: then whoever claimed it is dead."""

MOST_ATTEMPTS = 4


@dataclass(frozen=True, slots=True)
class Upload:
    """A document: where it was sent, and how Telegram names the file."""

    id: int
    member_id: int
    chat_id: int
    file_id: str
    document_name: str
    attempts: int


async def add(
    tx: Transaction, member_id: int, chat_id: int, file_id: str, document_name: str, now: datetime
) -> int:
    """Take a document in, to be read."""
    values = {"member_id": member_id, "chat_id": chat_id, "file_id": file_id, "document_name": document_name}
    insert = sa.insert(upload).values(**values, received_at=now).returning(upload.c.id)
    upload_id: int = (await tx.execute(insert)).scalar_one()
    return upload_id


async def claim(tx: Transaction, now: datetime) -> Upload | None:
    """Take the oldest document that nobody reads, so that nobody else does; None where there is none."""
    is_free = (upload.c.state == "new") & (upload.c.lease_until.is_(None) | (upload.c.lease_until <= now))
    is_left = (upload.c.state == "reading") & (upload.c.lease_until <= now)
    oldest = sa.select(sa.func.min(upload.c.id)).where(is_free | is_left).scalar_subquery()
    change = (
        sa.update(upload)
        .where(upload.c.id == oldest, is_free | is_left)
        .values(state="reading", lease_until=now + LEASE, attempts=upload.c.attempts + 1)
        .returning(upload)
    )
    row = (await tx.execute(change)).first()
    if row is None:
        return None
    return Upload(row.id, row.member_id, row.chat_id, row.file_id, row.document_name, row.attempts)


async def free(tx: Transaction) -> None:
    """Let go of every document that is being read: whoever did is known to be dead."""
    await tx.execute(
        sa.update(upload).where(upload.c.state == "reading").values(lease_until=None, state="new")
    )


async def put_back(tx: Transaction, upload_id: int, not_before: datetime) -> None:
    """Leave a document for later: it could not be fetched this time."""
    await _settle(tx, upload_id, state="new", lease_until=not_before)


async def keep_reading(tx: Transaction, upload_id: int, reading: Mapping[str, Any]) -> bool:
    """Keep what was read; False where another has finished it in the meantime."""
    return await _settle(tx, upload_id, state="read", lease_until=None, reading=dict(reading))


async def keep_problem(tx: Transaction, upload_id: int, problem: str) -> bool:
    """Keep why a document cannot be read; False where another has finished it in the meantime."""
    return await _settle(tx, upload_id, state="failed", lease_until=None, problem=problem)


async def _settle(tx: Transaction, upload_id: int, **values: Any) -> bool:
    is_it = (upload.c.id == upload_id, upload.c.state == "reading")
    return (await tx.execute(sa.update(upload).where(*is_it).values(**values))).rowcount == 1


async def reading_of(tx: Transaction, upload_id: int, member_id: int) -> tuple[str, Mapping[str, Any]] | None:
    """Give the name and the reading of a document that this member sent; None where there is no reading."""
    is_it = (upload.c.id == upload_id, upload.c.member_id == member_id, upload.c.reading.is_not(None))
    row = (await tx.execute(sa.select(upload.c.document_name, upload.c.reading).where(*is_it))).first()
    return None if row is None or row.reading is None else (row.document_name, row.reading)


async def forget_reading(tx: Transaction, upload_id: int) -> None:
    """Let go of a reading that was stored as a plan or thrown away."""
    await tx.execute(
        sa.update(upload).where(upload.c.id == upload_id).values(reading=sa.null(), state="done")
    )
