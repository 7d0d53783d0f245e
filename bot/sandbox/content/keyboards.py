"""Keyboards: what the Bot API accepts as reply_markup, and finding the button a person presses."""

from typing import Any

from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import Refusal, bad_request

Json = dict[str, Any]

MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
LONGEST_DATA_BYTES = 64
_ACTIONS = (
    "url",
    "callback_data",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "copy_text",
    "web_app",
    "login_url",
)
_FLAGS = (
    "resize_keyboard",
    "one_time_keyboard",
    "remove_keyboard",
    "selective",
    "force_reply",
    "is_persistent",
)


def read_reply_markup(params: Params) -> Json | None:
    """The keyboard that goes with a message, None for none; a Refusal where it is malformed."""
    markup = params.structure("reply_markup", "reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    for flag in _FLAGS:
        if not isinstance(markup.get(flag, False), bool):
            raise bad_request(f'field "{flag}" of the reply markup must be of the type Boolean')
    if "inline_keyboard" in markup:
        return _read_inline(markup["inline_keyboard"])
    if "keyboard" in markup:
        _check_rows(markup["keyboard"], "keyboard", "ReplyKeyboardMarkup")
    return markup or None


def read_inline_markup(params: Params) -> Json | None:
    """The same where only buttons under a message are allowed: when it is edited."""
    markup = read_reply_markup(params)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup


def is_inline(markup: Json | None) -> bool:
    """Whether these are buttons under the message."""
    return markup is not None and "inline_keyboard" in markup


def find_button(message: Json, data_or_label: str) -> Json:
    """The button with this callback data, or else with this label. LookupError where there is none."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    buttons = [button for row in rows for button in row]
    for name in ("callback_data", "text"):
        for button in buttons:
            if button.get(name) == data_or_label:
                return dict(button)
    labels = ", ".join(button["text"] for button in buttons) or "no buttons"
    raise LookupError(f"Message {message['message_id']} has no button “{data_or_label}”; it has: {labels}.")


def _read_inline(rows: Any) -> Json | None:
    _check_rows(rows, "inline_keyboard", "InlineKeyboardMarkup")
    if sum(len(row) for row in rows) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check_action(button)
    rows = [row for row in rows if row]
    return {"inline_keyboard": rows} if rows else None


def _check_rows(rows: Any, name: str, title: str) -> None:
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" of the {title} must be an Array')
    for row in rows:
        if not isinstance(row, list):
            raise bad_request(f'field "{name}" of the {title} must be an Array of Arrays')
        for button in row:
            _check_button(button, is_plain_allowed=name == "keyboard")


def _check_button(button: Any, *, is_plain_allowed: bool) -> None:
    if isinstance(button, str) and is_plain_allowed:
        button = {"text": button}
    if not isinstance(button, dict):
        raise _broken_button("InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise _broken_button('Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise _broken_button('Field "text" must be of type String')
    if not button["text"].strip():
        raise _broken_button("Text must be non-empty")


def _check_action(button: Json) -> None:
    given = [name for name in _ACTIONS if button.get(name) not in (None, "")]
    if not given and not any(name.startswith("switch") for name in button):
        raise _broken_button("Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data", "")
    if not isinstance(data, str):
        raise _broken_button('Field "callback_data" must be of type String')
    if len(data.encode()) > LONGEST_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not str(url).startswith(("https://", "http://", "tg://")):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _broken_button(reason: str) -> Refusal:
    return bad_request(f"can't parse inline keyboard button: {reason}")
