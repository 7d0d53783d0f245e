"""The screens of a report's dialogue: overview, question, section, and what ends it."""

from collections.abc import Mapping
from html import escape

from bot.core.conversation import Conversation
from bot.core.dialogue import UNCHANGED, Action, Place, current, has_answers, mark_of, unfinished
from bot.core.forms import Question, QuestionKind, Section
from bot.core.obligations import OwedReport
from bot.texts import Html, Say
from bot.views.answers import say_brief, say_field, say_reading, say_value
from bot.views.dates import say_day, say_instant, say_weekday
from bot.views.screen import Button, Screen, clip, in_rows

TASKS_SHOWN = 40
"""More lines than this would not fit a message; an area has far fewer."""


def draw(say: Say, talk: Conversation) -> Screen:
    """Draw where a dialogue stands, with what is to be said about the last step above it."""
    screen = _draw_place(say, talk)
    head = _say_note(say, talk)
    return Screen(f"{head}\n\n{screen.text}", screen.buttons) if head else screen


def _draw_place(say: Say, talk: Conversation) -> Screen:
    match talk.state.place:
        case Place.ASKING:
            return _draw_question(say, talk)
        case Place.CLARIFYING:
            return _draw_readings(say, talk)
        case Place.SECTION:
            return _draw_section(say, talk)
        case Place.LEAVING:
            return Screen(say("leaving"), _rows(say, talk, [[Action.STAY], [Action.SAVE, Action.DISCARD]]))
        case Place.INCOMPLETE:
            return _draw_incomplete(say, talk)
        case Place.OVERVIEW:
            return _draw_overview(say, talk)


def say_heading(say: Say, owed: OwedReport) -> Html:
    """Name a report: its area and its day."""
    return say("report-heading", area=clip(owed.area.title, 40), due=say_day(say, owed.due))


def say_time_left(say: Say, talk: Conversation) -> Html:
    """Say when the report is due and how many days are left."""
    days = (talk.owed.due - talk.today).days
    left = say("due-in-days", days=days) if days >= 0 else say("overdue-days", days=-days)
    return Html(f"{say_weekday(say, talk.owed.due)} · {left}")


def _draw_overview(say: Say, talk: Conversation) -> Screen:
    lines = [say_heading(say, talk.owed), say_time_left(say, talk), ""]
    if talk.earlier is not None:
        at = say_instant(say, talk.earlier.submitted_at, talk.zone)
        lines += [
            say("report-amending", at=at, name=talk.earlier.member_name, number=talk.earlier.number),
            "",
        ]
    lines += [_say_line(say, talk, section) for section in talk.form.sections[:TASKS_SHOWN]]
    lines += ["", say("overview-hint")]
    return Screen("\n".join(lines), _overview_buttons(say, talk))


def _say_line(say: Say, talk: Conversation, section: Section) -> Html:
    mark = say(f"mark-{mark_of(section, talk.state)}")
    brief = say_brief(say, section, talk.state)
    title = say_title(say, section, 24)
    return Html(f"{mark} {title}" + (f" — {brief}" if brief else ""))


def say_title(say: Say, section: Section, longest: int = 60) -> Html:
    """Name a section by its number and title."""
    return say("section-title", number=section.number, title=clip(section.title, longest))


def _overview_buttons(say: Say, talk: Conversation) -> tuple[tuple[Button, ...], ...]:
    opening = [
        _button(talk, Action.OPEN, clip(f"{section.number} {section.title}", 30), str(i))
        for i, section in enumerate(talk.form.sections[:TASKS_SHOWN])
    ]
    per_row = 1 if len(opening) <= 8 else 2
    has_begun = has_answers(talk.state)
    is_done = not unfinished(talk.form, talk.state)
    go_on = [_button(talk, Action.BEGIN, say("action-resume" if has_begun else "action-begin"))]
    send = [_button(talk, Action.SUBMIT, say("action-submit"))]
    first = send if is_done else go_on + (send if has_begun else [])
    leave = _rows(say, talk, [[Action.SAVE, Action.CANCEL]])
    return (tuple(first), *in_rows(opening, per_row), *leave)


def _draw_question(say: Say, talk: Conversation) -> Screen:
    asked = current(talk.form, talk.state)
    if asked is None:
        return _draw_overview(say, talk)
    section, question = asked
    place = talk.form.sections.index(section) + 1
    step = f"{section.questions.index(question) + 1}/{len(section.questions)}"
    lines = [
        say(
            "question-heading",
            report=say_heading(say, talk.owed),
            title=say_title(say, section),
            task=place,
            tasks=len(talk.form.sections),
            step=step,
        ),
        "",
        f"<b>{say(f'question-{question.topic}', unit=question.unit)}</b>",
    ]
    if question.about:
        lines.append(say("plan-says", about=_mark(clip(question.about, 80), question.figure)))
    lines.append(f"<i>{say(f'help-{question.topic}')}</i>")
    value = talk.state.answer(section.key, question.id)
    if value:
        lines.append(say("answered-already", value=say_value(say, question, value)))
    return Screen("\n".join(lines), _question_buttons(say, talk, section, question))


