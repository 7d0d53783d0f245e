"""请假: asking somebody to stand in, accepting, ending; and who is away when others are to be named."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from bot.core.answered import Contact
from bot.core.conversation import Conversation
from bot.core.dialogue import Note, State
from bot.core.errands import Leave
from bot.core.forms.leave import FIRST_DAY, LONGEST, SECTION, make_leave_form, read_leave
from bot.services.conversing import converse
from bot.services.owing import make_roster
from bot.services.shelf import Shelf
from storage import absences, audit, members, roles
from storage.absences import Absence
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member


@dataclass(frozen=True, slots=True)
class LeaveTalk:
    """A leave with the two whom it concerns."""

    absence: Absence
    away: Member
    deputy: Member

    @property
    def covered(self) -> tuple[str, ...]:
        """The units for which the deputy stands in."""
        return tuple(sorted(find_shared_units(self.away, self.deputy)))

    @property
    def left_out(self) -> tuple[str, ...]:
        """The units of the one who is away for which the deputy does not report."""
        return tuple(sorted(self.away.reporting_units() - self.deputy.reporting_units()))


class Hindrance(StrEnum):
    """Why a leave cannot be accepted."""

    GONE = "gone"  # it was accepted, declined or ended before, or somebody else was asked
    OVER = "over"
    AWAY_TOO = "away-too"


async def load(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue; None where there is nobody who could stand in for this member."""
    stored = await shelf.plan(tx)
    deputies = await find_deputies(tx, member)
    if stored is None or not deputies or draft.about_id != member.id:
        return None
    today = stored.day_of(now)
    state = State.from_json(draft.state)
    first = state.answer(SECTION, FIRST_DAY)
    form = make_leave_form(today, str(first) if first else None, deputies, today.year)
    return converse(draft, Leave(member.id), form, stored.zone, now, state)


async def find_deputies(tx: Transaction, member: Member) -> list[tuple[int, str]]:
    """List who may stand in for a member: the others who report for one of the same units."""
    return [
        (other.id, other.name)
        for other in await members.all_reachable(tx)
        if other.id != member.id and find_shared_units(member, other)
    ]


def find_shared_units(away: Member, deputy: Member) -> frozenset[str]:
    """Name the units for which both report: there, one may stand in for the other."""
    return away.reporting_units() & deputy.reporting_units()


async def submit(tx: Transaction, _errand: Leave, talk: Conversation, now: datetime) -> Note | None:
    """Note the leave; it counts when the deputy has accepted. A Note says why it cannot be."""
    leave = read_leave(talk.state.answers.get(SECTION, {}))
    if leave is None:
        return Note("leave-no-day", is_complaint=True)
    first, last, deputy_id = leave
    if last < first or last < talk.today or last - first > LONGEST:
        return Note("leave-odd-days", is_complaint=True)
    if await absences.overlapping(tx, deputy_id, first, last):
        deputy = await members.find_by_id(tx, deputy_id)
        return Note("leave-deputy-away", {"name": deputy.name if deputy else ""}, is_complaint=True)
    absence_id = await absences.ask(tx, talk.member_id, deputy_id, first, last, now)
    detail = {"deputy": deputy_id, "first": str(first), "last": str(last)}
    subject = f"absence:{absence_id}"
    await audit.record(tx, "ask-leave", subject, now, member_id=talk.member_id, detail=detail)
    return None


async def find_own(tx: Transaction, shelf: Shelf, member: Member, now: datetime) -> list[LeaveTalk]:
    """List a member's own leaves that are not over, the last asked for at the end."""
    coming = await absences.coming_of(tx, member.id, await _find_today(tx, shelf, now))
    talks = [await _gather(tx, absence) for absence in sorted(coming, key=lambda one: one.id)]
    return [talk for talk in talks if talk is not None]


async def accept(
    tx: Transaction, shelf: Shelf, member: Member, absence_id: int, now: datetime
) -> LeaveTalk | Hindrance:
    """The deputy accepts. Two who are away cannot stand in for each other."""
    talk = await _find_for_deputy(tx, member, absence_id)
    if talk is None or talk.absence.is_ended:
        return Hindrance.GONE
    if talk.absence.last_day < await _find_today(tx, shelf, now):
        return Hindrance.OVER
    if await absences.overlapping(tx, member.id, talk.absence.first_day, talk.absence.last_day):
        return Hindrance.AWAY_TOO
    if not await absences.accept(tx, absence_id, now):
        return Hindrance.GONE
    await audit.record(tx, "accept-leave", f"absence:{absence_id}", now, member_id=member.id)
    return talk


async def decline(tx: Transaction, member: Member, absence_id: int, now: datetime) -> LeaveTalk | None:
    """The deputy declines what has not been accepted; None where there is nothing to decline."""
    talk = await _find_for_deputy(tx, member, absence_id)
    if talk is None or talk.absence.is_accepted or not await absences.end(tx, absence_id, now):
        return None
    await audit.record(tx, "decline-leave", f"absence:{absence_id}", now, member_id=member.id)
    return talk


async def end_early(tx: Transaction, member: Member, absence_id: int, now: datetime) -> LeaveTalk | None:
    """Whoever is away is back, or does not go; None where the leave is another's, or over."""
    absence = await absences.find(tx, absence_id)
    talk = await _gather(tx, absence) if absence else None
    if talk is None or talk.away.id != member.id or not await absences.end(tx, absence_id, now):
        return None
    await audit.record(tx, "end-leave", f"absence:{absence_id}", now, member_id=member.id)
    return talk


async def _find_for_deputy(tx: Transaction, member: Member, absence_id: int) -> LeaveTalk | None:
    absence = await absences.find(tx, absence_id)
    return await _gather(tx, absence) if absence and absence.deputy_id == member.id else None


async def _gather(tx: Transaction, absence: Absence) -> LeaveTalk | None:
    away = await members.find_by_id(tx, absence.member_id)
    deputy = await members.find_by_id(tx, absence.deputy_id)
    return LeaveTalk(absence, away, deputy) if away and deputy else None


async def _find_today(tx: Transaction, shelf: Shelf, now: datetime) -> date:
    stored = await shelf.plan(tx)
    return stored.day_of(now) if stored else now.date()


async def mark_away(tx: Transaction, contacts: Iterable[Contact], day: date) -> tuple[Contact, ...]:
    """Say of those who are away on a day until when, and who stands in; the others of a unit come before them."""
    leaves = await absences.in_force(tx, day)
    people = {member.id: member for member in await members.everybody(tx)} if leaves else {}
    roster = make_roster(roles.list_roles(people.values()), leaves)
    until = {leave.member_id: leave.last_day for leave in leaves}
    marked = []
    for contact in contacts:
        stand_in = roster.stand_in(contact.member_id, contact.unit)
        is_away = contact.member_id in until and stand_in != contact.member_id
        marked.append(
            replace(contact, away_until=until[contact.member_id], stand_in=people[stand_in].name)
            if is_away
            else contact
        )
    order = {name: place for place, name in enumerate(dict.fromkeys(one.unit for one in marked))}
    return tuple(sorted(marked, key=lambda one: (order[one.unit], one.away_until is not None)))
