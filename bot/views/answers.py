"""Answers as people read them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from html import escape

from bot.core.amounts import format_amount
from bot.core.dialogue import UNCHANGED, Value
from bot.core.dialogue.reading import NOTHING, SEPARATOR
from bot.core.forms import Question, QuestionKind, Section
from bot.core.forms.send_back import list_picked
from bot.core.units import UnitDirectory
from bot.texts import Html, Say
from bot.views.holidays import say_kept_days
from bot.views.screen import clip, join_names
from bot.views.settings import say_written

YUAN_PER_WAN = 10_000


def say_field(say: Say, question: Question) -> Html:
    """Name a question as a field: 阶段, 本月投资."""
    return say(f"field-{question.topic}", unit=question.unit, about=clip(question.about, 14))


def say_value(say: Say, question: Question, value: object) -> Html:
    """Say an answer that was given."""
    match question.kind:
        case QuestionKind.CHOICE:
            return say_choice(say, question, str(value))
        case QuestionKind.UNITS:
            return say("value-nothing") if value == NOTHING else say("value-text", text=clip(str(value), 200))
        case QuestionKind.DATE:
            return _say_date(say, str(value))
        case QuestionKind.AMOUNT:
            return say("value-amount", amount=str(value))
        case QuestionKind.NUMBER:
            return say("value-number", number=str(value), unit=question.unit)
        case QuestionKind.PHOTOS:
            return say("value-photos", count=len(value) if isinstance(value, list) else 0)
        case QuestionKind.TEXT | QuestionKind.YEAR:
            return say("value-text", text=clip(str(value), 200))
        case QuestionKind.SETTING:
            return say_written(say, question.topic, str(value))
        case QuestionKind.DAYS:
            return say_kept_days(say, str(value), int(question.unit))
        case QuestionKind.PICKS:
            picked = [say_field(say, one).plain() for one in question.picks if one.id in list_picked(value)]
            return say("value-text", text=clip(join_names(say, picked), 200))


def say_choice(say: Say, question: Question, value: str) -> Html:
    """Say one of the values that a question offers."""
    if question.kind is QuestionKind.PICKS:
        return say_field(say, question.picks[question.choices.index(value)])
    if question.kind is QuestionKind.CHOICE and question.topic == "stage":
        return say(f"stage-{value}")
    if question.kind is not QuestionKind.CHOICE:
        return say_value(say, question, value)
    label, choice = question.label_of(value), f"{question.topic}-{value}"
    return say("value-text", text=label) if label else say(f"choice-{choice}")


def _say_date(say: Say, value: str) -> Html:
    if value == NOTHING:
        return say("value-nothing")
    day = date.fromisoformat(value)
    return say("date-full", year=str(day.year), month=day.month, day=day.day)


def say_reading(say: Say, question: Question, reading: str, units: UnitDirectory) -> Html:
    """Say one of the readings of a figure so that it cannot be mistaken for the others."""
    if question.kind is QuestionKind.UNITS:
        is_known = all(units.find(name) for name in reading.split(SEPARATOR))
        return say("reading-units" if is_known else "reading-new-units", text=clip(reading, 45))
    if question.kind is not QuestionKind.AMOUNT:
        return say("value-number", number=reading, unit=question.unit)
    yuan = format_amount(Decimal(reading) * YUAN_PER_WAN)
    return say("value-amount-yuan", amount=reading, yuan=yuan)


def say_brief(say: Say, section: Section, answers: Mapping[str, Value]) -> Html:
    """Say the gist of a section on one line: what changed, stage and investment."""
    parts = [say("brief-unchanged")] if UNCHANGED in answers else []
    for question in section.questions:
        value = answers.get(question.id) or question.present
        if not value or question.topic in NOT_IN_BRIEF:
            continue
        if question.kind is QuestionKind.CHOICE:
            parts.append(say_choice(say, question, str(value)))
        elif question.topic == "investment":
            parts.append(say("brief-investment", amount=str(value)))
        elif question.kind in SHORT_KINDS:
            parts.append(Html(escape(clip(say_value(say, question, value).plain(), 30), quote=False)))
    return Html(" · ".join(parts))


NOT_IN_BRIEF = frozenset({"started-on", "completed-on"})
SHORT_KINDS = frozenset(
    {QuestionKind.UNITS, QuestionKind.DATE, QuestionKind.YEAR, QuestionKind.NUMBER, QuestionKind.PICKS}
)
