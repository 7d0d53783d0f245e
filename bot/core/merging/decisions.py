"""What becomes of one task, of which the document and the table may say different things."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.merging.trios import Trio
from bot.core.model import Area, ReportingRule, Task

PLACE = ("number", "area", "parent")
CONTENT = tuple(field.name for field in dataclasses.fields(Task) if field.name not in PLACE)

ADDED, TAKEN_OUT = "added", "taken-out"
"""The keys of two decisions: on all tasks that were added by hand, and on all that were taken out by hand."""

_BLANK = Task("", "", "")

Matter = Task | Area | tuple[ReportingRule, ...]
"""What both sides may have changed: a task, an area, or all reporting rules together."""


class Side(StrEnum):
    """Whose word holds. Until it is decided, it is the table's."""

    DOCUMENT = "document"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Clash:
    """What both sides changed, each in its way; None: that side no longer has it.

    `fields` are those in which they differ.
    """

    theirs: Matter | None
    ours: Matter | None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """What becomes of a task: None, it is not in the plan."""

    trio: Trio
    task: Task | None
    clash: Clash | None = None


def name_clash(clash: Clash) -> str:
    """Give the key of the decision on a clash."""
    match clash.ours or clash.theirs:
        case Task(number):
            return f"clash:{number}"
        case Area(number):
            return f"clash:area:{number}"
        case _:
            return "clash:rules"


def label_clash(clash: Clash) -> str:
    """Give the number and the title of what clashes, or what the first rule says."""
    match clash.ours or clash.theirs:
        case Task() | Area() as one:
            return f"{one.number} {one.title}"
        case (rule, *_):
            return rule.text
        case _:
            return ""


def side_of(decisions: Mapping[str, str], clash: Clash) -> Side:
    """Give the side that holds."""
    return Side(decisions.get(name_clash(clash), Side.TABLE))


def decide(trio: Trio, decisions: Mapping[str, str], *, has_parts_by_hand: bool) -> Decided:
    """Decide on a task by what was said; of what was not, by what only one side changed."""
    theirs, ours = trio.theirs, trio.ours
    if theirs is not None and ours is not None:
        return _decide_fields(trio, theirs, ours, decisions)
    if ours is not None:
        return _decide_missing(trio, ours, decisions, has_parts_by_hand=has_parts_by_hand)
    if trio.base is None:
        return Decided(trio, theirs)
    return _decide_returning(trio, theirs, decisions)


def _decide_fields(trio: Trio, theirs: Task, ours: Task, decisions: Mapping[str, str]) -> Decided:
    """Take each field from the side that changed it; one that both did, from the side that was chosen."""
    base = trio.base or _BLANK
    from_theirs, both = {}, []
    for field in CONTENT:
        was, there, here = (getattr(one, field) for one in (base, theirs, ours))
        if there in (was, here):
            continue
        from_theirs[field] = there
        if here != was:
            both.append(field)
    clash = Clash(theirs, ours, tuple(both)) if both else None
    if clash is not None and side_of(decisions, clash) is Side.TABLE:
        from_theirs = {field: value for field, value in from_theirs.items() if field not in both}
    return Decided(trio, replace(ours, **from_theirs), clash)


def _decide_missing(
    trio: Trio, ours: Task, decisions: Mapping[str, str], *, has_parts_by_hand: bool
) -> Decided:
    """Decide on what the document does not have: what was added by hand stays, what it dropped goes."""
    if trio.base is None:
        is_dropped = decisions.get(ADDED) == Side.DOCUMENT
        return Decided(trio, None if is_dropped else ours)
    if is_same(trio.base, ours) and not has_parts_by_hand:
        return Decided(trio, None)
    clash = Clash(None, ours)
    return Decided(trio, ours if side_of(decisions, clash) is Side.TABLE else None, clash)


def _decide_returning(trio: Trio, theirs: Task | None, decisions: Mapping[str, str]) -> Decided:
    """Decide on what was taken out by hand: it stays out, unless the document says something new of it."""
    if theirs is None or trio.base is None or is_same(trio.base, theirs):
        is_back = decisions.get(TAKEN_OUT) == Side.DOCUMENT
        return Decided(trio, theirs if is_back else None)
    clash = Clash(theirs, None)
    return Decided(trio, theirs if side_of(decisions, clash) is Side.DOCUMENT else None, clash)


def is_same(one: Task, other: Task) -> bool:
    """Tell whether two states of a task say the same, wherever they stand."""
    return all(getattr(one, field) == getattr(other, field) for field in CONTENT)
