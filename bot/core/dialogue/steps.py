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
    Outcome,
    Pressed,
    Said,
    Unusable,
)
from bot.core.dialogue.going import IN_FORM, find_named, go, submit
from bot.core.dialogue.pressing import press_at_question
from bot.core.dialogue.reading import complain
from bot.core.dialogue.state import Place, State
from bot.core.dialogue.taking import name_expected, take_correction, take_file, take_text
from bot.core.dialogue.trying import confirm
from bot.core.forms import Form


def step(form: Form, state: State, event: Event, lexicon: Lexicon) -> Outcome:
    """Take one step. Nothing that was answered is ever lost by it, except by DISCARD."""
    match event:
        case Pressed():
            return _press(form, state, event, lexicon)
        case Said():
            named = find_named(form, state, event.text, lexicon) if is_browsing(state) else None
            if named is not None and not event.is_forwarded:
                return _press(form, state, named, lexicon)
            action = _find_action(state, event.text, lexicon)
            if action is None or event.is_forwarded or _is_choice(form, state, event.text, lexicon):
                return take_text(form, state, event, lexicon)
            return _press(form, state, Pressed(action, event.at), lexicon)
        case Corrected():
            return take_correction(form, state, event, lexicon)
        case Attached():
            return take_file(form, state, event)
        case Unusable(what):
            return Outcome(state, complain("unusable", what=what, **name_expected(form, state)))


def _find_action(state: State, text: str, lexicon: Lexicon) -> Action | None:
    """Find the button that a word stands for: a yes or a no, where there is a doubt, else its own."""
    word = text.strip().casefold()
    reply = lexicon.replies.get(word) if state.place in (Place.CHECKING, Place.CONFIRMING) else None
    return reply or lexicon.actions.get(word)


def is_browsing(state: State) -> bool:
    """Tell whether nothing is asked: the form, or one section of it, is looked at."""
    return state.place in (Place.OVERVIEW, Place.SECTION, Place.INCOMPLETE)


def can_take(form: Form, state: State, text: str, lexicon: Lexicon) -> bool:
    """Tell whether words that answer no question mean something to the dialogue all the same."""
    is_action = text.strip().casefold() in lexicon.actions
    return is_action or (is_browsing(state) and find_named(form, state, text, lexicon) is not None)


def _is_choice(form: Form, state: State, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word names a choice of the question that is asked: there, 完成 is a stage and no button."""
    asked = course.current(form, state)
    return asked is not None and bool(
        set(lexicon.choices.get(text.strip().casefold(), ())) & set(asked[1].choices)
    )


def _press(form: Form, state: State, pressed: Pressed, lexicon: Lexicon) -> Outcome:
    if form.is_brief and pressed.action is not Action.CHOOSE:
        return Outcome(state, ending=Ending.DISCARDED)
    match pressed.action:
        case Action.SAVE:
            return Outcome(_keep(form, state), ending=Ending.SAVED)
        case Action.CANCEL | Action.DISCARD if not course.has_answers(state):
            return Outcome(state, ending=Ending.DISCARDED)
        case Action.CANCEL | Action.DISCARD if state.place is not Place.LEAVING:
            return Outcome(replace(state, place=Place.LEAVING))
        case Action.DISCARD:
            return Outcome(state, ending=Ending.DISCARDED)
        case Action.STAY | Action.CANCEL:  # asked whether to give up, "取消" means: no, do not
            return Outcome(_stay(form, state))
        case Action.SUBMIT | Action.ANYWAY:
            return submit(form, state, pressed.action)
        case action if action in IN_FORM:
            return go(form, state, pressed)
        case _ if state.place is Place.CONFIRMING:
            return confirm(form, state, pressed, lexicon)
        case _:
            return press_at_question(form, state, pressed)


def _stay(form: Form, state: State) -> State:
    """Go back to what was on the screen before it was asked whether to give up."""
    if state.pending:
        return replace(state, place=Place.CHECKING)
    if state.told and not state.question:
        return replace(state, place=Place.CONFIRMING)
    if course.current(form, state):
        return replace(state, place=Place.CLARIFYING if state.readings else Place.ASKING)
    return replace(state, place=Place.SECTION if form.section(state.section) else Place.OVERVIEW)


def _keep(form: Form, state: State) -> State:
    """Leave a draft at its overview; what is not settled yet is asked again when it is opened."""
    stood = _stay(form, state) if state.place is Place.LEAVING else state
    return stood if stood.place in UNSETTLED else course.show(stood, Place.OVERVIEW)


UNSETTLED = (Place.CHECKING, Place.CLARIFYING, Place.CONFIRMING)
"""Where something that was said waits for a yes or a choice."""
