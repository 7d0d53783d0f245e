"""What one message shows: text in Telegram's HTML, buttons under it, and the keyboard in place of the letters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.texts import TURNING, Html, Say

LONGEST = 4096
"""The Bot API's limit of a message's text, in UTF-16 units after its entities are parsed."""


LONGEST_SHOWN = 3600
"""What of that a list may take: a note may stand above it, a hint below."""


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button; `data` comes back when it is pressed, 64 bytes at most."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Screen:
    """A message to be sent, or to take the place of another. `menu`: rows of words above the input field."""

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    menu: tuple[tuple[str, ...], ...] = ()

    def payload(self) -> dict[str, Any]:
        """Give the parameters of sendMessage or editMessageText that say this."""
        said: dict[str, Any] = {"text": self.text, "parse_mode": "HTML"}
        if self.buttons:
            rows = [[{"text": _plain(b.label), "callback_data": b.data} for b in row] for row in self.buttons]
            said["reply_markup"] = {"inline_keyboard": rows}
        elif self.menu:
            keys = [[{"text": _plain(word)} for word in row] for row in self.menu]
            said["reply_markup"] = {"keyboard": keys, "resize_keyboard": True, "is_persistent": True}
        return said


def _plain(label: str) -> str:
    return label.plain() if isinstance(label, Html) else label


def in_rows(buttons: Sequence[Button], per_row: int) -> Iterable[tuple[Button, ...]]:
    """Lay buttons out in rows."""
    for start in range(0, len(buttons), per_row):
        yield tuple(buttons[start : start + per_row])


def fit(lines: Iterable[str], longest: int = LONGEST_SHOWN) -> str:
    """Join lines into a text that a message can take: what is over is left out, and that is shown by a last "…"."""
    kept: list[str] = []
    room = longest
    for line in lines:
        room -= len(line.encode("utf-16-le")) // 2 + 1
        if room < 0:
            return "\n".join([*kept, "…"])
        kept.append(line)
    return "\n".join(kept)


def join_names(say: Say, names: Iterable[str]) -> str:
    """Put names side by side as the language does: 甲、乙、丙."""
    return str(say("list-separator")).join(names)


def clip(text: str, longest: int) -> str:
    """Shorten what people or the plan wrote to what a line can take."""
    tidy = " ".join(text.translate(TURNING).split())
    return tidy if len(tidy) <= longest else tidy[: longest - 1] + "…"
