"""Which reminders go out on any day: what was sent on one that is past, what would be on one to come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.digest import DigestLine, make_line
from bot.core.matters import Owing, list_obligations
from bot.core.reminders import Obligation, Reminder, ReminderState, plan_reminders
from bot.services.owing import find_owing, make_roster
from bot.services.progress import owed_about
from bot.services.reminding import Reminding
from bot.services.shelf import Shelf
from storage import absences, members, reminders
from storage.database import Transaction
from storage.members import Member
from storage.plans import StoredPlan

FURTHEST = timedelta(days=400)


@dataclass
class _Outbox:
    """What will have been sent by a day, on top of what has been."""

    sent: frozenset[tuple[int, str, str]]
    digests: frozenset[tuple[int, date]]
    snoozes: Mapping[tuple[int, str], datetime] = field(default_factory=dict)

    def take(self, planned: Sequence[Reminder]) -> None:
        told = {(one.person, matter.obligation) for one in planned for matter in one.matters}
        self.sent |= {(one.person, m.obligation, m.stage) for one in planned for m in one.matters}
        self.digests |= {(one.person, one.day) for one in planned}
        self.snoozes = {key: until for key, until in self.snoozes.items() if key not in told}


async def foresee(tx: Transaction, shelf: Shelf, now: datetime, at: datetime) -> list[Reminding]:
    """List the digests of the day of `at`, up to its hour, as if nothing more were reported from now on.

    Those of days before today are the ones that were written then.
    """
    stored = await shelf.plan(tx)
    if stored is None:
        return []
    zone = ZoneInfo(stored.timezone)
    people = {member.id: member for member in await members.everybody(tx)}
    day = at.astimezone(zone).date()
    if day < now.astimezone(zone).date():
        return [
            Reminding(people[one.member_id], day, tuple(DigestLine.from_json(line) for line in one.lines))
            for one in await reminders.digests_on(tx, day)
            if one.member_id in people
        ]
    owing = await find_owing(tx, shelf, stored, now, date.max)
    outbox = _Outbox(
        await reminders.sent_stages(tx),
        await reminders.digest_days(tx, date.min),
        await reminders.snoozes(tx),
    )
    for instant in _list_mornings(now, min(at, now + FURTHEST), zone, stored):
        _, planned = await _plan(tx, shelf, stored, owing, outbox, people, instant)
        outbox.take(planned)
    obligations, planned = await _plan(tx, shelf, stored, owing, outbox, people, at)
    return [_remind(people, obligations, one) for one in sorted(planned, key=lambda one: one.person)]


def _list_mornings(now: datetime, at: datetime, zone: ZoneInfo, stored: StoredPlan) -> list[datetime]:
    """List when the hours open between now and the day of `at`, which is itself left out."""
    first, last = now.astimezone(zone).date(), at.astimezone(zone).date()
    days = (first + timedelta(days=n) for n in range((last - first).days))
    opens = stored.settings.reminders.opens
    mornings = (datetime.combine(day, opens, zone) for day in days)
    return [max(morning, now) for morning in mornings]


async def _plan(
    tx: Transaction,
    shelf: Shelf,
    stored: StoredPlan,
    owing: Owing,
    outbox: _Outbox,
    people: Mapping[int, Member],
    instant: datetime,
) -> tuple[dict[str, Obligation], list[Reminder]]:
    """Plan one moment: what is owed then, and who is there to be told then."""
    day = instant.astimezone(ZoneInfo(stored.timezone)).date()
    then = replace(
        owing,
        owed=owed_about(shelf, stored, instant),
        roster=make_roster(people.values(), await absences.in_force(tx, day)),
    )
    obligations = {one.key: one for one in list_obligations(then)}
    state = ReminderState(
        obligations=tuple(obligations.values()),
        calendar=shelf.calendar,
        timezone=stored.timezone,
        policy=stored.settings.reminders,
        sent=outbox.sent,
        digests_sent=outbox.digests,
        snoozes=outbox.snoozes,
    )
    return obligations, list(plan_reminders(state, instant))


def _remind(people: Mapping[int, Member], obligations: Mapping[str, Obligation], one: Reminder) -> Reminding:
    lines = tuple(make_line(matter, obligations[matter.obligation]) for matter in one.matters)
    return Reminding(people[one.person], one.day, lines, due_at=one.due_at)
