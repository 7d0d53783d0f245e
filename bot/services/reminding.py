"""Who is to be reminded now: the tables' state handed to the pure planner, its answer written to the outbox."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.digest import DigestLine, make_line
from bot.core.matters import list_obligations
from bot.core.reminders import Obligation, Reminder, ReminderState, find_end, plan_reminders
from bot.services.owing import find_owing
from bot.services.shelf import Shelf
from storage import members, outbox, reminders
from storage.database import Transaction
from storage.members import Member
from storage.outbox import Outgoing, Priority
from storage.plans import StoredPlan
from storage.reminders import Digest

LOOKED_BACK = timedelta(days=40)
"""How old a digest may be that is still edited when something in it is done."""


@dataclass(frozen=True, slots=True)
class Reminding:
    """A digest for one person, as it is to be said.

    `reference` stands in the message: should Telegram get it twice, both carry the same. `digest_id` is what its
    buttons carry, None where the digest is only looked at and not sent.
    """

    member: Member
    day: date
    lines: tuple[DigestLine, ...]
    digest_id: int | None = None

    @property
    def reference(self) -> str:
        return f"T{self.day:%m%d}-{self.member.id}"


Draw = Callable[[Reminding], Mapping[str, Any]]
"""Make the parameters of sendMessage, without the chat."""


@dataclass(frozen=True, slots=True)
class _Due:
    """What the planner wants sent, with what its matters are about."""

    member: Member
    reminder: Reminder
    obligations: Mapping[str, Obligation]

    @property
    def key(self) -> str:
        return f"reminder:{self.member.id}:{self.reminder.day}{self.reminder.slot[10:]}"

    def lines(self) -> tuple[DigestLine, ...]:
        return tuple(
            make_line(matter, self.obligations[matter.obligation]) for matter in self.reminder.matters
        )


async def _obligations(
    tx: Transaction, shelf: Shelf, stored: StoredPlan, now: datetime
) -> dict[str, Obligation]:
    owing = await find_owing(tx, shelf, stored, now)
    return {obligation.key: obligation for obligation in list_obligations(owing)}


async def _plan(
    tx: Transaction,
    shelf: Shelf,
    stored: StoredPlan,
    obligations: Mapping[str, Obligation],
    now: datetime,
) -> list[_Due]:
    today = now.astimezone(ZoneInfo(stored.timezone)).date()
    state = ReminderState(
        obligations=tuple(obligations.values()),
        calendar=shelf.calendar,
        timezone=stored.timezone,
        policy=stored.settings.reminders,
        sent=await reminders.sent_stages(tx),
        digests_sent=await reminders.digest_days(tx, today - timedelta(days=1)),
        snoozes=await reminders.snoozes(tx),
    )
    planned = sorted(plan_reminders(state, now), key=lambda due: due.person)
    people = {member.id: member for member in await members.all_reachable(tx)} if planned else {}
    return [_Due(people[reminder.person], reminder, obligations) for reminder in planned]


async def write_due(tx: Transaction, shelf: Shelf, now: datetime, draw: Draw) -> int:
    """Write the digests of now to the outbox, and edit those in which something is done; return how many.

    A repeated call writes none twice.
    """
    stored = await shelf.plan(tx)
    if stored is None:
        return 0
    await reminders.take_back_late(tx, now)
    await outbox.expire(tx, now)
    obligations = await _obligations(tx, shelf, stored, now)
    written = await _settle(tx, stored, obligations, now, draw)
    until = find_end(now, stored.settings.reminders, stored.zone)
    for due in await _plan(tx, shelf, stored, obligations, now):
        written += await _write(tx, due, now, until, draw)
    return written


async def _write(tx: Transaction, due: _Due, now: datetime, until: datetime, draw: Draw) -> bool:
    member, day, lines = due.member, due.reminder.day, due.lines()
    digest_id = await reminders.write_digest(
        tx, member.id, due.key, day, [line.to_json() for line in lines], now
    )
    if digest_id is None:
        return False
    payload = {"chat_id": member.telegram_id, **draw(Reminding(member, day, lines, digest_id))}
    message = Outgoing(
        member.telegram_id, "sendMessage", payload, Priority.REMINDER, key=due.key, not_after=until
    )
    await outbox.put(tx, message, now)
    stages = [(matter.obligation, matter.stage) for matter in due.reminder.matters]
    await reminders.record(tx, member.id, day, stages)
    await reminders.end_snoozes(tx, member.id, [matter for matter, _ in stages])
    return True


async def settle_done(tx: Transaction, shelf: Shelf, now: datetime, draw: Draw) -> int:
    """Edit the reminders of what is done by now, and return how many."""
    stored = await shelf.plan(tx)
    if stored is None:
        return 0
    return await _settle(tx, stored, await _obligations(tx, shelf, stored, now), now, draw)


async def _settle(
    tx: Transaction, stored: StoredPlan, obligations: Mapping[str, Obligation], now: datetime, draw: Draw
) -> int:
    """Say in each person's newest digest on a matter that it is done; older ones are history."""
    since = now.astimezone(ZoneInfo(stored.timezone)).date() - LOOKED_BACK
    edited = 0
    seen: set[tuple[int, str]] = set()
    for digest in await reminders.open_digests(tx, since):
        lines = [DigestLine.from_json(line) for line in digest.lines]
        newest = [line for line in lines if (digest.member_id, line.key) not in seen]
        seen |= {(digest.member_id, line.key) for line in lines}
        done = {line.key for line in newest if _is_done(obligations, line.key)}
        if not newest:
            await reminders.rewrite_digest(tx, digest.id, digest.lines, now)
        elif any(line.key in done and not line.is_done for line in lines):
            edited += await _say_done(tx, digest, lines, done, now, draw)
    return edited


def _is_done(obligations: Mapping[str, Obligation], key: str) -> bool:
    """Tell whether nothing is owed any more: it was done, or is no longer asked for."""
    return key not in obligations or obligations[key].is_done


async def _mend_unsent(tx: Transaction, key: str, payload: Mapping[str, Any], *, is_settled: bool) -> bool:
    if is_settled:
        return await outbox.withdraw(tx, key)
    return await outbox.replace_unsent(tx, key, payload)


async def _say_done(
    tx: Transaction,
    digest: Digest,
    lines: Sequence[DigestLine],
    done: Iterable[str],
    now: datetime,
    draw: Draw,
) -> bool:
    """Edit a digest that has gone out; one that has not says only what is left, or nothing at all."""
    lines = [replace(line, is_done=line.is_done or line.key in done) for line in lines]
    is_settled = all(line.is_done for line in lines)
    stored = [line.to_json() for line in lines]
    member = await members.find_by_id(tx, digest.member_id)
    if member is None:
        return False
    message_id = await outbox.message_id_of(tx, digest.key)
    screen = draw(Reminding(member, digest.day, tuple(lines), digest.id))
    payload = {"chat_id": member.telegram_id, **screen}
    if message_id is not None:
        edit = {**payload, "message_id": message_id}
        message = Outgoing(member.telegram_id, "editMessageText", edit, Priority.REMINDER)
        await outbox.put(tx, message, now)
    elif not await _mend_unsent(tx, digest.key, payload, is_settled=is_settled):
        return False  # it is on its way: the next tick edits it
    await reminders.rewrite_digest(tx, digest.id, stored, now if is_settled else None)
    return True
