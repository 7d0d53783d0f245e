"""A plan as a clerk would jot it down, for tests that compare at a glance."""

from bot.core.model import Plan
from bot.core.plan import read_plan


def read(text: str, year: int | None = 2026) -> Plan:
    """Read an invented paper."""
    return read_plan(text, year)


def jot_tasks(plan: Plan) -> list[str]:
    """Every task on a line: number, title, and its names by role: "1.2 修路 牵头甲局 责任乙局 配合丙局 张三"."""
    return [
        " ".join(
            (
                task.number,
                task.title,
                *(f"牵头{name}" for name in task.lead),
                *(f"责任{name}" for name in task.responsible),
                *(f"配合{name}" for name in task.assisting),
                *task.people,
            )
        )
        for task in plan.tasks
    ]


def jot_areas(plan: Plan) -> list[str]:
    """Every area on a line: "1 交通 牵头甲局 责任乙局"."""
    return [
        " ".join(
            (
                area.number,
                area.title,
                *(f"牵头{name}" for name in area.lead),
                *(f"责任{name}" for name in area.responsible),
            )
        )
        for area in plan.areas
    ]


def jot_left_out(plan: Plan) -> list[tuple[int, str]]:
    """Line and reason of every passage without a place."""
    return [(left.line, left.why) for left in plan.unplaced]
