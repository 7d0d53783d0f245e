"""The forms in which plans write a date, and the day each of them means.

A date that can be read in two ways (10月份前: before October begins or before it ends?) has no day.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.core.model import MilestoneKind

_YEAR = r"(?:(?P<year>20\d\d)年|(?P<next>明年)|[今本当]年(?:度)?)?"
_DAYS = r"[12]\d|3[01]|0?[1-9]"
_BEFORE = r"(?P<before>[之以]?前|为止|止)?"


@dataclass(frozen=True, slots=True)
class When:
    """A date in a text, from `start` to `end`: what kind it is and the last day it means."""

    start: int
    end: int
    kind: MilestoneKind
    due: date | None


_Meaning = tuple[MilestoneKind, date | None]


def _month(match: re.Match[str], year: int | None) -> _Meaning:
    """3月底前, 6月竣工, 3-5月, 9月中旬, 10月15日前, 10月份起."""
    month, day, before = int(match["month"]), match["day"], match["before"]
    kind = MilestoneKind.BY if before or match["last"] else MilestoneKind.IN
    if before and not (day or match["third"] or match["last"]):
        return kind, None
    if day:
        return kind, _day(year, month, int(day))
    if match["third"] in ("上旬", "中旬"):
        return kind, _day(year, month, 10 if match["third"] == "上旬" else 20)
    return kind, _month_end(year, month)


def _numeric(match: re.Match[str], year: int | None) -> _Meaning:
    """2026.6, 2026-06-30, 2026/6/30前."""
    kind = MilestoneKind.BY if match["before"] else MilestoneKind.IN
    month, day = int(match["month"]), match["day"]
    return kind, _day(year, month, int(day)) if day else _month_end(year, month)


def _quarter(match: re.Match[str], year: int | None) -> _Meaning:
    """第三季度, 1季度末前."""
    quarter = "一二三四".find(match["quarter"]) + 1 or int(match["quarter"])
    return MilestoneKind.QUARTER, _month_end(year, quarter * 3)


def _half(match: re.Match[str], year: int | None) -> _Meaning:
    """上半年, 下半年."""
    return MilestoneKind.IN, _month_end(year, 6 if match["half"] == "上" else 12)


def _year_end(_match: re.Match[str], year: int | None) -> _Meaning:
    """年底, 年内, 今年底前, 2026年末, 在今年全面竣工."""
    return MilestoneKind.END_OF_YEAR, _month_end(year, 12)


def _by_year(match: re.Match[str], year: int | None) -> _Meaning:
    """到2027年, 2027年前."""
    return MilestoneKind.BY, _month_end(int(match["before"]) if match["before"] else year, 12)


def _relative(_match: re.Match[str], _year: int | None) -> _Meaning:
    """印发之日起30日内: the day depends on another paper."""
    return MilestoneKind.BY, None


@dataclass(frozen=True, slots=True)
class _Form:
    """A way to write a date. Every such date contains `sign`, which most texts lack."""

    sign: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], int | None], _Meaning]


_FORMS = (
    _Form(
        "月",
        re.compile(
            rf"{_YEAR}(?:(?<!\d)\d{{1,2}}(?:月份?)?(?:\d{{1,2}}日)?[-至到])?"
            r"(?<!\d)(?P<month>1[0-2]|0?[1-9])月(?![均度龄租薪刊报月])份?"
            rf"(?:(?P<day>{_DAYS})[日号]|(?P<third>[上中下]旬)|(?P<last>底|末))?{_BEFORE}"
        ),
        _month,
    ),
    _Form(
        "20",
        re.compile(
            rf"(?<![\d.])(?P<year>20\d\d)[.\-/](?P<month>1[0-2]|0?[1-9])(?:[.\-/](?P<day>{_DAYS}))?(?![\d.])[底末]?{_BEFORE}"
        ),
        _numeric,
    ),
    _Form("季度", re.compile(rf"{_YEAR}第?(?P<quarter>[一二三四1-4])季度[末底]?{_BEFORE}"), _quarter),
    _Form("半年", re.compile(rf"{_YEAR}(?P<half>[上下])半年[末底]?{_BEFORE}"), _half),
    _Form(
        "年",
        re.compile(
            r"(?:(?P<year>20\d\d)年|(?P<next>明年)|[今本]年|(?<![\d一二三四五六七八九十每全半隔当同])年(?=[底内末终]))"
            rf"(?:年?[底末终]|(?:年度)?内){_BEFORE}"
        ),
        _year_end,
    ),
    _Form("今年", re.compile(r"在今年(?=[^,。;、]{0,8}(?:竣工|完工|完成|投入使用|建成|交付))"), _year_end),
    _Form(
        "20",
        re.compile(r"[到至](?P<year>20\d\d)年(?![\d\-至到底末]|年底|内)|(?P<before>20\d\d)年前"),
        _by_year,
    ),
    _Form(
        "之日起",
        re.compile(
            r"(?:[本该][^,。;、:]{1,6}?|自)?(?:印发|发布|下发|批复|批准|公布|施行)之日起\d+(?:个?工作日|天|日|个月)内"
        ),
        _relative,
    ),
)


def find_dates(plain: str, year: int | None) -> Iterator[When]:
    """Every date in a folded text, in order; `year` is the plan's, for dates that do not say theirs."""
    found = sorted(_all_forms(plain, year), key=lambda when: (when.start, -when.end))
    reached = 0
    for when in found:
        if when.start >= reached:
            yield when
            reached = when.end


def _all_forms(plain: str, year: int | None) -> Iterator[When]:
    for form in _FORMS:
        for match in form.pattern.finditer(plain) if form.sign in plain else ():
            kind, due = form.read(match, _stated_year(match, year))
            yield When(match.start(), match.end(), kind, due)


def _stated_year(match: re.Match[str], year: int | None) -> int | None:
    said = match.groupdict()
    if said.get("year"):
        return int(said["year"])
    return year + 1 if year and said.get("next") else year


def _month_end(year: int | None, month: int) -> date | None:
    return date(year, month, monthrange(year, month)[1]) if year else None


def _day(year: int | None, month: int, day: int) -> date | None:
    """None also for a day that the month does not have (2月30日)."""
    return date(year, month, day) if year and day <= monthrange(year, month)[1] else None
