"""Changing the task table in the chat: the office edits, adds and retires tasks, a lead unit breaks one down."""

from collections.abc import Mapping
from datetime import datetime

from bot.core.conversation import Conversation
from bot.core.dialogue import Note, State
from bot.core.errands import Breakdown, Errand, NewTask, TaskEdit
from bot.core.forms import Form
from bot.core.forms.task import (
    edit_task,
    make_breakdown_form,
    make_edit_form,
    make_new_form,
    make_part,
    make_task,
    next_number,
    read_added_date,
    tell_parts,
)
from bot.core.model import Area, Task, list_parts
from bot.services.conversing import converse
from bot.services.shelf import Shelf
from storage import audit, plan_editing, plans, units
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member
from storage.plans import StoredPlan


def may_break_down(member: Member, task: Task, areas: Mapping[str, Area]) -> bool:
    """Tell who breaks a deferred task down: the office, and who reports for a unit that leads it or its area."""
    area = areas.get(task.area)
    leading = {*task.lead, *(task.responsible if not task.lead else ()), *(area.lead if area else ())}
    return task.deferred and (member.is_office or bool(member.reporting_units() & leading))


async def load_edit(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which the office changes a task."""
    stored = await shelf.plan(tx)
    task = _task_of(stored, draft)
    if stored is None or task is None or not member.is_office:
        return None
    errand = TaskEdit(stored.id, stored.task_ids[task.number], task)
    form = make_edit_form(str(errand.task_id), task, await units.directory(tx), stored.plan.year or now.year)
    return _converse(stored, draft, errand, form, now)


async def load_new(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which the office adds a task to an area."""
    stored = await shelf.plan(tx)
    _, plan_id, number = draft.subject.split(":", 2)
    if stored is None or not member.is_office or str(stored.id) != plan_id:
        return None
    area = next((area for area in stored.plan.areas if area.number == number), None)
    if area is None and number:
        return None
    area = area or Area("", "")
    form = make_new_form(area, await units.directory(tx), stored.plan.year or now.year)
    return _converse(stored, draft, NewTask(stored.id, area), form, now)


async def load_breakdown(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which a deferred task is broken down."""
    stored = await shelf.plan(tx)
    task = _task_of(stored, draft)
    if stored is None or task is None:
        return None
    if not may_break_down(member, task, {area.number: area for area in stored.plan.areas}):
        return None
    parts = tuple(part for part in stored.plan.tasks if part.parent == task.number)
    form = make_breakdown_form(task, await units.directory(tx), stored.plan.year or now.year)
    form = form.grown(State.from_json(draft.state).answers)
    errand = Breakdown(stored.id, stored.task_ids[task.number], task, parts)
    return _converse(stored, draft, errand, form, now)


def _task_of(stored: StoredPlan | None, draft: Draft) -> Task | None:
    return stored.task_of(draft.about_id) if stored else None


def _converse(stored: StoredPlan, draft: Draft, about: Errand, form: Form, now: datetime) -> Conversation:
    return converse(draft, about, form, stored.zone, now)


async def write_edit(tx: Transaction, errand: TaskEdit, talk: Conversation, now: datetime) -> Note | None:
    """Write the changed task down, with what was there before; a Note says which date cannot be read."""
    written = talk.state.answers.get(str(errand.task_id), {})
    if written.get("new-due") and not read_added_date(written, talk.form.year):
        return Note("new-due-unread", {"text": str(written["new-due"])}, is_complaint=True)
    changed = talk.form.units.rename_task(edit_task(errand.task, written, talk.form.year))
    await plan_editing.change(tx, errand.plan_id, errand.task_id, changed)
    detail = {"was": _tell(errand.task), "is": _tell(changed)}
    await _record(tx, "edit-task", errand.task_id, talk, now, detail)
    return None


async def write_new(tx: Transaction, errand: NewTask, talk: Conversation, now: datetime) -> None:
    """Write the new task down, under the next number of its area."""
    area = errand.area.number
    number = next_number(area, await plan_editing.taken_numbers(tx, errand.plan_id))
    task = make_task(number, area, talk.state.answers.get("new", {}), talk.form.year)
    await _add(tx, errand.plan_id, task, talk, now)


async def write_parts(tx: Transaction, errand: Breakdown, talk: Conversation, now: datetime) -> Note | None:
    """Write the parts down, and the task as they settle it; a Note says that there are none."""
    if not talk.form.sections:
        return Note("no-parts", is_complaint=True)
    task, year = errand.task, talk.form.year
    taken, parts = await plan_editing.taken_numbers(tx, errand.plan_id), []
    for section in talk.form.sections:
        number = next_number(task.number, taken)
        taken.append(number)
        part = make_part(task, number, talk.state.answers.get(section.key, {}), year)
        parts.append(await _add(tx, errand.plan_id, part, talk, now))
    settled = tell_parts(task, parts, year)
    await plan_editing.change(tx, errand.plan_id, errand.task_id, settled)
    detail = {"was": _tell(task), "is": _tell(settled)}
    await _record(tx, "break-down", errand.task_id, talk, now, detail)
    return None


async def _add(tx: Transaction, plan_id: int, task: Task, talk: Conversation, now: datetime) -> Task:
    """Add a task under its units' official names, and return it so."""
    named = talk.form.units.rename_task(task)
    task_id = await plan_editing.add(tx, plan_id, named)
    await _record(tx, "add-task", task_id, talk, now, {"is": _tell(named)})
    return named


async def retire(tx: Transaction, shelf: Shelf, member: Member, task_id: int, now: datetime) -> Task | None:
    """Take a task out of the table with its parts; None where it is out already, or the member is not of the office."""
    await plans.lock(tx)
    stored = await shelf.plan(tx)
    task = stored.task_of(task_id) if stored else None
    if stored is None or task is None or not member.is_office:
        return None
    family = [task, *list_parts(stored.plan, task)]
    await plan_editing.retire(tx, stored.id, [stored.task_ids[one.number] for one in family], now)
    detail = {"was": _tell(task), "parts": [_tell(part) for part in family[1:]]}
    await audit.record(tx, "retire-task", f"task:{task_id}", now, member_id=member.id, detail=detail)
    return task


async def restore(tx: Transaction, shelf: Shelf, member: Member, task_id: int, now: datetime) -> Task | None:
    """Put a retired task back with the parts that went with it.

    None where its number was given away, or the member is not of the office.
    """
    await plans.lock(tx)
    stored = await shelf.plan(tx)
    if stored is None or not member.is_office or not await plan_editing.restore(tx, stored.id, task_id):
        return None
    fresh = await plans.load(tx, stored.id)  # not from the shelf, which must not hold what may yet be undone
    task = fresh.task_of(task_id)
    if task is None:
        raise RuntimeError("a task that was put back is not there")
    detail = {"is": _tell(task), "parts": [_tell(part) for part in list_parts(fresh.plan, task)]}
    await audit.record(tx, "restore-task", f"task:{task_id}", now, member_id=member.id, detail=detail)
    return task


async def _record(
    tx: Transaction,
    action: str,
    task_id: int,
    talk: Conversation,
    now: datetime,
    detail: Mapping[str, object],
) -> None:
    await audit.record(tx, action, f"task:{task_id}", now, member_id=talk.member_id, detail=dict(detail))


def _tell(task: Task) -> dict[str, object]:
    """Tell of a task what an audit must be able to show."""
    return {
        "number": task.number,
        "title": task.title,
        "target": task.target,
        "lead": list(task.lead),
        "responsible": list(task.responsible),
        "assisting": list(task.assisting),
        "deferred": task.deferred,
        "dates": [[mark.text, mark.due.isoformat() if mark.due else None] for mark in task.milestones],
    }
