"""Targets and deadlines of an edited task table: what is promised now, and until when."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from bot.core.model import MilestoneKind
from tests.documents.task_table_papers import PLAN, by, dated, edited, expect, find, put


def test_a_new_target_brings_its_own_dates_and_figures() -> None:
    read = edited(put("1.1", "目标任务", "投入40万元，7月底前开工，9月份全部完工。"))
    changed = find(read, "1.1")
    assert dated(changed.milestones) == [
        ("7月底前开工", date(2026, 7, 31)),
        ("9月份全部完工", date(2026, 9, 30)),
    ]
    assert [quantity.text for quantity in changed.quantities] == ["9家", "40万元"]


def test_a_date_set_by_hand_outlives_a_new_target() -> None:
    read = edited(
        put("1.1", "目标任务", "投入40万元，8月底前招标，9月份全部完工。"),
        put(
            "1.1", "完成时限", "6月底前开工 ＝ 2026-06-30\n9月份全部完工 ＝ 2026-10-15\n试运行 ＝ 2026-12-01"
        ),
    )
    assert dated(find(read, "1.1").milestones) == [
        ("8月底前招标", date(2026, 8, 31)),
        ("9月份全部完工", date(2026, 10, 15)),
        ("试运行", date(2026, 12, 1)),
    ]


def test_a_date_that_was_decided_before_outlives_a_new_target() -> None:
    decided = replace(find(PLAN, "2.1"), milestones=(by("10月份前封顶", date(2026, 9, 30)),))
    plan = replace(PLAN, tasks=(*PLAN.tasks[:3], decided, *PLAN.tasks[4:]))
    read = edited(put("2.1", "目标任务", "投入1500万元，10月份前封顶。"), plan=plan)
    assert dated(find(read, "2.1").milestones) == [("10月份前封顶", date(2026, 9, 30))]


def test_a_new_title_brings_its_figures() -> None:
    read = edited(put("1.1", "任务", "新建农村书屋12家"))
    assert [quantity.text for quantity in find(read, "1.1").quantities] == ["12家", "36万元"]
    assert find(read, "1.1").milestones == find(PLAN, "1.1").milestones


@pytest.mark.parametrize(
    "written",
    [
        "2026-10-20",
        "10月20日",
        "2026/10/20",
        "２０２６年１０月２０日前",
        "20261020",
        date(2026, 10, 20),
        datetime(2026, 10, 20, 8, 30),  # noqa: DTZ001 - a cell has no zone
        "年底前交付使用 ＝ 10-20",
        "年底前交付使用＝10月20日",
        " 年底前交付使用 = 2026.10.20 ",
    ],
)
def test_a_new_day_is_read_however_it_is_typed(written: object) -> None:
    read = edited(put("1.10", "完成时限", written))
    milestones = find(PLAN, "1.10").milestones
    expect(
        read, _1_10=replace(find(PLAN, "1.10"), milestones=(replace(milestones[0], due=date(2026, 10, 20)),))
    )


def test_deadlines_are_added_changed_and_taken_out() -> None:
    read = edited(
        put("1.1", "完成时限", "9月份全部完工 ＝ 待定\n11月底前验收\n长期开放"),
        put("1.10", "完成时限", None),
    )
    assert dated(find(read, "1.1").milestones) == [
        ("9月份全部完工", None),
        ("11月底前验收", date(2026, 11, 30)),
        ("长期开放", None),
    ]
    assert [milestone.kind for milestone in find(read, "1.1").milestones] == [
        MilestoneKind.IN,
        MilestoneKind.BY,
        MilestoneKind.BY,
    ]
    assert find(read, "1.10").milestones == ()
    assert read.unplaced == ()


def test_a_deadline_that_can_mean_two_days_is_left_open_to_be_asked() -> None:
    read = edited(put("2.2", "完成时限", "10月份前"))
    assert dated(find(read, "2.2").milestones) == [("10月份前", None)]
    assert read.unplaced == ()
