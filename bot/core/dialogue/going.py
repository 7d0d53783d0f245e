"""The buttons that lead about a form, whatever is on the screen: on, into a section or a field, out and away."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.core.dialogue import course
from bot.core.dialogue.asking import carry_over
from bot.core.dialogue.events import Action, Ending, Lexicon, Note, Outcome, Pressed
from bot.core.dialogue.merging import join_lists
from bot.core.dialogue.reading import complain
from bot.core.dialogue.state import EXPLAINED, TAKEN_FROM, Place, State, Value
from bot.core.forms import Fed, Form, Question, Section


def go(form: Form, state: State, pressed: Pressed) -> Outcome:
    """Take the step of a button of IN_FORM."""
    return IN_FORM[pressed.action](form, state, pressed)


def submit(form: Form, state: State, action: Action) -> Outcome:
    """Send the form; what is missing is named first, and only what is required holds it up."""
    was_sent_before = (
        state.review_id and not state.reopened
    )  # as unfinished as it may be: it was looked at so
    if action is Action.SUBMIT and not was_sent_before and course.unfinished(form, state):
        return Outcome(course.show(state, Place.INCOMPLETE))
    lacking = course.lacking(form, state)
    if lacking:
        section, question = lacking[0]
        return Outcome(course.ask(state, section, question), complain("required"))
    if form.needs_answers and not course.has_answers(state):
        return Outcome(course.show(state, Place.OVERVIEW), complain("nothing-to-submit"))
    return Outcome(course.show(state, Place.OVERVIEW), ending=Ending.SUBMITTED)


def _show_overview(_form: Form, state: State, _pressed: Pressed) -> Outcome:
    return Outcome(course.show(state, Place.OVERVIEW))


def _begin(form: Form, state: State, _pressed: Pressed) -> Outcome:
    return Outcome(course.go_on(form, state))


def _add(form: Form, state: State, _pressed: Pressed) -> Outcome:
    if form.blank is None:
        return Outcome(state, complain("choice-expected"))
    key = form.next_key()
    blank = replace(form.blank, key=key)
    return Outcome(course.ask(state.with_section(key), blank, blank.questions[0]))


def _leave_remaining_unchanged(form: Form, state: State, _pressed: Pressed) -> Outcome:
    """Say of every task on which nothing was said that it is as last time."""
    remaining = course.untouched(form, state) if form.can_stay else []
    if not remaining:
        return Outcome(state, complain("choice-expected"))
    carried = {section.key: carry_over(section) for section in remaining}
    marked = replace(state, answers={**state.answers, **carried})
    return Outcome(
        course.show(marked, Place.OVERVIEW), Note("left-unchanged-all", {"count": str(len(remaining))})
    )


def _open(form: Form, state: State, pressed: Pressed) -> Outcome:
    """Open a section ("3") or one field of it ("3.1"); an untouched section opens at its first question."""
    section, place = _find(form, pressed)
    if section is None:
        return Outcome(state, complain("choice-expected"))
    if place is not None and place < len(section.questions):
        return Outcome(course.ask(state, section, section.questions[place], is_single=True))
    is_untouched = course.mark_of(section, state) is course.Mark.EMPTY and not section.is_optional
    if len(section.questions) == 1 or is_untouched:
        return Outcome(course.ask(state, section, section.questions[0]))
    return Outcome(course.show(state, Place.SECTION, section.key))


def _take_fed(form: Form, state: State, pressed: Pressed) -> Outcome:
    """Take over what a responsible unit said ("3.0": the newest on the fourth section), with whose words it is."""
    section, place = _find(form, pressed)
    if not pressed.argument:  # typed: the newest on the task on the screen
        section, place = form.section(state.section), 0
    if section is None or place is None or place >= len(section.fed):
        return Outcome(state, complain("choice-expected"))
    fed = section.fed[place]
    for question in section.questions:
        value = fed.answers.get(question.id)
        if value:
            state = state.with_answer(section.key, question.id, _add_fed(state, section, question, value))
    for why in fed.answers.get(EXPLAINED, ()):
        state = state.with_explanation(section.key, why["question"], why["check"], why["said"])
    answers = {**state.answers.get(section.key, {}), TAKEN_FROM: _note_source(state, section, fed)}
    held = replace(state, answers={**state.answers, section.key: answers})
    return Outcome(course.show(held, Place.SECTION, section.key), Note("fed-taken", {"unit": fed.unit}))


def _add_fed(state: State, section: Section, question: Question, value: Value) -> Value:
    """Give what is taken over; files are kept beside those that are there."""
    held = state.answer(section.key, question.id)
    return join_lists(held, value) if isinstance(value, list) else value


def _note_source(state: State, section: Section, fed: Fed) -> list[dict[str, str]]:
    held: Value = state.answer(section.key, TAKEN_FROM)
    sources = [source for source in (held if isinstance(held, list) else []) if source["feed"] != str(fed.id)]
    return [
        *sources,
        {"feed": str(fed.id), "unit": fed.unit, "name": fed.name, "at": fed.told_at.isoformat()},
    ]


def _take_theirs(_form: Form, state: State, pressed: Pressed) -> Outcome:
    """Of two different answers, take the other person's: "0" is the first difference."""
    place = int(pressed.argument) if pressed.argument.isdigit() else 0
    if place >= len(state.differences):
        return Outcome(state, complain("choice-expected"))
    section, question, value = state.differences[place]
    rest = (*state.differences[:place], *state.differences[place + 1 :])
    taken = replace(state.with_answer(section, question, value), differences=rest)
    return Outcome(course.show(taken, Place.OVERVIEW))


def find_named(form: Form, state: State, text: str, lexicon: Lexicon) -> Pressed | None:
    """Find the section or the field whose button says what was typed: 4.1, 渡云大桥危桥改造, 本月投资."""
    word = text.strip()
    for index, section in enumerate(form.sections):
        if word and word in (section.number, section.title, f"{section.number} {section.title}"):
            return Pressed(Action.OPEN, argument=str(index))
        if section.key == state.section:
            topic = lexicon.fields.get(word.casefold(), "")
            for place, question in enumerate(section.questions):
                if question.topic == topic or (question.about and word == question.about):
                    return Pressed(Action.FIELD, argument=f"{index}.{place}")
    return None


def _find(form: Form, pressed: Pressed) -> tuple[Section | None, int | None]:
    """Find the section that a button names, and the place of what it names in it."""
    places = [int(part) for part in pressed.argument.split(".") if part.isdigit()]
    section = form.sections[places[0]] if places and places[0] < len(form.sections) else None
    return section, places[1] if len(places) > 1 else None


IN_FORM: Mapping[Action, Callable[[Form, State, Pressed], Outcome]] = {
    Action.OVERVIEW: _show_overview,
    Action.BEGIN: _begin,
    Action.ADD: _add,
    Action.REMAINING: _leave_remaining_unchanged,
    Action.OPEN: _open,
    Action.FIELD: _open,
    Action.TAKE: _take_fed,
    Action.THEIRS: _take_theirs,
}
"""What each of these buttons does."""
