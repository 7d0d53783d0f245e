"""The answers to 谁负责: cards, choices, units, and what the office makes of questions."""

from bot.views.who.answers import draw_answered, draw_in_group, draw_others, draw_unit_contacts
from bot.views.who.card import draw_task

__all__ = ["draw_answered", "draw_in_group", "draw_others", "draw_task", "draw_unit_contacts"]
