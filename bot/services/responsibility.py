"""谁负责: a question in, the answer out of the plan's index."""

from dataclasses import dataclass

from bot.core.model import Area
from bot.core.who import Answer, Hit
from bot.services.editing import may_break_down
from bot.services.shelf import Shelf
from storage.database import Transaction
from storage.members import Member
from storage.plans import StoredPlan


@dataclass(frozen=True, slots=True)
class NoPlan:
    """No plan has been imported yet."""


@dataclass(frozen=True, slots=True)
class TaskActs:
    """What a member may do with a task."""

    task_id: int
    can_edit: bool
    can_break_down: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """The index's answer, with the areas by number so that a card can name its task's area and lead.

    `acts` are what the asker may do with a task that was found.
    """

    answer: Answer
    areas: dict[str, Area]
    acts: TaskActs | None = None


async def ask(tx: Transaction, shelf: Shelf, member: Member, question: str) -> Answered | NoPlan:
    """Answer who is responsible for something, or what a unit is responsible for."""
    held = await shelf.index(tx)
    if held is None:
        return NoPlan()
    index, stored = held
    return _answered(stored, member, index.ask(question))


async def show_task(tx: Transaction, shelf: Shelf, member: Member, number: str) -> Answered | NoPlan:
    """Answer with one task by its number, as after a choice among several."""
    stored = await shelf.plan(tx)
    if stored is None:
        return NoPlan()
    hits = tuple(Hit(task, 1.0, "") for task in stored.plan.tasks if task.number == number)
    return _answered(stored, member, Answer(number, "found" if hits else "unknown", hits))


async def show_unit(tx: Transaction, shelf: Shelf, member: Member, unit: str) -> Answered | NoPlan:
    """Answer what a unit is responsible for, by its exact name."""
    stored = await shelf.plan(tx)
    if stored is None:
        return NoPlan()
    tasks = (task for task in stored.plan.tasks if any(name == unit for _, name in task.units()))
    answer = Answer(unit, "unit", tuple(Hit(task, 1.0, "") for task in tasks), unit)
    return _answered(stored, member, answer)


def _answered(stored: StoredPlan, member: Member, answer: Answer) -> Answered:
    areas = {area.number: area for area in stored.plan.areas}
    if answer.kind != "found":
        return Answered(answer, areas)
    task = answer.tasks[0].task
    can_break_down = may_break_down(member, task, areas)
    acts = TaskActs(stored.task_ids[task.number], member.is_office, can_break_down)
    return Answered(answer, areas, acts)
