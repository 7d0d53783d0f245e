"""The form in which the office enters a year's holidays by hand."""

from collections.abc import Iterable
from datetime import date

from bot.core.forms.form import Form, Question, QuestionKind, Section
from bot.core.holidays import write_days

SECTION, OFF, ON = "holidays", "off", "on"


def make_holidays_form(year: int, off: Iterable[date] = (), on: Iterable[date] = ()) -> Form:
    """Make the form: the days off, and the weekend days on which people work, with what was entered before."""
    is_entered = bool(off or on)
    questions = tuple(
        Question(
            name,
            f"days-{name}",
            QuestionKind.DAYS,
            is_required=True,
            longest=600,
            unit=str(year),
            present=write_days(days) if is_entered else "",
        )
        for name, days in ((OFF, off), (ON, on))
    )
    section = Section(SECTION, "", "", "", questions)
    return Form((section,), asks_all=False, asks_at_once=not is_entered, year=year)
