"""What a person sends, as an answer: typed text, a corrected message, a photo or a document."""

from dataclasses import replace

from bot.core.dialogue import course
from bot.core.dialogue.events import Attached, Corrected, Lexicon, Note, Outcome, Said
from bot.core.dialogue.reading import Unclear, Understood, complain, quote, read_answer
from bot.core.dialogue.state import Place, State
from bot.core.dialogue.trying import accept, agree, join_told, propose
from bot.core.forms import Form, Question, QuestionKind, Section
from bot.core.telling import read_telling

MOST_PHOTOS = 20

LONGEST_EXPLANATION = 300


def take_text(form: Form, state: State, said: Said, lexicon: Lexicon) -> Outcome:
    """Take what was typed: the answer to what is asked, or a message that tells several things at once."""
    asked = course.current(form, state)
    if state.was_refused_just_before(said.at):
        return Outcome(replace(state, refused_at=said.at.isoformat()), Note("rest-of-long-text"))
    if said.is_forwarded:
        return Outcome(state, complain("forwarded"))
    if asked is None or state.place is Place.LEAVING:
        telling = _read_telling(form, state, said, lexicon)
        return Outcome(state, complain("press-expected")) if telling is None else telling
    section, question = asked
    outcome = _take_answer(form, section, question, state, said, lexicon)
    is_refused = outcome.note is not None and outcome.note.is_complaint and outcome.state.place is state.place
    telling = _read_telling(form, state, said, lexicon) if is_refused else None
    return outcome if telling is None else telling


def _take_answer(
    form: Form, section: Section, question: Question, state: State, said: Said, lexicon: Lexicon
) -> Outcome:
    match read_answer(form, question, said.text, state.amount_unit, lexicon.choices):
        case Understood(value) if state.place is Place.CHECKING and value == state.pending.get("value"):
            return agree(form, section, question, state, "")
        case Understood(value):
            return accept(form, section, question, state.with_source(said.message_id), value)
        case Unclear(readings, is_unit):
            asking = _clarify(state.with_source(said.message_id), readings, asks_unit=is_unit)
            return Outcome(asking, _ask_which(question, said.text, is_unit=is_unit))
        case _ if state.place is Place.CHECKING:  # words, not a figure: they say why it is right
            return _read_telling_elsewhere(form, state, said, lexicon) or agree(
                form, section, question, state, said.text.strip()[:LONGEST_EXPLANATION]
            )
        case note:
            refused = said.at.isoformat() if note.code == "text-too-long" else ""
            return Outcome(replace(state, refused_at=refused), note)


def _read_telling_elsewhere(form: Form, state: State, said: Said, lexicon: Lexicon) -> Outcome | None:
    """Read a message that tells of another task than the one on the screen; one on the same may well be its reason."""
    telling = _read_telling(form, replace(state, section="", question=""), said, lexicon)
    return telling if telling is not None and telling.state.section not in ("", state.section) else None


def _read_telling(form: Form, state: State, said: Said, lexicon: Lexicon) -> Outcome | None:
    """Read a message that tells several things at once; None where it does not, and in forms of other kinds."""
    if form.today is None:
        return None
    at_section = state.section if state.question or state.place is Place.SECTION else ""
    telling = read_telling(form, said.text, lexicon, state.amount_unit, at_section, today=form.today)
    if telling is None:
        return None
    return propose(form, replace(state, told=said.text, told_in=said.message_id), telling)


def _ask_which(question: Question, text: str, *, is_unit: bool) -> Note:
    if question.kind is QuestionKind.UNITS:
        return Note("which-units", {"text": quote(text)})
    return Note("which-unit" if is_unit else "which-reading", {"text": quote(text)})


def _clarify(state: State, readings: tuple[str, ...], *, asks_unit: bool) -> State:
    return replace(state, place=Place.CLARIFYING, readings=readings, asks_unit=asks_unit)


def take_correction(form: Form, state: State, corrected: Corrected, lexicon: Lexicon) -> Outcome:
    """An edited message edits the answer it gave; one that gave none changes nothing."""
    source = state.sources.get(str(corrected.message_id))
    if source and not source[1]:
        return _correct_telling(form, state, corrected, lexicon, source[0])
    section = form.section(source[0]) if source else None
    index = section.index_of(source[1]) if section and source else None
    if section is None or index is None:
        return Outcome(state, complain("edited-no-answer"))
    question = section.questions[index]
    if question.kind is QuestionKind.PHOTOS:
        return _correct_file(section, question, state, corrected)
    match read_answer(form, question, corrected.text, state.amount_unit, lexicon.choices):
        case Understood(value) if _is_asked_about(state, section, question):
            return accept(form, section, question, state, value)
        case Understood(value):
            return _write_corrected(form, section, question, state, value)
        case Unclear(readings) if state.told:
            return _ask_later(state, section, question, readings)
        case Unclear(readings, is_unit):
            single = course.ask(state, section, question, is_single=True)
            asking = _clarify(single, readings, asks_unit=is_unit)
            return Outcome(asking, _ask_which(question, corrected.text, is_unit=is_unit))
        case note:
            return Outcome(state, replace(note, code=f"edited-{note.code}"))


