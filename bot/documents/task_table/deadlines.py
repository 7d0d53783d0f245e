"""The column of deadlines: one milestone a line, 全部完工 ＝ 2026-09-30."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from bot.core.days import read_day
from bot.core.model import Milestone, MilestoneKind, Task
from bot.core.plan import possible_dates, read_target
from bot.documents.task_table.showing import show_milestone
from bot.documents.task_table.words import IS_DUE, UNDATED

_EQUALS = re.compile(r"\s*[＝=]\s*")
_TIME_OF_DAY = re.compile(r"(?<=日)\s*\d{1,2}:\d{2}$")
_OPEN = frozenset({UNDATED, "未定", "另定", "待明确", ""})
_OWN_YEAR = re.compile(r"20\d\d")
_ANY_YEAR = 2000  # for a text that names its own

Complain = Callable[[str], None]
"""Told of a line whose date cannot be read."""


@dataclass(frozen=True, slots=True)
class _Day:
    """`due` is None where there is no date; `is_clear` is False for what should be one and cannot be read."""

    due: date | None
    is_clear: bool = True


def read_deadlines(cell: str, was: Task, year: int | None, complain: Complain) -> tuple[Milestone, ...]:
    """The milestones that a cell names; lines that were there before are exactly the milestones of before.

    Where nothing can be read, all stays as it was.
    """
    before = {show_milestone(milestone): milestone for milestone in was.milestones}
    lines = [" ".join(line.split()) for line in cell.split("\n") if line.strip()]
    typed = _read_plain_day(lines[0], year) if len(lines) == 1 else None
    if isinstance(typed, date) and len(was.milestones) == 1:
        return (replace(was.milestones[0], due=typed),)  # only a day was typed over what was there
    unread: list[str] = []
    found = [
        milestone
        for line in lines
        for milestone in ([before[line]] if line in before else _read_line(line, was, year, unread.append))
    ]
    for line in unread:
        complain(line)
    return tuple(found) if found or not unread else was.milestones


def _read_line(line: str, was: Task, year: int | None, complain: Complain) -> Iterator[Milestone]:
    *before, last = _EQUALS.split(line)
    text = IS_DUE.join(before)
    if not text:
        yield from _read_bare(last, year, complain)
        return
    day = _read_day(last, year)
    if not day.is_clear:
        complain(line)
    known = next((milestone for milestone in was.milestones if milestone.text == text), None)
    if known:
        yield replace(known, due=day.due) if day.is_clear else known
    else:
        yield Milestone(text, day.due, _kind_of(text, year))


def _read_bare(line: str, year: int | None, complain: Complain) -> Iterator[Milestone]:
    """A line without ＝: 9月底前完工, 2026年9月30日, 长期坚持; nothing for 无 and 待定."""
    if line in _OPEN or _read_plain_day(line, year) == "":
        return
    said = read_target(line, year).milestones
    if len(said) > 1:
        yield from said
        return
    day = _read_day(line, year)
    is_date = day.is_clear or any(_possible_days(line, year))
    if is_date or not any(char.isdigit() for char in line):
        yield Milestone(line, day.due, _kind_of(line, year))
    else:
        complain(line)


def _read_day(text: str, year: int | None) -> _Day:
    if text in _OPEN:
        return _Day(None)
    plain = _read_plain_day(text, year)
    if plain is not None:
        return _Day(plain if isinstance(plain, date) else None)
    days = _possible_days(text, year)
    return _Day(days[0]) if len(days) == 1 else _Day(None, is_clear=False)


def _read_plain_day(text: str, year: int | None) -> date | str | None:
    """A day, "" for words that say there is none, None for anything else."""
    year = year or _named_year(text)
    return read_day(_TIME_OF_DAY.sub("", text), year) if year else None


def _possible_days(text: str, year: int | None) -> tuple[date, ...]:
    year = year or _named_year(text)
    return possible_dates(Milestone(text, None, MilestoneKind.BY), year) if year else ()


def _named_year(text: str) -> int | None:
    return _ANY_YEAR if _OWN_YEAR.search(unicodedata.normalize("NFKC", text)) else None


def _kind_of(text: str, year: int | None) -> MilestoneKind:
    """How a text says its date; BY for one that says none."""
    return next((milestone.kind for milestone in read_target(text, year).milestones), MilestoneKind.BY)
