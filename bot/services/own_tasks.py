"""Which tasks are a member's own: those of the member's units, themselves or as one of a collective."""

from collections.abc import Iterable

from bot.core.model import Role, Task
from bot.core.reported import OwnTask
from bot.core.units import UnitDirectory
from storage import units
from storage.database import Transaction
from storage.members import Member
from storage.plans import StoredPlan


async def find_own(tx: Transaction, stored: StoredPlan, member: Member) -> tuple[OwnTask, ...]:
    """List the tasks of all units of a member, in the order of the plan."""
    directory = await units.directory(tx)
    held = list(dict.fromkeys(known.unit for known in member.memberships if known.unit))
    led = {area.number: area.lead for area in stored.plan.areas}
    found = (_find_part(stored, directory, task, held, led.get(task.area, ())) for task in stored.plan.tasks)
    return tuple(own for own in found if own is not None)


def _find_part(
    stored: StoredPlan, directory: UnitDirectory, task: Task, held: Iterable[str], leads: Iterable[str]
) -> OwnTask | None:
    """Find what a member's unit is to a task; who leads its area leads it."""
    named = [*task.units(), *((Role.LEAD, lead) for lead in leads)]
    for unit in held:
        names = directory.names_for(unit)
        role = next((role for role, name in named if name in names), None)
        if role is not None:
            return OwnTask(stored.task_ids[task.number], task, unit, role)
    return None
