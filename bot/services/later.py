"""稍后提醒: a member hears nothing of a digest's matters until later."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.digest import DigestLine
from bot.services.shelf import Shelf
from storage import audit, reminders
from storage.database import Transaction
from storage.members import Member

TWO_HOURS = timedelta(hours=2)
LONGEST = timedelta(days=31)


async def put_off(
    tx: Transaction, shelf: Shelf, member: Member, digest_id: int, when: str, now: datetime
) -> datetime | None:
    """Put off what is not done of a digest: for "2h", until "tomorrow" or a day ("2026-06-30").

    Gives the instant; None where nothing of it is left to be done, or the day is not one of the next weeks.
    """
    stored = await shelf.plan(tx)
    digest = await reminders.find_digest(tx, digest_id, member.id)
    if stored is None or digest is None:
        return None
    lines = [DigestLine.from_json(line) for line in digest.lines]
    keys = [line.key for line in lines if not line.is_done]
    until = _find_instant(when, now, ZoneInfo(stored.timezone), stored.settings.reminders.opens.hour)
    if not keys or until is None:
        return None
    await reminders.put_off(tx, member.id, keys, until)
    detail = {"matters": keys, "until": until.isoformat()}
    await audit.record(tx, "put-off", f"digest:{digest_id}", now, member_id=member.id, detail=detail)
    return until


def _find_instant(when: str, now: datetime, zone: ZoneInfo, opens: int) -> datetime | None:
    if when == "2h":
        return now.replace(second=0, microsecond=0) + TWO_HOURS
    today = now.astimezone(zone).date()
    day = today + timedelta(days=1) if when == "tomorrow" else date.fromisoformat(when)
    if not today < day <= today + LONGEST:
        return None
    return datetime(day.year, day.month, day.day, opens, tzinfo=zone)
