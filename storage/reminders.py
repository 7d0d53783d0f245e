"""What each person was reminded of, in which digest, how its message says that it stands, and what was put off."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from bot.core.reminders.stages import name_snoozed, read_day
from storage.database import Transaction, insert_new
from storage.outbox import IS_NEW, is_late
from storage.tables import digest, outbox, reminder, snooze

OPEN = "open"
"""The outcome of what is still to be done."""

TAKEN_BACK_AT_ONCE = 500

MOST_NAMED = 10_000
"""Matters in one query: databases limit its parameters."""


@dataclass(frozen=True, slots=True)
class Told:
    """The last stage of a matter that a member was told, and how the member's message says that the matter stands."""

    member_id: int
    matter: str
    stage: str
    outcome: str


async def list_told(
    tx: Transaction, matters: Collection[str], today: date, people: Collection[int] | None = None
) -> list[Told]:
    """List the last stages told of everything that stands open on somebody's phone, and of these matters.

    Of all people, or of some. What is settled and not among the matters is history, and is not read; so are earlier
    stages, unless some of a matter were told while the clock was ahead: then all of its are listed.
    """
    found = await _list_last(tx, matters, people)
    ahead = {(row.member_id, row.matter) for row in found if row.day > today}
    if ahead:
        of_these = sa.tuple_(reminder.c.member_id, reminder.c.matter).in_(sorted(ahead))
        found += (await tx.execute(_select_told().where(of_these, ~reminder.c.is_last))).all()
    return [Told(row.member_id, row.matter, row.stage, row.outcome) for row in found]


async def _list_last(
    tx: Transaction, matters: Collection[str], people: Collection[int] | None
) -> list[sa.Row[Any]]:
    last = _select_told().where(reminder.c.is_last)
    if people is not None:
        last = last.where(reminder.c.member_id.in_(people))
    found = list(await tx.execute(last.where(reminder.c.outcome == OPEN)))
    names = sorted(matters)
    for first in range(0, len(names), MOST_NAMED):
        named = reminder.c.matter.in_(names[first : first + MOST_NAMED])
        found += await tx.execute(last.where(reminder.c.outcome != OPEN, named))
    return found


def _select_told() -> sa.Select[Any]:
    return sa.select(*(reminder.c[name] for name in ("member_id", "matter", "stage", "outcome", "day")))


async def sent_stages(tx: Transaction) -> frozenset[tuple[int, str, str]]:
    """List (member, matter, stage) of every reminder written so far."""
    query = sa.select(reminder.c.member_id, reminder.c.matter, reminder.c.stage)
    return frozenset((row.member_id, row.matter, row.stage) for row in await tx.execute(query))


async def digest_days(
    tx: Transaction, since: date, people: Collection[int] | None = None
) -> frozenset[tuple[int, date]]:
    """List (member, local day) of the digests written since a day, to all or to some."""
    query = sa.select(digest.c.member_id, digest.c.day).where(digest.c.day >= since).distinct()
    if people is not None:
        query = query.where(digest.c.member_id.in_(people))
    return frozenset(row for row in (await tx.execute(query)))


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest as it stands: `lines` are its matters as they are said, `key` is that of its message."""

    id: int
    member_id: int
    key: str
    day: date
    lines: list[dict[str, Any]]
    written_at: datetime

    @property
    def slot(self) -> str:
        """The minute of a further digest of a day, for which the member asked: 11:00; "" for the day's own."""
        return self.key.partition("T")[2]


@dataclass(frozen=True, slots=True)
class NewDigest:
    """A digest about to be written; each of its lines has the `key` of a matter and a `stage`."""

    member_id: int
    key: str
    day: date
    lines: Sequence[Mapping[str, Any]]


async def write_digests(tx: Transaction, new: Sequence[NewDigest], now: datetime) -> dict[str, int]:
    """Write digests and give their ids by their keys; one that is there already is left out.

    Give them in the order of their members: two processes that write the same ones wait for each other in one order.
    """
    rows = [
        {"member_id": one.member_id, "key": one.key, "day": one.day, "lines": list(one.lines)}
        | {"written_at": now}
        for one in new
    ]
    if not rows:
        return {}
    insert = insert_new(tx.dialect.name, digest).returning(digest.c.key, digest.c.id)
    written: dict[str, int] = dict((await tx.execute(insert, rows)).all())
    await _record(tx, [one for one in new if one.key in written], written)
    return written


async def _record(tx: Transaction, new: Iterable[NewDigest], ids: Mapping[str, int]) -> None:
    """Note the lines of digests, each as the last stage of its matter that the member was told."""
    rows = [
        {"member_id": one.member_id, "matter": line["key"], "stage": line["stage"], "day": one.day}
        | {
            "digest_id": ids[one.key],
            "outcome": line["outcome"],
            "is_last": read_day(line["stage"]) is not None,
        }
        for one in new
        for line in one.lines
    ]
    names = ("member_id", "matter", "stage", "day")
    followed = [{f"its_{name}": row[name] for name in names} for row in rows if row["is_last"]]
    if followed:
        await tx.execute(_follow(), followed)
    if rows:
        await tx.execute(insert_new(tx.dialect.name, reminder), rows)


