"""One step of a dialogue: form, state and event in, next state out."""

from dataclasses import replace

from bot.core.dialogue import course
from bot.core.dialogue.events import (
    Action,
    Attached,
    Corrected,
    Ending,
    Event,
    Lexicon,
    Note,
    Outcome,
    Pressed,
    Said,
    Unusable,
)
from bot.core.dialogue.reading import complain
from bot.core.dialogue.state import UNCHANGED, Place, State
from bot.core.dialogue.taking import accept, name_expected, take_correction, take_file, take_text
from bot.core.forms import Form, Question, QuestionKind, Section, is_added

AMOUNT_UNITS = ("万元", "元")
"""The units between which a bare number is asked, in the order of their buttons."""


def step(form: Form, state: State, event: Event, lexicon: Lexicon) -> Outcome:
    """Take one step. Nothing that was answered is ever lost by it, except by DISCARD."""
    match event:
        case Pressed():
            return _press(form, state, event)
        case Said():
            action = lexicon.actions.get(event.text.strip().casefold())
            if action is None or event.is_forwarded or _is_choice(form, state, event.text, lexicon):
                return take_text(form, state, event, lexicon)
            return _press(form, state, Pressed(action, event.at))
        case Corrected():
            return take_correction(form, state, event, lexicon)
        case Attached():
            return take_file(form, state, event)
        case Unusable(what):
            return Outcome(state, complain("unusable", what=what, **name_expected(form, state)))


def _is_choice(form: Form, state: State, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word names a choice of the question that is asked: there, 完成 is a stage and no button."""
    asked = course.current(form, state)
    return asked is not None and bool(
        set(lexicon.choices.get(text.strip().casefold(), ())) & set(asked[1].choices)
    )


def _press(form: Form, state: State, pressed: Pressed) -> Outcome:
    match pressed.action:
        case Action.SAVE:
            return Outcome(course.show(state, Place.OVERVIEW), ending=Ending.SAVED)
        case Action.CANCEL if course.has_answers(state) and state.place is not Place.LEAVING:
            return Outcome(replace(state, place=Place.LEAVING))
        case Action.CANCEL if not course.has_answers(state):
            return Outcome(state, ending=Ending.DISCARDED)
        case Action.DISCARD:
            return Outcome(state, ending=Ending.DISCARDED)
        case Action.STAY | Action.CANCEL:  # asked whether to give up, "取消" means: no, do not
            place = Place.ASKING if course.current(form, state) else Place.OVERVIEW
            return Outcome(replace(state, place=place))
        case Action.OVERVIEW:
            return Outcome(course.show(state, Place.OVERVIEW))
        case Action.BEGIN:
            return Outcome(course.go_on(form, state))
        case Action.SUBMIT if course.unfinished(form, state):
            return Outcome(course.show(state, Place.INCOMPLETE))
        case Action.SUBMIT | Action.ANYWAY:
            return _submit(form, state)
        case Action.ADD if form.blank is not None:
            return _add(form, form.blank, state)
        case Action.OPEN | Action.FIELD:
            return _open(form, state, pressed)
        case _:
            return _press_at_question(form, state, pressed)


def _submit(form: Form, state: State) -> Outcome:
    lacking = course.lacking(form, state)
    if lacking:
        section, question = lacking[0]
        return Outcome(course.ask(state, section, question), complain("required"))
    if form.needs_answers and not course.has_answers(state):
        return Outcome(course.show(state, Place.OVERVIEW), complain("nothing-to-submit"))
    return Outcome(course.show(state, Place.OVERVIEW), ending=Ending.SUBMITTED)


def _add(form: Form, blank: Section, state: State) -> Outcome:
    key = form.next_key()
    return Outcome(course.ask(state.with_section(key), replace(blank, key=key), blank.questions[0]))


def _open(form: Form, state: State, pressed: Pressed) -> Outcome:
    """Open a section ("3") or one field of it ("3.1"); an untouched section opens at its first question."""
    places = [int(part) for part in pressed.argument.split(".") if part.isdigit()]
    section = form.sections[places[0]] if places and places[0] < len(form.sections) else None
    if section is None:
        return Outcome(state, complain("choice-expected"))
    if len(places) > 1 and places[1] < len(section.questions):
        return Outcome(course.ask(state, section, section.questions[places[1]], is_single=True))
    if len(section.questions) == 1 or course.mark_of(section, state) is course.Mark.EMPTY:
        return Outcome(course.ask(state, section, section.questions[0]))
    return Outcome(course.show(state, Place.SECTION, section.key))


def _press_at_question(form: Form, state: State, pressed: Pressed) -> Outcome:
    """The buttons that mean something only while a question is on the screen."""
    asked = course.current(form, state)
    if asked is None:
        return _press_elsewhere(form, state, pressed)
    section, question = asked
    match pressed.action:
        case Action.BACK:
            return Outcome(course.go_back(section, state))
        case Action.SKIP:
            return _skip(form, section, question, state)
        case Action.UNCHANGED if form.can_stay:
            return _leave_unchanged(form, section, state)
        case Action.CLEAR if question.kind is QuestionKind.PHOTOS:
            return Outcome(state.with_answer(section.key, question.id, []), Note("photos-cleared"))
        case Action.CHOOSE:
            return _choose(form, section, question, state, pressed.argument)
        case Action.NEXT | Action.DONE if state.answer(section.key, question.id):
            left = replace(state, left_section=section.key, left_at=pressed.at.isoformat())
            return Outcome(course.after_answer(form, section, left))
        case _:
            return Outcome(state, complain("unanswered", **name_expected(form, state)))


def _press_elsewhere(form: Form, state: State, pressed: Pressed) -> Outcome:
    """From a section, "back" and "done" lead to the overview and "next" goes on with the form."""
    if pressed.action is Action.REMOVE and is_added(state.section):
        return Outcome(course.show(state.without_section(state.section), Place.OVERVIEW), Note("removed"))
    if pressed.action is Action.NEXT:
        return Outcome(course.go_on(form, state))
    return Outcome(course.show(state, Place.OVERVIEW))


def _skip(form: Form, section: Section, question: Question, state: State) -> Outcome:
    """Skip a question; an answer that is there already stays."""
    if question.id not in state.answers.get(section.key, {}):
        state = state.with_answer(section.key, question.id, None)
    return Outcome(course.after_answer(form, section, state))


def _leave_unchanged(form: Form, section: Section, state: State) -> Outcome:
    if any(state.answers.get(section.key, {}).values()):
        return Outcome(state, complain("already-answered", title=section.title))
    marked = replace(state, answers={**state.answers, section.key: {UNCHANGED: "yes"}})
    return Outcome(course.go_on(form, marked), Note("left-unchanged", {"title": section.title}))


def _choose(form: Form, section: Section, question: Question, state: State, argument: str) -> Outcome:
    options = state.readings if state.place is Place.CLARIFYING else question.choices
    if not argument.isdigit() or int(argument) >= len(options):
        return Outcome(state, complain("choice-expected"))
    if state.asks_unit:
        state = replace(state, amount_unit=AMOUNT_UNITS[int(argument)])
    return accept(form, section, question, state, options[int(argument)])
