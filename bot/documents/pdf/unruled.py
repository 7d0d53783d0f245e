"""Tables without rules: columns that white space parts, below a line that is the heading of a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from bot.core.plan.tables.columns import Column, read_column, read_header
from bot.core.plan.text.folding import fold
from bot.documents.pdf.letters import Line, Row
from bot.documents.pdf.tables import Piece
from bot.documents.tables.grid import Cell

_FEWEST_LINES = 2
_TOUCHING = 2.0  # points: letters of neighbouring columns are further apart
_NEW_ROW = 1.25  # times the narrowest distance between lines: the next row begins
_PAGE_END = 1.2  # times that distance: a page that ends parts rows where nothing else does
_SECTION = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|备?注[:：])")


@dataclass(slots=True)
class _Span:
    """What a column takes of the page's width; `head` is its place in the heading."""

    left: float
    right: float
    head: int | None = None


@dataclass(slots=True)
class _Found:
    """A table in the making: its heading, what the columns take, the lines of its body in pieces.

    `lines` are the places of all its lines among those of the paper.
    """

    lines: list[int]
    heading: list[Line]
    spans: list[_Span]
    body: list[list[Line]] = field(default_factory=list)


def find_unruled(rows: list[Row]) -> dict[int, Piece]:
    """The tables among the lines of all pages, by the places of their lines: each stands for its table."""
    tables: dict[int, Piece] = {}
    found: _Found | None = None
    for at, row in enumerate(rows):
        if found is not None and _take(found, at, row.pieces):
            continue
        tables |= _finish(found)
        is_heading = len(row.pieces) > 2 and read_header(_names(row.pieces)) is not None
        found = _begin(at, row.pieces) if is_heading else None
    return tables | _finish(found)


def _names(heading: list[Line]) -> list[str]:
    return [fold(piece.text.strip()) for piece in heading]


def _begin(at: int, heading: list[Line]) -> _Found:
    return _Found([at], heading, [_Span(piece.left, piece.right, head) for head, piece in enumerate(heading)])


def _finish(found: _Found | None) -> dict[int, Piece]:
    piece = _make_piece(found) if found else None
    return dict.fromkeys(found.lines, piece) if found and piece else {}


def _take(found: _Found, at: int, row: list[Line]) -> bool:
    """Take a line into the table if it is part of it; the next page may repeat the heading."""
    last = (found.body[-1] if found.body else found.heading)[0]
    is_next_page = row[0].page == last.page + 1
    if row[0].page > last.page + 1 or (is_next_page and len(row) == 1 and _SECTION.match(row[0].text)):
        return False
    is_repeated = is_next_page and _names(row) == _names(found.heading)
    if not is_repeated and ((len(row) > 2 and read_header(_names(row))) or not _add(found, row)):
        return False
    found.lines.append(at)
    return True


def _add(found: _Found, row: list[Line]) -> bool:
    """Take a line into the body, unless one of its pieces would join two columns."""
    spans = found.spans
    for piece in row:
        joined = _join(spans, piece)
        if joined is None:
            return False
        spans = joined
    found.spans = spans
    found.body.append(row)
    return True


def _join(spans: list[_Span], piece: Line) -> list[_Span] | None:
    """The spans with that of a piece; None where it reaches into two columns."""
    new = _Span(piece.left, piece.right)
    apart: list[_Span] = []
    for span in spans:
        if span.right + _TOUCHING < new.left or new.right + _TOUCHING < span.left:
            apart.append(span)
        elif new.head is not None and span.head is not None:
            return None
        else:
            head = span.head if new.head is None else new.head
            new = _Span(min(span.left, new.left), max(span.right, new.right), head)
    return sorted([*apart, new], key=lambda span: span.left)


def _make_piece(found: _Found) -> Piece | None:
    """The table, where every column has a name and there is a body to speak of."""
    columns = [span for span in found.spans if span.head is not None]
    if len(columns) < len(found.spans) or len(found.body) < _FEWEST_LINES:
        return None
    rows = [[found.heading], *_part_rows(found, columns)]
    cells = [cell for at, lines in enumerate(rows) for cell in _make_cells(at, lines, columns)]
    heading = found.heading[0]
    return Piece(heading.page, heading.top, tuple(span.left for span in columns), tuple(cells))


def _part_rows(found: _Found, columns: list[_Span]) -> list[list[list[Line]]]:
    """The lines of each row: every number begins one, or stands in the middle of one; else wide distances part them."""
    ordinal = next((at for at, head in enumerate(found.heading) if _is_ordinal(head)), None)
    numbered = [
        at
        for at, line in enumerate(found.body)
        if ordinal is not None and any(_column_of(piece, columns) == ordinal for piece in line)
    ]
    gaps = list(_gaps(found.body))
    narrowest = min((gap for gap in gaps if gap), default=0.0)
    if len(numbered) > 1:
        begins = _begin_at_numbers(gaps, numbered, 0.0)
        begins = begins if begins == numbered else _begin_at_numbers(gaps, numbered, _PAGE_END * narrowest)
    else:
        begins = [at for at, gap in enumerate(gaps) if not at or (gap and gap > _NEW_ROW * narrowest)]
        begins = begins if len(begins) > 1 else list(range(len(gaps)))
    return [found.body[start:end] for start, end in pairwise([*begins, len(found.body)])]


def _gaps(body: list[list[Line]]) -> Iterator[float | None]:
    """How far each line stands below the one above it; None where it opens a page."""
    yield None
    for above, below in pairwise(line[0] for line in body):
        yield below.top - above.top if below.page == above.page else None


def _begin_at_numbers(gaps: list[float | None], numbered: list[int], page_end: float) -> list[int]:
    """Where rows begin: before the widest gap between two numbers; a page's end counts as a gap of `page_end`."""
    widths = [page_end if gap is None else gap for gap in gaps]
    return [0, *(_widest_gap(widths, first, second) for first, second in pairwise(numbered))]


def _is_ordinal(head: Line) -> bool:
    return read_column(fold(head.text.strip())) is Column.ORDINAL


def _widest_gap(gaps: list[float], first: int, second: int) -> int:
    """The line before which the widest gap stands between two numbers; of equal gaps the last."""
    return max(range(first + 1, second + 1), key=lambda at: (round(gaps[at]), at))


def _column_of(piece: Line, columns: list[_Span]) -> int:
    middle = (piece.left + piece.right) / 2
    return next(at for at, span in enumerate(columns) if middle <= span.right + _TOUCHING)


def _make_cells(row: int, lines: list[list[Line]], columns: list[_Span]) -> Iterator[Cell]:
    texts: list[list[Line]] = [[] for _ in columns]
    for line in lines:
        for piece in line:
            texts[_column_of(piece, columns)].append(piece)
    for at, (pieces, span) in enumerate(zip(texts, columns, strict=True)):
        yield Cell(row, at, _flow(pieces, span))


def _flow(pieces: list[Line], span: _Span) -> str:
    """The text of a cell: a piece that had no room for what comes next goes on there."""
    text = pieces[0].text.strip() if pieces else ""
    for above, piece in pairwise(pieces):
        has_room = span.right - above.right > piece.needs()
        text += ("\n" if has_room else "") + piece.text.strip()
    return text
