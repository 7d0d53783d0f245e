"""From what was typed to the value of an answer, or to what must be asked or said first."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from bot.core.amounts import (
    Ambiguous,
    Amount,
    BareNumber,
    NotAnAmount,
    NotANumber,
    Number,
    format_amount,
    read_amount,
    read_number,
)
from bot.core.dialogue.events import Note
from bot.core.forms import Question, QuestionKind

LONGEST_TEXT = 1000
SHORT = 20
"""What a quotation in a complaint may take of a line on a phone."""

YUAN_IN_WAN = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Understood:
    """The value to store."""

    value: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """Readings to choose between, each a value to store. `is_unit` where only 万元 or 元 is in question."""

    readings: tuple[str, ...]
    is_unit: bool = False


Reading: TypeAlias = Understood | Unclear | Note


def read_answer(
    question: Question, text: str, amount_unit: str, choices: Mapping[str, tuple[str, ...]]
) -> Reading:
    """Read typed text as the answer to a question. A Note is a complaint: it says what is expected."""
    match question.kind:
        case QuestionKind.CHOICE:
            return _read_choice(question, text, choices)
        case QuestionKind.AMOUNT:
            return _read_amount(text, amount_unit)
        case QuestionKind.NUMBER:
            return _read_number(text, question.unit)
        case QuestionKind.TEXT:
            return _read_text(text)
        case QuestionKind.PHOTOS:
            return complain("photos-expected")


def complain(code: str, **details: str) -> Note:
    """Make the note that an answer does not do, and why."""
    return Note(code, details, is_complaint=True)


def _read_choice(question: Question, text: str, choices: Mapping[str, tuple[str, ...]]) -> Reading:
    named = choices.get(text.strip().casefold(), ())
    code = next((code for code in named if code in question.choices), None)
    return Understood(code) if code else complain("choice-expected")


def _read_amount(text: str, unit: str) -> Reading:
    match read_amount(text, unit or None):
        case Amount(amount_wan):
            return Understood(format_amount(amount_wan))
        case Ambiguous(readings):
            return Unclear(tuple(format_amount(reading) for reading in readings))
        case BareNumber(value):
            return Unclear((format_amount(value), format_amount(value * YUAN_IN_WAN)), is_unit=True)
        case NotAnAmount(why):
            return complain("amount-expected", why=str(why), text=_quote(text))


def _read_number(text: str, unit: str) -> Reading:
    match read_number(text, unit):
        case Number(value):
            return Understood(format_amount(value))
        case Ambiguous(readings):
            return Unclear(tuple(format_amount(reading) for reading in readings))
        case NotANumber(why):
            return complain("number-expected", why=str(why), unit=unit, text=_quote(text))


def _read_text(text: str) -> Reading:
    tidy = text.strip()
    if len(tidy) > LONGEST_TEXT:
        return complain("text-too-long", length=str(len(tidy)), longest=str(LONGEST_TEXT))
    return Understood(tidy) if tidy else complain("text-expected")


def _quote(text: str) -> str:
    """Give back enough of what was typed to know it again."""
    tidy = " ".join(text.split())
    return tidy if len(tidy) <= SHORT else tidy[:SHORT] + "…"
