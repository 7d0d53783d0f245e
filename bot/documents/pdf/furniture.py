"""What stands at the edges of pages: page numbers, and headers and footers that come again and again."""

import re
from collections import Counter

from bot.documents.pdf.letters import Line, Row

_EDGE = 0.12  # of a page's height
_PAGE_NUMBER = re.compile(
    r"[-—–－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,，共]\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－·\s]*"
)
_FIGURE = re.compile(r"\d+")
_OFTEN = 0.5  # of the pages
_FEWEST = 2
_MOST_PIECES = 2  # more may be the heading of a table, which stands on every page, too


def drop_furniture(pages: list[tuple[float, list[Row]]]) -> list[list[Row]]:
    """The lines of each page (its height, its lines) without those."""
    counts = Counter(
        key for height, rows in pages for key in {_key(row.line) for row in rows if _may_recur(row, height)}
    )
    often = max(_FEWEST, len(pages) * _OFTEN)

    def stays(row: Row, height: float) -> bool:
        is_number = _PAGE_NUMBER.fullmatch(row.line.text.strip()) and _is_at_edge(row.line, height)
        return not (is_number or (_may_recur(row, height) and counts[_key(row.line)] >= often))

    return [[row for row in rows if stays(row, height)] for height, rows in pages]


def _may_recur(row: Row, height: float) -> bool:
    return len(row.pieces) <= _MOST_PIECES and _is_at_edge(row.line, height)


def _is_at_edge(line: Line, height: float) -> bool:
    return line.bottom < height * _EDGE or line.top > height * (1 - _EDGE)


def _key(line: Line) -> tuple[str, int]:
    """The text of a line without its figures, at its height on the page."""
    return _FIGURE.sub("0", line.text), round(line.top / 4)
