"""The methods that change or remove what was sent."""

from datetime import timedelta
from typing import Any

from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import bad_request
from bot.sandbox.content.formatting import read_caption, read_text
from bot.sandbox.content.keyboards import is_inline, read_inline_markup
from bot.sandbox.state.chats import Chat
from bot.sandbox.state.world import World, bot_view

Json = dict[str, Any]

DELETABLE_FOR = timedelta(hours=48)
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
_TEXT_FIELDS = frozenset({"text", "entities"})
_CAPTION_FIELDS = frozenset({"caption", "caption_entities"})


def edit_message_text(world: World, params: Params) -> Json:
    """New text; the buttons are replaced too, or removed where none are given."""
    new = read_text(params).fields("text")
    markup = read_inline_markup(params)
    chat, message = _editable(world, params)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _replace(world, chat, message, _TEXT_FIELDS, new, markup)


def edit_message_caption(world: World, params: Params) -> Json:
    """New caption of a photo or document."""
    new = read_caption(params).fields("caption")
    markup = read_inline_markup(params)
    chat, message = _editable(world, params)
    if "text" in message:
        raise bad_request("there is no caption in the message to edit")
    return _replace(world, chat, message, _CAPTION_FIELDS, new, markup)


def edit_message_reply_markup(world: World, params: Params) -> Json:
    """New buttons only."""
    markup = read_inline_markup(params)
    chat, message = _editable(world, params)
    return _replace(world, chat, message, frozenset(), {}, markup)


def delete_message(world: World, params: Params) -> bool:
    """Remove a message that is less than 48 hours old."""
    chat = world.chat_of(params)
    chat.check_writable()
    message = chat.message(params.integer("message_id"), "message to delete")
    is_foreign = chat.is_group and message["from"]["id"] != world.bot["id"]
    if is_foreign or world.unix_time() - message["date"] > DELETABLE_FOR.total_seconds():
        raise bad_request("message can't be deleted")
    world.remove_message(chat, message["message_id"])
    return True


def _editable(world: World, params: Params) -> tuple[Chat, Json]:
    if not params.text("chat_id") and not params.text("message_id"):
        raise bad_request("message identifier is not specified")
    chat = world.chat_of(params)
    chat.check_writable()
    message = chat.message(params.integer("message_id"), "message to edit")
    has_other_keyboard = "reply_markup" in message and not is_inline(message["reply_markup"])
    if message["from"]["id"] != world.bot["id"] or has_other_keyboard:
        raise bad_request("message can't be edited")
    return chat, message


def _replace(
    world: World, chat: Chat, message: Json, replaced: frozenset[str], new: Json, markup: Json | None
) -> Json:
    kept = {name: value for name, value in message.items() if name not in {*replaced, "reply_markup"}}
    edited = kept | new | ({"reply_markup": markup} if markup is not None else {})
    if edited == message:
        raise bad_request(NOT_MODIFIED)
    world.limits.take(chat)
    edited["edit_date"] = world.unix_time()
    world.replace_message(chat, edited)
    return bot_view(edited)
