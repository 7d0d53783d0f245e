"""What is to be said to Telegram, written in the transaction that caused it.

A row goes new -> sending (under a lease) -> sent, failed or unknown. A lease that ran out means that a process
died between Telegram's yes and our record: such a row is sent once more, and then left as unknown.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.dml import ReturningUpdate

from storage.database import Transaction, insert_new
from storage.tables import outbox

LEASE = timedelta(seconds=60)
"""Longer than any request to Telegram may take."""

TURN = 5243002
"""The advisory lock of those who lease: what one has just taken, the next must see."""

ATTEMPTS_IN_DOUBT = 2
"""How often a message is tried of which we cannot know whether it arrived."""


ENCLOSURE = "enclosure"
"""The entry of a payload that names a file to be made when the message is sent."""

OTHERWISE = "otherwise"
"""The entry of a payload that is sent as a message where Telegram refuses the rest."""


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
    row = {
        "key": message.key,
        "chat_id": message.chat_id,
        "priority": int(message.priority),
        "method": message.method,
        "payload": json.dumps(message.payload, ensure_ascii=False),
        "not_before": message.not_before or now,
        "created_at": now,
    }
    return (await tx.execute(_put(tx.dialect.name), row)).first() is not None


@cache
def _put(dialect: str) -> sa.Insert:
    """Build once, as the other statements that every message needs: building costs more than running it does."""
    return insert_new(dialect, outbox).returning(outbox.c.id)


async def replace_unsent(tx: Transaction, key: str, payload: Mapping[str, Any]) -> bool:
    """Say it better while it has not gone out; False if it has, or never was."""
    change = (
        sa.update(outbox)
        .where(outbox.c.key == key, outbox.c.state == "new")
        .values(payload=json.dumps(payload, ensure_ascii=False))
    )
    return (await tx.execute(change)).rowcount == 1


async def withdraw(tx: Transaction, key: str) -> bool:
    """Let what has not gone out never go; False if it has, is on its way, or never was."""
    unsent = sa.update(outbox).where(outbox.c.key == key, outbox.c.state == "new")
    return (await tx.execute(unsent.values(state="failed", error="withdrawn"))).rowcount == 1


async def is_sending(tx: Transaction, chat_id: int, methods: tuple[str, ...]) -> bool:
    """Tell whether something that is sent by these methods has yet to reach a chat."""
    unsent = outbox.c.state.in_(("new", "sending")) & outbox.c.method.in_(methods)
    found = sa.select(outbox.c.id).where(outbox.c.chat_id == chat_id, unsent).limit(1)
    return (await tx.execute(found)).first() is not None


async def lease(tx: Transaction, limit: int, now: datetime) -> list[Leased]:
    """Take up to `limit` messages, one of a chat: answers first, then in order of age.

    A message that Telegram put off holds back the rest of its chat. Replicas take turns in leasing.
    """
    if tx.dialect.name == "postgresql":
        await tx.execute(sa.select(sa.func.pg_advisory_xact_lock(TURN)))
    rows = (await tx.execute(_lease(), {"limit": limit, "now": now, "until": now + LEASE})).all()
    return [
        Leased(row.id, row.chat_id, row.method, json.loads(row.payload), Priority(row.priority), row.attempts)
        for row in sorted(rows, key=lambda row: (row.priority, row.id))
    ]


@cache
def _lease() -> ReturningUpdate[Any]:
    other = outbox.alias("other")
    now = sa.bindparam("now", type_=outbox.c.not_before.type)
    is_new = other.c.state == "new"
    goes_first = (other.c.priority < outbox.c.priority) | (
        (other.c.priority == outbox.c.priority) & (other.c.id < outbox.c.id)
    )
    is_held_back = other.c.error.is_not(None) & (other.c.not_before > now)
    must_wait = sa.exists().where(
        other.c.chat_id == outbox.c.chat_id,
        other.c.id != outbox.c.id,
        (other.c.state == "sending") | (is_new & (goes_first | is_held_back)),
    )
    ready = (
        sa.select(outbox.c.id)
        .where(outbox.c.state == "new", outbox.c.not_before <= now, ~must_wait)
        .order_by(outbox.c.priority, outbox.c.id)
        .limit(sa.bindparam("limit", type_=sa.Integer))
        .cte("ready")  # a plain subquery PostgreSQL may run more than once, and the limit would not hold
    )
    return (
        sa.update(outbox)
        .where(outbox.c.id.in_(sa.select(ready.c.id)), outbox.c.state == "new")
        .values(
            state="sending",
            lease_until=sa.bindparam("until", type_=outbox.c.lease_until.type),
            attempts=outbox.c.attempts + 1,
        )
        .returning(
            *(outbox.c[name] for name in ("id", "chat_id", "method", "payload", "priority", "attempts"))
        )
    )


async def record_sent(tx: Transaction, row_id: int, message_id: int | None, now: datetime) -> None:
    """Telegram said yes."""
    await tx.execute(_record_sent(), {"row": row_id, "message": message_id, "now": now})


@cache
def _record_sent() -> sa.Update:
    is_it = (outbox.c.id == sa.bindparam("row")) & (outbox.c.state == "sending")
    sent_at = sa.bindparam("now", type_=outbox.c.sent_at.type)
    return (
        sa.update(outbox)
        .where(is_it)
        .values(state="sent", lease_until=None, message_id=sa.bindparam("message"), sent_at=sent_at)
    )


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


async def next_due(tx: Transaction, now: datetime) -> datetime | None:
    """Tell when the next message that waits for its time may go out; all others wait for those before them."""
    due: datetime | None = (await tx.execute(_next_due(), {"now": now})).scalar()
    return due


@cache
def _next_due() -> sa.Select[Any]:
    earliest = sa.func.min(outbox.c.not_before, type_=outbox.c.not_before.type)
    now = sa.bindparam("now", type_=outbox.c.not_before.type)
    return sa.select(earliest).where(outbox.c.state == "new", outbox.c.not_before > now)


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


async def message_id_of(tx: Transaction, key: str) -> int | None:
    """Give the message that what was put under a key became; None where it has not gone out."""
    return (await tx.execute(sa.select(outbox.c.message_id).where(outbox.c.key == key))).scalar()
