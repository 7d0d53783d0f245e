"""When units must report, as 每月25日报送… and 各地要及时报送… say."""

import re
from collections.abc import Iterator

from bot.core.model import Period, ReportingRule
from bot.core.plan.numbering.markers import find_markers, read_han_number
from bot.core.plan.text.passages import Passage

_NOTE = re.compile(r"(?:备?注|说明)\s*:\s*")
_STOP = re.compile(r"[。;!]")
_REPORTS = re.compile(
    r"报送|上报|提交[^,。;]{0,16}(?:报告|总结)|(?<!调研|工作|总结|评估|分析|检查|研究)报告|反馈|报备|(?<![通公简海晚警举情呈申填])报(?=[^道名价废销考警效账表刊社告业到批请]|$)"
)
_TO_SOMEBODY = re.compile(
    r"报送|上报|反馈|向[^,。;]{1,20}(?:报告|提交)|报(?:至|给|到)?[^,。;]{0,6}(?:办公室|督查室|[区县市省]政?府|政府办|领导小组|指挥部|专班|部|局|委|办)"
)
_WHO = re.compile(
    r"^(?:[^,。;]{0,16},|[^,。;各]{1,6}[期间内后前时]|(?:以上|上述)[^,。;各]{0,8}由)?(?:[一二三四五六七八九十]是)?(?:要求|请|望)?"
    r"(?P<who>(?:[省市区县州]直)?(?:各|全体|相关|有关|项目|牵头|责任)[^,。;:()]{0,24}?"
    r"(?:单位|部门|地区?|政府|街道?|[省市州县区乡镇村局委办队站所]|社区|科室|公司|企业|学校|医院)(?:\([^()]{1,16}\))?)"
    r"(?=[^\w(]|\d|落实|推进|进展|遇|情况|务必|应|要|须|需|于|对|将|在|按|每|请|定期|及时|贯彻|报|做|治理|工作|自|从|可|负责|向|的)"
)
_DAY = re.compile(
    r"(?P<day>3[01]|[12]\d|[1-9]|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,3})[日号](?!内|起)"
)
_LAST_DAY = 31
_EACH_PERIOD = (
    (Period.MONTHLY, re.compile(r"每月|每个月|按月|当月|次月|月报|逐月")),
    (Period.QUARTERLY, re.compile(r"每季|每个季度|按季|季度末|季报|各季度")),
    (Period.EVERY_THREE_DAYS, re.compile(r"每(?:隔)?(?:3|三)[天日]")),
    (Period.ANNUAL, re.compile(r"每年|年度末|年终|(?<!半)年报|按年|每个年度|年底前?")),
)
_WEEKDAY = re.compile(r"每个?(?:周|星期|礼拜)的?(?:周|星期)?(?P<weekday>[一二三四五六日天])")
_ON_A_DATE = re.compile(r"(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|[1-9])日(?!起)")
_PROMPTLY = re.compile(
    r"(?:情况|问题|信息|事项|事件|事故|进展|困难|线索)(?:要|应|须|需|请)?(?:及时|随时|立即|第一时间)(?:向[^,。;]{1,12})?(?:上报|报告|报送)"
)
_OF_ALL = ("各", "以上", "上述")
_CLAUSE_END = re.compile(r",")
_WHEN = re.compile(r"年[终底]|每个?[月季年周]|每(?:隔)?[3三][天日]|\d月(?:\d|底|末)")


def find_rules(lines: list[Passage]) -> tuple[ReportingRule, ...]:
    """Every rule in the passages, in order; a sentence without a subject takes the one before it in its paragraph."""
    return tuple(rule for line in lines if _REPORTS.search(line.plain) for rule in _rules_of(line))


def find_rules_for_all(lines: list[Passage]) -> tuple[ReportingRule, ...]:
    """The rules in the texts of tasks that go beyond the task: those for all of a kind (各责任单位)."""
    return tuple(rule for rule in find_rules(lines) if rule.who is not None and rule.who.startswith("各"))


def asks_all_for_reports(line: Passage) -> bool:
    """Whether a line by itself tells all of a kind (各牵头单位) to report: it belongs to no task."""
    note = _NOTE.match(line.plain)
    said = line.cut(note.end() if note else 0)
    return said.plain.startswith(_OF_ALL) and bool(_WHO.match(said.plain)) and bool(find_rules([said]))


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
        both_report = all(_REPORTS.search(text) for text in (told, clause))
        tells_another_time = all(_WHEN.search(text) for text in (told, clause))
        if both_report and (tells_another_time or _WHO.match(clause) or _PROMPTLY.search(clause)):
            yield sentence.cut(start, comma.start()).strip()
            start = comma.end()
    yield sentence.cut(start).strip()


def _sentences(line: Passage) -> Iterator[Passage]:
    marker = next(find_markers(line.plain[:12]), None)
    note = _NOTE.match(line.plain)
    start = marker.end if marker and marker.is_first else note.end() if note else 0
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
    day = _day(sentence.plain) if period is not Period.UNSPECIFIED else None
    weekday = _WEEKDAY.search(sentence.plain)
    is_timed = period is not Period.UNSPECIFIED or weekday is not None
    if not is_timed and not _asks_somebody(sentence.plain, has_subject=named is not None):
        return None
    text = _literal(sentence, reports.end())
    return ReportingRule(text, day, period, who, _weekday(weekday))


def _day(plain: str) -> int | None:
    match = _DAY.search(plain)
    if match is None:
        return None
    day = int(match["day"]) if match["day"].isdecimal() else read_han_number(match["day"])
    return day if 1 <= day <= _LAST_DAY else None


def _weekday(match: re.Match[str] | None) -> int | None:
    return min("一二三四五六日天".index(match["weekday"]) + 1, 7) if match else None


def _asks_somebody(plain: str, *, has_subject: bool) -> bool:
    """Whether a sentence without a time tells who reports to whom; 情况紧急时随时上报区委值班室 tells only to whom."""
    return (has_subject and bool(_TO_SOMEBODY.search(plain))) or bool(_PROMPTLY.search(plain))


def _period(plain: str) -> Period:
    if _ON_A_DATE.search(plain) and "每年" not in plain:
        return Period.ONCE
    return next((period for period, words in _EACH_PERIOD if words.search(plain)), Period.UNSPECIFIED)


def _literal(sentence: Passage, reported: int) -> str:
    """The sentence up to the clause in which the reporting ends."""
    end = _CLAUSE_END.search(sentence.plain, reported)
    return sentence.text[: end.start() if end else None]
