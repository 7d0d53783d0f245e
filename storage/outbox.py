"""What is to be said to Telegram, written in the transaction that caused it.

A row goes new -> sending (under a lease) -> sent, failed or unknown. A lease that ran out means that a process
died between Telegram's yes and our record: such a row is sent once more, and then left as unknown.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from storage.database import Transaction
from storage.tables import outbox

LEASE = timedelta(seconds=60)
"""Longer than any request to Telegram may take."""

ATTEMPTS_IN_DOUBT = 2
"""How often a message is tried of which we cannot know whether it arrived."""


class Priority(IntEnum):
    """Who goes first when more waits than may be sent."""

    ANSWER = 0
    REMINDER = 1
    NOTICE = 2


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A Bot API call: its method and its JSON parameters. `key`, where given, makes it unique for ever."""

    chat_id: int
    method: str
    payload: Mapping[str, Any]
    priority: Priority = Priority.ANSWER
    key: str | None = None
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Leased:
    """A row that this process alone may send until its lease ends."""

    id: int
    chat_id: int
    method: str
    payload: Mapping[str, Any]
    priority: Priority
    attempts: int


async def put(tx: Transaction, message: Outgoing, now: datetime) -> bool:
    """Write a message; False, and nothing written, where its key has been used."""
    insert = postgresql.insert if tx.dialect.name == "postgresql" else sqlite.insert
    row = {
        "key": message.key,
        "chat_id": message.chat_id,
        "priority": int(message.priority),
        "method": message.method,
        "payload": json.dumps(message.payload, ensure_ascii=False),
        "not_before": message.not_before or now,
        "created_at": now,
    }
    return (await tx.execute(insert(outbox).values(row).on_conflict_do_nothing())).rowcount == 1


async def replace_unsent(tx: Transaction, key: str, payload: Mapping[str, Any]) -> bool:
    """Say it better while it has not gone out; False if it has, or never was."""
    change = (
        sa.update(outbox)
        .where(outbox.c.key == key, outbox.c.state == "new")
        .values(payload=json.dumps(payload, ensure_ascii=False))
    )
    return (await tx.execute(change)).rowcount == 1


async def lease(tx: Transaction, limit: int, now: datetime) -> list[Leased]:
    """Take up to `limit` messages: answers first, and within a chat strictly in order."""
    earlier = outbox.alias("earlier")
    must_wait = sa.exists().where(
        earlier.c.chat_id == outbox.c.chat_id,
        earlier.c.state.in_(("new", "sending")),
        earlier.c.id < outbox.c.id,
        earlier.c.priority <= outbox.c.priority,
    )
    under_way = sa.exists().where(earlier.c.chat_id == outbox.c.chat_id, earlier.c.state == "sending")
    ready = (
        sa.select(outbox.c.id)
        .where(outbox.c.state == "new", outbox.c.not_before <= now, ~must_wait, ~under_way)
        .order_by(outbox.c.priority, outbox.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    take = (
        sa.update(outbox)
        .where(outbox.c.id.in_(ready.scalar_subquery()), outbox.c.state == "new")
        .values(state="sending", lease_until=now + LEASE, attempts=outbox.c.attempts + 1)
        .returning(
            *(outbox.c[name] for name in ("id", "chat_id", "method", "payload", "priority", "attempts"))
        )
    )
    rows = sorted(await tx.execute(take), key=lambda row: (row.priority, row.id))
    return [
        Leased(row.id, row.chat_id, row.method, json.loads(row.payload), Priority(row.priority), row.attempts)
        for row in rows
    ]


async def record_sent(tx: Transaction, row_id: int, message_id: int | None, now: datetime) -> None:
    """Telegram said yes."""
    await _settle(tx, row_id, state="sent", message_id=message_id, sent_at=now)


async def record_failed(tx: Transaction, row_id: int, error: str) -> None:
    """Telegram said no, and will say no again."""
    await _settle(tx, row_id, state="failed", error=error)


async def put_back(tx: Transaction, row_id: int, error: str, not_before: datetime) -> None:
    """Telegram did not take it this time: try again later. It never arrived, so it counts as no attempt."""
    values = {"state": "new", "error": error, "not_before": not_before, "attempts": outbox.c.attempts - 1}
    await _settle(tx, row_id, **values)


async def _settle(tx: Transaction, row_id: int, **values: Any) -> None:
    change = sa.update(outbox).where(outbox.c.id == row_id, outbox.c.state == "sending")
    await tx.execute(change.values(lease_until=None, **values))


async def recover(tx: Transaction, now: datetime) -> int:
    """Free what a dead process left behind: to be sent once more, or, after that, unknown."""
    freed = sa.update(outbox).where(outbox.c.state == "sending", outbox.c.lease_until < now)
    return (await tx.execute(freed.values(lease_until=None, state=_after_doubt()))).rowcount


async def mark_doubtful(tx: Transaction, row_id: int, error: str, not_before: datetime) -> None:
    """Telegram may or may not have taken it: send it once more, or, after that, leave it as unknown."""
    await _settle(tx, row_id, state=_after_doubt(), error=error, not_before=not_before)


def _after_doubt() -> sa.Case[str]:
    """Say what becomes of a message that may have arrived. An edit says the same again, so it is repeated freely."""
    is_given_up = (outbox.c.attempts >= ATTEMPTS_IN_DOUBT) & ~outbox.c.method.startswith("edit")
    return sa.case((is_given_up, "unknown"), else_="new")


async def next_due(tx: Transaction) -> datetime | None:
    """Tell when the next waiting message may go out."""
    query = sa.select(sa.func.min(outbox.c.not_before, type_=outbox.c.not_before.type)).where(
        outbox.c.state == "new"
    )
    due: datetime | None = (await tx.execute(query)).scalar()
    return due


async def redirect(tx: Transaction, old_chat: int, new_chat: int) -> None:
    """Follow a group that became a supergroup."""
    await tx.execute(
        sa.update(outbox)
        .where(outbox.c.chat_id == old_chat, outbox.c.state.in_(("new", "sending")))
        .values(chat_id=new_chat)
    )


async def forget_before(tx: Transaction, instant: datetime) -> int:
    """Delete what was settled before an instant, except keyed rows: their keys must stay unique."""
    old = sa.delete(outbox).where(
        outbox.c.state.in_(("sent", "failed")), outbox.c.created_at < instant, outbox.c.key.is_(None)
    )
    return (await tx.execute(old)).rowcount
