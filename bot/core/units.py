"""The units of a district: what a name tells of its kind, and under which names a unit is known."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from bot.core.model import Plan, Task, UnitKind

_COLLECTIVE = re.compile(r"各|所有|全体|成员单位|有关(?:单位|部门)|相关(?:单位|部门)")
_TOWNSHIP = re.compile(r"(?:[镇乡]|街道)(?:人民政府|办事处|政府|办)?$")
_COMPANY = re.compile(r"(?:公司|集团|银行|企业)$")
_STOPS = re.compile(r"[、,，;；/\n]")
_AND = re.compile(r"以及|[和及与]")
_ETC = re.compile(r"等(?:有关|相关)?(?:单位|部门)?$")
_LEVEL = re.compile(r"^[^省市区县旗]{0,6}?(?:[省区县旗]|(?<!城)市(?!场))(?=.{2})")
_LONG_ENDINGS = (
    ("人民政府", ""),
    ("人民政府", "政府"),
    ("街道办事处", "街道"),
    ("委员会", "委"),
    ("办公室", "办"),
)
LONGEST_NAME = 60
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
    """A unit: its official name, the other names it is known by, and, of a collective, the units it stands for.

    `phone` is for the office, which has to call where no message reaches anybody.
    """

    name: str
    kind: UnitKind
    short_names: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    phone: str = ""


class UnitDirectory:
    """The district's units under all their names."""

    def __init__(self, units: Iterable[Unit] = (), apart: Iterable[tuple[str, str]] = ()) -> None:
        """Take the units, and the pairs of names that are alike and yet two units, as the office has said."""
        self._pairs_apart = tuple(apart)
        self._apart = {frozenset(pair) for pair in self._pairs_apart}
        self.units = {unit.name: unit for unit in units}
        named = {
            fold_name(name): unit.name
            for unit in self.units.values()
            for name in (*unit.short_names, unit.name)
        }
        derived = [(short, official) for name, official in named.items() for short in _shorten(name)]
        owners: defaultdict[str, set[str]] = defaultdict(set)
        for short, official in derived:
            owners[short].add(official)
        self._official = {short: official for short, official in derived if len(owners[short]) == 1} | named
        self._known: dict[str, str] = {}

    def holding(self, units: Iterable[Unit]) -> "UnitDirectory":
        """Give a directory of other units that knows as well which names are two."""
        return UnitDirectory(units, self._pairs_apart)

    def knowing(self, names: Iterable[str]) -> "UnitDirectory":
        """Give the directory with units of these names too, where it has none."""
        new = [Unit(name, kind_of(name)) for name in dict.fromkeys(names) if self.find(name) is None]
        return self.holding((*self.units.values(), *new))

    def find(self, name: str) -> Unit | None:
        """Find the unit of a name, official or not."""
        return self.units.get(self._official.get(fold_name(name), ""))

    def official(self, name: str) -> str:
        """Give a unit's official name; a name that no unit has is left as it is."""
        if name not in self._known:  # a plan names few units many times
            self._known[name] = self._official.get(fold_name(name), name)
        return self._known[name]

    def names_for(self, name: str) -> frozenset[str]:
        """Give the unit's name and those of the collectives that it is one of."""
        collectives = (unit.name for unit in self.units.values() if name in unit.members)
        return frozenset((name, *collectives))

    def is_apart(self, one: str, other: str) -> bool:
        """Tell whether the office has said that these are two units."""
        return frozenset((one, other)) in self._apart

    def nearest(self, name: str) -> str | None:
        """Give the unit that a name shortens (区人社局), or whose name is most like it, if any is."""
        shortened = [official for official in self.units if abbreviates(name, official)]
        if len(shortened) == 1:
            return shortened[0]
        folded = fold_name(name)
        best = max(self._official, key=lambda known: fuzz.ratio(folded, known), default="")
        return self._official[best] if fuzz.ratio(folded, best) >= _LIKELY else None

    def rename_in(self, plan: Plan) -> Plan:
        """Give the plan with every unit under its official name."""
        areas = tuple(
            replace(area, lead=self._all(area.lead), responsible=self._all(area.responsible))
            for area in plan.areas
        )
        return replace(plan, areas=areas, tasks=tuple(self.rename_task(task) for task in plan.tasks))

    def rename_task(self, task: Task) -> Task:
        """Give a task with every unit under its official name."""
        named = (task.lead, task.responsible, task.assisting)
        lead, responsible, assisting = (self._all(names) for names in named)
        if (lead, responsible, assisting) == named:
            return task
        return replace(task, lead=lead, responsible=responsible, assisting=assisting)

    def _all(self, names: Sequence[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.official(name) for name in names))

    def split(self, text: str) -> tuple[str, ...]:
        """Take a typed list of units apart: 教育局、财政局和民政局. 和 splits only where a unit stands beside it."""
        parts = (_ETC.sub("", _drop_unseen(part).strip(" 。.\t")) for part in _STOPS.split(text))
        return tuple(dict.fromkeys(name for part in parts if part for name in self._split_and(part)))

    def _split_and(self, part: str) -> tuple[str, ...]:
        if self.find(part) is not None:
            return (part,)
        for joint in _AND.finditer(part):
            before, after = part[: joint.start()], part[joint.end() :]
            if before and after and (self.find(before) or self.find(after)):
                return (*self._split_and(before), *self._split_and(after))
        return (part,)


def _shorten(name: str) -> set[str]:
    """Give a folded name without its level (区民政局 → 民政局) and without its long ending (渡云镇)."""
    names = {name, _LEVEL.sub("", name)}
    for long, short in _LONG_ENDINGS:
        names |= {one.removesuffix(long) + short for one in names if one.endswith(long) and one != long}
    return {one for one in names if len(one) > 1}


def abbreviates(one: str, other: str) -> bool:
    """Tell whether a name is another one shortened: 区人社局 has the first and the last sign, and all in order."""
    short, long = sorted((_LEVEL.sub("", one), _LEVEL.sub("", other)), key=len)
    if len(short) <= 2 or len(short) == len(long) or short[0] != long[0] or short[-1] != long[-1]:
        return False
    rest = iter(long)
    return all(sign in rest for sign in short)


def is_unit_name(name: str) -> bool:
    """Tell whether a unit can bear a name: it must not fall apart where units are listed."""
    return 2 <= len(name) <= LONGEST_NAME and UnitDirectory().split(name) == (name,)


def tidy_name(name: str) -> str:
    """Give a name as it was typed or copied without what nobody sees."""
    return _drop_unseen(" ".join(name.split()))


def without_level(name: str) -> str:
    """Give a name without the level that it begins with: 民政局 for 区民政局 and for 澄岚区民政局."""
    return _LEVEL.sub("", name)


def fold_name(name: str) -> str:
    """Give what two writings of one name have in common: width, spaces and signs that nobody sees do not count."""
    return _drop_unseen("".join(unicodedata.normalize("NFKC", name).split()))


def _drop_unseen(text: str) -> str:
    """Drop what comes along with copied text and shows nowhere: joiners, marks of direction."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
