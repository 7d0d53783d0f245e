"""Where the title of an item ends, and what kind of section a title announces."""

import re

from bot.core.plan.numbering.markers import find_markers
from bot.core.plan.text.furniture import find_title_end, is_signature, is_title, is_web_remains
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.labels import Label, Meaning, find_labels

_STOP = re.compile(r"[。;!?]")
_COLON = re.compile(r":")
_COMMA = re.compile(r",(?!(?<=\d,)\d{3}(?!\d))")  # not the one in 12,500
_NEXT_THING = re.compile("、")
# A list of things to do, not of places or bodies: 片区改造、驳岸修整
_NEXT_DEED = re.compile(
    "(?<=改造|建设|修整|整治|治理|提升|工程|项目|服务|管理|培训|监管|检查|保护|开发|修复|改革|试点|行动|活动|普查)、"
)
_LINES_APART = 2  # between the two halves of a title there may be an empty line
_TITLE_PAGE = 80  # lines in which the title must stand
_SECTION_IN_LINE = re.compile(r"(?<=.)\s*(?:一、|\(一\)|第一[章部])")
_NO_TITLE_PART = re.compile(r"[。;:,!?)号|]$|文件$|^\(|\d日$|网|首页|人民政府$|办公室$")
_PLACE_IN_BOOK = re.compile(
    r"(?:(?:附件|\[?第?[\d一二三四五六七八九十]*篇[\d一二三四五六七八九十]*)\s*\d*[\]:\s]*)?"
)
_FIRSTLY = re.compile(r"\s*(?:[一二三四五六七八九十]+是要?|首先|其次)[,、]?")
# 3月5日前，完成植树500亩: when comes first, and what is to be done is the title.
_WHEN_FIRST = re.compile(
    r"\s*(?:到|至|于|在|力争|争取|确保)?(?:20\d\d年|二[零〇][一-龥]{2}年|今年)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}[日号]|份)?(?:[底末初]|[上中下]旬)?|年[底内]|[上下]半年|"
    r"第?[一二三四]季度末?)(?:之?前)?[,:]?(?=[^\d,。;:、()至到-][^,。;:]{3})"
)
_TRIMMED = " \t:;,.。、-"
# 教育惠民　新建幼儿园2所，… a title, set apart by a space from what it stands over.
_TITLE_AND_GAP = re.compile(r"\s*[^\s\d,、。;:!?()\[\]|]{4,16}(?=\s+\S{2,}[,。;:、]?.{8})")
_FIGURE = re.compile(r"\d[\d.]*[多余]?[^\d\s年月日号期届]")
_LONG_TITLE = 30  # a sentence up to this length is a title as it stands, a longer one is cut at a comma
_SHORT_CLAUSE = 8
_SHORTEST_DEED = 5
_LONGEST_TITLE = 60  # a clause that is longer still is cut between the things it lists
_EARLY_COLON = 25
_FRAME = re.compile(
    r"(?:指导思想|总体(?:要求|思路|目标|安排)|基本原则|工作(?:原则|要求|思路|背景|依据|机制|步骤|安排|措施|保障)|基本情况|主要目标|工作目标|目标要求|"
    r"(?:加强|强化|健全|完善)?(?:保障|组织|推进|工作|落实)(?:保障)?(?:措施|机制|领导|实施|保障)|(?:有关|相关|几点|具体)?(?:工作)?要求|实施(?:步骤|范围|时间|对象|要求)|方法步骤|时间(?:安排|步骤)|"
    r"(?:加强|强化|健全|完善|落实|压实|严格|提高|注重|坚持|严肃|明确|统一|突出|狠抓|广泛|营造|抓好|做好|建立)?(?:[^,。]{0,6})"
    r"(?:组织领导|组织保障|领导小组|责任保障|资金保障|要素保障|督[查导]|考[核评]|宣传(?:引导|发动|教育)?|信息报送|氛围|思想认识|政治站位|责任落实|工作责任|协调配合|跟踪问效|纪律|总结)"
    r"(?:[^,。]{0,6})|附则|背景|解读|监督检查|评价|名词解释)"
)

_STAGE = re.compile(r"[^,。;:]{0,14}阶段\s*(?:[(:,].*)?")
_EXHORTS_AMONG_TASKS = re.compile("领导|要求|原则|思想|纪律|总结|附则")
_EXHORTS = re.compile("保障|领导|要求|考核|督[查导]|原则|思想|纪律|宣传|氛围|总结|责任|附则")


