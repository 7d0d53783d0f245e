"""A task table that nobody touched is the same plan, whatever stands in it and whoever saved it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from bot.core.changes import compare
from bot.core.model import Area, Milestone, MilestoneKind, Period, Plan, ReportingRule, Task
from bot.core.plan import read_plan, read_target
from bot.documents.task_table import read_task_table, write_task_table
from tests.documents.task_table_papers import PLAN, changed, edited, forget, put, task

PAPERS = Path(__file__).parents[3] / "shared" / "plans"

anything = st.text(st.characters(exclude_categories=[]), max_size=10) | st.sampled_from(
    ["=1+1", "1.10", "各镇、街道", "甲 ＝ 待定", "_x000D_", "年度：2027", "序号", " 前后 ", "一\r\n二"]
)
lists = st.lists(anything, max_size=3).map(tuple)
milestones = st.builds(
    Milestone,
    text=anything,
    due=st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    kind=st.sampled_from(MilestoneKind),
)


@st.composite
def tasks(draw: st.DrawFn, areas: list[str]) -> tuple[Task, ...]:
    """Tasks with numbers like those of a reading, and with anything else in them."""
    made: list[Task] = []
    for number in draw(st.lists(st.integers(1, 30), unique=True, max_size=5)):
        parent = draw(st.none() | st.sampled_from(made)) if made else None
        area = parent.area if parent else draw(st.sampled_from(areas))
        prefix = parent.number if parent else area
        target = draw(anything | st.sampled_from(["9月底前完成3个", "投入36万元，10月份前完工"]))
        made.append(
            Task(
                f"{prefix}.{number}" if prefix else str(number),
                area,
                draw(anything),
                target,
                *draw(st.tuples(lists, lists, lists, lists)),
                deferred=draw(st.booleans()),
                parent=parent.number if parent else None,
                milestones=tuple(draw(st.lists(milestones, max_size=3))),
                quantities=read_target(target, 2026).quantities,
            )
        )
    return tuple(made)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Any plan."""
    numbers = [str(number) for number in draw(st.lists(st.integers(1, 12), unique=True, max_size=3))]
    day = st.none() | st.integers(1, 31)
    rule = st.builds(ReportingRule, anything, day, st.sampled_from(Period), st.none() | anything.filter(bool))
    return Plan(
        draw(st.none() | anything),
        draw(st.none() | st.integers(2000, 2099)),
        tuple(Area(number, draw(anything), draw(lists), draw(lists)) for number in numbers),
        draw(tasks([*numbers, ""])),
        tuple(draw(st.lists(rule, max_size=2))),
    )


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(plans())
@example(Plan(" ", None))
@example(Plan("年度：2027", None))
def test_whatever_a_plan_holds_comes_back(plan: Plan) -> None:
    assert read_task_table(write_task_table(plan), None) == plan


offices = st.lists(
    st.sampled_from(["区教育局", "区财政局", "各镇、街道", "望汀镇人民政府", "清河人力资源和社会保障局"]),
    unique=True,
    max_size=3,
).map(tuple)
deeds = st.sampled_from(["新建书屋", "扩建卫生院12个", "维修道路8.5公里", "免费体检"])
promises = st.sampled_from(
    ["6月底前开工，9月份全部完工。", "投入36万元", "", "年内完成20%；10月份前验收", "第三季度封顶"]
)


@st.composite
def readings(draw: st.DrawFn) -> Plan:
    """Plans as the reader makes them of papers."""
    made = [
        replace(
            task(f"{draw(st.sampled_from('12'))}.{number}", draw(deeds), draw(promises)),
            lead=draw(offices),
            responsible=draw(offices),
            deferred=draw(st.booleans()),
        )
        for number in range(1, draw(st.integers(1, 12)))
    ]
    areas = (Area("1", "教育", draw(offices)), Area("2", "医疗", (), draw(offices)))
    return Plan("某某区工作方案", 2026, areas, tuple(made))


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(readings())
def test_without_the_hidden_sheet_the_visible_cells_are_enough(plan: Plan) -> None:
    read = edited(forget, plan=plan)
    assert read.unplaced == ()
    assert read.areas == plan.areas
    assert compare(plan, read).is_nothing()


def test_the_example_comes_back_with_and_without_the_hidden_sheet() -> None:
    assert edited() == PLAN
    assert edited(forget) == PLAN


def test_what_was_unplaced_is_no_part_of_the_table() -> None:
    left_out = read_plan("某某区方案\n序言。\n一、交通\n1.修路（责任单位：区交通局）", 2026)
    assert left_out.unplaced
    assert edited(plan=left_out) == replace(left_out, unplaced=())


def test_saving_it_again_and_again_changes_nothing() -> None:
    content = write_task_table(PLAN)
    for _ in range(3):
        content = changed(content)
    assert read_task_table(content, None) == PLAN


def test_a_hidden_sheet_that_somebody_spoiled_is_not_believed() -> None:
    def spoil(book: Workbook) -> None:
        book["导出底稿"]["A3"].value = str(book["导出底稿"]["A3"].value)[:-9]

    assert edited(spoil) == PLAN


def test_the_year_of_the_import_goes_before_the_years_of_the_table() -> None:
    assert edited(year=2027).year == 2027


def test_a_text_longer_than_a_cell_is_shown_cut_and_kept_whole() -> None:
    plan = replace(PLAN, tasks=(task("1.1", "修路", "平整路面，" * 9000),))
    assert edited(plan=plan) == plan
    cut = edited(forget, plan=plan)
    assert [left.why for left in cut.unplaced] == ["cell-unread"]
    assert edited(put("1.1", "任务", "铺路"), plan=plan).tasks == (replace(plan.tasks[0], title="铺路"),)


PAPERS_THERE = sorted(path for path in PAPERS.glob("*.txt") if "source" not in path.name)


@pytest.mark.skipif(not PAPERS_THERE, reason="no folder of plans beside the checkout")
@pytest.mark.parametrize("paper", PAPERS_THERE, ids=lambda path: path.name)
def test_real_papers_come_back(paper: Path) -> None:
    plan = replace(read_plan(paper.read_text(encoding="utf-8"), 2026), unplaced=())
    assert edited(plan=plan) == plan
    assert compare(plan, edited(forget, plan=plan)).is_nothing()
