"""The buttons that mean something only while a question is on the screen."""

from dataclasses import replace

from bot.core.dialogue import course
from bot.core.dialogue.asking import carry_over, list_put
from bot.core.dialogue.events import Action, Note, Outcome, Pressed
from bot.core.dialogue.reading import complain
from bot.core.dialogue.state import UNCHANGED, Place, State
from bot.core.dialogue.taking import name_expected
from bot.core.dialogue.trying import accept, agree, lead_on
from bot.core.forms import Form, Question, QuestionKind, Section, is_added
from bot.core.forms.send_back import toggle

AMOUNT_UNITS = ("万元", "元")
"""The units between which a bare number is asked, in the order of their buttons."""


def press_at_question(form: Form, state: State, pressed: Pressed) -> Outcome:
    """Take the step of a button under a question; where none is asked, see what it means there."""
    asked = course.current(form, state)
    if asked is None:
        return _press_elsewhere(form, state, pressed)
    section, question = asked
    match pressed.action:
        case Action.BACK if state.place is Place.CHECKING:
            return Outcome(course.ask_of_told(state, section, question))
        case Action.BACK:
            return Outcome(course.go_back(section, state))
        case Action.SKIP:
            return _skip(form, section, question, state)
        case Action.UNCHANGED if form.can_stay:
            return _leave_unchanged(form, section, state)
        case Action.ENOUGH:
            return Outcome(course.go_on(form, _skip_rest(section, state)))
        case Action.AGREE if state.place is Place.CHECKING:
            return agree(form, section, question, state, "")
        case Action.CLEAR if question.kind is QuestionKind.PHOTOS:
            return Outcome(state.with_answer(section.key, question.id, []), Note("photos-cleared"))
        case Action.CHOOSE:
            return _choose(form, section, question, state, pressed.argument)
        case Action.NEXT | Action.DONE if state.answer(section.key, question.id):
            left = replace(
                state, left_section=section.key, left_at=pressed.at.isoformat() if pressed.at else ""
            )
            return Outcome(course.after_answer(form, section, left))
        case _:
            return Outcome(state, complain("unanswered", **name_expected(form, state)))


def _press_elsewhere(form: Form, state: State, pressed: Pressed) -> Outcome:
    """From a section, "back" and "done" lead to the overview and "next" goes on with the form."""
    section = form.section(state.section)
    if pressed.action is Action.REMOVE and is_added(state.section):
        return Outcome(course.show(state.without_section(state.section), Place.OVERVIEW), Note("removed"))
    if pressed.action is Action.UNCHANGED and form.can_stay and section is not None:
        return _leave_unchanged(form, section, state)
    if pressed.action is Action.ENOUGH and section is not None:
        return Outcome(course.go_on(form, _skip_rest(section, state)))
    if pressed.action is Action.NEXT:
        return Outcome(course.go_on(form, state))
    return Outcome(course.show(state, Place.OVERVIEW))


def _skip(form: Form, section: Section, question: Question, state: State) -> Outcome:
    """Skip a question; an answer that is there already stays, and so does one that was sent back."""
    if question.id not in state.answers.get(section.key, {}):
        state = state.with_answer(section.key, question.id, None)
    reopened = tuple(field for field in state.reopened if field != (section.key, question.id))
    return lead_on(form, section, replace(state, reopened=reopened))


def _skip_rest(section: Section, state: State) -> State:
    """Skip all that a section has not been told yet."""
    for question in list_put(section, state.answers.get(section.key, {})):
        if question.id not in state.answers.get(section.key, {}):
            state = state.with_answer(section.key, question.id, None)
    return replace(state, reopened=tuple(field for field in state.reopened if field[0] != section.key))


def _leave_unchanged(form: Form, section: Section, state: State) -> Outcome:
    answers = state.answers.get(section.key, {})
    if UNCHANGED not in answers and any(answers.values()):
        return Outcome(state, complain("already-answered", title=section.title))
    marked = replace(state, answers={**state.answers, section.key: carry_over(section)})
    return Outcome(course.go_on(form, marked), Note("left-unchanged", {"section": section.key}))


def _choose(form: Form, section: Section, question: Question, state: State, argument: str) -> Outcome:
    options = _options(question, state)
    if not argument.isdigit() or int(argument) >= len(options):
        return Outcome(state, complain("choice-expected"))
    if question.kind is QuestionKind.PICKS:
        picked = toggle(state.answer(section.key, question.id), options[int(argument)], options)
        return Outcome(state.with_answer(section.key, question.id, picked))
    if state.asks_unit:
        state = replace(state, amount_unit=AMOUNT_UNITS[int(argument)])
    return accept(form, section, question, state, options[int(argument)])


def _options(question: Question, state: State) -> tuple[str, ...]:
    """List what a press can choose: an answer, one of the readings of a figure, or what was meant instead of it."""
    if state.place is Place.CHECKING:
        return tuple(filter(None, [state.pending.get("instead", "")]))
    return state.readings if state.place is Place.CLARIFYING else question.choices
