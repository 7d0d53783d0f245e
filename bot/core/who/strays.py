"""Little words that are no little words: pieces of a name that was cut at the wrong places."""

from collections.abc import Iterable, Iterator

from bot.core.who.glossary import Kind
from bot.core.who.lexicon import Piece

LITTLE_KINDS = (Kind.LIGHT, Kind.MATTER)


def join_strays(pieces: Iterable[Piece]) -> list[Piece]:
    """Make one raw run of a lone raw character and the little words beside it: 远 and 培 are 远培."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before and _are_strays(before, piece):
            joined[-1] = _join(before, piece, Kind.RAW, is_stray=True)
        else:
            joined.append(piece)
    return joined


def make_matters(light: Iterable[Piece]) -> Iterator[Piece]:
    """Make the matter of a question that has only light words.

    综合 and 楼 say nothing, but 综合楼 may stand in the plan to the letter; 图 and 馆 may abbreviate a name.
    """
    matter: Piece | None = None
    for piece in light:
        if piece.kind is Kind.MATTER:
            continue
        kind = Kind.RAW if len(piece.text) == 1 else Kind.TOPIC
        if matter and matter.end == piece.start:
            matter = _join(matter, piece, max(matter.kind, kind))
            continue
        if matter:
            yield _whole(matter)
        matter = Piece(piece.start, piece.end, piece.text, kind)
    if matter:
        yield _whole(matter)


def _are_strays(before: Piece, piece: Piece) -> bool:
    are_short = len(before.text) == len(piece.text) == 1
    kinds = {before.kind, piece.kind}
    return (
        before.end == piece.start and are_short and Kind.RAW in kinds and kinds <= {Kind.RAW, *LITTLE_KINDS}
    )


def _join(before: Piece, piece: Piece, kind: Kind, *, is_stray: bool = False) -> Piece:
    return Piece(before.start, piece.end, before.text + piece.text, kind, is_stray=is_stray)


def _whole(matter: Piece) -> Piece:
    words = (matter.text,) if matter.kind is Kind.TOPIC else ()
    return Piece(matter.start, matter.end, matter.text, matter.kind, words, is_made_up=True)
