"""The pieces of a cell that ran over several lines, put together again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.plan.tables.cells import CellKind, Looks
from bot.core.plan.text.passages import Passage, join

_STOP = re.compile(r"[。;:!?]$")
_NEW_POINT = re.compile(r"\(?\d{1,2}[.、)]|[①-⑳]|[一二三四五六七八九十]{1,2}[是、]")
_NAMES = frozenset({CellKind.BODIES, CellKind.PEOPLE})


def join_pieces(cell: Sequence[Passage], looks: Looks) -> list[Passage]:
    """The paragraphs of a cell: a broken line is mended, a point of its own stays by itself."""
    if len(cell) == 1:
        return list(cell)
    paragraphs: list[list[Passage]] = []
    for above, piece in zip([None, *cell], cell, strict=False):
        if above is None or _STOP.search(above.plain) or _NEW_POINT.match(piece.plain):
            paragraphs.append([piece])
        else:
            are_names = looks.kind(above) in _NAMES and looks.kind(piece) in _NAMES
            paragraphs[-1].append(_set_apart(piece) if are_names else piece)
    return [join(paragraph) for paragraph in paragraphs]


def _set_apart(piece: Passage) -> Passage:
    return replace(piece, text="\n" + piece.text, plain="\n" + piece.plain)
