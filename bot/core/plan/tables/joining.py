"""The pieces of a cell that ran over several lines, put together again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.plan.tables.cells import CellKind, Looks
from bot.core.plan.text.passages import Passage

_STOP = re.compile(r"[。;:!?]$")
_NEW_POINT = re.compile(r"\(?\d{1,2}[.、)]|[①-⑳]|[一二三四五六七八九十]{1,2}[是、]")
_NAMES = frozenset({CellKind.BODIES, CellKind.PEOPLE})


def join_pieces(cell: Sequence[Passage], looks: Looks) -> list[Passage]:
    """The paragraphs of a cell: a broken line is mended, a point of its own stays by itself."""
    joined: list[Passage] = []
    for piece in cell:
        if joined and not _STOP.search(joined[-1].plain) and not _NEW_POINT.match(piece.plain):
            joined[-1] += _set_apart(piece) if _are_names(joined[-1], piece, looks) else piece
        else:
            joined.append(piece)
    return joined


def _are_names(above: Passage, piece: Passage, looks: Looks) -> bool:
    """Whether both are bodies or persons on lines of their own."""
    return looks.kind(piece) in _NAMES and looks.kind(above) in _NAMES


def _set_apart(piece: Passage) -> Passage:
    return replace(piece, text="\n" + piece.text, plain="\n" + piece.plain)
