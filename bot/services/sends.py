"""What goes out to whom, day by day: what was written on those that are past, what will be on those to come."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.digest import DigestLine, make_line
from bot.core.reminders import KindPolicy, Matter, Obligation, Verdict, decide_reminders, find_first_day
from bot.core.sends import DayOfSends, Held, Send, SendState
from bot.services.foreseeing import Moment, foresee
from bot.services.reminding import Reminding
from bot.services.shelf import Shelf
from storage import absences, members, outbox, reminders
from storage.absences import Absence
from storage.database import Transaction
from storage.members import Member


async def list_sends(
    tx: Transaction, shelf: Shelf, now: datetime, first: date, until: datetime
) -> list[DayOfSends]:
    """List what goes out from a local day on until an instant, as if nothing more were reported from now on."""
    stored = await shelf.plan(tx)
    if stored is None:
        return []
    zone = stored.zone
    people = {member.id: member for member in await members.everybody(tx)}
    sends: defaultdict[date, list[Send]] = defaultdict(list)
    held: dict[date, list[Held]] = {}
    days = [first + timedelta(days=n) for n in range((stored.day_of(until) - first).days + 1)]
    for day in days:
        leaves = await absences.accepted_for(tx, day)
        sends[day] += await _list_written(tx, people, leaves, day, until, zone)
    async for moment in foresee(tx, shelf, stored, people, now, until):
        day = stored.day_of(moment.instant)
        if day >= first:
            leaves = await absences.accepted_for(tx, day)
            sends[day] += _list_planned(moment, people, leaves, zone)
            held.setdefault(day, list(_list_held(moment, people)))
    return [
        DayOfSends(day, tuple(sends[day]), tuple(held.get(day, ())), day in held and until > now)
        for day in days
    ]


async def _list_written(
    tx: Transaction,
    people: Mapping[int, Member],
    leaves: Sequence[Absence],
    day: date,
    until: datetime,
    zone: ZoneInfo,
) -> list[Send]:
    """List the digests of a day that were written by an instant, but for those that nobody was to see after all."""
    written = [one for one in await reminders.digests_on(tx, day) if one.written_at <= until]
    states = await outbox.states_of(tx, [one.key for one in written])
    return [
        _make_send(
            Reminding(
                people[one.member_id],
                day,
                tuple(DigestLine.from_json(line) for line in one.lines),
                one.slot,
            ),
            one.written_at.astimezone(zone),
            SendState(states[one.key]),
            _list_away(people, leaves, one.member_id, one.written_at),
        )
        for one in written
        if one.key in states
    ]


def _list_planned(
    moment: Moment, people: Mapping[int, Member], leaves: Sequence[Absence], zone: ZoneInfo
) -> list[Send]:
    obligations = {one.key: one for one in moment.state.obligations}
    return [
        _make_send(
            Reminding(
                people[one.person],
                one.day,
                tuple(make_line(matter, obligations[matter.obligation]) for matter in one.matters),
                one.minute,
            ),
            moment.instant.astimezone(zone),
            SendState.FORESEEN,
            _list_away(people, leaves, one.person, moment.instant),
        )
        for one in moment.planned
    ]


def _make_send(one: Reminding, at: datetime, state: SendState, stands_in_for: tuple[str, ...]) -> Send:
    return Send(
        person=one.member.name,
        seats=tuple((held.unit or "", str(held.role)) for held in one.member.memberships),
        stands_in_for=stands_in_for,
        reference=one.reference,
        at=at,
        state=state,
        lines=one.lines,
    )


def _list_away(
    people: Mapping[int, Member], leaves: Sequence[Absence], person: int, at: datetime
) -> tuple[str, ...]:
    """Name those on leave for whom a person stands in."""
    return tuple(
        people[leave.member_id].name
        for leave in leaves
        if leave.deputy_id == person and leave.has_counted_at(at)
    )


def _list_held(moment: Moment, people: Mapping[int, Member]) -> Iterator[Held]:
    """List what does not go out at a moment, what has no person for all."""
    obligations = {one.key: one for one in moment.state.obligations}
    today = moment.instant.astimezone(ZoneInfo(moment.state.timezone)).date()
    for decision in decide_reminders(moment.state, moment.instant):
        obligation, verdict = obligations[decision.obligation], decision.verdict
        if verdict is not Verdict.GOES:
            days_left = (obligation.due - today).days
            matter = decision.matter or Matter(obligation.key, "", days_left, obligation.kind)
            person = None if decision.person is None else people[decision.person].name
            from_day = _find_beginning(moment, obligation) if verdict is Verdict.NOT_YET else None
            yield Held(verdict, make_line(matter, obligation), person, from_day)


def _find_beginning(moment: Moment, obligation: Obligation) -> date | None:
    policy = moment.state.policy.kinds.get(obligation.kind, KindPolicy())
    return find_first_day(obligation.due, policy, moment.state.calendar)
