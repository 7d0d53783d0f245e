"""A ledger is read as the sheets show it."""

from datetime import date, datetime

import pytest
from openpyxl import Workbook

from bot.documents.errors import DocumentError
from bot.documents.plan import read_plan_document
from bot.documents.reading import read_document
from tests.documents.sheet_papers import Rows, raw_workbook, workbook

HEADING = ["序号", "工作任务", "目标任务", "责任单位"]


def read(content: bytes) -> list[str]:
    return read_document(content, "台账.xlsx").split("\n")


def test_titles_above_the_heading_are_text_and_empty_rows_and_columns_are_left_out() -> None:
    rows = [["青屏区任务台账"], [], [None, *HEADING], [None, 1, "书屋", "新建9家", "区文旅局"], []]
    assert read(workbook(("Sheet1", rows))) == [
        *("青屏区任务台账", "| 序号 | 工作任务 | 目标任务 | 责任单位 |", "| 1 | 书屋 | 新建9家 | 区文旅局 |")
    ]


def test_merged_cells_stand_in_every_row_that_they_cover() -> None:
    def merge(book: Workbook) -> None:
        book.worksheets[0].merge_cells("D2:D3")
        book.worksheets[0].merge_cells("A4:D4")

    rows = [HEADING, [1, "书屋", "新建9家", "区文旅局"], [2, "球场", "新建2个"], ["二、卫生"]]
    assert read(workbook(("Sheet1", rows), change=merge))[1:] == [
        *("| 1 | 书屋 | 新建9家 | 区文旅局 |", "| 2 | 球场 | 新建2个 | 区文旅局 |", "| 二、卫生 |  |  |  |")
    ]


def test_a_sheet_named_after_an_area_gives_its_heading_where_there_are_several() -> None:
    def task(name: str) -> list[list[object]]:
        return [["青屏区任务台账"], list(HEADING), [1, name, "新建", "区文旅局"]]

    sheets = [(name, task(name)) for name in ("教育文化", "2.医疗卫生", "（三）交通", "汇总表", "Sheet5")]
    lines = read(workbook(*sheets))
    assert [lines[at - 1] for at, line in enumerate(lines) if line.startswith("| 序号")] == [
        *("一、教育文化", "二、医疗卫生", "（三）交通", "青屏区任务台账", "青屏区任务台账")
    ]
    assert read(workbook(sheets[0]))[:2] == ["青屏区任务台账", "| 序号 | 工作任务 | 目标任务 | 责任单位 |"]


def test_hidden_sheets_are_not_read_but_named() -> None:
    def hide(book: Workbook) -> None:
        book.worksheets[1].sheet_state = "hidden"
        book.worksheets[2].sheet_state = "veryHidden"

    sheets: list[tuple[str, Rows]] = [
        ("台账", [HEADING, [1, "书屋", "新建", "区文旅局"]]),
        ("底稿", [["旧"]]),
        ("选项", [["x"]]),
    ]
    assert read(workbook(*sheets, change=hide))[2:] == ["备注：隐藏的工作表没有读：底稿、选项"]


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.125, "0.0%", "12.5%"),
        (0.85, "0%", "85%"),
        (1200.5, "0.00", "1200.50"),
        (1200.5, "#,##0.00", "1200.50"),
        (1200.5, "General", "1200.5"),
        (0.1 + 0.2, "General", "0.3"),
        (12, '0.0"万元"', "12.0万元"),
        (36.5, "¥0.00", "¥36.50"),
        (36.5, "[$¥-804]#,##0.00;[Red]-[$¥-804]#,##0.00", "¥36.50"),
        (-5, "0.0;[Red]-0.0", "-5.0"),
        (-5, "0_);(0)", "(5)"),
        (0, '0;-0;"—"', "—"),
        (7, "@", "7"),
        (1234567, '0.0,"千"', "1234567"),
        (1.5e300, "0.00", "1.5e+300"),
        (date(2026, 6, 30), "yyyy-mm-dd", "2026年6月30日"),
        (date(2026, 6, 30), 'yyyy"年"m"月"', "2026年6月"),
        (date(2026, 6, 30), 'm"月"d"日"', "6月30日"),
        (date(2026, 6, 30), "[$-804]aaaa", "46203"),
        (datetime(2026, 6, 30, 9, 5), "yyyy/m/d h:mm", "2026年6月30日 09:05"),  # noqa: DTZ001 - sheets have no zone
        ("文字", "General", "文字"),
        (True, "General", ""),
    ],
)
def test_a_value_is_read_as_its_cell_shows_it(value: object, code: str, shown: str) -> None:
    def form(book: Workbook) -> None:
        book.worksheets[0]["B1"].number_format = code

    assert read(workbook(("Sheet1", [["值：", value, "。"]]), change=form)) == [
        f"| {' | '.join(filter(None, ('值：', shown, '。')))} |"
    ]


