"""The workbook itself: how it looks, what it never holds, and which workbooks are none of ours."""

import re
import zlib
from base64 import b64encode
from dataclasses import replace
from datetime import date
from io import BytesIO
from time import process_time
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.properties import PageSetupProperties

from bot.core.model import Area, Plan, Task
from bot.documents.errors import DocumentError
from bot.documents.task_table import read_task_table, write_task_table
from tests.documents.sheet_papers import workbook
from tests.documents.task_table_papers import PLAN, add, changed, edited, find, forget, put, task


def opened(plan: Plan = PLAN) -> Workbook:
    return load_workbook(BytesIO(write_task_table(plan)))


def test_it_prints_as_a_ledger_on_a4_with_its_heading_on_every_page() -> None:
    sheet = opened()["任务表"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr == PageSetupProperties(fitToPage=True)
    assert sheet.page_setup.fitToHeight == 0
    assert (sheet.print_title_rows, sheet.freeze_panes, sheet.auto_filter.ref) == ("$3:$3", "D4", "A3:K9")
    assert [cell.value for cell in sheet["A"]][:4] == [PLAN.title, "年度：2026", "序号", "1.1"]
    assert all(cell.alignment.wrap_text and cell.border.top.style == "thin" for cell in sheet[4])


def test_a_row_is_as_high_as_its_longest_text_and_may_grow() -> None:
    long = replace(PLAN, tasks=(task("1.1", "修路"), task("1.2", "铺路", "平整路面，" * 60)))
    with ZipFile(BytesIO(write_task_table(long))) as package:
        xml = package.read("xl/worksheets/sheet1.xml").decode()
    assert re.findall('<row r="[45]" ht="([0-9.]+)">', xml) == ["22.5", "196.5"]


def test_only_the_hidden_sheet_is_hidden() -> None:
    states = {sheet.title: sheet.sheet_state for sheet in opened().worksheets}
    assert [title for title, state in states.items() if state != "visible"] == ["导出底稿"]
    assert list(states) == ["任务表", "方面", "报送要求", "填表说明", "导出底稿"]


@pytest.mark.parametrize("sign", "=+-@\t")
def test_no_text_is_ever_a_formula(sign: str) -> None:
    text = f"{sign}HYPERLINK(1)"
    plan = Plan(text, 2026, (Area("1", text, (text,)),), (Task("1.1", "1", text, text, parent="1.1"),))
    cells = [cell for sheet in opened(plan).worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    written = [cell for cell in cells if "HYPERLINK" in str(cell.value)]
    assert len(written) == 6
    assert all(cell.quotePrefix for cell in written if str(cell.value).startswith(tuple("=+-@")))


def test_numbers_and_deadlines_stay_as_they_are_typed() -> None:
    sheet = opened()["任务表"]
    assert {sheet[f"{column}4"].number_format for column in "AIK"} == {"@"}
    assert {sheet.column_dimensions[column].number_format for column in "AIK"} == {"@"}


def test_a_day_shown_without_its_year_is_in_the_years_plan() -> None:
    def type_day(book: Workbook) -> None:
        cell = book["任务表"]["I6"]
        cell.value = date(2025, 10, 20)
        cell.number_format = 'm"月"d"日"'

    assert find(edited(type_day), "1.10").milestones[0].due == date(2026, 10, 20)


OTHER_LEDGER = workbook(
    (
        "任务表",
        [["序号", "任务", "目标任务", "牵头单位", "完成时限"], ["1", "修路", "8公里", "区交通局", "年底"]],
    )
)


@pytest.mark.parametrize(
    "content", [OTHER_LEDGER, workbook(("Sheet1", [])), "一、任务\n1.修路（责任单位：区交通局）".encode()]
)
def test_what_is_none_of_ours_is_left_to_the_reader_of_documents(content: bytes) -> None:
    assert read_task_table(content, 2026) is None


def test_the_hidden_sheet_alone_tells_that_it_is_ours() -> None:
    def strip(book: Workbook) -> None:
        book["任务表"].delete_cols(10, 2)
        del book["方面"], book["报送要求"]

    assert edited(strip) == PLAN
    assert read_task_table(changed(write_task_table(PLAN), strip, forget), None) is None


def with_part(content: bytes, name: str, part: str) -> bytes:
    """The workbook with one of its parts replaced."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, part if member == name else old.read(member))
    return file.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
BOMB = '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData>&b;</sheetData></worksheet>'
ENDLESS = "<worksheet><sheetData>{}</sheetData></worksheet>".format(
    "".join(f'<row><c r="A{row}" t="str"><v>1</v></c></row>' for row in range(1, 20_005))
)


@pytest.mark.parametrize(
    ("part", "code"), [(BOMB, "unsafe"), (ENDLESS, "too-large"), ("<worksheet>", "broken")]
)
def test_a_hostile_sheet_is_refused(part: str, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        read_task_table(with_part(write_task_table(PLAN), SHEET, part), None)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "packed",
    [
        b64encode(zlib.compress(b" " * 50_000_000)).decode(),
        b64encode(zlib.compress(b"[" * 100_000)).decode(),
        b64encode(zlib.compress(b'{"title": 1}')).decode(),
        "没有",
    ],
)
def test_a_hidden_sheet_of_other_making_is_ignored(packed: str) -> None:
    def replace_packed(book: Workbook) -> None:
        for row, start in enumerate(range(0, len(packed), 32_000), 3):
            book["导出底稿"].cell(row, 1).value = packed[start : start + 32_000]

    assert edited(replace_packed) == PLAN


def test_a_chain_of_parts_without_end_is_cut() -> None:
    def chain(book: Workbook) -> None:
        for number in range(3000, 6000):
            book["任务表"].append([str(number), "医疗卫生", "项目", *[None] * 7, str(number - 1)])

    read = edited(chain)
    assert len(read.tasks) == len(PLAN.tasks) + 3000
    assert max(len(one.number) for one in read.tasks) < 120


@settings(deadline=None, max_examples=15)
@given(st.lists(st.lists(st.text(max_size=8) | st.floats() | st.dates(), max_size=11), max_size=6))
def test_whatever_is_typed_into_it_is_read_without_a_crash(rows: list[list[object]]) -> None:
    def fill(book: Workbook) -> None:
        for at, row in enumerate(rows):
            for column, value in enumerate(row, 1):
                text = (
                    "".join(char for char in value if char.isprintable()) if isinstance(value, str) else value
                )
                book["任务表"].cell(5 + at * 2, column).value = text  # type: ignore[assignment]  # whatever it is

    assert edited(fill).title == PLAN.title


def test_four_hundred_tasks_are_read_within_seconds() -> None:
    many = replace(
        PLAN, tasks=tuple(task(f"1.{at}", f"项目{at}", "6月底前开工。", "区教育局") for at in range(400))
    )
    content = changed(write_task_table(many), put("1.1", "任务", "新项目"), add(任务="义诊"), forget)
    before = process_time()
    read = read_task_table(content, None)
    assert read is not None
    assert len(read.tasks) == 401
    assert process_time() - before < 10
