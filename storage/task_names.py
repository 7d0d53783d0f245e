"""Other names of tasks (别名) that the office gave them: added and revoked, never lost."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from storage import revisions
from storage.database import Transaction
from storage.tables import task, task_name


@dataclass(frozen=True, slots=True)
class TaskName:
    """A name in force."""

    id: int
    task_id: int
    name: str


async def in_force(tx: Transaction, plan_id: int) -> list[TaskName]:
    """List the other names of a plan's tasks, the newest first."""
    query = (
        sa.select(task_name)
        .join(task, task.c.id == task_name.c.task_id)
        .where(task.c.plan_id == plan_id, task.c.retired_at.is_(None), task_name.c.revoked_at.is_(None))
        .order_by(task_name.c.id.desc())
    )
    return [TaskName(row.id, row.task_id, row.name) for row in await tx.execute(query)]


async def by_task(tx: Transaction, plan_id: int) -> dict[int, list[str]]:
    """Map the ids of tasks to their other names."""
    names: defaultdict[int, list[str]] = defaultdict(list)
    for known in await in_force(tx, plan_id):
        names[known.task_id].append(known.name)
    return dict(names)


async def add(
    tx: Transaction, plan_id: int, task_id: int, name: str, folded: str, member_id: int | None, now: datetime
) -> bool:
    """Give a task another name; False where it has it already."""
    same = (task_name.c.task_id == task_id, task_name.c.folded == folded, task_name.c.revoked_at.is_(None))
    if (await tx.execute(sa.select(task_name.c.id).where(*same))).first() is not None:
        return False
    values = {"task_id": task_id, "name": name, "folded": folded, "member_id": member_id, "added_at": now}
    await tx.execute(sa.insert(task_name).values(values))
    await revisions.touch(tx, plan_id, [task_id])
    return True


async def revoke(tx: Transaction, plan_id: int, name_id: int, now: datetime) -> TaskName | None:
    """Take a name back; None where it was taken back before."""
    is_it = (task_name.c.id == name_id, task_name.c.revoked_at.is_(None))
    change = sa.update(task_name).where(*is_it).values(revoked_at=now).returning(task_name)
    row = (await tx.execute(change)).first()
    if row is None:
        return None
    await revisions.touch(tx, plan_id, [row.task_id])
    return TaskName(row.id, row.task_id, row.name)
