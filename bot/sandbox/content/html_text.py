"""parse_mode HTML as Telegram reads it, with Telegram's words for what is wrong.

Source: the Bot API's "Formatting options"; offsets in complaints count the bytes of the UTF-8 text.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.calls.refusals import Refusal, bad_request
from bot.sandbox.content.entities import Formatted, in_order, utf16_length

Json = dict[str, Any]

TYPE_OF_TAG = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("span", "tg-spoiler"), "spoiler"),
    "tg-emoji": "custom_emoji",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]{1,7})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![A-Za-z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ATTRIBUTE = re.compile(r"""\s*([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.\-]+)(?=[\s>])))?\s*""")
_END_TAG = re.compile(r"</([^\s>]*)\s*>")
_START_NAME = re.compile(r"<([^\s>]*)(?=[\s>])")
_PLAIN = re.compile(r"[^<]+")


def parse_html(source: str) -> Formatted:
    """The text and its entities; a Refusal (400) where Telegram cannot parse it."""
    return _Reader(source).read() if "<" in source or "&" in source else Formatted(source)


def _decode(text: str) -> str:
    return _CHARACTER.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else match.group()


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end."""

    tag: str
    attributes: dict[str, str]
    offset: int
    piece: int  # how many pieces of text came before


@dataclass(slots=True)
class _Reader:
    source: str
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def read(self) -> Formatted:
        position = 0
        while position < len(self.source):
            if self.source[position] != "<":
                position = self._read_plain(position)
            elif self.source.startswith("</", position):
                position = self._read_end(position)
            else:
                position = self._read_start(position)
        if self.open:
            raise self._complain(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)  # a language belongs to a whole block only
        return Formatted("".join(self.pieces), in_order(self.entities))

    def _read_plain(self, position: int) -> int:
        match = _PLAIN.match(self.source, position)
        piece = _decode(match.group()) if match else ""
        self.pieces.append(piece)
        self.length += utf16_length(piece)
        return match.end() if match else len(self.source)

    def _read_start(self, position: int) -> int:
        match = _START_NAME.match(self.source, position)
        if match is None:
            raise self._complain("Unclosed start tag", position)
        tag = match.group(1).lower()
        if tag not in TYPE_OF_TAG:
            raise self._complain(f'Unsupported start tag "{tag}"', position)
        attributes, end = self._read_attributes(match.end(), position)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self._complain('Tag "span" must have class "tg-spoiler"', position)
        self.open.append(_Open(tag, attributes, self.length, len(self.pieces)))
        return end

    def _read_attributes(self, at: int, position: int) -> tuple[dict[str, str], int]:
        attributes: dict[str, str] = {}
        while self.source[at : at + 1].isspace():
            at += 1
        while self.source[at : at + 1] != ">":
            match = _ATTRIBUTE.match(self.source, at)
            if match is None or match.end() >= len(self.source) or self.source[match.end()] == "=":
                raise self._complain("Unclosed start tag", position)
            name, *values = match.groups()
            attributes[name.lower()] = _decode(next((value for value in values if value is not None), ""))
            at = match.end()
        return attributes, at + 1

    def _read_end(self, position: int) -> int:
        if not self.open:
            raise self._complain("Unexpected end tag", position)
        match = _END_TAG.match(self.source, position)
        if match is None:
            raise self._complain("Unclosed end tag", position)
        expected, found = self.open[-1].tag, match.group(1).lower()
        if found and found != expected:
            raise self._complain(
                "Unmatched end tag", position, f', expected "</{expected}>", found "</{found}>"'
            )
        self._close(self.open.pop())
        return match.end()

    def _close(self, opened: _Open) -> None:
        length = self.length - opened.offset
        if length == 0:
            return
        entity = {"type": TYPE_OF_TAG[opened.tag], "offset": opened.offset, "length": length}
        if opened.tag == "a":
            inner = "".join(self.pieces[opened.piece :])
            entity |= _link(opened.attributes.get("href") or inner)
        elif opened.tag == "tg-emoji":
            entity["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
        elif opened.tag == "blockquote" and "expandable" in opened.attributes:
            entity["type"] = "expandable_blockquote"
        elif opened.tag == "pre" and self._ends_with_code(opened.offset, length):
            entity["language"] = self.entities.pop()["language"]
        elif opened.tag == "code" and opened.attributes.get("class", "").startswith("language-"):
            entity["language"] = opened.attributes["class"].removeprefix("language-")
        if entity.get("url") != "":
            self.entities.append(entity)

    def _ends_with_code(self, offset: int, length: int) -> bool:
        """Whether the whole block is one piece of code with a language."""
        last = self.entities[-1] if self.entities else {}
        return "language" in last and (last["offset"], last["length"]) == (offset, length)

    def _complain(self, what: str, position: int | None = None, more: str = "") -> Refusal:
        where = "" if position is None else f" at byte offset {len(self.source[:position].encode())}"
        return bad_request(f"can't parse entities: {what}{where}{more}")


def _link(url: str) -> Json:
    """What a link becomes: a mention of a user, a link, or (with url "") nothing, where it is no address."""
    if match := re.fullmatch(r"tg://user\?id=(\d+)", url):
        return {
            "type": "text_mention",
            "user": {"id": int(match.group(1)), "is_bot": False, "first_name": ""},
        }
    if re.match(r"(?i)(https?|tg|ton|tonsite)://\S", url) or re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", url):
        return {"url": url if "://" in url else f"http://{url}/"}
    return {"url": ""}
