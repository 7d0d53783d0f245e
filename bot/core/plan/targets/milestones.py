"""Dated promises of a target: 3月底前开工, 9月份全部完工, 年内, 第三季度."""

import re
from collections.abc import Iterator
from datetime import date

from bot.core.model import Milestone, MilestoneKind
from bot.core.plan.targets.dates import When, find_dates, may_hold_dates
from bot.core.plan.text.passages import Passage, passage
from bot.core.plan.units.labels import Meaning, find_labels

_LEAD_IN = re.compile(r"(?:争取|力争|确保|计划|预计|至|于|在|到)+$")
# What the date belongs to: the words after it up to the next stop or the next date.
_PROMISE = re.compile(r"(?:[:,]?[^,。;、\s():]{1,24})?")
# From a full date on, or from one to another: how long something holds. In brackets it is the span of a stage of work.
_VALIDITY = re.compile(
    r"(?<!\()(?<!阶段)(?<!阶段:)20\d\d年\d{1,2}月\d{1,2}日"
    r"(?:起?[至到-](?:20\d\d年)?\d{1,2}月\d{1,2}日(?:为?止)?(?!\s?(?:结束|完成|前))|起|开始|以来)"
)
# A full date at the end of a text is the paper's own.
_DATED = re.compile(r"20\d\d年\d{1,2}月\d{1,2}日(?:印发)?\s*(?=$|\()")
_NAME = re.compile(r"《[^《》]*》")
_PAST = re.compile(r"(?:截至|截止到?|早在|根据|每|每年|(?<!占)比|较|建于|建成于)$")
_DESCRIBES = re.compile(r"已|[^,。;]{0,8}以来|(?:建成|登记|出生|毕业|取得|注册|购置|立项|签订)[^,。;]{0,2}的")
_STOP = re.compile(r"[。;\n]")
_MASK = "\x00"


def find_milestones(
    pieces: list[Passage], year: int | None, *, is_deadline: bool = False
) -> tuple[Milestone, ...]:
    """Every distinct dated promise; `is_deadline`: the pieces are cells of deadlines, where a bare month is a limit."""
    found: dict[tuple[str, date | None], Milestone] = {}
    for piece in pieces:
        for part, is_limit in _split_at_labels(piece, is_deadline=is_deadline):
            for milestone in _read_milestones(part, year, is_deadline=is_limit):
                found.setdefault((milestone.text, milestone.due), milestone)
    return tuple(found.values())


def possible_dates(milestone: Milestone, year: int) -> tuple[date, ...]:
    """The days that a milestone without a day may mean, earliest first: 10月份前 is the end of September or of October.

    Its own day where it has one; none where the text cannot tell (印发之日起30日内). `year` is the plan's.
    """
    if milestone.due:
        return (milestone.due,)
    plain = passage(milestone.text).plain
    return next((when.days for when in find_dates(plain, year, is_deadline=True)), ())


def _split_at_labels(piece: Passage, *, is_deadline: bool) -> Iterator[tuple[Passage, bool]]:
    """The parts of a text, and whether each of them is the value of a label like 完成时限."""
    reached = 0
    for label in () if is_deadline else find_labels(piece.plain):
        if label.meaning is Meaning.DATE and label.start >= reached:
            stop = _STOP.search(piece.plain, label.end)
            end = stop.start() if stop else len(piece)
            yield piece.cut(reached, label.end), False
            yield piece.cut(label.end, end), True
            reached = end
    yield piece.cut(reached), is_deadline


def _read_milestones(piece: Passage, year: int | None, *, is_deadline: bool) -> Iterator[Milestone]:
    if not may_hold_dates(piece.plain, is_deadline=is_deadline):
        return
    plain = _hide(_NAME, piece.plain)
    if not is_deadline:
        plain = _hide(_DATED, _hide(_VALIDITY, plain))
    dates = [when for when in find_dates(plain, year, is_deadline=is_deadline) if _promises(plain, when)]
    limits = [*(when.start for when in dates), len(plain)][1:]
    for when, limit in zip(dates, limits, strict=True):
        start, end = _promise(plain, when, limit)
        by = is_deadline and when.kind is MilestoneKind.IN
        yield Milestone(piece.text[start:end].strip(), when.due, MilestoneKind.BY if by else when.kind)


def _hide(pattern: re.Pattern[str], plain: str) -> str:
    return pattern.sub(lambda match: _MASK * len(match[0]), plain)


def _promises(plain: str, when: When) -> bool:
    """Whether something is to be done then; 截至3月 and 2000年底前建成的 only tell what is."""
    before = plain[max(0, when.start - 4) : when.start]
    return not _PAST.search(before) and not _DESCRIBES.match(plain, when.end)


def _promise(plain: str, when: When, limit: int) -> tuple[int, int]:
    """From the words that lead in (至, 争取) to the end of what is promised."""
    before = max(0, when.start - 6)
    lead = _LEAD_IN.search(plain[before : when.start])
    words = _PROMISE.match(plain, when.end, limit)
    return before + lead.start() if lead else when.start, words.end() if words else when.end
