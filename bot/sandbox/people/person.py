"""People with phones: what they write, press, send and block becomes updates for the bot."""

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.sandbox.content.attachments import document_about
from bot.sandbox.content.entities import Formatted, find_entities
from bot.sandbox.content.keyboards import find_button
from bot.sandbox.content.recordings import SECONDS, recording_of
from bot.sandbox.people.groups import Group
from bot.sandbox.state.chats import Chat, PrivateChat
from bot.sandbox.state.world import World, bot_view

Json = dict[str, Any]

PRESS_ANSWERABLE_FOR = timedelta(seconds=150)
INLINE_ANSWERABLE_FOR = timedelta(seconds=30)
LONGEST_TYPED = 4096
CAPTIONED = ("photo", "document", "voice", "video", "audio")
"""What can have words under it."""


@dataclass(frozen=True, slots=True)
class Card:
    """How the page presents a person. Texts are by language ("zh", "en"); `invitation` is a start payload."""

    title: Json
    note: Json
    color: str
    invitation: str | None = None
    hints: Sequence[Json] = ()


class Person:
    """Somebody with a phone.

    Methods that write return the message; what a phone would not do is a ValueError with a sentence.
    """

    def __init__(self, world: World, user: Json, card: Card | None = None) -> None:
        self.user = user
        self.card = card
        self._world = world
        about: Json = {
            name: user[name] for name in ("id", "first_name", "last_name", "username") if name in user
        }
        self._private = PrivateChat({**about, "type": "private"})
        world.users[self.id] = user
        world.chats[self.id] = self._private

    @property
    def id(self) -> int:
        """The person's Telegram id, which is also the chat's."""
        return int(self.user["id"])

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.user['first_name']} {self.user.get('last_name', '')}".strip()

    @property
    def chat(self) -> list[Json]:
        """All messages of the conversation with the bot, oldest first."""
        return list(self._private.messages.values())

    @property
    def received(self) -> list[Json]:
        """Those of them that the bot wrote."""
        return [message for message in self.chat if message["from"]["is_bot"]]

    @property
    def answers(self) -> list[Json]:
        """What the bot answered to presses and inline queries, oldest first."""
        return [query.answer for query in self._world.queries.of_person(self.id) if query.answer is not None]

    @property
    def keyboard(self) -> Json | None:
        """The keyboard that stands in place of the phone's own, None for none."""
        for message in reversed(self.chat):
            markup = message.get("reply_markup", {})
            if "keyboard" in markup or "remove_keyboard" in markup:
                return markup if "keyboard" in markup else None
        return None

    def open_chat(self) -> None:
        """Be somebody who pressed start long ago, so that the bot may write."""
        self._private.is_open = True

    def start(self, payload: str = "") -> Json:
        """Press start, or follow a deep link with a payload; a blocked bot is unblocked by it."""
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,64}", payload):
            raise ValueError("A start payload has up to 64 letters, digits, _ and -.")
        self.unblock()
        return self.send_text(f"/start {payload}".strip())

    def send_text(self, text: str, reply_to: int | None = None, group: Group | None = None) -> Json:
        """Write to the bot, or into a group."""
        text = text.strip()
        if not 0 < len(text) <= LONGEST_TYPED:
            raise ValueError(f"A message has 1 to {LONGEST_TYPED} characters.")
        return self._send(_typed(text), reply_to, group)

    def edit_text(self, message_id: int, text: str) -> Json:
        """Change an own message."""
        message = self._own(message_id, "text")
        return self._replace(message, ("text", "entities"), _typed(text))

    def edit_caption(self, message_id: int, caption: str) -> Json:
        """Change the words under an own photo or file, or take them away."""
        message = self._own(message_id, *CAPTIONED)
        return self._replace(message, ("caption", "caption_entities"), _captioned(caption))

    def edit_photo(self, message_id: int, content: bytes) -> Json:
        """Put another picture in the place of an own one."""
        message = self._own(message_id, "photo")
        return self._replace(message, ("photo",), {"photo": self._world.files.add_photo(content)})

    def _own(self, message_id: int, *kinds: str) -> Json:
        """Find an own message that has one of these."""
        message = self._private.messages.get(message_id)
        if message is None or message["from"]["id"] != self.id or not any(kind in message for kind in kinds):
            raise ValueError(f"Message {message_id} is not a {' or '.join(kinds)} of {self.name}.")
        return message

    def _replace(self, message: Json, replaced: Sequence[str], new: Json) -> Json:
        kept = {name: value for name, value in message.items() if name not in replaced}
        edited = kept | new | {"edit_date": self._world.unix_time()}
        self._world.replace_message(self._private, edited)
        self._world.updates.push("edited_message", edited, self.id)
        return edited

    def press(self, message_id: int, data_or_label: str, *, is_stale: bool = False) -> str:
        """Press a button under a message; returns the callback query's id.

        `is_stale`: the phone still shows a button that an edit has taken away; name it by its data.
        """
        message = self._private.messages.get(message_id)
        if message is None:
            raise ValueError(f"{self.name} has no message {message_id}.")
        button = {"callback_data": data_or_label} if is_stale else _find_button(message, data_or_label)
        query_id = self._world.queries.ask(self.id, PRESS_ANSWERABLE_FOR)
        query = {
            "id": query_id,
            "from": self.user,
            "message": bot_view(message),
            "chat_instance": str(self.id),
        }
        self._world.updates.push("callback_query", query | {"data": button["callback_data"]}, self.id)
        self._world.changes.tell()
        return query_id

    def send_photo(self, content: bytes, caption: str | None = None) -> Json:
        """Send a picture."""
        return self._send({"photo": self._world.files.add_photo(content), **_captioned(caption)})

    def send_album(self, photos: Sequence[bytes], caption: str | None = None) -> list[Json]:
        """Send several pictures at once: a message for each, the caption on the first."""
        if not 2 <= len(photos) <= 10:
            raise ValueError("An album has 2 to 10 pictures.")
        album = {"media_group_id": str(secrets.randbits(60))}
        captions = [caption, *[None] * (len(photos) - 1)]
        pairs = zip(photos, captions, strict=True)
        return [
            self._send({"photo": self._world.files.add_photo(photo), **album, **_captioned(text)})
            for photo, text in pairs
        ]

    def send_document(
        self,
        name: str,
        content: bytes,
        caption: str | None = None,
        reply_to: int | None = None,
        group: Group | None = None,
    ) -> Json:
        """Send a file under any name, to the bot or into a group."""
        if not content:
            raise ValueError("An empty file cannot be sent.")
        file = self._world.files.add_document(name, content)
        return self._send({"document": document_about(file), **_captioned(caption)}, reply_to, group)

    def send_sticker(self, emoji: str = "👍") -> Json:
        """Send a sticker."""
        about = self._world.files.add("sticker", "sticker.webp", b"RIFF", "image/webp").about()
        look = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return self._send({"sticker": {**about, **look, "emoji": emoji}})

    def send_voice(self, seconds: int = SECONDS, caption: str | None = None) -> Json:
        """Send a voice note."""
        return self.send_recording("voice", b"OggS", caption, seconds=seconds)

    def send_recording(
        self, kind: str, content: bytes, caption: str | None = None, name: str = "", seconds: int = SECONDS
    ) -> Json:
        """Send a recording: voice, audio, video or video_note, of which the last has no caption."""
        if kind == "video_note" and caption:
            raise ValueError("A video note has no caption.")
        recording = recording_of(self._world.files, kind, content, name, seconds)
        return self._send({**recording, **_captioned(caption)})

    def send_contact(self, phone_number: str = "+8613800000000") -> Json:
        """Share the own phone number."""
        names = {name: self.user[name] for name in ("first_name", "last_name") if name in self.user}
        return self._send({"contact": {"phone_number": phone_number, **names, "user_id": self.id}})

    def send_location(self, latitude: float = 39.9, longitude: float = 116.4) -> Json:
        """Share a place."""
        return self._send({"location": {"latitude": latitude, "longitude": longitude}})

    def send_venue(self, title: str, address: str, latitude: float = 39.9, longitude: float = 116.4) -> Json:
        """Share a place that has a name."""
        location = {"latitude": latitude, "longitude": longitude}
        venue = {"location": location, "title": title, "address": address}
        return self._send({"venue": venue, "location": location})

    def forward(self, text: str, author: str = "") -> Json:
        """Pass on what somebody else wrote: `author`, or another person of the sandbox."""
        others = (user["first_name"] for user in self._world.users.values() if user is not self.user)
        name = author or next(others, self.name)
        origin = {"type": "hidden_user", "sender_user_name": name, "date": self._world.unix_time()}
        return self._send({**_typed(text), "forward_origin": origin})

    def ask_inline(self, text: str) -> str:
        """Type "@bot text" in any chat; returns the inline query's id."""
        query_id = self._world.queries.ask(self.id, INLINE_ANSWERABLE_FOR)
        query = {"id": query_id, "from": self.user, "query": text, "offset": "", "chat_type": "private"}
        self._world.updates.push("inline_query", query, self.id)
        return query_id

    def block(self) -> None:
        """Stop the bot from writing; nothing happens where it is blocked already."""
        if not self._private.is_blocked:
            self._private.is_blocked = True
            self._tell_membership("member", "kicked")

    def unblock(self) -> None:
        """Let it write again."""
        if self._private.is_blocked:
            self._private.is_blocked = False
            self._tell_membership("kicked", "member")

    def _tell_membership(self, old: str, new: str) -> None:
        update = self._world.membership(self._private, self.user, old, new)
        self._world.updates.push("my_chat_member", update, self.id)
        self._world.changes.tell()

    def _send(self, content: Json, reply_to: int | None = None, group: Group | None = None) -> Json:
        chat: Chat = group.room if group else self._private
        if self._private.is_blocked and group is None:
            raise ValueError(f"{self.name} has blocked the bot and cannot write to it.")
        self._private.is_open = self._private.is_open or group is None
        if reply_to is not None and reply_to not in chat.messages:
            raise ValueError(f"There is no message {reply_to} to reply to.")
        replied = {"reply_to_message": bot_view(chat.messages[reply_to])} if reply_to is not None else {}
        message = self._world.add_message(chat, self.user, content | replied)
        if group is None or group.shows_to_bot(message):
            self._world.updates.push("message", message, chat.id)
        return message


def _find_button(message: Json, data_or_label: str) -> Json:
    try:
        button = find_button(message, data_or_label)
    except LookupError as missing:
        raise ValueError(str(missing)) from None
    if "callback_data" not in button:
        raise ValueError(f"The button “{button['text']}” does not tell the bot when it is pressed.")
    return button


def _typed(text: str) -> Json:
    return Formatted(text, find_entities(text)).fields("text")


def _captioned(caption: str | None) -> Json:
    return Formatted(caption, find_entities(caption)).fields("caption") if caption else {}
