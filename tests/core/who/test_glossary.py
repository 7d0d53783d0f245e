import pytest

from bot.core.who.glossary import MEANT, PART, RELATED, SAME, Kind, parse_glossary
from tests.core.who.invented import read_glossary

SMALL = """
[same]
敬老院 养老院 nursing_home   # 老人住的地方
培训 职业培训
[related]
敬老院 五保
[means]
没人照顾 = 敬老院 托养
[topic]
老年大学
[light]
建设
[filler]
请问 建设
[unit]
人社局 劳动局
[lookalike]
己已巳
"""


def test_words_of_a_line_stand_for_each_other() -> None:
    assert parse_glossary(SMALL).meanings("养老院")["敬老院"] == SAME


def test_an_underline_is_a_space_of_english() -> None:
    assert "敬老院" in parse_glossary(SMALL).meanings("nursing home")


def test_a_hyphen_is_a_space_as_in_a_question() -> None:
    glossary = parse_glossary("[same]\n电商 e-commerce")
    assert "电商" in glossary.meanings("e commerce")


def test_a_word_may_stand_for_itself_alone() -> None:
    glossary = parse_glossary("[word]\n牛棚 彩礼")
    assert glossary.kinds["牛棚"] is Kind.WORD
    assert glossary.meanings("牛棚") == {}


def test_a_word_that_is_a_part_of_what_was_said_stands_for_less() -> None:
    assert parse_glossary(SMALL).meanings("职业培训") == {"培训": PART}
    assert parse_glossary(SMALL).meanings("培训") == {"职业培训": SAME}


def test_related_words_bring_all_their_own_words() -> None:
    assert parse_glossary(SMALL).meanings("五保") == dict.fromkeys(
        ("敬老院", "养老院", "nursing home"), RELATED
    )


def test_a_way_of_speaking_means_its_words_but_they_do_not_mean_it() -> None:
    glossary = parse_glossary(SMALL)
    assert glossary.meanings("没人照顾") == {"敬老院": MEANT, "托养": MEANT}
    assert "没人照顾" not in glossary.meanings("托养")


def test_a_word_of_two_sections_is_of_the_higher_kind() -> None:
    assert parse_glossary(SMALL).kinds["建设"] is Kind.LIGHT


def test_characters_look_like_the_others_of_their_group() -> None:
    assert parse_glossary(SMALL).lookalikes["已"] == "己巳"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("敬老院 养老院", "line 1"),
        ("[same]\n没人照顾 = 托养", "line 2"),
        ("[means]\n没人照顾 托养", "line 2"),
        ("[sane]", "no section is called 'sane'"),
    ],
)
def test_a_line_that_makes_no_sense_is_named(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        parse_glossary(text)


def test_the_glossary_of_the_product_can_be_read() -> None:
    glossary = read_glossary()
    assert len(glossary.kinds) > 5000
    assert "敬老院" in glossary.meanings("nursing home")
    assert any("人社局" in line for line in glossary.units["劳动和社会保障局"])
