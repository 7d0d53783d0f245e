"""Updates as Telegram sent them, kept before Telegram is told that they arrived."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.database import Transaction, insert_new
from storage.tables import inbox


@dataclass(frozen=True, slots=True)
class Received:
    """An update that waits: `chat_key` says which others it must keep its order with."""

    update_id: int
    chat_key: int
    body: Mapping[str, Any]
    received_at: datetime
    attempts: int


async def store(tx: Transaction, updates: Sequence[Mapping[str, Any]], now: datetime) -> list[Received]:
    """Keep raw updates and return those that were not here before."""
    received = [_receive(update, now) for update in updates]
    if not received:
        return []
    rows = [
        {
            "update_id": update.update_id,
            "chat_key": update.chat_key,
            "body": json.dumps(update.body),
            "received_at": now,
        }
        for update in received
    ]
    keep = insert_new(tx.dialect.name, inbox).values(rows).returning(inbox.c.update_id)
    fresh = set((await tx.execute(keep)).scalars())
    return [update for update in received if update.update_id in fresh]


async def put_aside(tx: Transaction, update: Mapping[str, Any], now: datetime) -> None:
    """Keep an update that no handler could take, as it came, for a person to look at."""
    row = {
        "update_id": update["update_id"],
        "chat_key": 0,
        "body": json.dumps(update),
        "received_at": now,
        "state": "failed",
    }
    await tx.execute(insert_new(tx.dialect.name, inbox), row)


def _receive(update: Mapping[str, Any], now: datetime) -> Received:
    return Received(update["update_id"], chat_key(update), _mend(update), now, 0)


def _mend(value: Any) -> Any:
    """Put the replacement character for halves of one and for NUL, which no database keeps."""
    if isinstance(value, str):
        whole = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return whole.replace("\0", "\N{REPLACEMENT CHARACTER}")
    if isinstance(value, Mapping):
        return {key: _mend(part) for key, part in value.items()}
    return [_mend(part) for part in value] if isinstance(value, list) else value


def chat_key(update: Mapping[str, Any]) -> int:
    """Find the chat (or, where there is none, the person) whose updates must stay in order."""
    for content in update.values():
        if isinstance(content, Mapping):
            message = content.get("message")
            chat = content.get("chat") or (message.get("chat") if isinstance(message, Mapping) else None)
            owner = chat or content.get("from") or content.get("user")
            if isinstance(owner, Mapping) and isinstance(owner.get("id"), int):
                return int(owner["id"])
    return 0


async def waiting(tx: Transaction, limit: int = 200) -> list[Received]:
    """List the oldest updates that are not done."""
    query = sa.select(inbox).where(inbox.c.state == "new").order_by(inbox.c.update_id).limit(limit)
    return [
        Received(row.update_id, row.chat_key, json.loads(row.body), row.received_at, row.attempts)
        for row in await tx.execute(query)
    ]


async def claim(tx: Transaction, update: Received) -> bool:
    """Mark an update done, for this transaction alone to handle; False if another has it or an older one waits.

    The mark and all that the update causes are committed together, or not at all.
    """
    if tx.dialect.name == "postgresql":
        await tx.execute(sa.select(sa.func.pg_advisory_xact_lock(update.chat_key)))
    which = {"id": update.update_id, "chat": update.chat_key}
    return (await tx.execute(_claim(), which)).rowcount == 1


@cache
def _claim() -> sa.Update:
    """Build once: building costs more than running it does."""
    older = inbox.alias("older")
    must_wait = sa.exists().where(
        older.c.chat_key == sa.bindparam("chat"),
        older.c.state == "new",
        older.c.update_id < sa.bindparam("id"),
    )
    is_it = inbox.c.update_id == sa.bindparam("id")
    return sa.update(inbox).where(is_it, inbox.c.state == "new", ~must_wait).values(state="done")


async def record_failure(tx: Transaction, update_id: int, error_id: str, attempts_allowed: int) -> bool:
    """Count a failed attempt; True when it was the last one allowed and the update is put aside."""
    attempts = inbox.c.attempts + 1
    count = (
        sa.update(inbox)
        .where(inbox.c.update_id == update_id, inbox.c.state == "new")
        .values(
            attempts=attempts,
            error_id=error_id,
            state=sa.case((attempts >= attempts_allowed, "failed"), else_="new"),
        )
        .returning(inbox.c.state)
    )
    return bool((await tx.execute(count)).scalar() == "failed")


async def forget_before(tx: Transaction, instant: datetime) -> int:
    """Delete updates done before an instant. Telegram repeats none that is older than 24 hours."""
    old = sa.delete(inbox).where(inbox.c.state == "done", inbox.c.received_at < instant)
    return (await tx.execute(old)).rowcount
