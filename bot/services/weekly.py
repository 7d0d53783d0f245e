"""Once a week the office is told how many questions had no answer."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.services.people import office_members
from bot.services.shelf import Shelf
from storage import outbox, questions
from storage.database import Transaction
from storage.members import Member
from storage.outbox import Outgoing, Priority

MONDAY = 0
HOURS = range(9, 18)
WEEK = timedelta(days=7)
MOST_COUNTED = 99

Draw = Callable[[Member, int], Mapping[str, Any]]
"""Make the parameters of sendMessage for a member of the office and a count of questions."""


async def write_weekly(tx: Transaction, shelf: Shelf, now: datetime, draw: Draw) -> int:
    """Write the week's message to each of the office, on Monday in office hours; a repeated call writes none twice."""
    stored = await shelf.plan(tx)
    local = now.astimezone(ZoneInfo(stored.timezone)) if stored is not None else None
    if local is None or local.weekday() != MONDAY or local.hour not in HOURS:
        return 0
    count = len(await questions.open_questions(tx, now - WEEK, MOST_COUNTED))
    written = 0
    for office in await office_members(tx) if count else ():
        key = f"questions:{local:%G-%V}:{office.id}"
        payload = {"chat_id": office.telegram_id, **draw(office, count)}
        message = Outgoing(office.telegram_id, "sendMessage", payload, Priority.NOTICE, key=key)
        written += await outbox.put(tx, message, now)
    return written
