"""The form in which the office gives a task a light of its own judgement."""

from bot.core.forms.form import Condition, Form, Question, QuestionKind, Section

SECTION, LIGHT, REASON = "light", "light", "light-reason"

RULES_AGAIN = "rules"
"""The choice that leaves the task to the rules again."""

GIVEN = ("green", "yellow", "red")


def make_light_form(*, is_overridden: bool) -> Form:
    """Make the form: which light, and why. A light that was given can be taken back."""
    choices = (*GIVEN, RULES_AGAIN) if is_overridden else GIVEN
    questions = (
        Question(LIGHT, "light", QuestionKind.CHOICE, choices, is_required=True),
        Question(
            REASON,
            "light-reason",
            QuestionKind.TEXT,
            is_required=True,
            longest=200,
            only_if=Condition(LIGHT, GIVEN, is_news=False),
        ),
    )
    return Form((Section(SECTION, "", "", "", questions),), asks_all=False, asks_at_once=True)
