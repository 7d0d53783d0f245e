"""An answer with what is known around it: for one person, or by the plan's words alone for everybody in a group."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.answered import Answered, TaskActs, TaskFacts
from bot.core.model import Area, Task
from bot.core.naming import read_number
from bot.core.who import Answer, Hit, WhoIndex
from bot.services import leaving, lights, progress
from bot.services.editing import may_break_down
from bot.services.shelf import Shelf
from storage import members, reports, units
from storage.database import Transaction
from storage.members import Member
from storage.plans import StoredPlan


@dataclass(frozen=True, slots=True)
class NoPlan:
    """No plan has been imported yet."""


def make_answer(text: str, *tasks: Task) -> Answer:
    """Make the answer that is this task, or none."""
    return Answer(text, "found" if tasks else "unknown", tuple(Hit(task, 1.0, "") for task in tasks))


def ask_index(index: WhoIndex, stored: StoredPlan, text: str) -> Answer:
    """Answer a question: the number of a task asks for that task."""
    number = read_number(text)
    numbered = find_numbered(stored, number) if number is not None else []
    return make_answer(text, *numbered) if numbered else index.ask(text)


async def ask_in_group(tx: Transaction, shelf: Shelf, text: str) -> Answered | NoPlan:
    """Answer for everybody to see, by the plan's words alone; nothing is remembered of who asked."""
    held = await shelf.index(tx)
    if held is None:
        return NoPlan()
    index, stored = held
    answer = ask_index(index, stored, text)
    unit_id = await units.id_of(tx, answer.unit) if answer.unit is not None else None
    return Answered(answer, _areas(stored), unit_id=unit_id)


async def show_in_group(tx: Transaction, shelf: Shelf, number: str) -> Answered | NoPlan:
    """Give one task by its number for everybody to see."""
    stored = await shelf.plan(tx)
    if stored is None:
        return NoPlan()
    return Answered(make_answer(number, *find_numbered(stored, number)), _areas(stored))


async def show_unit_in_group(tx: Transaction, shelf: Shelf, unit_id: int) -> Answered | None:
    """Give a unit's tasks for everybody to see; None where there is no such unit."""
    stored, unit = await shelf.plan(tx), await units.name_of(tx, unit_id)
    if stored is None or unit is None:
        return None
    return replace(await find_duties(tx, stored, unit), unit_id=unit_id)


def find_numbered(stored: StoredPlan, number: str) -> list[Task]:
    """Find the task with a number: one, or none."""
    task_id = stored.task_ids.get(number)
    task = stored.task_of(task_id) if task_id is not None else None
    return [] if task is None else [task]


async def find_duties(tx: Transaction, stored: StoredPlan, unit: str) -> Answered:
    """Answer what a unit is responsible for, itself or as one of a collective."""
    names = (await units.directory(tx)).names_for(unit)
    tasks = (task for task in stored.plan.tasks if any(name in names for _, name in task.units()))
    return Answered(Answer(unit, "unit", tuple(Hit(task, 1.0, "") for task in tasks), unit), {})


async def dress(
    tx: Transaction, shelf: Shelf, stored: StoredPlan, member: Member, answer: Answer, now: datetime
) -> Answered:
    """Put around an answer what a member may know and do."""
    areas = _areas(stored)
    if answer.kind != "found":
        return Answered(answer, areas)
    task = answer.tasks[0].task
    task_id = stored.task_ids[task.number]
    report = await _find_report(tx, shelf, member, task, now)
    acts = TaskActs(task_id, member.is_office, may_break_down(member, task, areas), report)
    return Answered(answer, areas, acts=acts, facts=await _find_facts(tx, shelf, stored, task, now))


async def _find_report(
    tx: Transaction, shelf: Shelf, member: Member, task: Task, now: datetime
) -> str | None:
    """Find the report on a task that a member owes now."""
    openable = await progress.find_openable(tx, shelf, member, now) if member.can_report else ()
    return next((one.owed.subject for one in openable if one.owed.area.number == task.area), None)


def _areas(stored: StoredPlan) -> dict[str, Area]:
    return {area.number: area for area in stored.plan.areas}


async def _name_units(tx: Transaction, stored: StoredPlan, task: Task) -> list[str]:
    """Name the units to call about a task: its own, then the members of collectives; where it has none, its area's."""
    own = [*task.lead, *task.responsible]
    if not own and task.area in (areas := _areas(stored)):
        own = [*areas[task.area].lead]
    return list(dict.fromkeys((*own, *await units.members_of(tx, own))))


async def _find_facts(
    tx: Transaction, shelf: Shelf, stored: StoredPlan, task: Task, now: datetime
) -> TaskFacts:
    named = await _name_units(tx, stored, task)
    today = stored.day_of(now)
    reported = await reports.latest_entry(tx, stored.task_ids[task.number])
    dated = [mark for mark in task.milestones if mark.due is not None and mark.due >= today]
    return TaskFacts(
        contacts=await leaving.mark_away(tx, await members.contacts_of(tx, named), today),
        stage=str(reported[0]["stage"]) if reported else None,
        stage_at=reported[1] if reported else None,
        next_date=min(dated, key=lambda mark: mark.due or today, default=None),
        zone=stored.zone,
        light=await lights.find_light(tx, shelf, stored, task, now),
    )
