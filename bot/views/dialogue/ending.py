"""How a dialogue was left: sent, kept as a draft, or given up."""

from bot.core.conversation import Conversation
from bot.core.dialogue import Ending
from bot.texts import Say
from bot.views.dialogue.errands.faces import face_of
from bot.views.screen import Screen


def draw_ending(say: Say, talk: Conversation, ending: Ending) -> Screen:
    """Draw the last screen of a dialogue."""
    face = face_of(talk)
    match ending:
        case Ending.SUBMITTED:
            return face.draw_done(say)
        case Ending.SAVED:
            return face.draw_saved(say)
        case Ending.DISCARDED:
            return face.draw_discarded(say)
