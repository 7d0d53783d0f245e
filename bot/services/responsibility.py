"""谁负责: a question in, the answer out of the plan's index."""

from dataclasses import dataclass

from bot.core.model import Area, Plan
from bot.core.who import Answer, Hit
from bot.services.shelf import Shelf
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class NoPlan:
    """No plan has been imported yet."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The index's answer, with the areas by number so that a card can name its task's area and lead."""

    answer: Answer
    areas: dict[str, Area]


async def ask(tx: Transaction, shelf: Shelf, question: str) -> Answered | NoPlan:
    """Answer who is responsible for something, or what a unit is responsible for."""
    held = await shelf.index(tx)
    if held is None:
        return NoPlan()
    index, stored = held
    return _answered(stored.plan, index.ask(question))


async def show_task(tx: Transaction, shelf: Shelf, number: str) -> Answered | NoPlan:
    """Answer with one task by its number, as after a choice among several."""
    stored = await shelf.plan(tx)
    if stored is None:
        return NoPlan()
    hits = tuple(Hit(task, 1.0, "") for task in stored.plan.tasks if task.number == number)
    return _answered(stored.plan, Answer(number, "found" if hits else "unknown", hits))


async def show_unit(tx: Transaction, shelf: Shelf, unit: str) -> Answered | NoPlan:
    """Answer what a unit is responsible for, by its exact name."""
    stored = await shelf.plan(tx)
    if stored is None:
        return NoPlan()
    tasks = (task for task in stored.plan.tasks if any(name == unit for _, name in task.units()))
    return _answered(stored.plan, Answer(unit, "unit", tuple(Hit(task, 1.0, "") for task in tasks), unit))


def _answered(plan: Plan, answer: Answer) -> Answered:
    return Answered(answer, {area.number: area for area in plan.areas})
