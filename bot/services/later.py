"""稍后提醒: a member hears nothing of a digest's matters until later."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.core.days import read_stored_day
from bot.core.digest import DigestLine
from bot.core.reminders import find_open_instant
from bot.services.shelf import Shelf
from storage import audit, reminders
from storage.database import Transaction
from storage.members import Member
from storage.plans import StoredPlan

TWO_HOURS = timedelta(hours=2)
LONGEST = timedelta(days=31)


async def put_off(
    tx: Transaction, shelf: Shelf, member: Member, digest_id: int, when: str, now: datetime
) -> datetime | None:
    """Put off what is not done of a digest: for "2h", until "tomorrow" or a day ("2026-06-30").

    Gives when it will be said again, in the hours that are set now. None where nothing of it is left to be done, or
    the day is not one of the next weeks.
    """
    stored = await shelf.plan(tx)
    digest = await reminders.find_digest(tx, digest_id, member.id)
    if stored is None or digest is None:
        return None
    lines = [DigestLine.from_json(line) for line in digest.lines]
    waiting = [line for line in lines if line.is_open]
    until = _find_until(when, now, stored.zone)
    if not waiting or until is None:
        return None
    keys = [line.key for line in waiting]
    await reminders.put_off(tx, member.id, keys, until)
    detail = {"matters": keys, "until": until.isoformat()}
    await audit.record(tx, "put-off", f"digest:{digest_id}", now, member_id=member.id, detail=detail)
    return _find_telling(until, waiting, shelf, stored)


def _find_until(when: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """Give the instant before which nothing is said. A day counts from its beginning: its own hours say when."""
    if when == "2h":
        return now.replace(second=0, microsecond=0) + TWO_HOURS
    today = now.astimezone(zone).date()
    day = today + timedelta(days=1) if when == "tomorrow" else read_stored_day(when)
    if day is None or not today < day <= today + LONGEST:
        return None
    return datetime.combine(day, time(), zone)


def _find_telling(
    until: datetime, waiting: Iterable[DigestLine], shelf: Shelf, stored: StoredPlan
) -> datetime:
    """Give when something of it is said again: in a workday's hours, and on its due day after hours too."""
    policy = stored.settings.reminders
    day = stored.day_of(until)
    if any(line.due == day for line in waiting):
        return max(until, datetime.combine(day, policy.opens, stored.zone))
    return find_open_instant(until, policy, shelf.calendar, stored.zone)
