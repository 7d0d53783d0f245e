"""The course of a form: what is asked next, what was asked before, what is still missing."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum

from bot.core.dialogue.state import UNCHANGED, Answers, Place, State, Value
from bot.core.forms import Form, Question, QuestionKind, Section


class Mark(StrEnum):
    """How far a section is."""

    FILLED = "filled"
    UNCHANGED = "unchanged"
    STARTED = "started"
    EMPTY = "empty"


def mark_of(section: Section, state: State) -> Mark:
    """Tell how far a section is from its answers alone."""
    answers = state.answers.get(section.key, {})
    if UNCHANGED in answers:
        return Mark.UNCHANGED
    if not answers:
        return Mark.FILLED if all(question.present for question in section.questions) else Mark.EMPTY
    return Mark.FILLED if all(q.id in answers for q in section.questions) else Mark.STARTED


def merge(theirs: Answers, mine: Answers) -> Answers:
    """Put my answers over theirs: what I skipped or left alone stays as they have it."""
    merged: dict[str, dict[str, Value]] = {key: dict(answers) for key, answers in theirs.items()}
    for key, answers in mine.items():
        together = {**merged.get(key, {}), **{q: value for q, value in answers.items() if value is not None}}
        has_news = any(value for question, value in together.items() if question != UNCHANGED)
        merged[key] = {q: v for q, v in together.items() if q != UNCHANGED or not has_news}
    return merged


def unfinished(form: Form, state: State) -> list[Section]:
    """List the sections with questions that were neither answered nor skipped, of which the form wants all."""
    if not form.asks_all:
        return []
    return [s for s in form.sections if mark_of(s, state) in (Mark.EMPTY, Mark.STARTED)]


def lacking(form: Form, state: State) -> list[tuple[Section, Question]]:
    """List what must be answered before anything can be submitted."""
    return [
        (section, question)
        for section in form.sections
        for question in section.questions
        if question.is_required and not (state.answer(section.key, question.id) or question.present)
    ]


def has_answers(state: State) -> bool:
    """Tell whether anything would be lost if the draft were."""
    return any(value for answers in state.answers.values() for value in answers.values())


def current(form: Form, state: State) -> tuple[Section, Question] | None:
    """Find what is being asked; None where nothing is, or the form no longer asks it."""
    section = form.section(state.section)
    index = section.index_of(state.question) if section else None
    return (section, section.questions[index]) if section and index is not None else None


def is_asked_for_text(form: Form, state: State) -> bool:
    """Tell whether free words are due: there, a sentence that ends in 找谁 is an answer."""
    asked = current(form, state)
    return state.place is Place.ASKING and asked is not None and asked[1].kind is QuestionKind.TEXT


def ask(state: State, section: Section, question: Question, *, is_single: bool = False) -> State:
    """Put a question on the screen."""
    return replace(
        state,
        place=Place.ASKING,
        section=section.key,
        question=question.id,
        is_single=is_single,
        readings=(),
        asks_unit=False,
        refused_at="",
    )


def show(state: State, place: Place, section: str = "") -> State:
    """Put something other than a question on the screen."""
    return replace(
        state, place=place, section=section, question="", is_single=False, readings=(), asks_unit=False
    )


def go_on(form: Form, state: State) -> State:
    """Go to the next question that has no answer: in this section, then in those after it, then before it."""
    for section in _from(form, state.section):
        answered: Mapping[str, object] = state.answers.get(section.key, {})
        if UNCHANGED in answered:
            continue
        for question in section.questions:
            if question.id not in answered and not question.present:
                return ask(state, section, question)
    return show(state, Place.OVERVIEW)


def go_back(section: Section, state: State) -> State:
    """Go to the question before, and from a section's first one to the overview."""
    index = section.index_of(state.question) or 0
    if state.is_single:
        return show(state, Place.SECTION, section.key)
    return ask(state, section, section.questions[index - 1]) if index else show(state, Place.OVERVIEW)


def after_answer(form: Form, section: Section, state: State) -> State:
    """Go where an answer leads: back to the section if one field was opened, else on in line."""
    if state.is_single:
        return show(state, Place.SECTION, section.key)
    index = section.index_of(state.question) or 0
    if index + 1 < len(section.questions):
        return ask(state, section, section.questions[index + 1])
    return go_on(form, state)


def _from(form: Form, key: str) -> Iterator[Section]:
    start = next((i for i, section in enumerate(form.sections) if section.key == key), 0)
    yield from form.sections[start:]
    yield from form.sections[:start]
