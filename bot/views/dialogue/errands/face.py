"""How a dialogue shows what it is about: what every errand has to say for itself, and what most say alike."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.core.conversation import Conversation
from bot.core.errands import Errand
from bot.core.forms import Section
from bot.texts import Html, Say
from bot.views.dialogue.buttons import Rows
from bot.views.screen import Button, Screen

TITLE_SHOWN = 40
TITLE_DONE = 60
"""A heading stands above much else, what is done stands alone."""

E_co = TypeVar("E_co", bound=Errand, covariant=True)


@dataclass(frozen=True, slots=True)
class Face(ABC, Generic[E_co]):
    """What a dialogue shows of its errand: a heading, an ending, and whatever is not as with most."""

    talk: Conversation
    errand: E_co

    @abstractmethod
    def say_heading(self, say: Say) -> Html:
        """Name what the dialogue is about, in a line or two above everything else."""

    @abstractmethod
    def say_done(self, say: Say) -> Html:
        """Say what has come of it."""

    def draw_done(self, say: Say) -> Screen:
        """Show what has come of it."""
        return Screen(self.say_done(say))

    def draw_discarded(self, say: Say) -> Screen:
        """Show that nothing has come of it."""
        return Screen(say("discarded-unchanged"))

    def draw_saved(self, say: Say) -> Screen:
        """Say that the draft is kept, with the button that goes on."""
        resume = Button(say("action-resume"), f"again:{self.talk.draft_id}")
        return Screen(say("saved-elsewhere"), ((resume,),))

    def say_situation(self, _say: Say) -> Sequence[Html]:
        """Say under the heading of the overview what is to be known first."""
        return ()

    def say_hint(self, say: Say) -> Html:
        """Say at the end of the overview how to go on."""
        return say("overview-hint")

    def make_buttons(self, _say: Say) -> Rows | None:
        """Make the buttons under the overview; None for those of its form."""
        return None

    def say_place(self, say: Say, section: Section, title: Html, step: str) -> list[Html]:
        """Say above a question what it belongs to, and how far along it is; `step` is its place in its section."""
        sections = self.talk.form.sections
        asked = sum(1 for one in sections if not one.is_optional)
        if asked == 1:
            return [self.say_heading(say), say("question-step", step=step)]
        place = f"{sections.index(section) + 1}/{asked}"
        return [self.say_heading(say), Html(f"<b>{title}</b>"), say("question-place", place=place)]

    def say_background(self, _say: Say, _section: Section) -> Sequence[Html]:
        """Say under a question what lies behind it."""
        return ()

    @property
    def is_shared(self) -> bool:
        """Whether it matters who has said what."""
        return False
