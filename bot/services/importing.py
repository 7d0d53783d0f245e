"""A plan's document into the tables: read, compare with what is there, store only when told to."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.calendar import WorkdayPolicy
from bot.core.changes import Changes, compare
from bot.core.model import Plan
from bot.core.plan import read_plan
from bot.documents.reading import read_document
from storage import audit, plan_writing, plans
from storage.database import Transaction
from storage.plan_writing import Source


@dataclass(frozen=True, slots=True)
class PlanWritten:
    """The plan is in the tables. `changes` is None where there was no plan of this year before."""

    plan_id: int
    changes: Changes | None


def read_plan_document(content: bytes, name: str, year: int | None) -> Plan:
    """Read a document's bytes as a plan. Raises DocumentError, whose code tells what to do."""
    return read_plan(read_document(content, name), year)


async def compare_with_stored(tx: Transaction, plan: Plan, year: int) -> Changes | None:
    """Tell what storing a plan would change; None where there is no plan of this year yet."""
    plan_id = await plans.find_by_year(tx, year)
    return None if plan_id is None else compare((await plans.load(tx, plan_id)).plan, plan)


async def store_plan(
    tx: Transaction, plan: Plan, name: str, year: int, timezone: str, now: datetime
) -> PlanWritten:
    """Store a plan, new or over the one of its year: what hangs on tasks that go on stays with them."""
    plan_id = await plans.find_by_year(tx, year)
    if plan_id is None:
        source = Source(name, year, timezone, WorkdayPolicy.AS_PRINTED)
        written = PlanWritten(await plan_writing.create(tx, plan, source, now), None)
    else:
        written = await _store_over(tx, plan_id, plan, name, now)
    detail = {"document": name, "tasks": len(plan.tasks)}
    await audit.record(tx, "import", f"plan:{written.plan_id}", now, detail=detail)
    return written


async def _store_over(tx: Transaction, plan_id: int, plan: Plan, name: str, now: datetime) -> PlanWritten:
    stored = await plans.load(tx, plan_id)
    changes = compare(stored.plan, plan)
    kept = {new: stored.task_ids[old] for new, old in changes.kept.items()}
    await plan_writing.replace(tx, plan_id, plan, kept, name, now)
    return PlanWritten(plan_id, changes)
