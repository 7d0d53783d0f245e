"""Dates in a target are promises; the day they mean is the last that keeps the promise."""

from datetime import date

import pytest

from bot.core.model import Milestone, MilestoneKind
from bot.core.plan import possible_dates
from bot.core.plan.targets.milestones import find_milestones
from bot.core.plan.text.passages import passage

BY, IN, END, QUARTER = (
    MilestoneKind.BY,
    MilestoneKind.IN,
    MilestoneKind.END_OF_YEAR,
    MilestoneKind.QUARTER,
)


def promises(text: str, year: int | None = 2026, *, is_deadline: bool = False) -> tuple[Milestone, ...]:
    return find_milestones([passage(text)], year, is_deadline=is_deadline)


@pytest.mark.parametrize(
    ("text", "due", "kind"),
    [
        ("3月底前完成征集", date(2026, 3, 31), BY),
        ("6月竣工", date(2026, 6, 30), IN),
        ("9月份全部完工", date(2026, 9, 30), IN),
        ("2月底完成选址", date(2026, 2, 28), BY),
        ("10月15日前开园", date(2026, 10, 15), BY),
        ("8月31日之前交付", date(2026, 8, 31), BY),
        ("7月初进场", date(2026, 7, 10), IN),
        ("9月中旬开园", date(2026, 9, 20), IN),
        ("10月份起发放", date(2026, 10, 31), IN),
        ("10月前期工作就绪", date(2026, 10, 31), IN),
        ("十二月底前验收", date(2026, 12, 31), BY),
        ("六月三十日前投用", date(2026, 6, 30), BY),
        ("于十月十五日前完成", date(2026, 10, 15), BY),
        ("元月份启动", date(2026, 1, 31), IN),
        ("1.3月底前通过评审", date(2026, 3, 31), BY),
        ("年底全部完工", date(2026, 12, 31), END),
        ("年内完成投资", date(2026, 12, 31), END),
        ("今年底前完成", date(2026, 12, 31), END),
        ("今年年底前完成", date(2026, 12, 31), END),
        ("在今年全面竣工", date(2026, 12, 31), END),
        ("第三季度全部完成", date(2026, 9, 30), QUARTER),
        ("一季度开工", date(2026, 3, 31), QUARTER),
        ("二季度末交付", date(2026, 6, 30), QUARTER),
        ("前三季度到位", date(2026, 9, 30), QUARTER),
        ("上半年完成征收", date(2026, 6, 30), IN),
        ("下半年启动", date(2026, 12, 31), IN),
        ("2027年6月底前完成", date(2027, 6, 30), BY),
        ("明年3月底前完成", date(2027, 3, 31), BY),
        ("2027年底", date(2027, 12, 31), END),
        ("到2027年达到标准", date(2027, 12, 31), BY),
        ("计划2029年投产", date(2029, 12, 31), BY),
        ("2026.11.30前完成", date(2026, 11, 30), BY),
        ("2026-06-30交付", date(2026, 6, 30), IN),
        ("2026.6完成", date(2026, 6, 30), IN),
    ],
)
def test_a_date_means_a_day(text: str, due: date, kind: MilestoneKind) -> None:
    (milestone,) = promises(text)
    assert (milestone.due, milestone.kind) == (due, kind)
    assert milestone.text in text
    assert possible_dates(milestone, 2026) == (due,)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("3-5月完成招标", date(2026, 5, 31)),
        ("6月至8月组织排查", date(2026, 8, 31)),
        ("3月15日至20日公示", date(2026, 3, 20)),
        ("9月1日-30日检查", date(2026, 9, 30)),
        ("6月中旬至7月15日整改", date(2026, 7, 15)),
        ("2026年10月—2027年3月试运行", date(2027, 3, 31)),
        ("2026.03-2026.11施工", date(2026, 11, 30)),
        ("1-3季度完成", date(2026, 9, 30)),
        ("（三）整治阶段（2026年7月16日至8月31日）", date(2026, 8, 31)),
    ],
)
def test_of_a_span_of_time_the_end_is_promised(text: str, due: date) -> None:
    assert [milestone.due for milestone in promises(text)] == [due]


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        ("10月份前完成铺设", BY, [date(2026, 9, 30), date(2026, 10, 31)]),
        ("7月以前全部开工", BY, [date(2026, 6, 30), date(2026, 7, 31)]),
        ("1月前启动", BY, [date(2025, 12, 31), date(2026, 1, 31)]),
        ("2027年3月前", BY, [date(2027, 2, 28), date(2027, 3, 31)]),
        ("十月前移交", BY, [date(2026, 9, 30), date(2026, 10, 31)]),
        ("三季度前竣工", QUARTER, [date(2026, 6, 30), date(2026, 9, 30)]),
        ("2030年前达峰", END, [date(2029, 12, 31), date(2030, 12, 31)]),
        ("本方案印发之日起30日内完成", BY, []),
        ("自收到本通知之日起15日内", BY, []),
        ("会后10日内拿出方案", BY, []),
        ("文件下发后十五个工作日内", BY, []),
        ("2月30日前完成", BY, []),
    ],
)
def test_a_date_that_can_be_read_in_two_ways_means_no_day_until_somebody_is_asked(
    text: str, kind: MilestoneKind, days: list[date]
) -> None:
    (milestone,) = promises(text)
    assert (milestone.due, milestone.kind) == (None, kind)
    assert list(possible_dates(milestone, 2026)) == days


