"""The form that changes a unit of the directory."""

from dataclasses import replace

from bot.core.days import NO_WORDS
from bot.core.forms.form import Form, Question, QuestionKind, Section
from bot.core.forms.task import NOTHING, SEPARATOR, Written
from bot.core.model import UnitKind
from bot.core.units import LONGEST_NAME, Unit, UnitDirectory, tidy_name

LONGEST_PHONE = 60
KINDS = tuple(str(kind) for kind in UnitKind)


def make_unit_form(key: str, unit: Unit, units: UnitDirectory) -> Form:
    """Make the form that changes a unit: official name, other names, kind, and a collective's members."""
    names, bodies = SEPARATOR.join(unit.short_names), SEPARATOR.join(unit.members)
    questions = [
        Question("name", "unit-name", QuestionKind.TEXT, present=unit.name, longest=LONGEST_NAME),
        Question("short-names", "short-names", QuestionKind.TEXT, present=names, longest=400),
        Question("kind", "kind", QuestionKind.CHOICE, KINDS, present=str(unit.kind)),
        Question("phone", "unit-phone", QuestionKind.TEXT, present=unit.phone, longest=LONGEST_PHONE),
    ]
    if unit.kind is UnitKind.COLLECTIVE:
        questions.append(Question("members", "members", QuestionKind.UNITS, present=bodies))
    section = Section(key, "", unit.name, "", tuple(questions))
    return Form((section,), asks_all=False, units=units)


def edit_unit(unit: Unit, written: Written) -> Unit:
    """Give the unit as the answers change it."""
    return replace(
        unit,
        name=tidy_name(str(written.get("name") or unit.name)),
        short_names=_names(written.get("short-names"), unit.short_names),
        kind=UnitKind(str(written.get("kind") or unit.kind)),
        members=_names(written.get("members"), unit.members),
        phone=_read_phone(written.get("phone"), unit.phone),
    )


def _read_phone(said: object, present: str) -> str:
    """Take a number as it is written, with an extension or a name beside it; 无 takes it away."""
    if not isinstance(said, str) or not said:
        return present
    return "" if said == NOTHING or said.casefold() in NO_WORDS else said


def _names(said: object, present: tuple[str, ...]) -> tuple[str, ...]:
    if not isinstance(said, str) or not said:
        return present
    return () if said == NOTHING or said.casefold() in NO_WORDS else UnitDirectory().split(said)
