"""A question on the screen, and the readings of an answer to choose between."""

from html import escape

from bot.core.conversation import Conversation
from bot.core.dialogue import Action, current
from bot.core.dialogue.asking import STATES, list_put
from bot.core.forms import Question, QuestionKind, Section
from bot.core.forms.send_back import list_picked
from bot.texts import Html, Say
from bot.views.answers import say_choice, say_reading, say_value
from bot.views.dialogue.buttons import Rows, make_button, make_rows
from bot.views.dialogue.errands.faces import face_of
from bot.views.dialogue.overview import draw_overview, say_title
from bot.views.screen import Screen, clip, in_rows
from bot.views.settings import say_offer

LONG_LABEL = 10
"""Buttons with longer labels stand one in a row."""


def draw_question(say: Say, talk: Conversation) -> Screen:
    """Draw the question that is asked, with the plan's words on it and the buttons that answer it."""
    asked = current(talk.form, talk.state)
    if asked is None:
        return draw_overview(say, talk)
    section, question = asked
    lines = [*_say_top(say, talk, section, question), ""]
    lines.append(f"<b>{say(f'question-{question.topic}', unit=question.unit, about=question.about)}</b>")
    lines += _say_planned(say, question)
    lines += face_of(talk).say_background(say, section)
    lines.append(f"<i>{say(f'help-{question.topic}')}</i>")
    if talk.returned is not None and (section.key, question.id) in talk.state.reopened:
        lines.append(say("question-returned", reason=clip(talk.returned.reason, 300)))
    value = talk.state.answer(section.key, question.id)
    if question.last and question.kind in STATES:
        lines.append(say("last-value", value=say_value(say, question, question.last)))
    if value:
        lines.append(say("answered-already", value=say_value(say, question, value)))
    elif question.present:
        lines.append(say("present-value", value=say_value(say, question, question.present)))
        if question.usual not in ("", question.present):
            lines.append(say("usual-value", value=say_value(say, question, question.usual)))
    return Screen("\n".join(lines), _question_buttons(say, talk, section, question))


def _say_top(say: Say, talk: Conversation, section: Section, question: Question) -> list[Html]:
    """Say what the question belongs to, and how far along it is."""
    face = face_of(talk)
    if talk.form.is_sheet and talk.state.is_single:
        return [face.say_heading(say)]
    put = list_put(section, talk.state.answers.get(section.key, {}))
    step = f"{put.index(question) + 1 if question in put else 1}/{len(put)}"
    return face.say_place(say, section, say_title(say, section), step)


def _mark(clause: str, figure: str) -> Html:
    """Make the figure that is asked about stand out in its clause."""
    if not figure:
        return Html(escape(clause))
    before, found, after = clause.partition(figure)
    return Html(f"{escape(before)}<b>{escape(found)}</b>{escape(after)}")


def _question_buttons(say: Say, talk: Conversation, section: Section, question: Question) -> Rows:
    choices = [
        make_button(talk, Action.CHOOSE, _say_option(say, talk, section, question, value), str(i))
        for i, value in enumerate(question.choices)
    ]
    rows = list(in_rows(choices, 1 if any(len(choice.label) > LONG_LABEL for choice in choices) else 3))
    is_first = section.questions[0] is question and not talk.state.answers.get(section.key)
    if talk.form.can_stay and is_first and not talk.state.is_single and not section.is_optional:
        rows += make_rows(say, talk, [[Action.UNCHANGED]])
    if _can_stop_here(talk, section):
        rows += make_rows(say, talk, [[Action.ENOUGH]])
    if talk.form.is_brief:
        return (*rows, (make_button(talk, Action.CANCEL, say("leave-as-it-is")),))
    has_value = bool(talk.state.answer(section.key, question.id))
    if question.kind is QuestionKind.PHOTOS and has_value:
        rows += make_rows(say, talk, [[Action.DONE, Action.CLEAR]])
    if question.kind is QuestionKind.PICKS:
        rows += make_rows(say, talk, [[Action.OVERVIEW]])
    back = [Action.BACK] if question.is_required else [Action.BACK, Action.SKIP]
    rows += make_rows(say, talk, [back, [Action.SAVE, Action.CANCEL]])
    return tuple(rows)


def _say_planned(say: Say, question: Question) -> list[Html]:
    """Say what the plan has on a question: the clause of its figure, or how much money."""
    if question.figure:
        return [say("plan-says", about=_mark(clip(question.about, 80), question.figure))]
    if question.planned and not question.is_flow:
        return [say("plan-says", about=say_value(say, question, question.planned))]
    return (
        [say("plan-says", about=clip(question.about, 80))] if question.about and not question.checks else []
    )


def _say_option(say: Say, talk: Conversation, section: Section, question: Question, value: str) -> str:
    label = clip(say_choice(say, question, value).plain(), 55)
    if question.kind is QuestionKind.SETTING:
        label = say_offer(say, question.topic, value)
    if value == question.usual:
        label = say("option-usual", option=label).plain()
    if value == question.present:
        return f"✓ {label}"
    picked = list_picked(talk.state.answer(section.key, question.id))
    return f"☑️ {label}" if question.kind is QuestionKind.PICKS and value in picked else label


def _can_stop_here(talk: Conversation, section: Section) -> bool:
    """Tell whether the rest of the section may be skipped by one press: something must have been said."""
    is_answered = any(talk.state.answers.get(section.key, {}).values())
    return talk.form.asks_all and is_answered and not talk.state.is_single and not section.is_optional


def draw_readings(say: Say, talk: Conversation) -> Screen:
    """Draw the readings that an answer can have."""
    asked = current(talk.form, talk.state)
    if asked is None:
        return draw_overview(say, talk)
    section, question = asked
    labels = [say_reading(say, question, reading, talk.form.units) for reading in talk.state.readings]
    readings = [(make_button(talk, Action.CHOOSE, label.plain(), str(i)),) for i, label in enumerate(labels)]
    rest = make_rows(say, talk, [[Action.BACK, Action.SKIP], [Action.SAVE, Action.CANCEL]])
    return Screen("\n".join([face_of(talk).say_heading(say), say_title(say, section)]), (*readings, *rest))
