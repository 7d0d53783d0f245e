"""Word keeps the numbers of lists apart from the text; a reader sees them in it."""

from bot.documents.reading import read_document
from tests.documents.word_papers import lists, paragraph, run, shape, style, word

OFFICIAL = shape(
    7,
    ("chineseCountingThousand", "%1、"),
    ("chineseCounting", "（%2）"),
    ("decimal", "%3."),
    ("decimalEnclosedCircle", "%4"),
) + lists(1, 7)


def read(*blocks: str, numbering: str = OFFICIAL, styles: str = "") -> list[str]:
    return read_document(word(*blocks, numbering=numbering, styles=styles), "方案.docx").split("\n")


def item(text: str, level: int = 0, list_id: int = 1) -> str:
    return paragraph(text, list_id=list_id, level=level)


def test_every_level_counts_in_its_own_form_and_begins_again_below_a_new_one() -> None:
    blocks = [
        item("教育"),
        item("学校", 1),
        item("修缮", 2),
        item("扩建", 2),
        item("书屋", 1),
        item("新建", 2),
    ]
    assert read(*blocks, item("卫生"), item("医院", 1), item("改造", 3)) == [
        *("一、 教育", "（一） 学校", "1. 修缮", "2. 扩建", "（二） 书屋", "1. 新建"),
        *("二、 卫生", "（一） 医院", "① 改造"),
    ]


def test_a_pattern_may_name_the_levels_above_and_ask_for_plain_digits() -> None:
    legal = shape(0, ("chineseCounting", "第%1章"), ("decimal", "%1.%2")).replace(
        '<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:isLgl/>'
    )
    numbering = legal + lists(1, 0)
    assert read(item("总则"), item("目标", 1), item("任务", 1), numbering=numbering) == [
        *("第一章 总则", "1.1 目标", "1.2 任务")
    ]


def test_text_between_the_items_of_a_list_does_not_stop_the_count() -> None:
    assert read(item("教育"), paragraph("牵头部门：区教育局"), item("卫生")) == [
        *("一、 教育", "牵头部门：区教育局", "二、 卫生")
    ]


def test_two_lists_of_one_shape_count_on_and_one_with_a_start_of_its_own_begins_there() -> None:
    begun_anew = lists(3, 7, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    numbering = OFFICIAL + lists(2, 7) + begun_anew
    blocks = [item("甲"), item("乙", list_id=2), item("丙", list_id=3), item("丁", list_id=3)]
    assert read(*blocks, numbering=numbering) == ["一、 甲", "二、 乙", "五、 丙", "六、 丁"]


def test_a_list_may_count_a_level_in_another_form_than_its_shape() -> None:
    other = '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/>'
    numbering = OFFICIAL + lists(2, 7, f'{other}<w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>')
    assert read(item("甲", list_id=2), item("乙", list_id=2), numbering=numbering) == ["III) 甲", "IV) 乙"]


def test_a_level_may_go_on_counting_below_a_new_one_above_it() -> None:
    numbering = OFFICIAL.replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:lvlRestart w:val="0"/>')
    blocks = [item("教育"), item("学校", 1), item("卫生"), item("医院", 1)]
    assert read(*blocks, numbering=numbering) == ["一、 教育", "（一） 学校", "二、 卫生", "（二） 医院"]


def test_a_number_comes_from_the_style_of_a_paragraph_and_from_what_that_is_based_on() -> None:
    numbers = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("Part", numbers) + style("Mine", based_on="Part") + style("Sub", numbers)
    numbering = OFFICIAL.replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:pStyle w:val="Sub"/>')
    blocks = [paragraph(name, properties=f'<w:pStyle w:val="{name}"/>') for name in ("Part", "Sub", "Mine")]
    assert read(*blocks, numbering=numbering, styles=styles) == ["一、 Part", "（一） Sub", "二、 Mine"]


def test_the_number_0_takes_away_the_number_of_the_style() -> None:
    styles = style("Part", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    without = paragraph("无号", list_id=0, properties='<w:pStyle w:val="Part"/>')
    assert read(without, paragraph("有号", properties='<w:pStyle w:val="Part"/>'), styles=styles) == [
        "无号",
        "一、 有号",
    ]


def test_a_shape_may_only_name_the_style_whose_list_it_is() -> None:
    linked = shape(8, more='<w:numStyleLink w:val="Official"/>') + lists(2, 8)
    styles = style("Official", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert read(item("甲", list_id=2), numbering=OFFICIAL + linked, styles=styles) == ["一、 甲"]


def test_what_is_deleted_or_hidden_is_not_counted_but_an_empty_item_is() -> None:
    gone = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:{0}/></w:rPr></w:pPr>{1}</w:p>'
    deleted = gone.format("del", "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>")
    hidden = gone.format("vanish", run("暗", "<w:vanish/>"))
    assert read(item("甲"), deleted, hidden, item("乙"), item(""), item("丙")) == [
        "一、 甲",
        "二、 乙",
        "四、 丙",
    ]


def test_a_sign_in_place_of_a_number_is_a_dot_whatever_its_font_draws() -> None:
    assert read(item("甲"), numbering=shape(0, ("bullet", "\uf0b7")) + lists(1, 0)) == ["· 甲"]


def test_a_list_that_is_not_there_gives_no_number() -> None:
    assert read(item("甲", list_id=99), item("乙", 8)) == ["甲", "乙"]
