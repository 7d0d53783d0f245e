"""The first screen of a dialogue, and the one before it is sent: what there is, and how far it is."""

from collections.abc import Iterable, Sequence
from html import escape

from bot.core.conversation import Conversation
from bot.core.dialogue import Action, has_answers, mark_of, unfinished
from bot.core.errands import Breakdown, PlanImport
from bot.core.forms import Section
from bot.core.model import Task
from bot.core.obligations import OwedReport
from bot.texts import Html, Say
from bot.views.answers import say_brief, say_field
from bot.views.dates import say_instant
from bot.views.dialogue.buttons import Rows, make_button, make_rows
from bot.views.dialogue.headings import say_heading, say_time_left
from bot.views.dialogue.reading import make_import_buttons, say_reading
from bot.views.screen import Button, Screen, clip, in_rows

BRIEF_SHOWN = 48
PARTS_SHOWN = 5
SECTIONS_SHOWN = 40
"""More lines than this would not fit a message; an area has far fewer."""


def draw_overview(say: Say, talk: Conversation) -> Screen:
    """Draw the sections of the form with their marks."""
    sections: list[str] = [_say_line(say, talk, section) for section in talk.form.sections[:SECTIONS_SHOWN]]
    parts: list[list[str]] = [_say_top(say, talk), sections, [_say_hint(say, talk)]]
    text = "\n\n".join("\n".join(part) for part in parts if part)
    return Screen(text, _buttons(say, talk))


def _say_top(say: Say, talk: Conversation) -> list[str]:
    top: list[str] = [say_heading(say, talk.about)]
    match talk.about:
        case OwedReport() as owed:
            top.append(say_time_left(say, talk, owed))
        case PlanImport() as errand:
            top += say_reading(say, talk, errand)
        case Breakdown(_, task, parts):
            top.append(say("plan-says", about=clip(task.target or task.title, 200)))
            top += _say_parts(say, parts)
    if talk.earlier is not None:
        at = say_instant(say, talk.earlier.submitted_at, talk.zone)
        number, name = talk.earlier.number, talk.earlier.member_name
        top += ["", say("report-amending", at=at, name=name, number=number)]
    return top


def _say_parts(say: Say, parts: Sequence[Task]) -> Iterable[Html]:
    """Name the parts that a task has already."""
    for part in parts[:PARTS_SHOWN]:
        yield say("breakdown-part", number=part.number, title=clip(part.title, 40))
    if len(parts) > PARTS_SHOWN:
        yield say("breakdown-more", count=len(parts) - PARTS_SHOWN)


def _say_hint(say: Say, talk: Conversation) -> Html:
    match talk.about:
        case Breakdown():
            return say("breakdown-hint")
        case PlanImport() as errand:
            return say("import-hint" if errand.doubts else "import-hint-clear")
        case _:
            return say("overview-hint")


def _say_line(say: Say, talk: Conversation, section: Section) -> Html:
    mark = say(f"mark-{mark_of(section, talk.state)}")
    brief = escape(clip(say_brief(say, section, talk.state).plain(), BRIEF_SHOWN), quote=False)
    title = say_title(say, section, 24)
    return Html(f"{mark} {title}" + (f" — {brief}" if brief else ""))


def say_title(say: Say, section: Section, longest: int = 60) -> Html:
    """Name a section by its number and title."""
    only = section.questions[0] if len(section.questions) == 1 else None
    title = section.title or (say_field(say, only).plain() if only else say("section-untitled").plain())
    return say("section-title", number=section.number, title=clip(title, longest))


def _buttons(say: Say, talk: Conversation) -> Rows:
    if isinstance(talk.about, PlanImport):
        return make_import_buttons(say, talk, talk.about)
    opening = [
        make_button(talk, Action.OPEN, clip(say_title(say, section).plain(), 30), str(i))
        for i, section in enumerate(talk.form.sections[:SECTIONS_SHOWN])
    ]
    per_row = 1 if len(opening) <= 8 else 2
    leave = make_rows(say, talk, [[Action.SAVE, Action.CANCEL]])
    return (_first_row(say, talk), *in_rows(opening, per_row), *leave)


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
