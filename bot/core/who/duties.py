"""The question turned round: what a unit is responsible for, and what an area holds."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, product

from bot.core.model import Area
from bot.core.who.glossary import Kind
from bot.core.who.lexicon import Piece
from bot.core.who.normal import normalise_clause
from bot.core.who.passages import Passages
from bot.core.who.units import is_one_of_all_townships, stands_for_all_townships

_LONGEST_FOR_AREA = 40
_SAYS_NOTHING = (Kind.FILLER, Kind.LIGHT)


def find_asked_unit(pieces: Sequence[Piece]) -> Piece | None:
    """Give the unit whose tasks the question asks for; None where it asks for anything else."""
    units = [piece for piece in pieces if piece.kind is Kind.UNIT]
    rest = [piece for piece in pieces if piece.kind is not Kind.UNIT]
    asks_for_all = any(piece.kind is Kind.MATTER for piece in rest)
    if len(units) != 1 or any(piece.kind not in (*_SAYS_NOTHING, Kind.MATTER) for piece in rest):
        return None
    if asks_for_all or all(piece.kind is Kind.FILLER for piece in rest):
        return units[0]
    return None


class Duties:
    """Which task has which units, by their full names, normalised."""

    def __init__(self, areas: Iterable[Area], collectives_of: Mapping[str, Iterable[str]]) -> None:
        """Take the areas, and for each unit the collectives that it is one of, normalised."""
        self._collectives_of = collectives_of
        self._slots: defaultdict[str, list[int]] = defaultdict(list)
        self._slots_of_all_townships: list[int] = []
        self._areas_led: defaultdict[str, set[str]] = defaultdict(set)
        self._slots_of_area: defaultdict[str, list[int]] = defaultdict(list)
        self._area_of_title: dict[str, str] = {}
        for area in areas:
            if title := normalise_clause(area.title).removesuffix("等"):
                self._area_of_title[title] = area.number
            for unit in (*area.lead, *area.responsible):
                self._areas_led[normalise_clause(unit)].add(area.number)
        self._lengths_of_titles = sorted({len(title) for title in self._area_of_title}, reverse=True)

    def change(self, slot: int, before: Passages | None, after: Passages | None) -> None:
        """Let a slot hold another task than before, None for no task."""
        for slots in self._lists_of(before):
            if (at := bisect_left(slots, slot)) < len(slots) and slots[at] == slot:
                del slots[at]
        for slots in self._lists_of(after):
            if (at := bisect_left(slots, slot)) == len(slots) or slots[at] != slot:
                slots.insert(at, slot)

    def _lists_of(self, passages: Passages | None) -> Iterator[list[int]]:
        if passages is None:
            return
        yield self._slots_of_area[passages.task.area]
        for unit in passages.units:
            yield self._slots[unit]
            if stands_for_all_townships(unit):
                yield self._slots_of_all_townships

    def find_area(self, question: str) -> tuple[str, Sequence[int]]:
        """Give the title of an area that stands in a short question, and the slots of its tasks."""
        starts = range(len(question) if len(question) <= _LONGEST_FOR_AREA else 0)
        for start, length in product(starts, self._lengths_of_titles):
            title = question[start : start + length]
            if title in self._area_of_title:
                return title, self._slots_of_area[self._area_of_title[title]]
        return "", ()

    def slots_beside(self, slot: int, area: str, most: int) -> Sequence[int]:
        """Give so many tasks of an area before a slot, and so many behind it."""
        slots = self._slots_of_area[area]
        at = bisect_left(slots, slot)
        return slots[max(at - most, 0) : at + most + 1]

    def slots(self, units: Iterable[str]) -> Sequence[int]:
        """Give the tasks that have one of the units, a township's share in 各乡镇人民政府 included.

        A unit that no task has answers for the areas that it leads or stands in.
        """
        names = set(units)
        names |= {collective for name in names for collective in self._collectives_of.get(name, ())}
        lists = [self._slots[name] for name in names if name in self._slots]
        if any(is_one_of_all_townships(name) for name in names):
            lists.append(self._slots_of_all_townships)
        if not any(lists):
            areas = {area for name in names for area in self._areas_led.get(name, ())}
            lists = [self._slots_of_area[area] for area in areas]
        return lists[0] if len(lists) == 1 else sorted(set(chain.from_iterable(lists)))
