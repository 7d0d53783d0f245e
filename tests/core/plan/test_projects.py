"""The projects inside one task are tasks below it, each with its own figures and dates."""

import pytest

from bot.core.model import Task
from tests.core.plan.clerk import read

BEFORE = "一、民生\n1.校园建设（责任单位：区教育局）\n目标任务："
AFTER = "\n2.公厕改造（责任单位：区城管局）\n目标任务：改造30座。\n"


def read_projects(target: str) -> list[str]:
    """The tasks below the first: title, figures, dates, and who is named in them."""
    return [jot(task) for task in read(BEFORE + target + AFTER).tasks if task.parent == "1.1"]


def jot(task: Task) -> str:
    found = [quantity.text for quantity in task.quantities] + [dated.text for dated in task.milestones]
    return " ".join([task.title, *found, *(name for _, name in task.units())])


@pytest.mark.parametrize(
    "target",
    [
        "（1）综合楼：面积1200平方米，6月竣工。（2）食堂：投资20万元。（3）加强管理。",
        "(1)综合楼:面积1200平方米,6月竣工;(2)食堂:投资20万元;(3)加强管理。",
        "\n（1）综合楼：面积1200平方米，6月竣工。\n（2）食堂：投资20万元。\n（3）加强管理。",
        " （1） 综合楼：面积1200平方米，6月竣工。 （2） 食堂：投资20万元。",
        "①综合楼：面积1200平方米，6月竣工；②食堂：投资20万元；③加强管理。",
        "\n①综合楼：面积1200平方米，6月竣工；\n②食堂：投资20万元。",
        "1)综合楼：面积1200平方米，6月竣工；2)食堂：投资20万元。",
        "建设2个项目：（1）综合楼：面积1200平方米，6月竣工。（2）食堂：投资20万元。",
    ],
)
def test_points_with_figures_are_projects_however_they_are_numbered(target: str) -> None:
    assert read_projects(target) == ["综合楼 1200平方米 6月竣工", "食堂 20万元"]


def test_the_whole_keeps_the_figures_of_its_projects_and_its_own() -> None:
    plan = read(f"{BEFORE}投资3000万元：（1）综合楼：面积1200平方米，6月竣工。（2）食堂：投资20万元。{AFTER}")
    assert jot(plan.tasks[0]) == "校园建设 3000万元 1200平方米 20万元 6月竣工 区教育局"


def test_a_project_may_have_bodies_of_its_own() -> None:
    target = (
        "（1）综合楼：面积1200平方米（责任单位：区教育局）；（2）食堂：投资20万元（责任单位：区住建局）。"
    )
    assert read_projects(target) == ["综合楼 1200平方米 区教育局", "食堂 20万元 区住建局"]


def test_what_a_project_is_made_of_are_its_own_figures_and_no_projects() -> None:
    target = "（1）综合楼：①教学楼1200平方米；②办公楼800平方米。（2）食堂：投资20万元。"
    assert read_projects(target) == ["综合楼 1200平方米 800平方米", "食堂 20万元"]


def test_figures_with_separators_do_not_fall_apart() -> None:
    target = "（1）综合楼：面积1,200平方米，投资12,500万元；（2）食堂：1，350平方米。"
    assert read_projects(target) == ["综合楼 1,200平方米 12,500万元", "食堂 1，350平方米"]


@pytest.mark.parametrize(
    "target",
    [
        "一是新建综合楼1200平方米，6月竣工；二是改建食堂，投资20万元；三是加强管理。",
        "\n一是新建综合楼1200平方米，6月竣工；\n二是改建食堂，投资20万元。",
        "改造85户，补助标准：（1）一级补3万元；（2）二级补2万元。",
        "新建综合楼1200平方米，改建食堂2个。",
        "（1）3月底前完成选址；（2）6月底前改造5个；（3）年底前竣工。",
    ],
)
def test_ways_and_conditions_and_steps_are_no_projects(target: str) -> None:
    assert read_projects(target) == []


@pytest.mark.parametrize("total", ["以上项目总投资1360万元，年底前完成。", "合计投资1360万元，年底前完成。"])
@pytest.mark.parametrize("break_", ["", "\n"])
def test_a_total_behind_the_last_project_is_that_of_the_whole(total: str, break_: str) -> None:
    target = f"（1）综合楼：面积1200平方米。{break_}（2）食堂：投资20万元。{break_}{total}"
    assert read_projects(target) == ["综合楼 1200平方米", "食堂 20万元"]
    assert "1360万元" in jot(read(BEFORE + target + AFTER).tasks[0])
