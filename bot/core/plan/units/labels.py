"""The small words before a colon that say what follows, as 责任单位, 目标任务, 完成时限 do."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from bot.core.model import Role

_BODY = "(?:单位|部门|科室|处室|站所|主体|机构)"
# What a label adds in a bracket: 责任单位（排第一位的为牵头单位）：
_ASIDE = r"(?:\([^()]{1,20}\))?"

LEAD_WORDS = rf"(?:总|主|负责)?牵头(?:和|及|、|\()?(?:责任|负责|主责|落实|组织|实施)*\)?{_BODY}{_ASIDE}"
ASSISTING_WORDS = (
    rf"(?:主要|其他)?(?:配合|协办|协助|协作|协同|参加|参与|会办|会同|支持|联办)(?:责任|实施)?{_BODY}{_ASIDE}"
)
RESPONSIBLE_WORDS = (
    rf"(?:主要|第一|其他|具体|共同|相关)?(?:责任|负责|承办|主办|落实|实施|执行|承担|主责)(?:\(牵头\))?{_BODY}"
    rf"(?:[及和与、](?:责任)?人员?)?{_ASIDE}|(?:责任|职责|任务)?分工"
)
PERSON_WORDS = (
    r"(?:[省市区县]?(?:政府|委)|[省市区县]级)?(?:牵头|责任(?!单位|部门)|分管|包[保抓联片挂]|联[系点]|挂[钩联点包]|主管|督办|主要|第一|直接|具体|项目)*"
    r"(?:(?<!责任)(?<!牵头)单位(?:主要|分管)?|[省市区县]级?)?(?:领导|负责人|责任人|副?[省市区县]长)"
)
TARGET_WORDS = (
    r"(?:目标|工作|主要|年度|具体|重点|建设|实施|整改|项目|任务)(?:目标|任务|内容|措施|举措|规模|要求|标准|计划)|"
    r"目标|内容|任务|预期成效"
)
DATE_WORDS = (
    r"(?:计划|要求)?(?:完成|办结|办理|落实|解决|整治|交办|实施|建设|整改|起止|推进|工作|竣工)(?:时间|时限|期限|日期|年限|节点|周期|进度)|"
    r"(?:时间|进度|时限)(?:节点|安排|要求|进度)|时限|序时进度|形象进度"
)
OTHER_WORDS = (
    r"资金(?:来源|安排|渠道)|经费(?:来源|渠道)|总?投资(?:额|估算)?|备注|联系人|联络员|联系(?:电话|方式)|电话|督[办查]单位|监[督管]单位|验收单位|考核单位|"
    r"责任编辑|建设地点|项目业主|业主单位|建设单位|补助标准|补助对象"
)


class Meaning(StrEnum):
    """What stands behind a label."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    ASSISTING = "assisting"
    PERSON = "person"
    TARGET = "target"
    DATE = "date"
    OTHER = "other"


_MEANING_OF = {meaning.value: meaning for meaning in Meaning}  # a tenth of the time of Meaning(…)
ROLES = {Meaning.LEAD: Role.LEAD, Meaning.RESPONSIBLE: Role.RESPONSIBLE, Meaning.ASSISTING: Role.ASSISTING}
NAMING = frozenset({*ROLES, Meaning.PERSON})  # the labels whose value is a list of names

