"""The bodies of a plan under all the names that people give them, and what each is responsible for."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.core.who.glossary import Glossary, Kind, Meaning, Term
from bot.core.who.normal import normalise_clause

# 区、县… before a name, with the name of the place or without: 区民政局, 澄岚区民政局, 区委农办. Not 市场, 区域.
_LEVEL = re.compile(
    r"^(?:[^省市区县]{2,3})?(?:自治区|[省市区县])(?!场|域|际)(?:委(?=..)|人民政府(?=..)|政府(?=..))?(?=..)"
)
_SHORTER_ENDINGS = (
    ("人民政府", "政府"),
    ("人民政府", ""),
    ("街道办事处", "街道"),
    ("办事处", ""),
    ("委员会办公室", "办"),
    ("委员会", "委"),
    ("办公室", "办"),
    ("联合会", "联"),
    ("有限责任公司", "公司"),
    ("有限公司", "公司"),
    ("集团有限公司", "公司"),
    ("领导小组", ""),
)
_JOINERS = re.compile("[和与及]")
_ENDING = re.compile("(公司|集团|中心|[局委办部社院队会])$")
_TOWNSHIP = re.compile("(?P<place>.{2,4})(?:镇|乡|街道)(?:人民政府|政府|办事处)?$")
_ALL_TOWNSHIPS = re.compile("^(?:各|全区|全县|全市|[一二三四五六七八九十0-9]+个).*(?:镇|乡|街道)")


class UnitBook:
    """Every name of every unit of the plan. Grows with the number of units, not of tasks."""

    def __init__(self, glossary: Glossary) -> None:
        self._families = _gather_families(glossary.units)
        self._known = glossary.terms
        self._full_names: defaultdict[str, set[str]] = defaultdict(set)
        self._seen: set[str] = set()

    def add(self, unit: str) -> dict[str, Term]:
        """Take a unit in; give the words of the lexicon that name it, new or with one more meaning."""
        full = normalise_clause(unit)
        if full in self._seen:
            return {}
        self._seen.add(full)
        called = {name for name in self._names(full) if self._is_name(name)}
        for name in called:
            self._full_names[name].add(full)
        return {name: self._term(name) for name in called}

    def full_names(self, name: str) -> frozenset[str]:
        """Give the plan's units, normalised, that people may call so; none where the plan has no such unit."""
        return frozenset(self._full_names.get(name, ()))

    def _names(self, full: str) -> Iterator[str]:
        yield full
        for core in _shorten(full):
            yield core
            yield from self._families.get(core, ())
            yield from _abbreviate(core)

    def _is_name(self, name: str) -> bool:
        term = self._known.get(name)
        return len(name) > 1 and not (term and term.kind in (Kind.LIGHT, Kind.FILLER, Kind.MATTER))

    def _term(self, name: str) -> Term:
        means = [Meaning(full, 1.0) for full in sorted(self._full_names[name])]
        township = _TOWNSHIP.match(name)
        if township:
            means.append(Meaning(township["place"], 0.9))
        return Term(Kind.UNIT, tuple(means))


def unit_terms(glossary: Glossary) -> dict[str, Term]:
    """Give the names of bodies that any plan may have: a body that this plan has not is known for one, too."""
    return {name: Term(Kind.UNIT) for family in glossary.units for name in family}


def is_one_of_all_townships(name: str) -> bool:
    """Tell a township, which every 各乡镇人民政府 includes."""
    return _TOWNSHIP.match(name) is not None and not stands_for_all_townships(name)


def stands_for_all_townships(unit: str) -> bool:
    """Tell a collective that stands for all townships (各乡镇人民政府)."""
    return _ALL_TOWNSHIPS.match(unit) is not None


def _gather_families(groups: Iterable[Sequence[str]]) -> Mapping[str, set[str]]:
    families: defaultdict[str, set[str]] = defaultdict(set)
    for group in groups:
        for name in group:
            families[name].update(group)
    return families


def _shorten(full: str) -> set[str]:
    """Give the name without its level, its joiners and its long ending, in every combination."""
    names = {full, _LEVEL.sub("", full)}
    for long, short in _SHORTER_ENDINGS:
        names |= {name.removesuffix(long) + short for name in names if name.endswith(long)}
    return names | {_JOINERS.sub("", name) for name in names}


def _abbreviate(core: str) -> Iterator[str]:
    """Give 海渔局 for 海洋与渔业局: the first character, any later one, and the kind of body."""
    ending = _ENDING.search(core)
    if not ending or ending.start() < 4:
        return
    first, *later = core[: ending.start()]
    for character in later:
        yield first + character + ending[0]
