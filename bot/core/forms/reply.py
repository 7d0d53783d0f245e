"""The form in which the office answers a question in words."""

from bot.core.forms.form import Form, Question, QuestionKind, Section

REPLY = "reply"


def make_reply_form(key: str, question: str) -> Form:
    """Make the form: one text."""
    asked = Question(REPLY, "reply", QuestionKind.TEXT, is_required=True, longest=2000)
    return Form((Section(key, "", question, "", (asked,)),), asks_all=False)