_MEANINGS = (
    (Meaning.OTHER, OTHER_WORDS),
    (Meaning.ASSISTING, ASSISTING_WORDS),
    (Meaning.LEAD, LEAD_WORDS),
    (Meaning.PERSON, PERSON_WORDS),
    (Meaning.RESPONSIBLE, RESPONSIBLE_WORDS),
    (Meaning.DATE, DATE_WORDS),
    (Meaning.TARGET, TARGET_WORDS),
)
# The signs that any of them begins with; where none of these stands nothing else is tried, which saves much time.
_BEGINS = (
    "(?=[业主交验考任会共其具内分副办包区协单参县备委完实工市年序建形总执承投挂推支政整时牵电监目直相省督竣第经职联落补要解计"
    "负责资起进配重项预领])"
)
_WORDS = f"{_BEGINS}(?:{'|'.join(f'(?P<{meaning.value}>{words})' for meaning, words in _MEANINGS)})"
_BARE_WORDS = "(?P<bare>牵头|主责|责任|负责|承办|主办|配合|协办|协助|参与|参加)"
_LABEL = re.compile(rf"[\[(]?(?:{_WORDS})[\])]?\s*:\s*$|(?<![^\s。;,(]){_BARE_WORDS}\s*:\s*$")
_SQUARE_LABEL = re.compile(rf"\[(?:{_WORDS})\]\s*$")
_END_OF_LABEL = re.compile(r"(?P<square>\])?(?(square)\s*(?!:)|:\s*)")
_SPACED = re.compile(r"(?<![^\s(;。,])(?:[一-龥] {1,3}){2,7}[一-龥](?= {0,3}:)")
_LONGEST_LABEL = 20
_WITHIN = 24  # characters in which a label ends that stands first in a text
_LABEL_ON_ITS_LINE = re.compile(
    rf"[\[(·]?\s*(?:{_WORDS})[\])]?(?:\s*:\s*|\s+|$)|[\[(·]?\s*{_BARE_WORDS}[\])]?\s*:\s*"
)
# Inside a bracket the label may be bare or end in 为: （牵头：区教育局；责任单位为区财政局）.
_LABEL_IN_BRACKET = re.compile(rf"(?:{_WORDS})\s*(?:[:为是]|\s)\s*|{_BARE_WORDS}\s*:\s*")
_BARE = {
    "牵头": Meaning.LEAD, "配合": Meaning.ASSISTING, "协办": Meaning.ASSISTING, "协助": Meaning.ASSISTING,
    "参与": Meaning.ASSISTING, "参加": Meaning.ASSISTING,
}  # fmt: skip


class Label(NamedTuple):
    """A label: it stands from `start` to `end`, its value begins at `end`.

    `is_bare`: it is a word that means something else as often (责任：, 配合：).
    """

    meaning: Meaning
    start: int
    end: int
    is_bare: bool = False


def find_labels(plain: str) -> Iterator[Label]:
    """Every label with a colon or in square brackets; at the very beginning a space does for the colon."""
    reached = 0
    first = _LABEL_ON_ITS_LINE.match(plain)
    if first:
        yield _label(first)
        reached = first.end()
    if ":" not in plain and "]" not in plain:
        return
    for end in _END_OF_LABEL.finditer(plain, reached):
        words = _SQUARE_LABEL if end["square"] else _LABEL
        match = words.search(plain, max(reached, end.start() - _LONGEST_LABEL), end.end())
        if match:
            yield _label(match)
            reached = match.end()


def leading_label(plain: str) -> Label | None:
    """The first label among the first signs of a text."""
    return _first_label(plain[:_WITHIN])


@lru_cache(maxsize=1000)  # several ask the same of a text
def _first_label(beginning: str) -> Label | None:
    return next(find_labels(beginning), None)


def find_bracket_labels(plain: str) -> Iterator[Label]:
    """Every label in the inside of a bracket."""
    yield from map(_label, _LABEL_IN_BRACKET.finditer(plain))


def find_spaced_labels(plain: str) -> Iterator[tuple[int, int]]:
    """Where labels stand that spaces draw out to the width of their neighbours, as in 责 任 人：王五."""
    if ":" not in plain or " " not in plain:
        return
    for match in _SPACED.finditer(plain):
        if _LABEL.fullmatch(match[0].replace(" ", "") + ":"):
            yield match.span()


def _label(match: re.Match[str]) -> Label:
    if match.lastgroup == "bare":
        return Label(_BARE.get(match["bare"], Meaning.RESPONSIBLE), match.start(), match.end(), is_bare=True)
    return Label(_MEANING_OF[match.lastgroup or Meaning.OTHER], match.start(), match.end())
