"""The units of a district: what a name tells of its kind, and under which names a unit is known."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from bot.core.model import Plan, UnitKind

_COLLECTIVE = re.compile(r"各|所有|全体|成员单位|有关(?:单位|部门)|相关(?:单位|部门)")
_TOWNSHIP = re.compile(r"(?:[镇乡]|街道)(?:人民政府|办事处|政府|办)?$")
_COMPANY = re.compile(r"(?:公司|集团|银行|企业)$")
_JOINERS = re.compile(r"[、,，;；/\n]|(?<=[局办委会府院队社司镇乡道部])[和及与](?=.{2})")
_LIKELY = 60.0
"""From this likeness on (0 to 100) a unit is worth offering for a name that no unit has."""


def kind_of(name: str) -> UnitKind:
    """Tell the kind of a unit from its name: 各乡镇人民政府 is a collective, 某某镇人民政府 a township."""
    if _COLLECTIVE.search(name):
        return UnitKind.COLLECTIVE
    if _COMPANY.search(name):
        return UnitKind.COMPANY
    if _TOWNSHIP.search(name):
        return UnitKind.TOWNSHIP
    return UnitKind.BUREAU


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its official name, the other names it is known by, and, of a collective, the units it stands for."""

    name: str
    kind: UnitKind
    short_names: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


class UnitDirectory:
    """The district's units under all their names."""

    def __init__(self, units: Iterable[Unit] = ()) -> None:
        self.units = {unit.name: unit for unit in units}
        self._official = {
            fold_name(name): unit.name
            for unit in self.units.values()
            for name in (*unit.short_names, unit.name)
        }

    def find(self, name: str) -> Unit | None:
        """Find the unit of a name, official or not."""
        return self.units.get(self._official.get(fold_name(name), ""))

    def official(self, name: str) -> str:
        """Give a unit's official name; a name that no unit has is left as it is."""
        return self._official.get(fold_name(name), name)

    def nearest(self, name: str) -> str | None:
        """Give the unit whose name is most like this one, if any is."""
        likeness = {
            official: fuzz.ratio(fold_name(name), folded) for folded, official in self._official.items()
        }
        best = max(likeness, key=lambda official: likeness[official], default=None)
        return best if best is not None and likeness[best] >= _LIKELY else None

    def rename_in(self, plan: Plan) -> Plan:
        """Give the plan with every unit under its official name."""
        areas = tuple(
            replace(area, lead=self._all(area.lead), responsible=self._all(area.responsible))
            for area in plan.areas
        )
        tasks = tuple(
            replace(
                task,
                lead=self._all(task.lead),
                responsible=self._all(task.responsible),
                assisting=self._all(task.assisting),
            )
            for task in plan.tasks
        )
        return replace(plan, areas=areas, tasks=tasks)

    def _all(self, names: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.official(name) for name in names))


def split_names(text: str) -> tuple[str, ...]:
    """Take a typed list of units apart: 教育局、财政局和民政局."""
    return tuple(dict.fromkeys(part for name in _JOINERS.split(text) if (part := name.strip(" 。.\t"))))


def fold_name(name: str) -> str:
    """Give what two writings of one name have in common: width and spaces do not count."""
    return "".join(unicodedata.normalize("NFKC", name).split())
