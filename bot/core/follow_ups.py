"""What is said after an answer and means something only there: 电话呢, 那图书馆呢."""

import re
from dataclasses import dataclass
from enum import StrEnum

LASTS_S = 300
"""How long an answer can be asked on about."""


class Aspect(StrEnum):
    """What more can be asked about a task."""

    CONTACT = "contact"
    UNITS = "units"
    TARGET = "target"
    DATES = "dates"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class NotThis:
    """The answer before was wrong: 不对, 不是这个."""


@dataclass(frozen=True, slots=True)
class AndWhatOf:
    """The same question about something else: 那图书馆呢."""

    topic: str

    def ask_for_unit(self) -> str:
        """Give the question put to a unit's tasks: 那区妇联呢, after another unit's."""
        return f"{self.topic}负责哪些工作"


LONGEST = 80
"""Characters of a follow-up: who writes more asks something of its own."""

_WORDS = {
    Aspect.CONTACT: "电话 联系电话 電話 聯繫電話 聯絡電話 电话号码 電話號碼 联络员电话 聯絡員電話 手机 手机号 "
    "手機 手機號 号码 號碼 联系方式 聯繫方式 聯絡方式 怎么联系 怎麼聯繫 找谁 找誰 联系谁 "
    "聯絡誰 联系人 聯絡人 联络员 聯絡員 phone phonenumber number contact contacts coordinator",
    Aspect.UNITS: "谁牵头 誰牽頭 牵头 牽頭 牵头单位 牽頭單位 谁负责 誰負責 责任单位 責任單位 谁配合 誰配合 "
    "配合单位 配合單位 lead units wholeadsit whoisresponsible",
    Aspect.TARGET: "目标 目標 目标任务 目標任務 任务目标 要求 具体内容 具體內容 内容 內容 详细 詳細 多少钱 "
    "多少錢 要多少钱 要多少錢 投资 投資 target details budget",
    Aspect.DATES: "时间 時間 完成时间 完成時間 时限 時限 期限 节点 節點 什么时候 什麼時候 什么时候完成 "
    "什麼時候完成 什么时候完工 何时完成 几月 幾月 截止 截止时间 截止時間 deadline dates "
    "duedate when whenisitdue",
    Aspect.PROGRESS: "进度 進度 进展 進展 到哪 到哪了 到哪一步 到哪一步了 阶段 階段 做到哪了 情况 情況 现在 "
    "現在 progress status stage",
}
"""What is asked, without spaces and without what stands before and after it."""

_SAID_WRONG = (
    "不对 不是 不是这个 不是这项 不是这一项 错了 答错了 搞错了 都不是 都不对 不對 不是這個 不是這項 不是這一項 錯了 "
    "答錯了 搞錯了 都不對 wrong notthis notthat notthisone thatswrong thatsnotit noneofthese"
)
_WRONG = frozenset(_SAID_WRONG.split())

_ASPECTS = {word: aspect for aspect, words in _WORDS.items() for word in words.split()}
_BEFORE = re.compile(
    "^(?:那[么麼]?|还有|還有|请问|請問|有没有|有沒有|有|它的?|他的?|她的?|这项的?|這項的?|这个的?|這個的?|现在|現在"
    "|and|the|its|whatis|whats|whatabout)"
)
_AFTER = re.compile(
    "(?:呢|啊|吗|嗎|吧|的|了|是多少|多少|是什么|是什麼|是谁|是誰|是哪个|是哪個|是哪些|有哪些|怎么样|怎麼樣|如何|please|[?？!！。.])$"
)
_UNSEEN = re.compile(r"[\s'’]+")
_AND_WHAT = re.compile(
    r"^(?:那[么麼]?|还有|還有)?(?P<topic>.{2,40}?)呢[?？。]?$"
    r"|^(?:and what about|and|what about|how about) (?P<other>.{2,60}?)\??$",
    re.I,
)


_CONTACT_OF = re.compile(
    r"(?:请问|請問)?(?P<topic>.{2,40}?)的?(?:联系|聯繫|联络员|聯絡員)?(?:电话|電話|电话号码|電話號碼|手机号?|手機號?|联系方式|聯繫方式"
    r"|联络员|聯絡員|联系人|聯絡人|怎么联系|怎麼聯繫)(?:是多少|多少|是谁|是誰|是哪个|呢|吗|嗎)?[?？。]?"
    r"|(?:the )?(?:phone(?: number)?|contact|coordinator) (?:of|for) (?:the )?(?P<other>.{2,60}?)\??"
    r"|(?P<before>.{2,60}?)(?:'s)? (?:phone(?: number)?|contact|coordinator)\??",
    re.I,
)


def read_contact_of(text: str) -> str | None:
    """Read of what somebody asks for the phone: 区教育局电话, 危桥改造的联络员是谁; None for another question."""
    plain = text.strip()
    match = _CONTACT_OF.fullmatch(plain) if len(plain) <= LONGEST else None
    return next((topic for topic in match.groups() if topic), None) if match else None


def read_follow_up(text: str) -> Aspect | AndWhatOf | NotThis | None:
    """Read what may follow an answer; None for a question of its own."""
    plain = text.strip().casefold()
    if len(plain) > LONGEST:
        return None
    bare = _UNSEEN.sub("", plain)
    if bare.rstrip("。.!！啊吧哦") in _WRONG:
        return NotThis()
    aspect = _read_aspect(bare)
    if aspect is not None:
        return aspect
    again = _AND_WHAT.match(plain)
    return AndWhatOf((again["topic"] or again["other"]).strip()) if again else None


def _read_aspect(bare: str) -> Aspect | None:
    """Take away what stands around the word, a piece at a time: 那 它的 电话 是多少 呢."""
    while bare not in _ASPECTS:
        shorter = _AFTER.sub("", bare)
        if shorter == bare:
            shorter = _BEFORE.sub("", bare)
        if shorter == bare:
            return None
        bare = shorter
    return _ASPECTS[bare]
