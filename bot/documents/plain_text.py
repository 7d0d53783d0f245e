"""Plain text in the encodings that office computers write."""

import codecs
import unicodedata

from bot.documents.errors import DocumentError
from bot.documents.limits import LONGEST_TEXT

_NEVER_PRINTED = frozenset({"Cc", "Cn", "Co", "Cs"})
_MOST_BYTES_A_CHARACTER = 4  # in all three encodings


def read_plain_text(content: bytes) -> str:
    """UTF-8 with or without a byte order mark, UTF-16 with one, else GB 18030."""
    if len(content) > LONGEST_TEXT * _MOST_BYTES_A_CHARACTER:
        raise DocumentError("too-large")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode(content, "utf-16")
    if b"\0" in content:
        raise DocumentError("kind")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decode(content, "gb18030")


def _decode(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise DocumentError("encoding") from None
    if _is_garbled(text):
        raise DocumentError("encoding")
    return text


def _is_garbled(text: str) -> bool:
    """True where a wrong encoding decoded all the same: it gives control and unassigned characters."""
    odd = sum(unicodedata.category(char) in _NEVER_PRINTED and char not in "\t\r\n\f\v" for char in text)
    return odd * 100 > len(text)
