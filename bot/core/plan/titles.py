"""Where the title of an item ends, and what kind of section a title announces."""

import re

from bot.core.plan.furniture import is_title, is_web_remains
from bot.core.plan.labels import Meaning, find_labels
from bot.core.plan.passages import Passage

_STOP = re.compile(r"[。;!?]")
_COLON = re.compile(r":")
_CLAUSE = re.compile(r"[,，]")
_TRIMMED = " \t:;,.。、-"
_LONG_TITLE = 30  # a sentence up to this length is a title as it stands, a longer one is cut at a comma
_SHORT_CLAUSE = 8
_EARLY_COLON = 25
_FRAME = re.compile(
    r"(?:指导思想|总体(?:要求|思路|目标|安排)|基本原则|工作(?:原则|要求|思路|背景|依据|机制|步骤|安排|措施|保障)|基本情况|主要目标|工作目标|目标要求|"
    r"(?:保障|组织|推进|工作|落实)(?:保障)?(?:措施|机制|领导|实施|保障)|(?:有关|相关|几点|具体)?(?:工作)?要求|实施(?:步骤|范围|时间|对象|要求)|方法步骤|时间(?:安排|步骤)|"
    r"(?:加强|强化|健全|完善|落实|压实|严格|提高|注重|坚持|严肃|明确|统一|突出|狠抓|广泛|营造|抓好|做好|建立)?(?:[^,。]{0,6})"
    r"(?:组织领导|组织保障|领导小组|责任保障|资金保障|要素保障|督[查导]|考[核评]|宣传(?:引导|发动|教育)?|信息报送|氛围|思想认识|政治站位|责任落实|工作责任|协调配合|跟踪问效|纪律|总结)"
    r"(?:[^,。]{0,6})|附则|背景|解读|监督检查|评价|名词解释)"
)


def title_of(head: Passage) -> Passage:
    """The title at the beginning of an item's text: its first sentence, or the first clause of a long one."""
    label = next(
        (
            label
            for label in find_labels(head.plain)
            if label.meaning is not Meaning.OTHER and label.start > 1
        ),
        None,
    )
    sentence = head.cut(0, label.start if label else None)
    stop = _STOP.search(sentence.plain)
    sentence = sentence.cut(0, stop.start() if stop else None)
    colon = _COLON.search(sentence.plain)
    if colon and colon.start() <= _EARLY_COLON and colon.start() > 1:
        return sentence.cut(0, colon.start()).strip(_TRIMMED)
    return _shorten(sentence).strip(_TRIMMED)


def _shorten(sentence: Passage) -> Passage:
    if len(sentence) <= _LONG_TITLE:
        return sentence
    for comma in _CLAUSE.finditer(sentence.plain):
        if comma.start() >= _SHORT_CLAUSE:
            return sentence.cut(0, comma.start())
    return sentence


def section_title(head: Passage) -> Passage:
    """The title of a heading: whole, up to its first stop."""
    stop = _STOP.search(head.plain)
    return head.cut(0, stop.start() if stop else None).strip(_TRIMMED)


def is_frame(title: str) -> bool:
    """True for sections that frame a plan instead of giving tasks: 总体要求, 保障措施, 加强组织领导."""
    return bool(_FRAME.fullmatch(title.strip()))


def paper_title(lines: list[Passage]) -> Passage | None:
    """The first line that is a title, with the line before it where a long title was broken in two."""
    for at, line in enumerate(lines[:60]):
        if not is_web_remains(line.plain) and is_title(line.plain):
            above = lines[at - 1] if at else None
            broken = (
                above is not None
                and "关于" in above.plain
                and len(above) < 40
                and not _STOP.search(above.plain)
            )
            return above + line if above is not None and broken else line
    return None
