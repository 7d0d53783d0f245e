"""The areas of a document and those of the table, made one list."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from bot.core.merging.decisions import Clash, Side, side_of
from bot.core.model import Area, Plan

_CONTENT = ("title", "lead", "responsible")


@dataclass(frozen=True, slots=True)
class MergedAreas:
    """The areas, and where those of the document and of the table have gone, by their numbers."""

    areas: tuple[Area, ...]
    of_theirs: Mapping[str, str]
    of_ours: Mapping[str, str]
    clashes: tuple[Clash, ...]


def merge_areas(
    base: Plan, theirs: Plan, ours: Plan, needed: Container[str], decisions: Mapping[str, str]
) -> MergedAreas:
    """Merge: an area that the document dropped is gone, unless tasks of the table still `need` it."""
    of_theirs = _match(base.areas, theirs.areas)
    now = {old: number for number, old in _match(base.areas, ours.areas).items()}
    was, here = _by_number(base.areas), _by_number(ours.areas)
    alike = _match(
        [area for area in ours.areas if area.number not in now.values()], theirs.areas, by_number=False
    )
    merged, clashes = list[Area](), list[Clash]()
    moved_theirs, moved_ours = dict[str, str](), dict[str, str]()
    for area in theirs.areas:
        before = was.get(of_theirs.get(area.number, ""))
        present = here.get(now.get(before.number, "") if before else alike.get(area.number, ""))
        clash = _find_clash(before, area, present)
        clashes += [clash] if clash else []
        keeps = clash.fields if clash and side_of(decisions, clash) is Side.TABLE else ()
        one = _merge_one(before, area, present, keeps)
        moved_theirs[area.number] = _add(merged, one)
        if present is not None:
            moved_ours[present.number] = moved_theirs[area.number]
    for area in ours.areas:
        if area.number not in moved_ours and (area.number not in now.values() or area.number in needed):
            moved_ours[area.number] = _add(merged, area)
    return MergedAreas(tuple(merged), moved_theirs, moved_ours, tuple(clashes))


def _by_number(areas: Iterable[Area]) -> dict[str, Area]:
    return {area.number: area for area in areas}


def _match(old: Iterable[Area], new: Iterable[Area], *, by_number: bool = True) -> dict[str, str]:
    """Map the numbers of new areas to those of the old ones that they continue: by title, then by number."""
    free = _by_number(old)
    titles = {area.title: area.number for area in free.values()}
    found = {area.number: titles[area.title] for area in new if area.title in titles}
    left = free.keys() - set(found.values())
    if by_number:
        found |= {
            area.number: area.number for area in new if area.number in left and area.number not in found
        }
    return found


def _find_clash(base: Area | None, theirs: Area, ours: Area | None) -> Clash | None:
    """Find the fields that both sides changed, each in its way."""
    if base is None or ours is None:
        return None
    states = {field: [getattr(one, field) for one in (base, theirs, ours)] for field in _CONTENT}
    both = tuple(field for field, (was, there, here) in states.items() if was != there != here != was)
    return Clash(theirs, ours, both) if both else None


def _merge_one(base: Area | None, theirs: Area, ours: Area | None, keeps: Container[str]) -> Area:
    """Take each field from the side that changed it, the document's where both did, unless the table `keeps` it."""
    if base is None or ours is None:
        return theirs
    changed = (field for field in ("number", *_CONTENT) if getattr(theirs, field) != getattr(base, field))
    return replace(ours, **{field: getattr(theirs, field) for field in changed if field not in keeps})


def _add(areas: list[Area], area: Area) -> str:
    """Add an area under its number, or under the next one where that is taken."""
    taken = {one.number for one in areas}
    number = area.number
    if number in taken:
        ordinals = [int(one) for one in taken if one.isdecimal()]
        number = str(max(ordinals, default=0) + 1)
    areas.append(Area(number, area.title, area.lead, area.responsible))
    return number
