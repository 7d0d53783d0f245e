"""Knowing a cell by its content."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from bot.core.plan.text.passages import Passage
from bot.core.plan.units.bodies import is_body, is_collective, is_office
from bot.core.plan.units.credits import read_bare_list
from bot.core.plan.units.lists import split_names
from bot.core.plan.units.people import is_person

_ORDINAL = re.compile(r"\(?(\d{1,4})[.、)]?")
_FIGURE = re.compile(
    r"(?:约|共)?[\d,.]*\d\s*(?:[万亿千百]?元?|%|‰|个百分点|平方公里|公里|亩|户|人|个|座|分)?(?:左右|以上|以内)?|[%‰]|[万亿]元|亩|公里"
)
_DATE = re.compile(
    r"(?:20\d\d年?)?[\d\-至到.年月日/]{1,22}(?:月|日)?(?:份)?[上中下]?旬?[底末初]?(?:[之以]?前|起|止)?(?:(?:基本|全面)?(?:[开竣完]工|完成|建成|投入使用|投用|动工|办结|通车|开业))?|"
    r"(?:20\d\d)?年?(?:年?[底末内](?:之?前)?|全年|当年|今年|全年度|长期|[上下]半年|(?:第?[一二三四1-4](?:至|-)?第?[一二三四1-4]?)季度末?|\d{1,2}月份?-?\d{0,2}月份?)"
    r"(?:前|底前)?(?:完成|坚持|推进|实施|见成效)?|(?:长期|持续|立行|立知|即知|按期|按时|随时|每[月季年周]度?|常态化?)(?:立改|即改|坚持|推进|实施|开展|整改|完成|一次)?|"
    r"已完成|(?:20)?\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?"
)
_LONGEST_DATE = 30
_LONGEST_PEOPLE = 24
_LONGEST_BODIES = 600
_SECTION = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[部章类])\s*\S"
)
_LONGEST_SECTION = 60
_DITTO = re.compile(r"(?:同上|[〃″々”\"]|'')+")
_NOTHING = re.compile(r"[-/—\\无\s]*|\*+")
_SENTENCE = re.compile(r"[。;!?:]")
_AND_OTHERS = re.compile(r"(?:(?<=[局委部办厅府会司院乡镇])等(?:有关|相关)?(?:部门|单位)?)?。?$")
_NAMES_APART = re.compile(r"[、,;/|\s]+")
_LEVEL = "省市区县州镇乡各"
_DUTY = re.compile(r"牵头|负责|配合|责任单位|协办")


class CellKind(StrEnum):
    """What a cell looks like by itself."""

    ORDINAL = "ordinal"
    FIGURE = "figure"
    BODIES = "bodies"
    PEOPLE = "people"
    DATE = "date"
    SECTION = "section"  # 一、教育
    DITTO = "ditto"  # 同上
    NOTHING = "nothing"  # a dash
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Look:
    """What a cell looks like: its kind, its number, and whether its bodies might be something else (区图书馆)."""

    kind: CellKind
    number: int | None = None
    is_sure: bool = True


class Looks:
    """What the cells of a table look like; a text that many cells share is looked at once."""

    def __init__(self) -> None:
        self._known: dict[str, Look] = {}

    def at(self, plain: str) -> Look:
        """What a cell with this text looks like."""
        known = self._known.get(plain)
        if known is None:
            known = self._known[plain] = look_at(plain)
        return known

    def kind(self, cell: Passage) -> CellKind:
        """Its kind alone."""
        return self.at(cell.plain).kind


@lru_cache(maxsize=1000)  # 6月 and 区教育局 stand in many cells
def look_at(plain: str) -> Look:
    """What the content of a cell looks like; what it is, the place decides."""
    plain = plain.strip()
    ordinal = _ORDINAL.fullmatch(plain)
    if ordinal:
        return Look(CellKind.ORDINAL, int(ordinal[1]))
    if not plain or _NOTHING.fullmatch(plain):
        return Look(CellKind.NOTHING)
    if _DITTO.fullmatch(plain):
        return Look(CellKind.DITTO)
    if len(plain) <= _LONGEST_DATE and _DATE.fullmatch(plain):
        return Look(CellKind.DATE)
    if len(plain) <= _LONGEST_DATE and _FIGURE.fullmatch(plain):
        return Look(CellKind.FIGURE)
    if len(plain) <= _LONGEST_SECTION and _SECTION.match(plain) and not plain.endswith("。"):
        return Look(CellKind.SECTION)
    return _look_at_words(plain)


def _look_at_words(plain: str) -> Look:
    names = [name for name in _NAMES_APART.split(_AND_OTHERS.sub("", plain)) if name]
    if len(plain) <= _LONGEST_PEOPLE and (all(map(is_person, names)) or is_person(plain.replace(" ", ""))):
        return Look(CellKind.PEOPLE)
    if len(plain) > _LONGEST_BODIES or _SENTENCE.search(plain.rstrip("。;")) or not names:
        has_duty = len(plain) <= _LONGEST_BODIES and _DUTY.search(plain[:60]) and _NAMES_APART.split(plain)[0]
        return (
            Look(CellKind.BODIES, is_sure=False) if has_duty and _gives_duties(plain) else Look(CellKind.TEXT)
        )
    if len(names) > 1 and is_office("".join(names)) and not is_body(names[0]):
        return Look(CellKind.BODIES)  # 市经济和 信息化委
    bodies = sum(is_body(name) or is_collective(name) for name in names)
    if bodies == len(names):
        is_sure = all(is_office(name) for name in names)
        is_sentence = plain.endswith("。") and not is_sure and plain[0] not in _LEVEL
        return Look(CellKind.TEXT if is_sentence else CellKind.BODIES, is_sure=is_sure)
    if bodies * 2 > len(names) and len(names) > 2:
        return Look(CellKind.BODIES, is_sure=False)
    return Look(CellKind.TEXT)


def _gives_duties(plain: str) -> bool:
    return bool(re.match(r"[(\[]?(?:牵头|责任|配合|协办|主办|承办)(?:单位|部门|领导)?\s*:", plain))


def cell_kind(cell: Passage) -> CellKind:
    """The kind of a cell that must be bodies, people, a date, a number or a text."""
    kind = look_at(cell.plain).kind
    if kind is CellKind.TEXT and read_bare_list(cell, is_sure=True):
        return CellKind.BODIES
    if (
        kind is CellKind.TEXT
        and len(cell) <= _LONGEST_PEOPLE
        and all(is_person(n.plain) for n in split_names(cell))
    ):
        return CellKind.PEOPLE
    return kind if kind in _PLAIN_KINDS else CellKind.TEXT


_PLAIN_KINDS = frozenset({CellKind.ORDINAL, CellKind.BODIES, CellKind.PEOPLE, CellKind.DATE})
