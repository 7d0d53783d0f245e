"""Taking over what changed in a plan since it was read: a few tasks, where reading all of it would make people wait."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import sqlalchemy as sa

from bot.core.model import Task
from storage import tables as t
from storage.database import Transaction
from storage.plans import StoredPlan, load_settings, load_tasks


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """A plan as it is now; `changed` are the tasks that are new or changed, `gone` the numbers of those taken out."""

    stored: StoredPlan
    changed: Mapping[int, Task]
    gone: tuple[str, ...]


async def catch_up(tx: Transaction, stored: StoredPlan, revision: int) -> CaughtUp:
    """Take over what was done to single tasks, and to the settings, since a plan was read.

    `revision` is the one that was seen before anything is read here: what comes after it is taken over again.
    """
    since = (t.task.c.plan_id == stored.id, t.task.c.changed_in > stored.revision)
    touched = (await tx.execute(sa.select(t.task.c.id).where(*since))).scalars().all()
    changed = await load_tasks(tx, *since)
    was = stored.tasks_by_id
    gone = tuple(was[key].number for key in touched if key in was and key not in changed)
    settings, workday_policy = await load_settings(tx, stored.id)
    tasks = {key: changed.get(key, task) for key, task in was.items() if task.number not in gone}
    if changed.keys() - was.keys():
        tasks |= changed
        tasks = {key: tasks[key] for key in await _list_in_order(tx, stored.id) if key in tasks}
    fresh = replace(
        stored,
        revision=revision,
        plan=replace(stored.plan, tasks=tuple(tasks.values())),
        task_ids={task.number: key for key, task in tasks.items()},
        settings=settings,
        workday_policy=workday_policy,
        tasks_by_id=tasks,
    )
    return CaughtUp(fresh, changed, gone)


async def _list_in_order(tx: Transaction, plan_id: int) -> list[int]:
    living = (t.task.c.plan_id == plan_id, t.task.c.retired_at.is_(None))
    return list(
        (await tx.execute(sa.select(t.task.c.id).where(*living).order_by(t.task.c.position))).scalars()
    )
