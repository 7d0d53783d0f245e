"""A PDF has letters at places; its lines, paragraphs and tables are what a reader sees."""

from collections.abc import Sequence

import pytest

from bot.documents.errors import DocumentError
from bot.documents.pdf.radicals import make_common
from bot.documents.reading import read_document
from tests.documents.pdf_papers import letters, pdf, rule

LONG = "各牵头单位要切实负起责任主动协调配合确保各项任务按时间"  # 27 letters: a full line from 90 to 522
SHORT = "节点全面完成。"


def read(*pages: str) -> list[str]:
    return read_document(pdf(*pages), "方案.pdf").split("\n")


def test_a_line_that_reaches_the_edge_goes_on_and_an_indented_one_begins_a_paragraph() -> None:
    page = (
        letters("一、总体要求", 122, 90) + letters(LONG[:25], 122, 118) + letters(LONG[25:] + SHORT, 90, 146)
    )
    assert read(page + letters("二、目标任务", 122, 174)) == ["一、总体要求", LONG + SHORT, "二、目标任务"]


def test_a_figure_that_did_not_fit_stays_whole() -> None:
    page = (
        letters(LONG[:23], 122, 90)
        + letters("1200.50万元，投入使用。", 90, 118)
        + letters(LONG[:25], 122, 146)
    )
    assert read(page)[0] == f"{LONG[:23]}1200.50万元，投入使用。"


def test_without_indents_a_number_begins_a_paragraph() -> None:
    page = letters(LONG, 90, 90) + letters(f"1.{LONG[:26]}", 90, 118) + letters(SHORT, 90, 146)
    assert read(page + letters(f"（2）{SHORT}", 90, 174)) == [LONG, f"1.{LONG[:26]}{SHORT}", f"（2）{SHORT}"]


def test_a_paragraph_goes_on_over_the_end_of_a_page_and_page_numbers_are_gone() -> None:
    pages = [letters(LONG[:25], 122, 700), letters(SHORT, 90, 90) + letters("二、目标任务", 122, 118)]
    numbers = ["— 1 —", "第 2 页 共 2 页"]
    assert read(
        *(page + letters(number, 270, 800, 12) for page, number in zip(pages, numbers, strict=True))
    ) == [*(LONG[:25] + SHORT, "二、目标任务")]


def test_headers_that_come_again_and_again_are_left_out() -> None:
    pages = [
        letters("青屏区人民政府办公室", 90, 40, 12) + letters(f"第{at}段落说明任务要求。", 122, 400)
        for at in "一二三四"
    ]
    assert read(*pages) == [f"第{at}段落说明任务要求。" for at in "一二三四"]


def test_a_title_over_two_lines_is_one() -> None:
    title = letters("青屏区2026年民生实事项目", 175, 90, 22) + letters("实施方案", 262, 120, 22)
    body = letters(LONG[:25], 122, 180) + letters(LONG, 90, 208) + letters(SHORT, 90, 236)
    assert read(title + body)[0] == "青屏区2026年民生实事项目实施方案"


def test_chinese_letters_stand_together_however_wide_they_are_set_and_words_apart() -> None:
    stretched = "".join(letters(letter, 90 + 18 * at, 90) for at, letter in enumerate("责任单位区教育局"))
    words = letters("WiFi", 90, 120) + letters("6", 128, 120) + letters("标准建设要求及说明事项", 140, 120)
    assert read(stretched + words) == ["责任单位区教育局", "WiFi 6标准建设要求及说明事项"]


def test_columns_without_rules_are_parted_by_two_spaces() -> None:
    page = (
        letters("区教育局承办", 90, 90)
        + letters("区财政局配合", 260, 90)
        + letters("六月底前完成任务", 400, 90)
    )
    assert read(page) == ["区教育局承办  区财政局配合  六月底前完成任务"]


def test_letters_drawn_twice_to_look_bold_are_read_once() -> None:
    assert read(
        letters("民生实事人人有责各单位一起来完成任务", 90, 90)
        + letters("民生实事人人有责各单位一起来完成任务", 90.5, 90)
    ) == ["民生实事人人有责各单位一起来完成任务"]


