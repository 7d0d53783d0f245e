"""The form in which the office enters a year's holidays by hand."""

from bot.core.forms.form import Form, Question, QuestionKind, Section

SECTION, OFF, ON = "holidays", "days-off", "days-on"


def make_holidays_form(year: int) -> Form:
    """Make the form: the days off, and the weekend days on which people work."""
    questions = tuple(
        Question(name, name, QuestionKind.TEXT, is_required=True, longest=600, unit=str(year))
        for name in (OFF, ON)
    )
    return Form((Section(SECTION, "", "", "", questions),), asks_all=False, asks_at_once=True, year=year)
