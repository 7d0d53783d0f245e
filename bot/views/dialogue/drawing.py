"""A dialogue on the screen: where it stands, and how it was left."""

from collections.abc import Mapping

from bot.core.conversation import Conversation
from bot.core.dialogue import Action, Place
from bot.core.forms import Question, Section
from bot.texts import Html, Say
from bot.views.answers import say_brief, say_field, say_value
from bot.views.dialogue.buttons import make_rows
from bot.views.dialogue.checking import draw_doubt, draw_told
from bot.views.dialogue.ending import draw_ending
from bot.views.dialogue.overview import draw_overview
from bot.views.dialogue.question import draw_question, draw_readings
from bot.views.dialogue.section import draw_incomplete, draw_section, draw_sheet
from bot.views.screen import Screen, clip

DRAWN = frozenset({"taken", "taken-explained", "left-unchanged"})
"""Notes that are said with what an answer holds."""


def draw_step(say: Say, talk: Conversation) -> Screen:
    """Draw what a step led to: the next screen, or how the dialogue was left."""
    return _draw(say, talk) if talk.ending is None else draw_ending(say, talk, talk.ending)


def _draw(say: Say, talk: Conversation) -> Screen:
    """Draw where a dialogue stands, with what is to be said about the last step above it."""
    screen = _draw_place(say, talk)
    head = _say_note(say, talk)
    return Screen(f"{head}\n\n{screen.text}", screen.buttons) if head else screen


def _draw_place(say: Say, talk: Conversation) -> Screen:
    match talk.state.place:
        case Place.ASKING:
            return draw_question(say, talk)
        case Place.CLARIFYING:
            return draw_readings(say, talk)
        case Place.CHECKING if talk.state.pending:
            return draw_doubt(say, talk)
        case Place.CONFIRMING:
            return draw_told(say, talk)
        case Place.SECTION | Place.OVERVIEW if talk.form.is_sheet:
            return draw_sheet(say, talk)
        case Place.SECTION:
            return draw_section(say, talk)
        case Place.LEAVING:
            return Screen(
                say("leaving"), make_rows(say, talk, [[Action.STAY], [Action.SAVE, Action.DISCARD]])
            )
        case Place.INCOMPLETE:
            return draw_incomplete(say, talk)
        case _:
            return draw_overview(say, talk)


def _say_note(say: Say, talk: Conversation) -> Html:
    note = talk.note
    if note is None:
        return Html("")
    if note.code == "left-unchanged":
        return _say_unchanged(say, talk, note.details["section"])
    if note.code not in DRAWN:
        return say(f"note-{note.code}", **note.details)
    source = _find_question(talk, note.details)
    if source is None:
        return Html("")
    section, question = source
    value = say_value(say, question, talk.state.answer(section.key, question.id))
    if note.code == "taken-explained":
        said = clip(note.details["said"], 60)
        return say("note-taken-explained", field=say_field(say, question), value=value, said=said)
    return say("note-taken", field=say_field(say, question), value=value)


def _say_unchanged(say: Say, talk: Conversation, key: str) -> Html:
    """Say of which task it was said that it is as last time, and what that comes to."""
    section = talk.form.section(key)
    if section is None:
        return Html("")
    brief = say_brief(say, section, talk.state.answers.get(key, {})).plain()
    return say("note-left-unchanged", title=section.title, brief=clip(brief, 100))


def _find_question(talk: Conversation, details: Mapping[str, str]) -> tuple[Section, Question] | None:
    section = talk.form.section(details["section"])
    index = section.index_of(details["question"]) if section else None
    return (section, section.questions[index]) if section and index is not None else None