TABLE = [
    ("序号", "工作任务", "责任单位"),
    ("1", "农村书屋建设工程", "区文旅局"),
    ("2", "体育公园扩建", "区体育局"),
]


def draw(rows: Sequence[tuple[str, ...]], top: int = 90, edges: tuple[int, ...] = (90, 140, 260, 360)) -> str:
    drawn = "".join(rule(edges[0], top + 30 * at, edges[-1], top + 30 * at) for at in range(len(rows) + 1))
    drawn += "".join(rule(edge, top, edge, top + 30 * len(rows)) for edge in edges)
    for at, row in enumerate(rows):
        drawn += "".join(
            letters(text, left + 5, top + 8 + 30 * at, 11) for left, text in zip(edges, row, strict=False)
        )
    return drawn


ROWS = [
    "| 序号 | 工作任务 | 责任单位 |",
    "| 1 | 农村书屋建设工程 | 区文旅局 |",
    "| 2 | 体育公园扩建 | 区体育局 |",
]


def test_a_ruled_table_is_read_row_by_row_between_the_text_above_and_below() -> None:
    page = letters("任务分解表", 90, 60) + draw(TABLE) + letters("备注：按季调度。", 90, 200)
    assert read(page) == ["任务分解表", *ROWS, "备注：按季调度。"]


def test_a_table_goes_on_over_the_end_of_a_page() -> None:
    assert read(draw(TABLE[:2], 700), draw(TABLE[2:])) == ROWS
    assert read(draw(TABLE[:2], 700), draw([TABLE[0], TABLE[2]])) == ROWS


def test_a_row_that_the_end_of_the_page_broke_is_whole_again() -> None:
    broken = [("序号", "工作任务", "责任单位"), ("1", "农村书屋建设", "区文旅局")]
    assert read(draw(broken, 700), draw([("", "工程", ""), TABLE[2]])) == ROWS
    assert read(draw(broken, 700), draw([TABLE[0], ("", "工程", ""), TABLE[2]])) == ROWS


def test_a_table_without_rules_at_its_sides_is_closed() -> None:
    assert read(draw(TABLE, edges=(90, 140, 260, 360)).replace(rule(90, 90, 90, 180), "")) == ROWS


def test_a_cell_over_several_rows_stands_in_each() -> None:
    level = draw([TABLE[0], ("1", "农村书屋建设工程", ""), ("2", "体育公园扩建", "")])
    merged = level.replace(rule(90, 150, 360, 150), rule(90, 150, 260, 150)) + letters(
        "区文旅局", 265, 140, 11
    )
    assert read(merged) == [ROWS[0], ROWS[1], "| 2 | 体育公园扩建 | 区文旅局 |"]


@pytest.mark.parametrize("page", ["", rule(0, 0, 9, 9), letters("— 1 —", 270, 800, 12)])
def test_pages_without_a_text_are_a_scan(page: str) -> None:
    with pytest.raises(DocumentError, match="scan"):
        read(page, page)


def test_glyphs_that_name_no_character_are_a_scan() -> None:
    nameless = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [4 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW 1000 /FontDescriptor 5 0 R"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        "<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] >>",
    )
    with pytest.raises(DocumentError, match="scan"):
        read_document(pdf(letters(LONG, 90, 90), font=nameless), "方案.pdf")


def test_a_password_is_asked_to_be_removed() -> None:
    keys = f"/O <{'41' * 32}> /U <{'42' * 32}> /P -4"
    trailer = f"/Encrypt << /Filter /Standard /V 1 /R 2 {keys} >> /ID [<00> <00>]"
    with pytest.raises(DocumentError, match="locked"):
        read_document(pdf(letters(LONG, 90, 90), trailer=trailer), "方案.pdf")


def test_characters_that_printers_confuse_are_the_common_ones() -> None:
    assert make_common("⼀个⽅⾯、区⺠政局、⻓期、⼾籍、年⻘") == "一个方面、区民政局、长期、户籍、年青"
