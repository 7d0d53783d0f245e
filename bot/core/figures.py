"""A task's figures: what the plan wants of each by the end of the year, and what has been reported."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from bot.core.forms import Question, QuestionKind, find_clause
from bot.core.model import Quantity, Task

INVESTMENT = "investment"
"""The question of a report that asks for the money of this month."""

INVESTMENT_TOTAL = "investment-total"
"""The one for all that was spent so far."""

Answers: TypeAlias = Mapping[str, object]

LEAST_STEADY = 10
"""Fewer whole things, one bridge or two schools, do not grow month by month: only their dates judge them."""

_MONEY = {"元": Decimal("0.0001"), "万元": Decimal(1), "亿元": Decimal(10000)}
_THIS_YEAR = ("年内", "今年", "当年", "年度", "全年")
_WHOLE = ("总投资", "投入资金", "投入", "投资")
_ENDS = ("建成", "竣工", "完工", "投用", "投入使用", "交付", "通车", "开放", "全部完成", "验收")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a task. `text` is the plan's clause; money is in 万元; `done` is None where nothing was reported.

    `is_steady` tells whether it can be held against the time that is over: a rate, or a single building, cannot.
    """

    text: str
    planned: Decimal
    unit: str
    done: Decimal | None = None
    is_money: bool = False
    is_steady: bool = True

    @property
    def is_reached(self) -> bool:
        return self.done is not None and self.done >= self.planned


def measure_figures(
    task: Task, questions: Sequence[Question], months: Sequence[Answers]
) -> tuple[Figure, ...]:
    """Measure a task's figures by what was reported on it.

    `questions` are those that a report asks of the task; `months` has a mapping of answers for each month, oldest
    first. Money is reported month by month, with what it comes to; of an indicator the newest count holds.
    """
    return (*_measure_money(task, questions, months), *_measure_indicators(task, questions, months))


def _measure_money(task: Task, questions: Sequence[Question], months: Sequence[Answers]) -> Iterator[Figure]:
    """Measure the money, unless no report ever asks for it: nobody can be behind with what is not asked."""
    planned, spent = _find_planned_money(task), _reckon_spent(months)
    is_asked = any(question.id in (INVESTMENT, INVESTMENT_TOTAL) for question in questions)
    if planned is not None and (is_asked or spent is not None):
        text, amount_wan = planned
        yield Figure(text, amount_wan, "万元", spent, is_money=True)


def _reckon_spent(months: Sequence[Answers]) -> Decimal | None:
    """Reckon what was spent so far: the total that was told last, and what came in since."""
    spent: Decimal | None = None
    for answers in months:
        total, added = _read(answers.get(INVESTMENT_TOTAL)), _read(answers.get(INVESTMENT))
        if total is not None:
            spent = total
        elif added is not None:
            spent = (spent or Decimal(0)) + added
    return spent


def _find_planned_money(task: Task) -> tuple[str, Decimal] | None:
    """Find what is to be spent this year: as said, or all of it where the work is to end this year."""
    clauses = [
        (clause, figure.value * _MONEY[figure.unit])
        for figure in task.quantities
        if figure.unit in _MONEY
        for clause in [find_clause(task.target or task.title, figure.text)]
    ]
    of_year = [one for one in clauses if any(word in one[0] for word in _THIS_YEAR) and "每" not in one[0]]
    whole = [one for one in clauses if any(word in one[0] for word in _WHOLE) and "每" not in one[0]]
    ends = any(word in mark.text for mark in task.milestones for word in _ENDS)
    chosen = of_year or (whole if ends else [])
    total = sum((amount for _, amount in chosen), Decimal(0))
    return (chosen[0][0], total) if total else None


def _measure_indicators(
    task: Task, questions: Sequence[Question], months: Sequence[Answers]
) -> Iterator[Figure]:
    """Measure what the reports count; a rate is measured too, but it does not grow with the time."""
    planned = {quantity.text: quantity for quantity in task.quantities}
    for question in questions:
        quantity = planned.get(question.figure)
        if question.kind is not QuestionKind.NUMBER or quantity is None or quantity.value <= 0:
            continue
        said = (_read(answers.get(question.id)) for answers in reversed(months))
        done = next((number for number in said if number is not None), None)
        is_steady = quantity.unit != "%" and _is_many(quantity)
        yield Figure(question.about, quantity.value, quantity.unit, done, is_steady=is_steady)


def _is_many(quantity: Quantity) -> bool:
    return quantity.value >= LEAST_STEADY or quantity.unit.startswith(("万", "亿"))


def _read(value: object) -> Decimal | None:
    try:
        return Decimal(value) if isinstance(value, str) and value else None
    except InvalidOperation:
        return None
