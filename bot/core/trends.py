"""What reports said of a task over the months: its figures, and when its stage changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from bot.core.days import read_stored_day
from bot.core.forms import Question, QuestionKind

Told = Sequence[tuple[date, Mapping[str, object]]]
"""What each report said, with the day it was due, oldest first."""

STARTED_ON, COMPLETED_ON = "started-on", "completed-on"


@dataclass(frozen=True, slots=True)
class Trend:
    """A figure by month ("2026-06"), oldest first. Money is in 万元; a flow is what each month brought."""

    question: Question
    points: tuple[tuple[str, Decimal], ...]

    @property
    def is_flow(self) -> bool:
        return self.question.is_flow


@dataclass(frozen=True, slots=True)
class StageChange:
    """A stage that was new in the report due on `reported`, with the days of start and completion if they were told."""

    stage: str
    reported: date
    started_on: date | None = None
    completed_on: date | None = None

    @property
    def day(self) -> date:
        """The day of the change, as exactly as it is known."""
        return self.completed_on or self.started_on or self.reported


def list_trends(questions: Iterable[Question], told: Told) -> tuple[Trend, ...]:
    """List the figures that were reported at all, in the order of the questions."""
    figures = (q for q in questions if q.kind in (QuestionKind.AMOUNT, QuestionKind.NUMBER))
    trends = (Trend(question, tuple(_points(question, told))) for question in figures)
    return tuple(trend for trend in trends if trend.points)


def _points(question: Question, told: Told) -> Iterator[tuple[str, Decimal]]:
    months: dict[str, Decimal] = {}
    for due, answers in told:
        value = _read(answers.get(question.id))
        if value is not None:
            month = f"{due:%Y-%m}"
            months[month] = months.get(month, Decimal(0)) + value if question.is_flow else value
    yield from months.items()


def find_changes(told: Told) -> tuple[StageChange, ...]:
    """Find when the stage changed, oldest first."""
    changes: list[StageChange] = []
    for due, answers in told:
        stage = answers.get("stage")
        if isinstance(stage, str) and stage and (not changes or changes[-1].stage != stage):
            started, completed = (
                read_stored_day(answers.get(STARTED_ON)),
                read_stored_day(answers.get(COMPLETED_ON)),
            )
            changes.append(StageChange(stage, due, started, completed))
    return tuple(changes)


def _read(value: object) -> Decimal | None:
    try:
        return Decimal(value) if isinstance(value, str) and value else None
    except InvalidOperation:
        return None
