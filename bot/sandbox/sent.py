"""What the bot sent to whom, in short: the list beside the phones in the page."""

from collections import deque
from collections.abc import Callable
from typing import Any

from bot.sandbox.calls.params import Params
from bot.sandbox.state.world import World

Json = dict[str, Any]

KEPT = 200
_NOTED = ("send", "edit")
_NOT_NOTED = "sendChatAction"


class SentList:
    """The last messages and edits.

    Telegram does not know why a bot writes: whoever does sets `kind_of`, which gets the chat's id and the
    message's and says "answer", "reminder" or "notice".
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self.kind_of: Callable[[int, int], str] = lambda _chat_id, _message_id: "answer"
        self.entries: deque[Json] = deque(maxlen=KEPT)

    def note(self, method: str, params: Params, result: Any) -> Json | None:
        """The event for the page, None for calls that leave no message."""
        if not method.startswith(_NOTED) or method == _NOT_NOTED:
            return None
        chat_id = params.integer("chat_id")
        message = result[0] if isinstance(result, list) else result
        entry = {
            "at": self._world.local_time(),
            "to": chat_id,
            "to_name": self._name(chat_id),
            "method": method,
            "text": _text(message),
            "kind": self.kind_of(chat_id, message["message_id"]),
        }
        self.entries.append(entry)
        return {"type": "sent", "person": chat_id, "entry": entry}

    def _name(self, chat_id: int) -> str:
        about = self._world.chats[chat_id].about
        return str(about.get("title") or f"{about['first_name']} {about.get('last_name', '')}".strip())


def _text(message: Json) -> str:
    """The text without markup, or a document's name."""
    named = message.get("document", {}).get("file_name", "")
    return str(message.get("text") or message.get("caption") or named)
