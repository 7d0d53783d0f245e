"""The screens of every dialogue: overview, question, section, and what ends it."""

from bot.views.dialogue.drawing import draw_step
from bot.views.dialogue.errands.reading import draw_look

__all__ = ["draw_look", "draw_step"]
