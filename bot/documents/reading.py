"""A document's bytes to its text."""

import codecs


class DocumentError(Exception):
    """A document that cannot be read. `code` says why; the sentence for people is document-<code> in locales/."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_document(content: bytes, name: str) -> str:
    """Read a document's text; raises DocumentError. `name` tells the format by its ending."""
    if b"\0" in content[:4096] and not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise DocumentError("binary")
    for encoding in ("utf-16",) if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise DocumentError("encoding")
