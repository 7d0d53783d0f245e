"""A plan that was written as JSON is read back as the same plan."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.model import Area, Milestone, Plan, Quantity, ReportingRule, Task, Unplaced
from bot.core.plan import WHYS, plan_as_json
from bot.core.plan.from_json import plan_from_json
from tests.core.plan.clerk import read

TEXTS = st.text(max_size=6)
NAMES = st.lists(TEXTS, max_size=3).map(tuple)
NUMBERS = st.decimals(-(10**9), 10**9, places=4)
QUANTITIES = st.builds(Quantity, TEXTS, NUMBERS, TEXTS, st.none() | NUMBERS)
MILESTONES = st.builds(Milestone, TEXTS, st.none() | st.dates())
TASKS = st.builds(
    Task,
    **dict.fromkeys(("number", "area", "title", "target"), TEXTS),
    **dict.fromkeys(("lead", "responsible", "assisting", "people"), NAMES),
    milestones=st.lists(MILESTONES, max_size=2).map(tuple),
    quantities=st.lists(QUANTITIES, max_size=2).map(tuple),
)
PLANS = st.builds(
    Plan,
    areas=st.lists(st.builds(Area, TEXTS, TEXTS, NAMES, NAMES), max_size=2).map(tuple),
    tasks=st.lists(TASKS, max_size=3).map(tuple),
    reporting=st.lists(st.builds(ReportingRule), max_size=2).map(tuple),
    unplaced=st.lists(st.builds(Unplaced, why=st.sampled_from(sorted(WHYS))), max_size=2).map(tuple),
)


def written_and_read(plan: Plan) -> Plan:
    return plan_from_json(json.loads(json.dumps(plan_as_json(plan))))


@given(PLANS)
def test_any_plan_comes_back_as_it_was(plan: Plan) -> None:
    assert written_and_read(plan) == plan
    assert written_and_read(plan).unplaced == plan.unplaced


def test_a_figure_comes_back_to_the_last_digit() -> None:
    plan = read("1.修路（责任单位：区交通局）\n目标任务：投资1502.85万元，修路0.1公里，架桥1-2座。\n")
    (task,) = written_and_read(plan).tasks
    figures = [quantity.value for quantity in task.quantities]
    assert figures == [Decimal("1502.85"), Decimal("0.1"), Decimal(1)]
    assert all(isinstance(figure, Decimal) for figure in figures)


@pytest.mark.parametrize("plain", [{}, {"title": None}, {**plan_as_json(Plan(None, None)), "tasks": [{}]}])
def test_what_is_no_plan_raises(plain: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        plan_from_json(plain)
