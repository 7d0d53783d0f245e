"""A plan from its JSON: what plan_as_json wrote, read back."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from bot.core.model import (
    Area,
    Milestone,
    MilestoneKind,
    Period,
    Plan,
    Quantity,
    ReportingRule,
    Task,
    Unplaced,
)

Json = Mapping[str, Any]


def plan_from_json(plain: Json) -> Plan:
    """The plan that plan_as_json made these values of; figures are exact up to the 15 digits that a float keeps.

    Raises KeyError, TypeError or ValueError for anything else.
    """
    return Plan(
        title=plain["title"],
        year=plain["year"],
        areas=tuple(_area(area) for area in plain["areas"]),
        tasks=tuple(_task(task) for task in plain["tasks"]),
        reporting=tuple(_rule(rule) for rule in plain["reporting"]),
        unplaced=tuple(Unplaced(left["line"], left["text"], left["why"]) for left in plain["unplaced"]),
        is_table=plain.get("is_table", False),
        exported=plan_from_json(plain["exported"]) if plain.get("exported") else None,
    )


def _area(plain: Json) -> Area:
    return Area(plain["number"], plain["title"], tuple(plain["lead"]), tuple(plain["responsible"]))


def _task(plain: Json) -> Task:
    return Task(
        number=plain["number"],
        area=plain["area"],
        title=plain["title"],
        target=plain["target"],
        lead=tuple(plain["lead"]),
        responsible=tuple(plain["responsible"]),
        assisting=tuple(plain["assisting"]),
        people=tuple(plain["people"]),
        deferred=plain["deferred"],
        parent=plain["parent"],
        milestones=tuple(_milestone(milestone) for milestone in plain["milestones"]),
        quantities=tuple(_quantity(quantity) for quantity in plain["quantities"]),
    )


def _milestone(plain: Json) -> Milestone:
    due = date.fromisoformat(plain["due"]) if plain["due"] else None
    return Milestone(plain["text"], due, MilestoneKind(plain["kind"]))


def _quantity(plain: Json) -> Quantity:
    value_max = _number(plain["value_max"]) if "value_max" in plain else None
    return Quantity(plain["text"], _number(plain["value"]), plain["unit"], value_max)


def _number(value: float) -> Decimal:
    return Decimal(str(value))


def _rule(plain: Json) -> ReportingRule:
    period = Period(plain["period"])
    return ReportingRule(plain["text"], plain["day"], period, plain["who"], plain.get("weekday"))
