"""The course of a form: what is asked next, what was asked before, what is still missing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from bot.core.dialogue.asking import list_put
from bot.core.dialogue.state import UNCHANGED, Place, State
from bot.core.forms import Form, Question, QuestionKind, Section


class Mark(StrEnum):
    """How far a section is."""

    FILLED = "filled"
    UNCHANGED = "unchanged"
    STARTED = "started"
    EMPTY = "empty"
    FED = "fed"
    RETURNED = "returned"


def mark_of(section: Section, state: State) -> Mark:
    """Tell how far a section is from its answers, and from what was fed and sent back."""
    answers = state.answers.get(section.key, {})
    if any(key == section.key and section.question(asked) for key, asked in state.reopened):
        return Mark.RETURNED
    if UNCHANGED in answers:
        return Mark.UNCHANGED
    if not answers:
        return _mark_untouched(section)
    return Mark.FILLED if all(q.id in answers for q in list_put(section, answers)) else Mark.STARTED


def _mark_untouched(section: Section) -> Mark:
    if section.questions and all(question.present for question in section.questions):
        return Mark.FILLED
    return Mark.FED if section.fed else Mark.EMPTY


def unfinished(form: Form, state: State) -> list[Section]:
    """List the sections with questions that were neither answered nor skipped, of which the form wants all."""
    if not form.asks_all:
        return []
    done = (Mark.FILLED, Mark.UNCHANGED)
    return [s for s in form.sections if not s.is_optional and mark_of(s, state) not in done]


def untouched(form: Form, state: State) -> list[Section]:
    """List the sections on which nobody has said anything yet."""
    return [s for s in form.sections if not s.is_optional and mark_of(s, state) is Mark.EMPTY]


def lacking(form: Form, state: State) -> list[tuple[Section, Question]]:
    """List what must be answered before anything can be submitted, of what is put at all."""
    return [
        (section, question)
        for section in form.sections
        for question in list_put(section, state.answers.get(section.key, {}))
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


def begin(form: Form) -> State:
    """Give the state in which a dialogue over a form begins."""
    first = form.sections[0] if form.asks_at_once else None
    return ask(State(), first, first.questions[0]) if first else State()


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
        pending={},
        queue=(),
        told="",
    )


def ask_of_told(state: State, section: Section, question: Question) -> State:
    """Put a question that must be settled before the rest of what one message told."""
    asked = ask(state, section, question, is_single=state.is_single)
    return replace(asked, queue=state.queue, told=state.told)


def show(state: State, place: Place, section: str = "") -> State:
    """Put something other than a question on the screen."""
    return replace(
        state,
        place=place,
        section=section,
        question="",
        is_single=False,
        readings=(),
        asks_unit=False,
        pending={},
        queue=(),
        told="",
    )


def go_on(form: Form, state: State) -> State:
    """Go to what was sent back, else to the next question without an answer: here, further down, then from the top."""
    for section in _from(form, state.section):
        for question in section.questions:
            if (section.key, question.id) in state.reopened:
                return ask(state, section, question)
    for section in _from(form, state.section):
        if mark_of(section, state) is Mark.FED:
            return show(state, Place.SECTION, section.key)
        following = None if section.is_optional else _next_open(section, state)
        if following is not None:
            return ask(state, section, following)
    return show(state, Place.OVERVIEW)


def _next_open(section: Section, state: State) -> Question | None:
    """Find the first question of a section that has no answer; nothing is open in one that stays as it was."""
    answers = state.answers.get(section.key, {})
    if UNCHANGED in answers:
        return None
    put = list_put(section, answers)
    return next((question for question in put if question.id not in answers and not question.present), None)


def go_back(section: Section, state: State) -> State:
    """Go to the question before, and from a section's first one to the overview."""
    if state.is_single:
        return show(state, Place.SECTION, section.key)
    put = list_put(section, state.answers.get(section.key, {}))
    before = put[: _place_of(section, put, state.question)]
    return ask(state, section, before[-1]) if before else show(state, Place.OVERVIEW)


def after_answer(form: Form, section: Section, state: State) -> State:
    """Go where an answer leads: back to the section if one field was opened, else on in line."""
    if state.is_single:
        return show(state, Place.SECTION, section.key)
    if state.reopened:
        return go_on(form, state)
    if form.is_browsed or state.review_id:  # what was sent back is settled: it is looked over, and sent
        return show(state, Place.OVERVIEW)
    put = list_put(section, state.answers.get(section.key, {}))
    after = put[_place_of(section, put, state.question) :]
    following = [question for question in after if question.id != state.question]
    return ask(state, section, following[0]) if following else go_on(form, state)


def _place_of(section: Section, put: Sequence[Question], question_id: str) -> int:
    """Find where a question stands among those that are put, or where it would."""
    index = section.index_of(question_id) or 0
    return sum(1 for question in put if (section.index_of(question.id) or 0) < index)


def _from(form: Form, key: str) -> Iterator[Section]:
    start = next((i for i, section in enumerate(form.sections) if section.key == key), 0)
    yield from form.sections[start:]
    yield from form.sections[:start]
