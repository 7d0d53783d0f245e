"""Text as Telegram sees it: lengths and offsets in UTF-16 code units, and the entities it finds by itself."""

import re
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

_FOUND_IN_TEXT = re.compile(
    r"(?P<bot_command>(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@]))"
    r"|(?P<email>(?<![\w.])[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    r"|(?P<mention>(?<![\w@])@[A-Za-z0-9_]{3,32}(?!\w))"
    r"|(?P<hashtag>(?<![\w#])#\w*[^\W\d]\w*)"
    r"|(?P<url>(?<!\w)(?:https?://|t\.me/)[^\s<>\"，。；、）】》]*[^\s<>\"，。；、）】》.,;:!?)])"
)
_CLOSED = frozenset({"code", "pre", "text_link"})  # Telegram looks for nothing inside these


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text without markup, and its entities in Telegram's order."""

    text: str
    entities: tuple[Json, ...] = ()

    def fields(self, text_field: str) -> Json:
        """As fields of a message: `text` and `entities`, or `caption` and `caption_entities`."""
        if not self.text:
            return {}
        fields: Json = {text_field: self.text}
        if self.entities:
            fields["entities" if text_field == "text" else "caption_entities"] = list(self.entities)
        return fields


def utf16_length(text: str) -> int:
    """The length Telegram counts in: 🙂 is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def find_entities(text: str, formatted: tuple[Json, ...] = ()) -> tuple[Json, ...]:
    """`formatted` and what Telegram finds by itself (commands, mentions, hashtags, addresses), in order."""
    if not any(mark in text for mark in "/@#"):
        return formatted
    closed = [entity for entity in formatted if entity["type"] in _CLOSED]
    found = [_entity(text, match) for match in _FOUND_IN_TEXT.finditer(text)]
    free = [entity for entity in found if not any(_overlap(entity, other) for other in closed)]
    return in_order([*formatted, *free])


def in_order(entities: list[Json]) -> tuple[Json, ...]:
    """Sorted as Telegram sorts: by offset, the longer first."""
    return tuple(sorted(entities, key=lambda entity: (entity["offset"], -entity["length"])))


def trim(formatted: Formatted) -> Formatted:
    """Without white space at both ends, as Telegram stores it; entities move along."""
    text = formatted.text.strip()
    if text == formatted.text:
        return formatted
    cut = utf16_length(formatted.text) - utf16_length(formatted.text.lstrip())
    length = utf16_length(text)
    moved = (_move(entity, cut, length) for entity in formatted.entities)
    return Formatted(text, tuple(entity for entity in moved if entity["length"] > 0))


def _move(entity: Json, cut: int, length: int) -> Json:
    start = max(entity["offset"] - cut, 0)
    end = min(entity["offset"] + entity["length"] - cut, length)
    return {**entity, "offset": start, "length": end - start}


def _entity(text: str, match: re.Match[str]) -> Json:
    offset = utf16_length(text[: match.start()])
    return {"type": match.lastgroup, "offset": offset, "length": utf16_length(match.group())}


def _overlap(one: Json, other: Json) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]
    )
