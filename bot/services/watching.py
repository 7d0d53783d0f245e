"""The office is told in good time what the bot does not know: the holidays of a year."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.services.holidays import find_unknown_years
from bot.services.people import office_members
from bot.services.shelf import Shelf
from storage import outbox
from storage.database import Transaction
from storage.members import Member
from storage.outbox import Outgoing, Priority

Draw = Callable[[Member, int], Mapping[str, Any]]
"""Make the parameters of sendMessage for a member of the office and a year."""


async def write_warnings(tx: Transaction, shelf: Shelf, now: datetime, draw: Draw) -> int:
    """Tell each of the office, once a month in working hours, of a year whose holidays are not known."""
    stored = await shelf.plan(tx)
    local = now.astimezone(stored.zone) if stored else None
    if stored is None or local is None or not shelf.calendar.is_workday(local.date()):
        return 0
    policy = stored.settings.reminders
    if not policy.opens <= local.time() <= policy.closes:
        return 0
    written = 0
    for year in find_unknown_years(shelf.calendar, local.date(), stored.plan.year):
        for office in await office_members(tx):
            key = f"calendar:{year}:{local:%Y-%m}:{office.id}"
            payload = {"chat_id": office.telegram_id, **draw(office, year)}
            message = Outgoing(office.telegram_id, "sendMessage", payload, Priority.NOTICE, key=key)
            written += await outbox.put(tx, message, now)
    return written
