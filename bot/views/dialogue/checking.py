"""What is asked before an answer is kept: whether an odd one is right, and whether a message was understood."""

from collections.abc import Iterator, Mapping, Sequence

from bot.core.conversation import Conversation
from bot.core.dialogue import Action, current
from bot.core.forms import Check, Question, QuestionKind
from bot.texts import Html, Say
from bot.views.answers import say_field, say_value
from bot.views.dialogue.buttons import make_button, make_rows
from bot.views.dialogue.errands.faces import face_of
from bot.views.dialogue.overview import draw_overview, say_title
from bot.views.screen import Screen, clip, join_names

FIGURES = ("last", "planned", "usual", "instead", "total", "whole", "parts")
DAYS = ("day", "started", "completed")


def draw_doubt(say: Say, talk: Conversation) -> Screen:
    """Draw an odd answer with why it is odd, and the ways on: another, what was meant, or as it is."""
    asked = current(talk.form, talk.state)
    if asked is None:
        return draw_overview(say, talk)
    section, question = asked
    value, instead = talk.state.pending.get("value", ""), talk.state.pending.get("instead", "")
    lines = [
        face_of(talk).say_heading(say),
        Html(f"<b>{say_title(say, section)}</b>"),
        Html(""),
        say_doubt(say, question, talk.state.pending),
        say("doubt-hint"),
    ]
    meant = say("doubt-instead", value=say_value(say, question, instead)) if instead else Html("")
    change = [(make_button(talk, Action.CHOOSE, meant.plain(), "0"),)] if instead else []
    keep = say("doubt-keep", value=clip(say_value(say, question, value).plain(), 30))
    rows = make_rows(say, talk, [[Action.BACK, Action.SKIP], [Action.SAVE, Action.CANCEL]])
    return Screen("\n".join(lines), (*change, (make_button(talk, Action.AGREE, keep),), *rows))


def say_doubt(say: Say, question: Question, pending: Mapping[str, str]) -> Html:
    """Say why an answer is odd."""
    told = {
        **{name: say_value(say, question, pending[name]) for name in FIGURES if pending.get(name)},
        **{name: say("value-text", text=pending[name]) for name in DAYS if pending.get(name)},
        "value": say_value(say, question, pending["value"]),
        "field": say_field(say, question),
    }
    if pending["check"] == Check.BACKWARDS:
        told |= {name: say_value(say, question, pending[name]) for name in ("last", "now")}
    is_count = pending["check"] == Check.SLIP and question.kind is QuestionKind.NUMBER
    return say("doubt-slip-count", **told) if is_count else say(f"doubt-{pending['check']}", **told)


def draw_told(say: Say, talk: Conversation) -> Screen:
    """Draw what one message told, before it is written down; or ask which task it tells of."""
    if talk.state.readings or not talk.state.queue:
        return _draw_which(say, talk)
    lines = [say("told-heading"), *_say_told(say, talk), Html(""), say("told-hint")]
    keep = make_button(talk, Action.AGREE, say("action-agree"))
    drop = make_button(talk, Action.BACK, say("told-not-so"))
    leave = make_rows(say, talk, [[Action.SAVE, Action.CANCEL]])
    return Screen("\n".join(lines), ((keep, drop), *leave))


def _say_told(say: Say, talk: Conversation) -> Iterator[Html]:
    told_of = ""
    for key, question_id, *readings in talk.state.queue:
        section = talk.form.section(key)
        question = section.question(question_id) if section else None
        if section is None or question is None:
            continue
        if key != told_of:
            told_of = key
            yield Html(f"<b>{say_title(say, section)}</b>")
        yield say(
            "section-line", field=say_field(say, question), value=_say_readings(say, question, readings)
        )


def _say_readings(say: Say, question: Question, readings: Sequence[str]) -> Html:
    said = [say_value(say, question, reading) for reading in readings]
    if len(said) == 1:
        return said[0]
    return say("told-unclear", readings=join_names(say, [value.plain() for value in said]))


def _draw_which(say: Say, talk: Conversation) -> Screen:
    sections = [talk.form.section(key) for key in talk.state.readings]
    choices = [
        (make_button(talk, Action.CHOOSE, clip(say_title(say, section).plain(), 50), str(i)),)
        for i, section in enumerate(sections)
        if section is not None
    ]
    rest = make_rows(say, talk, [[Action.OVERVIEW]])
    return Screen(say("told-which", text=clip(talk.state.told, 200)), (*choices, *rest))
