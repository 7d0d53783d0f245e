"""What comes of inviting and telling: the link to pass on, the message itself, how many hear it."""

from bot.texts import Say
from bot.views.screen import Screen


def draw_invitation(say: Say, link: str) -> Screen:
    """Give an invitation's link, to be passed on."""
    return Screen(say("invite-link", link=link))


def draw_message(say: Say, name: str, text: str) -> Screen:
    """Say what the office tells."""
    return Screen(say("notify-message", name=name, text=text))


def draw_told(say: Say, count: int) -> Screen:
    """Say how many are told."""
    return Screen(say("notify-told", count=count))