def test_without_a_year_only_a_date_that_says_its_own_means_a_day() -> None:
    assert [milestone.due for milestone in promises("6月动工，2027年9月竣工", None)] == [
        None,
        date(2027, 9, 30),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "力争在年初列入",
        "全年培训12个月，为期6个月，月均3次，一月一次",
        "2026年1月1日至12月31日对企业减免",
        "自2026年1月1日起至2027年12月31日止对企业减免",
        "从2026年1月1日起实施",
        "每月召开例会，每季度末通报",
        "每年安排资金，每年底考核，年终考核",
        "截至2025年底，已建成8所",
        "改造2000年底前建成的小区",
        "建成年代在2000年以前",
        "去年12月开工",
        "自2025年7月开工建设以来",
        "2026年到位18亿元",
        "2024年至2026年每年新增50个",
        "投资2026.6万元",
        "汛期前排查、春节前慰问",
        "持续推进，长期坚持",
    ],
)
def test_these_times_promise_nothing(text: str) -> None:
    assert promises(text) == ()


def test_the_text_says_what_is_promised() -> None:
    texts = [
        milestone.text for milestone in promises("计划5月动工,11月份完成主体五层；至年底前，全区建成21处")
    ]
    assert texts == ["计划5月动工", "11月份完成主体五层", "至年底前，全区建成21处"]


def test_dates_in_a_row_are_each_a_promise() -> None:
    texts = [milestone.text for milestone in promises("3月、6月、9月底前各交付一批，7月中旬，8月验收")]
    assert texts == ["3月", "6月", "9月底前各交付一批", "7月中旬", "8月验收"]


def test_the_same_promise_twice_is_one_but_two_with_one_date_are_two() -> None:
    assert len(promises("9月份全部完工；9月份全部完工")) == 1
    assert len(promises("2月底前开办1个；2月底前增设60张")) == 2


@pytest.mark.parametrize(
    ("cell", "due"),
    [
        ("2026年10月", date(2026, 10, 31)),
        ("10月", date(2026, 10, 31)),
        ("6.30", date(2026, 6, 30)),
        ("2026年", date(2026, 12, 31)),
        ("2025-2027年", date(2027, 12, 31)),
        ("2026年1月1日至12月31日", date(2026, 12, 31)),
        ("2026.03-2026.11", date(2026, 11, 30)),
        ("1—12月", date(2026, 12, 31)),
    ],
)
def test_in_a_cell_of_deadlines_and_after_their_label_a_bare_date_is_a_limit(cell: str, due: date) -> None:
    in_cell, after_label = promises(cell, is_deadline=True), promises(f"修路5公里。完成时限：{cell}")
    assert [(found.text, found.due, found.kind) for found in in_cell] == [(cell, due, BY)]
    assert after_label == in_cell


@pytest.mark.parametrize("cell", ["持续推进", "长期坚持", "全年", "立行立改", "/"])
def test_a_cell_of_deadlines_without_an_end_promises_nothing(cell: str) -> None:
    assert promises(cell, is_deadline=True) == ()


def test_what_follows_a_deadline_is_read_as_text_again() -> None:
    kinds = [found.kind for found in promises("完成时限：2026年6月完成主体，9月完工。11月验收")]
    assert kinds == [BY, BY, IN]
