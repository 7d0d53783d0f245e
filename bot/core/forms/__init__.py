"""Forms as data: which questions a dialogue asks, of what, in which order."""

from bot.core.forms.form import Check, Condition, Fed, Form, Question, QuestionKind, Section, is_added
from bot.core.forms.report import BULLETIN, ReportForm, ReportTask, find_clause

__all__ = [
    "BULLETIN",
    "Check",
    "Condition",
    "Fed",
    "Form",
    "Question",
    "QuestionKind",
    "ReportForm",
    "ReportTask",
    "Section",
    "find_clause",
    "is_added",
]
