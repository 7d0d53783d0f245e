"""Which of a section's questions are put, what each holds, and what "as last time" comes to."""

from collections.abc import Mapping
from decimal import Decimal

from bot.core.amounts import format_amount
from bot.core.dialogue.state import UNCHANGED, Answers, Value
from bot.core.forms import Form, Question, QuestionKind, Section

FIGURES = (QuestionKind.AMOUNT, QuestionKind.NUMBER)
STATES = (QuestionKind.CHOICE, *FIGURES)
"""What still holds a month later if nothing happened; words and pictures are of their day."""


def list_put(section: Section, answers: Mapping[str, Value]) -> tuple[Question, ...]:
    """List the questions that are put, by the answers so far; what was answered is always among them."""
    return tuple(q for q in section.questions if q.id in answers or _is_put(section, q, answers))


def _is_put(section: Section, question: Question, answers: Mapping[str, Value]) -> bool:
    if question.sums and question.last:
        return False  # it is reckoned
    return question.only_if is None or _is_reached(section, question, answers)


def _is_reached(section: Section, question: Question, answers: Mapping[str, Value]) -> bool:
    """Tell whether the answer that a question waits for is there, and is news where it has to be."""
    condition = question.only_if
    other = section.question(condition.question) if condition else None
    if condition is None or other is None:
        return False
    now = answers.get(other.id)
    is_new = (
        not condition.is_news
        or now == condition.answers[0]
        or (other.last != "" and other.last not in condition.answers)
    )
    return now in condition.answers and is_new


def can_open(section: Section, question: Question, answers: Mapping[str, Value]) -> bool:
    """Tell whether a question may be answered, put or not: a start that was long ago can be told all the same."""
    other = section.question(question.only_if.question) if question.only_if else None
    return question.only_if is None or (
        other is not None and answers.get(other.id) in question.only_if.answers
    )


def value_of(section: Section, question: Question, answers: Mapping[str, Value]) -> Value:
    """Give what a question holds: its answer, else what holds at present, else what it comes to."""
    return answers.get(question.id) or question.present or _reckon(section, question, answers) or None


def _reckon(section: Section, question: Question, answers: Mapping[str, Value]) -> str:
    """Add what came in this time to what there was."""
    added = answers.get(question.sums) if question.sums and section.question(question.sums) else None
    if not question.last or not isinstance(added, str):
        return ""
    return format_amount(Decimal(question.last) + Decimal(added))


def without_reckoned(form: Form, answers: Answers) -> dict[str, dict[str, Value]]:
    """Give a version's answers without what came from adding up: it is added up anew when its parts change."""
    return {key: _keep_told(form.section(key), said) for key, said in answers.items()}


def _keep_told(section: Section | None, said: Mapping[str, Value]) -> dict[str, Value]:
    reckoned = {q.id: _reckon(section, q, said) for q in section.questions if q.sums} if section else {}
    return {asked: value for asked, value in said.items() if not value or reckoned.get(asked) != value}


def carry_over(section: Section) -> dict[str, Value]:
    """Give the answers that "as last time" stands for: what was reached still is, and nothing came in."""
    held = [q for q in section.questions if q.kind in STATES and not q.sums]
    carried: dict[str, Value] = {q.id: "0" if q.is_flow else q.last for q in held if q.is_flow or q.last}
    return {UNCHANGED: "yes", **carried}
