"""What an edited task table says that cannot be: nothing is dropped without a word."""

from dataclasses import replace
from datetime import date

import pytest
from openpyxl import Workbook

from bot.core.model import Area
from tests.documents.task_table_papers import (
    PLAN,
    add,
    by,
    dated,
    drop,
    edited,
    find,
    forget,
    put,
    whys,
)
from tests.documents.test_task_table_edits import as_figures


@pytest.mark.parametrize(
    "written", ["年底前交付使用 ＝ 2月30日", "2月30日", "2026-13-01", "年底前交付使用 ＝ 10月份前"]
)
def test_a_day_that_is_none_changes_nothing_and_is_reported(written: str) -> None:
    read = edited(put("1.10", "完成时限", written))
    assert read.tasks == PLAN.tasks
    assert whys(read) == [(6, written, "date-unread")]


def test_the_other_lines_beside_an_unreadable_one_are_read() -> None:
    read = edited(put("1.1", "完成时限", "6月底前开工 ＝ 7-15\n第3个 ＝ 99月"))
    assert dated(find(read, "1.1").milestones) == [("6月底前开工", date(2026, 7, 15)), ("第3个", None)]
    assert whys(read) == [(4, "第3个 ＝ 99月", "date-unread")]


def test_a_day_without_a_year_in_a_plan_without_one_is_reported() -> None:
    plan = replace(PLAN, year=None)
    read = edited(put("1.10", "完成时限", "9月30日"), plan=plan)
    assert read.tasks == PLAN.tasks
    assert whys(read) == [(6, "9月30日", "date-unread")]
    assert edited(put("1.10", "完成时限", "2026年9月30日"), plan=plan).unplaced == ()


def test_of_two_rows_with_one_number_the_one_with_the_title_counts() -> None:
    read = edited(add(at=4, 序号="1.2", 方面="教育文化", 任务="另建幼儿园", 责任单位="区教育局"))
    assert read.tasks == PLAN.tasks
    assert whys(read) == [(4, "1.2 教育文化 另建幼儿园 区教育局", "number-twice")]


def test_a_number_merged_over_two_rows_is_reported() -> None:
    read = edited(
        add(at=5, 责任单位="区财政局", 任务="书屋"), lambda book: book["任务表"].merge_cells("A4:A5")
    )
    assert read.tasks == PLAN.tasks
    assert [(line, why) for line, _, why in whys(read)] == [(5, "number-twice")]


def test_a_row_without_a_title_is_reported_and_no_task() -> None:
    read = edited(put("1.2", "任务", None), add(目标任务="合计2236万元"), add(序号="填表人：甲乙"))
    assert [one.number for one in read.tasks] == ["1.1", "1.10", "2.1", "2.1.1", "2.2"]
    assert [(line, why) for line, _, why in whys(read)] == [
        (5, "no-title"),
        (10, "no-title"),
        (11, "no-title"),
    ]


def test_a_parent_that_is_not_there_is_reported_and_not_taken_over() -> None:
    read = edited(
        put("2.1.1", "上级任务", "9.9"), put("2.2", "上级任务", "2.2"), add(任务="义诊", 上级任务="无此项")
    )
    assert read.tasks[:-1] == PLAN.tasks
    assert find(read, "2.3").parent is None
    assert whys(read) == [
        (8, "9.9", "no-such-parent"),
        (9, "2.2", "no-such-parent"),
        (10, "无此项", "no-such-parent"),
    ]


def test_a_task_that_would_be_a_part_of_itself_stays_where_it_was() -> None:
    read = edited(put("2.1", "上级任务", "2.1.1"), put("2.1.1", "任务", "望汀镇卫生院"))
    assert find(read, "2.1.1").parent == "2.1"
    assert find(read, "2.1") == find(PLAN, "2.1")
    assert whys(read) == [(7, "2.1.1", "no-such-parent")]


