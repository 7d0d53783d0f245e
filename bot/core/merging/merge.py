"""A document and the table, made one plan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.merging.areas import merge_areas
from bot.core.merging.decisions import Clash, Decided, Side, decide, is_same, side_of
from bot.core.merging.seats import as_task, follow, settle, take_seats
from bot.core.merging.trios import Trio, line_up
from bot.core.model import Plan, ReportingRule, Task


@dataclass(frozen=True, slots=True)
class Merged:
    """The plan as it will be; `kept` maps the numbers of tasks that go on to those that they have in the table.

    `added` are the tasks that were added by hand and are not in the document, `taken_out` those of the document that
    were taken out by hand, `edited` those of which changes by hand stay as they are.
    """

    plan: Plan
    kept: Mapping[str, str]
    clashes: tuple[Clash, ...] = ()
    added: tuple[Task, ...] = ()
    taken_out: tuple[Task, ...] = ()
    edited: tuple[Task, ...] = ()


def merge(base: Plan, theirs: Plan, ours: Plan, decisions: Mapping[str, str]) -> Merged:
    """Make the plan that the document and the table are together, as was decided where they clash."""
    trios = line_up(base, theirs, ours)
    wholes = _find_wholes(trios, ours)
    decided = [
        decide(trio, decisions, has_parts_by_hand=trio.ours is not None and trio.ours.number in wholes)
        for trio in trios
    ]
    seats = take_seats(_drop_orphans(decided), is_table=theirs.is_table)
    needed = {seat.stood.area for seat in seats if not seat.is_theirs}
    areas = merge_areas(base, theirs, ours, needed, decisions)
    rules, clash = _merge_rules(base, theirs, ours, decisions)
    taken = [task.number for plan in (base, theirs, ours) for task in plan.tasks]
    seats = settle(seats, areas, taken, is_table=theirs.is_table)
    plan = replace(
        theirs,
        title=ours.title if theirs.title == base.title else theirs.title,
        areas=areas.areas,
        tasks=tuple(map(as_task, seats)),
        reporting=rules,
        is_table=False,
        exported=None,
    )
    of_tasks = (one.clash for one in decided if one.clash is not None)
    clashes = (*of_tasks, *areas.clashes, *((clash,) if clash else ()))
    return Merged(plan, follow(seats), clashes, *_list_by_hand(decided))


def _merge_rules(
    base: Plan, theirs: Plan, ours: Plan, decisions: Mapping[str, str]
) -> tuple[tuple[ReportingRule, ...], Clash | None]:
    """Take the rules from the side that changed them; they hang together, so both sides' are never mixed."""
    was, there, here = (plan.reporting for plan in (base, theirs, ours))
    if there in (was, here):
        return here, None
    if here == was:
        return there, None
    clash = Clash(there, here, ("reporting",))
    return here if side_of(decisions, clash) is Side.TABLE else there, clash


def _find_wholes(trios: Sequence[Trio], ours: Plan) -> set[str]:
    """Find the tasks of the table that have parts which were added by hand, or parts of parts."""
    parents = {task.number: task.parent for task in ours.tasks}
    wholes: set[str] = set()
    for trio in trios:
        above = trio.ours.parent if trio.is_by_hand and trio.ours is not None else None
        while above is not None and above not in wholes:
            wholes.add(above)
            above = parents.get(above)
    return wholes


def _drop_orphans(decided: Sequence[Decided]) -> list[tuple[Trio, Task]]:
    """List what stays. What was added by hand under a task goes with it."""
    gone = {one.trio.ours.number for one in decided if one.task is None and one.trio.ours is not None}
    kept = []
    for one in decided:  # a part stands after its whole
        ours = one.trio.ours
        if one.trio.is_by_hand and ours is not None and ours.parent in gone:
            gone.add(ours.number)
        elif one.task is not None:
            kept.append((one.trio, one.task))
    return kept


def _list_by_hand(decided: Sequence[Decided]) -> tuple[tuple[Task, ...], ...]:
    """List the tasks that were added, taken out, and edited by hand."""
    added, taken_out, edited = list[Task](), list[Task](), list[Task]()
    for one in decided:
        base, theirs, ours = one.trio.base, one.trio.theirs, one.trio.ours
        if one.trio.is_by_hand and ours is not None:
            added.append(ours)
        elif one.clash is None and one.trio.was_taken_out and theirs is not None:
            taken_out.append(theirs)
        elif base is not None and theirs is not None and ours is not None and not is_same(base, ours):
            edited += [] if one.clash is not None or is_same(theirs, ours) else [ours]
    return tuple(added), tuple(taken_out), tuple(edited)
