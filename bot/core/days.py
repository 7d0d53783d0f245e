"""A day as people type it on a phone."""

import calendar
import re
import unicodedata
from datetime import date, timedelta

NO_WORDS = frozenset({"无", "無", "没有", "沒有", "无日期", "不限", "none", "no date"})
"""What people type where there is nothing of what was asked for."""

_MONTH_END = re.compile(r"(?:(\d{4})年?)?(\d{1,2})月(?:底|末|底前|末前)")
_DAY = re.compile(r"(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号]?前?")
_COMPACT = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_YEAR = re.compile(r"(20\d\d)年?", re.ASCII)
_DAY_ALONE = re.compile(r"(\d{1,2})[日号]")
_AGO = {"今天": 0, "今日": 0, "today": 0, "昨天": 1, "昨日": 1, "yesterday": 1, "前天": 2, "大前天": 3}
_AGO |= {"明天": -1, "明日": -1, "tomorrow": -1, "后天": -2, "後天": -2, "大后天": -3, "大後天": -3}
_WEEKDAY = re.compile(r"(下)?(?:个|個)?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])")
_NAMED = {"年底": (12, 31), "年内": (12, 31), "年末": (12, 31), "上半年": (6, 30), "半年": (6, 30)}
_CENTURIES = range(2000, 2100)


def read_day(text: str, year: int, today: date | None = None) -> date | str | None:
    """Read 9-30, 9月30日, 2026/9/30, 20260930, 9月底, 年底; a day without a year is in `year`.

    Where `today` is known, 昨天, 明天, 下周一 and 12日 are days too. Gives "" for words that say there is no date, and
    None for what is no day.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split()).casefold()
    if plain in NO_WORDS or text.strip().casefold() in NO_WORDS:
        return ""
    if plain in _NAMED:
        return date(year, *_NAMED[plain])
    if today is not None and plain in _AGO:
        return today - timedelta(days=_AGO[plain])
    weekday = _WEEKDAY.fullmatch(plain)
    if today is not None and weekday:
        return _find_weekday(today, min("一二三四五六日天".index(weekday[2]), 6), is_next=bool(weekday[1]))
    month_end = _MONTH_END.fullmatch(plain)
    if month_end:
        return _last_day(int(month_end[1] or year), int(month_end[2]))
    day_alone = _DAY_ALONE.fullmatch(plain)
    if today is not None and day_alone:
        return _make_day(today.year, today.month, int(day_alone[1]))
    day = _DAY.fullmatch(plain) or _COMPACT.fullmatch(plain)
    return _make_day(int(day[1] or year), int(day[2]), int(day[3])) if day else None


def add_months(day: date, months: int) -> date:
    """Give the same day some months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def read_stored_day(value: object) -> date | None:
    """Read a day as answers keep it, 2026-06-25; None for "there is none" and for what was never answered."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def read_year(text: str) -> int | None:
    """Read 2026, 2026年; None for what is no year of this century."""
    year = _YEAR.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    return int(year[1]) if year else None


def _find_weekday(today: date, weekday: int, *, is_next: bool) -> date:
    """Give a day of this week, Monday to Sunday, or of the next."""
    return today + timedelta(days=weekday - today.weekday() + 7 * is_next)


def _last_day(year: int, month: int) -> date | None:
    is_month = 1 <= month <= 12
    return date(year, month, calendar.monthrange(year, month)[1]) if is_month and year in _CENTURIES else None


def _make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _CENTURIES else None
    except ValueError:
        return None
