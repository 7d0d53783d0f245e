"""A table is written out so that every row can be read alone."""

import pytest

from bot.documents.errors import DocumentError
from bot.documents.limits import LONGEST_TABLE, WIDEST_TABLE
from bot.documents.tables.grid import Cell, Grid
from bot.documents.tables.lines import write_table

HEADING = [Cell(0, at, name) for at, name in enumerate(("序号", "项目名称", "建设内容", "责任单位"))]


def lines(*cells: Cell) -> list[str]:
    return list(write_table(Grid(cells)))


def rows(*texts: str, first: int = 1) -> list[Cell]:
    """Rows of cells as "1|书屋|新建9家|区文旅局"; ^ is covered by the cell above it."""
    return [
        Cell(first + at, column, text)
        for at, line in enumerate(texts)
        for column, text in enumerate(line.split("|"))
        if text != "^"
    ]


def test_a_heading_and_its_rows() -> None:
    assert lines(*HEADING, *rows("1|书屋|新建9家|区文旅局")) == [
        *("| 序号 | 项目名称 | 建设内容 | 责任单位 |", "| 1 | 书屋 | 新建9家 | 区文旅局 |")
    ]


def test_what_stands_above_the_heading_and_notes_below_are_text() -> None:
    title = Cell(0, 0, "青屏区任务分解表", width=4)
    unit = [Cell(1, 0, "填报单位："), Cell(1, 1, "区府办"), Cell(1, 3, "2026年1月")]
    heading = [Cell(2, cell.column, cell.text) for cell in HEADING]
    note = Cell(4, 0, "备注：按季度调度。", width=4)
    assert lines(title, *unit, *heading, *rows("1|书屋|新建9家|区文旅局", first=3), note) == [
        *("青屏区任务分解表", "填报单位：区府办", "2026年1月", "| 序号 | 项目名称 | 建设内容 | 责任单位 |"),
        *("| 1 | 书屋 | 新建9家 | 区文旅局 |", "备注：按季度调度。"),
    ]


def test_a_heading_of_two_rows_is_one_with_the_lower_names_or_both() -> None:
    upper = [
        *(Cell(0, 0, "序号", height=2), Cell(0, 1, "工作任务", height=2)),
        *(Cell(0, 2, "责任分工", width=2), Cell(0, 4, "督办单位", width=2)),
    ]
    lower = [Cell(1, 2, "牵头\n单位"), Cell(1, 3, "配合单位"), Cell(1, 4, "单位"), Cell(1, 5, "责任人")]
    assert lines(*upper, *lower, *rows("1|书屋|区文旅局|各镇|韩志远|", first=2))[0] == (
        "| 序号 | 工作任务 | 牵头单位 | 配合单位 | 督办单位单位 | 责任人 |"
    )


def test_a_heading_of_two_rows_is_one_also_where_nothing_was_merged() -> None:
    upper = rows("序号|工作任务|责任分工||完成时限", first=0)
    assert lines(*upper, *rows("||牵头单位|配合单位|", "1|书屋|区文旅局|各镇|6月底前"))[0] == (
        "| 序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 |"
    )


def test_a_cell_over_several_tasks_stands_in_each() -> None:
    group = Cell(1, 3, "区文旅局", height=2)
    assert lines(*HEADING, group, *rows("1|书屋|新建9家|^", "2|球场|新建2个|^"))[1:] == [
        *("| 1 | 书屋 | 新建9家 | 区文旅局 |", "| 2 | 球场 | 新建2个 | 区文旅局 |")
    ]


def test_where_the_number_is_over_several_rows_they_are_one_task() -> None:
    merged = [Cell(1, 0, "1", height=2), Cell(1, 1, "书屋", height=2), Cell(1, 3, "区文旅局", height=2)]
    assert lines(*HEADING, *merged, *rows("^|^|新建9家|^", "^|^|改建3家|^"))[1:] == [
        *("| 1 | 书屋 | 新建9家 | 区文旅局 |", "|  |  | 改建3家 | 区文旅局 |")
    ]


def test_a_row_with_one_cell_is_a_group_and_a_title_above_another_heading_is_text() -> None:
    second = [Cell(4, cell.column, cell.text) for cell in HEADING]
    first_table = (*HEADING, Cell(1, 0, "一、教育", width=4), *rows("1|书屋|新建9家|区文旅局", first=2))
    again = (Cell(3, 0, "附件2", width=4), *second, *rows("1|球场|新建2个|区体育局", first=5))
    assert lines(*first_table, *again)[1:] == [
        *(
            "| 一、教育 |  |  |  |",
            "| 1 | 书屋 | 新建9家 | 区文旅局 |",
            "附件2",
            "| 1 | 球场 | 新建2个 | 区体育局 |",
        )
    ]


def test_cells_that_stand_some_places_off_still_belong_to_the_column_that_they_share_most_with() -> None:
    heading = [Cell(0, 0, "序号"), Cell(0, 1, "工作任务", width=3), Cell(0, 4, "责任单位", width=2)]
    shifted = [Cell(1, 0, "1"), Cell(1, 1, "书屋", width=2), Cell(1, 3, "区文旅局", width=3)]
    assert lines(*heading, *shifted)[1] == "| 1 | 书屋 | 区文旅局 |"


def test_bars_in_a_cell_do_not_part_it() -> None:
    assert (
        lines(*HEADING, *rows("1|书屋｜球场|新建9家|区文旅局"))[1] == "| 1 | 书屋/球场 | 新建9家 | 区文旅局 |"
    )


def test_a_table_without_a_heading_is_written_as_it_is() -> None:
    assert lines(*rows("公开|主动|长期", "文号|青政|2026", first=0)) == [
        "| 公开 | 主动 | 长期 |",
        "| 文号 | 青政 | 2026 |",
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("区文旅局\n区财政局", "区文旅局、区财政局"),
        ("区文旅局、\n区财政局", "区文旅局、区财政局"),
        ("农贸市\n场改造", "农贸市场改造"),
        ("1.完成选址\n2.开工建设", "1.完成选址 2.开工建设"),
        ("完成方案设计并公示\n启动建设", "完成方案设计并公示 启动建设"),
        ("建设\n（1）书屋", "建设 （1）书屋"),
        ("  \n书屋  一期\n\n", "书屋 一期"),
    ],
)
def test_the_lines_of_a_cell_become_one(written: str, read: str) -> None:
    assert (
        lines(*HEADING, Cell(1, 0, "1"), Cell(1, 1, written), Cell(1, 3, "区文旅局"))[1]
        == f"| 1 | {read} |  | 区文旅局 |"
    )


@pytest.mark.parametrize(
    "cell",
    [Cell(LONGEST_TABLE, 0, "底"), Cell(0, WIDEST_TABLE, "边"), Cell(0, 0, "大", height=10**9, width=10**9)],
)
def test_a_table_larger_than_any_paper_is_refused(cell: Cell) -> None:
    with pytest.raises(DocumentError, match="too-large"):
        Grid([cell])
