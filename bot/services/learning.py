"""What the index learns from its users: choices and corrections for one person, other names for everybody."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.answered import Answered
from bot.core.listings import NamesPage, OpenRow
from bot.core.model import Task
from bot.core.naming import read_naming
from bot.core.who.normal import normalise_question
from bot.services.responsibility import Asking, answer_by_choice
from bot.services.shelf import Shelf
from bot.services.showing import NoPlan, find_numbered
from storage import audit, plans, questions, task_names
from storage.database import Transaction
from storage.members import Member
from storage.plans import StoredPlan
from storage.questions import CHOSEN, WRONG, Asked

LOOKED_BACK = timedelta(days=30)
"""How far back the office's list of open questions reaches."""

REMEMBERED = timedelta(days=90)
"""How long a question is kept; what was chosen for it is kept for good."""

NAMES_A_PAGE = 10

MOST_OPEN = 20
LONGEST_NAME = 60
MOST_OTHERS = 4


@dataclass(frozen=True, slots=True)
class Others:
    """What a wrong answer might have been instead: the next best tasks, by id."""

    asked: Asked
    tasks: tuple[tuple[int, Task], ...]


@dataclass(frozen=True, slots=True)
class NameAdded:
    """A task is known by one more name, or was already."""

    task: Task
    name: str
    is_new: bool


async def choose(
    tx: Transaction, shelf: Shelf, member: Member, question_id: int, task_id: int, now: datetime
) -> Answered | NoPlan:
    """Take a choice: it answers now, and this person's same question from now on. Others' answers stay as they are."""
    asked = await questions.find(tx, question_id, member.id)
    stored = await shelf.plan(tx)
    task = stored.task_of(task_id) if stored else None
    if asked is None or stored is None or task is None:
        return NoPlan()
    if await questions.chosen(tx, member.id, asked.folded) != task_id:
        is_correction = asked.kind in ("found", WRONG) and task_id not in asked.task_ids[:1]
        is_correction |= await questions.others_chose(tx, member.id, asked.folded, task_id)
        await questions.choose(tx, member.id, asked.folded, task_id, now, is_correction=is_correction)
        detail = {"question": asked.text, "task": task_id, "is_correction": is_correction}
        await audit.record(tx, "choose", f"question:{question_id}", now, member_id=member.id, detail=detail)
    asking = Asking(member, asked.chat_id, asked.text, now)
    return await answer_by_choice(tx, shelf, stored, asking, task, asked.text)


async def find_others(
    tx: Transaction, shelf: Shelf, member: Member, question_id: int, now: datetime
) -> Others | None:
    """Find what else a question that was answered wrongly may have meant; the asker's own choice is taken back."""
    asked = await questions.find(tx, question_id, member.id)
    if asked is None:
        return None
    subject, detail = f"question:{question_id}", {"question": asked.text}
    if asked.kind == CHOSEN and await questions.forget_choice(tx, member.id, asked.folded, now):
        await audit.record(tx, "unchoose", subject, now, member_id=member.id, detail=detail)
    elif asked.kind == "found":
        await questions.mark_wrong(tx, question_id)
        await audit.record(tx, "mark-wrong", subject, now, member_id=member.id, detail=detail)
    refused = asked.task_ids if asked.kind == "choose" else asked.task_ids[:1]
    near = await find_near(tx, shelf, asked.text)
    return Others(asked, tuple((task_id, task) for task_id, task in near if task_id not in refused))


async def find_for(tx: Transaction, shelf: Shelf, office: Member, question_id: int) -> Others | None:
    """Find the tasks of which anybody's question might become another name."""
    asked = await questions.find(tx, question_id)
    if asked is None or not office.is_office:
        return None
    return Others(asked, await find_near(tx, shelf, asked.text))


async def find_near(tx: Transaction, shelf: Shelf, text: str) -> tuple[tuple[int, Task], ...]:
    """Find the tasks that have most to do with a question, by id."""
    held = await shelf.index(tx)
    if held is None:
        return ()
    index, stored = held
    return tuple((stored.task_ids[hit.task.number], hit.task) for hit in index.find_near(text)[:MOST_OTHERS])


async def list_open(tx: Transaction, shelf: Shelf, now: datetime) -> list[OpenRow]:
    """List the questions of late that had no answer or a wrong one, each with the task that it may mean."""
    stored = await shelf.plan(tx)
    listed = await questions.open_questions(tx, now - LOOKED_BACK, MOST_OPEN)
    rows = []
    for one in listed:
        chosen = stored.task_of(one.chosen_task_id) if stored and one.chosen_task_id is not None else None
        if chosen is not None and one.chosen_task_id is not None:
            likely: tuple[int, Task] | None = (one.chosen_task_id, chosen)
        else:
            near = await find_near(tx, shelf, one.text)
            likely = next(iter(near[1:] if one.was_wrong else near), None)
        rows.append(OpenRow(one.question_id, one.text, one.askers, likely, is_chosen=chosen is not None))
    return rows


