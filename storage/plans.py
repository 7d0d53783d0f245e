"""The plan in its tables: written task by task, read back as the same value."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot.core.calendar import WorkdayPolicy
from bot.core.model import (
    Area,
    Milestone,
    MilestoneKind,
    Period,
    Plan,
    Quantity,
    ReportingRule,
    Role,
    Task,
    Unplaced,
)
from bot.core.plan_settings import PlanSettings
from storage import revisions
from storage import tables as t
from storage.database import Transaction

Value = TypeVar("Value")

CHANGING = 5243003
"""The advisory lock of those who change plans or units: what one has changed, the next must see."""


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A plan with what only the tables know. `revision` grows with every change to its content.

    `asked_from` has, by the numbers of areas and the slots of rules, the day on which reports were first asked for,
    where that was not at the first import.
    """

    id: int
    revision: int
    timezone: str
    workday_policy: WorkdayPolicy
    imported_at: datetime
    plan: Plan
    task_ids: Mapping[str, int]
    settings: PlanSettings = field(default_factory=PlanSettings)
    asked_from: Mapping[tuple[str, str], date] = field(default_factory=dict)
    tasks_by_id: Mapping[int, Task] = field(default_factory=dict, repr=False, compare=False)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def day_of(self, instant: datetime) -> date:
        """Tell which day an instant is in the plan's time zone."""
        return instant.astimezone(self.zone).date()

    def task_of(self, task_id: int) -> Task | None:
        return self.tasks_by_id.get(task_id)


async def lock(tx: Transaction) -> None:
    """Let nobody else change plans or units until this transaction ends. SQLite has one writer anyway."""
    if tx.dialect.name == "postgresql":
        await tx.execute(sa.select(sa.func.pg_advisory_xact_lock(CHANGING)))


async def total_revision(tx: Transaction) -> int:
    """Give a number that grows with every change to any plan, and with each new one."""
    total = sa.select(sa.func.coalesce(sa.func.sum(t.plan.c.revision), 0))
    return int((await tx.execute(total)).scalar_one())


async def find_by_year(tx: Transaction, year: int) -> int | None:
    """Find the plan of a year."""
    return (await tx.execute(sa.select(t.plan.c.id).where(t.plan.c.year == year))).scalar()


async def load(tx: Transaction, plan_id: int) -> StoredPlan:
    """Read a plan whole."""
    row = (await tx.execute(sa.select(t.plan).where(t.plan.c.id == plan_id))).one()
    tasks = await load_tasks(tx, t.task.c.plan_id == plan_id)
    plan = Plan(
        title=row.title,
        year=row.year,
        areas=await _load_areas(tx, plan_id),
        tasks=tuple(tasks.values()),
        reporting=await _load_rules(tx, plan_id),
        unplaced=await _load_unplaced(tx, plan_id),
    )
    settings, workday_policy = await load_settings(tx, plan_id)
    return StoredPlan(
        id=row.id,
        revision=row.revision,
        timezone=row.timezone,
        workday_policy=workday_policy,
        imported_at=row.imported_at,
        plan=plan,
        task_ids={task.number: task_id for task_id, task in tasks.items()},
        settings=settings,
        asked_from={(area, slot): date.fromisoformat(day) for area, slot, day in row.asked_from or ()},
        tasks_by_id=tasks,
    )


async def load_settings(tx: Transaction, plan_id: int) -> tuple[PlanSettings, WorkdayPolicy]:
    """Read what is set for a plan. Where nothing has been yet, what was set for the years before goes on."""
    year = sa.select(t.plan.c.year).where(t.plan.c.id == plan_id).scalar_subquery()
    is_own = t.plan.c.id == plan_id
    is_earlier = (t.plan.c.year < year) & t.plan.c.settings.is_not(None)
    own_first = (t.plan.c.settings.is_(None), t.plan.c.year.desc())
    rows = sa.select(t.plan).where(is_own | is_earlier).order_by(*own_first).limit(1)
    row = (await tx.execute(rows)).one()
    return PlanSettings.from_json(row.settings or {}), WorkdayPolicy(row.workday_policy)


async def write_settings(tx: Transaction, plan_id: int, settings: PlanSettings, workday_policy: str) -> None:
    """Write what the office has set, and have every replica take it over."""
    values = {"settings": settings.to_json(), "workday_policy": workday_policy}
    await tx.execute(sa.update(t.plan).where(t.plan.c.id == plan_id).values(values))
    await revisions.touch(tx, plan_id, ())


