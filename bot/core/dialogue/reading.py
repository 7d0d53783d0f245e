"""From what was typed to the value of an answer, or to what must be asked or said first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
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
from bot.core.days import NO_WORDS, add_months, read_day, read_year
from bot.core.dialogue.events import Note
from bot.core.forms import Form, Question, QuestionKind
from bot.core.holidays import UnreadDays, read_days, write_days
from bot.core.units import LONGEST_NAME, UnitDirectory

SEPARATOR = "、"
"""Between the units of one answer."""

NOTHING = "none"
"""The answer that there is no such unit, or no date: not the same as no answer."""

SHORT = 20
"""What a quotation in a complaint may take of a line on a phone."""

SOON = timedelta(days=92)
"""A day said without a year is one of the next year if that lies no further than this beyond the earliest."""

MONTHS = 12
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
    form: Form, question: Question, text: str, amount_unit: str, choices: Mapping[str, tuple[str, ...]]
) -> Reading:
    """Read typed text as the answer to a question. A Note is a complaint: it says what is expected."""
    pressed = _find_label(question, text)
    if pressed is not None:
        return Understood(pressed)
    match question.kind:
        case QuestionKind.CHOICE:
            return _read_choice(question, text, choices)
        case QuestionKind.AMOUNT:
            return _read_amount(text, amount_unit)
        case QuestionKind.NUMBER:
            return _read_number(text, question.unit)
        case QuestionKind.TEXT | QuestionKind.SETTING:
            return _read_text(text, question.longest)
        case QuestionKind.UNITS:
            return _read_units(text, form.units)
        case QuestionKind.DATE:
            return _read_date(question, text, form)
        case QuestionKind.DAYS:
            return _read_days(text, form.year)
        case QuestionKind.YEAR:
            return _read_year(text)
        case QuestionKind.PHOTOS:
            return complain("photos-expected")
        case QuestionKind.PICKS:
            return complain("choice-expected")


def complain(code: str, **details: str) -> Note:
    """Make the note that an answer does not do, and why."""
    return Note(code, details, is_complaint=True)


def _find_label(question: Question, text: str) -> str | None:
    """Find the choice whose button says this, or bears this number in the order of the buttons."""
    word = text.strip()
    labelled = dict(zip(question.labels, question.choices, strict=False))
    numbered = {str(place): value for place, value in enumerate(question.choices, start=1)}
    return labelled.get(word) or (numbered.get(word) if question.labels else None)


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
            return complain("amount-expected", why=str(why), text=quote(text))


def _read_number(text: str, unit: str) -> Reading:
    match read_number(text, unit):
        case Number(value):
            return Understood(format_amount(value))
        case Ambiguous(readings):
            return Unclear(tuple(format_amount(reading) for reading in readings))
        case NotANumber(why):
            return complain("number-expected", why=str(why), unit=unit, text=quote(text))


def _read_text(text: str, longest: int) -> Reading:
    tidy = text.strip()
    if len(tidy) > longest:
        return complain("text-too-long", length=str(len(tidy)), longest=str(longest))
    return Understood(tidy) if tidy else complain("text-expected")


def _read_units(text: str, units: UnitDirectory) -> Reading:
    """Read a list of units. Of a name that no unit has it is asked whether another is meant, or it is a new one."""
    names = units.split(text)
    if text.strip().casefold() in NO_WORDS:
        return Understood(NOTHING)
    if not names or any(not 2 <= len(name) <= LONGEST_NAME for name in names):
        return complain("units-expected", text=quote(text))
    official = [units.official(name) for name in names]
    if all(units.find(name) for name in official):
        return Understood(_join(official))
    meant = [name if units.find(name) else units.nearest(name) or name for name in official]
    return Unclear(tuple(dict.fromkeys((_join(meant), _join(official)))))


def _join(names: Iterable[str]) -> str:
    return SEPARATOR.join(dict.fromkeys(names))


def _read_date(question: Question, text: str, form: Form) -> Reading:
    match read_day(text, form.year, form.today):
        case date() as day:
            return _hold_against_earliest(question, text, day)
        case "" if not question.is_required:
            return Understood(NOTHING)
        case _:
            return complain("day-expected" if question.is_required else "date-expected", text=quote(text))


def _hold_against_earliest(question: Question, text: str, day: date) -> Reading:
    """Take a day that was said without its year as one of the next, where that comes soon after the earliest."""
    earliest = question.earliest
    if earliest is None or day >= earliest:
        return Understood(str(day))
    next_year = add_months(day, MONTHS)
    if str(day.year) not in text and next_year - earliest <= SOON:
        return Understood(str(next_year))
    return complain("date-too-early", text=quote(text), month=str(earliest.month), day=str(earliest.day))


def _read_days(text: str, year: int) -> Reading:
    match read_days(text, year):
        case UnreadDays(piece, slip):
            return complain(
                "days-expected", why=str(slip), text=quote(piece), year=str(year), before=str(year - 1)
            )
        case days:
            return Understood(write_days(days))


def _read_year(text: str) -> Reading:
    year = read_year(text)
    return Understood(str(year)) if year else complain("year-expected", text=quote(text))


def quote(text: str) -> str:
    """Give back enough of what was typed to know it again."""
    tidy = " ".join(text.split())
    return tidy if len(tidy) <= SHORT else tidy[:SHORT] + "…"
