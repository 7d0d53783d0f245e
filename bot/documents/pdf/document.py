"""From a PDF to its text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from bot.documents.collecting import collect
from bot.documents.errors import DocumentError
from bot.documents.pdf.furniture import drop_furniture
from bot.documents.pdf.letters import Line, Row, read_rows
from bot.documents.pdf.pages import Page, read_pages
from bot.documents.pdf.paragraphs import Setting, read_paragraphs
from bot.documents.pdf.tables import Piece, join_pieces, read_tables
from bot.documents.pdf.unruled import find_unruled
from bot.documents.tables.grid import Grid
from bot.documents.tables.lines import write_table

_FEWEST_LETTERS = 10  # of a document without its page numbers; less is a stamp on a picture of a page
_KNOWN = 0.8  # of the glyphs must tell their characters


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What was found on a page; `letters` and `unknown` count its glyphs."""

    number: int
    width: float
    height: float
    rows: list[Row]
    tables: list[Piece]
    letters: int
    unknown: int
    has_pictures: bool


def read_pdf(content: bytes) -> str:
    """The text of a PDF: a paragraph or a table's row a line, without page numbers and running headers.

    The last line names the pages that are only pictures.
    """
    sheets = [_lay_out(page) for page in read_pages(content)]
    rows = [
        row for on_page in drop_furniture([(sheet.height, sheet.rows) for sheet in sheets]) for row in on_page
    ]
    unruled = find_unruled(rows)
    lines = [row.line for at, row in enumerate(rows) if at not in unruled]
    tables = [*(table for sheet in sheets for table in sheet.tables), *dict.fromkeys(unruled.values())]
    setting = Setting(lines, min((sheet.width for sheet in sheets), default=0.0))
    blocks: list[Line | Piece] = sorted((*lines, *tables), key=lambda block: (block.page, block.top))
    text = collect(_write(blocks, setting))
    if len(text) < _FEWEST_LETTERS or not _tell_their_letters(sheets):
        raise DocumentError("scan")
    return collect([text, *_mention_pictures(sheets)])


def _tell_their_letters(sheets: list[_Sheet]) -> bool:
    letters = sum(sheet.letters for sheet in sheets)
    return letters >= _KNOWN * (letters + sum(sheet.unknown for sheet in sheets))


def _lay_out(page: Page) -> _Sheet:
    tables, rest = read_tables(page)
    return _Sheet(
        page.number,
        page.width,
        page.height,
        read_rows(rest, page.number),
        tables,
        len(page.letters),
        page.unknown,
        page.has_pictures,
    )


def _write(blocks: Iterable[Line | Piece], setting: Setting) -> Iterator[str]:
    """The lines of all pages: paragraphs and tables are whole also where a page ends in them."""
    for kind, group in groupby(blocks, key=type):
        if kind is Piece:
            for cells in join_pieces(block for block in group if isinstance(block, Piece)):
                yield from write_table(Grid(cells))
        else:
            yield from read_paragraphs([block for block in group if isinstance(block, Line)], setting)


def _mention_pictures(sheets: list[_Sheet]) -> Iterator[str]:
    unread = [str(sheet.number + 1) for sheet in sheets if sheet.has_pictures and not sheet.letters]
    if unread:
        yield f"备注：第{'、'.join(unread)}页是图片，没有读"