async def retired_ids(tx: Transaction, plan_id: int) -> dict[tuple[str, str, bool], int]:
    """Map (title, area, is a part) of the tasks that were taken out to their ids; of several alike, the last one."""
    retired = (t.task.c.plan_id == plan_id, t.task.c.retired_at.is_not(None))
    rows = await tx.execute(sa.select(t.task).where(*retired).order_by(t.task.c.retired_at, t.task.c.id))
    return {(row.title, row.area, row.parent is not None): row.id for row in rows}


async def _load_areas(tx: Transaction, plan_id: int) -> tuple[Area, ...]:
    rows = await _ordered(tx, t.area, t.area.c.plan_id == plan_id)
    owners = sa.select(t.area.c.id).where(t.area.c.plan_id == plan_id)
    units = await _load_units(tx, t.area_unit, t.area_unit.c.area_id, owners)
    return tuple(
        Area(row.number, row.title, units[row.id, Role.LEAD], units[row.id, Role.RESPONSIBLE]) for row in rows
    )


async def load_tasks(tx: Transaction, *which: sa.ColumnElement[bool]) -> dict[int, Task]:
    """Read those tasks that are in force, in the order of the plan, by their ids."""
    living = (*which, t.task.c.retired_at.is_(None))
    rows = await _ordered(tx, t.task, *living)
    ids = sa.select(t.task.c.id).where(*living)
    units = await _load_units(tx, t.task_unit, t.task_unit.c.task_id, ids)
    milestones = _grouped(await _ordered(tx, t.milestone, t.milestone.c.task_id.in_(ids)), _milestone)
    quantities = _grouped(await _ordered(tx, t.quantity, t.quantity.c.task_id.in_(ids)), _quantity)
    return {
        row.id: Task(
            number=row.number,
            area=row.area,
            title=row.title,
            target=row.target,
            lead=units[row.id, Role.LEAD],
            responsible=units[row.id, Role.RESPONSIBLE],
            assisting=units[row.id, Role.ASSISTING],
            people=tuple(row.people),
            deferred=row.deferred,
            parent=row.parent,
            milestones=milestones[row.id],
            quantities=quantities[row.id],
        )
        for row in rows
    }


async def _load_rules(tx: Transaction, plan_id: int) -> tuple[ReportingRule, ...]:
    rows = await _ordered(tx, t.reporting_rule, t.reporting_rule.c.plan_id == plan_id)
    return tuple(ReportingRule(row.text, row.day, Period(row.period), row.who, row.weekday) for row in rows)


async def _load_unplaced(tx: Transaction, plan_id: int) -> tuple[Unplaced, ...]:
    query = sa.select(t.unplaced).where(t.unplaced.c.plan_id == plan_id).order_by(t.unplaced.c.id)
    return tuple(Unplaced(row.line, row.text, row.why) for row in await tx.execute(query))


async def _load_units(
    tx: Transaction, link: sa.Table, owner: sa.Column[Any], owners: sa.Select[Any]
) -> Mapping[tuple[int, Role], tuple[str, ...]]:
    query = (
        sa.select(owner.label("owner"), link.c.role, t.unit.c.name)
        .join(t.unit, t.unit.c.id == link.c.unit_id)
        .where(owner.in_(owners))
        .order_by(link.c.position)
    )
    found: defaultdict[tuple[int, Role], tuple[str, ...]] = defaultdict(tuple)
    for row in await tx.execute(query):
        found[row.owner, Role(row.role)] += (row.name,)
    return found


async def _ordered(tx: Transaction, table: sa.Table, *which: sa.ColumnElement[bool]) -> list[Any]:
    return list(await tx.execute(sa.select(table).where(*which).order_by(table.c.position)))


def _grouped(rows: Iterable[Any], make: Callable[[Any], Value]) -> Mapping[int, tuple[Value, ...]]:
    found: defaultdict[int, tuple[Value, ...]] = defaultdict(tuple)
    for row in rows:
        found[row.task_id] += (make(row),)
    return found


def _milestone(row: Any) -> Milestone:
    return Milestone(row.text, row.due, MilestoneKind(row.kind))


def _quantity(row: Any) -> Quantity:
    return Quantity(row.text, row.value, row.unit, row.value_max)