def _mark(clause: str, figure: str) -> Html:
    """Make the figure that is asked about stand out in its clause."""
    before, found, after = clause.partition(figure)
    return Html(f"{escape(before)}<b>{escape(found)}</b>{escape(after)}")


def _question_buttons(
    say: Say, talk: Conversation, section: Section, question: Question
) -> tuple[tuple[Button, ...], ...]:
    choices = [
        _button(talk, Action.CHOOSE, say(f"stage-{code}"), str(i)) for i, code in enumerate(question.choices)
    ]
    rows = list(in_rows(choices, 3))
    is_first = section.questions[0] is question and not talk.state.answers.get(section.key)
    if is_first and not talk.state.is_single:
        rows += _rows(say, talk, [[Action.UNCHANGED]])
    has_value = bool(talk.state.answer(section.key, question.id))
    if question.kind is QuestionKind.PHOTOS and has_value:
        rows += _rows(say, talk, [[Action.DONE, Action.CLEAR]])
    rows += _rows(say, talk, [[Action.BACK, Action.SKIP], [Action.SAVE, Action.CANCEL]])
    return tuple(rows)


def _draw_readings(say: Say, talk: Conversation) -> Screen:
    asked = current(talk.form, talk.state)
    if asked is None:
        return _draw_overview(say, talk)
    section, question = asked
    readings = [
        (_button(talk, Action.CHOOSE, say_reading(say, question, reading), str(i)),)
        for i, reading in enumerate(talk.state.readings)
    ]
    rest = _rows(say, talk, [[Action.BACK, Action.SKIP], [Action.SAVE, Action.CANCEL]])
    return Screen("\n".join([say_heading(say, talk.owed), say_title(say, section)]), (*readings, *rest))


def _draw_section(say: Say, talk: Conversation) -> Screen:
    section = talk.form.section(talk.state.section)
    if section is None:
        return _draw_overview(say, talk)
    index = talk.form.sections.index(section)
    answers = talk.state.answers.get(section.key, {})
    lines = [say_heading(say, talk.owed), f"<b>{say_title(say, section)}</b>", ""]
    if UNCHANGED in answers:
        lines.append(say("section-unchanged"))
    else:
        lines += [_say_answer(say, question, answers.get(question.id)) for question in section.questions]
        lines += ["", say("section-hint")]
    fields = [
        _button(talk, Action.FIELD, say_field(say, question), f"{index}.{i}")
        for i, question in enumerate(section.questions)
    ]
    ends = _rows(say, talk, [[Action.NEXT, Action.OVERVIEW]])
    return Screen("\n".join(lines), (*in_rows(fields, 2), *ends))


def _say_answer(say: Say, question: Question, value: object) -> Html:
    said = say_value(say, question, value) if value else say("value-skipped")
    return say("section-line", field=say_field(say, question), value=said)


def _draw_incomplete(say: Say, talk: Conversation) -> Screen:
    missing = unfinished(talk.form, talk.state)
    lines = [say("incomplete", count=len(missing))]
    lines += [
        say("incomplete-line", number=section.number, title=clip(section.title, 40))
        for section in missing[:TASKS_SHOWN]
    ]
    go_on = (_button(talk, Action.BEGIN, say("action-resume")),)
    rest = _rows(say, talk, [[Action.ANYWAY, Action.OVERVIEW]])
    return Screen("\n".join(lines), (go_on, *rest))


def _say_note(say: Say, talk: Conversation) -> Html:
    note = talk.note
    if note is None:
        return Html("")
    if note.code != "taken":
        return say(f"note-{note.code}", **note.details)
    source = _find_question(talk, note.details)
    if source is None:
        return Html("")
    section, question = source
    value = say_value(say, question, talk.state.answer(section.key, question.id))
    return say("note-taken", field=say_field(say, question), value=value)


def _find_question(talk: Conversation, details: Mapping[str, str]) -> tuple[Section, Question] | None:
    section = talk.form.section(details["section"])
    index = section.index_of(details["question"]) if section else None
    return (section, section.questions[index]) if section and index is not None else None


def _rows(say: Say, talk: Conversation, actions: list[list[Action]]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(_button(talk, action, say(f"action-{action}")) for action in row) for row in actions)


def _button(talk: Conversation, action: Action, label: str, argument: str = "") -> Button:
    return Button(label, f"d:{talk.draft_id}:{talk.version}:{action}:{argument}")
