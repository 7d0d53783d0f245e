"""What goes into a table comes out of it, however the table was flattened."""

from collections.abc import Callable

import pytest

from tests.core.plan.clerk import jot_tasks, read
from tests.core.plan.invented_tables import LAYOUTS, InventedTable, invent_table

SEEDS = [range(6), pytest.param(range(6, 200), marks=pytest.mark.slow)]
PREAMBLE = """\
青屏区2026年重点工作任务分解表
来源：区政府办 发布时间：2026-02-11
各镇人民政府：
现将任务分解表印发给你们。
附件
"""
REMAINS = "\n上一篇：关于防汛的通知\n版权所有 青屏区人民政府 电话：0594-1234567\n"


def jot_without_area(text: str) -> list[str]:
    """The title of the table is an area; only the order within it is of interest here."""
    return [task.removeprefix("1.") for task in jot_tasks(read(text))]


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("seeds", SEEDS)
def test_the_tasks_of_a_table_are_read_in_every_layout(
    seeds: range, layout: Callable[[InventedTable], str]
) -> None:
    for table in map(invent_table, seeds):
        assert jot_tasks(read(layout(table))) == table.tasks()


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("seeds", SEEDS)
def test_what_stands_around_a_table_changes_nothing(
    seeds: range, layout: Callable[[InventedTable], str]
) -> None:
    for table in map(invent_table, seeds):
        assert jot_without_area(PREAMBLE + layout(table) + REMAINS) == table.tasks()


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize("seeds", SEEDS)
def test_figures_below_a_measure_are_those_of_the_row(
    seeds: range, layout: Callable[[InventedTable], str]
) -> None:
    for table in map(invent_table, seeds):
        tasks = read(layout(table)).tasks if "money" in table.columns else ()
        money = [[str(figure.value) for figure in task.quantities if figure.unit == "万元"] for task in tasks]
        assert money == [[row["money"]] for row in table.rows if tasks]