def test_parts_of_a_deleted_task_are_reported_and_stay() -> None:
    read = edited(drop("2.1"))
    assert [(one.title, one.parent) for one in read.tasks][3] == ("望汀卫生院", None)
    assert whys(read) == [(7, "2.1", "no-such-parent")]


def test_an_area_that_is_not_in_its_sheet_becomes_a_new_one_and_is_reported() -> None:
    read = edited(put("1.2", "方面", "学前教育"), add(任务="义诊", 方面="学前教育"))
    assert read.areas == (*PLAN.areas, Area("3", "学前教育"))
    assert [(one.number, one.title) for one in read.tasks if one.area == "3"] == [
        ("3.1", "扩建幼儿园"),
        ("3.2", "义诊"),
    ]
    assert whys(read) == [(5, "学前教育", "new-area")]


def test_an_area_that_still_has_tasks_cannot_be_deleted() -> None:
    read = edited(drop("2", sheet="方面"))
    assert read.areas == PLAN.areas
    assert read.tasks == PLAN.tasks
    assert whys(read) == [(7, "医疗卫生", "new-area")]


def test_a_figure_that_may_be_two_numbers_is_reported() -> None:
    read = edited(
        drop("1.1"), put("1.10", "任务", "扩建第三小学"), add(任务="义诊", 上级任务=2.1), as_figures
    )
    assert whys(read) == [
        (
            5,
            "1.1 教育文化 扩建第三小学 年底前交付使用。 区教育局 年底前交付使用 ＝ 2026-12-31",
            "number-unclear",
        )
    ]


def test_columns_and_sheets_of_other_making_are_reported_once() -> None:
    def change(book: Workbook) -> None:
        sheet = book["任务表"]
        sheet["L3"].value, sheet["L5"].value, sheet["L6"].value = "备注", "甲", "乙"
        sheet["C2"].value = "填报单位：区教育局"
        book.create_sheet("草稿")["A1"].value = "随手记"
        book.create_sheet("空表")

    read = edited(change)
    assert read.tasks == PLAN.tasks
    assert whys(read) == [
        (1, "草稿", "sheet-unread"),
        (2, "填报单位：区教育局", "loose"),
        (3, "备注", "column-unread"),
    ]


def test_cells_that_cannot_be_read_leave_what_was_there() -> None:
    def change(book: Workbook) -> None:
        book["报送要求"]["B4"].value = "月底"
        book["报送要求"]["C4"].value = "经常"
        book["报送要求"]["D6"].value = "各单位"
        book["方面"]["B6"].value = "教育文化"
        book["方面"]["A6"].value = "1"
        book["方面"]["C7"].value = "区统计局"

    read = edited(change, put("1.2", "待分解", "大概"))
    assert replace(read, unplaced=()) == PLAN
    assert whys(read) == [
        (5, "大概", "cell-unread"),
        (6, "方面：1 教育文化", "number-twice"),
        (7, "方面：区统计局", "no-title"),
        (4, "报送要求：月底", "cell-unread"),
        (4, "报送要求：经常", "cell-unread"),
        (6, "报送要求：各单位", "no-title"),
    ]


def test_errors_and_formulas_without_a_result_are_seen_and_not_taken_for_empty() -> None:
    read = edited(put("1.2", "责任单位", "#REF!"), put("1.10", "责任单位", "=A1"))
    assert find(read, "1.2").responsible == ("#REF!",)
    assert find(read, "1.10").responsible == ("=A1",)


def test_without_the_hidden_sheet_the_same_is_reported() -> None:
    read = edited(
        forget,
        put("1.10", "完成时限", "2月30日"),
        put("2.1.1", "上级任务", "9.9"),
        put("2.2", "方面", "其他"),
    )
    assert whys(read) == [
        (6, "2月30日", "date-unread"),
        (8, "9.9", "no-such-parent"),
        (9, "其他", "new-area"),
    ]
    assert by("年底前交付使用", date(2026, 12, 31)) not in find(read, "1.10").milestones
