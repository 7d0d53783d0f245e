"""What has been: a unit's reports, a task's figures over the months, what was started and completed in a month."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.model import Milestone, Role, Task
from bot.core.obligations import find_owed
from bot.core.reported import OwnTask, PastReport, TaskState
from bot.core.trends import StageChange, find_changes, list_trends
from bot.services import lights
from bot.services.own_tasks import find_own
from bot.services.progress import know_tasks
from bot.services.shelf import Shelf
from storage import reports, reviews
from storage.database import Transaction
from storage.members import Member


async def list_reports(tx: Transaction, shelf: Shelf, member: Member) -> tuple[list[PastReport], ZoneInfo]:
    """List the reports of a member's units, the office's of all, newest first."""
    stored = await shelf.plan(tx)
    if stored is None:
        return [], ZoneInfo("UTC")
    units = {held.unit for held in member.memberships}
    newest = await reports.list_newest(tx, stored.id)
    words = await reviews.by_report(tx, [report.id for report in newest])
    policy = stored.workday_policy
    past = []
    for report in newest:
        owed = find_owed(stored.id, stored.plan, report.subject, shelf.calendar, policy)
        if owed is not None and (member.is_office or units & set(owed.units)):
            past.append(PastReport(owed, report, words.get(report.id)))
    return past, stored.zone


async def list_own(tx: Transaction, shelf: Shelf, member: Member, now: datetime) -> list[TaskState]:
    """List how the tasks of a member's units stand; a task's projects are told with it."""
    stored = await shelf.plan(tx)
    if stored is None:
        return []
    own = [known for known in await find_own(tx, stored, member) if known.task.parent is None]
    lit = await lights.find_lights(tx, shelf, stored, [known.task for known in own], now)
    past = {known.key: known.past for known in await know_tasks(tx, {known.id: known.task for known in own})}
    today = stored.day_of(now)
    return [
        TaskState(
            known, lit[known.task.number], past[str(known.id)].get("stage"), _find_next(known.task, today)
        )
        for known in own
    ]


async def show_own(
    tx: Transaction, shelf: Shelf, member: Member, task_id: int, now: datetime
) -> TaskState | None:
    """Show one task with its figures over the months; the office may look at any."""
    stored = await shelf.plan(tx)
    task = stored.task_of(task_id) if stored else None
    if stored is None or task is None:
        return None
    own = next((known for known in await find_own(tx, stored, member) if known.id == task_id), None)
    if own is None and not member.is_office:
        return None
    own = own or OwnTask(task_id, task, "", Role.RESPONSIBLE)
    (known,) = await know_tasks(tx, {task_id: task})
    told = (await reports.list_told(tx, [task_id]))[task_id]
    rules = "；".join(rule.text for rule in stored.plan.reporting)
    (section,) = shelf.report_form.for_task(known, rules, stored.day_of(now)).sections
    return TaskState(
        own,
        await lights.find_light(tx, shelf, stored, task, now),
        known.past.get("stage"),
        _find_next(task, stored.day_of(now)),
        list_trends(section.questions, told),
        find_changes(told),
        can_feed=own.unit in member.reporting_units(),
    )


async def list_changes(
    tx: Transaction, shelf: Shelf, month: str
) -> tuple[list[tuple[Task, date]], list[tuple[Task, date]]]:
    """List what was started (开工) and what was completed (竣工) in a month, "2026-06", each with its day."""
    stored = await shelf.plan(tx)
    if stored is None:
        return [], []
    ids = {stored.task_ids[task.number]: task for task in stored.plan.tasks}
    told = await reports.list_told(tx, list(ids))
    found: dict[str, list[tuple[Task, date]]] = {"begun": [], "completed": []}
    for task_id, task in ids.items():
        for name, days in found.items():
            day = _find_reached(shelf, task, name, find_changes(told[task_id]))
            if day is not None and f"{day:%Y-%m}" == month:
                days.append((task, day))
    return found["begun"], found["completed"]


def _find_reached(shelf: Shelf, task: Task, name: str, changes: tuple[StageChange, ...]) -> date | None:
    """Find the day on which a task came to be "begun" or "completed": as told, else as reported.

    Of one that was further already when it was first reported on, nobody knows the day.
    """
    reached = shelf.report_form.stages_reached(task, name)
    first = next((change for change in changes if change.stage in reached), None)
    if first is None:
        return None
    told = first.started_on if name == "begun" else first.completed_on
    is_news = first is not changes[0] or first.stage == reached[0]
    return told or (first.reported if is_news else None)


def _find_next(task: Task, today: date) -> Milestone | None:
    dated = [mark for mark in task.milestones if mark.due is not None and mark.due >= today]
    return min(dated, key=lambda mark: mark.due or today, default=None)
