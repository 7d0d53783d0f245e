"""Normalising, figures, cutting and sounds: the small steps below the index."""

import pytest

from bot.core.who.glossary import Kind
from bot.core.who.lexicon import Entry, Lexicon, Mended
from bot.core.who.normal import has_traditional, normalise_clause, normalise_question
from bot.core.who.numerals import find_figures, find_numbered_names, find_rough_figures
from bot.core.who.passages import cut_literals
from bot.core.who.sounds import Sounds
from bot.core.who.syllables import Syllables
from tests.core.who.invented import make_task


@pytest.fixture(scope="module")
def sounds() -> Sounds:
    return Sounds()


def test_width_case_emoji_and_marks_do_not_matter() -> None:
    assert normalise_question("＃图书馆＃ Ｂ超…谁管😅") == "图书馆 b超 谁管"


def test_traditional_characters_become_simplified() -> None:
    assert normalise_question("農村敬老院歸誰管") == "农村敬老院归谁管"
    assert has_traditional("歸誰")
    assert not has_traditional("归谁")


def test_figures_keep_their_points_and_percent_signs() -> None:
    assert normalise_clause("投资3.5万元,完成 87%以上。") == "投资3.5万元完成87%以上"


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("八所", "8所"),
        ("一百八十二个", "182个"),
        ("百分之八十七", "87%"),
        ("265万", "265万"),
        ("1亿", "10000万"),
        ("三千六百平米", "3600平方米"),
        ("两千五百元", "2500元"),
        ("二三五号", "235号"),
        ("三万二千亩", "3.2万亩"),
        ("六万千瓦", "6万千瓦"),
        ("600块", "600元"),
    ],
)
def test_a_figure_is_known_as_the_plan_may_print_it(said: str, printed: str) -> None:
    [(start, end, ways)] = find_figures(said)
    assert (start, end) == (0, len(said))
    assert printed in ways


@pytest.mark.parametrize("said", ["八千多亩", "二十来个", "几百户", "好几万", "一座", "一年"])
def test_a_guess_and_one_of_a_thing_are_no_figures_of_a_plan(said: str) -> None:
    assert list(find_rough_figures(said)) == [(0, len(said))]


@pytest.mark.parametrize("text", ["182个", "十一个", "第一批", "两千五百元", "三年级", "一中"])
def test_a_figure_that_a_plan_may_print_is_no_guess(text: str) -> None:
    assert list(find_rough_figures(text)) == []


@pytest.mark.parametrize("text", ["一中", "统一", "三级医院", "万一"])
def test_a_numeral_that_counts_nothing_is_no_figure(text: str) -> None:
    assert list(find_figures(text)) == []


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("十中宿舍楼", "十中"),
        ("第十中学", "十中"),
        ("二小", "第二小学"),
        ("第二实验小学", "第二实验小学"),
        ("3中", "3中"),
    ],
)
def test_a_school_is_called_by_its_number(text: str, way: str) -> None:
    assert any(way in ways for _, _, ways in find_numbered_names(text))


@pytest.mark.parametrize("text", ["一中心", "三小时", "第一批", "集中学习"])
def test_a_number_is_not_always_a_school(text: str) -> None:
    assert list(find_numbered_names(text)) == []


def make_lexicon(**kinds: Kind) -> Lexicon:
    return Lexicon({word: Entry(kind, (word,)) for word, kind in kinds.items()})


def test_the_cut_with_the_fewest_pieces_wins() -> None:
    lexicon = make_lexicon(农村=Kind.SETTING, 养老=Kind.WORD, 养老保险=Kind.WORD, 谁管=Kind.FILLER)
    assert [piece.text for piece in lexicon.cut("农村养老保险谁管")] == ["农村", "养老保险", "谁管"]


def test_characters_that_no_word_covers_make_one_raw_piece() -> None:
    pieces = make_lexicon(谁管=Kind.FILLER).cut("渔工险谁管")
    assert [(piece.text, piece.kind) for piece in pieces] == [("渔工险", Kind.RAW), ("谁管", Kind.FILLER)]


def test_an_english_word_is_not_found_inside_another() -> None:
    lexicon = make_lexicon(rice=Kind.WORD)
    assert [piece.kind for piece in lexicon.cut("rice prices")] == [Kind.WORD, Kind.RAW]


def test_a_plural_is_its_singular() -> None:
    [piece] = make_lexicon(toilet=Kind.WORD).cut("toilets")
    assert piece.words == ("toilet",)


@pytest.mark.parametrize(
    ("one", "other"), [("牛", "刘"), ("思", "诗"), ("慌", "荒"), ("发", "哈"), ("身", "生"), ("绿", "怒")]
)
def test_sounds_that_people_confuse_are_equal(sounds: Sounds, one: str, other: str) -> None:
    assert sounds.spell(one) == sounds.spell(other)


def test_latin_letters_spell_what_characters_sound_like(sounds: Sounds) -> None:
    assert sounds.spell("文化站") in sounds.parse_latin("wenhuazhan")
    assert sounds.spell("避难") in sounds.parse_latin("binan")
    assert sounds.parse_latin("whz") == []


def test_first_letters_are_those_of_the_usual_reading(sounds: Sounds) -> None:
    assert sounds.initials("造福工程B区") == "zfgcBq"


def test_a_target_is_cut_at_full_stops_and_numbered_parts() -> None:
    task = make_task("1.1", "建设", "(1)病房楼:建一幢。(2)门诊楼;年底完工。", "区卫生局")
    assert cut_literals(task, ["医院楼"]) == [
        "建设",
        "医院楼",
        "区卫生局",
        "(1)病房楼:建一幢",
        "(2)门诊楼",
        "年底完工",
    ]


def test_of_a_long_message_the_beginning_and_the_end_are_read() -> None:
    text = normalise_question("图书馆" + "啊" * 4000 + "归谁管")
    assert text.startswith("图书馆")
    assert text.endswith("归谁管")
    assert len(text) < 100


def test_no_mended_word_ends_within_a_word_of_latin_letters() -> None:
    mended = {0: [Mended(2, Kind.FILLER, ("be",), 0.9)]}
    assert [piece.text for piece in Lexicon({}).cut("beef", mended)] == ["beef"]


@pytest.mark.parametrize(
    ("typed", "syllables"),
    [
        ("wenhuazhn", ["wen", "hua", "zhan"]),
        ("wenhhuazhan", ["wen", "hua", "zhan"]),
        ("wehnuazhan", ["wen", "hua", "zhan"]),
        ("wenhauzhan", ["wen", "hua", "zhan"]),
    ],
)
def test_pinyin_with_a_lost_an_extra_or_a_misplaced_letter_is_mended(
    typed: str, syllables: list[str]
) -> None:
    known = Syllables(["wen", "hua", "zhan", "we", "a", "hu"])
    assert known.split(typed) == []
    assert syllables in known.mend(typed)


def test_letters_that_no_single_slip_explains_stay_as_they_are() -> None:
    known = Syllables(["wen", "hua", "zhan"])
    assert known.split("wenhua") == [["wen", "hua"]]
    assert known.mend("xqxqxq") == []
