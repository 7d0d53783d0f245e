"""The sheet of areas, and which area a row of tasks means."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.core.model import Area
from bot.core.plan.why import Why
from bot.core.units import fold_name
from bot.documents.task_table.edits import Edits
from bot.documents.task_table.ledger import Entry
from bot.documents.task_table.names import NameLists
from bot.documents.task_table.numbers import Numbers, read_number
from bot.documents.task_table.remarks import Remarks
from bot.documents.task_table.showing import label_areas, show_area
from bot.documents.task_table.words import Column

_BLANK = Area("", "")


class AreaBook:
    """The areas as they are now, and the names under which rows may mean them; `was`: as they were exported."""

    def __init__(self, areas: Iterable[Area], was: Mapping[str, Area], remarks: Remarks) -> None:
        self._areas = {area.number: area for area in areas}
        self._was = was
        self._remarks = remarks
        self._numbers = Numbers([*was, *self._areas])
        titles = Counter(fold_name(area.title) for area in self._areas.values())
        self._names = {fold_name(label): number for number, label in label_areas(was.values()).items()}
        for area in self._areas.values():
            self._learn(area, (area.number, f"{area.number}{area.title}", f"{area.number}、{area.title}"))
        for area in self._areas.values():
            self._learn(area, (area.title,) if titles[fold_name(area.title)] == 1 else ())

    def _learn(self, area: Area, names: Iterable[str]) -> None:
        self._names |= {fold_name(name): area.number for name in names if name}

    def in_order(self) -> tuple[Area, ...]:
        """Those of before in their order, then the new ones."""
        order = {number: place for place, number in enumerate(self._was)}
        return tuple(sorted(self._areas.values(), key=lambda area: order.get(area.number, len(order))))

    def has(self, number: str) -> bool:
        return number in self._areas

    def find(self, label: str, line: int) -> str:
        """The number of the area that a row names. One that is not in the sheet of areas is added, with a remark."""
        number = self._names.get(fold_name(label))
        return self._add(Area("", label), line) if number is None else self.keep(number, line)

    def keep(self, number: str, line: int) -> str:
        """The number of an area that a task had before. One that was taken out is put back, with a remark."""
        if number in self._was and number not in self._areas:
            self._add(self._was[number], line)
        return number

    def _add(self, area: Area, line: int) -> str:
        if not area.number:
            area = replace(area, number=self._numbers.next(""))
        self._areas[area.number] = area
        self._learn(area, (area.title,))
        self._remarks.add(line, area.title, Why.NEW_AREA)
        return area.number


def read_areas(
    entries: Iterable[Entry], was: Mapping[str, Area], lists: NameLists, remarks: Remarks
) -> list[Area]:
    """The areas of the sheet, a new one under the next number; `was` are those of before by their numbers."""
    found = list(_read(entries, was, lists, remarks))
    numbers = Numbers([*was, *(area.number for area in found)])
    return [area if area.number else replace(area, number=numbers.next("")) for area in found]


def _read(
    entries: Iterable[Entry], was: Mapping[str, Area], lists: NameLists, remarks: Remarks
) -> Iterator[Area]:
    read: set[str] = set()
    for entry in entries:
        number = read_number(entry[Column.NUMBER].text, was) or ""
        before = was.get(number, _BLANK)
        edits = Edits(entry, show_area(before), remarks)
        title = edits.text(Column.AREA, before.title)
        if number in read:
            edits.complain(entry.text, Why.NUMBER_TWICE)
        elif not title and (before is _BLANK or before.title):
            edits.complain(entry.text, Why.NO_TITLE)
        else:
            read.update([number] if number else [])
            lead = edits.names(Column.LEAD, before.lead, lists)
            yield Area(number, title, lead, edits.names(Column.RESPONSIBLE, before.responsible, lists))
