"""Tables in a PDF whose columns only white space parts."""

from collections.abc import Sequence

from bot.documents.reading import read_document
from tests.documents.pdf_papers import letters, pdf

PLACES = (70, 110, 200, 420)
SIZE = 11
HEADING = ("序号", "项目名称", "建设内容", "责任单位")
TABLE = [
    "| 序号 | 项目名称 | 建设内容 | 责任单位 |",
    "| 1 | 农村书屋 | 新建书屋9家并配备图书，六月底前全部开放 | 区文旅局 |",
    "| 2 | 体育公园 | 扩建球场2个 | 区体育局、区住建局 |",
]


def read(*pages: str) -> list[str]:
    return read_document(pdf(*pages), "方案.pdf").split("\n")


def draw(lines: Sequence[tuple[int, Sequence[str]]]) -> str:
    """Lines at their heights, each a text a column."""
    return "".join(
        letters(text, left, top, SIZE)
        for top, texts in lines
        for left, text in zip(PLACES, texts, strict=True)
        if text
    )


def test_a_cell_may_go_over_several_lines() -> None:
    lines = [
        (100, HEADING),
        (125, ("1", "农村书屋", "新建书屋9家并配备图书，六月底前全部开", "区文旅局")),
        (140, ("", "", "放", "")),
        (165, ("2", "体育公园", "扩建球场2个", "区体育局、")),
        (180, ("", "", "", "区住建局")),
    ]
    assert read(draw(lines)) == TABLE


def test_the_number_may_stand_in_the_middle_of_its_row() -> None:
    lines = [
        (100, HEADING),
        (125, ("", "", "新建书屋9家并配备图书，六月底前全部开", "")),
        (140, ("1", "农村书屋", "放", "区文旅局")),
        (170, ("", "", "", "区体育局、")),
        (178, ("2", "体育公园", "扩建球场2个", "")),
        (186, ("", "", "", "区住建局")),
    ]
    assert read(draw(lines)) == TABLE


def test_without_numbers_wide_distances_part_the_rows() -> None:
    lines = [
        (100, ("", *HEADING[1:])),
        (125, ("", "农村书屋", "新建书屋9家并配备图书，六月底前全部开", "区文旅局")),
        (140, ("", "", "放", "")),
        (170, ("", "体育公园", "扩建球场2个", "区体育局")),
    ]
    assert read(draw(lines)) == [
        "| 项目名称 | 建设内容 | 责任单位 |",
        "| 农村书屋 | 新建书屋9家并配备图书，六月底前全部开放 | 区文旅局 |",
        "| 体育公园 | 扩建球场2个 | 区体育局 |",
    ]


def test_a_line_across_the_columns_ends_the_table() -> None:
    table = draw(
        [
            (100, HEADING),
            (125, ("1", "书屋", "新建9家", "区文旅局")),
            (150, ("2", "球场", "扩建2个", "区体育局")),
        ]
    )
    below = letters("备注：各责任单位每月二十五日前将工作进展情况报送区政府办公室。", 70, 190, 14)
    assert read(letters("任务分解表", 200, 60) + table + below) == [
        "任务分解表",
        "| 序号 | 项目名称 | 建设内容 | 责任单位 |",
        "| 1 | 书屋 | 新建9家 | 区文旅局 |",
        "| 2 | 球场 | 扩建2个 | 区体育局 |",
        "备注：各责任单位每月二十五日前将工作进展情况报送区政府办公室。",
    ]


def test_the_heading_may_be_repeated_on_the_next_page() -> None:
    pages = [
        draw(
            [
                (700, HEADING),
                (725, ("1", "书屋", "新建9家", "区文旅局")),
                (750, ("2", "球场", "扩建2个", "区体育局")),
            ]
        ),
        draw(
            [
                (90, HEADING),
                (115, ("3", "公园", "新建3处", "区住建局")),
                (140, ("4", "公厕", "改造5座", "区城管局")),
            ]
        ),
    ]
    assert [line for line in read(*pages) if "序号" not in line] == [
        "| 1 | 书屋 | 新建9家 | 区文旅局 |",
        "| 2 | 球场 | 扩建2个 | 区体育局 |",
        "| 3 | 公园 | 新建3处 | 区住建局 |",
        "| 4 | 公厕 | 改造5座 | 区城管局 |",
    ]


def test_a_row_that_the_end_of_the_page_broke_goes_on_above_the_page_number_and_below_the_header() -> None:
    edges = letters("青屏区人民政府办公室文件", 200, 40, 12)
    pages = [
        draw([(700, HEADING), (725, ("1", "农村书屋", "新建书屋9家并配备图书，六月底前全部开", "区文旅局"))]),
        draw([(90, ("", "", "放", "")), (105, ("2", "体育公园", "扩建球场2个", "区体育局、区住建局"))]),
    ]
    numbers = [letters(f"— {at} —", 280, 800, 12) for at in (1, 2)]
    assert read(*(edges + page + number for page, number in zip(pages, numbers, strict=True)))[-3:] == TABLE


def test_rows_whose_numbers_stand_in_their_middle_end_with_the_page_where_no_gap_parts_them() -> None:
    pages = [
        draw(
            [
                (640, HEADING),
                (665, ("", "", "新建书屋9家并配备图书，六月底前全部开", "")),
                (680, ("1", "农村书屋", "放", "区文旅局")),
            ]
        ),
        draw(
            [
                (90, ("", "", "扩建球场2个", "区体育局、")),
                (105, ("2", "体育公园", "", "区住建局")),
                (120, ("", "", "", "")),
            ]
        ),
    ]
    assert read(*pages) == TABLE


def test_the_heading_that_the_next_page_repeats_does_not_part_a_row() -> None:
    pages = [
        draw([(700, HEADING), (725, ("1", "农村书屋", "新建书屋9家并配备图书，六月底前全部开", "区文旅局"))]),
        draw(
            [
                (90, HEADING),
                (115, ("", "", "放", "")),
                (130, ("2", "体育公园", "扩建球场2个", "区体育局、区住建局")),
            ]
        ),
    ]
    assert read(*pages) == TABLE


def test_a_paragraph_on_the_next_page_ends_the_table() -> None:
    table = draw(
        [
            (700, HEADING),
            (725, ("1", "书屋", "新建9家", "区文旅局")),
            (750, ("2", "球场", "扩建2个", "区体育局")),
        ]
    )
    below = letters("以上任务由各责任单位抓好落实并于每月二十五日前报送进展。", 70, 90, 14)
    assert read(table, below)[-1] == "以上任务由各责任单位抓好落实并于每月二十五日前报送进展。"
