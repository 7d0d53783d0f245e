"""电话名单: the units that no message reaches, why, and whom to phone."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.matters import list_obligations
from bot.core.reminders import Kind, Obligation, ReminderPolicy
from bot.services.owing import find_owing
from bot.services.shelf import Shelf
from storage import members
from storage.database import Transaction
from storage.members import Holder


@dataclass(frozen=True, slots=True)
class MuteUnit:
    """A unit to be phoned. `people` are those known of it; where there are none, nobody has been bound."""

    unit: str
    people: tuple[Holder, ...]
    matters: tuple[tuple[str, date], ...]


async def find_mute_units(tx: Transaction, shelf: Shelf, now: datetime) -> list[MuteUnit]:
    """List the units to be phoned, from the first reminder of anything they owe on; the most urgent first."""
    stored = await shelf.plan(tx)
    if stored is None:
        return []
    today = now.astimezone(ZoneInfo(stored.timezone)).date()
    owing = await find_owing(tx, shelf, stored, now)
    waiting: defaultdict[str, list[tuple[str, date]]] = defaultdict(list)
    for obligation in sorted(list_obligations(owing), key=lambda one: one.due):
        if obligation.kind is Kind.CALL and _has_begun(obligation, stored.settings.reminders, today):
            waiting[obligation.units[0]].append((obligation.title, obligation.due))
    known = await members.holders_of(tx, list(waiting))
    return [MuteUnit(unit, tuple(known.get(unit, ())), tuple(of)) for unit, of in waiting.items()]


def _has_begun(obligation: Obligation, policy: ReminderPolicy, today: date) -> bool:
    """Tell whether a matter's first reminder would have gone out by now."""
    days = policy.kinds[Kind(obligation.ref)].days_before
    return not obligation.is_done and today >= obligation.due - timedelta(days=max(days, default=0))
