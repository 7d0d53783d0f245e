"""What exists in the sandbox: chats with their messages, files, updates that wait for the bot, the time."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import bad_request
from bot.sandbox.content.files import FileStore, StoredFile
from bot.sandbox.content.keyboards import is_inline
from bot.sandbox.state.changes import Changes
from bot.sandbox.state.chats import Chat
from bot.sandbox.state.clock import SandboxClock
from bot.sandbox.state.limits import Limits
from bot.sandbox.state.queries import Queries
from bot.sandbox.state.updates import UpdateQueue

Json = dict[str, Any]

LINKED_FOR = timedelta(hours=1)
"""A link to a file is valid for at least so long (Bot API, getFile); here for no longer."""


@dataclass(slots=True)
class Profile:
    """What the bot says about itself: commands by scope and language, texts by name and language."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[str, Json] = field(default_factory=dict)


def bot_view(message: Json) -> Json:
    """A message as the bot gets it: keyboards that replace the phone's own are not shown to it."""
    if "reply_markup" not in message or is_inline(message["reply_markup"]):
        return message
    return {name: value for name, value in message.items() if name != "reply_markup"}


class World:
    """Holds everything and tells `changes` what happens. Knows nothing of HTTP or of methods."""

    def __init__(
        self, bot: Json, clock: SandboxClock, timezone: ZoneInfo, folder: Path | None, first_update_id: int
    ):
        self.bot = bot
        self.clock = clock
        self.timezone = timezone
        self.changes = Changes()
        self.files = FileStore(folder)
        self.updates = UpdateQueue(clock, first_update_id)
        self.limits = Limits(clock)
        self.queries = Queries(clock)
        self.profile = Profile()
        self.reads_all_group_messages = False  # privacy mode, as BotFather sets it up
        self.users: dict[int, Json] = {}
        self.chats: dict[int, Chat] = {}
        self._last_message_id = 0
        self._linked_until: dict[str, datetime] = {}
        clock.listeners.append(lambda _: self.changes.tell({"type": "clock", "now": self.local_time()}))

    def unix_time(self) -> int:
        """Now, as the Bot API writes dates."""
        return int(self.clock.now().timestamp())

    def local_time(self) -> str:
        """Now, ISO 8601 in the sandbox's time zone."""
        return self.clock.now().astimezone(self.timezone).isoformat(timespec="seconds")

    def chat_of(self, params: Params, name: str = "chat_id") -> Chat:
        """The chat a call speaks of."""
        chat_id = params.text(name)
        if not chat_id:
            raise bad_request(f"{name} is empty")
        chat = self.chats.get(params.integer(name))
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def link_to(self, file: StoredFile) -> str:
        """The path under which the bot can fetch a file from now on."""
        self._linked_until[file.path] = self.clock.now() + LINKED_FOR
        return file.path

    def linked_file(self, path: str) -> StoredFile | None:
        """The file behind a link, None where the link is unknown or too old."""
        linked_until = self._linked_until.get(path)
        is_valid = linked_until is not None and self.clock.now() <= linked_until
        return self.files.find_by_path(path) if is_valid else None

    def membership(self, chat: Chat, by: Json, old: str, new: str) -> Json:
        """A ChatMemberUpdated about the bot itself."""
        members = [
            {"user": self.bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}
            for status in (old, new)
        ]
        return {
            "chat": chat.about,
            "from": by,
            "date": self.unix_time(),
            "old_chat_member": members[0],
            "new_chat_member": members[1],
        }

    def add_message(self, chat: Chat, sender: Json, content: Json) -> Json:
        """Put a new message into a chat and return it."""
        self._last_message_id += 1
        message = {
            "message_id": self._last_message_id,
            "from": sender,
            "chat": chat.about,
            "date": self.unix_time(),
            **content,
        }
        chat.messages[self._last_message_id] = message
        self.changes.tell({"type": "message", "person": chat.id, "message": message})
        return message

    def replace_message(self, chat: Chat, message: Json) -> None:
        """Put the edited version of a message in its place."""
        chat.messages[message["message_id"]] = message
        self.changes.tell({"type": "edited", "person": chat.id, "message": message})

    def remove_message(self, chat: Chat, message_id: int) -> None:
        """Take a message away."""
        del chat.messages[message_id]
        self.changes.tell({"type": "deleted", "person": chat.id, "message_id": message_id})
