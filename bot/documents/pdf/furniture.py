"""What stands at the edges of pages: page numbers, and headers and footers that come again and again."""

import re
from collections import Counter

from bot.documents.pdf.letters import Line

_EDGE = 0.12  # of a page's height
_PAGE_NUMBER = re.compile(
    r"[-—–－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,，共]\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－·\s]*"
)
_FIGURE = re.compile(r"\d+")
_OFTEN = 0.5  # of the pages
_FEWEST = 3


def drop_furniture(pages: list[tuple[float, list[Line]]]) -> list[list[Line]]:
    """The lines of each page (its height, its lines) without those."""
    counts = Counter(
        key for height, lines in pages for key in {_key(line) for line in lines if _is_at_edge(line, height)}
    )
    often = max(_FEWEST, len(pages) * _OFTEN)

    def stays(line: Line, height: float) -> bool:
        is_furniture = _PAGE_NUMBER.fullmatch(line.text.strip()) or counts[_key(line)] >= often
        return not (is_furniture and _is_at_edge(line, height))

    return [[line for line in lines if stays(line, height)] for height, lines in pages]


def _is_at_edge(line: Line, height: float) -> bool:
    return line.bottom < height * _EDGE or line.top > height * (1 - _EDGE)


def _key(line: Line) -> tuple[str, int]:
    """The text of a line without its figures, at its height on the page."""
    return _FIGURE.sub("0", line.text), round(line.top / 4)
