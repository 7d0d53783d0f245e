"""Dated promises of a target: 3月底前开工, 9月份全部完工, 年内, 第三季度."""

import re
from collections.abc import Iterator
from datetime import date

from bot.core.model import Milestone, MilestoneKind
from bot.core.plan.targets.dates import When, find_dates
from bot.core.plan.text.passages import Passage

_LEAD_IN = re.compile(r"(?:争取|力争|确保|计划|预计|至|于|在|到)+$")
# What the date belongs to: the words after it up to the next stop or the next date.
_PROMISE = re.compile(r"[:,]?[^,。;、\s():]{0,24}")
# From one full date to another, or from a full date on: how long something holds, not when it must be done.
_VALIDITY = re.compile(r"20\d\d年\d{1,2}月\d{1,2}日(?:起|以来|[至到-](?:20\d\d年)?\d{1,2}月\d{1,2}日)")
# A full date at the end of a text is the paper's own.
_DATED = re.compile(r"20\d\d年\d{1,2}月\d{1,2}日(?:印发)?\s*(?=$|\()")
_PAST = re.compile(r"(?:截至|截止到?|早在|根据|每)$")
_NAME = re.compile(r"《[^《》]*》")
_MASK = "\x00"


def find_milestones(
    pieces: list[Passage], year: int | None, *, is_deadline: bool = False
) -> tuple[Milestone, ...]:
    """Every distinct dated promise; `is_deadline`: the pieces are values of 完成时限, a bare month is a limit."""
    found: dict[tuple[str, date | None], Milestone] = {}
    for piece in pieces:
        for milestone in _read_milestones(piece, year, is_deadline=is_deadline):
            found.setdefault((milestone.text, milestone.due), milestone)
    return tuple(found.values())


def _read_milestones(piece: Passage, year: int | None, *, is_deadline: bool) -> Iterator[Milestone]:
    plain = _hide(_DATED, _hide(_VALIDITY, _hide(_NAME, piece.plain)))
    dates = [
        when
        for when in find_dates(plain, year)
        if not _PAST.search(plain[max(0, when.start - 4) : when.start])
    ]
    limits = [*(when.start for when in dates), len(plain)][1:]
    for when, limit in zip(dates, limits, strict=True):
        start, end = _promise(plain, when, limit)
        by = is_deadline and when.kind is MilestoneKind.IN
        yield Milestone(piece.text[start:end].strip(), when.due, MilestoneKind.BY if by else when.kind)


def _hide(pattern: re.Pattern[str], plain: str) -> str:
    return pattern.sub(lambda match: _MASK * len(match[0]), plain)


def _promise(plain: str, when: When, limit: int) -> tuple[int, int]:
    """From the words that lead in (至, 争取) to the end of what is promised."""
    before = max(0, when.start - 6)
    lead = _LEAD_IN.search(plain[before : when.start])
    words = _PROMISE.match(plain, when.end, limit)
    return before + lead.start() if lead else when.start, words.end() if words else when.end
