"""The task table on a phone: the plan, an area's tasks, the directory of units."""

from collections import Counter
from collections.abc import Sequence

from bot.core.model import Area, Plan, Task
from bot.core.units import Unit
from bot.texts import Say
from bot.views.paging import turn_to
from bot.views.screen import Button, Screen, clip, join_names

AREAS_SHOWN = 30


def draw_plan(say: Say, plan: Plan, *, is_office: bool) -> Screen:
    """Draw the plan in force with a button for each area."""
    counts = Counter(task.area for task in plan.tasks if task.parent is None)
    tasks = sum(counts.values())
    head = say("table-heading", title=clip(plan.title or "—", 80), year=str(plan.year or "—"), tasks=tasks)
    areas = [(area.number, f"{area.number} {area.title}") for area in plan.areas]
    if counts[""] or not areas:
        areas.append(("", say("table-no-area").plain()))
    buttons = [
        (Button(clip(f"{title} · {counts[number]}", 50), f"area:{number}:0"),)
        for number, title in areas[:AREAS_SHOWN]
    ]
    if not is_office:
        return Screen(head, tuple(buttons))
    last = (Button(say("table-export"), "export"), Button(say("table-units"), "units:0"))
    return Screen("\n".join([head, "", say("table-office-hint")]), (*buttons, last))


def draw_area(
    say: Say, plan_id: int, area: Area, tasks: Sequence[Task], page: int, *, is_office: bool
) -> Screen:
    """Draw a page of an area's tasks, each to be opened by its button."""
    shown, turn, place = turn_to(say, tasks, page, f"area:{area.number}")
    lead = join_names(say, area.lead)
    title = area.title or say("table-no-area")
    head = say(
        "table-area", title=clip(title, 60), lead=clip(lead or "—", 120), tasks=len(tasks), place=place
    )
    rows = [(Button(_label(say, task), f"task:{task.number}"),) for task in shown if _fits(task)]
    add = [(Button(say("table-add"), f"add:{plan_id}:{area.number}"),)] if is_office else []
    back = (Button(say("table-back"), "plan"),)
    return Screen(head, (*rows, *turn, *add, back))


def _label(say: Say, task: Task) -> str:
    mark = f"{say('light-is-grey')} " if task.deferred else "· " if task.parent else ""
    return clip(f"{mark}{task.number} {task.title}", 50)


def _fits(task: Task) -> bool:
    """Tell whether a number fits the data of a button; a longer one cannot be pressed."""
    return len(f"task:{task.number}".encode()) <= 64


def draw_units(say: Say, units: Sequence[tuple[int, Unit]], page: int) -> Screen:
    """Draw a page of the directory."""
    shown, turn, place = turn_to(say, units, page, "units")
    rows = [(Button(clip(_name(say, unit), 55), f"unit:{unit_id}"),) for unit_id, unit in shown]
    back = (Button(say("table-back"), "plan"),)
    return Screen(say("units-heading", count=len(units), place=place), (*rows, *turn, back))


def _name(say: Say, unit: Unit) -> str:
    others = join_names(say, unit.short_names)
    members = say("units-members", count=len(unit.members)).plain() if unit.members else ""
    return unit.name + (f"（{others}）" if others else "") + members


def draw_retire(say: Say, task_id: int, task: Task) -> Screen:
    """Ask whether a task is really to be taken out."""
    rows = (
        (Button(say("retire-yes"), f"retire-yes:{task_id}"), Button(say("retire-no"), f"task:{task.number}")),
    )
    return Screen(say("retire-sure", number=task.number, title=clip(task.title, 60)), rows)


def draw_retired(say: Say, task_id: int, task: Task) -> Screen:
    """Say that a task was taken out, and offer to put it back."""
    undo = ((Button(say("retire-undo"), f"restore:{task_id}"),),)
    return Screen(say("retire-done", number=task.number, title=clip(task.title, 60)), undo)
