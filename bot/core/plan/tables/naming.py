"""Who is named in a cell of a column that names somebody."""

import re

from bot.core.plan.text.passages import Passage, join, without
from bot.core.plan.units.bodies import is_body, is_office
from bot.core.plan.units.credits import Credits, read_bracket, read_value
from bot.core.plan.units.labels import NAMING, Meaning, find_bracket_labels
from bot.core.plan.units.mentions import find_mentions

# 区发改局区统计局: one ends, the next begins with the same level.
_BETWEEN = re.compile(
    r"(?<=[局厅办委部联团会府镇乡院处队心司])(?=(?:[省市区县州镇](?!委会|局|级|直|域|人民|政府)|各)[一-龥])"
)
_GAP = re.compile(r"\s+")
_SEPARATOR = re.compile(r"[、,;()\s]")
_LABELLED = re.compile(r"[(\[](?:牵头|责任|配合|协办|主办|承办|负责)(?:单位|部门|领导|人)?\s*:")


def read_names(meaning: Meaning, cell: Passage) -> Credits:
    """The names in a cell; labels in it go before what the column says."""
    if any(label.meaning in NAMING for label in find_bracket_labels(cell.plain)):
        return read_bracket(cell)
    found = [read_value(meaning, piece) for piece in _unglue(_close_gaps(cell))]
    return found[0] if len(found) == 1 else sum(found, Credits())


def take_names(texts: list[Passage]) -> tuple[list[Passage], Credits]:
    """The texts of a row without the brackets that name somebody, and whom they name."""
    kept: list[Passage] = []
    found = Credits()
    for text in texts:
        mentions = find_mentions(text) if _LABELLED.search(text.plain) else []
        for mention in mentions:
            found += mention.credits
        kept += without(text, [(mention.start, mention.end) for mention in mentions]) if mentions else [text]
    return kept or texts, found


def _close_gaps(cell: Passage) -> Passage:
    """市经济和 信息化委 is one name, broken by a narrow column."""
    gaps = [gap.span() for gap in _GAP.finditer(cell.plain) if _is_inside_name(cell.plain, *gap.span())]
    return join(without(cell, gaps)) if gaps else cell


def _is_inside_name(plain: str, start: int, end: int) -> bool:
    left = _SEPARATOR.split(plain[:start])[-1]
    right = _SEPARATOR.split(plain[end:], maxsplit=1)[0]
    return bool(left and right) and not is_body(left) and is_office(left + right)


def _unglue(cell: Passage) -> list[Passage]:
    """Names that run together without anything between them."""
    pieces: list[Passage] = []
    start = 0
    for match in _BETWEEN.finditer(cell.plain):
        left = re.split(r"[、,;\s]", cell.plain[start : match.start()])[-1]
        right = re.split(r"[、,;\s(]", cell.plain[match.start() :], maxsplit=1)[0]
        if len(left) > 2 and is_office(left) and is_office(right):
            pieces.append(cell.cut(start, match.start()))
            start = match.start()
    return [*pieces, cell.cut(start)]
