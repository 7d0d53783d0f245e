"""An edited task table differs from the plan by the edits, and by nothing else."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from bot.core.changes import compare
from bot.core.model import Area, Period, ReportingRule, Task
from tests.documents.task_table_papers import (
    HEADING,
    PLAN,
    Change,
    add,
    dated,
    drop,
    edited,
    expect,
    find,
    forget,
    put,
    task,
)


def test_changed_fields_change_their_task_only() -> None:
    read = edited(
        put("2.2", "任务", "免费健康体检"),
        put("2.2", "牵头单位", "区卫健局"),
        put("2.2", "责任单位", "区民政局、区残联"),
        put("2.2", "配合单位", "各镇、街道、区财政局"),
        put("2.2", "责任人", "丁戊，己庚"),
    )
    changed = replace(
        find(PLAN, "2.2"),
        title="免费健康体检",
        lead=("区卫健局",),
        responsible=("区民政局", "区残联"),
        assisting=("各镇、街道", "区财政局"),
        people=("丁戊", "己庚"),
    )
    expect(read, _2_2=changed)
    assert compare(PLAN, read).changed == ((find(PLAN, "2.2"), changed),)


@pytest.mark.parametrize(
    "written",
    [
        "区卫健局、区民政局",
        "区卫健局 ， 区民政局",
        "区卫健局；区民政局",
        "区卫健局\n区民政局",
        "区卫健局和区民政局",
    ],
)
def test_units_are_taken_apart_whatever_stands_between_them(written: str) -> None:
    expect(edited(put("2.2", "责任单位", written)))


def test_spaces_and_full_width_signs_in_names_change_nothing() -> None:
    expect(edited(put("2.1.1", "责任单位", " 望汀　镇 "), put("2.2", "序号", " ２．２ ")))


def test_a_cell_that_is_emptied_holds_nobody() -> None:
    read = edited(put("2.1", "牵头单位", None), put("2.2", "责任单位", "无"))
    expect(
        read,
        _2_1=replace(find(PLAN, "2.1"), lead=()),
        _2_2=replace(find(PLAN, "2.2"), responsible=()),
    )


def test_a_task_whose_row_is_deleted_is_gone() -> None:
    read = edited(drop("1.1", "2.2"))
    expect(read, _1_1=None, _2_2=None)
    assert [gone.number for gone in compare(PLAN, read).gone] == ["1.1", "2.2"]


def test_a_row_without_a_number_is_a_new_task_of_its_area() -> None:
    read = edited(
        add(
            at=6,
            方面="教育文化",
            任务="修缮图书馆",
            目标任务="投入50万元，11月底前开馆。",
            责任单位="区文旅局",
        )
    )
    new = task("1.11", "修缮图书馆", "投入50万元，11月底前开馆。", "区文旅局")
    assert compare(PLAN, read).new == (new,)
    assert [one.number for one in read.tasks] == ["1.1", "1.2", "1.10", "1.11", "2.1", "2.1.1", "2.2"]
    assert dated(new.milestones) == [("11月底前开馆", date(2026, 11, 30))]


def test_new_rows_take_the_area_of_the_row_above_and_no_number_of_a_deleted_one() -> None:
    read = edited(drop("2.2"), add(任务="义诊", 责任单位="区卫健局"), add(任务="送药上门"))
    assert [(one.number, one.area, one.title) for one in compare(PLAN, read).new] == [
        ("2.3", "2", "义诊"),
        ("2.4", "2", "送药上门"),
    ]


def test_a_new_row_with_a_parent_is_its_part() -> None:
    read = edited(
        put("1.2", "待分解", None),
        add(任务="城东幼儿园", 上级任务="1.2", 责任单位="区教育局"),
        add(任务="城西幼儿园", 上级任务=1.2),
    )
    assert find(read, "1.2") == replace(find(PLAN, "1.2"), deferred=False)
    assert [(one.number, one.parent, one.area) for one in compare(PLAN, read).new] == [
        ("1.2.1", "1.2", "1"),
        ("1.2.2", "1.2", "1"),
    ]


def test_a_number_that_an_office_gave_itself_is_kept_where_it_fits() -> None:
    read = edited(
        add(序号="2.7", 方面="医疗卫生", 任务="义诊"), add(序号="38", 方面="医疗卫生", 任务="送药上门")
    )
    assert [one.number for one in compare(PLAN, read).new] == ["2.7", "2.8"]


def test_a_task_in_another_area_gets_a_number_there_and_takes_its_parts_along() -> None:
    read = edited(put("2.1", "方面", "教育文化"))
    assert [(one.number, one.area, one.parent) for one in read.tasks][3:5] == [
        ("1.11", "1", None),
        ("1.11.1", "1", "1.11"),
    ]
    assert not compare(PLAN, read).new


def move_rows(book: Workbook) -> None:
    """Sort by the titles, with an empty row between."""
    sheet = book["任务表"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=HEADING + 1)]
    sheet.delete_rows(HEADING + 1, len(rows))
    for row in sorted(rows, key=lambda row: str(row[2])):
        sheet.append(row)
        sheet.append([None])


def move_columns(book: Workbook) -> None:
    """Bring the columns into another order, with an empty one between."""
    sheet = book["任务表"]
    columns = [[cell.value for cell in column] for column in sheet.iter_cols(min_row=HEADING)]
    sheet.delete_cols(1, len(columns))
    for place, column in enumerate(reversed(columns)):
        for row, value in enumerate(column, HEADING):
            sheet.cell(row, place * 2 + 1).value = value


def hide(book: Workbook) -> None:
    """Hide columns, and rows as a filter does."""
    sheet = book["任务表"]
    sheet.column_dimensions["D"].hidden = sheet.column_dimensions["E"].hidden = True
    sheet.row_dimensions[HEADING + 2].hidden = True


def merge_areas(book: Workbook) -> None:
    """Merge the cells of one area, and two deadlines that are empty."""
    sheet = book["任务表"]
    sheet.merge_cells("B4:B6")
    sheet.merge_cells("B7:B9")


def rename_sheets(book: Workbook) -> None:
    book["任务表"].title = "2026年任务"
    book["方面"].title = "sheet2"


@pytest.mark.parametrize("change", [move_rows, move_columns, hide, merge_areas, rename_sheets])
@pytest.mark.parametrize("before", [[], [forget]], ids=["", "without the hidden sheet"])
def test_what_only_looks_different_changes_nothing(change: Change, before: list[Change]) -> None:
    read = edited(*before, change)
    assert compare(PLAN, read).is_nothing()
    assert read.unplaced == ()


def test_a_column_or_a_sheet_that_was_taken_out_leaves_everything_as_it_was() -> None:
    def take_out(book: Workbook) -> None:
        book["任务表"].delete_cols(7)
        del book["方面"]

    assert edited(take_out) == PLAN


def test_areas_are_changed_and_added_in_their_sheet() -> None:
    read = edited(
        put("2", "方面", "卫生健康", sheet="方面"),
        put("2", "责任单位", "各镇、街道", sheet="方面"),
        add(sheet="方面", 方面="数字经济", 牵头单位="区工信局"),
        add(方面="数字经济", 任务="算力中心"),
        add(方面="卫生健康", 任务="义诊"),
    )
    assert read.areas == (
        PLAN.areas[0],
        Area("2", "卫生健康", ("区卫健局",), ("各镇、街道",)),
        Area("3", "数字经济", ("区工信局",)),
    )
    assert [one.number for one in compare(PLAN, read).new] == ["2.3", "3.1"]
    assert read.unplaced == ()


def test_rules_are_changed_added_and_taken_out() -> None:
    def change(book: Workbook) -> None:
        sheet = book["报送要求"]
        sheet["B4"].value = "每月20日"
        sheet.delete_rows(5)
        sheet["A5"].value = "各牵头单位每季度末报送书面总结"
        sheet["A6"].value, sheet["B6"].value, sheet["C6"].value = "年终总结", 15, "每年"

    read = edited(change)
    assert read.reporting == (
        replace(PLAN.reporting[0], day=20),
        ReportingRule("各牵头单位每季度末报送书面总结", None, Period.QUARTERLY, "各牵头单位"),
        ReportingRule("年终总结", 15, Period.ANNUAL),
    )
    assert read.unplaced == ()


def test_the_title_and_the_year_can_be_changed() -> None:
    def change(book: Workbook) -> None:
        book["任务表"]["A1"].value = "清河区民生实事任务表"
        book["任务表"]["A2"].value = "年度： 2027年"

    read = edited(change)
    assert (read.title, read.year) == ("清河区民生实事任务表", 2027)


def as_figures(book: Workbook) -> None:
    """Let Excel take all numbers for figures: 1.10 becomes 1.1."""
    for row in book["任务表"].iter_rows(min_row=HEADING + 1):
        for cell in (row[0], row[-1]):
            if str(cell.value).count(".") == 1:
                cell.value = float(str(cell.value))


def test_numbers_that_became_figures_are_told_apart_by_their_titles() -> None:
    assert edited(as_figures) == PLAN
    assert edited(move_rows, as_figures) == PLAN


def test_a_number_that_became_a_figure_is_what_no_other_row_is() -> None:
    read = edited(put("1.10", "任务", "扩建第三小学"), as_figures)
    expect(read, _1_10=replace(find(PLAN, "1.10"), title="扩建第三小学"))


def test_without_the_hidden_sheet_a_figure_is_told_by_the_row_above() -> None:
    tasks = tuple(task(f"1.{number}", f"项目{number}号") for number in range(1, 12))
    plan = replace(PLAN, tasks=tasks)
    assert edited(forget, as_figures, plan=plan).tasks == tasks


FLAT = replace(
    PLAN, tasks=tuple(task(f"{at % 2 + 1}.{at}", f"项目{at}", "年底前完工", "区教育局") for at in range(9))
)
EDITS: dict[str, dict[str, object]] = {
    "任务": {"title": "另一个项目"},
    "责任单位": {"responsible": ("区财政局", "各镇、街道")},
    "待分解": {"deferred": True},
    "责任人": {"people": ("甲乙丙",)},
}
WRITTEN = {"任务": "另一个项目", "责任单位": "区财政局、各镇、街道", "待分解": "是", "责任人": "甲乙丙"}


@settings(deadline=None, max_examples=12)
@given(st.lists(st.sampled_from(["drop", "keep", *EDITS]), min_size=9, max_size=9), st.randoms())
def test_any_edits_in_any_order_of_rows_give_just_these_edits(actions: list[str], random: Random) -> None:
    changes: list[Change] = []
    wanted: list[Task] = []
    for one, action in zip(FLAT.tasks, actions, strict=True):
        if action == "drop":
            changes.append(drop(one.number))
            continue
        if action in EDITS:
            changes.append(put(one.number, action, WRITTEN[action]))
        wanted.append(replace(one, **EDITS.get(action, {})))  # type: ignore[arg-type]  # fields by their names

    random.shuffle(changes)
    read = edited(*changes, move_rows, plan=FLAT)
    assert read == replace(FLAT, tasks=tuple(wanted))
