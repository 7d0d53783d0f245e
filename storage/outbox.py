"""What is to be said to Telegram, written in the transaction that caused it. `storage.sending` takes it from there."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from functools import cache
from typing import Any

import sqlalchemy as sa

from storage.database import Transaction, insert_new
from storage.tables import outbox

WITHDRAWN = "withdrawn"
"""The error of a message that was no longer wanted when its turn came."""

ENCLOSURE = "enclosure"
"""The entry of a payload that names a file to be made when the message is sent."""

OTHERWISE = "otherwise"
"""The entry of a payload that is sent as a message where Telegram refuses the rest; None: nothing is."""


IS_NEW = outbox.c.state == sa.literal_column("'new'")
"""Written out, not bound: only then may a database use an index of what is new."""


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
    not_after: datetime | None = None
    """Where it has not gone out by then, it is of no use any more."""


async def put(tx: Transaction, message: Outgoing, now: datetime) -> bool:
    """Write a message; False, and nothing written, where its key has been used."""
    row = {
        "key": message.key,
        "chat_id": message.chat_id,
        "priority": int(message.priority),
        "method": message.method,
        "payload": json.dumps(message.payload, ensure_ascii=False),
        "not_before": message.not_before or now,
        "not_after": message.not_after,
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
    return (await tx.execute(unsent.values(state="failed", error=WITHDRAWN))).rowcount == 1


def is_late(now: datetime | sa.ColumnElement[datetime]) -> sa.ColumnElement[bool]:
    """Ask whether a message is of no use any more: the sender leaves it where it is."""
    return outbox.c.not_after.is_not(None) & (outbox.c.not_after < now)


async def expire(tx: Transaction, now: datetime) -> None:
    """Settle what is of no use any more; what was tried may have arrived."""
    state = sa.case((outbox.c.attempts > 0, "unknown"), else_="expired")
    await tx.execute(sa.update(outbox).where(IS_NEW, is_late(now)).values(state=state))


async def is_sending(tx: Transaction, chat_id: int, methods: tuple[str, ...]) -> bool:
    """Tell whether something that is sent by these methods has yet to reach a chat."""
    unsent = outbox.c.state.in_(("new", "sending")) & outbox.c.method.in_(methods)
    found = sa.select(outbox.c.id).where(outbox.c.chat_id == chat_id, unsent).limit(1)
    return (await tx.execute(found)).first() is not None


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


async def states_of(tx: Transaction, keys: Sequence[str]) -> dict[str, str]:
    """Map the keys of messages to what became of them; what was withdrawn, or came too late, is left out."""
    was_wanted = outbox.c.error.is_distinct_from(WITHDRAWN) & (outbox.c.state != "expired")
    query = sa.select(outbox.c.key, outbox.c.state).where(outbox.c.key.in_(keys), was_wanted)
    return {row.key: row.state for row in await tx.execute(query)}


async def message_id_of(tx: Transaction, key: str) -> int | None:
    """Give the message that what was put under a key became; None where it has not gone out."""
    return (await tx.execute(sa.select(outbox.c.message_id).where(outbox.c.key == key))).scalar()
