"""In the groups that the office admitted: on the day a report is due, which units have not sent it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from bot.core.reminders import find_end
from bot.services.progress import owed_about
from bot.services.shelf import Shelf
from storage import groups, outbox, reports
from storage.database import Transaction
from storage.outbox import Outgoing, Priority

Draw = Callable[[date, Sequence[str]], Mapping[str, Any]]
"""Make the parameters of sendMessage for a day and the units that are missing."""


async def write_missing(tx: Transaction, shelf: Shelf, now: datetime, draw: Draw) -> int:
    """Tell each admitted group once, from the hour that is set, on a day on which reports are due, if wanted."""
    stored = await shelf.plan(tx)
    if stored is None or not stored.settings.tells_groups:
        return 0
    local = now.astimezone(stored.zone)
    if not stored.settings.group_hour <= local.time() <= stored.settings.reminders.closes:
        return 0
    due = [owed for owed in owed_about(shelf, stored, now) if owed.due == local.date()]
    submitted = await reports.submitted_subjects(tx, stored.id) if due else frozenset()
    units = dict.fromkeys(unit for owed in due if owed.subject not in submitted for unit in owed.units)
    until = find_end(now, stored.settings.reminders, stored.zone)
    written = 0
    admitted = [group for group in await groups.every(tx) if group.is_admitted]
    for group in admitted if units else ():
        payload = {"chat_id": group.chat_id, **draw(local.date(), list(units))}
        key = f"missing:{group.chat_id}:{local.date()}"
        message = Outgoing(group.chat_id, "sendMessage", payload, Priority.NOTICE, key=key, not_after=until)
        written += await outbox.put(tx, message, now)
    return written
