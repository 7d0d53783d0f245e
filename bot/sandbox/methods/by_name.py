"""Every method the sandbox knows, by its name in lower case: the Bot API does not mind the case."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from bot.sandbox.calls.params import Params
from bot.sandbox.methods import answering, editing, introducing, sending
from bot.sandbox.state.world import World

Method = Callable[[World, Params], Any]

_NAMED: Mapping[str, Method] = {
    "getMe": introducing.get_me,
    "setMyCommands": introducing.set_my_commands,
    "getMyCommands": introducing.get_my_commands,
    "deleteMyCommands": introducing.delete_my_commands,
    "setMyDescription": introducing.set_my_description,
    "getMyDescription": introducing.get_my_description,
    "setMyShortDescription": introducing.set_my_short_description,
    "getMyShortDescription": introducing.get_my_short_description,
    "setChatMenuButton": introducing.set_chat_menu_button,
    "getChatMenuButton": introducing.get_chat_menu_button,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendVoice": sending.send_voice,
    "sendAudio": sending.send_audio,
    "sendVideo": sending.send_video,
    "sendVideoNote": sending.send_video_note,
    "sendMediaGroup": sending.send_media_group,
    "sendContact": sending.send_contact,
    "sendLocation": sending.send_location,
    "sendVenue": sending.send_venue,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "answerCallbackQuery": answering.answer_callback_query,
    "answerInlineQuery": answering.answer_inline_query,
    "getChat": answering.get_chat,
    "getChatMember": answering.get_chat_member,
    "leaveChat": answering.leave_chat,
    "getFile": answering.get_file,
}
_RECEIVING = ("getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo")

METHODS: Mapping[str, Method] = MappingProxyType({name.lower(): method for name, method in _NAMED.items()})
NAMES: Mapping[str, str] = MappingProxyType({name.lower(): name for name in (*_NAMED, *_RECEIVING)})
