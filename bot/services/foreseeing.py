"""Which reminders will go out from now on, moment by moment, if nothing more is reported."""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from bot.core.matters import Owing, list_obligations
from bot.core.reminders import Reminder, ReminderState, plan_reminders
from bot.services.owing import find_owing, make_roster
from bot.services.progress import owed_about
from bot.services.shelf import Shelf
from storage import absences, reminders, roles
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
    outbox = _Outbox(
        await reminders.sent_stages(tx),
        await reminders.digest_days(tx, date.min),
        await reminders.snoozes(tx),
    )
    ahead = _Ahead(tx, shelf, now)
    for instant in _list_instants(now, until, stored, outbox.snoozes.values()):
        state = await ahead.find_state(instant, outbox, people)
        planned = sorted(plan_reminders(state, instant), key=lambda one: one.person)
        outbox.take(planned)
        yield Moment(instant, state, planned)


def _list_instants(
    now: datetime, until: datetime, stored: StoredPlan, put_off_until: Iterable[datetime]
) -> list[datetime]:
    """List when the hours of each day open, and when what was put off comes again; `until` is the last, in any case."""
    first, last = stored.day_of(now), stored.day_of(until)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    opens = stored.settings.reminders.opens
    mornings = (max(now, datetime.combine(day, opens, stored.zone)) for day in days)
    coming = {one for one in (*mornings, *put_off_until) if now <= one < until}
    return sorted(coming | {until})


class _Ahead:
    """What the tables tell of moments to come. Next year's plan may be in force by then."""

    def __init__(self, tx: Transaction, shelf: Shelf, now: datetime) -> None:
        self._tx = tx
        self._now = now
        self._instant = now
        self._shelf = shelf.at_times(lambda: self._instant)
        self._owing: dict[int, Owing] = {}

    async def find_state(
        self, instant: datetime, outbox: _Outbox, people: Mapping[int, Member]
    ) -> ReminderState:
        """Find what is owed at a moment, and who is there to be told then."""
        self._instant = instant
        stored = await self._shelf.plan(self._tx)
        if stored is None:
            raise LookupError("the plan is gone")
        leaves = await absences.in_force(self._tx, stored.day_of(instant))
        owing = replace(
            await self._find_owing(stored),
            owed=owed_about(self._shelf, stored, instant),
            roster=make_roster(roles.list_roles(people.values()), leaves),
        )
        return ReminderState(
            obligations=list_obligations(owing),
            calendar=self._shelf.calendar,
            timezone=stored.timezone,
            policy=stored.settings.reminders,
            sent=outbox.sent,
            digests_sent=outbox.digests,
            snoozes=outbox.snoozes,
        )

    async def _find_owing(self, stored: StoredPlan) -> Owing:
        """Find once for a plan all that is owed, by what is known now."""
        if stored.id not in self._owing:
            self._owing[stored.id] = await find_owing(self._tx, self._shelf, stored, self._now, date.max)
        return self._owing[stored.id]
