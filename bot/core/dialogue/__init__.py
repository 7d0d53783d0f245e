"""Guided dialogues as pure steps over a form: no clock, no tables, no Telegram."""

from bot.core.dialogue.course import Mark, current, has_answers, is_asked_for_text, mark_of, merge, unfinished
from bot.core.dialogue.events import (
    Action,
    Attached,
    Corrected,
    Ending,
    Event,
    Lexicon,
    Note,
    Outcome,
    Pressed,
    Said,
    Unusable,
)
from bot.core.dialogue.state import UNCHANGED, Answers, Place, State, Value
from bot.core.dialogue.steps import step

__all__ = [
    "UNCHANGED",
    "Action",
    "Answers",
    "Attached",
    "Corrected",
    "Ending",
    "Event",
    "Lexicon",
    "Mark",
    "Note",
    "Outcome",
    "Place",
    "Pressed",
    "Said",
    "State",
    "Unusable",
    "Value",
    "current",
    "has_answers",
    "is_asked_for_text",
    "mark_of",
    "merge",
    "step",
    "unfinished",
]
