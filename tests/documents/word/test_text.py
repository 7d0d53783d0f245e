"""The text of a Word document is what a reader sees on the page."""

from io import BytesIO

from docx import Document

from bot.documents.reading import read_document
from tests.documents.word_papers import cell, paragraph, row, run, style, table, word

NEW_SHAPE = "<mc:Choice><w:drawing><wps:txbx>{0}</wps:txbx></w:drawing></mc:Choice>"
OLD_SHAPE = "<mc:Fallback><w:pict><v:textbox>{0}</v:textbox></w:pict></mc:Fallback>"
BOX = f"<w:txbxContent>{paragraph('联系电话：见通讯录')}</w:txbxContent>"


def read(*blocks: str, styles: str = "", footnotes: str = "") -> list[str]:
    return read_document(word(*blocks, styles=styles, footnotes=footnotes), "方案.docx").split("\n")


def test_a_document_by_a_program_is_read_paragraph_by_paragraph() -> None:
    document, content = Document(), BytesIO()
    document.add_heading("青屏区2026年民生实事方案", 0)
    document.add_paragraph("一、农村书屋（责任单位：区文旅局）")
    document.save(content)
    assert (
        read_document(content.getvalue(), "方案.docx")
        == "青屏区2026年民生实事方案\n一、农村书屋（责任单位：区文旅局）"
    )


def test_runs_are_joined_without_anything_between_and_breaks_and_tabs_are_kept() -> None:
    broken = run("农村") + run("书屋") + "<w:r><w:tab/><w:br/></w:r>" + run("投资 ") + run("9万元")
    assert read(paragraph(broken)) == ["农村书屋\t", "投资 9万元"]


def test_inserted_text_is_read_and_deleted_text_is_not() -> None:
    changed = (
        f"<w:ins>{run('新建')}</w:ins><w:del><w:r><w:delText>扩建</w:delText></w:r></w:del>{run('书屋')}"
    )
    moved = f"<w:moveFrom>{run('旧处')}</w:moveFrom><w:moveTo>{run('新处')}</w:moveTo>"
    assert read(paragraph(changed), paragraph(moved)) == ["新建书屋", "新处"]


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    ends = "<w:rPr><w:del/></w:rPr>"
    assert read(
        paragraph("农村", properties=ends), paragraph("书屋"), paragraph("末尾", properties=ends)
    ) == [*("农村书屋", "末尾")]


def test_hidden_letters_are_not_read_by_whatever_they_are_hidden() -> None:
    styles = style("Secret", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    hidden = (
        run("暗", "<w:vanish/>")
        + run("密", '<w:rStyle w:val="Secret"/>')
        + run("明", '<w:vanish w:val="0"/>')
    )
    assert read(paragraph(hidden), styles=styles) == ["明"]


def test_a_text_box_is_read_once_below_the_paragraph_that_it_is_anchored_in() -> None:
    both = f"<mc:AlternateContent>{NEW_SHAPE.format(BOX)}{OLD_SHAPE.format(BOX)}</mc:AlternateContent>"
    anchored = f"{run('一、教育')}<w:r>{both}</w:r>"
    assert read(paragraph(anchored), paragraph("二、卫生")) == ["一、教育", "联系电话：见通讯录", "二、卫生"]


def test_a_text_box_that_only_older_readers_know_is_read_too() -> None:
    old = f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>"
    assert read(paragraph(old)) == ["联系电话：见通讯录"]


def test_links_fields_and_content_controls_are_read_through() -> None:
    link = f"<w:hyperlink>{run('区教育局')}</w:hyperlink>"
    field = f"<w:r><w:instrText>DATE</w:instrText></w:r>{run('3月')}<w:fldSimple>{run('底前')}</w:fldSimple>"
    control = f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{run('完成')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{paragraph(link + field + control)}</w:sdtContent></w:sdt>"
    assert read(block) == ["区教育局3月底前完成"]


def test_only_the_base_of_a_ruby_is_read() -> None:
    assert read(
        paragraph(
            f"<w:r><w:ruby><w:rt>{run('qīng')}</w:rt><w:rubyBase>{run('青')}</w:rubyBase></w:ruby></w:r>"
        )
    ) == ["青"]


def test_a_table_of_contents_is_left_out() -> None:
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    contents = f"<w:sdt>{gallery}<w:sdtContent>{paragraph('一、教育 1')}</w:sdtContent></w:sdt>"
    line = paragraph("二、卫生 2", properties='<w:pStyle w:val="T1"/>')
    assert read(contents, line, paragraph("一、教育"), styles=style("T1", name="toc 1")) == ["一、教育"]


def test_footnotes_that_are_referred_to_come_last() -> None:
    notes = "".join(
        f'<w:footnote w:id="{at}">{paragraph(text)}</w:footnote>'
        for at, text in enumerate(("线", "甲注", "无人提"))
    )
    referring = run("书屋") + '<w:r><w:footnoteReference w:id="1"/></w:r>'
    assert read(paragraph(referring), paragraph("末段"), footnotes=notes) == ["书屋", "末段", "注1：甲注"]


def test_a_table_is_written_a_row_a_line() -> None:
    heading = row("序号", "工作任务", "责任单位")
    assert read(table(heading, row("1", "农村书屋", "区文旅局\n区财政局"))) == [
        *("| 序号 | 工作任务 | 责任单位 |", "| 1 | 农村书屋 | 区文旅局、区财政局 |")
    ]


def test_deleted_and_hidden_rows_are_left_out() -> None:
    rows = [row("1", "甲", "乙", properties=f"<w:{kind}/>") for kind in ("del", "hidden")]
    assert read(table(row("序号", "工作任务", "责任单位"), *rows, row("2", "书屋", "区文旅局"))) == [
        *("| 序号 | 工作任务 | 责任单位 |", "| 2 | 书屋 | 区文旅局 |")
    ]


def test_a_table_that_only_frames_the_text_gives_its_paragraphs_and_inner_tables() -> None:
    inner = table(row("序号", "工作任务", "责任单位"), row("1", "书屋", "区文旅局"))
    assert read(table(row(cell(paragraph("一、教育") + inner)))) == [
        *("一、教育", "| 序号 | 工作任务 | 责任单位 |", "| 1 | 书屋 | 区文旅局 |")
    ]


def test_numbers_that_word_counts_stand_in_the_cells_of_their_column() -> None:
    numbered = cell(paragraph("", list_id=1))
    content = word(
        table(
            row("序号", "工作任务", "责任单位"),
            row(numbered, "书屋", "区文旅局"),
            row(numbered, "球场", "区体育局"),
        ),
        numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    assert read_document(content, "台账.docx").split("\n")[1:] == [
        "| 1 | 书屋 | 区文旅局 |",
        "| 2 | 球场 | 区体育局 |",
    ]


def test_cells_merged_downward_and_across_cover_their_places() -> None:
    rows = [
        row(cell("牵头", width=1, merge="restart"), cell("甲", width=2)),
        row(cell("", merge="continue"), "乙", "丙"),
    ]
    assert read(table(*rows)) == ["| 牵头 | 甲 |", "|  | 乙 | 丙 |"]
