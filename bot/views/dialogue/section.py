"""A section with its fields, and what is still missing before a form can be sent."""

from bot.core.conversation import Conversation
from bot.core.dialogue import UNCHANGED, Action, unfinished
from bot.core.forms import Question, is_added
from bot.texts import Html, Say
from bot.views.answers import say_field, say_value
from bot.views.dialogue.buttons import make_button, make_rows
from bot.views.dialogue.headings import say_heading
from bot.views.dialogue.overview import SECTIONS_SHOWN, draw_overview, say_title
from bot.views.screen import Screen, clip, in_rows


def draw_section(say: Say, talk: Conversation) -> Screen:
    """Draw a section's answers, each to be changed by its button."""
    section = talk.form.section(talk.state.section)
    if section is None:
        return draw_overview(say, talk)
    index = talk.form.sections.index(section)
    answers = talk.state.answers.get(section.key, {})
    lines = [say_heading(say, talk.about), f"<b>{say_title(say, section)}</b>", ""]
    if UNCHANGED in answers:
        lines.append(say("section-unchanged"))
    else:
        lines += [_say_answer(say, question, answers.get(question.id)) for question in section.questions]
        lines += ["", say("section-hint")]
    fields = [
        make_button(talk, Action.FIELD, say_field(say, question), f"{index}.{i}")
        for i, question in enumerate(section.questions)
    ]
    last = [Action.REMOVE, Action.OVERVIEW] if is_added(section.key) else [Action.NEXT, Action.OVERVIEW]
    ends = make_rows(say, talk, [last])
    return Screen("\n".join(lines), (*in_rows(fields, 2), *ends))


def draw_sheet(say: Say, talk: Conversation) -> Screen:
    """Draw the fields of one thing with what they hold and what they are to hold."""
    section = talk.form.sections[0]
    answers = talk.state.answers.get(section.key, {})
    lines: list[str] = [say_heading(say, talk.about), ""]
    lines += [_say_field(say, question, answers.get(question.id)) for question in section.questions]
    lines += ["", say("sheet-hint-changed" if any(answers.values()) else "sheet-hint")]
    fields = [
        make_button(talk, Action.FIELD, clip(say_field(say, question).plain(), 30), f"0.{i}")
        for i, question in enumerate(section.questions)
    ]
    send = [[Action.SUBMIT]] if any(answers.values()) else []
    ends = make_rows(say, talk, [*send, [Action.SAVE, Action.CANCEL]])
    return Screen("\n".join(lines), (*in_rows(fields, 2), *ends))


def _say_field(say: Say, question: Question, value: object) -> Html:
    """Say a field; one that is to change with what it was and what it will be."""
    present = say_value(say, question, question.present) if question.present else say("value-nothing")
    if not value:
        return say("section-line", field=say_field(say, question), value=present)
    if not question.present:
        return say("sheet-line-new", field=say_field(say, question), value=say_value(say, question, value))
    return say(
        "sheet-line-changed",
        field=say_field(say, question),
        was=present,
        value=say_value(say, question, value),
    )


def _say_answer(say: Say, question: Question, value: object) -> Html:
    said = say_value(say, question, value) if value else say("value-skipped")
    return say("section-line", field=say_field(say, question), value=said)


def draw_incomplete(say: Say, talk: Conversation) -> Screen:
    """Draw what was neither answered nor skipped, before it is sent all the same."""
    missing = unfinished(talk.form, talk.state)
    lines = [say("incomplete", count=len(missing))]
    lines += [
        say("incomplete-line", number=section.number, title=clip(section.title, 40))
        for section in missing[:SECTIONS_SHOWN]
    ]
    go_on = (make_button(talk, Action.BEGIN, say("action-resume")),)
    rest = make_rows(say, talk, [[Action.ANYWAY, Action.OVERVIEW]])
    return Screen("\n".join(lines), (go_on, *rest))
