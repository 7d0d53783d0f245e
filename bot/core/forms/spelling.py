"""How the values of settings are written, and read again however people write them."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

from bot.core.amounts.numerals import read_count
from bot.core.days import NO_WORDS
from bot.core.hours import read_hour, read_hours, write_hour

Value = TypeVar("Value")
Code = TypeVar("Code", bound=StrEnum)
Days: TypeAlias = tuple[int, ...]
Steps: TypeAlias = tuple[int | None, ...]
Hours: TypeAlias = tuple[time, time]

SEPARATOR = "、"
NONE = "—"
MOST_DAYS, MOST_POINTS, MOST_MONTHS = 120, 100, 24

_SIMPLE = str.maketrans("個點當兩無─–－-", "个点当两无————")
_BETWEEN = re.compile(r"[、,;/\s和及]+")
_PIECE = re.compile(
    r"(?:提前|前|第)?(\d{1,3}|[零一二三四五六七八九十两百]{1,5})"
    r"(?:个?(?:工作日|百分点|天|日|点|月|%)|(?:work)?days?|points?|months?)?(?:之?前)?"
)
_DUE_DAY = frozenset({"当天", "当日", "到期日"})


class Expected(StrEnum):
    """What a setting has to say: of what kind, or in which order."""

    CHOICE = "choice"
    DAYS = "days"
    NUMBER = "number"
    POINTS = "points"
    STEPS = "steps"
    HOURS = "hours"
    HOUR = "hour"
    POINTS_ORDER = "points-order"
    STEPS_ORDER = "steps-order"
    HOURS_ORDER = "hours-order"
    HOUR_INSIDE = "hour-inside"


@dataclass(frozen=True, slots=True)
class Refused:
    """What a setting cannot be: `text` as it was written, and what is `expected`, within which `limit`."""

    expected: Expected
    text: str
    limit: str = ""


@dataclass(frozen=True, slots=True)
class Spelling(Generic[Value]):
    """How one sort of value is written. `read` gives None for a text that does not say what is `expected`."""

    expected: Expected
    write: Callable[[Value], str]
    read: Callable[[str], Value | None]
    limit: str = ""


def choose(codes: Iterable[Code]) -> Spelling[Code]:
    """One of some codes, each of which has its words in the texts."""
    return Spelling(Expected.CHOICE, str, {str(code): code for code in codes}.get)


def spell_switch(on: str, off: str) -> Spelling[bool]:
    """Yes or no, by two codes."""
    return Spelling(Expected.CHOICE, lambda value: on if value else off, {on: True, off: False}.get)


def count_days(most: int) -> Spelling[Days]:
    """So many days before, each once, the earliest first: 3、1、0; there may be none."""

    def read(text: str) -> Days | None:
        found = () if _plain(text) in (*NO_WORDS, NONE) else _read_numbers(text, range(MOST_DAYS + 1))
        if found is None or len(found) > most or None in found:
            return None
        return tuple(sorted({day for day in found if day is not None}, reverse=True))

    return Spelling(Expected.DAYS, _join, read, str(MOST_DAYS))


def count(most: int) -> Spelling[int]:
    """One number."""

    def read(text: str) -> int | None:
        found = _read_numbers(text, range(most + 1))
        return found[0] if found and len(found) == 1 else None

    return Spelling(Expected.NUMBER, str, read, str(most))


def count_points() -> Spelling[Days]:
    """Two numbers of percentage points."""

    def read(text: str) -> Days | None:
        found = _read_numbers(text, range(MOST_POINTS + 1))
        points = tuple(point for point in found or () if point is not None)
        return points if found and len(points) == len(found) == len(("yellow", "red")) else None

    return Spelling(Expected.POINTS, _join, read, str(MOST_POINTS))


def count_steps(length: int) -> Spelling[Steps]:
    """So many numbers of workdays; a dash in the place of one stands for never."""

    def read(text: str) -> Steps | None:
        found = _read_numbers(text, range(1, MOST_DAYS + 1))
        return found if found is not None and len(found) == length else None

    return Spelling(Expected.STEPS, _join, read, str(MOST_DAYS))


HOURS: Spelling[Hours] = Spelling(Expected.HOURS, lambda hours: "–".join(map(write_hour, hours)), read_hours)
HOUR: Spelling[time] = Spelling(Expected.HOUR, write_hour, read_hour)


def _join(numbers: Steps) -> str:
    return SEPARATOR.join(NONE if number is None else str(number) for number in numbers) or NONE


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_SIMPLE).casefold().strip()


def _read_numbers(text: str, within: range) -> Steps | None:
    """Read 3、1、0, or 提前三天、1天和当天; a dash is a place left empty. None where a piece says anything else."""
    found: list[int | None] = []
    for piece in filter(None, _BETWEEN.split(_plain(text))):
        number = 0 if piece in _DUE_DAY else _read_number(piece)
        if piece not in (*NO_WORDS, NONE) and number not in within:
            return None
        found.append(number)
    return tuple(found) or None


def _read_number(piece: str) -> int | None:
    number = _PIECE.fullmatch(piece)
    return read_count(number[1]) if number else None
