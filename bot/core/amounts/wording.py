"""The words around a figure: those that say nothing are dropped, those that say something are named."""

import re
from types import MappingProxyType

from bot.core.amounts.numerals import is_spoken_range, read_numeral
from bot.core.amounts.values import Refusal

_FULL_WIDTH = "".join(map(chr, range(0xFF01, 0xFF5F)))
_HALF_WIDTH = "".join(map(chr, range(0x21, 0x7F)))
# Traditional, banker's and everyday forms of one sign.
_FORMS = "〜萬億點負約無沒還暫時塊圓圆個畝餘幾數過頃噸棟戶兩两〇壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
_PLAIN_FORMS = "~万亿点负约无没还暂时块元元个亩余几数过顷吨栋户二二零一二二三三四五六六七八九十百千"
_SAME = MappingProxyType(str.maketrans(_FULL_WIDTH + _FORMS, _HALF_WIDTH + _PLAIN_FORMS))

_GAPS = re.compile(r"(?<![0-9])\s+|\s+(?![0-9])")  # not between digits: "120 30" is two numbers
_BEFORE = re.compile(
    r"^(?:[嗯呃,]|[¥￥]|人民币|rmb|大约|大概|大致|差不多|约|达到|达|将近|接近|近|总共|一共|共计|合计|总计|共|是|有"
    r"|完成|投资|投入)+"
)
_AFTER = re.compile(r"(?:左右|上下|的样子|[吧呢啊呀哦了整]|[。.,!?;、…~])+$")
_NOTHING = frozenset({"没", "没有", "还没", "还没有", "暂时没有", "目前没有", "无", "暂无"})
_PERCENT = re.compile(r"百分之(.+)")

_MINUS = re.compile(r"[-−负]")
_FROM_TO = re.compile(r"[0-9零一二三四五六七八九十百千万亿元%].*?(?:[-−–—~或]|到|至)")
_ABOUT = re.compile(r"[多余几数]|超过|以上|以下|不到|不足|不止|来[万亿个]|把[万个]|^上?[百千万亿](?!分)")
_FIGURE = re.compile(r"[0-9.,零一二三四五六七八九十百千万亿点]+")


def tidy(text: str) -> str:
    """The figure and its unit alone, in simplified half-width signs: "约１２０ 萬元。" is "120万元"."""
    figure = _AFTER.sub("", _BEFORE.sub("", _GAPS.sub("", fold_signs(text))))
    return _PERCENT.sub(r"\1%", figure.replace("百分之百", "百分之一百").replace("个亿", "亿"))


def fold_signs(text: str) -> str:
    """One sign for each meaning: half-width, simplified, small letters."""
    return text.translate(_SAME).lower()


def is_nothing(tidied: str) -> bool:
    """Whether the answer says that there is nothing to report, which is a figure: zero."""
    return tidied in _NOTHING


def split_minus(tidied: str) -> tuple[bool, str]:
    """Whether a minus sign stands in front, and what follows it."""
    minus = _MINUS.match(tidied)
    return (True, tidied[minus.end() :]) if minus else (False, tidied)


def explain(tidied: str) -> Refusal:
    """Why a text that could not be read could not be read."""
    if not tidied:
        return Refusal.EMPTY
    if _MINUS.match(tidied):
        return Refusal.NEGATIVE
    if _FROM_TO.match(tidied) or is_spoken_range(tidied):
        return Refusal.RANGE
    if _ABOUT.search(tidied):
        return Refusal.VAGUE
    return Refusal.WRONG_UNIT if _has_other_unit(tidied) else Refusal.NOT_UNDERSTOOD


def _has_other_unit(tidied: str) -> bool:
    figure = _FIGURE.match(tidied)
    if not figure or not read_numeral(figure[0]):
        return False
    rest = tidied[figure.end() :]
    return bool(rest) and not _FIGURE.search(rest)
