"""Whatever is handed in, the reader comes back with what it found and what it left, each a piece of the text."""

import re
import sys
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.core.model import Plan, Task
from bot.core.plan import WHYS, plan_as_json, possible_dates, read_plan, read_target
from bot.core.plan.text.passages import Passage
from tests.benchmarks.made_up_papers import FORMS, write_paper

DRAWN = ["┌──┬", "│", "├", "─"]
PAGE_MARK = "\n— 2 —\n"
# Drawn tables and what marks a page (2、 where a library of documents begins one) are taken out of the text, so that
# what is read around them is no piece of it.
TAKEN_OUT = re.compile(r"[─-╿]|[\r\n\u2028]\s*(?:[0-9０-９]{1,2}、|[^\r\n]*页)")
WORDS = """
    一、 （二） 1. 2、 (3) ④ 第一章 （责任单位：甲局） 牵头单位： 配合 负责 区教育局 各乡镇 等部门 和 、 ， 。 ； |
    序号 项目名称 责任单位 完成时限 目标任务： 3月底前 年内 10月份前 12.5万元 1-2家 “ ” 《 》 ( ) [ ] 张三 多 余 万 % 人
    每月25日报送 責任單位 鎮 实施方案 2026年 0 １２０ ％ 三季度 2026.6 印发之日起30日内 截至 2030年前 1,200
"""
PIECES = [*WORDS.split(), " ", "\t", "\n", "\n\n", "\r\n", "\0", "\u2028", "\u200b"]
EXAMPLES = [80, pytest.param(8000, marks=pytest.mark.slow)]


def texts(*more: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from([*PIECES, *more]) | st.text(max_size=6), max_size=60).map("".join)


def squeeze(text: str) -> str:
    return re.sub(r"[\s\u200b-\u200f\u2060\ufeff\u00ad]", "", text)


@pytest.mark.parametrize("examples", EXAMPLES)
def test_any_text_is_read(examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(texts(*DRAWN, PAGE_MARK), st.none() | st.integers(min_value=2000, max_value=2099))
    def check(text: str, year: int | None) -> None:
        plan = read_plan(text, year)
        assert {left.why for left in plan.unplaced} <= WHYS
        assert all(1 <= left.line <= text.count("\n") + text.count("\r") + 1 for left in plan.unplaced)
        assert len(plan_as_json(plan)["tasks"]) == len(plan.tasks)

    check()


@pytest.mark.parametrize("examples", EXAMPLES)
def test_numbers_are_unique_and_every_task_has_its_area_and_its_parent(examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(texts(*DRAWN, PAGE_MARK))
    def check(text: str) -> None:
        plan = read_plan(text, 2026)
        numbers = [task.number for task in plan.tasks]
        assert max(Counter(numbers).values(), default=1) == 1
        assert max(Counter(area.number for area in plan.areas).values(), default=1) == 1
        assert {task.area for task in plan.tasks} <= {"", *(area.number for area in plan.areas)}
        for task in plan.tasks:
            assert task.parent is None or task.parent in numbers[: numbers.index(task.number)]

    check()


@pytest.mark.parametrize("examples", EXAMPLES)
def test_what_a_part_promises_the_whole_promises(examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(texts())
    def check(text: str) -> None:
        tasks = {task.number: task for task in read_plan(text, 2026).tasks}
        for task in tasks.values():
            if task.parent:
                assert promises(task) <= promises(tasks[task.parent])

    check()


def promises(task: Task) -> set[object]:
    figures = {(quantity.value, quantity.value_max, quantity.unit) for quantity in task.quantities}
    return {*figures, *(milestone.due for milestone in task.milestones)}


@pytest.mark.parametrize("examples", EXAMPLES)
def test_everything_quoted_is_a_piece_of_the_text(examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(texts())
    def check(text: str) -> None:
        assume(not TAKEN_OUT.search(text))
        printed = squeeze(text)
        assert [piece for piece in quoted(read_plan(text, 2026)) if squeeze(piece) not in printed] == []

    check()


def quoted(plan: Plan) -> list[str]:
    of_tasks = [
        piece
        for task in plan.tasks
        for piece in (
            task.title,
            *task.people,
            *(name for _, name in task.units()),
            *(quantity.text for quantity in task.quantities),
            *(milestone.text for milestone in task.milestones),
        )
    ]
    of_areas = [piece for area in plan.areas for piece in (area.title, *area.lead, *area.responsible)]
    rest = [plan.title or "", *(rule.text for rule in plan.reporting), *(left.text for left in plan.unplaced)]
    return of_tasks + of_areas + rest


@pytest.mark.parametrize("examples", EXAMPLES)
def test_any_target_is_read(examples: int) -> None:
    @settings(max_examples=examples, deadline=None)
    @given(texts(), st.integers(min_value=2000, max_value=2099))
    def check(text: str, year: int) -> None:
        target = read_target(text, year)
        for quantity in target.quantities:
            assert quantity.text in text
            assert quantity.unit
        for milestone in target.milestones:
            assert milestone.text in text
            days = possible_dates(milestone, year)
            assert days == (milestone.due,) if milestone.due else len(days) != 1

    check()


@pytest.mark.parametrize(
    "piece",
    [
        "(", ")", "()", "[", "《", "“1", "、", "。", "|", "a|b|", "等", "和", "1", "1,", "1.", "1.1.", "1、", "一、",
        "①", "1.1.1.1 ", "(1)", "甲\n", "\n", "3月底前", "20", "报送", "责任单位:", "(责任单位:", "(责任单位:区教育局)",
        "区教育局、", "区教育局牵头，", "一、甲\n1.乙\n", "1|修路|区教育局|\n", "责任单位：区教育局\n",
        "序号\n项目名称\n责任单位\n完成时限\n1\n修路\n区教育局\n6月\n",
    ],
)  # fmt: skip
def test_the_work_on_a_repeated_piece_grows_with_the_length(
    piece: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert_work_grows_with_the_length(lambda length: piece * (length // len(piece)), monkeypatch)


@pytest.mark.parametrize("form", FORMS)
def test_the_work_on_tasks_none_of_which_are_alike_grows_with_the_length(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert_work_grows_with_the_length(lambda length: write_paper(form, length * 3), monkeypatch)


def assert_work_grows_with_the_length(make: Callable[[int], str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The work is counted, not timed: how often a passage is cut or stripped, and how many signs are copied."""
    work = Counter[str]()
    cut, strip = Passage.cut, Passage.strip

    def counting_cut(self: Passage, start: int, end: int | None = None) -> Passage:
        made = cut(self, start, end)
        work.update(pieces=1, signs=len(made))
        return made

    def counting_strip(self: Passage, characters: str = " \t") -> Passage:
        work.update(pieces=1, signs=len(self))
        return strip(self, characters)

    monkeypatch.setattr(Passage, "cut", counting_cut)
    monkeypatch.setattr(Passage, "strip", counting_strip)

    def work_on(length: int) -> Counter[str]:
        forget_everything()
        work.clear()
        read_plan(make(length), 2026)
        return Counter(work)

    once, fourfold = work_on(3_000), work_on(12_000)
    assert fourfold["pieces"] <= 5 * once["pieces"] + 100
    assert fourfold["signs"] <= 5 * once["signs"] + 10_000


def forget_everything() -> None:
    """What was remembered of an earlier text would make the next one less work."""
    for name, module in list(sys.modules.items()):
        if name.startswith("bot.core.plan"):
            for value in vars(module).values():
                getattr(value, "cache_clear", lambda: None)()
