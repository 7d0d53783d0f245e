"""What goes on when a document comes again: what was changed by hand, and what hangs on tasks and areas."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from bot.core.changes import Changes, compare, follow_areas, keep_dates
from bot.core.doubts import Doubt, decide_dates, decide_units, find_doubts
from bot.core.merging import Merged, merge
from bot.core.model import Plan
from bot.core.obligations import list_duties
from bot.core.units import UnitDirectory
from storage import originals, plan_writing, plans, subjects, units
from storage.database import Transaction
from storage.plans import StoredPlan


@dataclass(frozen=True, slots=True)
class Prepared:
    """A reading made ready to be stored: `plan` is what will be stored, with what was decided so far.

    `stored` is the plan of its year, None where there is none yet: then nothing was merged, and nothing changes.
    """

    plan: Plan
    doubts: tuple[Doubt, ...]
    directory: UnitDirectory
    stored: StoredPlan | None
    merged: Merged | None
    changes: Changes | None


async def prepare(
    tx: Transaction, reading: Plan, named_year: int | None, decisions: Mapping[str, str]
) -> Prepared:
    """Merge a reading with the plan of its year, find what is open, and settle what was decided.

    `named_year` is the year that the document itself names.
    """
    known = await units.directory(tx)
    stored = await find_stored(tx, reading.year)
    base = await _find_base(tx, stored, reading) if stored is not None else None
    weigh = partial(_weigh, reading, base, stored, known, named_year, decisions)
    return await asyncio.to_thread(weigh)  # with a thousand tasks others would wait


async def _find_base(tx: Transaction, stored: StoredPlan, reading: Plan) -> Plan:
    """Find what the document was when it went out, or last came in; where nobody knows, it is the table itself."""
    base = reading.exported if reading.is_table else await originals.find(tx, stored.id)
    return base or stored.plan


def _weigh(
    reading: Plan,
    base: Plan | None,
    stored: StoredPlan | None,
    known: UnitDirectory,
    named_year: int | None,
    decisions: Mapping[str, str],
) -> Prepared:
    merged = None
    if stored is not None and base is not None:
        theirs, ours = known.rename_in(reading), known.rename_in(stored.plan)
        merged = _merge(known.rename_in(base), theirs, ours, decisions)
    plan = merged.plan if merged is not None else known.rename_in(reading)
    doubts = find_doubts(plan, known, named_year, merged)
    directory = decide_units(known, doubts, decisions)
    plan = directory.rename_in(decide_dates(plan, decisions))
    changes = None
    if stored is not None and merged is not None:  # that a unit gets its official name is no change
        changes = compare(directory.rename_in(stored.plan), plan, merged.kept)
    return Prepared(plan, doubts, directory, stored, merged, changes)


def _merge(base: Plan, theirs: Plan, ours: Plan, decisions: Mapping[str, str]) -> Merged:
    if not theirs.is_table:
        base = keep_dates(ours, base)
    return merge(base, keep_dates(ours, theirs), ours, decisions)


async def find_stored(tx: Transaction, year: int | None) -> StoredPlan | None:
    """Load the plan of a year."""
    plan_id = await plans.find_by_year(tx, year) if year else None
    return None if plan_id is None else await plans.load(tx, plan_id)


async def store_over(
    tx: Transaction, stored: StoredPlan, prepared: Prepared, name: str, now: datetime
) -> None:
    """Store a plan over an earlier one; what hangs on tasks and areas that go on stays with them."""
    if prepared.changes is None:
        raise ValueError("a plan that is stored over another one was compared with it")
    kept = {new: stored.task_ids[old] for new, old in prepared.changes.kept.items()}
    kept |= await _find_returning(tx, stored.id, prepared.changes)
    await plan_writing.replace(tx, stored.id, prepared.plan, kept, name, now)
    moved = follow_areas(stored.plan, prepared.plan)
    await subjects.follow_areas(tx, stored.id, _name_gone(moved, stored.revision))
    today = stored.day_of(now)
    await plan_writing.write_asked_from(tx, stored.id, _find_asked_from(stored, prepared.plan, moved, today))


def _find_asked_from(
    stored: StoredPlan, plan: Plan, moved: Mapping[str, str | None], today: date
) -> dict[tuple[str, str], date]:
    """Tell from which day on each report is asked for: what is new in a plan is from today, not from its beginning."""
    before = {(moved.get(area, area), slot) for area, slot in list_duties(stored.plan)}
    carried = {(moved.get(area, area), slot): day for (area, slot), day in stored.asked_from.items()}
    return {
        duty: carried.get(duty, today)
        for duty in sorted(list_duties(plan))
        if duty in carried or duty not in before
    }


async def _find_returning(tx: Transaction, plan_id: int, changes: Changes) -> dict[str, int]:
    """Find the tasks that were taken out once and are in the document again: they are the same tasks as before."""
    retired = await plans.retired_ids(tx, plan_id)
    returning = {}
    for task in changes.new:
        task_id = retired.pop((task.title, task.area, task.parent is not None), None)
        if task_id is not None:
            returning[task.number] = task_id
    return returning


def _name_gone(numbers: Mapping[str, str | None], revision: int) -> dict[str, str]:
    """Give areas that are gone a number that no other will get: their reports are not those of their successor."""
    return {number: now or f"{number}@{revision}" for number, now in numbers.items()}
