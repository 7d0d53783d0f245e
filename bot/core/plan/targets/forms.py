"""The forms in which plans write a date, and the days that each of them may mean.

A date that can be read in two ways (10月份前: before October begins or before it ends?) has two days.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.core.model import MilestoneKind
from bot.core.plan.numbering.markers import read_han_number
from bot.core.plan.targets.days import Days, before_month, day_of, month_end

_DAY = r"[12]\d|3[01]|0?[1-9]"
_MONTH = r"1[0-2]|0?[1-9]"
_HAN = "零一二三四五六七八九十"
_YEAR = r"(?:(?P<past>[去上前往]年)|(?P<year>20\d\d)年|(?P<next>[明次]年)|[今本当]年(?:度)?)?"
# 前 that closes a date, not the one that begins 前期, 前三季度 or 前后.
_BEFORE = r"(?P<before>[之以]?前(?![期后置沿提景来往端述三])|为?止)?"
# The beginning of a span of time, of which only the end is promised: 3月-, 7月16日至, 6月中旬到.
_SINCE = r"(?:(?<!\d)\d{1,2}(?:月份?)?(?:\d{1,2}[日号]|[上中下]旬|[底末初])?\s?[-至到]\s?(?:(?P<until>20\d\d)年)?)?"
_NO_FIGURE = r"(?![\d.%‰]|\s?[百千万亿元米亩吨个人户套公平立])"  # 2026.6 with these is no month, but a figure
_FINISHED = "竣工|完工|建成|通车|投产|投运|投用|投入使用|投入运营|并网|开园|交付|达产|开通"

_Meaning = tuple[MilestoneKind, Days]


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write a date. Every such date contains `sign`, which most texts lack.

    `read` takes the plan's year, for a date that does not say its own; it returns None for what promises nothing.
    """

    sign: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], int | None], _Meaning | None]


def _year_of(match: re.Match[str], year: int | None) -> int | None:
    said = match.groupdict()
    stated = said.get("until") or said.get("year")
    if stated:
        return int(stated)
    return year + 1 if year and said.get("next") else year


def _read_month(match: re.Match[str], year: int | None) -> _Meaning:
    """3月底前, 6月竣工, 3-5月, 9月中旬, 10月15日前, 10月份起, 十二月底, 六月三十日前."""
    year, month, day = _year_of(match, year), _month_number(match["month"]), match.groupdict().get("day")
    kind = MilestoneKind.BY if match["before"] or match["last"] else MilestoneKind.IN
    if day:
        return kind, day_of(year, month, int(day) if day.isdecimal() else read_han_number(day))
    if match["third"] in ("上旬", "中旬", "初"):
        return kind, day_of(year, month, 20 if match["third"] == "中旬" else 10)
    is_open = match["before"] and not (match["third"] or match["last"])
    return kind, before_month(year, month) if is_open else month_end(year, month)


def _month_number(written: str) -> int:
    return (
        int(written) if written.isdigit() else sum(_HAN.index(digit) for digit in written.replace("元", "一"))
    )


def _read_numeric(match: re.Match[str], year: int | None) -> _Meaning:
    """2026.6, 2026-06-30, 2026/6/30前, in a cell of deadlines also 6.30."""
    kind = MilestoneKind.BY if match["before"] else MilestoneKind.IN
    year, month, day = _year_of(match, year), int(match["month"]), match["day"]
    return kind, day_of(year, month, int(day)) if day else month_end(year, month)


def _read_quarter(match: re.Match[str], year: int | None) -> _Meaning:
    """第三季度, 1季度末前, 前三季度."""
    year = _year_of(match, year)
    quarter = "一二三四".find(match["quarter"]) + 1 or int(match["quarter"])
    is_open = match["before"] and not match["last"]
    days = before_month(year, quarter * 3 - 2, months=3) if is_open else month_end(year, quarter * 3)
    return MilestoneKind.QUARTER, days


def _read_half(match: re.Match[str], year: int | None) -> _Meaning:
    """上半年, 下半年."""
    return MilestoneKind.IN, month_end(_year_of(match, year), 6 if match["half"] == "上" else 12)


def _read_year_end(match: re.Match[str], year: int | None) -> _Meaning:
    """年底, 年内, 今年底前, 2026年末, 在今年全面竣工."""
    return MilestoneKind.END_OF_YEAR, month_end(_year_of(match, year), 12)


def _read_by_year(match: re.Match[str], _year: int | None) -> _Meaning:
    """到2027年; in a cell of deadlines also 2027年 and 2025-2027."""
    return MilestoneKind.BY, month_end(int(match["year"]), 12)


def _read_later_year(match: re.Match[str], year: int | None) -> _Meaning | None:
    """2029年投产. The plan's own year says nothing: everything in the plan is for that year."""
    return _read_by_year(match, year) if year and int(match["year"]) > year else None


