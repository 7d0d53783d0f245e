"""Dates in a target are promises; the day they mean is the last that keeps the promise."""

from datetime import date

import pytest

from bot.core.model import Milestone, MilestoneKind
from bot.core.plan.targets.milestones import find_milestones
from bot.core.plan.text.passages import passage

BY, IN, END, QUARTER = (
    MilestoneKind.BY,
    MilestoneKind.IN,
    MilestoneKind.END_OF_YEAR,
    MilestoneKind.QUARTER,
)


def promises(text: str, year: int | None = 2026) -> tuple[Milestone, ...]:
    return find_milestones([passage(text)], year)


@pytest.mark.parametrize(
    ("text", "due", "kind"),
    [
        ("3月底前完成征集", date(2026, 3, 31), BY),
        ("6月竣工", date(2026, 6, 30), IN),
        ("9月份全部完工", date(2026, 9, 30), IN),
        ("2月底完成选址", date(2026, 2, 28), BY),
        ("10月15日前开园", date(2026, 10, 15), BY),
        ("9月中旬开园", date(2026, 9, 20), IN),
        ("3-5月完成招标", date(2026, 5, 31), IN),
        ("6月至8月组织排查", date(2026, 8, 31), IN),
        ("10月份起发放", date(2026, 10, 31), IN),
        ("年底全部完工", date(2026, 12, 31), END),
        ("年内完成投资", date(2026, 12, 31), END),
        ("今年底前完成", date(2026, 12, 31), END),
        ("在今年全面竣工", date(2026, 12, 31), END),
        ("第三季度全部完成", date(2026, 9, 30), QUARTER),
        ("一季度开工", date(2026, 3, 31), QUARTER),
        ("上半年完成征收", date(2026, 6, 30), IN),
        ("2027年6月底前完成", date(2027, 6, 30), BY),
        ("明年3月底前完成", date(2027, 3, 31), BY),
        ("2027年底", date(2027, 12, 31), END),
        ("到2027年达到标准", date(2027, 12, 31), BY),
        ("2026.11.30前完成", date(2026, 11, 30), BY),
    ],
)
def test_a_date_means_a_day(text: str, due: date, kind: MilestoneKind) -> None:
    (milestone,) = promises(text)
    assert (milestone.due, milestone.kind) == (due, kind)


@pytest.mark.parametrize("text", ["10月份前完成铺设", "7月前全部开工", "本方案印发之日起30日内完成"])
def test_a_date_that_can_be_read_in_two_ways_means_no_day(text: str) -> None:
    (milestone,) = promises(text)
    assert (milestone.due, milestone.kind) == (None, BY)


def test_without_a_year_only_a_date_that_says_its_own_means_a_day() -> None:
    assert [milestone.due for milestone in promises("6月动工，2027年9月竣工", None)] == [
        None,
        date(2027, 9, 30),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "力争在年初列入",
        "全年培训12个月，为期6个月",
        "2026年1月1日至12月31日对企业减免",
        "从2026年1月1日起实施",
        "每月召开例会",
        "每年安排资金",
        "截至2025年底，已建成8所",
        "建成年代在2000年以前",
        "2026年到位18亿元",
        "汛期前排查",
    ],
)
def test_these_times_promise_nothing(text: str) -> None:
    assert promises(text) == ()


def test_the_text_says_what_is_promised() -> None:
    texts = [
        milestone.text for milestone in promises("计划5月动工,11月份完成主体五层；至年底前，全区建成21处")
    ]
    assert texts == ["计划5月动工", "11月份完成主体五层", "至年底前，全区建成21处"]


def test_the_same_promise_twice_is_one_but_two_with_one_date_are_two() -> None:
    assert len(promises("9月份全部完工；9月份全部完工")) == 1
    assert len(promises("2月底前开办1个；2月底前增设60张")) == 2


def test_a_bare_month_after_a_label_of_deadlines_is_a_limit() -> None:
    (milestone,) = find_milestones([passage("完成时限：2026年10月")], 2026, is_deadline=True)
    assert (milestone.due, milestone.kind) == (date(2026, 10, 31), BY)


def test_a_day_that_the_month_does_not_have_means_no_day() -> None:
    assert [milestone.due for milestone in promises("2月30日前完成")] == [None]
