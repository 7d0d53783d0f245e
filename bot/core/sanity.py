"""What is odd about an answer, so that it is asked about before it is kept. Nothing is forbidden."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from bot.core.amounts import format_amount
from bot.core.days import read_stored_day
from bot.core.forms import Check, Form, Question, Section

SLIP = 10_000
"""万: what a figure is out by when 元 was typed for 万元, or the other way round."""

FAR = 20
"""Times the plan's figure: what is further off, and would fit if it were out by 10 000, is a slip."""

ROUGHLY = Decimal("1.5")
LEAST = Decimal("0.002")
"""Parts of the plan's figure between which a month's figure lies."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why an answer is odd. `details` are for the text; `instead` is what may have been meant."""

    check: Check
    details: Mapping[str, str] = field(default_factory=dict)
    instead: str = ""


@dataclass(frozen=True, slots=True)
class _Case:
    """An answer on trial, beside the answers to the section's other questions."""

    form: Form
    section: Section
    question: Question
    answers: Mapping[str, object]
    value: str

    @property
    def figure(self) -> Decimal:
        return Decimal(self.value)

    @property
    def planned(self) -> Decimal:
        """The plan's figure; zero where it names none."""
        return Decimal(self.question.planned or 0)

    def told(self, question_id: str) -> str:
        """Give what is known of another question: answered now, or reported before."""
        question = self.section.question(question_id)
        return str(self.answers.get(question_id) or (question.last if question else "") or "")


def find_doubt(
    form: Form, section: Section, question: Question, answers: Mapping[str, object], value: object
) -> Doubt | None:
    """Find what is odd about an answer; the check that stands first in the form's data speaks first."""
    if not isinstance(value, str) or not value:
        return None
    case = _Case(form, section, question, answers, value)
    return next((doubt for check in question.checks if (doubt := _CHECKS[check](case))), None)


def _check_slip(case: _Case) -> Doubt | None:
    """A figure that would fit if it were 10 000 times as great, or as small."""
    usual = case.planned or Decimal(case.question.last or 0)
    if not usual or not case.figure or case.question.unit == "%":
        return None
    for instead in (case.figure / SLIP, case.figure * SLIP):
        is_far = case.figure > usual * FAR or case.figure * SLIP < usual * FAR
        if is_far and usual * LEAST <= instead <= usual * ROUGHLY:
            meant = format_amount(instead)
            return Doubt(Check.SLIP, {"usual": format_amount(usual), "instead": meant}, meant)
    return None


def _check_below_last(case: _Case) -> Doubt | None:
    """A figure that grows cannot have shrunk, unless the earlier one was wrong."""
    last = case.question.last
    return Doubt(Check.BELOW_LAST, {"last": last}) if last and case.figure < Decimal(last) else None


def _check_above_plan(case: _Case) -> Doubt | None:
    """More than the plan says in all; what is not yet in the total is added to it."""
    total = case.figure
    for other in case.section.questions:
        if other.sums == case.question.id and other.last:
            total += Decimal(other.last)
    is_above = case.planned and case.question.unit != "%" and total > case.planned
    details = {"planned": case.question.planned, "total": format_amount(total)}
    return Doubt(Check.ABOVE_PLAN, details) if is_above else None


def _check_over_hundred(case: _Case) -> Doubt | None:
    is_share = case.question.unit in ("%", "％")
    return Doubt(Check.OVER_HUNDRED) if is_share and case.figure > 100 else None


def _check_over_total(case: _Case) -> Doubt | None:
    """The sources' parts together are more than the whole."""
    whole = case.answers.get("investment")
    if not isinstance(whole, str):
        return None
    others = [
        Decimal(str(case.answers[question.id]))
        for question in case.section.questions
        if question.topic == case.question.topic and question.id != case.question.id
        and case.answers.get(question.id)
    ]  # fmt: skip
    parts = sum(others, case.figure)
    details = {"whole": whole, "parts": format_amount(parts)}
    return Doubt(Check.OVER_TOTAL, details) if parts > Decimal(whole) else None


def _check_future(case: _Case) -> Doubt | None:
    day = read_stored_day(case.value)
    is_ahead = day is not None and case.form.today is not None and day > case.form.today
    return Doubt(Check.FUTURE, {"day": case.value}) if is_ahead else None


def _check_before_start(case: _Case) -> Doubt | None:
    """Completed before it was started, whichever of the two was told last."""
    days = {name: case.told(name) for name in ("started-on", "completed-on")} | {case.question.id: case.value}
    started, completed = read_stored_day(days["started-on"]), read_stored_day(days["completed-on"])
    if started is None or completed is None or completed >= started:
        return None
    return Doubt(Check.BEFORE_START, {"started": str(started), "completed": str(completed)})


def _check_backwards(case: _Case) -> Doubt | None:
    """A stage before the one that was reported last."""
    stages, last = case.question.choices, case.question.last
    if last not in stages or case.value not in stages or stages.index(case.value) >= stages.index(last):
        return None
    return Doubt(Check.BACKWARDS, {"last": last, "now": case.value})


_CHECKS: Mapping[Check, Callable[[_Case], Doubt | None]] = {
    Check.SLIP: _check_slip,
    Check.BELOW_LAST: _check_below_last,
    Check.ABOVE_PLAN: _check_above_plan,
    Check.OVER_HUNDRED: _check_over_hundred,
    Check.OVER_TOTAL: _check_over_total,
    Check.FUTURE: _check_future,
    Check.BEFORE_START: _check_before_start,
    Check.BACKWARDS: _check_backwards,
}
