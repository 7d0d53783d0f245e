"""The plan as the JSON of `plan read --json`."""

from decimal import Decimal
from typing import Any

from bot.core.model import Area, Milestone, Plan, Quantity, ReportingRule, Task


def plan_as_json(plan: Plan) -> dict[str, Any]:
    """Plain values only: whole numbers as int, days as ISO dates; others only where they say something."""
    plain = {
        "title": plan.title,
        "year": plan.year,
        "areas": [_area(area) for area in plan.areas],
        "tasks": [_task(task) for task in plan.tasks],
        "reporting": [_rule(rule) for rule in plan.reporting],
        "unplaced": [{"line": left.line, "text": left.text, "why": str(left.why)} for left in plan.unplaced],
    }
    return {**plain, **_table(plan)} if plan.is_table else plain


def _table(plan: Plan) -> dict[str, Any]:
    return {"is_table": True, "exported": plan_as_json(plan.exported) if plan.exported else None}


def _area(area: Area) -> dict[str, Any]:
    return {
        "number": area.number,
        "title": area.title,
        "lead": list(area.lead),
        "responsible": list(area.responsible),
    }


def _task(task: Task) -> dict[str, Any]:
    return {
        "number": task.number,
        "area": task.area,
        "title": task.title,
        "target": task.target,
        "lead": list(task.lead),
        "responsible": list(task.responsible),
        "assisting": list(task.assisting),
        "people": list(task.people),
        "deferred": task.deferred,
        "parent": task.parent,
        "milestones": [_milestone(milestone) for milestone in task.milestones],
        "quantities": [_quantity(quantity) for quantity in task.quantities],
    }


def _milestone(milestone: Milestone) -> dict[str, Any]:
    due = milestone.due.isoformat() if milestone.due else None
    return {"text": milestone.text, "due": due, "kind": milestone.kind.value}


def _quantity(quantity: Quantity) -> dict[str, Any]:
    printed = {"text": quantity.text, "value": _number(quantity.value), "unit": quantity.unit}
    return printed if quantity.value_max is None else {**printed, "value_max": _number(quantity.value_max)}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _rule(rule: ReportingRule) -> dict[str, Any]:
    told = {"text": rule.text, "day": rule.day, "period": rule.period.value, "who": rule.who}
    return told if rule.weekday is None else {**told, "weekday": rule.weekday}
