"""Numbers on lines of their own, above the titles that they count: 01, then 家门口的公园."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.core.plan.numbering.markers import find_markers
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.labels import NAMING, find_labels

_NUMBER = re.compile(r"(?:NO\.?\s*)?0?(\d{1,2})", re.IGNORECASE)
_LONGEST_TITLE = 40
_FEWEST = 2
_SENTENCE = re.compile("[。;!?:]")


def set_numbers_before_titles(lines: Sequence[Passage]) -> list[Passage]:
    """The lines, each such number in one with its title.

    The numbers count on from 1, a title follows each, and somebody is named below most: others are those of pages.
    """
    places = [at for at, line in enumerate(lines) if _NUMBER.fullmatch(line.plain)]
    counted = [at for number, at in enumerate(places, 1) if _number(lines[at]) == number]
    if len(counted) < _FEWEST or counted != places or not all(_is_title(lines, at + 1) for at in places):
        return list(lines)
    parts = [lines[start:end] for start, end in pairwise([*places, len(lines)])]
    if sum(map(_names_anybody, parts)) * 2 < len(parts):
        return list(lines)
    return [*lines[: places[0]], *(line for part in parts for line in (_join(*part[:2]), *part[2:]))]


def _number(line: Passage) -> int:
    match = _NUMBER.fullmatch(line.plain)
    return int(match[1]) if match else 0


def _is_title(lines: Sequence[Passage], at: int) -> bool:
    if at >= len(lines):
        return False
    plain = lines[at].plain
    marker = next(find_markers(plain), None)
    is_numbered = _NUMBER.fullmatch(plain) or (marker is not None and marker.is_first)
    return len(plain) <= _LONGEST_TITLE and not _SENTENCE.search(plain) and not is_numbered


def _names_anybody(part: Sequence[Passage]) -> bool:
    return any(label.meaning in NAMING for line in part for label in find_labels(line.plain))


def _join(number: Passage, title: Passage) -> Passage:
    return Passage(number.line, f"{number.text}\n{title.text}", f"{number.plain}\n{title.plain}")
