"""Who is to be reminded now: the tables' state handed to the pure planner, its answer written to the outbox."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.core.digest import DigestLine, make_line
from bot.core.reminders import Obligation, Reminder, ReminderState, find_end, may_anything_go, plan_reminders
from bot.core.roster import Roster
from bot.services.reminded import Reminded, find_outdated, find_reminded, make_state
from bot.services.shelf import Shelf
from storage import members, outbox, reminders
from storage.database import Transaction
from storage.members import Member
from storage.outbox import Outgoing, Priority
from storage.reminders import NewDigest


@dataclass(frozen=True, slots=True)
class Reminding:
    """A digest for one person, as it is to be said.

    `reference` stands in the message: should Telegram get it twice, both carry the same. `slot` is the minute for which
    a person asked, "" for the day's own digest. `digest_id` is what its buttons carry, None where the digest is only
    looked at and not sent.
    """

    member: Member
    day: date
    lines: tuple[DigestLine, ...]
    slot: str = ""
    digest_id: int | None = None

    @property
    def reference(self) -> str:
        minute = self.slot.replace(":", "")
        return f"T{self.day:%m%d}-{self.member.id}{minute and f'-{minute}'}"


Draw = Callable[[Reminding], Mapping[str, Any]]
"""Make the parameters of sendMessage, without the chat."""


@dataclass(frozen=True, slots=True)
class Round:
    """What is to be done now: who is to be told something, and whose earlier reminders are out of date.

    It is done for a few people at a time, each few in a transaction of their own in which all but the roster is read
    again: so an answer in between waits only for a few, and nobody is told what was done a moment ago.
    """

    roster: Roster
    to_be_told: tuple[int, ...]
    out_of_date: tuple[int, ...]


async def take_back_late(tx: Transaction, now: datetime) -> bool:
    """Take back what did not go in time; tell whether there may be more of it."""
    is_more = await reminders.take_back_late(tx, now)
    if not is_more:
        await outbox.expire(tx, now)
    return is_more


async def find_round(tx: Transaction, shelf: Shelf, now: datetime) -> Round | None:
    """Find what is to be done now; None before the first import."""
    known = await find_reminded(tx, shelf, now)
    if known is None:
        return None
    state = await _find_state(tx, shelf, known, now)
    told = tuple(one.person for one in _plan(state, known, now))
    return Round(known.owing.roster, told, tuple(sorted(find_outdated(shelf, known))))


async def write_due(
    tx: Transaction,
    shelf: Shelf,
    now: datetime,
    draw: Draw,
    people: Collection[int],
    roster: Roster | None = None,
) -> int:
    """Write the digests of now for some people to the outbox; return how many. A repeated call writes none twice."""
    known = await find_reminded(tx, shelf, now, people, roster)
    if known is None:
        return 0
    state = await _find_state(tx, shelf, known, now)
    planned = _plan(state, known, now)
    written = await reminders.write_digests(
        tx, [_make_digest(one, known.obligations) for one in planned], now
    )
    reached = {member.id: member for member in await members.find_some(tx, people)}
    for one in planned:
        digest_id = written.get(_name_message(one))
        if digest_id is not None:
            await _put(tx, one, known, reached[one.person], digest_id, now, draw)
        put_off = [
            matter.obligation for matter in one.matters if (one.person, matter.obligation) in state.snoozes
        ]
        if put_off:
            await reminders.end_snoozes(tx, one.person, put_off)
    return len(written)


async def _find_state(tx: Transaction, shelf: Shelf, known: Reminded, now: datetime) -> ReminderState:
    """Find what the plan depends on; at a time when nothing may go, nothing more is read."""
    state = make_state(shelf, known)
    if not may_anything_go(state, now):
        return state
    return replace(
        state,
        digests_sent=await reminders.digest_days(tx, known.today, known.people),
        snoozes=await reminders.snoozes(tx, known.people),
    )


def _plan(state: ReminderState, known: Reminded, now: datetime) -> Sequence[Reminder]:
    """Plan the reminders of now in the order of the people."""
    return sorted(plan_reminders(state, now, known.people), key=lambda one: one.person)


def _make_digest(one: Reminder, obligations: Mapping[str, Obligation]) -> NewDigest:
    lines = [line.to_json() for line in _make_lines(one, obligations)]
    return NewDigest(one.person, _name_message(one), one.day, lines)


def _name_message(one: Reminder) -> str:
    return f"reminder:{one.person}:{one.day}{one.slot[10:]}"


def _make_lines(one: Reminder, obligations: Mapping[str, Obligation]) -> tuple[DigestLine, ...]:
    return tuple(make_line(matter, obligations[matter.obligation]) for matter in one.matters)


async def _put(
    tx: Transaction, one: Reminder, known: Reminded, member: Member, digest_id: int, now: datetime, draw: Draw
) -> None:
    said = Reminding(member, one.day, _make_lines(one, known.obligations), one.minute, digest_id)
    payload = {"chat_id": member.telegram_id, **draw(said)}
    key, until = _name_message(one), find_end(now, known.stored.settings.reminders, known.stored.zone)
    message = Outgoing(member.telegram_id, "sendMessage", payload, Priority.REMINDER, key, not_after=until)
    await outbox.put(tx, message, now)
