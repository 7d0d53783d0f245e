"""电话名单: the units that no message reaches, why, and whom to phone."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from bot.core.calendar import Calendar
from bot.core.listings import MutePerson, MuteUnit
from bot.core.matters import list_obligations
from bot.core.reminders import Kind, Obligation, ReminderPolicy, find_stage
from bot.core.units import Unit, kind_of
from bot.services.owing import find_owing
from bot.services.shelf import Shelf
from storage import absences, roles
from storage.database import Transaction
from storage.plans import StoredPlan
from storage.roles import Holder


async def find_mute_units(tx: Transaction, shelf: Shelf, now: datetime) -> list[MuteUnit]:
    """List the units to be phoned, from the first reminder of anything they owe on; the most urgent first."""
    stored = await shelf.plan(tx)
    if stored is None:
        return []
    today = stored.day_of(now)
    owing = await find_owing(tx, shelf, stored, now)
    begun = [
        one
        for one in list_obligations(owing)
        if one.kind is not Kind.CALL
        and not one.is_over(today)
        and _has_begun(one, stored.settings.reminders, shelf.calendar, today)
    ]
    waiting: defaultdict[str, list[Obligation]] = defaultdict(list)
    for obligation in sorted(begun, key=lambda one: (one.kind is Kind.DEFERRED, one.due)):
        for unit in obligation.units:
            if owing.roster.is_mute(unit):
                waiting[unit].append(obligation)
    known = await roles.holders_of(tx, list(waiting))
    away = {leave.member_id: leave.last_day for leave in await absences.in_force(tx, today)}
    return [
        MuteUnit(
            owing.units.find(unit) or Unit(unit, kind_of(unit)),
            _list_people(known.get(unit, ()), away, stored),
            tuple(map(_name_matter, of)),
        )
        for unit, of in waiting.items()
    ]


def _has_begun(obligation: Obligation, policy: ReminderPolicy, calendar: Calendar, today: date) -> bool:
    """Tell whether a matter's first reminder has come; the first word of what is sent back comes at once."""
    stage = find_stage(obligation.due, policy.kinds[obligation.kind], calendar, today)
    return stage is not None or obligation.kind is Kind.SENT_BACK


def _list_people(
    holders: Sequence[Holder], away: Mapping[int, date], stored: StoredPlan
) -> tuple[MutePerson, ...]:
    return tuple(
        MutePerson(
            one.name,
            one.role,
            one.phone,
            one.unreachable_since and stored.day_of(one.unreachable_since),
            away.get(one.member_id),
        )
        for one in holders
    )


def _name_matter(obligation: Obligation) -> tuple[Kind, str, date]:
    return obligation.kind, obligation.title, obligation.due
