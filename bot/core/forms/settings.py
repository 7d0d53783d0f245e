"""The form in which one setting of a plan is changed, and what its answer changes."""

from bot.core.forms.fields import FIELDS, Field, Setting, find_field
from bot.core.forms.form import Form, Question, QuestionKind, Section
from bot.core.forms.spelling import Refused

SECTION = "settings"
DEFAULTS = "defaults"
"""In the place of a field: all of them, back to what they were before anybody set anything."""

LONGEST = 60


def make_setting_form(present: Setting, topic: str) -> Form:
    """Make the form of one field, or of the way back to the defaults; it shows what is in force."""
    known = find_field(topic)
    question = Question(DEFAULTS, DEFAULTS, QuestionKind.CHOICE, (DEFAULTS,))
    if known is not None:
        kind = QuestionKind.CHOICE if known.choices else QuestionKind.SETTING
        shown, usual = known.write(present), known.write(Setting())
        question = Question(topic, topic, kind, known.offers, present=shown, usual=usual, longest=LONGEST)
    return Form(
        (Section(SECTION, "", "", "", (question,)),), asks_all=False, asks_at_once=True, is_brief=True
    )


def change_setting(present: Setting, topic: str, text: str) -> Setting | Refused:
    """Give the settings as the answer to a field changes them."""
    known = find_field(topic)
    return Setting() if known is None else known.change(present, text)


def list_changed(was: Setting, now: Setting) -> list[Field]:
    """List the fields in which two settings differ."""
    return [known for known in FIELDS if known.write(was) != known.write(now)]
