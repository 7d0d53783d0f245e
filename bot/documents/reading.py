"""From the bytes of a document to its text."""

import codecs
import unicodedata
from collections.abc import Callable
from pathlib import PurePath


class DocumentError(Exception):
    """A document that cannot be read. `code` says why; the sentence for people is document-<code> in locales/."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_document(content: bytes, name: str) -> str:
    """The text of a document; the ending of `name` tells its format, .txt where there is none.

    Raises DocumentError: "binary" for what is no text, "encoding" for a text in no known encoding.
    """
    reader = _READERS.get(PurePath(name).suffix.lower())
    if reader is None or content.startswith(_OTHER_FORMATS):
        raise DocumentError("binary")
    return reader(content)


def _read_plain_text(content: bytes) -> str:
    """UTF-8 with or without a byte order mark, UTF-16 with one, else GB 18030."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode(content, "utf-16")
    if b"\0" in content:
        raise DocumentError("binary")
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


_NEVER_PRINTED = frozenset({"Cc", "Cn", "Co", "Cs"})
# docx and xlsx, pdf, doc and xls, rtf
_OTHER_FORMATS = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_READERS: dict[str, Callable[[bytes], str]] = {"": _read_plain_text, ".txt": _read_plain_text}