def test_built_in_formats_for_days_are_shown_as_days() -> None:
    def form(book: Workbook) -> None:
        book.worksheets[0]["B1"].number_format = "mm-dd-yy"  # the name of format 14 outside China

    content = workbook(("Sheet1", [["到", date(2026, 6, 30)]]), change=form)
    assert read(content) == ["| 到 | 2026年6月30日 |"]


def test_of_a_formula_the_stored_result_is_read_and_of_an_error_nothing() -> None:
    cells = '<c r="A1" t="str"><f>B1</f><v>书屋</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="e"><v>#REF!</v></c>'
    assert read(
        raw_workbook(
            f'<row r="1">{cells}<c r="D1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c></row>'
        )
    ) == ["| 书屋 | 2 | 甲乙 |"]


def test_a_formula_whose_result_was_never_stored_is_named() -> None:
    rows = [
        HEADING,
        [1, "书屋", "=C3", "区文旅局"],
        [2, "球场", "=C3", "区文旅局"],
        [3, "公园", "新建", "区住建局"],
    ]
    assert read(workbook(("台账", rows)))[1:] == [
        "| 1 | 书屋 |  | 区文旅局 |",
        "| 2 | 球场 |  | 区文旅局 |",
        "| 3 | 公园 | 新建 | 区住建局 |",
        "备注：工作表“台账”公式没有存下结果，没有读：C2、C3",
    ]


def test_hidden_rows_and_columns_are_not_read_but_named() -> None:
    def hide(book: Workbook) -> None:
        book.worksheets[0].row_dimensions[3].hidden = True
        book.worksheets[0].row_dimensions[9].hidden = True
        book.worksheets[0].column_dimensions["C"].hidden = True

    rows = [
        HEADING,
        [1, "书屋", "旧稿", "区文旅局"],
        [2, "球场", "旧稿", "区文旅局"],
        [3, "公园", "旧稿", "区住建局"],
    ]
    assert read(workbook(("台账", rows), change=hide)) == [
        "| 序号 | 工作任务 | 责任单位 |",
        "| 1 | 书屋 | 区文旅局 |",
        "| 3 | 公园 | 区住建局 |",
        "备注：工作表“台账”隐藏的行没有读：3",
        "备注：工作表“台账”隐藏的列没有读：C",
    ]


def test_what_was_not_read_is_no_part_of_a_task_but_listed() -> None:
    rows = [HEADING, [1, "书屋", "=C3", "区文旅局"], [2, "球场", "新建", "区文旅局"]]
    plan = read_plan_document(workbook(("台账", rows)), "台账.xlsx", 2026)
    assert [left.text for left in plan.unplaced] == ["备注：工作表“台账”公式没有存下结果，没有读：C2"]
    assert [task.target for task in plan.tasks] == ["书屋", "新建"]


def test_cells_that_do_not_say_where_they_are_follow_each_other() -> None:
    assert read(
        raw_workbook("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>")
    ) == ["| 1 | 2 |", "| 3 | 4 |"]


def test_a_sheet_that_claims_a_million_rows_is_read_by_what_stands_in_it() -> None:
    first = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
    far = f'{first}<row r="1048576"><c r="A1048576"><v>3</v></c></row>'
    merged = '<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="B2:XFD9"/><mergeCell ref="!"/></mergeCells>'
    assert read(raw_workbook(far, '<dimension ref="A1:XFD1048576"/>', merged)) == ["| 1 | 2 |", "3"]


def test_a_workbook_with_nothing_in_it_is_empty() -> None:
    with pytest.raises(DocumentError, match="empty"):
        read(workbook(("Sheet1", [])))
