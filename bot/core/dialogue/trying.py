"""An answer on trial: written down, or asked about first; and what one message told, settled one by one."""

from dataclasses import replace

from bot.core.dialogue import course
from bot.core.dialogue.events import Action, Ending, Lexicon, Note, Outcome, Pressed
from bot.core.dialogue.reading import complain
from bot.core.dialogue.state import Place, State, Value
from bot.core.forms import Form, Question, Section
from bot.core.sanity import Doubt, find_doubt
from bot.core.telling import Telling, read_telling


def accept(form: Form, section: Section, question: Question, state: State, value: Value) -> Outcome:
    """Write an answer down and go where it leads; an odd one is asked about first."""
    doubt = find_doubt(form, section, question, state.answers.get(section.key, {}), value)
    if doubt is not None and isinstance(value, str):
        return Outcome(_ask_about(section, question, state, value, doubt))
    return write(form, section, question, state, value)


def _ask_about(section: Section, question: Question, state: State, value: str, doubt: Doubt) -> State:
    pending = {"value": value, "check": str(doubt.check), "instead": doubt.instead, **doubt.details}
    return replace(course.ask_of_told(state, section, question), place=Place.CHECKING, pending=pending)


def write(form: Form, section: Section, question: Question, state: State, value: Value) -> Outcome:
    """Write an answer down as it is."""
    note = Note("taken", {"section": section.key, "question": question.id})
    return lead_on(form, section, state.with_answer(section.key, question.id, value), note)


def lead_on(form: Form, section: Section, state: State, note: Note | None = None) -> Outcome:
    """Go where an answer leads: to the next that the same message gave, else on in line; a brief form ends with it."""
    if form.is_brief:
        return Outcome(state, ending=Ending.SUBMITTED)
    if state.told:
        return settle(form, replace(state, place=Place.CONFIRMING, pending={}), note)
    return Outcome(course.after_answer(form, section, state), note)


def agree(form: Form, section: Section, question: Question, state: State, said: str) -> Outcome:
    """Keep an odd answer, with why it is right: `said` in words, or "" for a mere yes."""
    value, check = state.pending.get("value", ""), state.pending.get("check", "")
    outcome = write(form, section, question, state, value)
    explained = outcome.state.with_explanation(section.key, question.id, check, said)
    if not said or outcome.note is None or outcome.note.code != "taken":
        return replace(outcome, state=explained)
    note = Note("taken-explained", {**outcome.note.details, "said": said})
    return replace(outcome, state=explained, note=note)


def confirm(form: Form, state: State, pressed: Pressed, lexicon: Lexicon) -> Outcome:
    """Take what a message told, or say of which task it tells; anything else leaves it unsaid."""
    if pressed.action is Action.AGREE and state.queue and not state.readings:
        return settle(form, state)
    if pressed.action is Action.CHOOSE and pressed.argument.isdigit():
        return _choose_section(form, state, int(pressed.argument), lexicon)
    if pressed.action in (Action.BACK, Action.SKIP):
        return Outcome(course.show(state, Place.OVERVIEW), Note("told-dropped"))
    return Outcome(state, complain("choice-expected"))


def _choose_section(form: Form, state: State, place: int, lexicon: Lexicon) -> Outcome:
    key = state.readings[place] if place < len(state.readings) else ""
    telling = read_telling(form, state.told, lexicon, state.amount_unit, key, today=form.today)
    if not key or telling is None:
        return Outcome(state, complain("choice-expected"))
    return propose(form, state, replace(telling, section=telling.section or key, others=()))


def propose(form: Form, state: State, telling: Telling) -> Outcome:
    """Show what a message told before it is written down; what is clear comes first, what must be asked about last."""
    told = (telling, *telling.also) if telling.section else ()
    clear = [(one.section, question, value) for one in told for question, value in _list_clear(form, one)]
    unclear = [(one.section, asked, *readings) for one in told for asked, readings in one.unclear.items()]
    shown = course.show(state, Place.CONFIRMING, telling.section or state.section)
    return Outcome(
        replace(
            shown.with_source(state.told_in),
            told=state.told,
            queue=join_told(state.queue, (*clear, *unclear)),
            readings=() if telling.section else telling.others,
        )
    )


Queue = tuple[tuple[str, ...], ...]


def join_told(before: Queue, told: Queue) -> Queue:
    """Put what was told just now behind what waits already; of two words on one field the later holds."""
    fields = {one[:2] for one in told}
    return (*(one for one in before if one[:2] not in fields), *told)


def _list_clear(form: Form, telling: Telling) -> list[tuple[str, str]]:
    """List the answers that need no asking; the words that are left over tell of the progress."""
    section = form.section(telling.section)
    has_words = telling.rest and section is not None and section.question(PROGRESS) is not None
    rest = [(PROGRESS, telling.rest)] if has_words and PROGRESS not in telling.values else []
    return [*telling.values.items(), *rest]


PROGRESS = "progress"

Waiting = list[tuple[Section, Question, tuple[str, ...]]]


def _write_clear(form: Form, state: State) -> tuple[State, Waiting]:
    """Write down all that need not be asked about, and list what must; what is no longer asked falls away."""
    waiting: Waiting = []
    for key, question_id, *readings in state.queue:
        section = form.section(key)
        question = section.question(question_id) if section else None
        if section is None or question is None:
            continue
        doubt = find_doubt(form, section, question, state.answers.get(key, {}), readings[0])
        if doubt is None and len(readings) == 1:
            state = state.with_answer(key, question_id, readings[0])
        else:
            waiting.append((section, question, tuple(readings)))
    return state, waiting


def settle(form: Form, state: State, note: Note | None = None) -> Outcome:
    """Take what a message told, answer by answer, until one must be asked about; then the section is shown."""
    state, waiting = _write_clear(form, state)
    if not waiting:
        return Outcome(course.show(state, Place.SECTION, state.section), note or Note("told-taken"))
    (section, question, readings), *rest = waiting
    state = replace(state, queue=tuple((waits.key, asked.id, *read) for waits, asked, read in rest))
    if len(readings) > 1:
        asking = course.ask_of_told(state, section, question)
        unclear = replace(asking, place=Place.CLARIFYING, readings=readings)
        return Outcome(unclear, complain("which-of-told"))
    return accept(form, section, question, state, readings[0])
