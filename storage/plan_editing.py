"""Changing a stored plan task by task; every change raises its revision, so that every replica takes it over."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa

from bot.core.model import Task
from storage import revisions
from storage import tables as t
from storage.database import Transaction
from storage.plan_writing import HANGING, write_task
from storage.units import ensure


async def change(tx: Transaction, plan_id: int, task_id: int, task: Task) -> None:
    """Write a task over the one that is there; its number stays what it was."""
    for table in HANGING:
        await tx.execute(sa.delete(table).where(table.c.task_id == task_id))
    place = (await tx.execute(sa.select(t.task.c.position).where(t.task.c.id == task_id))).scalar_one()
    await write_task(tx, plan_id, place, task, await _units_of(tx, task), task_id)
    await revisions.touch(tx, plan_id, [task_id])


async def add(tx: Transaction, plan_id: int, task: Task) -> int:
    """Add a task after those of its area or, a part, of its parent; return its id."""
    place = await _place_after(tx, plan_id, task)
    later = (t.task.c.plan_id == plan_id, t.task.c.position >= place)
    await tx.execute(sa.update(t.task).where(*later).values(position=t.task.c.position + 1))
    task_id = await write_task(tx, plan_id, place, task, await _units_of(tx, task), None)
    await revisions.touch(tx, plan_id, [task_id])
    return task_id


async def retire(tx: Transaction, plan_id: int, task_ids: Sequence[int], now: datetime) -> None:
    """Take tasks out of the table together; what was reported on them stays."""
    is_it = (t.task.c.id.in_(task_ids), t.task.c.retired_at.is_(None))
    await tx.execute(sa.update(t.task).where(*is_it).values(retired_at=now))
    await revisions.touch(tx, plan_id, task_ids)


async def restore(tx: Transaction, plan_id: int, task_id: int) -> bool:
    """Put a retired task back, with the parts that went together with it.

    False where it is in the table, or the number of one of them has been given to another.
    """
    returning = await _find_returning(tx, plan_id, task_id)
    numbers = sa.select(t.task.c.number).where(t.task.c.plan_id == plan_id, t.task.c.retired_at.is_(None))
    in_use = set((await tx.execute(numbers)).scalars())
    if not returning or in_use & set(returning.values()):
        return False
    await tx.execute(sa.update(t.task).where(t.task.c.id.in_(returning)).values(retired_at=None))
    await revisions.touch(tx, plan_id, list(returning))
    return True


async def _find_returning(tx: Transaction, plan_id: int, task_id: int) -> dict[int, str]:
    """Map the ids of a retired task and of the parts that were retired with it to their numbers."""
    went = sa.select(t.task.c.retired_at).where(t.task.c.id == task_id).scalar_subquery()
    together = (t.task.c.plan_id == plan_id, t.task.c.retired_at == went)
    rows = (await tx.execute(sa.select(t.task).where(*together).order_by(t.task.c.position))).all()
    family = {row.id: row.number for row in rows if row.id == task_id}
    for row in rows:  # a part stands after its whole
        if row.parent in family.values():
            family[row.id] = row.number
    return family


async def taken_numbers(tx: Transaction, plan_id: int) -> list[str]:
    """List the numbers of all tasks, retired ones too: a new task does not get one of them."""
    query = sa.select(t.task.c.number).where(t.task.c.plan_id == plan_id)
    return list((await tx.execute(query)).scalars())


async def _place_after(tx: Transaction, plan_id: int, task: Task) -> int:
    """Find the place after the last task that a new one belongs with, else the end of the table."""
    last = sa.select(sa.func.max(t.task.c.position)).where(t.task.c.plan_id == plan_id)
    family = (t.task.c.parent == task.parent) | (t.task.c.number == task.parent)
    fellows = last.where(family if task.parent else t.task.c.area == task.area)
    place = (await tx.execute(fellows)).scalar()
    if place is None:
        place = (await tx.execute(last)).scalar()
    return 0 if place is None else int(place) + 1


async def _units_of(tx: Transaction, task: Task) -> Mapping[str, int]:
    return await ensure(tx, (name for _, name in task.units()))
