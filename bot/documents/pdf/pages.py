"""The pages of a PDF as letters and ruled tables. Only this module knows the library that takes a PDF apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.documents.errors import DocumentError
from bot.documents.limits import MOST_MARKS_ON_PAGE, MOST_PAGES
from bot.documents.pdf.letters import Letter
from bot.documents.pdf.rules import find_missing

if TYPE_CHECKING:
    from pdfplumber.page import Page as PlumberPage

_RULES = {"snap_tolerance": 3, "join_tolerance": 3, "edge_min_length": 6}
_NO_UNICODE = "(cid:"  # a glyph whose character the file does not tell


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from the left and the top."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, letter: Letter) -> bool:
        """Whether the middle of a letter lies in it."""
        return (
            self.left <= (letter.left + letter.right) / 2 < self.right
            and self.top <= letter.middle < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its letters, and of each ruled table the cells; `unknown` glyphs tell no character."""

    number: int
    width: float
    height: float
    letters: list[Letter]
    tables: list[list[Box]]
    unknown: int
    has_pictures: bool


def read_pages(content: bytes) -> Iterator[Page]:
    """The pages of a PDF, one after the other: each is some megabytes while it is looked at.

    Raises DocumentError for one that is locked, broken or too large.
    """
    import pdfplumber

    try:
        with pdfplumber.open(BytesIO(content)) as pdf:
            for number, page in enumerate(pdf.pages):
                yield _read_page(number, page)
                page.close()
    except (DocumentError, MemoryError):
        raise
    except Exception as error:  # of a broken file, the library raises whatever it stumbles over
        raise (DocumentError("locked") if _is_locked(error) else DocumentError("broken")) from None


def _is_locked(error: Exception) -> bool:
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    return any(isinstance(cause, PDFPasswordIncorrect) for cause in (error, *error.args))


def _read_page(number: int, page: "PlumberPage") -> Page:
    marks = page.chars
    rules = page.edges
    if number >= MOST_PAGES or len(marks) + len(rules) > MOST_MARKS_ON_PAGE:
        raise DocumentError("too-large")
    letters = [_read_letter(mark) for mark in marks if mark["upright"]]
    tables = page.find_tables(_RULES | find_missing(rules)) if rules else []
    known = [letter for letter in letters if not letter.text.startswith(_NO_UNICODE)]
    return Page(
        number=number,
        width=float(page.width),
        height=float(page.height),
        letters=known,
        tables=[[Box(*cell) for cell in table.cells] for table in tables if len(table.columns) > 1],
        unknown=len(letters) - len(known),
        has_pictures=bool(page.images),
    )


def _read_letter(mark: dict[str, Any]) -> Letter:
    text = mark["text"].encode("utf-8", "ignore").decode()  # half a pair of surrogates is no character
    return Letter(text or " ", mark["x0"], mark["x1"], mark["top"], mark["bottom"], max(mark["size"], 1))
