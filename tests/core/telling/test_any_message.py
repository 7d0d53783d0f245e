"""Whatever is typed is read without failing, and no figure of it is lost."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.forms import Form, Section
from bot.core.telling import Telling, read_telling
from tests.core.telling.town import FORM, lexicon

UNTIMED = settings(deadline=None)  # the first message also loads the words
TODAY = date(2026, 6, 25)
KEYS = ["", "k9.9", *(section.key for section in FORM.sections)]

NAMES = ["敬老院", "渡云大桥", "危桥改造", "棚户区", "小学", "二小", "污水治理", "4.1", "停车泊位"]
WORDS = [
    *(
        "本月",
        "累计",
        "投资",
        "完成投资",
        "到位",
        "省级",
        "市级",
        "其中",
        "完成",
        "建好",
        "计划",
        "下月",
        "没有",
        "还差",
    ),
    *(
        "主体封顶",
        "开工",
        "竣工",
        "验收",
        "主体施工",
        "存在问题：",
        "下一步",
        "正在砌墙",
        "工人",
        "管网",
        "占",
        "约",
        "总投资",
    ),
    *("38幢里", "安置房", "的", "了", "谁负责", "6月底前", "昨天"),
]
SIGNS = ["，", "。", "；", "、", " ", "\n", "：", "（", "）", ",", "."]
UNITS = ["万", "万元", "亿", "元", "", "幢", "座", "公里", "%", "名", "个", "多万", "号楼"]

FIGURES = st.builds(lambda number, unit: f"{number}{unit}", st.integers(101, 9899), st.sampled_from(UNITS))
PIECES = st.lists(
    st.sampled_from(NAMES) | st.sampled_from(WORDS) | st.sampled_from(SIGNS) | FIGURES, max_size=24
)
MESSAGES = PIECES.map("".join)


def read(text: str, at: str = "") -> Telling | None:
    return read_telling(FORM, text, lexicon(), "", at, today=TODAY)


@UNTIMED
@given(st.text() | MESSAGES, st.sampled_from(KEYS))
def test_no_message_makes_reading_fail(text: str, at: str) -> None:
    read(text, at)


@UNTIMED
@given(st.text())
def test_no_title_makes_reading_fail(title: str) -> None:
    form = Form((Section("1", title, title, title, FORM.sections[2].questions),))
    read_telling(form, f"{title}本月投资120万，主体封顶", lexicon())


@UNTIMED
@given(MESSAGES, st.sampled_from(KEYS))
def test_every_value_is_asked_by_its_section(text: str, at: str) -> None:
    told = read(text, at)
    for one in (told, *told.also) if told else ():
        section = FORM.section(one.section)
        asked = {question.id for question in section.questions} if section else set()
        assert {*one.values, *one.unclear} <= asked
        assert not {*one.values} & {*one.unclear}
        assert all(len(readings) > 1 for readings in one.unclear.values())
        assert bool(one.section) != bool(one.others)


@UNTIMED
@given(st.sampled_from(["敬老院", "棚户区", "污水治理"]), PIECES)
def test_no_figure_is_lost(name: str, pieces: list[str]) -> None:
    text = "，".join([f"{name}主体施工", *(piece for piece in pieces if piece not in NAMES)])
    told = read(text)
    assert told is not None
    kept = " ".join(say(one) for one in (told, *told.also))
    shifted = kept.replace(".", "")  # 元 and 亿 are kept in 万元
    lost = [figure for figure in re.findall(r"\d{3,4}", text) if figure.strip("0") not in shifted]
    assert lost == []


def say(told: Telling) -> str:
    readings = (reading for several in told.unclear.values() for reading in several)
    return " ".join((*told.values.values(), *readings, told.rest))


@pytest.mark.parametrize(
    "clause", ["敬老院本月投资120万，", "主体封顶", "1.", "一", "投资 ", "，", "敬", "120", "6月", "到现在"]
)
def test_the_longest_message_is_read_to_its_end(clause: str) -> None:
    body = (clause * 4096)[:4070]
    told = read(f"敬老院竣工。{body}。渡云大桥累计到位省级7万")
    assert told is not None
    assert told.also[-1].section == "k4.1"
