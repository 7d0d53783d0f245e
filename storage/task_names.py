"""Other names of tasks (别名) that the office gave them: added and revoked, never lost."""

from collections import defaultdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.core.listings import TaskName
from storage import revisions
from storage.database import Transaction
from storage.tables import task, task_name


async def in_force(tx: Transaction, plan_id: int, start: int = 0, most: int | None = None) -> list[TaskName]:
    """List the other names of a plan's tasks, the newest first; `most` of them, from a place on."""
    query = (
        _select_in_force(plan_id, task_name, task.c.number, task.c.title)
        .order_by(task_name.c.id.desc())
        .offset(start)
        .limit(most)
    )
    return [TaskName(row.id, row.task_id, row.name, row.number, row.title) for row in await tx.execute(query)]


async def count_in_force(tx: Transaction, plan_id: int) -> int:
    """Count the other names of a plan's tasks."""
    count: int = (await tx.execute(_select_in_force(plan_id, sa.func.count()))).scalar_one()
    return count


def _select_in_force(plan_id: int, *what: Any) -> sa.Select[Any]:
    living = (task.c.plan_id == plan_id, task.c.retired_at.is_(None), task_name.c.revoked_at.is_(None))
    joined = task_name.join(task, task.c.id == task_name.c.task_id)
    return sa.select(*what).select_from(joined).where(*living)


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


async def revoke(tx: Transaction, plan_id: int, name_id: int, now: datetime) -> tuple[int, str] | None:
    """Take a name back, and give the id of its task with it; None where it was taken back before."""
    is_it = (task_name.c.id == name_id, task_name.c.revoked_at.is_(None))
    change = (
        sa.update(task_name)
        .where(*is_it)
        .values(revoked_at=now)
        .returning(task_name.c.task_id, task_name.c.name)
    )
    row = (await tx.execute(change)).first()
    if row is None:
        return None
    await revisions.touch(tx, plan_id, [row.task_id])
    return row.task_id, row.name
