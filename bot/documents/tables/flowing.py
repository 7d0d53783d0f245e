"""The lines of a cell as one: a narrow column breaks words, a careful typist gives every unit its own line."""

import re
from itertools import pairwise

from bot.core.plan.tables.cells import CellKind, cell_kind
from bot.core.plan.text.passages import passage

_NO_STOP = re.compile(r"[、,，;；:：(（/—-]$")
_NUMBER = re.compile(r"[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[)）、]|[.．](?!\d))|[①-⑳]")
_SHORT = 4  # characters: 农贸市 / 场
_SHORTEST_NAME = 2
_LONGEST_LIST = 400
_LATIN = re.compile(r"[A-Za-z0-9]")


def flow(text: str) -> str:
    """The text of a cell in one line."""
    pieces = [" ".join(piece.split()) for piece in text.split("\n")]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) < 2:
        return "".join(pieces)
    if len(text) <= _LONGEST_LIST and all(_is_list(piece) for piece in pieces):
        return _list_names(pieces)
    joined = pieces[0]
    for above, below in pairwise(pieces):
        joined += _between(above, below) + below
    return joined


def _is_list(piece: str) -> bool:
    """A whole name or several; 教育 above 文化 is more likely one word that the column broke."""
    is_whole = len(piece) > _SHORTEST_NAME or piece.startswith("各")
    return is_whole and cell_kind(passage(piece)) is CellKind.BODIES


def _list_names(pieces: list[str]) -> str:
    return "、".join(piece.strip("、，,；;") for piece in pieces)


def _between(above: str, below: str) -> str:
    if _NO_STOP.search(above):
        return ""
    is_word = len(above) <= _SHORT and not _NUMBER.match(below)
    is_latin = _LATIN.match(below) is not None and _LATIN.search(above[-1]) is not None
    return "" if is_word and not is_latin else " "
