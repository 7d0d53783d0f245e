"""A time of the day, and hours from one to another, as people type them: 8点半到17点, 上午9时—下午5时半, 9am-5pm."""

import re
import unicodedata
from datetime import time

from bot.core.amounts.numerals import read_count

_SIMPLE = str.maketrans("點時兩鐘鍾", "点时两钟钟")
_UNTIL = re.compile(r"[—–―~～−至到-]+|(?<=[\d\sm])to(?=[\s\d])")
_NUMERAL = r"\d{1,2}|[零一二三四五六七八九十两]{1,3}"
_CLOCK = re.compile(
    r"(?P<before>凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚|am|pm)?"
    rf"(?P<hour>{_NUMERAL})"
    rf"(?:(?:点钟?|时|h)(?:整|(?P<part>半|一刻|三刻)|(?P<spoken>{_NUMERAL})分?)?|[:.](?P<minute>[0-5]\d))?"
    r"(?P<after>am|pm)?"
)
_DIGITS = re.compile(r"(\d{1,2})([0-5]\d)")
_PARTS = {"半": 30, "一刻": 15, "三刻": 45}
_AFTERNOON = frozenset({"下午", "傍晚", "晚上", "晚", "pm"})
_NOON = 12


def read_hour(text: str) -> time | None:
    """Read a time of the day; None for what is none."""
    plain = "".join(unicodedata.normalize("NFKC", text).translate(_SIMPLE).casefold().split())
    digits = _DIGITS.fullmatch(plain)
    if digits:
        return _make_time(int(digits[1]), int(digits[2]), "")
    clock = _CLOCK.fullmatch(plain)
    if clock is None:
        return None
    hour = read_count(clock["hour"])
    minute = _PARTS.get(clock["part"] or "") or read_count(clock["spoken"] or clock["minute"] or "0")
    return _make_time(hour, minute, clock["before"] or clock["after"] or "")


def read_hours(text: str) -> tuple[time, time] | None:
    """Read from when until when; None where that is not two times of the day. Which is the earlier is not judged."""
    plain = unicodedata.normalize("NFKC", text).casefold().strip().removeprefix("从").removeprefix("從")
    ends = _UNTIL.split(plain) if _UNTIL.search(plain) else plain.split()
    hours = [hour for hour in map(read_hour, ends) if hour is not None]
    return (hours[0], hours[1]) if len(hours) == len(ends) == len(("from", "until")) else None


def write_hour(hour: time) -> str:
    """Write a time of the day as `read_hour` reads it: 09:00."""
    return f"{hour:%H:%M}"


def _make_time(hour: int | None, minute: int | None, half: str) -> time | None:
    if hour is None or minute is None:
        return None
    if half == "am":
        hour %= _NOON
    is_later = (half in _AFTERNOON and hour < _NOON) or (half == "中午" and hour < _NOON - 2)
    hour += _NOON if is_later else 0
    return time(hour, minute) if hour < 2 * _NOON and minute < 60 else None
