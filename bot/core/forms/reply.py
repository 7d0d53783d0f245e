"""The forms of one text: the office answers a question, a lead unit asks about what it was told."""

from bot.core.forms.form import Form, Question, QuestionKind, Section

REPLY, ASK_FEED = "reply", "ask-feed"


def make_reply_form(key: str, question: str) -> Form:
    """Make the form in which the office answers a question in words."""
    return _make_form(key, question, REPLY)


def make_asking_form() -> Form:
    """Make the form in which somebody is asked about what they said on a task."""
    return _make_form(ASK_FEED, "", ASK_FEED)


def _make_form(key: str, title: str, topic: str) -> Form:
    asked = Question(topic, topic, QuestionKind.TEXT, is_required=True, longest=2000)
    return Form((Section(key, "", title, "", (asked,)),), asks_all=False, asks_at_once=True)
