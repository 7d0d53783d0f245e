"""The form in which the office settles what a reading of a plan leaves open: a question for each doubt."""

from collections.abc import Mapping, Sequence

from bot.core.doubts import TWO_UNITS, Doubt, DoubtKind
from bot.core.forms.form import Form, Question, QuestionKind, Section
from bot.core.units import UnitDirectory

DECISION = "decision"

_KINDS = {
    DoubtKind.YEAR: QuestionKind.YEAR,
    DoubtKind.SAME_UNIT: QuestionKind.CHOICE,
    DoubtKind.MEMBERS: QuestionKind.UNITS,
    DoubtKind.DATE: QuestionKind.DATE,
    DoubtKind.CLASH: QuestionKind.CHOICE,
    DoubtKind.ADDED: QuestionKind.CHOICE,
    DoubtKind.TAKEN_OUT: QuestionKind.CHOICE,
}


def make_doubts_form(doubts: Sequence[Doubt], units: UnitDirectory, year: int) -> Form:
    """Make the form. A reading without doubts can be confirmed without an answer; only the year is required."""
    sections = tuple(_ask(doubt, place) for place, doubt in enumerate(doubts, start=1))
    return Form(sections, asks_all=False, needs_answers=False, units=units, year=year)


def read_decisions(answers: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    """Give the decision on each doubt that was settled, by the doubt's key."""
    said = {key: written.get(DECISION) for key, written in answers.items()}
    return {key: value for key, value in said.items() if isinstance(value, str)}


def _ask(doubt: Doubt, place: int) -> Section:
    is_named = doubt.kind in (DoubtKind.YEAR, DoubtKind.SAME_UNIT)
    question = Question(
        DECISION,
        f"doubt-{doubt.kind}",
        _KINDS[doubt.kind],
        doubt.choices,
        labels=tuple("" if value == TWO_UNITS else value for value in doubt.choices) if is_named else (),
        about=doubt.where,
        present=doubt.present,
        is_required=doubt.kind is DoubtKind.YEAR,
    )
    return Section(doubt.key, str(place), " / ".join(doubt.about), "", (question,))
