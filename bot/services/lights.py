"""How tasks stand today: the tables' state handed to the pure judge."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from bot.core.calendar import WorkdayPolicy
from bot.core.conversation import Conversation
from bot.core.dialogue import Note
from bot.core.errands import LightChange
from bot.core.forms.light import LIGHT, REASON, RULES_AGAIN, SECTION, make_light_form
from bot.core.lights import Light, Override, Standing, TaskLight, judge_light
from bot.core.matters import name_mark
from bot.core.model import Task
from bot.services.conversing import converse
from bot.services.shelf import Shelf
from storage import audit, standing, units
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member
from storage.plans import StoredPlan


async def find_lights(
    tx: Transaction, shelf: Shelf, stored: StoredPlan, tasks: Iterable[Task], now: datetime
) -> dict[str, TaskLight]:
    """Find the lights of some tasks of the plan, by their numbers."""
    tasks = list(tasks)
    standings = await shelf.standings.find(tx, stored, tasks)
    overrides = await _find_overrides(tx, stored)
    today = stored.day_of(now)
    return {
        task.number: _judge(
            shelf, stored, task, standings[task.number], overrides.get(stored.task_ids[task.number]), today
        )
        for task in tasks
    }


async def find_light(
    tx: Transaction, shelf: Shelf, stored: StoredPlan, task: Task, now: datetime
) -> TaskLight:
    """Find the light of one task of the plan."""
    return (await find_lights(tx, shelf, stored, [task], now))[task.number]


async def _find_overrides(tx: Transaction, stored: StoredPlan) -> dict[int, Override]:
    """Map the ids of tasks to the lights that the office has given them."""
    given = await standing.overrides(tx, stored.id)
    return {
        task_id: Override(light, reason, name, stored.day_of(at))
        for task_id, (light, reason, name, at) in given.items()
    }


def _judge(
    shelf: Shelf, stored: StoredPlan, task: Task, how_far: Standing, override: Override | None, today: date
) -> TaskLight:
    year, limits = stored.plan.year or today.year, stored.settings.lights
    return judge_light(_put_off(shelf, stored, task), how_far, year, today, limits, override)


def _put_off(shelf: Shelf, stored: StoredPlan, task: Task) -> Task:
    """Give a task whose milestones that are put off are missed no sooner; one brought forward is missed as printed."""
    policy = stored.workday_policy
    if policy is not WorkdayPolicy.LATER:
        return task
    return replace(
        task,
        milestones=tuple(
            replace(mark, due=shelf.calendar.move(mark.due, policy)) if mark.due else mark
            for mark in task.milestones
        ),
    )


async def confirm_milestone(
    tx: Transaction,
    shelf: Shelf,
    member: Member,
    task_id: int,
    mark_id: str,
    now: datetime,
    *,
    is_reached: bool,
) -> tuple[Task, str] | None:
    """Take it on a member's word that a milestone is reached, or take that back; give its task and its words.

    None where there is no such milestone, or the task is none of the member's.
    """
    stored = await shelf.plan(tx)
    task = stored.task_of(task_id) if stored else None
    if stored is None or task is None or not await _is_ones_own(tx, stored, member, task):
        return None
    mark = next((mark for mark in task.milestones if name_mark(mark) == mark_id), None)
    if mark is None:
        return None
    if is_reached:
        await standing.confirm_milestone(tx, task_id, mark.text, member.id, now)
    else:
        await standing.unconfirm_milestone(tx, task_id, mark.text)
    action = "confirm-milestone" if is_reached else "unconfirm-milestone"
    detail = {"text": mark.text}
    await audit.record(tx, action, f"task:{task_id}", now, member_id=member.id, detail=detail)
    return task, mark.text


async def _is_ones_own(tx: Transaction, stored: StoredPlan, member: Member, task: Task) -> bool:
    """Tell whether a member may speak for a task: the office, and who reports for one of its units or its area."""
    directory = await units.directory(tx)
    own = {name for unit in member.reporting_units() for name in directory.names_for(unit)}
    lead = [name for area in stored.plan.areas if area.number == task.area for name in area.lead]
    return member.is_office or bool(own & {*lead, *task.lead, *task.responsible})


async def load_change(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which the office gives a task another light than the rules do."""
    stored = await shelf.plan(tx)
    task = stored.task_of(draft.about_id) if stored else None
    if stored is None or task is None or not member.is_office:
        return None
    light = await find_light(tx, shelf, stored, task, now)
    return converse(
        draft,
        LightChange(stored.task_ids[task.number], task, light),
        make_light_form(is_overridden=light.override is not None),
        stored.zone,
        now,
    )


async def submit(tx: Transaction, errand: LightChange, talk: Conversation, now: datetime) -> Note | None:
    """Give the light, or leave the task to the rules again."""
    written = talk.state.answers.get(SECTION, {})
    chosen, reason = str(written.get(LIGHT)), str(written.get(REASON))
    if chosen == RULES_AGAIN:
        await standing.revoke_light(tx, errand.task_id, now)
    else:
        await standing.set_light(tx, errand.task_id, Light(chosen), reason, talk.member_id, now)
    was = errand.light.override.light if errand.light.override else RULES_AGAIN
    detail = {"was": str(was), "is": chosen, "reason": reason}
    subject = f"task:{errand.task_id}"
    await audit.record(tx, "set-light", subject, now, member_id=talk.member_id, detail=detail)
    return None
