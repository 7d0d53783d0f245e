"""The words of the yearly plan as immutable values. Everything else in the product speaks in these."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Role(StrEnum):
    """What a unit is to a task or an area: 牵头, 责任, 配合/协办."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    ASSISTING = "assisting"


class UnitKind(StrEnum):
    """What sort of body a unit is. A collective (各乡镇人民政府) stands for several bodies at once."""

    BUREAU = "bureau"
    TOWNSHIP = "township"
    COMPANY = "company"
    COLLECTIVE = "collective"


class MilestoneKind(StrEnum):
    """How a date was said: 3月底前 is BY, 6月竣工 is IN, 年内 is END_OF_YEAR, 第一季度 is QUARTER."""

    BY = "by"
    IN = "in"
    END_OF_YEAR = "end-of-year"
    QUARTER = "quarter"


class Period(StrEnum):
    """How often a reporting rule recurs."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    ANNUAL = "annual"
    ONCE = "once"
    EVERY_THREE_DAYS = "every-3-days"
    UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True)
class Milestone:
    """A dated promise inside a target. `due` is None where the text can be read in two ways (10月份前)."""

    text: str
    due: date | None
    kind: MilestoneKind


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its measure, as printed: 1-2家 is value 1, value_max 2, unit 家."""

    text: str
    value: Decimal
    unit: str
    value_max: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the plan (方面) with its lead departments. `number` is its ordinal: "1", "2"."""

    number: str
    title: str
    lead: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """A numbered task of an area.

    `number` is unique in its plan ("1.3"); `area` is the area's number ("" where the plan has no areas);
    unit names stand as written. Milestones and quantities are all those of the target, its children's included.
    """

    number: str
    area: str
    title: str
    target: str = ""
    lead: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    assisting: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    deferred: bool = False
    parent: str | None = None
    milestones: tuple[Milestone, ...] = ()
    quantities: tuple[Quantity, ...] = ()

    def units(self) -> tuple[tuple[Role, str], ...]:
        """Every unit with its role, lead first, in the order of the document."""
        return (
            *((Role.LEAD, unit) for unit in self.lead),
            *((Role.RESPONSIBLE, unit) for unit in self.responsible),
            *((Role.ASSISTING, unit) for unit in self.assisting),
        )


@dataclass(frozen=True, slots=True)
class ReportingRule:
    """When units must report, as the plan says it: `day` 25 with `period` monthly is "every 25th".

    `weekday` is 1 (每周一) to 7; the period of such a rule is UNSPECIFIED, for it has none of the others.
    """

    text: str
    day: int | None
    period: Period
    who: str | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A passage the reader did not place. `line` counts from 1; `why` is one of bot.core.plan.WHYS."""

    line: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole plan as read from its document or loaded from the tables.

    `is_table` tells a task table that was sent out and comes back: its numbers are those that were given, and a date
    that it does not have was taken out on purpose. `exported` is the plan as it went out in it, where that is known.
    """

    title: str | None
    year: int | None
    areas: tuple[Area, ...] = ()
    tasks: tuple[Task, ...] = ()
    reporting: tuple[ReportingRule, ...] = ()
    unplaced: tuple[Unplaced, ...] = field(default=(), repr=False)
    is_table: bool = False
    exported: "Plan | None" = field(default=None, repr=False, compare=False)

    def has_units(self) -> bool:
        """Tell whether the plan makes anybody responsible for anything."""
        tasks, areas = any(task.units() or task.people for task in self.tasks), self.areas
        return tasks or any(area.lead or area.responsible for area in areas)


def list_parts(plan: Plan, task: Task) -> tuple[Task, ...]:
    """List the parts of a task, and theirs in turn, in the order of the plan: a part stands after its whole."""
    family = {task.number}
    parts = []
    for other in plan.tasks:
        if other.parent in family:
            family.add(other.number)
            parts.append(other)
    return tuple(parts)
