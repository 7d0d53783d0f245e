"""红黄绿灯: how a task stands, by rules that can be shown, and by the office's word where it has given one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_UP, Decimal
from enum import StrEnum

from bot.core.days import add_months
from bot.core.figures import Figure
from bot.core.model import Milestone, Task
from bot.core.stages import has_started, is_finished, is_start, promises_stage

MONTHS = 12
_SHOWN = Decimal("0.01")


class Light(StrEnum):
    """正常, 滞后, 逾期, 待分解."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    GREY = "grey"


class LightRule(StrEnum):
    """The rules, each of which gives a light."""

    DEFERRED = "deferred"
    FINISHED = "finished"
    MISSED = "missed"
    NEAR = "near"
    NOT_STARTED = "not-started"
    BEHIND = "behind"
    ON_COURSE = "on-course"


@dataclass(frozen=True, slots=True)
class LightLimits:
    """The numbers in the rules, as each plan may set them; points are percentage points behind time progress."""

    near_days: int = 3
    yellow_points: int = 10
    red_points: int = 30
    start_months: int = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a task besides the plan: its stage, its figures, and the milestones confirmed by hand.

    `known_since` is the day the plan was stored: figures that were never reported count from a month after it.
    """

    known_since: date
    stage: str | None = None
    figures: tuple[Figure, ...] = ()
    reached: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reason:
    """Which rule gave a light, and by which words of the plan, date or figure.

    `limit` is the number in the rule: days, months, or percentage points behind. Points are percentages; what is done
    is rounded down, and how far behind it is rounded up, so that they never look better than they are.
    """

    rule: LightRule
    light: Light
    about: str = ""
    day: date | None = None
    figure: Figure | None = None
    limit: int = 0
    time_points: Decimal = Decimal(0)
    done_points: Decimal = Decimal(0)
    behind_points: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Override:
    """The office's own judgement of a task, which stands until it is revoked."""

    light: Light
    reason: str
    by: str
    day: date


@dataclass(frozen=True, slots=True)
class TaskLight:
    """A task's light. `reasons` are what the rules found, worst first, also where the office has overridden them."""

    light: Light
    reasons: tuple[Reason, ...]
    override: Override | None = None

    @property
    def reason(self) -> Reason:
        """The reason that decided, had nobody overridden it."""
        return self.reasons[0]


_WORST_FIRST = (Light.RED, Light.YELLOW, Light.GREY, Light.GREEN)


def judge_light(
    task: Task,
    standing: Standing,
    year: int,
    today: date,
    limits: LightLimits | None = None,
    override: Override | None = None,
) -> TaskLight:
    """Judge a task of a year's plan as it stands today, a day at the plan's place."""
    found = sorted(
        _find_reasons(task, standing, year, today, limits or LightLimits()),
        key=lambda reason: (_WORST_FIRST.index(reason.light), reason.day or date.max),
    )
    return TaskLight(override.light if override else found[0].light, tuple(found), override)


def time_progress(year: int, today: date) -> Decimal:
    """Give 序时进度, the share of the plan's year that is over: whole months of twelve."""
    months = (today.year - year) * MONTHS + today.month - 1
    return Decimal(min(max(months, 0), MONTHS)) / MONTHS


def is_reached(mark: Milestone, standing: Standing) -> bool:
    """Tell whether what a milestone promises is there: confirmed by hand, by the stage, or by its figure."""
    if mark.text in standing.reached or promises_stage(mark.text, standing.stage):
        return True
    return any(figure.is_reached and figure.text in mark.text for figure in standing.figures)


def _find_reasons(
    task: Task, standing: Standing, year: int, today: date, limits: LightLimits
) -> Iterator[Reason]:
    if task.deferred:
        yield Reason(LightRule.DEFERRED, Light.GREY)
        return
    if is_finished(standing.stage):
        yield Reason(LightRule.FINISHED, Light.GREEN)
        return
    reasons = [
        *_judge_milestones(task.milestones, standing, today, limits),
        *_judge_figures(standing, year, today, limits),
    ]
    yield from reasons or [Reason(LightRule.ON_COURSE, Light.GREEN)]


def _judge_milestones(
    milestones: Iterable[Milestone], standing: Standing, today: date, limits: LightLimits
) -> Iterator[Reason]:
    for mark in milestones:
        if mark.due is None or is_reached(mark, standing):
            continue
        if today > mark.due:
            yield _judge_missed(mark, mark.due, standing, today, limits)
        elif mark.due - today <= timedelta(days=limits.near_days):
            yield Reason(LightRule.NEAR, Light.YELLOW, mark.text, mark.due, limit=limits.near_days)


def _judge_missed(mark: Milestone, due: date, standing: Standing, today: date, limits: LightLimits) -> Reason:
    """A start that is late is forgiven longer than anything else: three months, if the plan says no other."""
    if is_start(mark.text) and not has_started(standing.stage):
        is_long = today > _find_months_later(due, limits.start_months)
        light = Light.RED if is_long else Light.YELLOW
        return Reason(LightRule.NOT_STARTED, light, mark.text, due, limit=limits.start_months)
    return Reason(LightRule.MISSED, Light.RED, mark.text, due)


def _find_months_later(day: date, months: int) -> date:
    """Give the same day some months later; the last day of a month stays the last of its month."""
    next_day = day + timedelta(days=1)
    is_last = next_day.month != day.month
    return add_months(next_day, months) - timedelta(days=1) if is_last else add_months(day, months)


def _judge_figures(standing: Standing, year: int, today: date, limits: LightLimits) -> Iterator[Reason]:
    expected = time_progress(year, today)
    for figure in standing.figures:
        if not figure.is_steady or (figure.done is None and today <= add_months(standing.known_since, 1)):
            continue
        share = min((figure.done or Decimal(0)) / figure.planned, Decimal(1))
        behind = (expected - share) * 100
        light = _judge_points(behind, limits)
        rule = LightRule.ON_COURSE if light is Light.GREEN else LightRule.BEHIND
        limit = limits.red_points if light is Light.RED else limits.yellow_points
        points = (expected * 100).quantize(_SHOWN), (share * 100).quantize(_SHOWN, ROUND_DOWN)
        shown = max(behind, Decimal(0)).quantize(_SHOWN, ROUND_UP)
        yield Reason(rule, light, figure.text, None, figure, limit, *points, shown)


def _judge_points(behind: Decimal, limits: LightLimits) -> Light:
    if behind <= limits.yellow_points:
        return Light.GREEN
    return Light.YELLOW if behind <= limits.red_points else Light.RED
