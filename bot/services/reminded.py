"""What is owed now, beside what people have been reminded of: from this reminding and settling both start."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.core.digest import Outcome
from bot.core.matters import Owing, list_obligations
from bot.core.obligations import owed_reports
from bot.core.outcomes import Present, find_changes, list_marks
from bot.core.reminders import Obligation, ReminderState
from bot.core.roster import Roster
from bot.services.owing import find_owing
from bot.services.progress import OPENS_BEFORE
from bot.services.shelf import Shelf
from storage import reminders
from storage.database import Transaction
from storage.plans import StoredPlan
from storage.reminders import Told


@dataclass(frozen=True, slots=True)
class Reminded:
    """What is owed at a moment by whom, and what people have been told of it: all of them, or `people`."""

    stored: StoredPlan
    today: date
    owing: Owing
    obligations: Mapping[str, Obligation]
    told: Sequence[Told]
    people: Collection[int] | None = None


async def find_reminded(
    tx: Transaction,
    shelf: Shelf,
    now: datetime,
    people: Collection[int] | None = None,
    roster: Roster | None = None,
) -> Reminded | None:
    """Find what is owed, and what everybody, or some people, were told of it; None before the first import.

    A roster that was found a moment ago need not be found again.
    """
    stored = await shelf.plan(tx)
    if stored is None:
        return None
    owing = await find_owing(tx, shelf, stored, now, roster=roster)
    obligations = {one.key: one for one in list_obligations(owing)}
    is_open = [key for key, one in obligations.items() if not one.is_done]
    today = stored.day_of(now)
    told = await reminders.list_told(tx, is_open, today, people)
    return Reminded(stored, today, owing, obligations, told, people)


def make_state(shelf: Shelf, known: Reminded) -> ReminderState:
    """Make what reminders are planned from, but for who had a digest today and what was put off."""
    return ReminderState(
        obligations=tuple(known.obligations.values()),
        calendar=shelf.calendar,
        timezone=known.stored.timezone,
        policy=known.stored.settings.reminders,
        sent=frozenset((one.member_id, one.matter, one.stage) for one in known.told),
    )


def find_outdated(shelf: Shelf, known: Reminded) -> dict[int, dict[str, Outcome]]:
    """Map the people whose messages no longer say how things stand to the matters, and how each stands now."""
    said = {(one.member_id, one.matter): Outcome(one.outcome) for one in known.told}
    is_gone = any(key not in known.obligations for _, key in said)
    asked, marks = (
        (_list_asked(shelf, known), list_marks(known.owing)) if is_gone else (frozenset(), frozenset())
    )
    found: defaultdict[int, dict[str, Outcome]] = defaultdict(dict)
    changes = find_changes(Present(known.owing, known.obligations, asked, marks), said)
    for (person, key), outcome in changes.items():
        found[person][key] = outcome
    return found


def _list_asked(shelf: Shelf, known: Reminded) -> frozenset[str]:
    """List the reports that the plan has asked for since it was stored."""
    stored, first, last = known.stored, known.owing.first, known.today + OPENS_BEFORE
    owed = owed_reports(stored.id, stored.plan, first, last, shelf.calendar, stored.workday_policy)
    return frozenset(one.subject for one in owed)
