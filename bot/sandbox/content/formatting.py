"""Reads a text or a caption from a call: its markup, its length, its entities."""

from typing import Any

from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import bad_request
from bot.sandbox.content.entities import Formatted, find_entities, trim, utf16_length
from bot.sandbox.content.html_text import parse_html

LONGEST_TEXT = 4096  # Bot API, sendMessage: characters after entities parsing
LONGEST_CAPTION = 1024


def read_text(params: Params) -> Formatted:
    """The text of a message, which must not be empty."""
    if not params.text("text"):
        raise bad_request("message text is empty")
    formatted = _read(params, "text", "entities")
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if utf16_length(formatted.text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return formatted


def read_caption(params: Params) -> Formatted:
    """The caption of a photo or document, often empty."""
    formatted = _read(params, "caption", "caption_entities")
    if utf16_length(formatted.text) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return formatted


def _read(params: Params, text_name: str, entities_name: str) -> Formatted:
    source = params.text(text_name)
    mode = params.text("parse_mode").lower()
    if mode == "html":
        formatted = parse_html(source)
    elif mode in ("markdown", "markdownv2"):
        raise bad_request(f"the sandbox reads parse_mode HTML only, not {params.text('parse_mode')}")
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        formatted = Formatted(source, _read_entities(params.structure(entities_name, "entities")))
    formatted = trim(formatted)
    return Formatted(formatted.text, find_entities(formatted.text, formatted.entities))


def _read_entities(entities: Any) -> tuple[dict[str, Any], ...]:
    if entities is None:
        return ()
    if not isinstance(entities, list):
        raise bad_request("expected an Array of message entities")
    for entity in entities:
        if not isinstance(entity, dict) or not {"type", "offset", "length"} <= entity.keys():
            raise bad_request("can't parse MessageEntity")
    return tuple(entities)