async def settle_open(tx: Transaction, office: Member, question_id: int, now: datetime) -> bool:
    """Take a question off the list without teaching anything."""
    asked = await questions.find(tx, question_id)
    if asked is None or not office.is_office:
        return False
    await questions.settle(tx, asked.folded, now)
    subject, detail = f"question:{question_id}", {"question": asked.text}
    await audit.record(tx, "skip-question", subject, now, member_id=office.id, detail=detail)
    return True


async def forget_questions(tx: Transaction, now: datetime) -> None:
    """Forget the questions of long ago."""
    await questions.forget_before(tx, now - REMEMBERED)


async def add_name(
    tx: Transaction, shelf: Shelf, office: Member, name: str, task_id: int, now: datetime
) -> NameAdded | None:
    """Give a task another name, for everybody and at once.

    None where this is nobody of the office, there is no such task, or the name has neither letter nor figure.
    """
    await plans.lock(tx)
    stored = await shelf.plan(tx)
    task = stored.task_of(task_id) if stored else None
    tidy = " ".join(name.split())[:LONGEST_NAME]
    folded = normalise_question(tidy)
    if stored is None or task is None or not office.is_office or not folded:
        return None
    task = _find_answering(stored, task)
    task_id = stored.task_ids[task.number]
    is_new = await task_names.add(tx, stored.id, task_id, tidy, folded, office.id, now)
    await questions.settle(tx, folded, now)
    if is_new:
        detail = {"name": tidy}
        await audit.record(tx, "add-name", f"task:{task_id}", now, member_id=office.id, detail=detail)
    return NameAdded(task, tidy, is_new)


def _find_answering(stored: StoredPlan, task: Task) -> Task:
    """Find the task that answers for a part without units of its own, as in the index: the whole that has some."""
    by_number = {other.number: other for other in stored.plan.tasks}
    while not task.units() and task.parent in by_number:
        task = by_number[task.parent]
    return task


async def name_by_question(
    tx: Transaction, shelf: Shelf, office: Member, question_id: int, task_id: int, now: datetime
) -> NameAdded | None:
    """Make of somebody's question another name of a task."""
    asked = await questions.find(tx, question_id)
    name = asked.text.strip().rstrip("?？!！。.") if asked is not None else ""
    added = await add_name(tx, shelf, office, name, task_id, now)
    if asked is not None and added is not None:
        await questions.settle(tx, asked.folded, now)  # a long question is longer than the name made of it
    return added


async def name_by_words(
    tx: Transaction, shelf: Shelf, office: Member, said: str, now: datetime
) -> NameAdded | tuple[Task, ...] | None:
    """Read "扫大街 = 5.4" or "扫大街 = 环卫一体化" and give the task that name.

    None for what is not said so; the nearest tasks, or none, where it is not clear which is meant.
    """
    naming = read_naming(said)
    held = await shelf.index(tx)
    if held is None or naming is None:
        return None
    (name, which), (index, stored) = naming, held
    tasks = find_numbered(stored, which)
    if not tasks:
        answer = index.ask(which)
        tasks = [hit.task for hit in answer.tasks or answer.near]
        if answer.kind != "found":
            return tuple(tasks[:MOST_OTHERS])
    return await add_name(tx, shelf, office, name, stored.task_ids[tasks[0].number], now)


async def revoke_name(
    tx: Transaction, shelf: Shelf, office: Member, name_id: int, now: datetime
) -> str | None:
    """Take another name of a task back, and give it; None where it is gone already."""
    await plans.lock(tx)
    stored = await shelf.plan(tx)
    if stored is None or not office.is_office:
        return None
    revoked = await task_names.revoke(tx, stored.id, name_id, now)
    if revoked is None:
        return None
    task_id, name = revoked
    await audit.record(tx, "revoke-name", f"task:{task_id}", now, member_id=office.id, detail={"name": name})
    return name


async def list_names(tx: Transaction, shelf: Shelf, page: int = 0) -> NamesPage:
    """Give a page of the other names in force, the last one where there are not so many."""
    stored = await shelf.plan(tx)
    if stored is None:
        return NamesPage((), 0, 1)
    count = await task_names.count_in_force(tx, stored.id)
    pages = max(1, -(-count // NAMES_A_PAGE))
    page = min(page, pages - 1)
    names = await task_names.in_force(tx, stored.id, page * NAMES_A_PAGE, NAMES_A_PAGE)
    return NamesPage(tuple(names), page, pages)
