"""When units must report, as the paper says it."""

import pytest

from bot.core.model import Period
from bot.core.plan.reporting import find_rules
from bot.core.plan.text.passages import passage
from tests.core.plan.clerk import jot_left_out, jot_tasks, read


def rules(text: str) -> list[tuple[int | None, Period, str | None]]:
    return [(rule.day, rule.period, rule.who) for rule in find_rules([passage(text)])]


@pytest.mark.parametrize(
    ("text", "day", "period"),
    [
        ("各牵头单位于每月25日前将进展情况报分指挥部办公室", 25, Period.MONTHLY),
        ("各责任单位于每季度末月20日前将完成情况报县政府督查室", 20, Period.QUARTERLY),
        ("各镇街每年12月20日前报送总结", 20, Period.ANNUAL),
        ("各单位每3天报送一次进展", None, Period.EVERY_THREE_DAYS),
        ("各牵头单位于2月28日前将细化方案报送县政府督查室", 28, Period.ONCE),
        ("各地要及时将贯彻情况报送市发展改革委", None, Period.UNSPECIFIED),
        ("各牵头部门每半年向县委农办报告一次进展", None, Period.UNSPECIFIED),
        ("各县（市、区）每月5日前向市指挥部报送进展", 5, Period.MONTHLY),
        ("各市州2026年11月20日前向省政府报告自查情况", 20, Period.ONCE),
        ("各生产队每月向场部报送进度", None, Period.MONTHLY),
    ],
)
def test_a_rule_has_its_day_and_its_period(text: str, day: int | None, period: Period) -> None:
    ((found_day, found_period, who),) = rules(text)
    assert (found_day, found_period) == (day, period)
    assert who is not None
    assert text.startswith(who)


def test_two_days_in_one_paragraph_are_two_rules_of_one_subject() -> None:
    text = (
        "（四）信息报送。各牵头单位于每月25日报送当月投资、开工、竣工情况；每月13日报送当月开工、竣工项目。"
    )
    assert rules(text) == [(25, Period.MONTHLY, "各牵头单位"), (13, Period.MONTHLY, "各牵头单位")]


def test_two_times_in_one_sentence_are_two_rules() -> None:
    text = "各镇3月15日前将方案报县政府办，每月底前报送进展。"
    assert rules(text) == [(15, Period.ONCE, "各镇"), (None, Period.MONTHLY, "各镇")]


def test_the_subject_may_stand_behind_a_first_clause() -> None:
    assert rules("从2月起，各镇每月25日前报送进展。") == [(25, Period.MONTHLY, "各镇")]


def test_a_rule_is_quoted_up_to_its_end() -> None:
    text = "各牵头单位每月25日将进展报送办公室，由办公室统一汇总报区府办。"
    (rule,) = find_rules([passage(text)])
    assert rule.text == "各牵头单位每月25日将进展报送办公室"


@pytest.mark.parametrize(
    "text",
    [
        "要认真编写简报，并及时报送办公室，便于推广。",
        "列入省级项目并报省政府批准。",
        "县政府督查室每季度通报一次。",
        "7月10日前，专班形成调研报告。",
        "各单位要提高认识，加强领导。",
        "广泛利用电视、报纸开展宣传。",
    ],
)
def test_these_sentences_ask_nobody_to_report(text: str) -> None:
    assert rules(text) == []


def test_a_second_subject_makes_a_second_rule() -> None:
    text = "各牵头部门于11月20日前将情况报市政府办，各地区遇到的重大问题要及时报告市发改委。"
    assert rules(text) == [(20, Period.ONCE, "各牵头部门"), (None, Period.UNSPECIFIED, "各地区")]


def test_what_happens_suddenly_is_reported_at_once_by_all() -> None:
    assert rules("突发情况及时上报区委值班室。") == [(None, Period.UNSPECIFIED, None)]
    assert rules("各单位每季度末报送进展，重要情况随时报告。")[1:] == [(None, Period.UNSPECIFIED, "各单位")]


def test_a_date_from_which_on_something_holds_is_no_day_to_report() -> None:
    assert rules("2月6日起，各镇每三天向区应急办报送一次进展。") == [(None, Period.EVERY_THREE_DAYS, "各镇")]


def test_to_hand_in_a_report_is_to_report() -> None:
    assert rules("县防指办每年汛后向县政府提交年度防汛工作总结报告。") == [(None, Period.ANNUAL, None)]


@pytest.mark.parametrize("before", ["", "备注：", "注:"])
def test_a_line_for_all_behind_the_last_task_belongs_to_no_task(before: str) -> None:
    plan = read(
        f"1.架桥。（责任单位：甲局）\n2.修渠。\n{before}各牵头单位每季度首月5日前将进展报甲政府办。\n"
    )
    assert jot_left_out(plan) == [(3, "loose")]
    assert [(rule.day, rule.who) for rule in plan.reporting] == [(5, "各牵头单位")]


def test_a_rule_for_all_may_stand_in_the_text_of_a_task() -> None:
    plan = read(
        "1.架桥。（责任单位：甲局）\n2.考评。各单位每季度末将情况报送甲办；结果公开。（责任单位：甲办）\n"
    )
    assert [(rule.period, rule.who) for rule in plan.reporting] == [(Period.QUARTERLY, "各单位")]


def test_a_stage_that_only_asks_for_reports_is_no_task() -> None:
    plan = read(
        "一、安排\n（一）实施阶段。甲局负责架桥。\n（二）总结阶段（3月1日至10日）。各单位于3月8日前将总结报甲办。\n"
    )
    assert jot_tasks(plan) == ["1.1 架桥 责任甲局"]
    assert [rule.day for rule in plan.reporting] == [8]


def test_the_day_may_be_written_in_characters_and_all_tasks_be_meant_by_a_note() -> None:
    plan = read(
        "1.修渠（甲水利局）\n2.架桥（甲交通局）\n说明：以上任务由各单位于每月二十三日前向甲府办报送进展。\n"
    )
    (rule,) = plan.reporting
    assert (rule.day, rule.period, rule.who) == (23, "monthly", "各单位")
    assert [task.target for task in plan.tasks] == ["", ""]
