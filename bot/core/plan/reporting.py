"""When units must report, as 每月25日报送… and 各地要及时报送… say."""

import re
from collections.abc import Iterator

from bot.core.model import Period, ReportingRule
from bot.core.plan.numbering.markers import find_markers
from bot.core.plan.text.passages import Passage

_STOP = re.compile(r"[。;!]")
_REPORTS = re.compile(
    r"报送|上报|(?<!调研|工作|总结|评估|分析|检查|研究)报告|反馈|报备|(?<![通公简海晚警举情呈申填])报(?=[^道名价废销考警效账表刊社告业到批请]|$)"
)
_TO_SOMEBODY = re.compile(
    r"报送|上报|反馈|向[^,。;]{1,20}报告|报(?:至|给|到)?[^,。;]{0,6}(?:办公室|督查室|[区县市省]政?府|政府办|领导小组|指挥部|专班|部|局|委|办)"
)
_WHO = re.compile(
    r"^(?:[^,。;]{0,16},)?(?:[一二三四五六七八九十]是)?(?:要求|请|望)?"
    r"(?P<who>(?:[省市区县州]直)?(?:各|全体|相关|有关|项目|牵头|责任)[^,。;:()]{0,24}?"
    r"(?:单位|部门|地区?|政府|街道?|[省市县区乡镇村局委办]|公司|学校|医院)(?:\([^()]{1,16}\))?)"
    r"(?=[^\w(]|\d|务必|应|要|须|需|于|对|将|在|按|每|请|定期|及时|贯彻|报|做|治理|工作|自|从|可|负责|向|的)"
)
_DAY = re.compile(r"(?P<day>3[01]|[12]\d|[1-9])[日号](?!内)")
_EACH_PERIOD = (
    (Period.MONTHLY, re.compile(r"每月|每个月|按月|当月|次月|月报|逐月")),
    (Period.QUARTERLY, re.compile(r"每季|每个季度|按季|季度末|季报|各季度")),
    (Period.EVERY_THREE_DAYS, re.compile(r"每(?:隔)?(?:3|三)[天日]")),
    (Period.ANNUAL, re.compile(r"每年|年度末|年终|(?<!半)年报|按年|每个年度|年底前?")),
)
_ON_A_DATE = re.compile(r"(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|[1-9])日")
_CLAUSE_END = re.compile(r",")
_WHEN = re.compile(r"每个?[月季年周]|每(?:隔)?[3三][天日]|\d月(?:\d|底|末)")


def find_rules(lines: list[Passage]) -> tuple[ReportingRule, ...]:
    """Every rule in the passages, in order; a sentence without a subject takes the one before it in its paragraph."""
    return tuple(rule for line in lines if _REPORTS.search(line.plain) for rule in _rules_of(line))


def _rules_of(line: Passage) -> Iterator[ReportingRule]:
    who: str | None = None
    for sentence in _sentences(line):
        for statement in _statements(sentence):
            named = _subject(statement)
            who = named or who
            rule = _read_rule(statement, named, who)
            if rule:
                yield rule


def _statements(sentence: Passage) -> Iterator[Passage]:
    """A sentence, parted where a second time begins a second report: 每月25日前报…，每季度末报…."""
    start = 0
    for comma in _CLAUSE_END.finditer(sentence.plain):
        clause_end = sentence.plain.find(",", comma.end())
        clause = sentence.plain[comma.end() : clause_end if clause_end >= 0 else None]
        told = sentence.plain[start : comma.start()]
        if all(words.search(text) for text in (told, clause) for words in (_WHEN, _REPORTS)):
            yield sentence.cut(start, comma.start()).strip()
            start = comma.end()
    yield sentence.cut(start).strip()


def _sentences(line: Passage) -> Iterator[Passage]:
    marker = next(find_markers(line.plain[:12]), None)
    start = marker.end if marker and marker.is_first else 0
    for stop in _STOP.finditer(line.plain):
        yield line.cut(start, stop.start()).strip()
        start = stop.end()
    if line.cut(start):
        yield line.cut(start).strip()


def _subject(sentence: Passage) -> str | None:
    match = _WHO.match(sentence.plain)
    return sentence.text[match.start("who") : match.end("who")] if match else None


def _read_rule(sentence: Passage, named: str | None, who: str | None) -> ReportingRule | None:
    """A rule says when; or at least who reports to whom."""
    reports = _REPORTS.search(sentence.plain)
    if not reports:
        return None
    period = _period(sentence.plain)
    day = _DAY.search(sentence.plain) if period is not Period.UNSPECIFIED else None
    if period is Period.UNSPECIFIED and not (named and _TO_SOMEBODY.search(sentence.plain)):
        return None
    return ReportingRule(_literal(sentence, reports.end()), int(day["day"]) if day else None, period, who)


def _period(plain: str) -> Period:
    if _ON_A_DATE.search(plain) and "每年" not in plain:
        return Period.ONCE
    return next((period for period, words in _EACH_PERIOD if words.search(plain)), Period.UNSPECIFIED)


def _literal(sentence: Passage, reported: int) -> str:
    """The sentence up to the clause in which the reporting ends."""
    end = _CLAUSE_END.search(sentence.plain, reported)
    return sentence.text[: end.start() if end else None]