def _read_before_year(match: re.Match[str], _year: int | None) -> _Meaning:
    """2030年前: the end of a year in any case, but of this one or of the one before."""
    return MilestoneKind.END_OF_YEAR, before_month(int(match["year"]), 1, months=12)


def _read_relative(_match: re.Match[str], _year: int | None) -> _Meaning:
    """印发之日起30日内: the day depends on another paper."""
    return MilestoneKind.BY, ()


def _form(sign: str, pattern: str, read: Callable[[re.Match[str], int | None], _Meaning | None]) -> Form:
    return Form(sign, re.compile(pattern), read)


FORMS = (
    _form(
        "月",
        rf"{_YEAR}{_SINCE}(?<!\d)(?P<month>{_MONTH})月(?![均度龄租薪刊报月])份?"
        rf"(?:(?:\d{{1,2}}[日号]?[-至到])?(?P<day>{_DAY})[日号]|(?P<third>[上中下]旬|初)|(?P<last>底|末))?{_BEFORE}",
        _read_month,
    ),
    _form(
        "月",
        rf"{_YEAR}(?<![一二三四五六七八九十每])(?P<month>十[一二]?|[元一二三四五六七八九])月(?=份|[底末初前上中下之以])"
        rf"份?(?:(?P<third>[上中下]旬|初)|(?P<last>底|末))?{_BEFORE}",
        _read_month,
    ),
    _form(
        "月",
        rf"{_YEAR}(?<![一二三四五六七八九十每])(?P<month>十[一二]?|[一二三四五六七八九])月"
        rf"(?P<day>二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])[日号](?=[之以]?前){_BEFORE}(?P<last>(?!))?",
        _read_month,
    ),
    _form(
        "20",
        rf"(?<![\d.])(?:20\d\d(?:[.\-/]\d{{1,2}}){{1,2}}[-至到])?"
        rf"(?P<year>20\d\d)(?P<by>[.\-/])(?:(?<=[./])\d{{1,2}}-)?(?P<month>{_MONTH})(?:(?P=by)(?P<day>{_DAY}))?{_NO_FIGURE}[底末]?{_BEFORE}",
        _read_numeric,
    ),
    _form(
        "季度",
        rf"{_YEAR}(?:[一二三1-3](?:季度)?[-、至到和])?(?:第|前)?(?<![\d每])(?P<quarter>[一二三四1-4])季度(?P<last>末|底)?{_BEFORE}",
        _read_quarter,
    ),
    _form("半年", rf"{_YEAR}(?P<half>[上下])半年[末底]?{_BEFORE}", _read_half),
    _form(
        "年",
        r"(?:(?P<year>20\d\d)年|(?P<next>[明次]年)|[今本当]年"
        r"|(?<![\d一二两三四五六七八九十几数百每全半隔当同去上前往多历学跨周])年(?=[底内末终]))"
        rf"(?:年?[底末]|年?终(?![考总评奖述决检督绩报])|(?:年度|年)?内){_BEFORE}",
        _read_year_end,
    ),
    _form("今年", rf"在今年(?=[^,。;、]{{0,8}}(?:{_FINISHED}|完成))", _read_year_end),
    _form(
        "20",
        r"(?<!\d年)[到至](?P<year>20\d\d)年(?!\d{1,2}月|[\-至到底末内前]|年底|[上下]半年|第?[一二三四]季度)",
        _read_by_year,
    ),
    _form("20", r"(?P<year>20\d\d)年前(?![期后三]|已|建成)", _read_before_year),
    _form("20", rf"(?P<year>20\d\d)年(?=[^\d,。;、]{{0,4}}(?:{_FINISHED}))", _read_later_year),
    _form(
        "内",
        r"会后(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:个?工作日|天|日|个月|周)内|"
        r"(?:[本该][^,。;、:]{1,6}?|自)?(?:印发|发布|下发|批复|批准|公布|施行|签订|(?:收到|接到)[^,。;:]{0,10})(?:之日起|之?后)"
        r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:个?工作日|天|日|个月)内",
        _read_relative,
    ),
)
# In a column of deadlines or after 完成时限 these are dates, too.
CELL_FORMS = (
    _form(
        "20",
        r"(?<![^\s:,。;(])(?:20\d\d年?[-至到])?(?P<year>20\d\d)年?度?(?=(?:完成|建成|竣工)?(?:$|[\s,。;)]))",
        _read_by_year,
    ),
    _form(
        "",
        rf"(?<![\d./\-])(?P<month>{_MONTH})[./](?P<day>{_DAY})(?![\d./\-%]){_BEFORE}",
        _read_numeric,
    ),
)
