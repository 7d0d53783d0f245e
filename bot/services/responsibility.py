"""谁负责: a question in, the answer out of the plan's index, with what is known around it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core.answered import Answered, TaskActs, TaskFacts
from bot.core.follow_ups import LASTS_S, AndWhatOf, Aspect, read_follow_up
from bot.core.model import Task
from bot.core.who import Answer, Hit
from bot.core.who.normal import normalise_question
from bot.services.editing import may_break_down
from bot.services.shelf import Shelf
from storage import members, questions, reports, units
from storage.database import Transaction
from storage.members import Member
from storage.plans import StoredPlan
from storage.questions import Asked


@dataclass(frozen=True, slots=True)
class NoPlan:
    """No plan has been imported yet."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks what, where and when."""

    member: Member
    chat_id: int
    text: str
    now: datetime


async def ask(tx: Transaction, shelf: Shelf, asking: Asking) -> Answered | NoPlan:
    """Answer who is responsible for something, or what a unit is responsible for; the answer is remembered."""
    held = await shelf.index(tx)
    if held is None:
        return NoPlan()
    index, stored = held
    text = asking.text
    follow_up = read_follow_up(asking.text)
    if follow_up is not None:
        before = await _asked_before(tx, asking)
        if isinstance(follow_up, Aspect) and before is not None and len(before.task_ids) == 1:
            return await _say_more(tx, stored, asking, before, follow_up)
        if isinstance(follow_up, AndWhatOf):
            text = (
                follow_up.ask_for_unit() if before is not None and before.kind == "unit" else follow_up.topic
            )
    folded = normalise_question(text)
    chosen = await questions.chosen(tx, asking.member.id, folded)
    task = stored.task_of(chosen) if chosen is not None else None
    answer = index.ask(text) if task is None else Answer(text, "found", (Hit(task, 1.0, ""),))
    answered = await _answer(tx, stored, asking, replace(answer, q=asking.text), folded)
    return replace(answered, is_own_choice=task is not None)


async def _asked_before(tx: Transaction, asking: Asking) -> Asked | None:
    since = asking.now - timedelta(seconds=LASTS_S)
    return await questions.last(tx, asking.member.id, asking.chat_id, since)


async def _say_more(
    tx: Transaction, stored: StoredPlan, asking: Asking, before: Asked, aspect: Aspect
) -> Answered | NoPlan:
    task = stored.task_of(before.task_ids[0])
    if task is None:
        return NoPlan()
    answer = Answer(asking.text, "found", (Hit(task, 1.0, ""),))
    answered = await _answer(tx, stored, asking, answer, before.folded)
    return replace(answered, aspect=aspect)


async def _answer(
    tx: Transaction, stored: StoredPlan, asking: Asking, answer: Answer, folded: str
) -> Answered:
    shown = answer.tasks or answer.near
    task_ids = tuple(stored.task_ids[hit.task.number] for hit in shown)
    question_id = await questions.record(
        tx,
        asking.member.id,
        asking.chat_id,
        asking.text[:LONGEST_KEPT],
        folded,
        answer.kind,
        task_ids[:MOST_KEPT],
        answer.unit,
        asking.now,
    )
    answered = await _dress(tx, stored, asking.member, answer, asking.now)
    return replace(answered, question_id=question_id, task_ids=task_ids)


LONGEST_KEPT = 300
MOST_KEPT = 5
"""Tasks that are remembered with a question: no answer offers more to choose from."""


async def show_task(
    tx: Transaction, shelf: Shelf, member: Member, number: str, now: datetime
) -> Answered | NoPlan:
    """Answer with one task by its number, as after a look at the table."""
    stored = await shelf.plan(tx)
    if stored is None:
        return NoPlan()
    hits = tuple(Hit(task, 1.0, "") for task in stored.plan.tasks if task.number == number)
    return await _dress(tx, stored, member, Answer(number, "found" if hits else "unknown", hits), now)


async def ask_in_group(tx: Transaction, shelf: Shelf, text: str) -> Answered | NoPlan:
    """Answer for everybody to see, by the plan's words alone; nothing is remembered of who asked."""
    held = await shelf.index(tx)
    if held is None:
        return NoPlan()
    index, stored = held
    return Answered(index.ask(text), {area.number: area for area in stored.plan.areas})


async def show_in_group(tx: Transaction, shelf: Shelf, number: str) -> Answered | NoPlan:
    """Give one task by its number for everybody to see."""
    stored = await shelf.plan(tx)
    if stored is None:
        return NoPlan()
    hits = tuple(Hit(task, 1.0, "") for task in stored.plan.tasks if task.number == number)
    answer = Answer(number, "found" if hits else "unknown", hits)
    return Answered(answer, {area.number: area for area in stored.plan.areas})


async def show_unit(
    tx: Transaction, shelf: Shelf, member: Member, unit: str, now: datetime
) -> Answered | NoPlan:
    """Answer what a unit is responsible for, itself or as one of a collective, by its exact name."""
    stored = await shelf.plan(tx)
    if stored is None:
        return NoPlan()
    names = (await units.directory(tx)).names_for(unit)
    tasks = (task for task in stored.plan.tasks if any(name in names for _, name in task.units()))
    answer = Answer(unit, "unit", tuple(Hit(task, 1.0, "") for task in tasks), unit)
    return await _dress(tx, stored, member, answer, now)


async def _dress(
    tx: Transaction, stored: StoredPlan, member: Member, answer: Answer, now: datetime
) -> Answered:
    """Put around an answer what the asker may know and do."""
    areas = {area.number: area for area in stored.plan.areas}
    if answer.kind != "found":
        return Answered(answer, areas)
    task = answer.tasks[0].task
    task_id = stored.task_ids[task.number]
    acts = TaskActs(task_id, member.is_office, may_break_down(member, task, areas))
    return Answered(answer, areas, acts=acts, facts=await _find_facts(tx, stored, task, task_id, now))


async def _find_facts(
    tx: Transaction, stored: StoredPlan, task: Task, task_id: int, now: datetime
) -> TaskFacts:
    named = [*task.lead, *task.responsible]
    zone = ZoneInfo(stored.timezone)
    today = now.astimezone(zone).date()
    reported = await reports.latest_entry(tx, task_id)
    dated = [mark for mark in task.milestones if mark.due is not None and mark.due >= today]
    return TaskFacts(
        contacts=tuple(await members.contacts_of(tx, named)),
        stage=str(reported[0]["stage"]) if reported else None,
        stage_at=reported[1] if reported else None,
        next_date=min(dated, key=lambda mark: mark.due or today, default=None),
        zone=zone,
    )
