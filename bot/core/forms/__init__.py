"""Forms as data: which questions a dialogue asks, of what, in which order."""

from bot.core.forms.form import Form, Question, QuestionKind, Section, is_added
from bot.core.forms.report import ReportForm, find_clause

__all__ = ["Form", "Question", "QuestionKind", "ReportForm", "Section", "find_clause", "is_added"]