def title_of(head: Passage) -> Passage:
    """The title at the beginning of an item's text: its first sentence, or the first clause of a long one."""
    label = next((label for label in find_labels(head.plain) if _ends_title(label)), None)
    first = _FIRSTLY.match(head.plain) or _WHEN_FIRST.match(head.plain)
    sentence = head.cut(first.end() if first else 0, label.start if label else None)
    stop = _STOP.search(sentence.plain)
    sentence = sentence.cut(0, stop.start() if stop else None)
    gap = _TITLE_AND_GAP.match(sentence.plain)
    if gap:
        return sentence.cut(0, gap.end()).strip(_TRIMMED)
    colon = _COLON.search(sentence.plain)
    if colon and colon.start() <= _EARLY_COLON and colon.start() > 1:
        return sentence.cut(0, colon.start()).strip(_TRIMMED)
    return _shorten(sentence).strip(_TRIMMED)


def _ends_title(label: Label) -> bool:
    return label.meaning is not Meaning.OTHER and label.start > 1


def _shorten(sentence: Passage) -> Passage:
    """The first clause of a long sentence, or the first of several deeds or things in a long clause.

    A clause with a figure tells a whole deed: 精准灭荒9.2万亩，森林覆盖率提高到61.3%.
    """
    comma = _COMMA.search(sentence.plain, _SHORTEST_DEED)
    if comma and _FIGURE.search(sentence.plain, 0, comma.start()):
        sentence = sentence.cut(0, comma.start())
    for longest, stops in ((_LONG_TITLE, _COMMA), (_LONG_TITLE, _NEXT_DEED), (_LONGEST_TITLE, _NEXT_THING)):
        stop = stops.search(sentence.plain, _SHORT_CLAUSE) if len(sentence) > longest else None
        sentence = sentence.cut(0, stop.start() if stop else None)
    return sentence


def section_title(head: Passage) -> Passage:
    """The title of a heading: whole, up to its first stop."""
    stop = _STOP.search(head.plain)
    return head.cut(0, stop.start() if stop else None).strip(_TRIMMED)


def is_frame(title: str) -> bool:
    """True for sections that frame a plan instead of giving tasks: 总体要求, 保障措施, 加强组织领导."""
    return bool(_FRAME.fullmatch(title.strip()))


def is_stage(title: str) -> bool:
    """True for a stretch of time that the work is divided into: 集中整治阶段（2月6日至3月2日）."""
    return bool(_STAGE.fullmatch(title))


def is_exhortation(head: Passage, *, among_tasks: bool = False) -> bool:
    """True for the heading of a section that tells everybody to do well; 工作措施 may as well hold the tasks.

    `among_tasks`: it stands under a heading that is none: there 加强宣传 is something to be done.
    """
    words = _EXHORTS_AMONG_TASKS if among_tasks else _EXHORTS
    return bool(words.search(head.plain, 0, _LONG_TITLE)) and is_frame(section_title(head).plain)


def paper_title(lines: list[Passage]) -> Passage | None:
    """The last title before the first section: 关于印发…的通知 stands before the title of what it sends out."""
    found: Passage | None = None
    for at, line in enumerate(lines[:_TITLE_PAGE]):
        marker = next(find_markers(line.plain[:12]), None)
        if found is not None and marker is not None and marker.is_first:
            break
        title = _title_in(line)
        if title is not None:
            above = lines[at - 1] if at else line
            found = above + title if _is_broken_title(above, line) else title
    return _without_place_in_book(found) if found is not None else None


def _title_in(line: Passage) -> Passage | None:
    """The line, if it is a title, or the title at the beginning of a paper that is one line."""
    if is_web_remains(line.plain):
        return None
    section = _SECTION_IN_LINE.search(line.plain)
    head = line.cut(0, section.start() if section else None).strip()
    end = find_title_end(head.plain) if section else 0
    return head if is_title(head.plain) else head.cut(0, end) if end else None


def _is_broken_title(above: Passage, line: Passage) -> bool:
    is_part = (
        0 < line.line - above.line <= _LINES_APART
        and not is_signature(above.plain)
        and 6 <= len(above) < 40
        and not _NO_TITLE_PART.search(above.plain)
    )
    return is_part and len(line) < 40


def _without_place_in_book(title: Passage) -> Passage:
    """Without 附件2： or 篇一：."""
    place = _PLACE_IN_BOOK.match(title.plain)
    return title.cut(place.end() if place else 0).strip()
