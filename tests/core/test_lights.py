"""Which light a task has, by which rule, and from which day on."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.figures import Figure
from bot.core.lights import (
    Light,
    LightLimits,
    LightRule,
    Override,
    Standing,
    TaskLight,
    judge_light,
    time_progress,
)
from bot.core.model import Milestone, MilestoneKind, Task

STORED = date(2026, 1, 4)
NOTHING_SAID = Standing(STORED)
FIGURE = Figure("新建管网48公里", Decimal(48), "公里")


def task_with(*promises: tuple[str, date], deferred: bool = False) -> Task:
    marks = tuple(Milestone(text, due, MilestoneKind.BY) for text, due in promises)
    return Task("1.1", "1", "管网", milestones=marks, deferred=deferred)


def judge(task: Task, day: date, standing: Standing = NOTHING_SAID) -> TaskLight:
    return judge_light(task, standing, 2026, day)


CAPPED = task_with(("8月底前主体结构封顶", date(2026, 8, 31)))
BEGUN = task_with(("2月开工", date(2026, 2, 28)))


@pytest.mark.parametrize(
    ("day", "light", "rule"),
    [
        (date(2026, 8, 27), Light.GREEN, LightRule.ON_COURSE),
        (date(2026, 8, 28), Light.YELLOW, LightRule.NEAR),
        (date(2026, 8, 31), Light.YELLOW, LightRule.NEAR),
        (date(2026, 9, 1), Light.RED, LightRule.MISSED),
    ],
)
def test_a_milestone_is_yellow_within_three_days_and_red_once_missed(
    day: date, light: Light, rule: LightRule
) -> None:
    found = judge(CAPPED, day)
    assert (found.light, found.reason.rule) == (light, rule)
    if light is not Light.GREEN:
        assert (found.reason.about, found.reason.day) == ("8月底前主体结构封顶", date(2026, 8, 31))


@pytest.mark.parametrize("stage", ["topped-out", "equipping", "completed", "accepted", "in-use"])
def test_a_stage_as_far_as_the_milestone_or_further_reaches_it(stage: str) -> None:
    assert judge(CAPPED, date(2026, 9, 1), Standing(STORED, stage)).light is Light.GREEN


@pytest.mark.parametrize("stage", ["preparing", "started", "structure", "under-way", "no-such-stage"])
def test_a_stage_before_the_milestone_does_not(stage: str) -> None:
    assert judge(CAPPED, date(2026, 9, 1), Standing(STORED, stage)).light is Light.RED


def test_a_milestone_confirmed_by_hand_is_reached_whatever_the_stage() -> None:
    reached = replace(NOTHING_SAID, reached=frozenset({"8月底前主体结构封顶"}))
    assert judge(CAPPED, date(2026, 9, 1), reached).light is Light.GREEN


def test_a_milestone_that_promises_a_figure_is_reached_with_it() -> None:
    task = task_with(("年内完成投资2600万元", date(2026, 12, 31)))
    money = Figure("年内完成投资2600万元", Decimal(2600), "万元", Decimal(2600), is_money=True)
    assert judge(task, date(2027, 1, 1), Standing(STORED, "started", (money,))).light is Light.GREEN
    short = replace(money, done=Decimal(2599))
    assert judge(task, date(2027, 1, 1), Standing(STORED, "started", (short,))).light is Light.RED


@pytest.mark.parametrize(
    ("day", "light"),
    [
        (date(2026, 2, 24), Light.GREEN),
        (date(2026, 2, 28), Light.YELLOW),
        (date(2026, 3, 1), Light.YELLOW),
        (date(2026, 5, 31), Light.YELLOW),
        (date(2026, 6, 1), Light.RED),
    ],
)
def test_what_has_not_begun_in_its_month_is_yellow_and_red_three_months_later(
    day: date, light: Light
) -> None:
    for standing in (NOTHING_SAID, Standing(STORED, "preparing")):
        assert judge(BEGUN, day, standing).light is light
    assert judge(BEGUN, day, Standing(STORED, "started")).light is Light.GREEN


@pytest.mark.parametrize(
    ("done", "light"),
    [
        (48, Light.GREEN),
        (24, Light.GREEN),  # 50 %, as the time
        ("19.2", Light.GREEN),  # 10 points behind
        ("19.1", Light.YELLOW),
        ("9.6", Light.YELLOW),  # 30 points behind
        ("9.5", Light.RED),
        (0, Light.RED),
    ],
)
def test_a_figure_is_held_against_the_time_that_is_over(done: float | str, light: Light) -> None:
    standing = Standing(STORED, "under-way", (replace(FIGURE, done=Decimal(done)),))
    found = judge(task_with(), date(2026, 7, 1), standing)
    assert found.light is light
    assert (found.reason.time_points, found.reason.figure) == (Decimal(50), standing.figures[0])


def test_a_figure_nobody_reported_counts_a_month_after_the_plan_was_stored() -> None:
    stored_in_june = Standing(date(2026, 6, 17), None, (FIGURE,))
    assert judge(task_with(), date(2026, 7, 17), stored_in_june).light is Light.GREEN
    assert judge(task_with(), date(2026, 7, 18), stored_in_june).light is Light.RED


def test_a_rate_and_a_single_building_are_not_held_against_the_time() -> None:
    rate = replace(FIGURE, unit="%", is_steady=False, done=Decimal(0))
    assert judge(task_with(), date(2026, 12, 1), Standing(STORED, "started", (rate,))).light is Light.GREEN


@pytest.mark.parametrize(
    ("day", "twelfths"),
    [
        (date(2025, 12, 31), 0),
        (date(2026, 1, 31), 0),
        (date(2026, 2, 1), 1),
        (date(2026, 12, 31), 11),
        (date(2027, 1, 1), 12),
        (date(2028, 6, 1), 12),
    ],
)
def test_time_progress_is_the_whole_months_of_the_plans_year(day: date, twelfths: int) -> None:
    assert time_progress(2026, day) == Decimal(twelfths) / 12


def test_a_deferred_task_is_grey_whatever_else_is_true_of_it() -> None:
    task = task_with(("2月开工", date(2026, 2, 28)), deferred=True)
    found = judge(task, date(2026, 12, 1))
    assert (found.light, found.reason.rule) == (Light.GREY, LightRule.DEFERRED)


@pytest.mark.parametrize("stage", ["done", "routine", "accepted", "in-use"])
def test_what_is_finished_is_green(stage: str) -> None:
    found = judge(CAPPED, date(2026, 12, 1), Standing(STORED, stage, (FIGURE,)))
    assert (found.light, found.reason.rule) == (Light.GREEN, LightRule.FINISHED)


def test_the_worst_reason_decides_and_the_others_are_there() -> None:
    task = task_with(
        ("6月底前完成安装", date(2026, 6, 30)),
        ("7月3日验收", date(2026, 7, 3)),
        ("3月底前完成采购", date(2026, 3, 31)),
    )
    figure = replace(FIGURE, done=Decimal(15))
    found = judge(task, date(2026, 7, 1), Standing(STORED, "under-way", (figure,)))
    assert [(reason.light, reason.rule) for reason in found.reasons] == [
        (Light.RED, LightRule.MISSED),
        (Light.RED, LightRule.MISSED),
        (Light.YELLOW, LightRule.NEAR),
        (Light.YELLOW, LightRule.BEHIND),
    ]
    assert found.reason.about == "3月底前完成采购"


def test_an_override_gives_the_light_and_keeps_what_the_rules_found() -> None:
    override = Override(Light.GREEN, "已同意顺延", "秦朗", date(2026, 9, 1))
    found = judge_light(CAPPED, NOTHING_SAID, 2026, date(2026, 9, 2), override=override)
    assert (found.light, found.reason.light, found.override) == (Light.GREEN, Light.RED, override)


def test_the_limits_are_the_plans() -> None:
    limits = LightLimits(near_days=7, yellow_points=5, red_points=8, start_months=1)
    assert judge_light(CAPPED, NOTHING_SAID, 2026, date(2026, 8, 24), limits).light is Light.YELLOW
    assert judge_light(BEGUN, NOTHING_SAID, 2026, date(2026, 4, 1), limits).light is Light.RED
    standing = Standing(STORED, "under-way", (replace(FIGURE, done=Decimal(20)),))
    assert judge_light(task_with(), standing, 2026, date(2026, 7, 1), limits).light is Light.RED


@given(
    st.dates(date(2025, 1, 1), date(2028, 12, 31)),
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.sampled_from([None, "preparing", "started", "topped-out", "under-way", "done"]),
    st.decimals(0, 200, places=2),
)
def test_every_task_has_a_light_with_a_reason_of_that_light(
    today: date, due: date, stage: str | None, done: Decimal
) -> None:
    task = task_with(("动工", due), ("建成", due))
    found = judge(task, today, Standing(STORED, stage, (replace(FIGURE, done=done),)))
    assert found.light is found.reason.light
    assert found.light is not Light.GREY


@pytest.mark.parametrize(
    ("done", "light", "points", "behind", "limit"),
    [
        ("19.2", Light.GREEN, "40", "10", 10),
        ("19.1999", Light.YELLOW, "39.99", "10.01", 10),
        ("9.6", Light.YELLOW, "20", "30", 10),
        ("9.5999", Light.RED, "19.99", "30.01", 30),
    ],
)
def test_what_is_shown_of_a_figure_agrees_with_its_light(
    done: str, light: Light, points: str, behind: str, limit: int
) -> None:
    standing = Standing(STORED, "under-way", (replace(FIGURE, done=Decimal(done)),))
    reason = judge(task_with(), date(2026, 7, 1), standing).reason
    shown = reason.light, reason.done_points, reason.behind_points, reason.limit
    assert shown == (light, Decimal(points), Decimal(behind), limit)


@pytest.mark.parametrize(
    ("text", "due", "last"),
    [
        ("2月开工", date(2026, 2, 28), date(2026, 5, 31)),
        ("1月开工", date(2026, 1, 31), date(2026, 4, 30)),
        ("3月15日前开工", date(2026, 3, 15), date(2026, 6, 15)),
    ],
)
def test_three_months_after_a_months_end_is_a_months_end(text: str, due: date, last: date) -> None:
    begun = task_with((text, due))
    assert judge(begun, last).light is Light.YELLOW
    assert judge(begun, last + timedelta(days=1)).light is Light.RED
