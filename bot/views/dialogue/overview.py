"""The first screen of a dialogue, and the one before it is sent: what there is, and how far it is."""

from collections.abc import Iterable
from html import escape

from bot.core.conversation import Conversation
from bot.core.dialogue import Action, Mark, Value, has_answers, mark_of, unfinished, untouched
from bot.core.forms import Question, Section
from bot.texts import Html, Say
from bot.views.answers import say_brief, say_field, say_value
from bot.views.attached import make_attached_button
from bot.views.dates import say_instant
from bot.views.dialogue.buttons import Rows, make_button, make_rows
from bot.views.dialogue.errands.faces import face_of
from bot.views.screen import Button, Screen, clip, fit, in_rows, join_names

BRIEF_SHOWN = 48
NAME_SHOWN = 12
TOP_SHOWN = 1600
SECTIONS_SHOWN = 40
"""More lines than this would not fit a message; an area has far fewer."""


def draw_overview(say: Say, talk: Conversation) -> Screen:
    """Draw the sections of the form with their marks."""
    sections: list[str] = [_say_line(say, talk, section) for section in talk.form.sections[:SECTIONS_SHOWN]]
    top, hint = fit(_say_top(say, talk), TOP_SHOWN), face_of(talk).say_hint(say)
    text = fit([top, "", *sections] if sections else [top])
    return Screen(f"{text}\n\n{hint}", _buttons(say, talk))


def _say_top(say: Say, talk: Conversation) -> list[str]:
    face = face_of(talk)
    return [face.say_heading(say), *face.say_situation(say), *_say_what_was(say, talk)]


def _say_what_was(say: Say, talk: Conversation) -> Iterable[Html]:
    """Say what came before: the version that stands, why it was sent back, and who else is at it."""
    if talk.earlier is not None:
        at = say_instant(say, talk.earlier.submitted_at, talk.zone)
        number, name = talk.earlier.number, talk.earlier.member_name
        yield Html("")
        yield say("report-amending", at=at, name=name, number=number)
    if talk.returned is not None:
        at, reason = say_instant(say, talk.returned.given_at, talk.zone), clip(talk.returned.reason, 500)
        yield say("report-returned", at=at, name=talk.returned.member_name, reason=reason)
    for other in talk.elsewhere:
        at = say_instant(say, other.changed_at, talk.zone)
        yield say("report-elsewhere", name=other.member_name, at=at)
    for section_key, question_id, value in talk.state.differences:
        section = talk.form.section(section_key)
        question = section.question(question_id) if section else None
        if section is not None and question is not None:
            yield _say_difference(say, talk, section, question, value)


def _say_difference(
    say: Say, talk: Conversation, section: Section, question: Question, theirs: Value
) -> Html:
    return say(
        "report-difference",
        title=clip(say_title(say, section).plain(), 30),
        field=say_field(say, question),
        mine=say_value(say, question, talk.state.answer(section.key, question.id)),
        theirs=say_value(say, question, theirs),
    )


def _say_line(say: Say, talk: Conversation, section: Section) -> Html:
    mark = say("mark-optional") if section.is_optional else say(f"mark-{mark_of(section, talk.state)}")
    answers = talk.state.answers.get(section.key, {})
    brief = escape(clip(say_brief(say, section, answers).plain(), BRIEF_SHOWN), quote=False)
    title, by = say_title(say, section, 24), _say_author(say, talk, section)
    return Html(f"{mark} {title}" + (f" — {brief}" if brief else "") + by)


def _say_author(say: Say, talk: Conversation, section: Section) -> Html:
    """Say who filled a section or fed it, where the area has two leads or others have said something."""
    stands = talk.standing.get(section.key)
    is_as_it_stood = stands is not None and stands.answers == talk.state.answers.get(section.key, {})
    name = stands.member_name if stands is not None and is_as_it_stood else ""
    if mark_of(section, talk.state) is Mark.FED:
        units = clip(join_names(say, [fed.unit for fed in section.fed]), 24)
        return say("section-fed-by", units=units)
    is_told = bool(name) and face_of(talk).is_shared
    return say("section-by", name=clip(name, NAME_SHOWN)) if is_told else Html("")


def say_title(say: Say, section: Section, longest: int = 60) -> Html:
    """Name a section by its number and title."""
    if section.topic:
        return say(f"section-topic-{section.topic}")
    only = section.questions[0] if len(section.questions) == 1 else None
    title = section.title or (say_field(say, only).plain() if only else say("section-untitled").plain())
    return say("section-title", number=section.number, title=clip(title, longest))


def _buttons(say: Say, talk: Conversation) -> Rows:
    return face_of(talk).make_buttons(say) or _form_buttons(say, talk)


def _form_buttons(say: Say, talk: Conversation) -> Rows:
    opening = [
        make_button(talk, Action.OPEN, clip(say_title(say, section).plain(), 30), str(i))
        for i, section in enumerate(talk.form.sections[:SECTIONS_SHOWN])
    ]
    per_row = 1 if len(opening) <= 8 else 2
    theirs = [
        (make_button(talk, Action.THEIRS, _say_theirs(say, talk, key, asked), str(i)),)
        for i, (key, asked, _) in enumerate(talk.state.differences)
    ]
    remaining = [[Action.REMAINING]] if talk.form.can_stay and untouched(talk.form, talk.state) else []
    leave = make_rows(say, talk, [[Action.SAVE, Action.CANCEL]])
    rest = make_rows(say, talk, remaining)
    attached = in_rows(make_attached_button(say, talk), 1)
    return (_first_row(say, talk), *theirs, *rest, *in_rows(opening, per_row), *attached, *leave)


def _say_theirs(say: Say, talk: Conversation, section_key: str, question_id: str) -> str:
    section = talk.form.section(section_key)
    question = section.question(question_id) if section else None
    field = say_field(say, question).plain() if question else question_id
    number = section.number if section else ""
    return clip(say("difference-theirs", number=number, field=field).plain(), 60)


def _first_row(say: Say, talk: Conversation) -> tuple[Button, ...]:
    """Offer what comes next: to go on, to add a section, to send."""
    send = make_button(talk, Action.SUBMIT, say("action-submit"))
    if talk.form.blank is not None:
        add = make_button(talk, Action.ADD, say("action-add"))
        return (add, send) if talk.form.sections else (add,)
    has_begun = has_answers(talk.state)
    if not unfinished(talk.form, talk.state):
        return (send,)
    go_on = make_button(talk, Action.BEGIN, say("action-resume" if has_begun else "action-begin"))
    return (go_on, send) if has_begun else (go_on,)
