"""The form in which the office sends a report back: why, and which fields of which tasks are wanted again."""

from collections.abc import Iterable, Mapping

from bot.core.forms.form import Form, Question, QuestionKind, Section

WHY = "why"
"""The key of the section that asks for the reason; the others bear their tasks' keys."""

FIELDS = "fields"

PICKED = "\n"
"""Between the values of an answer that picks several."""


def make_send_back_form(report: Form, answers: Mapping[str, Mapping[str, object]]) -> Form:
    """Make the form over what a report's form asked and what was answered to it."""
    reason = Question(
        "send-back-reason", "send-back-reason", QuestionKind.TEXT, is_required=True, longest=500
    )
    tasks = (_make_section(section, answers.get(section.key, {})) for section in report.sections)
    sections = (Section(WHY, "", "", "", (reason,), topic=WHY), *(task for task in tasks if task is not None))
    return Form(sections, asks_all=False, asks_at_once=True, is_browsed=True)


def _make_section(section: Section, answers: Mapping[str, object]) -> Section | None:
    asked = [question for question in section.questions if question.id in answers or question.sums]
    if not asked:
        return None
    fields = Question(
        FIELDS,
        "send-back-fields",
        QuestionKind.PICKS,
        choices=tuple(question.id for question in asked),
        picks=tuple(asked),
    )
    return Section(section.key, section.number, section.title, "", (fields,), topic=section.topic)


def read_reason(answers: Mapping[str, Mapping[str, object]]) -> str:
    """Give the reason."""
    return str(answers.get(WHY, {}).get("send-back-reason") or "")


def read_fields(answers: Mapping[str, Mapping[str, object]]) -> tuple[tuple[str, str], ...]:
    """List the fields that are wanted again, as (section, question)."""
    return tuple(
        (key, asked) for key, written in answers.items() for asked in list_picked(written.get(FIELDS))
    )


def list_picked(value: object) -> tuple[str, ...]:
    """List what an answer that picks several has picked."""
    return tuple(value.split(PICKED)) if isinstance(value, str) and value else ()


def toggle(value: object, choice: str, choices: Iterable[str]) -> str:
    """Pick a choice, or drop it where it was picked; the order is that of the choices."""
    picked = {*list_picked(value)} ^ {choice}
    return PICKED.join(known for known in choices if known in picked)
