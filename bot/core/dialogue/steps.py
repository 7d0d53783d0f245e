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
from bot.core.dialogue.reading import Unclear, Understood, complain, read_answer
from bot.core.dialogue.state import UNCHANGED, Place, State, Value
from bot.core.forms import Form, Question, QuestionKind, Section

MOST_PHOTOS = 20

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
                return _say(form, state, event, lexicon)
            return _press(form, state, Pressed(action, event.at))
        case Corrected():
            return _correct(form, state, event, lexicon)
        case Attached():
            return _attach(form, state, event)
        case Unusable(what):
            return Outcome(state, complain("unusable", what=what, **_expected(form, state)))


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
            return _submit(state)
        case Action.OPEN | Action.FIELD:
            return _open(form, state, pressed)
        case _:
            return _press_at_question(form, state, pressed)


def _submit(state: State) -> Outcome:
    if not course.has_answers(state):
        return Outcome(course.show(state, Place.OVERVIEW), complain("nothing-to-submit"))
    return Outcome(course.show(state, Place.OVERVIEW), ending=Ending.SUBMITTED)


def _open(form: Form, state: State, pressed: Pressed) -> Outcome:
    """Open a section ("3") or one field of it ("3.1"); an untouched section opens at its first question."""
    places = [int(part) for part in pressed.argument.split(".") if part.isdigit()]
    section = form.sections[places[0]] if places and places[0] < len(form.sections) else None
    if section is None:
        return Outcome(state, complain("choice-expected"))
    if len(places) > 1 and places[1] < len(section.questions):
        return Outcome(course.ask(state, section, section.questions[places[1]], is_single=True))
    if course.mark_of(section, state) is course.Mark.EMPTY:
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
        case Action.UNCHANGED:
            return _leave_unchanged(form, section, state)
        case Action.CLEAR if question.kind is QuestionKind.PHOTOS:
            return Outcome(state.with_answer(section.key, question.id, []), Note("photos-cleared"))
        case Action.CHOOSE:
            return _choose(form, section, question, state, pressed.argument)
        case Action.NEXT | Action.DONE if state.answer(section.key, question.id):
            left = replace(state, left_section=section.key, left_at=pressed.at.isoformat())
            return Outcome(course.after_answer(form, section, left))
        case _:
            return Outcome(state, complain("unanswered", **_expected(form, state)))


def _press_elsewhere(form: Form, state: State, pressed: Pressed) -> Outcome:
    """From a section, "back" and "done" lead to the overview and "next" goes on with the form."""
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
    return _accept(form, section, question, state, options[int(argument)])


def _accept(form: Form, section: Section, question: Question, state: State, value: Value) -> Outcome:
    answered = state.with_answer(section.key, question.id, value)
    return Outcome(course.after_answer(form, section, answered), _taken(section, question))


def _taken(section: Section, question: Question) -> Note:
    return Note("taken", {"section": section.key, "question": question.id})


def _say(form: Form, state: State, said: Said, lexicon: Lexicon) -> Outcome:
    asked = course.current(form, state)
    if state.was_refused_just_before(said.at):
        return Outcome(replace(state, refused_at=said.at.isoformat()), Note("rest-of-long-text"))
    if asked is None or state.place is Place.LEAVING:
        return Outcome(state, complain("press-expected"))
    if said.is_forwarded:
        return Outcome(state, complain("forwarded"))
    section, question = asked
    match read_answer(question, said.text, state.amount_unit, lexicon.choices):
        case Understood(value):
            return _accept(form, section, question, state.with_source(said.message_id), value)
        case Unclear(readings, is_unit):
            asking = _clarify(state.with_source(said.message_id), readings, asks_unit=is_unit)
            return Outcome(asking, Note("which-unit" if is_unit else "which-reading", {"text": said.text}))
        case note:
            refused = said.at.isoformat() if note.code == "text-too-long" else ""
            return Outcome(replace(state, refused_at=refused), note)


