"""Titles without a number in a paper that is one line: what stood on lines of its own is set on such lines again."""

import re

from bot.core.plan.text.passages import Passage
from bot.core.plan.units.labels import NAMING, Meaning, find_labels

# 断头路打通(责任单位:区住建局) 目标任务: — a title, who answers for it, and the label of its target.
_NAMED = (
    r"(?!\(?[\d一二三四五六七八九十]{1,3}[)、.])[^\s。;!?:,|]{2,40}\s?"
    r"[(\[](?:责任|牵头|承办|主办|配合|协办)(?:单位|部门)?:(?:[^()\[\]。]|\([^()]*\)){2,200}[)\]]\s*"
)
_LABEL = r"(?:目标|工作|建设|主要|实施|项目|任务)(?:目标|任务|内容|要求|标准|计划|措施)\s*:"
_HEADER = re.compile(rf"(?:(?<=[\s。;!])|^){_NAMED}{_LABEL}")
_TITLE_WITH_NAMES = re.compile(_NAMED)
_TARGET = re.compile(_LABEL)
_ON_LINES_OF_THEIR_OWN = NAMING | {Meaning.DATE}
# What a web page has below a paper.
_WEB_TAIL = re.compile(
    r"\[?(?:关闭|打印|返回)(?:本页|窗口|顶部|列表)?\]|(?<=\s)主办(?:单位)?:[^。;]{2,30}(?:网站|ICP|承办|技术支持|备案)"
)
_LONGEST_BRACKET = 300
_BEFORE_A_LINE = (" ", "\t", "。", ";")


def is_header(line: Passage) -> bool:
    """True for a line that begins like this, or is no more than a title with its names."""
    match = _TITLE_WITH_NAMES.match(line.plain)
    return match is not None and (match.end() == len(line) or bool(_TARGET.match(line.plain, match.end())))


def part_lines(text: Passage) -> list[Passage]:
    """A text out of such a paper, broken before every such title, and before every 责任单位： behind a stop."""
    if ":" not in text.plain and "]" not in text.plain:  # no label, so no place to break
        return [whole] if (whole := text.strip()) else []
    places = [0, *_places(text.plain)]
    pieces = (text.cut(start, end).strip() for start, end in zip(places, [*places[1:], None], strict=True))
    return [piece for piece in pieces if piece]


def _places(plain: str) -> list[int]:
    headers = [header.start() for header in _HEADER.finditer(plain)]
    labels = [label.start for label in find_labels(plain) if label.meaning in _ON_LINES_OF_THEIR_OWN]
    remains = [match.start() for match in _WEB_TAIL.finditer(plain)]
    return sorted({*headers, *remains, *(place for place in labels if _may_begin_a_line(plain, place))} - {0})


def _may_begin_a_line(plain: str, place: int) -> bool:
    """Behind a stop or a space, and in no open bracket."""
    before = plain[max(0, place - _LONGEST_BRACKET) : place]
    is_open = max(before.rfind("("), before.rfind("[")) > max(before.rfind(")"), before.rfind("]"))
    return before.endswith(_BEFORE_A_LINE) and not is_open
