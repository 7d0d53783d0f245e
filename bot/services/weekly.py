"""Once a week the office is told how many questions had no answer."""

from collections.abc import Callable, Mapping
from datetime import datetime, time, timedelta
from typing import Any

from bot.services.people import office_members
from bot.services.shelf import Shelf
from storage import outbox, questions
from storage.database import Transaction
from storage.members import Member
from storage.outbox import Outgoing, Priority

WEEK = timedelta(days=7)
MOST_COUNTED = 99

Draw = Callable[[Member, int], Mapping[str, Any]]
"""Make the parameters of sendMessage for a member of the office and a count of questions."""


async def write_weekly(tx: Transaction, shelf: Shelf, now: datetime, draw: Draw) -> int:
    """Write the week's message to each of the office: on Monday, or as soon after as there are office hours.

    It counts the questions of the seven days before Monday; a repeated call writes none twice.
    """
    stored = await shelf.plan(tx)
    local = now.astimezone(stored.zone) if stored is not None else None
    if stored is None or local is None or not shelf.calendar.is_workday(local.date()):
        return 0
    hours = stored.settings.reminders
    if not hours.opens <= local.time() <= hours.closes:
        return 0
    until = _begin_week(local, hours.opens)
    count = len(await questions.open_questions(tx, until - WEEK, MOST_COUNTED, until))
    written = 0
    for office in await office_members(tx) if count else ():
        key = f"questions:{local:%G-%V}:{office.id}"
        payload = {"chat_id": office.telegram_id, **draw(office, count)}
        message = Outgoing(office.telegram_id, "sendMessage", payload, Priority.NOTICE, key=key)
        written += await outbox.put(tx, message, now)
    return written


def _begin_week(local: datetime, opens: time) -> datetime:
    """Give the instant at which the week of a local time began: Monday, when the office opened."""
    monday = local.date() - timedelta(days=local.weekday())
    return datetime.combine(monday, opens, local.tzinfo)