def _follow() -> sa.Update:
    """What was the last stage is so no more, but for one that was told while the clock was ahead."""
    same = (reminder.c[name] == sa.bindparam(f"its_{name}") for name in ("member_id", "matter"))
    is_other = reminder.c.stage != sa.bindparam("its_stage")
    is_earlier = reminder.c.day <= sa.bindparam("its_day")
    return sa.update(reminder).where(*same, is_other, is_earlier, reminder.c.is_last).values(is_last=False)


async def take_back_late(tx: Transaction, now: datetime) -> bool:
    """Forget some digests that were not sent in time: what they told is to be told, and their day had none.

    Tell whether there may be more of them.
    """
    is_digest = sa.exists().where(digest.c.key == outbox.c.key)
    is_untried = outbox.c.attempts == 0  # what was tried may have arrived
    late = sa.select(outbox.c.id).where(IS_NEW, is_late(now), is_untried, is_digest).limit(TAKEN_BACK_AT_ONCE)
    unsent = sa.delete(outbox).where(outbox.c.id.in_(late)).returning(outbox.c.key)
    keys = (await tx.execute(unsent)).scalars().all()
    if keys:
        await _forget_digests(tx, keys)
    return len(keys) == TAKEN_BACK_AT_ONCE


async def take_back(tx: Transaction, outbox_id: int) -> bool:
    """Forget a digest that its person cannot be given, as if it had never been planned; False where it is none."""
    is_digest = sa.exists().where(digest.c.key == outbox.c.key)
    unsent = sa.delete(outbox).where(outbox.c.id == outbox_id, is_digest).returning(outbox.c.key)
    keys = (await tx.execute(unsent)).scalars().all()
    if keys:
        await _forget_digests(tx, keys)
    return bool(keys)


async def _forget_digests(tx: Transaction, keys: Sequence[str | None]) -> None:
    of_these = sa.select(digest.c.id, digest.c.member_id).where(digest.c.key.in_(keys))
    ids, people = zip(*(await tx.execute(of_these)).all(), strict=True)
    await tx.execute(sa.delete(reminder).where(reminder.c.digest_id.in_(ids)))
    await _restore_last(tx, set(people))
    await tx.execute(sa.delete(digest).where(digest.c.id.in_(ids)))


async def _restore_last(tx: Transaction, people: Collection[int]) -> None:
    """Let what these people were told before be the last of its matter again; what they asked for is left out."""
    is_stage = ~reminder.c.stage.startswith(name_snoozed(""))
    newest = sa.select(sa.func.max(reminder.c.id)).where(reminder.c.member_id.in_(people), is_stage)
    of_each = newest.group_by(reminder.c.member_id, reminder.c.matter)
    await tx.execute(sa.update(reminder).where(reminder.c.id.in_(of_each)).values(is_last=True))


async def digests_on(tx: Transaction, day: date) -> list[Digest]:
    """List the digests of a day in the order in which they were written."""
    order = (digest.c.written_at, digest.c.member_id)
    rows = await tx.execute(sa.select(digest).where(digest.c.day == day).order_by(*order))
    return [_make(row) for row in rows]


async def find_digest(tx: Transaction, digest_id: int, member_id: int) -> Digest | None:
    """Find a digest of this member."""
    query = sa.select(digest).where(digest.c.id == digest_id, digest.c.member_id == member_id)
    row = (await tx.execute(query)).first()
    return None if row is None else _make(row)


async def digests_about(tx: Transaction, member_id: int, outcomes: Mapping[str, str]) -> list[Digest]:
    """List a member's digests that say of one of these matters anything else than its outcome, the newest first.

    They are locked: two processes that settle the same ones take turns.
    """
    says_otherwise = sa.or_(
        *(
            (reminder.c.matter == matter) & (reminder.c.outcome != outcome)
            for matter, outcome in outcomes.items()
        )
    )
    lines = sa.select(reminder.c.digest_id).where(reminder.c.member_id == member_id, says_otherwise)
    query = sa.select(digest).where(digest.c.id.in_(lines)).order_by(digest.c.id.desc()).with_for_update()
    return [_make(row) for row in await tx.execute(query)]


def _make(row: sa.Row[Any]) -> Digest:
    return Digest(row.id, row.member_id, row.key, row.day, row.lines, row.written_at)


async def rewrite_digest(
    tx: Transaction, digest_id: int, lines: Sequence[Mapping[str, Any]], outcomes: Mapping[str, str]
) -> None:
    """Note what a digest says now, and how it says that these matters stand."""
    await tx.execute(sa.update(digest).where(digest.c.id == digest_id).values(lines=list(lines)))
    for matter, outcome in outcomes.items():
        line = (reminder.c.digest_id == digest_id, reminder.c.matter == matter)
        await tx.execute(sa.update(reminder).where(*line).values(outcome=outcome))


async def snoozes(tx: Transaction, people: Collection[int] | None = None) -> dict[tuple[int, str], datetime]:
    """Map (member, matter) to the instant until which the member wants to hear nothing of it; of all, or of some."""
    query = sa.select(snooze) if people is None else sa.select(snooze).where(snooze.c.member_id.in_(people))
    return {(row.member_id, row.matter): row.until for row in await tx.execute(query)}


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
