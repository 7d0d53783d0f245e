"""The buttons of a dialogue: each carries its draft and the version that it was drawn at."""

from collections.abc import Sequence

from bot.core.conversation import Conversation
from bot.core.dialogue import Action
from bot.texts import Say
from bot.views.screen import Button

Rows = tuple[tuple[Button, ...], ...]


def make_button(talk: Conversation, action: Action, label: str, argument: str = "") -> Button:
    """Make a button that takes a step of this dialogue."""
    return Button(label, f"d:{talk.draft_id}:{talk.version}:{action}:{argument}")


def make_rows(say: Say, talk: Conversation, actions: Sequence[Sequence[Action]]) -> Rows:
    """Make rows of buttons that bear their actions' names."""
    return tuple(
        tuple(make_button(talk, action, say(f"action-{action}")) for action in row) for row in actions
    )
