"""What is owed by whom now: everything that obligations follow from, gathered from the tables."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from bot.core.matters import Owing
from bot.core.roster import Roster
from bot.services.progress import owed_about
from bot.services.shelf import Shelf
from storage import absences, feeding, feeds, members, reports, reviews, roles
from storage.absences import Absence
from storage.database import Transaction
from storage.members import REPORTING_ROLES, Member, MemberRole
from storage.plans import StoredPlan
from storage.roles import Held

LONGEST_HOLIDAY = timedelta(days=15)
LOOKED_BACK = timedelta(days=62)
"""How long what a unit said on a task can serve a report that is still missing."""


async def find_owing(
    tx: Transaction,
    shelf: Shelf,
    stored: StoredPlan,
    now: datetime,
    until: date | None = None,
    roster: Roster | None = None,
) -> Owing:
    """Gather what is owed around an instant: until a day, or as far ahead as anybody is reminded.

    A roster that is known need not be found.
    """
    today = stored.day_of(now)
    until = until or today + _look_ahead(stored)
    soon = [
        task for task in stored.plan.tasks if any(mark.due and mark.due <= until for mark in task.milestones)
    ]
    return Owing(
        plan=stored.plan,
        task_ids=stored.task_ids,
        owed=owed_about(shelf, stored, now),
        submitted=await reports.submitted_subjects(tx, stored.id),
        standings=await shelf.standings.find(tx, stored, soon),
        roster=roster or await find_roster(tx, today),
        units=await shelf.directory(tx),
        first=stored.day_of(stored.imported_at),
        feeding=await _find_feeding(tx, stored),
        fed=await _find_fed(tx, stored, now),
        sent_back={
            subject: stored.day_of(given_at)
            for subject, given_at in (await reviews.list_sent_back(tx, stored.id)).items()
        },
        until=until,
        calendar=shelf.calendar,
        policy=stored.workday_policy,
    )


def _look_ahead(stored: StoredPlan) -> timedelta:
    """Tell how long before a day its first reminder can go out; holidays bring it forward."""
    days = (day for policy in stored.settings.reminders.kinds.values() for day in policy.days_before)
    return timedelta(days=max(days, default=0)) + LONGEST_HOLIDAY


async def _find_fed(tx: Transaction, stored: StoredPlan, now: datetime) -> dict[tuple[str, str], date]:
    """Map units and areas to the day on which the unit last said something on one of the area's tasks."""
    area_of = {stored.task_ids[task.number]: task.area for task in stored.plan.tasks}
    told = await feeds.list_last(tx, now - LOOKED_BACK)
    by_time = sorted(
        (told_at, task_id, unit) for (task_id, unit), told_at in told.items() if task_id in area_of
    )
    return {(unit, area_of[task_id]): stored.day_of(told_at) for told_at, task_id, unit in by_time}


async def _find_feeding(tx: Transaction, stored: StoredPlan) -> frozenset[str]:
    """List the areas whose units are to say something before each report."""
    if stored.settings.asks_all_to_feed:
        return frozenset(area.number for area in stored.plan.areas)
    return await feeding.asked_areas(tx, stored.id)


async def find_roster(tx: Transaction, day: date) -> Roster:
    """Find who can be told for which unit on a day."""
    return make_roster(await roles.list_held(tx), await absences.in_force(tx, day))


async def list_recipients(tx: Transaction, units: Iterable[str], day: date) -> list[Member]:
    """List who hears of what happens to units on a day: all who report for them, or stand in for one who is away."""
    people = {member.id: member for member in await members.everybody(tx)}
    roster = make_roster(roles.list_roles(people.values()), await absences.in_force(tx, day))
    return [people[person] for person in sorted(roster.recipients(units))]


def make_roster(held_roles: Iterable[Held], leaves: Sequence[Absence]) -> Roster:
    """Make the roster of those who can be reached. Who is away is stood in for where the deputy can be reached."""
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    reachable: set[int] = set()
    unreachable: set[int] = set()
    for held in held_roles:
        if held.is_reachable:
            holders[held.unit or "", str(held.role)].append(held.member_id)
        (reachable if held.is_reachable else unreachable).add(held.member_id)
    stand_ins = {
        (leave.member_id, unit): leave.deputy_id
        for leave in leaves
        if leave.member_id in reachable and leave.deputy_id in reachable
        for unit in _list_reported(holders, leave.member_id) & _list_reported(holders, leave.deputy_id)
    }
    return Roster(
        {held: tuple(ids) for held, ids in holders.items()},
        tuple(holders["", MemberRole.OFFICE]),
        stand_ins,
        frozenset(leave.member_id for leave in leaves if leave.deputy_id not in reachable),
        frozenset(unreachable),
    )


def _list_reported(holders: Mapping[tuple[str, str], Sequence[int]], person: int) -> set[str]:
    """Name the units for which a person reports."""
    return {unit for (unit, role), ids in holders.items() if role in REPORTING_ROLES and person in ids}
