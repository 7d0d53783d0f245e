"""The methods that send."""

import secrets
from typing import Any

from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import bad_request
from bot.sandbox.content.attachments import document_content, photo_content
from bot.sandbox.content.formatting import read_caption, read_text
from bot.sandbox.content.keyboards import read_reply_markup
from bot.sandbox.content.recordings import recording_content
from bot.sandbox.state.chats import Chat
from bot.sandbox.state.world import World, bot_view

Json = dict[str, Any]

ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
    }
    | {"choose_sticker", "find_location", "record_video_note", "upload_video_note"}
)


def send_message(world: World, params: Params) -> Json:
    """Text."""
    return _send(world, params, read_text(params).fields("text"))


def send_photo(world: World, params: Params) -> Json:
    """A photo, uploaded or by its file_id."""
    return _send(
        world, params, photo_content(world.files, params, "photo") | read_caption(params).fields("caption")
    )


def send_document(world: World, params: Params) -> Json:
    """A document, uploaded or by its file_id."""
    content = document_content(world.files, params, "document")
    return _send(world, params, content | read_caption(params).fields("caption"))


def send_voice(world: World, params: Params) -> Json:
    """A voice note."""
    return _send_recording(world, params, "voice")


def send_audio(world: World, params: Params) -> Json:
    """Music, or another sound with a name."""
    return _send_recording(world, params, "audio")


def send_video(world: World, params: Params) -> Json:
    """A video."""
    return _send_recording(world, params, "video")


def send_video_note(world: World, params: Params) -> Json:
    """A round video, which has no caption: one that is given is not heeded (Bot API, sendVideoNote)."""
    return _send(world, params, recording_content(world.files, params, "video_note"))


def _send_recording(world: World, params: Params, kind: str) -> Json:
    content = recording_content(world.files, params, kind)
    return _send(world, params, content | read_caption(params).fields("caption"))


def send_contact(world: World, params: Params) -> Json:
    """A phone number with a name."""
    if not params.text("phone_number"):
        raise bad_request("phone number must be non-empty")
    if not params.text("first_name"):
        raise bad_request("first name must be non-empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    return _send(world, params, {"contact": {name: params.text(name) for name in names if params.text(name)}})


def send_location(world: World, params: Params) -> Json:
    """A point on the map."""
    return _send(world, params, {"location": _read_location(params)})


def send_venue(world: World, params: Params) -> Json:
    """A point on the map with a name and an address."""
    location = _read_location(params)
    for name in ("title", "address"):
        if not params.text(name).strip():
            raise bad_request(f"venue {name} must be non-empty")
    venue = {"location": location, "title": params.text("title"), "address": params.text("address")}
    return _send(world, params, {"venue": venue, "location": location})


def _read_location(params: Params) -> Json:
    latitude, longitude = params.number("latitude"), params.number("longitude")
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        raise bad_request("wrong latitude or longitude specified")
    return {"latitude": latitude, "longitude": longitude}


def send_media_group(world: World, params: Params) -> list[Json]:
    """An album: one message for each picture or document."""
    items = params.structure("media", "media")
    if not isinstance(items, list) or not 2 <= len(items) <= 10:
        raise bad_request("an album must have 2-10 items")
    contents = [_album_item(world, item, params) for item in items]
    if len({next(iter(content)) for content in contents}) > 1:
        raise bad_request("can't use the media of the specified type in the album")
    chat = _writable_chat(world, params, len(contents))
    common = {"media_group_id": str(secrets.randbits(60)), **_extras(chat, params)}
    return [bot_view(world.add_message(chat, world.bot, {**content, **common})) for content in contents]


def send_chat_action(world: World, params: Params) -> bool:
    """What the phone shows while the bot is busy: is typing, is sending a photo."""
    action = params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = world.chat_of(params)
    chat.check_writable()
    world.changes.tell({"type": "typing", "person": chat.id, "action": action})
    return True


def _album_item(world: World, item: Any, params: Params) -> Json:
    if not isinstance(item, dict) or item.get("type") not in ("photo", "document"):
        raise bad_request("can't parse InputMedia: the sandbox takes photos and documents")
    one = Params(item, params.uploads)
    read = photo_content if item["type"] == "photo" else document_content
    return read(world.files, one, "media") | read_caption(one).fields("caption")


def _send(world: World, params: Params, content: Json) -> Json:
    markup = read_reply_markup(params)
    chat = _writable_chat(world, params)
    content |= _extras(chat, params)
    if markup is not None:
        content["reply_markup"] = markup
    return bot_view(world.add_message(chat, world.bot, content))


def _writable_chat(world: World, params: Params, amount: int = 1) -> Chat:
    chat = world.chat_of(params)
    chat.check_writable()
    world.limits.take(chat, amount)
    return chat


def _extras(chat: Chat, params: Params) -> Json:
    """What any message may carry: the one it replies to, and protection against copying."""
    extras: Json = {"has_protected_content": True} if params.is_true("protect_content") else {}
    wanted = params.structure("reply_parameters", "reply parameters") or {}
    message_id = wanted.get("message_id") or params.integer("reply_to_message_id")
    if not message_id:
        return extras
    replied = chat.messages.get(message_id)
    if replied is not None:
        brief = {name: value for name, value in bot_view(replied).items() if name != "reply_to_message"}
        return {**extras, "reply_to_message": brief}
    if wanted.get("allow_sending_without_reply") or params.is_true("allow_sending_without_reply"):
        return extras
    raise bad_request("message to be replied not found")
