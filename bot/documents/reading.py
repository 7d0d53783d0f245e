"""From the bytes of a document to its text."""

from bot.documents.errors import DocumentError
from bot.documents.formats import Format, tell_format
from bot.documents.limits import LARGEST_FILE, LONGEST_TEXT

__all__ = ["DocumentError", "read_document"]


def read_document(content: bytes, name: str) -> str:
    """The text of a document: a paragraph a line; a table's row a line, with | between the cells.

    The bytes tell the format, the ending of `name` only helps. Raises DocumentError for what cannot be read.
    A stranger's file is read by bot.documents.apart: what a PDF unpacks to, only a process's limit can bound.
    """
    if len(content) > LARGEST_FILE:
        raise DocumentError("too-large")
    text = _read(content, tell_format(content, name))
    if len(text) > LONGEST_TEXT:
        raise DocumentError("too-large")
    if not text.strip():
        raise DocumentError("empty")
    return text


def _read(content: bytes, found: Format) -> str:
    """Read one format; the reader of the others, and what it needs, is not even loaded."""
    match found:
        case Format.TEXT:
            from bot.documents.plain_text import read_plain_text

            return read_plain_text(content)
        case Format.WORD:
            from bot.documents.word.document import read_word

            return read_word(content)
        case Format.SHEETS:
            from bot.documents.sheets.workbook import read_workbook

            return read_workbook(content)
        case Format.PDF:
            from bot.documents.pdf.document import read_pdf

            return read_pdf(content)
