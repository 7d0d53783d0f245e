"""From the bytes of an uploaded document to its text."""

import codecs
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath


class Trouble(StrEnum):
    """Why a document could not be read."""

    EMPTY = "empty"
    FORMAT = "format"  # not a format that is read
    ENCODING = "encoding"  # a text, but in no known encoding


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The document `name` could not be read; `code` says why."""

    name: str
    code: Trouble


class _NotTextError(Exception):
    """What the readers below raise; outside of this module it is a value."""

    def __init__(self, code: Trouble) -> None:
        super().__init__(code)
        self.code = code


def read_document(content: bytes, name: str) -> str | Unreadable:
    """The text of a document, its format told by the ending of `name` (.txt also where there is none)."""
    reader = _READERS.get(PurePath(name).suffix.lower())
    if reader is None:
        return Unreadable(name, Trouble.FORMAT)
    try:
        text = reader(content)
    except _NotTextError as error:
        return Unreadable(name, error.code)
    return text if text.strip() else Unreadable(name, Trouble.EMPTY)


def _read_plain_text(content: bytes) -> str:
    """UTF-8 with or without a byte order mark, UTF-16 with one, else GB 18030."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode(content, "utf-16")
    if content.startswith(_OTHER_FORMATS) or b"\0" in content:
        raise _NotTextError(Trouble.FORMAT)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decode(content, "gb18030")


def _decode(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise _NotTextError(Trouble.ENCODING) from None
    if _is_garbled(text):
        raise _NotTextError(Trouble.ENCODING)
    return text


def _is_garbled(text: str) -> bool:
    """True where a wrong encoding decoded all the same: it gives control and unassigned characters."""
    odd = sum(unicodedata.category(char) in _NEVER_PRINTED and char not in "\t\r\n\f\v" for char in text)
    return odd * 100 > len(text)


_NEVER_PRINTED = frozenset({"Cc", "Cn", "Co", "Cs"})
_OTHER_FORMATS = (
    b"PK\x03\x04",
    b"%PDF",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)  # docx and xlsx, pdf, doc and xls, rtf
_READERS: dict[str, Callable[[bytes], str]] = {"": _read_plain_text, ".txt": _read_plain_text}
