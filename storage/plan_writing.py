"""Writing a plan into its tables: whole at first, and over what is there when the document comes again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from bot.core.calendar import WorkdayPolicy
from bot.core.model import Area, Plan, Role, Task
from bot.core.obligations import find_turn, list_duties
from storage import revisions, units
from storage import tables as t
from storage.database import Transaction

HANGING = (t.task_unit, t.milestone, t.quantity)
"""The tables of what hangs on a task."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a plan came from and how its days are to be read."""

    document_name: str
    year: int
    timezone: str
    workday_policy: WorkdayPolicy


async def create(tx: Transaction, plan: Plan, source: Source, now: datetime) -> int:
    """Write a plan that is new, and return its id."""
    values = {
        "title": plan.title,
        "year": source.year,
        "timezone": source.timezone,
        "workday_policy": source.workday_policy,
        "document_name": source.document_name,
        "imported_at": now,
    }
    plan_id: int = (await tx.execute(sa.insert(t.plan).values(values).returning(t.plan.c.id))).scalar_one()
    await _write_content(tx, plan_id, plan, {})
    has_older = sa.select(sa.exists().where(t.plan.c.year < source.year))
    if (await tx.execute(has_older)).scalar():
        await write_asked_from(tx, plan_id, dict.fromkeys(sorted(list_duties(plan)), find_turn(source.year)))
    revisions.mark(tx)
    return plan_id


async def replace(
    tx: Transaction, plan_id: int, plan: Plan, kept: Mapping[str, int], document_name: str, now: datetime
) -> None:
    """Write a new reading over a plan.

    `kept` maps a task's number to the id of the task that it continues, be that in the table or retired.
    """
    await _clear(tx, plan_id)
    living = (t.task.c.plan_id == plan_id, t.task.c.retired_at.is_(None))
    await tx.execute(sa.update(t.task).where(*living).values(retired_at=now))  # who goes on is put back below
    await _write_content(tx, plan_id, plan, kept)
    new = {"title": plan.title, "document_name": document_name}
    await tx.execute(sa.update(t.plan).where(t.plan.c.id == plan_id).values(new))
    await revisions.renew(tx, plan_id)


async def write_asked_from(tx: Transaction, plan_id: int, asked_from: Mapping[tuple[str, str], date]) -> None:
    """Write from which day on reports are asked for that were not at first."""
    rows = [[area, slot, day.isoformat()] for (area, slot), day in asked_from.items()]
    await tx.execute(sa.update(t.plan).where(t.plan.c.id == plan_id).values(asked_from=rows))


async def _clear(tx: Transaction, plan_id: int) -> None:
    areas = sa.select(t.area.c.id).where(t.area.c.plan_id == plan_id)
    await tx.execute(sa.delete(t.area_unit).where(t.area_unit.c.area_id.in_(areas)))
    for table in (t.area, t.reporting_rule, t.unplaced):
        await tx.execute(sa.delete(table).where(table.c.plan_id == plan_id))


async def _write_content(tx: Transaction, plan_id: int, plan: Plan, kept: Mapping[str, int]) -> None:
    unit_ids = await _ensure_units(tx, plan)
    for position, area in enumerate(plan.areas):
        await _write_area(tx, plan_id, position, area, unit_ids)
    await _write_tasks(tx, plan_id, plan.tasks, kept, unit_ids)
    rules = [
        {"text": rule.text, "day": rule.day, "period": rule.period, "who": rule.who, "weekday": rule.weekday}
        for rule in plan.reporting
    ]
    await _insert_positioned(tx, t.reporting_rule, {"plan_id": plan_id}, rules)
    left = [{"plan_id": plan_id, "line": x.line, "text": x.text, "why": str(x.why)} for x in plan.unplaced]
    if left:
        await tx.execute(sa.insert(t.unplaced), left)


