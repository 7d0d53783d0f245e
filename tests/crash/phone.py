"""A phone at the far end: what is done on it reaches the bot whenever there is one."""

from typing import Any

from bot.sandbox.people.person import Person
from bot.sandbox.telegram import Sandbox

PATIENCE_S = 45
"""How long an answer may take; it is waited for by event, so a quick one costs no time."""

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


class Phone:
    """A person's phone. Acts return at once, whether or not a bot is there; `sees` waits."""

    def __init__(self, sandbox: Sandbox, person: Person) -> None:
        self.sandbox = sandbox
        self.person = person
        self.patience_s: float = PATIENCE_S

    def says(self, text: str) -> None:
        self.person.send_text(text)

    def presses(self, label: str) -> None:
        """Press the newest button whose label has this text."""
        self.person.press(*self.button(label))

    def presses_again(self, message_id: int, data: str) -> None:
        """Press a button that an edit may have taken away."""
        self.person.press(message_id, data, is_stale=True)

    def sends_photo(self, caption: str) -> None:
        self.person.send_photo(PNG, caption)

    async def sees(self, text: str, times: int = 1) -> None:
        """Wait until so many messages from the bot have this text."""
        await self.sandbox.wait_for(lambda: self.count(text) >= times, timeout_s=self.patience_s)

    async def sees_button(self, label: str) -> None:
        """Wait until there is a button whose label has this text."""
        await self.sandbox.wait_for(lambda: self._find_button(label), timeout_s=self.patience_s)

    def count(self, text: str) -> int:
        """Count the messages from the bot that have this text now."""
        return sum(text in said for said in self.texts)

    @property
    def texts(self) -> list[str]:
        """What the bot's messages say now, oldest first."""
        return [str(message.get("text", "")) for message in self.person.received]

    @property
    def toasts(self) -> list[str]:
        """The words that appeared over the screen after presses."""
        return [str(answer.get("text", "")) for answer in self.person.answers]

    def button(self, label: str) -> tuple[int, str]:
        """Find the newest button whose label has this text: its message's id and its data."""
        found = self._find_button(label)
        assert found, f"no button {label!r} under: {self.texts[-1:]}"
        return found

    def _find_button(self, label: str) -> tuple[int, str] | None:
        for message in reversed(self.person.received):
            rows: list[list[dict[str, Any]]] = message.get("reply_markup", {}).get("inline_keyboard", [])
            for button in (button for row in rows for button in row):
                if label in button["text"]:
                    return int(message["message_id"]), str(button["callback_data"])
        return None
