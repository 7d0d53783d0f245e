"""Tables without rules: columns that white space parts, below a line that is the heading of a table."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from bot.core.plan.tables.columns import Column, read_column, read_header
from bot.core.plan.text.folding import fold
from bot.documents.pdf.letters import Line
from bot.documents.pdf.tables import Piece
from bot.documents.tables.grid import Cell

_FEWEST_LINES = 2
_TOUCHING = 2.0  # points: letters of neighbouring columns are further apart
_NEW_ROW = 1.25  # times the narrowest distance between lines: the next row begins


@dataclass(slots=True)
class _Span:
    """What a column takes of the page's width; `head` is its place in the heading."""

    left: float
    right: float
    head: int | None = None


@dataclass(slots=True)
class _Found:
    """A table in the making: the line on which it begins, the lines of its body in pieces, what the columns take."""

    begins: int
    heading: list[Line]
    spans: list[_Span]
    body: list[list[Line]] = field(default_factory=list)


def find_unruled(rows: list[list[Line]], page: int) -> dict[int, Piece]:
    """The tables among the lines of a page, each line in the pieces that wide gaps part, by the lines they take.

    Every line of a table stands for it.
    """
    tables: dict[int, Piece] = {}
    found: _Found | None = None
    for at, row in enumerate([*rows, []]):
        heading = read_header([fold(piece.text.strip()) for piece in row]) if len(row) > 2 else None
        if found is not None and (heading or not row or not _add(found, row)):
            piece = _make_piece(found, page)
            lines = range(found.begins, found.begins + 1 + len(found.body))
            tables |= dict.fromkeys(lines, piece) if piece else {}
            found = None
        if heading:
            found = _Found(at, row, [_Span(piece.left, piece.right, head) for head, piece in enumerate(row)])
    return tables


def _add(found: _Found, row: list[Line]) -> bool:
    """Take a line into the table, unless one of its pieces would join two columns."""
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


def _make_piece(found: _Found, page: int) -> Piece | None:
    """The table, where every column has a name and there is a body to speak of."""
    columns = [span for span in found.spans if span.head is not None]
    if len(columns) < len(found.spans) or len(found.body) < _FEWEST_LINES:
        return None
    rows = [[found.heading], *_part_rows(found, columns)]
    cells = [cell for at, lines in enumerate(rows) for cell in _make_cells(at, lines, columns)]
    return Piece(page, found.heading[0].top, tuple(span.left for span in columns), tuple(cells))


def _part_rows(found: _Found, columns: list[_Span]) -> list[list[list[Line]]]:
    """The lines of each row: every number begins one, or stands in the middle of one; else wide distances part them."""
    ordinal = next((at for at, head in enumerate(found.heading) if _is_ordinal(head)), None)
    numbered = [
        at
        for at, line in enumerate(found.body)
        if ordinal is not None and any(_column_of(piece, columns) == ordinal for piece in line)
    ]
    tops = [line[0].top for line in found.body]
    if len(numbered) > 1:
        begins = [0, *(_widest_gap(tops, first, second) for first, second in pairwise(numbered))]
    else:
        narrowest = min((below - above for above, below in pairwise(tops)), default=0.0)
        begins = [0, *(at for at in range(1, len(tops)) if tops[at] - tops[at - 1] > _NEW_ROW * narrowest)]
        begins = begins if len(begins) > 1 else list(range(len(tops)))
    return [found.body[start:end] for start, end in pairwise([*begins, len(found.body)])]


def _is_ordinal(head: Line) -> bool:
    return read_column(fold(head.text.strip())) is Column.ORDINAL


def _widest_gap(tops: list[float], first: int, second: int) -> int:
    """The line before which the widest gap stands between two numbers; of equal gaps the last."""
    return max(range(first + 1, second + 1), key=lambda at: (round(tops[at] - tops[at - 1]), at))


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