def _clarify(state: State, readings: tuple[str, ...], *, asks_unit: bool) -> State:
    return replace(state, place=Place.CLARIFYING, readings=readings, asks_unit=asks_unit)


def _correct(form: Form, state: State, corrected: Corrected, lexicon: Lexicon) -> Outcome:
    """An edited message edits the answer it gave; one that gave none changes nothing."""
    source = state.sources.get(str(corrected.message_id))
    section = form.section(source[0]) if source else None
    index = section.index_of(source[1]) if section and source else None
    if section is None or index is None:
        return Outcome(state, complain("edited-no-answer"))
    question = section.questions[index]
    if question.kind is QuestionKind.PHOTOS:
        return _correct_caption(section, question, state, corrected)
    match read_answer(question, corrected.text, state.amount_unit, lexicon.choices):
        case Understood(value) if _is_asked_about(state, section, question):
            return _accept(form, section, question, state, value)
        case Understood(value):
            return Outcome(
                state.with_answer(section.key, question.id, value), Note("edited", {"title": section.title})
            )
        case Unclear(readings, is_unit):
            single = course.ask(state, section, question, is_single=True)
            asking = _clarify(single, readings, asks_unit=is_unit)
            return Outcome(asking, Note("which-reading", {"text": corrected.text}))
        case note:
            return Outcome(state, replace(note, code=f"edited-{note.code}"))


def _correct_caption(section: Section, question: Question, state: State, corrected: Corrected) -> Outcome:
    held = state.answer(section.key, question.id)
    files = [
        {**file, "caption": corrected.text} if file.get("message_id") == str(corrected.message_id) else file
        for file in (held if isinstance(held, list) else [])
    ]
    return Outcome(
        state.with_answer(section.key, question.id, files), Note("edited", {"title": section.title})
    )


def _is_asked_about(state: State, section: Section, question: Question) -> bool:
    """Tell whether the readings of this very answer are on the screen: the correction settles them."""
    return state.place is Place.CLARIFYING and (state.section, state.question) == (section.key, question.id)


def _attach(form: Form, state: State, attached: Attached) -> Outcome:
    """Keep a photo with the task under way, whatever was being asked: nothing that was sent is dropped."""
    section = _section_of_photo(form, state, attached)
    asked = section.questions if section else ()
    question = next((q for q in asked if q.kind is QuestionKind.PHOTOS), None)
    if section is None or question is None:
        return Outcome(state, complain("photo-without-task"))
    held = state.answer(section.key, question.id)
    files = list(held) if isinstance(held, list) else []
    if len(files) >= MOST_PHOTOS:
        return Outcome(state, complain("too-many-photos", most=str(MOST_PHOTOS)))
    files.append(
        {
            "kind": attached.kind,
            "file_id": attached.file_id,
            "caption": attached.caption,
            "message_id": str(attached.message_id),
        }
    )
    kept = state.with_answer(section.key, question.id, files)
    kept = replace(kept, sources={**kept.sources, str(attached.message_id): (section.key, question.id)})
    is_asked = (state.section, state.question) == (section.key, question.id)
    code = "photo-kept" if is_asked else "photo-kept-meanwhile"
    return Outcome(kept, Note(code, {"count": str(len(files)), "title": section.title}))


def _section_of_photo(form: Form, state: State, attached: Attached) -> Section | None:
    """Find whose photo it is: the task's under way, or the one's before, if that was left a moment ago."""
    section = form.section(state.section)
    left = form.section(state.left_section)
    is_untouched = section is not None and course.mark_of(section, state) is course.Mark.EMPTY
    return left if left and is_untouched and state.was_left_just_before(attached.at) else section


def _expected(form: Form, state: State) -> dict[str, str]:
    """Say which kind of answer is due, for a complaint to name it."""
    asked = course.current(form, state)
    return {"expected": str(asked[1].kind) if asked else "press"}
