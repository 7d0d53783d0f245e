"""The sender's side of the outbox: who takes what, when it goes, and what became of it.

A row goes new -> sending (under a lease) -> sent, failed or unknown. A lease that ran out means that a process
died between Telegram's yes and our record: such a row is sent once more, and then left as unknown.

Whoever leases gives each message the instant at which it goes, one after the other for all replicas together.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.dml import ReturningUpdate

from storage.database import Transaction
from storage.outbox import IS_NEW, Priority, is_late
from storage.pauses import EVERYBODY
from storage.tables import outbox, pause

LEASE = timedelta(seconds=60)
"""Longer than any request to Telegram may take."""

TURN = 5243002
"""The advisory lock of those who lease: what one has just taken, the next must see."""

AHEAD = timedelta(milliseconds=100)
"""How long before it goes a message may be leased: what is written later, however urgent, goes after it."""

MADE_UP_FOR = timedelta(milliseconds=400)
"""How late a turn may come and still be made up for: a few messages more in the next second, as many as were missed."""

PAGE = 16
"""How many of what waits are looked at, to find some that may go."""

ASTRAY = timedelta(seconds=1)
"""What is to go later than this was leased before a clock was set back."""

SENDING: sa.ColumnClause[str] = sa.literal_column("'sending'")
"""Written out, as `IS_NEW` is."""

ATTEMPTS_IN_DOUBT = 2
"""How often a message is tried of which we cannot know whether it arrived."""


@dataclass(frozen=True, slots=True)
class Leased:
    """A row that this process alone may send until its lease ends."""

    id: int
    chat_id: int
    method: str
    payload: Mapping[str, Any]
    priority: Priority
    attempts: int
    goes_at: datetime


async def lease(
    tx: Transaction, limit: int, now: datetime, spacing: timedelta = timedelta(0)
) -> list[Leased]:
    """Take up to `limit` messages, one of a chat: answers first, then in order of age.

    Replicas take turns in leasing; between any two messages there is a time of `spacing`, whoever sends them.
    """
    if tx.dialect.name == "postgresql":
        await tx.execute(_take_turn())
    first = now
    if spacing:
        turn = await _find_last(tx, now) + spacing
        first = turn if turn > now - MADE_UP_FOR else now
        limit = min(limit, 1 + (now + AHEAD - first) // spacing)
    ready = await _find_ready(tx, limit, now) if limit > 0 else []
    leases = [
        {"row": row_id, "at": at, "until": at + LEASE}
        for place, row_id in enumerate(ready)
        for at in [first + place * spacing]
    ]
    rows = [(await tx.execute(_lease(), one)).first() for one in leases]
    return [_as_leased(row) for row in rows if row is not None]  # None: withdrawn at this moment


async def _find_ready(tx: Transaction, limit: int, now: datetime) -> list[int]:
    """List the ids of the first messages that may go.

    As they are looked at in their order, the first one seen of a chat is the one that its others wait for.
    """
    ready: list[int] = []
    seen: set[int] = set()
    while len(ready) < limit:
        query = _waiting() if not seen else _waiting().where(outbox.c.chat_id.not_in(seen))
        page = (await tx.execute(query, {"now": now})).all()
        for row in page:
            if row.chat_id not in seen and row.not_before <= now:
                ready.append(row.id)
            seen.add(row.chat_id)
        if len(page) < PAGE:
            break
    return ready[:limit]


@cache
def _take_turn() -> sa.Select[Any]:
    """Wait for the others, and have PostgreSQL walk along the index of what waits.

    Its statistics are those of a quiet hour: it would look at all of 20 000 waiting messages, and sort them.
    """
    unsorted = sa.func.set_config("enable_sort", "off", True)
    return sa.select(sa.func.pg_advisory_xact_lock(TURN), unsorted)


def _as_leased(row: Any) -> Leased:
    payload, priority = json.loads(row.payload), Priority(row.priority)
    return Leased(row.id, row.chat_id, row.method, payload, priority, row.attempts, row.goes_at)


async def _find_last(tx: Transaction, now: datetime) -> datetime:
    """Find when the last message went or will go."""
    last: datetime | None = (await tx.execute(_last(), {"astray": now + ASTRAY})).scalar()
    return last or datetime.min.replace(tzinfo=UTC)


@cache
def _last() -> sa.Select[Any]:
    latest = sa.func.max(outbox.c.goes_at, type_=outbox.c.goes_at.type)
    return sa.select(latest).where(outbox.c.goes_at < sa.bindparam("astray", type_=outbox.c.goes_at.type))


@cache
def _waiting() -> sa.Select[Any]:
    now = sa.bindparam("now", type_=pause.c.until.type)
    columns = (outbox.c[name] for name in ("id", "chat_id", "not_before"))
    free = sa.select(*columns).where(IS_NEW, ~is_late(now), ~_is_chat_busy(), ~_is_paused(now))
    return free.order_by(outbox.c.priority, outbox.c.id).limit(PAGE)


@cache
def _lease() -> ReturningUpdate[Any]:
    names = ("id", "chat_id", "method", "payload", "priority", "attempts", "goes_at")
    values = {
        "goes_at": sa.bindparam("at", type_=outbox.c.goes_at.type),
        "lease_until": sa.bindparam("until", type_=outbox.c.lease_until.type),
        "attempts": outbox.c.attempts + 1,
    }
    leased = sa.update(outbox).where(outbox.c.id == sa.bindparam("row"), IS_NEW)
    return leased.values(state="sending", **values).returning(*(outbox.c[name] for name in names))


def _is_chat_busy() -> sa.ColumnElement[bool]:
    other = outbox.alias("under_way")
    return sa.exists().where(other.c.chat_id == outbox.c.chat_id, other.c.state == SENDING)


def _is_paused(now: sa.ColumnElement[datetime]) -> sa.ColumnElement[bool]:
    return sa.exists().where(pause.c.chat_id.in_((outbox.c.chat_id, EVERYBODY)), pause.c.until > now)


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


async def put_back(tx: Transaction, row_id: int, error: str) -> None:
    """Telegram did not take it this time: try again. It never arrived, so it counts as no attempt."""
    await _settle(tx, row_id, state="new", error=error, attempts=outbox.c.attempts - 1)


async def _settle(tx: Transaction, row_id: int, **values: Any) -> None:
    change = sa.update(outbox).where(outbox.c.id == row_id, outbox.c.state == "sending")
    await tx.execute(change.values(lease_until=None, **values))


async def recover(tx: Transaction, now: datetime) -> int:
    """Free what a dead process left behind: to be sent once more, or, after that, unknown."""
    freed = sa.update(outbox).where(outbox.c.state == SENDING, outbox.c.lease_until < now)
    return (await tx.execute(freed.values(lease_until=None, state=_after_doubt()))).rowcount


async def mark_doubtful(tx: Transaction, row_id: int, error: str) -> None:
    """Telegram may or may not have taken it: send it once more, or, after that, leave it as unknown."""
    await _settle(tx, row_id, state=_after_doubt(), error=error)


def _after_doubt() -> sa.Case[str]:
    """Say what becomes of a message that may have arrived. An edit says the same again, so it is repeated freely."""
    is_given_up = (outbox.c.attempts >= ATTEMPTS_IN_DOUBT) & ~outbox.c.method.startswith("edit")
    return sa.case((is_given_up, "unknown"), else_="new")


async def next_due(tx: Transaction, now: datetime, spacing: timedelta = timedelta(0)) -> datetime | None:
    """Tell when to look again where nothing could be leased: a time or a pause ends, or a turn comes."""
    row = (await tx.execute(_next_due(), {"now": now, "astray": now + ASTRAY})).one()
    turn = row.last and row.last + spacing - AHEAD
    return min((due for due in (row.put_off, row.paused, turn) if due and due > now), default=None)


@cache
def _next_due() -> sa.Select[Any]:
    now = sa.bindparam("now", type_=outbox.c.not_before.type)
    put_off = sa.select(sa.func.min(outbox.c.not_before, type_=outbox.c.not_before.type)).where(
        IS_NEW, outbox.c.not_before > outbox.c.created_at, outbox.c.not_before > now
    )
    paused = sa.select(sa.func.min(pause.c.until, type_=pause.c.until.type)).where(pause.c.until > now)
    return sa.select(
        put_off.scalar_subquery().label("put_off"),
        paused.scalar_subquery().label("paused"),
        _last().scalar_subquery().label("last"),
    )


async def sent_since(tx: Transaction, chat_id: int, instant: datetime) -> list[datetime]:
    """List when a chat was written to since an instant, newest first."""
    which = {"chat": chat_id, "since": instant}
    return list((await tx.execute(_sent_since(), which)).scalars())


@cache
def _sent_since() -> sa.Select[Any]:
    since = outbox.c.sent_at > sa.bindparam("since", type_=outbox.c.sent_at.type)
    found = sa.select(outbox.c.sent_at).where(outbox.c.chat_id == sa.bindparam("chat"), since)
    return found.order_by(outbox.c.sent_at.desc())
