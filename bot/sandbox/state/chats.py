"""Conversations with the bot: who may be written to, and which messages stand in them."""

from typing import Any

from bot.sandbox.calls.refusals import Refusal, bad_request

Json = dict[str, Any]


class Chat:
    """One conversation. Messages are never changed in place: an edited one is a new dict under its old id."""

    def __init__(self, about: Json) -> None:
        self.about = about  # the Bot API's Chat object
        self.messages: dict[int, Json] = {}

    @property
    def id(self) -> int:
        """The chat's id: a person's own, or a negative number for a group."""
        return int(self.about["id"])

    @property
    def is_group(self) -> bool:
        """Whether several people write here."""
        return bool(self.about["type"] != "private")

    def check_writable(self) -> None:
        """Refuse where the bot may not write."""

    def message(self, message_id: int, title: str) -> Json:
        """A message of the chat; "message to edit not found" where `title` is "message to edit"."""
        found = self.messages.get(message_id)
        if found is None:
            raise bad_request(f"{title} not found")
        return found


class PrivateChat(Chat):
    """The conversation of one person with the bot; it opens when the person first writes."""

    def __init__(self, about: Json) -> None:
        super().__init__(about)
        self.is_open = False
        self.is_blocked = False

    def check_writable(self) -> None:
        """A bot can write only to those who wrote first and have not blocked it."""
        if self.is_blocked:
            raise Refusal(403, "bot was blocked by the user")
        if not self.is_open:
            raise Refusal(403, "bot can't initiate conversation with a user")


class GroupChat(Chat):
    """A group or supergroup, of which the bot is a member or no longer one."""

    def __init__(self, about: Json) -> None:
        super().__init__(about)
        self.bot_status = "member"
        self.member_ids: set[int] = set()
        self.migrated_to: int | None = None

    def check_writable(self) -> None:
        """The bot must be in the group, and the group must not have become another one."""
        kind = "supergroup chat" if self.about["type"] == "supergroup" else "group chat"
        if self.migrated_to is not None:
            raise bad_request(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=self.migrated_to
            )
        if self.bot_status == "kicked":
            raise Refusal(403, f"bot was kicked from the {kind}")
        if self.bot_status == "left":
            raise Refusal(403, f"bot is not a member of the {kind}")
