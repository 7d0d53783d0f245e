"""Days as they are told: 6月12日, 六月十二号, 昨天, 上周五."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.amounts.numerals import read_numeral
from bot.core.days import read_day

_DAYS_AGO = {"大前天": 3, "前天": 2, "昨天": 1, "昨日": 1, "今天": 0, "今日": 0}
_WEEKDAYS = "一二三四五六日"
_NUMERAL = re.compile("[零一二三四五六七八九十]+")
_DAY_ALONE = re.compile(r"(?:本月|这个月)?([0-9]{1,2})[日号]")
_MONTH = re.compile(r"([0-9]{1,2})月")


@dataclass(frozen=True, slots=True)
class Dating:
    """Reads days by the year that they belong to and the day on which they are told."""

    year: int
    today: date | None

    def read(self, said: str) -> date | None:
        """Read a day; None where it is none, or it takes a calendar to know it."""
        text = _NUMERAL.sub(_write_digits, said) if "周" not in said else said
        day = self._read_near(text) or read_day(text.replace("份", ""), self.year)
        return day if isinstance(day, date) else None

    def is_to_come(self, said: str) -> bool:
        """Tell a day or a month that is not here yet; a month cannot be told without a calendar."""
        day = self.read(said)
        if day is not None:
            return self.today is not None and day > self.today
        month = self.read_month(said)
        return month is not None and (self.today is None or month > self.today.month)

    def is_this_month(self, said: str) -> bool:
        return self.today is None or self.read_month(said) == self.today.month

    def read_month(self, said: str) -> int | None:
        found = _MONTH.match(_NUMERAL.sub(_write_digits, said))
        return int(found[1]) if found else None

    def _read_near(self, text: str) -> date | None:
        if self.today is None:
            return None
        if text in _DAYS_AGO:
            return self.today - timedelta(_DAYS_AGO[text])
        if text[1:2] == "周":
            monday = self.today - timedelta(self.today.weekday() + (7 if text[0] == "上" else 0))
            return monday + timedelta(_WEEKDAYS.index(text[2].replace("天", "日")))
        alone = _DAY_ALONE.fullmatch(text)
        return read_day(f"{self.today.month}-{alone[1]}", self.today.year) or None if alone else None  # type: ignore[return-value]


def _write_digits(numeral: re.Match[str]) -> str:
    readings = read_numeral(numeral[0])
    return str(readings[0]) if readings else numeral[0]
