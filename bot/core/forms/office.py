"""The forms of what the office does for people: inviting one, telling many."""

from bot.core.forms.form import Condition, Form, Question, QuestionKind, Section
from bot.core.units import UnitDirectory

INVITATION, NOTICE = "invitation", "notice"

ROLES = ("coordinator", "deputy", "leader", "office")
OF_UNITS = ROLES[:3]

AUDIENCES = ("missing", "coordinators", "leaders", "everybody")
"""Who can be told: those from whom a report is wanted, those who report, those who lead, all members."""


def make_invitation_form(units: UnitDirectory) -> Form:
    """Make the form: as what somebody is invited, and for which unit."""
    of_unit = Condition("invited-as", OF_UNITS, is_news=False)
    questions = (
        Question("invited-as", "invited-as", QuestionKind.CHOICE, ROLES, is_required=True),
        Question("invited-for", "invited-for", QuestionKind.UNITS, only_if=of_unit),
    )
    return Form((Section(INVITATION, "", "", "", questions),), asks_all=False, asks_at_once=True, units=units)


def make_notice_form() -> Form:
    """Make the form: who is told, and what."""
    questions = (
        Question("told-to", "told-to", QuestionKind.CHOICE, AUDIENCES, is_required=True),
        Question("told-text", "told-text", QuestionKind.TEXT, is_required=True, longest=2000),
    )
    return Form((Section(NOTICE, "", "", "", questions),), asks_all=False, asks_at_once=True)
