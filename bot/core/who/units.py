"""The bodies of a plan under all the names that people give them, and what each is responsible for."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bot.core.who.glossary import Glossary, Kind
from bot.core.who.strays import LITTLE_KINDS

# 区、县… before a name, with the name of the place or without: 区民政局, 澄岚区民政局, 区委农办. Not 市场, 经开区.
_LEVEL = re.compile(
    r"^(?!(?:经开|开发|高新|工业园|产业园|保税|示范|保护|风景|旅游)区)(?:[^省市区县]{2,3})?(自治区|[省市区县])(?!场|域|际)(?:委(?=..)|人民政府(?=..)|政府(?=..))?(?=..)"
)
_SHORTER_ENDINGS = (
    ("人民政府", "政府"),
    ("人民政府", ""),
    ("街道办事处", "街道"),
    ("街道办事处", "街办"),
    ("办事处", ""),
    ("委员会办公室", "办"),
    ("制办公室", "办"),
    ("委员会", "委"),
    ("办公室", "办"),
    ("联合会", "联"),
    ("有限责任公司", "公司"),
    ("股份有限公司", "公司"),
    ("有限公司", "公司"),
    ("集团公司", "集团"),
    ("集团", "公司"),
    ("领导小组", ""),
    ("各成员单位", "成员单位"),
    ("各成员单位", ""),
)
_BUREAU = re.compile("(?<=..)[局委办]$")
_JOINERS = re.compile("[和与及]")
_ENDING = re.compile("(公司|集团|中心|[局委办部社院队会])$")
_TOWNSHIP = re.compile("(?P<place>.{2,4})(?:镇|乡|街道)(?:人民政府|政府|办事处)?$")
_PLACE_OF_TOWNSHIP = 0.9
_SHORTEST_ABBREVIATED = 4
_COMPANIES = ("公司", "集团")
_LONGEST_PLACE = 3
_INVESTS = "投资"
_ALL_TOWNSHIPS = re.compile("^(?:各|全区|全县|全市|[一二三四五六七八九十0-9]+个).*(?:镇|乡|街道)")


class UnitBook:
    """Every name of every unit of the plan. Grows with the number of units, not of tasks."""

    def __init__(self, glossary: Glossary, other_names: Mapping[str, Sequence[str]]) -> None:
        """Take other names that units are known by, all normalised, by their full names."""
        self._other_names = other_names
        self._families = glossary.units
        self._kinds = glossary.kinds
        self._full_names: defaultdict[str, set[str]] = defaultdict(set)
        self._seen: set[str] = set()

    def add(self, full: str) -> list[str]:
        """Take in a unit by its full name, normalised; give all its names if it is new."""
        if full in self._seen:
            return []
        self._seen.add(full)
        names = [name for name in set(self._names(full)) if self._is_name(name)]
        for name in names:
            self._full_names[name].add(full)
        return names

    def knows(self, name: str) -> bool:
        """Tell whether the plan has a unit that people may call so."""
        return name in self._full_names

    def full_names(self, name: str) -> frozenset[str]:
        """Give the plan's units, normalised, that people may call so; 区农办 and 区委农办 are one, 市农办 is not."""
        found = {full for short in _shorten(name) for full in self._full_names.get(short, ())}
        level = _level(name)
        return frozenset(full for full in found if not level or _level(full) in (level, ""))

    def meanings(self, name: str) -> dict[str, float]:
        """Give the texts of the plan that name the unit; a township is also meant by its place alone."""
        full_names = self._full_names.get(name, ())
        township = _TOWNSHIP.match(name) if full_names else None
        places = {township["place"]: _PLACE_OF_TOWNSHIP} if township else {}
        return {**places, **dict.fromkeys(full_names, 1.0)}

    def _names(self, full: str) -> Iterator[str]:
        yield full
        for other in self._other_names.get(full, ()):
            yield from _shorten(other)
        for core in _shorten(full):
            yield core
            yield _BUREAU.sub("部门", core)
            yield from _abbreviate(core)
            # A company has its place before its name: 澄岚公共交通有限公司.
            for known in (core, core[2:], core[3:]):
                for family in self._families.get(known, ()):
                    yield from family

    def _is_name(self, name: str) -> bool:
        return len(name) > 1 and self._kinds.get(name) not in (Kind.FILLER, *LITTLE_KINDS)


def is_one_of_all_townships(name: str) -> bool:
    """Tell a township, which every 各乡镇人民政府 includes."""
    return _TOWNSHIP.match(name) is not None and not stands_for_all_townships(name)


def stands_for_all_townships(unit: str) -> bool:
    """Tell a collective that stands for all townships (各乡镇人民政府)."""
    return _ALL_TOWNSHIPS.match(unit) is not None


def _shorten(full: str) -> set[str]:
    """Give the name without its level, its joiners and its long ending, in every combination."""
    names = {full, _LEVEL.sub("", full)}
    for long, short in _SHORTER_ENDINGS:
        names |= {name.removesuffix(long) + short for name in names if name.endswith(long)}
    return names | {_JOINERS.sub("", name) for name in names}


def _level(name: str) -> str:
    match = _LEVEL.match(name)
    return match[1] if match else ""


def _abbreviate(core: str) -> Iterator[str]:
    """Give 海渔局 for 海洋与渔业局: the first character, any later one, and the kind of body.

    A company has its place before its name, and is known by its trade: 水投集团, 水务集团, 水投.
    """
    ending = _ENDING.search(core)
    if not ending:
        return
    is_company = ending[0] in _COMPANIES
    for start in range(_LONGEST_PLACE + 1 if is_company else 1):
        name = core[start : ending.start()]
        if len(name) >= _SHORTEST_ABBREVIATED:
            yield from (name[0] + later + ending[0] for later in name[1:])
            if is_company:
                yield name[:2] + ending[0]
            if is_company and _INVESTS in name:
                yield name[0] + _INVESTS[0]
