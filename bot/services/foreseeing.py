"""Which reminders will go out from now on, moment by moment, if nothing more is reported."""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.matters import Owing, list_obligations
from bot.core.reminders import Reminder, ReminderState, plan_reminders
from bot.services.owing import find_owing, make_roster
from bot.services.progress import owed_about
from bot.services.shelf import Shelf
from storage import absences, reminders
from storage.database import Transaction
from storage.members import Member
from storage.plans import StoredPlan


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment to come, what the plan of reminders depends on then, and what goes out."""

    instant: datetime
    state: ReminderState
    planned: Sequence[Reminder]


@dataclass
class _Outbox:
    """What will have been sent by a moment, on top of what has been."""

    sent: frozenset[tuple[int, str, str]]
    digests: frozenset[tuple[int, date]]
    snoozes: Mapping[tuple[int, str], datetime] = field(default_factory=dict)

    def take(self, planned: Sequence[Reminder]) -> None:
        told = {(one.person, matter.obligation) for one in planned for matter in one.matters}
        self.sent |= {(one.person, m.obligation, m.stage) for one in planned for m in one.matters}
        self.digests |= {(one.person, one.day) for one in planned}
        self.snoozes = {key: until for key, until in self.snoozes.items() if key not in told}


async def foresee(
    tx: Transaction,
    shelf: Shelf,
    stored: StoredPlan,
    people: Mapping[int, Member],
    now: datetime,
    until: datetime,
) -> AsyncIterator[Moment]:
    """Go through the moments from now until an instant at which something may go out, if that is not over."""
    if until < now:
        return
    owing = await find_owing(tx, shelf, stored, now, date.max)
    outbox = _Outbox(
        await reminders.sent_stages(tx),
        await reminders.digest_days(tx, date.min),
        await reminders.snoozes(tx),
    )
    for instant in _list_instants(now, until, stored, outbox.snoozes.values()):
        state = await _find_state(tx, shelf, stored, owing, outbox, people, instant)
        planned = sorted(plan_reminders(state, instant), key=lambda one: one.person)
        outbox.take(planned)
        yield Moment(instant, state, planned)


def _list_instants(
    now: datetime, until: datetime, stored: StoredPlan, put_off_until: Iterable[datetime]
) -> list[datetime]:
    """List when the hours of each day open, and when what was put off comes again; `until` is the last, in any case."""
    zone = ZoneInfo(stored.timezone)
    first, last = now.astimezone(zone).date(), until.astimezone(zone).date()
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    opens = stored.settings.reminders.opens
    mornings = (max(now, datetime.combine(day, opens, zone)) for day in days)
    coming = {one for one in (*mornings, *put_off_until) if now <= one < until}
    return sorted(coming | {until})


async def _find_state(
    tx: Transaction,
    shelf: Shelf,
    stored: StoredPlan,
    owing: Owing,
    outbox: _Outbox,
    people: Mapping[int, Member],
    instant: datetime,
) -> ReminderState:
    """Find what is owed at a moment, and who is there to be told then."""
    day = instant.astimezone(ZoneInfo(stored.timezone)).date()
    then = replace(
        owing,
        owed=owed_about(shelf, stored, instant),
        roster=make_roster(people.values(), await absences.in_force(tx, day)),
    )
    return ReminderState(
        obligations=list_obligations(then),
        calendar=shelf.calendar,
        timezone=stored.timezone,
        policy=stored.settings.reminders,
        sent=outbox.sent,
        digests_sent=outbox.digests,
        snoozes=outbox.snoozes,
    )
