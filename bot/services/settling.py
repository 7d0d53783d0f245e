"""Earlier reminders say how things stand now: what is done, no longer asked for, or open again after all."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.digest import DigestLine, Outcome
from bot.core.roster import Roster
from bot.services.reminded import find_outdated, find_reminded
from bot.services.reminding import Draw, Reminding
from bot.services.shelf import Shelf
from storage import edits, members, outbox, reminders
from storage.database import Transaction
from storage.members import Member
from storage.outbox import OTHERWISE, Outgoing, Priority
from storage.reminders import Digest

AT_ONCE = 20
"""Of how many people the reminders are settled together with what settles them."""

Outcomes = Mapping[str, Outcome]
"""How matters stand now, by their keys."""


async def settle(
    tx: Transaction,
    shelf: Shelf,
    now: datetime,
    draw: Draw,
    people: Collection[int],
    roster: Roster | None = None,
) -> int:
    """Let every earlier reminder of some people say how things stand; return how many changed.

    A repeated call changes nothing.
    """
    known = await find_reminded(tx, shelf, now, people, roster)
    return await _settle(tx, find_outdated(shelf, known) if known else {}, now, draw)


async def settle_at_once(tx: Transaction, shelf: Shelf, now: datetime, draw: Draw, by: Member) -> int:
    """Do so together with what a member has just done: for this member and some others; a tick sees to the rest."""
    known = await find_reminded(tx, shelf, now)
    outdated = find_outdated(shelf, known) if known else {}
    first = sorted(outdated, key=lambda person: (person != by.id, person))[:AT_ONCE]
    return await _settle(tx, {person: outdated[person] for person in first}, now, draw)


async def _settle(tx: Transaction, outdated: Mapping[int, Outcomes], now: datetime, draw: Draw) -> int:
    concerned = await members.find_some(tx, outdated) if outdated else []
    return sum([await _settle_one(tx, one, outdated[one.id], now, draw) for one in concerned])


async def _settle_one(tx: Transaction, member: Member, outcomes: Outcomes, now: datetime, draw: Draw) -> int:
    """Settle all digests of a member, the newest on each matter first; the older ones may wait for reminders.

    While one of them is on its way to the chat, nothing can be said of it: the next tick settles them together.
    """
    digests = await reminders.digests_about(tx, member.id, outcomes)
    sent = await edits.find_sent(tx, [digest.key for digest in digests])
    if any(sent.get(digest.key, ("sending", None))[0] == "sending" for digest in digests):
        return 0
    said: set[str] = set()
    for digest in digests:
        lines = [DigestLine.from_json(line) for line in digest.lines]
        changed = {line.key for line in lines if outcomes.get(line.key, line.outcome) is not line.outcome}
        priority = Priority.REMINDER if changed - said else Priority.NOTICE
        said |= changed
        lines = [replace(line, outcome=outcomes.get(line.key, line.outcome)) for line in lines]
        if changed:  # another process may have been quicker
            await _say(tx, member, digest, lines, sent[digest.key], priority, now, draw)
        await reminders.rewrite_digest(tx, digest.id, [line.to_json() for line in lines], outcomes)
    return len(digests)


async def _say(
    tx: Transaction,
    member: Member,
    digest: Digest,
    lines: Sequence[DigestLine],
    sent: tuple[str, int | None],
    priority: Priority,
    now: datetime,
    draw: Draw,
) -> None:
    """Edit a digest that has gone out; one that has not says only what is left, or nothing at all."""
    state, message_id = sent
    screen = draw(Reminding(member, digest.day, tuple(lines), digest.slot, digest.id))
    payload = {"chat_id": member.telegram_id, **screen}
    if message_id is not None:
        edit = {**payload, "message_id": message_id, OTHERWISE: None}  # who deleted it needs it no more
        await edits.put_edit(tx, Outgoing(member.telegram_id, edits.METHOD, edit, priority), now)
    elif state == "new" and any(line.is_open for line in lines):
        await outbox.replace_unsent(tx, digest.key, payload)
    elif state == "new":
        await outbox.withdraw(tx, digest.key)
