"""A message cut into pieces of known sense: figures, days, and the words of a report."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.core.telling.words import FIGURES, VOCABULARY, Sense

MASK = "\0"
"""Stands for every sign of a task's name once it is known: what is named there is not said of it."""

_N = "零一二三四五六七八九十百千万亿"
_NUMERAL = rf"[0-9{_N}](?:(?:[0-9{_N}点.,]|(?<=[0-9]) (?=[0-9]))*[0-9{_N}])?"
_SMALL = "[0-9零一二三四五六七八九十]{1,3}"
_VAGUE_BEFORE = "(?:约|大约|大概|差不多|近|将近|接近|不到|不足|超过|超|突破|至少|几|数|达到|达)"
_MINUS = r"(?:(?<![0-9万亿元%])[-−负])"
_MONEY_UNITS = "万元|亿元|个亿|元整|元|块钱|块|w(?![a-z])"
_CLASSIFIERS = (
    "平方米|平方公里|平方千米|平米|平方|㎡|m²|m2|公顷|亩|立方米|立方|方|公里|千米|km|米|公斤|吨|人次|人|名|位|个|幢|栋|座|所|家"
    "|处|户|条|辆|件|台|套|场|次|册|张|口|间|盏|根|株|棵|只|头|份|项|批|期|宗|起|对|支|艘|片|段|道|孔|眼|门|部|车|例|社区|村"
)
_NOT_COUNTED = "个月|个工作日|个百分点|年|月|日|天|号|层|楼|时|点|分|期|标|级|跨|年级"
_DATE = rf"(?:20[0-9]{{2}}[年])?{_SMALL}月份?{_SMALL}(?:[日号]|(?=[开动竣完封通验投,\s]|$))"

_FIXED = (
    (Sense.PHONE, r"(?<![0-9])(?:1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})(?![0-9])"),
    (
        Sense.TOTAL,
        rf"(?:(?:1|一)月?|年初)[-~—–至到]{_SMALL}月(?:份|底|末)?|(?:截至|截止到?)(?:{_DATE}|{_SMALL}月(?:份|底|末))",
    ),
    (Sense.DAY, r"20[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9])"),
    (Sense.DAY, _DATE),
    (Sense.DAY, r"(?<![0-9.])[0-9]{1,2}[./-][0-9]{1,2}(?=[日号]?(?:正式)?(?:开工|动工|竣工|完工))"),
    (
        Sense.DAY,
        rf"(?:本月|这个月)?{_SMALL}[日号](?![楼线院桥机地标])|大前天|前天|昨天|昨日|今天|今日|[上本这]周[一二三四五六日天]",
    ),
    (Sense.PENDING, rf"{_SMALL}月(?:[底末初]|[上中下]旬|份)?[之以]?前|年底前?|年内|月底前?"),
    (Sense.MONTH, rf"{_SMALL}月(?:份|底|末|初|上旬|中旬|下旬)?"),
)
_SENSES = {"name": Sense.NAME, **{f"known{place}": sense for place, (sense, _) in enumerate(_FIXED)}}


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of the folded message. `codes` are the stages that its word may stand for; `source` is of money."""

    sense: Sense
    start: int
    end: int
    text: str
    codes: tuple[str, ...] = ()
    source: str = ""


class Ear:
    """Knows the words of one section: its stages, its sources of money, and the units of its figures."""

    def __init__(
        self, stages: Mapping[str, tuple[str, ...]], sources: Mapping[str, str], units: frozenset[str]
    ) -> None:
        self._stages, self._sources = stages, sources
        self._pattern = _compile(tuple(sorted({*VOCABULARY, *stages, *sources})), tuple(sorted(units)))

    def scan(self, text: str, start: int, end: int) -> Iterator[Mark]:
        """Find what is known, from left to right; what stands between is free words."""
        for found in self._pattern.finditer(text, start, end):
            mark = self._make(found, text)
            if mark is not None:
                yield mark

    def _make(self, found: re.Match[str], text: str) -> Mark | None:
        group = str(found.lastgroup)
        if group in ("word", "count"):
            return self._name_word(found)
        sense = _weigh(found, text) if group == "figure" else _SENSES[group]
        return None if sense is None else Mark(sense, found.start(), found.end(), found[0])

    def _name_word(self, found: re.Match[str]) -> Mark:
        word = found[0]
        codes, source = self._stages.get(word, ()), self._sources.get(word, "")
        sense = Sense.SOURCE if source else VOCABULARY.get(word, Sense.STAGE)
        return Mark(sense, found.start(), found.end(), word, codes, source)


@lru_cache(maxsize=64)
def _compile(words: tuple[str, ...], units: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    counted = "|".join((*map(re.escape, sorted(units, key=len, reverse=True)), _CLASSIFIERS))
    unit = f"(?:{_NOT_COUNTED}|{_MONEY_UNITS}|%|{counted})"
    vague = r"(?:\s*[多余几来])?"
    until = rf"(?:\s*(?:{_MONEY_UNITS})?\s*[-~—–到至或]\s*{_NUMERAL})?"
    after = "(?:多|余|以上|以下|左右|上下|整)?"
    amount = (
        rf"百分之{_NUMERAL}|{_VAGUE_BEFORE}?{_MINUS}?\s*{_NUMERAL}{vague}{until}(?P<unit>\s*{unit})?{after}"
    )
    fixed = "|".join(f"(?P<known{place}>{pattern})" for place, (_, pattern) in enumerate(_FIXED))
    known = "|".join(_bound(word) for word in longest_first)
    counting = "|".join(word for word in longest_first if word[0] in _N)  # 一共 is no figure
    return re.compile(
        rf"(?P<name>{MASK}+)|{fixed}|(?P<count>{counting})|(?P<figure>{amount})|(?P<word>{known})"
    )


def _bound(word: str) -> str:
    """A Latin word is one only by itself; 投 and 设 say something only before a figure."""
    escaped = re.escape(word)
    if word.isascii():
        return rf"(?<![a-z]){escaped}(?![a-z])"
    return rf"{escaped}(?=\s*[0-9{_N}约近])" if word in ("投", "设", "到了") else escaped


def _weigh(found: re.Match[str], text: str) -> Sense | None:
    """Tell what a figure counts; None where it is part of a word: 一体化, 三层."""
    unit = (found["unit"] or "").strip()
    if unit == "%" or found[0].startswith("百分之"):
        return Sense.PERCENT
    if unit:
        return _weigh_unit(unit)
    if any(sign in found[0] for sign in "万亿千"):
        return Sense.MONEY if len(found[0]) > 1 else None
    return Sense.BARE if _stands_alone(found, text) else None


def _weigh_unit(unit: str) -> Sense | None:
    if re.fullmatch(_MONEY_UNITS, unit):
        return Sense.MONEY
    return None if re.fullmatch(_NOT_COUNTED, unit) else Sense.COUNT


def _stands_alone(found: re.Match[str], text: str) -> bool:
    """Tell whether no word follows that the number would belong to."""
    after = text[found.end() : found.end() + 4].lstrip()
    is_followed = after[:1].isalnum() and not any(after.startswith(word) for word in _AFTER_NUMBER)
    return not is_followed and (len(found[0]) > 1 or found[0].isdigit())


_AFTER_NUMBER = tuple(word for word, sense in VOCABULARY.items() if len(word) > 1 and sense not in FIGURES)
