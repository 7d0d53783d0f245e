"""Whatever is handed in, the reader comes back, soon, with what it found and what it left."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.plan import WHYS, plan_as_json, read_plan

WORDS = """
    一、 （二） 1. 2、 (3) ④ 第一章 （责任单位：甲局） 牵头单位： 配合 负责 区教育局 各乡镇 等部门 和 、 ， 。 ； |
    序号 项目名称 责任单位 完成时限 目标任务： 3月底前 年内 10月份前 12.5万元 1-2家 “ ” 《 》 ( ) [ ] ┌──┬ │ ├ ─
    每月25日报送 責任單位 鎮 实施方案 2026年 0
"""
PIECES = st.sampled_from([*WORDS.split(), " ", "\t", "\n", "\n\n", "\r\n", "\n— 2 —\n", "\0", "\u2028"])
PAPERS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=60).map("".join)


@settings(deadline=None)
@given(PAPERS, st.none() | st.integers(min_value=2000, max_value=2099))
def test_any_text_is_read(text: str, year: int | None) -> None:
    plan = read_plan(text, year)
    assert len({task.number for task in plan.tasks}) == len(plan.tasks)
    assert len({area.number for area in plan.areas}) == len(plan.areas)
    assert {task.area for task in plan.tasks} <= {"", *(area.number for area in plan.areas)}
    assert {task.parent for task in plan.tasks} <= {None, *(task.number for task in plan.tasks)}
    assert {left.why for left in plan.unplaced} <= WHYS
    assert all(1 <= left.line <= text.count("\n") + text.count("\r") + 1 for left in plan.unplaced)


@settings(deadline=None)
@given(PAPERS)
def test_names_and_figures_are_literal_pieces_of_the_text(text: str) -> None:
    plan = read_plan(text, 2026)
    printed = "".join(text.split())
    for task in plan.tasks:
        quoted = [name for _, name in task.units()] + [quantity.text for quantity in task.quantities]
        assert all(
            "".join(piece.split()) in printed for piece in quoted if "|" not in text and "│" not in text
        )


@settings(deadline=None)
@given(PAPERS)
def test_any_plan_can_be_written_as_json(text: str) -> None:
    assert plan_as_json(read_plan(text)).keys() == {
        "title",
        "year",
        "areas",
        "tasks",
        "reporting",
        "unplaced",
    }


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        "()",
        "、",
        "1、",
        "责任单位:",
        "(责任单位:区教育局)",
        "等",
        "“1",
        "报送",
        "1.",
        "3月底前",
        "甲\n",
        "一、甲\n1.乙\n",
    ],
)
def test_time_grows_with_the_length_and_not_faster(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        started = time.process_time()
        read_plan(text, 2026)
        return time.process_time() - started

    seconds(1_000)
    assert seconds(20_000) < 12 * seconds(5_000) + 0.5
