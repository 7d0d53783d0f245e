"""Groups with the bot in them."""

from typing import Any

from bot.sandbox.state.chats import GroupChat
from bot.sandbox.state.world import World

Json = dict[str, Any]


class Group:
    """A group chat with the bot in it. Under privacy mode the bot sees only what is meant for it."""

    def __init__(self, world: World, room: GroupChat) -> None:
        self.room = room
        self._world = world
        world.chats[room.id] = room

    @property
    def chat(self) -> list[Json]:
        """All messages, oldest first."""
        return list(self.room.messages.values())

    def shows_to_bot(self, message: Json) -> bool:
        """Whether the bot gets this message: commands, mentions, replies to it, or everything."""
        if self.room.bot_status != "member":
            return False
        replied = message.get("reply_to_message", {}).get("from", {})
        if self._world.reads_all_group_messages or replied.get("id") == self._world.bot["id"]:
            return True
        text = message.get("text") or message.get("caption", "")
        entities = message.get("entities") or message.get("caption_entities", ())
        return any(self._is_for_bot(text, entity) for entity in entities)

    def remove_bot(self, by: Json) -> None:
        """Somebody (a User) throws the bot out."""
        self._change_bot_status(by, "kicked")

    def add_bot(self, by: Json) -> None:
        """Somebody (a User) takes it in."""
        self._change_bot_status(by, "member")

    def migrate(self, by: Json, new_id: int) -> "Group":
        """The group becomes a supergroup with a new id; the old id answers with it from now on."""
        about = {"id": new_id, "type": "supergroup", "title": self.room.about["title"]}
        new = Group(self._world, GroupChat(about))
        new.room.member_ids = set(self.room.member_ids)
        self.room.migrated_to = new_id
        for room, note in (
            (self.room, {"migrate_to_chat_id": new_id}),
            (new.room, {"migrate_from_chat_id": self.room.id}),
        ):
            message = self._world.add_message(room, by, note)
            self._world.updates.push("message", message, room.id)
        return new

    def _change_bot_status(self, by: Json, status: str) -> None:
        update = self._world.membership(self.room, by, self.room.bot_status, status)
        self.room.bot_status = status
        self._world.updates.push("my_chat_member", update, self.room.id)
        self._world.changes.tell()

    def _is_for_bot(self, text: str, entity: Json) -> bool:
        encoded = text.encode("utf-16-le")[entity["offset"] * 2 : (entity["offset"] + entity["length"]) * 2]
        word, _, username = encoded.decode("utf-16-le").partition("@")
        is_own = username.lower() == self._world.bot["username"].lower()
        return (entity["type"] == "bot_command" and (is_own or not username)) or (
            entity["type"] == "mention" and is_own and not word
        )
