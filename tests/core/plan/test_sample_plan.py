"""The plan of the demo is read completely."""

from collections import Counter
from pathlib import Path

import pytest

from bot.core.model import Period, Plan
from tests.core.plan.clerk import jot_areas, read
from tests.source import ROOT

SAMPLE = ROOT / "bot/sandbox/sample_plan.txt"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read(Path(SAMPLE).read_text(encoding="utf-8"))


def test_it_has_six_areas_and_twenty_four_tasks(plan: Plan) -> None:
    assert len(plan.areas) == 6
    assert Counter(task.area for task in plan.tasks if task.parent is None) == {
        "1": 5,
        "2": 4,
        "3": 5,
        "4": 3,
        "5": 4,
        "6": 3,
    }


def test_every_area_has_a_lead_and_one_has_two(plan: Plan) -> None:
    assert [len(area.lead) for area in plan.areas] == [2, 1, 2, 1, 1, 1]
    assert jot_areas(plan)[3] == (
        "4 交通出行 牵头区交通运输局 责任区公安分局 责任区城市管理局 责任枫桐镇人民政府 责任望汀街道办事处"
    )


def test_every_task_has_a_responsible_unit_and_figures_or_waits_for_its_target(plan: Plan) -> None:
    for task in plan.tasks:
        assert task.parent or task.responsible
        assert bool(task.quantities) != task.deferred
    assert [task.number for task in plan.tasks if task.deferred] == ["2.4", "5.3"]


def test_its_projects_are_children(plan: Plan) -> None:
    children = Counter(task.parent for task in plan.tasks if task.parent)
    assert children == {"1.4": 2, "2.1": 3, "3.1": 2}


def test_it_asks_for_a_report_on_the_25th_and_on_the_13th(plan: Plan) -> None:
    assert [(rule.day, rule.period, rule.who) for rule in plan.reporting] == [
        (25, Period.MONTHLY, "各牵头单位"),
        (13, Period.MONTHLY, "各牵头单位"),
    ]


def test_it_names_no_year_so_that_it_serves_for_any() -> None:
    assert read(SAMPLE.read_text(encoding="utf-8"), None).year is None
