"""/due: what is due to a member, to the member's units or to everybody, day by day; and the calendar for a phone."""

import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from bot.core.matters import list_obligations
from bot.core.reminders import Kind, Obligation
from bot.services.owing import find_owing
from bot.services.progress import list_owed
from bot.services.shelf import Shelf
from storage import audit, calendar_feeds, feeding, members
from storage.database import Transaction
from storage.members import Member

SHOWN = frozenset({Kind.REPORT, Kind.MILESTONE, Kind.SENT_BACK, Kind.FEEDING})
"""What has a day of its own."""


class Whose(StrEnum):
    """Whose due dates are shown."""

    MINE = "mine"  # of the units that the member reports for, away or not
    UNIT = "unit"
    ALL = "all"  # for the office


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is due between two days, in their order, and the plan's day today."""

    whose: Whose
    today: date
    due: tuple[Obligation, ...]


async def find_agenda(
    tx: Transaction, shelf: Shelf, member: Member, whose: Whose, first: date, last: date, now: datetime
) -> Agenda | None:
    """Find what is due between two days, done or not; None before the first import."""
    stored = await shelf.plan(tx)
    if stored is None:
        return None
    owing = replace(
        await find_owing(tx, shelf, stored, now, last), owed=list_owed(shelf, stored, first, last)
    )
    due = [
        one
        for one in list_obligations(owing)
        if one.kind in SHOWN and first <= one.last_day <= last and _is_shown(one, member, whose)
    ]
    ordered = sorted(due, key=lambda one: (one.last_day, one.is_done, one.title))
    return Agenda(whose, stored.day_of(now), tuple(ordered))


def _is_shown(one: Obligation, member: Member, whose: Whose) -> bool:
    match whose:
        case Whose.MINE:
            return bool(member.reporting_units() & set(one.units))
        case Whose.UNIT:
            return any(held.unit in one.units for held in member.memberships if held.unit)
        case Whose.ALL:
            return member.is_office


async def find_asked_areas(tx: Transaction, shelf: Shelf, member: Member) -> list[tuple[str, str, bool]]:
    """List the areas that a member's units lead: number, title, and whether others are asked to feed its reports."""
    stored = await shelf.plan(tx)
    if stored is None:
        return []
    asked = await feeding.asked_areas(tx, stored.id)
    own = member.reporting_units()
    return [(one.number, one.title, one.number in asked) for one in stored.plan.areas if own & set(one.lead)]


async def ask_to_feed(tx: Transaction, shelf: Shelf, member: Member, area: str, now: datetime) -> bool:
    """Ask the responsible units of an area to feed its reports, or no longer; False where it is not the member's."""
    stored = await shelf.plan(tx)
    known = {number: is_asked for number, _, is_asked in await find_asked_areas(tx, shelf, member)}
    if stored is None or area not in known:
        return False
    if known[area]:
        await feeding.stop_asking(tx, stored.id, area)
    else:
        await feeding.ask(tx, stored.id, area, member.id, now)
    action = "stop-asking-to-feed" if known[area] else "ask-to-feed"
    await audit.record(tx, action, f"area:{stored.id}:{area}", now, member_id=member.id)
    return True


async def find_feed(tx: Transaction, member: Member, now: datetime, *, renews: bool = False) -> str:
    """Give the secret part of the address of a member's calendar; a new one makes the old one worthless."""
    token = await calendar_feeds.find(tx, member.id)
    if token is None or renews:
        token = secrets.token_urlsafe(24)
        await calendar_feeds.write(tx, member.id, token, now)
        await audit.record(tx, "make-feed", f"member:{member.id}", now, member_id=member.id)
    return token


async def find_subscriber(tx: Transaction, token: str) -> Member | None:
    """Find whose calendar is at an address; None where it is nobody's, or the member has no role left."""
    member_id = await calendar_feeds.find_member(tx, token)
    member = await members.find_by_id(tx, member_id) if member_id is not None else None
    return member if member is not None and member.memberships else None
