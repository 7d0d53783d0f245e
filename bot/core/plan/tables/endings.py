"""The names at the end of a row that runs together, where the words alone do not tell where they begin.

…标准厂房4.2万平方米交付顾建中建设管理办资产经营公司严斌: of all ways to part the end of the row into persons, bodies
and dates the likeliest that leaves a text which may end there.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.core.plan.tables.offices import is_known
from bot.core.plan.units.bodies import is_body, is_collective
from bot.core.plan.units.people import is_person
from bot.core.plan.units.words import FIELDS, OFFICES, any_of

_WINDOW = 48  # characters that the names of a row may take
_LONGEST_END = 12  # characters
_MOST_ROWS = 300  # read like this, which looks at every place of an ending
_SHORTEST_TEXT = 3
_BODY_SIZES = range(2, 13)
_PERSON_SIZES = (3, 2)
_USUAL_SIZE = 3
_SHORT_BODIES = frozenset(word for word in OFFICES if len(word) == 2)
_NO_NAME = re.compile(r"[\d,。;:%“”《》]")
_USUAL = re.compile(rf"各|[省市区县镇]?(?:{any_of(FIELDS)})")
_SURE_END = re.compile("[局委办厅部所站院中心处科队府道镇乡司团联]$")
_PERSON_COST = 0.3


class _Way(NamedTuple):
    """The best way to part what begins at a place: what it costs and where its first name ends."""

    cost: float
    stop: int


class EndingReader:
    """Parts the ends of rows; `has_people`: the table has a column of persons."""

    def __init__(self, date: re.Pattern[str], text_end: re.Pattern[str], *, has_people: bool) -> None:
        self._date = date
        self._text_end = text_end
        self._has_people = has_people
        self._rows_left = _MOST_ROWS

    def read(self, plain: str, start: int, end: int) -> list[int]:
        """Where the cells of names begin in a row from `start` to `end`; none where they cannot be told."""
        self._rows_left -= 1
        if self._rows_left < 0:
            return []
        first = max(start + _SHORTEST_TEXT, end - _WINDOW)
        ways = {end: _Way(0.0, end)}
        for at in range(end - 1, first - 1, -1):
            found = [
                _Way(cost + ways[stop].cost, stop)
                for stop, cost in self._names_at(plain, at, end)
                if stop in ways
            ]
            if found:
                ways[at] = min(found)
        begins = [
            at for at in ways if at < end and self._text_end.search(plain, max(0, at - _LONGEST_END), at)
        ]
        begins = begins or [at for at in ways if at < end and self._opens_with_person(plain, at, ways)]
        return list(_follow(ways, min(begins, key=lambda at: (ways[at].cost, -at)), end)) if begins else []

    def _names_at(self, plain: str, at: int, end: int) -> Iterator[tuple[int, float]]:
        """Where a person, a date or a body may end that begins at a place, and what each costs."""
        if self._has_people:
            yield from (
                (at + size, _PERSON_COST) for size in _PERSON_SIZES if is_person(plain[at : at + size])
            )
        date = self._date.match(plain, at, end)
        if date:
            yield date.end(), 0.0
        for size in _BODY_SIZES:
            piece = plain[at : at + size]
            if at + size <= end and _is_name(piece):
                yield at + size, _body_cost(piece)

    def _opens_with_person(self, plain: str, at: int, ways: dict[int, _Way]) -> bool:
        """Whether a person and then a body begin here, where no figure ends."""
        stop = ways[at].stop
        has_body = stop in ways and ways[stop].stop > stop and _is_name(plain[stop : ways[stop].stop])
        return self._has_people and is_person(plain[at:stop]) and has_body and not plain[at - 1].isdigit()


def _is_name(piece: str) -> bool:
    if len(piece) < 3 and piece not in _SHORT_BODIES:
        return False
    return not _NO_NAME.search(piece) and (is_body(piece) or is_collective(piece))


def _body_cost(piece: str) -> float:
    """A name made of usual words costs little, a long one as much as two: it may be two."""
    if piece in _SHORT_BODIES or _USUAL.match(piece) or is_known(piece, 0):
        return len(piece) / 100
    is_doubtful = not _SURE_END.search(piece)
    return 1.0 + max(0, len(piece) - _USUAL_SIZE) * 0.6 + is_doubtful * 0.5


def _follow(ways: dict[int, _Way], at: int, end: int) -> Iterator[int]:
    while at < end:
        yield at
        at = ways[at].stop
