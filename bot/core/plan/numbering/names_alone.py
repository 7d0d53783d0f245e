"""Lines of nothing but names: each over the list of what these must do, or below each numbered line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import groupby, pairwise

from bot.core.plan.numbering.items import Part, read_part
from bot.core.plan.numbering.markers import Kind, find_markers
from bot.core.plan.text.furniture import is_signature
from bot.core.plan.text.passages import Passage
from bot.core.plan.units.bodies import is_kind_alone, is_office
from bot.core.plan.units.credits import read_bare_list
from bot.core.plan.units.labels import find_labels
from bot.core.plan.units.lists import split_names
from bot.core.plan.units.mentions import Mention

_CHAPTERS = frozenset({Kind.CHAPTER, Kind.HAN})
_LONGEST = 60  # characters of a line of names
_LONGEST_OFFICE = 12
_NUMBER_WITHIN = 12
_FEWEST_GROUPS = 2
_MOST_BEFORE = 4  # lines of names over a list
_MAY_NAME = re.compile(
    r"[()\[\]:]|牵头|负责|配合|协[办助]|承办|责任|职[责能]|由"
)  # a quick look before a long one


class _Sort(Enum):
    NAMES = auto()
    NUMBERED = auto()
    OTHER = auto()


_Run = tuple[_Sort, list[Passage]]


@dataclass(frozen=True, slots=True)
class NamesAlone:
    """Such lines, read; of several in a row over a list only the first stands in `over`."""

    over: dict[Passage, Part] = field(default_factory=dict)
    below: dict[Passage, Part] = field(default_factory=dict)


def find_names_alone(lines: Sequence[Passage]) -> NamesAlone:
    """The lines of names that open lists, or close numbered lines, where a whole chapter does so.

    Names open lists where a chapter begins with them, they stand directly above a number, some above several. They
    close where each numbered line has some. In either no numbered line names anybody itself.
    """
    found = NamesAlone()
    for chapter in _part_chapters(lines):
        if not _may_matter(chapter):
            continue
        runs = [(sort, list(run)) for sort, run in groupby(chapter, key=_sort_of)]
        runs = [run for run in runs if run[0] is not _Sort.NAMES or _own_anything(run[1])]
        names = [run for sort, run in runs if sort is _Sort.NAMES]
        if len(names) < _FEWEST_GROUPS or _names_anybody(runs):
            continue
        if _open_lists(runs):
            found.over.update({run[0]: part for run in names if (part := _read_names(run[0]))})
        elif _close_items(runs):
            found.below.update({line: part for run in names for line in run if (part := _read_names(line))})
    return found


def _part_chapters(lines: Sequence[Passage]) -> Iterator[list[Passage]]:
    """The lines between the headings 一、, 二、, without a body that signs and what follows it."""
    for is_chapter, chapter in groupby(lines, key=lambda line: _kind_of(line) in _CHAPTERS):
        if not is_chapter:
            inside = list(chapter)
            signed = (at for at, line in enumerate(inside) if at and is_signature(line.plain))
            yield inside[: next(signed, len(inside) + 1) - 1]


def _may_matter(chapter: list[Passage]) -> bool:
    """A quick look: numbers, and names before the first of them or without a label."""
    first = next((at for at, line in enumerate(chapter) if _kind_of(line)), None)
    if first is None:
        return False
    return any(map(_read_names, chapter[max(0, first - _MOST_BEFORE) : first])) or any(map(_is_bare, chapter))


def _is_bare(line: Passage) -> bool:
    """Whether a line is a list of offices without a label: those with one are read where they stand."""
    return len(line) <= _LONGEST and ":" not in line.plain and _are_offices(line)


def _kind_of(line: Passage) -> Kind | None:
    marker = next(find_markers(line.plain[:_NUMBER_WITHIN]), None)
    return marker.kind if marker and marker.is_first else None


def _sort_of(line: Passage) -> _Sort:
    if _kind_of(line) is not None:
        return _Sort.NUMBERED
    return _Sort.NAMES if _read_names(line) else _Sort.OTHER


def _read_names(line: Passage) -> Part | None:
    """A line that says nothing but names."""
    if len(line) > _LONGEST:
        return None
    names = line.strip(" :")
    if _are_offices(names) and next(find_labels(line.plain), None) is None:
        return Part(line, [Mention(0, len(line), read_bare_list(names, is_sure=True))])
    part = read_part(line, may_begin_with_names=False) if _MAY_NAME.search(line.plain) else None
    return part if part and part.is_only_names else None


def _are_offices(names: Passage) -> bool:
    if not is_office(names.plain.rpartition("、")[2][-_LONGEST_OFFICE:]):  # most lines end here
        return False
    split = [name.plain for name in split_names(names)]
    return bool(split) and all(is_office(name) and not is_kind_alone(name) for name in split)


def _own_anything(run: list[Passage]) -> bool:
    """Whether any of them lead or answer: 配合单位：… alone belongs to what stands above it."""
    parts = filter(None, map(_read_names, run))
    return any(mention.credits.is_owned() for part in parts for mention in part.mentions)


def _open_lists(runs: list[_Run]) -> bool:
    """Whether names come first, each run of them directly above numbers, and some above several."""
    sorts = [sort for sort, _ in runs if sort is not _Sort.OTHER]
    if sorts[0] is not _Sort.NAMES or sorts[-1] is _Sort.NAMES:
        return False
    above = all(below is _Sort.NUMBERED for (sort, _), (below, _) in pairwise(runs) if sort is _Sort.NAMES)
    numbered = sum(len(run) for sort, run in runs if sort is _Sort.NUMBERED)
    return above and numbered > sorts.count(_Sort.NAMES)


def _close_items(runs: list[_Run]) -> bool:
    """Whether each numbered line, perhaps with text below it, has names below it before the next."""
    sorts = [(sort, len(run)) for sort, run in runs if sort is not _Sort.OTHER]
    pairs = list(zip(sorts[::2], sorts[1::2], strict=False))
    one_each = all(item == (_Sort.NUMBERED, 1) and names[0] is _Sort.NAMES for item, names in pairs)
    return one_each and len(sorts) == 2 * len(pairs)


def _names_anybody(runs: list[_Run]) -> bool:
    numbered = (
        line for sort, run in runs if sort is _Sort.NUMBERED for line in run if _MAY_NAME.search(line.plain)
    )
    parts = (read_part(line, may_begin_with_names=True, is_head=True) for line in numbered)
    return any(mention.credits.is_owned() for part in parts for mention in part.mentions)