def _correct_telling(
    form: Form, state: State, corrected: Corrected, lexicon: Lexicon, section: str
) -> Outcome:
    """Read a message anew that told several things; what it tells now is shown before it is written down."""
    telling = read_telling(form, corrected.text, lexicon, state.amount_unit, section, today=form.today)
    if telling is None:
        return Outcome(state, complain("edited-no-answer"))
    return propose(form, replace(state, told=corrected.text, told_in=corrected.message_id), telling)


def _ask_later(state: State, section: Section, question: Question, readings: tuple[str, ...]) -> Outcome:
    """Put a corrected answer behind what a message told: it is asked about in its turn."""
    queue = join_told(state.queue, ((section.key, question.id, *readings),))
    return Outcome(replace(state, queue=queue))


def _write_corrected(form: Form, section: Section, question: Question, state: State, value: str) -> Outcome:
    """Write a corrected answer down where the dialogue stands; an odd one is asked about first."""
    single = course.ask(state, section, question, is_single=True)
    outcome = accept(form, section, question, single, value)
    if outcome.state.place is Place.CHECKING:
        return _ask_later(state, section, question, (value,)) if state.told else outcome
    corrected = state.with_answer(section.key, question.id, value)
    return Outcome(corrected, Note("edited", {"title": section.title}))


def _correct_file(section: Section, question: Question, state: State, corrected: Corrected) -> Outcome:
    """Keep the file and the words under it as they are now; what was cleared away in the meantime stays away."""
    held = state.answer(section.key, question.id)
    files = list(held) if isinstance(held, list) else []
    ids = [file.get("message_id") for file in files]
    if corrected.attached is None or str(corrected.message_id) not in ids:
        return Outcome(state, complain("edited-no-answer"))
    files[ids.index(str(corrected.message_id))] = corrected.attached.to_json()
    return Outcome(
        state.with_answer(section.key, question.id, files), Note("edited", {"title": section.title})
    )


def _is_asked_about(state: State, section: Section, question: Question) -> bool:
    """Tell whether this very answer is being asked about on the screen: the correction settles it."""
    is_open = state.place in (Place.CLARIFYING, Place.CHECKING)
    return is_open and (state.section, state.question) == (section.key, question.id)


def take_file(form: Form, state: State, attached: Attached) -> Outcome:
    """Keep what was sent with the task under way, whatever was being asked: nothing that was sent is dropped."""
    section = _section_of_photo(form, state, attached)
    asked = section.questions if section else ()
    question = next((q for q in asked if q.kind is QuestionKind.PHOTOS), None)
    if not any(asked.kind is QuestionKind.PHOTOS for every in form.sections for asked in every.questions):
        return Outcome(state, complain("unusable", what=attached.kind, **name_expected(form, state)))
    if section is None or question is None:
        return Outcome(state, complain("photo-without-task"))
    held = state.answer(section.key, question.id)
    files = list(held) if isinstance(held, list) else []
    if len(files) >= MOST_PHOTOS:
        return Outcome(state, complain("too-many-photos", most=str(MOST_PHOTOS)))
    files.append(attached.to_json())
    kept = state.with_answer(section.key, question.id, files)
    kept = replace(kept, sources={**kept.sources, str(attached.message_id): (section.key, question.id)})
    return Outcome(kept, _tell_kept(form, state, section, question, len(files)))


def _tell_kept(form: Form, state: State, section: Section, question: Question, count: int) -> Note:
    """Say what it was kept with: attachments are what is asked for, or something else still is, or nothing."""
    is_asked = (state.section, state.question) == (section.key, question.id)
    beside = "photo-kept-meanwhile" if course.current(form, state) else "photo-kept-with"
    return Note("photo-kept" if is_asked else beside, {"count": str(count), "title": section.title})


def _section_of_photo(form: Form, state: State, attached: Attached) -> Section | None:
    """Find whose photo it is: the task's under way, or the one's before, if that was left a moment ago."""
    section = form.section(state.section)
    left = form.section(state.left_section)
    is_untouched = section is not None and course.mark_of(section, state) is course.Mark.EMPTY
    return left if left and is_untouched and state.was_left_just_before(attached.at) else section


def name_expected(form: Form, state: State) -> dict[str, str]:
    """Say which kind of answer is due, for a complaint to name it."""
    asked = course.current(form, state)
    return {"expected": str(asked[1].kind) if asked else "press"}
