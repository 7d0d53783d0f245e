"""What goes on when a plan's document comes again: tasks, decided dates, and what hangs on areas."""

from collections.abc import Mapping
from datetime import datetime

from bot.core.changes import Changes, compare, follow_areas, keep_dates
from bot.core.model import Plan
from storage import plan_writing, plans, subjects
from storage.database import Transaction
from storage.plans import StoredPlan


async def find_stored(tx: Transaction, year: int | None) -> StoredPlan | None:
    """Load the plan of a year."""
    plan_id = await plans.find_by_year(tx, year) if year else None
    return None if plan_id is None else await plans.load(tx, plan_id)


async def store_over(tx: Transaction, stored: StoredPlan, plan: Plan, name: str, now: datetime) -> Changes:
    """Store a plan over an earlier reading; what hangs on tasks and areas that go on stays with them."""
    plan = keep_dates(stored.plan, plan)
    changes = compare(stored.plan, plan)
    kept = {new: stored.task_ids[old] for new, old in changes.kept.items()}
    kept |= await _find_returning(tx, stored.id, changes)
    await plan_writing.replace(tx, stored.id, plan, kept, name, now)
    await subjects.follow_areas(tx, stored.id, _name_gone(follow_areas(stored.plan, plan), stored.revision))
    return changes


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