async def _write_tasks(
    tx: Transaction,
    plan_id: int,
    tasks: Sequence[Task],
    kept: Mapping[str, int],
    unit_ids: Mapping[str, int],
) -> None:
    """Write tasks in their order, those that go on over their rows: a thousand of them while people wait."""
    rows = [(kept.get(task.number), _row_of(task, position)) for position, task in enumerate(tasks)]
    await _write_over(tx, [{"key": key, **row} for key, row in rows if key is not None])
    new = [{"plan_id": plan_id, **row} for key, row in rows if key is None]
    if new:
        await tx.execute(sa.insert(t.task), new)
    living = sa.select(t.task.c.id).where(t.task.c.plan_id == plan_id, t.task.c.retired_at.is_(None))
    for table in HANGING:
        await tx.execute(sa.delete(table).where(table.c.task_id.in_(living)))
    numbered = await tx.execute(living.add_columns(t.task.c.number))
    ids = {row.number: row.id for row in numbered}
    await _write_details(tx, [(ids[task.number], task) for task in tasks], unit_ids)


def _row_of(task: Task, position: int) -> dict[str, Any]:
    names = ("number", "area", "title", "target", "parent", "deferred")
    return {
        **{name: getattr(task, name) for name in names},
        "people": list(task.people),
        "position": position,
    }


async def _write_over(tx: Transaction, rows: Sequence[dict[str, Any]]) -> None:
    """Write over rows by their `key`; a task that was retired is in the table again."""
    if rows:
        columns: dict[str, Any] = {name: sa.bindparam(name) for name in rows[0] if name != "key"}
        again = sa.update(t.task).where(t.task.c.id == sa.bindparam("key"))
        await tx.execute(again.values(**columns, retired_at=None), rows)


async def _ensure_units(tx: Transaction, plan: Plan) -> Mapping[str, int]:
    named = [name for area in plan.areas for name in (*area.lead, *area.responsible)]
    return await units.ensure(tx, [*named, *(name for task in plan.tasks for _, name in task.units())])


async def _write_area(
    tx: Transaction, plan_id: int, position: int, area: Area, unit_ids: Mapping[str, int]
) -> None:
    values = {"plan_id": plan_id, "number": area.number, "title": area.title, "position": position}
    area_id = (await tx.execute(sa.insert(t.area).values(values).returning(t.area.c.id))).scalar_one()
    roles = [(Role.LEAD, name) for name in area.lead] + [
        (Role.RESPONSIBLE, name) for name in area.responsible
    ]
    links = [{"unit_id": unit_ids[name], "role": role} for role, name in roles]
    await _insert_positioned(tx, t.area_unit, {"area_id": area_id}, links)


async def write_task(
    tx: Transaction, plan_id: int, position: int, task: Task, unit_ids: Mapping[str, int], kept_id: int | None
) -> int:
    """Write a task, new or over the row of the one that it continues, and return its id."""
    row = _row_of(task, position)
    if kept_id is None:
        insert = sa.insert(t.task).values(plan_id=plan_id, **row).returning(t.task.c.id)
        task_id: int = (await tx.execute(insert)).scalar_one()
    else:
        task_id = kept_id
        await _write_over(tx, [{"key": task_id, **row}])
    await _write_details(tx, [(task_id, task)], unit_ids)
    return task_id


async def _write_details(
    tx: Transaction, tasks: Sequence[tuple[int, Task]], unit_ids: Mapping[str, int]
) -> None:
    """Write what hangs on tasks, table by table."""
    units = [
        {"task_id": key, "position": place, "unit_id": unit_ids[name], "role": role}
        for key, task in tasks
        for place, (role, name) in enumerate(task.units())
    ]
    dates = [
        {"task_id": key, "position": place, "text": m.text, "due": m.due, "kind": m.kind}
        for key, task in tasks
        for place, m in enumerate(task.milestones)
    ]
    figures = [
        {"task_id": key, "position": place, "text": q.text, "value": q.value, "value_max": q.value_max}
        | {"unit": q.unit}
        for key, task in tasks
        for place, q in enumerate(task.quantities)
    ]
    for table, rows in ((t.task_unit, units), (t.milestone, dates), (t.quantity, figures)):
        if rows:
            await tx.execute(sa.insert(table), rows)


async def _insert_positioned(
    tx: Transaction, table: sa.Table, owner: Mapping[str, int], rows: Sequence[Mapping[str, Any]]
) -> None:
    """Insert rows that belong to one owner, in their order."""
    if rows:
        values = [{**owner, **row, "position": position} for position, row in enumerate(rows)]
        await tx.execute(sa.insert(table), values)
