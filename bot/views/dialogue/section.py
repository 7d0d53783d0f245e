"""A section with its fields, and what is still missing before a form can be sent."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.conversation import Conversation
from bot.core.dialogue import EXPLAINED, TAKEN_FROM, UNCHANGED, Action, Mark, Value, mark_of, unfinished
from bot.core.dialogue.asking import can_open, list_put, value_of
from bot.core.forms import Fed, Question, Section, is_added
from bot.texts import Html, Say
from bot.views.answers import say_field, say_value
from bot.views.attached import make_attached_button
from bot.views.dates import say_instant
from bot.views.dialogue.buttons import Rows, make_button, make_rows
from bot.views.dialogue.errands.faces import face_of
from bot.views.dialogue.overview import SECTIONS_SHOWN, draw_overview, say_title
from bot.views.screen import Button, Screen, clip, fit, in_rows, join_names


def draw_section(say: Say, talk: Conversation) -> Screen:
    """Draw a section's answers, each to be changed by its button, and what responsible units said on it."""
    section = talk.form.section(talk.state.section)
    if section is None:
        return draw_overview(say, talk)
    answers = talk.state.answers.get(section.key, {})
    lines: list[str] = [face_of(talk).say_heading(say), f"<b>{say_title(say, section)}</b>", ""]
    lines += say_answers(say, section, answers, talk.zone)
    for _, fed in _list_untaken(section, answers):
        lines += ["", _say_fed(say, talk, section, fed)]
    lines += ["", say("section-hint-fed" if section.fed and not answers else "section-hint")]
    return Screen(fit(lines), (*_fed_buttons(say, talk, section), *_field_buttons(say, talk, section)))


def say_answers(say: Say, section: Section, answers: Mapping[str, Value], zone: ZoneInfo) -> list[Html]:
    """Say what a section holds, field by field, with why odd figures are right and whose words they are."""
    lines = [say("section-unchanged")] if UNCHANGED in answers else []
    held = [(question, value_of(section, question, answers)) for question in _list_held(section, answers)]
    for question, value in held:
        if not value:
            continue
        is_reckoned = bool(value) and not answers.get(question.id) and bool(question.sums)
        said = say("value-reckoned", value=say_value(say, question, value)) if is_reckoned else None
        lines.append(_say_answer(say, question, value) if said is None else _line(say, question, said))
    lines += _say_open(say, [question for question, value in held if not value])
    explained = answers.get(EXPLAINED)
    for one in explained if isinstance(explained, list) else []:
        asked = section.question(one["question"])
        if asked is not None:
            why = one["said"] or say("explained-as-it-is").plain()
            lines.append(say("section-explained", field=say_field(say, asked), said=clip(why, 200)))
    taken = answers.get(TAKEN_FROM)
    for one in taken if isinstance(taken, list) else []:
        at = say_instant(say, datetime.fromisoformat(one["at"]), zone)
        lines.append(say("section-taken-from", unit=one["unit"], name=one["name"], at=at))
    return lines


def _say_open(say: Say, questions: Sequence[Question]) -> list[Html]:
    """Name in one line what was not answered."""
    fields = join_names(say, [say_field(say, question).plain() for question in questions])
    return [say("section-open", fields=clip(fields, 200))] if questions else []


def _list_held(section: Section, answers: Mapping[str, Value]) -> list[Question]:
    """List what a section asks or reckons; one that stays as it was holds only what was carried over."""
    if UNCHANGED in answers:
        return [question for question in section.questions if value_of(section, question, answers)]
    put = list_put(section, answers)
    return [q for q in section.questions if q in put or value_of(section, q, answers)]


def _list_untaken(section: Section, answers: Mapping[str, Value]) -> list[tuple[int, Fed]]:
    """List what was fed and not taken over yet, each with its place."""
    taken = answers.get(TAKEN_FROM)
    ids = {one["feed"] for one in taken} if isinstance(taken, list) else set()
    return [(place, fed) for place, fed in enumerate(section.fed) if str(fed.id) not in ids]


def _say_fed(say: Say, talk: Conversation, section: Section, fed: Fed) -> Html:
    said = [
        _line(say, question, say_value(say, question, fed.answers[question.id])).plain()
        for question in section.questions
        if fed.answers.get(question.id)
    ]
    at = say_instant(say, fed.told_at, talk.zone)
    told = "\n".join(clip(line, 200) for line in said)
    return say("section-fed", unit=fed.unit, name=fed.name, at=at, told=told)


def _fed_buttons(say: Say, talk: Conversation, section: Section) -> Iterator[tuple[Button, ...]]:
    index = talk.form.sections.index(section)
    untaken = dict(_list_untaken(section, talk.state.answers.get(section.key, {})))
    for place, fed in enumerate(section.fed):
        label = clip(say("fed-take", unit=fed.unit).plain(), 40)
        take = [make_button(talk, Action.TAKE, label, f"{index}.{place}")] if place in untaken else []
        yield *take, Button(say("ask-feed", unit=clip(fed.unit, 20)), f"ask-feed:{fed.id}")


def _field_buttons(say: Say, talk: Conversation, section: Section) -> Rows:
    index = talk.form.sections.index(section)
    answers = talk.state.answers.get(section.key, {})
    fields = [
        make_button(talk, Action.FIELD, _say_field_button(say, talk, section, question), f"{index}.{i}")
        for i, question in enumerate(section.questions)
        if question.id in answers or can_open(section, question, answers)
    ]
    last = [Action.REMOVE, Action.OVERVIEW] if is_added(section.key) else [Action.NEXT, Action.OVERVIEW]
    stay = [[Action.UNCHANGED]] if talk.form.can_stay and not answers and not section.is_optional else []
    is_started = mark_of(section, talk.state) in (Mark.STARTED, Mark.RETURNED)
    enough = [[Action.ENOUGH]] if talk.form.asks_all and is_started and not section.is_optional else []
    attached = in_rows(make_attached_button(say, talk, section), 1)
    ends = (*attached, *make_rows(say, talk, [last]))
    return (*make_rows(say, talk, [*stay, *enough]), *in_rows(fields, 2), *ends)


def _say_field_button(say: Say, talk: Conversation, section: Section, question: Question) -> str:
    label = say_field(say, question).plain()
    return f"↩️ {label}" if (section.key, question.id) in talk.state.reopened else label


def draw_sheet(say: Say, talk: Conversation) -> Screen:
    """Draw the fields of one thing with what they hold and what they are to hold."""
    section = talk.form.sections[0]
    answers = talk.state.answers.get(section.key, {})
    lines: list[str] = [face_of(talk).say_heading(say), ""]
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
    return _line(say, question, say_value(say, question, value) if value else say("value-skipped"))


def _line(say: Say, question: Question, said: Html) -> Html:
    return say("section-line", field=say_field(say, question), value=said)


def draw_incomplete(say: Say, talk: Conversation) -> Screen:
    """Draw what was neither answered nor skipped, before it is sent all the same."""
    missing = unfinished(talk.form, talk.state)
    lines = [say("incomplete", count=len(missing))]
    lines += [
        say("incomplete-line", title=clip(say_title(say, section).plain(), 50))
        for section in missing[:SECTIONS_SHOWN]
    ]
    go_on = (make_button(talk, Action.BEGIN, say("action-resume")),)
    rest = make_rows(say, talk, [[Action.ANYWAY, Action.OVERVIEW]])
    return Screen("\n".join(lines), (go_on, *rest))
