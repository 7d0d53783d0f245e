"""What the index learns from its users: choices and corrections for one person, other names for everybody."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.answered import Answered
from bot.core.model import Task
from bot.core.naming import read_naming
from bot.core.who.normal import normalise_question
from bot.services import responsibility
from bot.services.responsibility import NoPlan
from bot.services.shelf import Shelf
from storage import audit, inquiries, questions, task_names
from storage.database import Transaction
from storage.inquiries import Inquiry
from storage.members import Member
from storage.plans import StoredPlan
from storage.questions import Asked
from storage.task_names import TaskName

LOOKED_BACK = timedelta(days=30)
"""How far back the office's list of open questions reaches."""

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


@dataclass(frozen=True, slots=True)
class InquiryAnswered:
    """The office's answer to an inquiry: a task, or words."""

    inquiry: Inquiry
    task: Answered | None
    text: str


async def choose(
    tx: Transaction, shelf: Shelf, member: Member, question_id: int, task_id: int, now: datetime
) -> Answered | NoPlan:
    """Take a choice: it answers now, and this person's same question from now on. Others' answers stay as they are."""
    asked = await questions.find(tx, question_id, member.id)
    stored = await shelf.plan(tx)
    task = stored.task_of(task_id) if stored else None
    if asked is None or task is None:
        return NoPlan()
    is_correction = asked.kind == "found" and task_id not in asked.task_ids[:1]
    await questions.choose(tx, member.id, asked.folded, task_id, now, is_correction=is_correction)
    detail = {"question": asked.text, "task": task_id, "is_correction": is_correction}
    await audit.record(tx, "choose", f"question:{question_id}", now, member_id=member.id, detail=detail)
    return await responsibility.show_task(tx, shelf, member, task.number, now)


async def find_others(tx: Transaction, shelf: Shelf, member: Member, question_id: int) -> Others | None:
    """Find what else a question that was answered wrongly may have meant."""
    asked = await questions.find(tx, question_id, member.id)
    if asked is None:
        return None
    near = await _find_near(tx, shelf, asked.text)
    return Others(
        asked, tuple((task_id, task) for task_id, task in near if task_id not in asked.task_ids[:1])
    )


async def find_for(tx: Transaction, shelf: Shelf, office: Member, question_id: int) -> Others | None:
    """Find the tasks of which anybody's question might become another name."""
    asked = await questions.find(tx, question_id)
    if asked is None or not office.is_office:
        return None
    return Others(asked, await _find_near(tx, shelf, asked.text))


@dataclass(frozen=True, slots=True)
class PassedOn:
    """A question that went to the office, with the tasks that come nearest, by id."""

    inquiry: Inquiry
    near: tuple[tuple[int, Task], ...]


async def pass_on(
    tx: Transaction, shelf: Shelf, member: Member, question_id: int, now: datetime
) -> PassedOn | None:
    """Pass a question to the office; None where it was passed on before, or is not this member's."""
    asked = await questions.find(tx, question_id, member.id)
    inquiry_id = await inquiries.send(tx, question_id, now) if asked is not None else None
    inquiry = await inquiries.find(tx, inquiry_id) if inquiry_id is not None else None
    if asked is None or inquiry is None:
        return None
    return PassedOn(inquiry, await _find_near(tx, shelf, asked.text))


async def _find_near(tx: Transaction, shelf: Shelf, text: str) -> tuple[tuple[int, Task], ...]:
    held = await shelf.index(tx)
    if held is None:
        return ()
    index, stored = held
    return tuple((stored.task_ids[hit.task.number], hit.task) for hit in index.find_near(text)[:MOST_OTHERS])


async def answer_by_task(
    tx: Transaction, shelf: Shelf, office: Member, inquiry_id: int, task_id: int, now: datetime
) -> InquiryAnswered | None:
    """Answer an inquiry by a task; None where it is answered already, or this is nobody of the office."""
    inquiry = await inquiries.find(tx, inquiry_id)
    stored = await shelf.plan(tx)
    task = stored.task_of(task_id) if stored else None
    if inquiry is None or task is None or not office.is_office:
        return None
    if not await inquiries.answer(tx, inquiry_id, office.id, now, task_id=task_id):
        return None
    folded = normalise_question(inquiry.text)
    await questions.choose(tx, inquiry.member_id, folded, task_id, now, is_correction=False)
    await _record_answer(tx, office, inquiry, now, {"task": task_id})
    shown = await responsibility.show_task(tx, shelf, office, task.number, now)
    return InquiryAnswered(inquiry, shown if isinstance(shown, Answered) else None, "")


async def answer_in_words(
    tx: Transaction, office: Member, inquiry_id: int, text: str, now: datetime
) -> InquiryAnswered | None:
    """Answer an inquiry in words; None where it is answered already, or this is nobody of the office."""
    inquiry = await inquiries.find(tx, inquiry_id)
    if inquiry is None or not office.is_office:
        return None
    if not await inquiries.answer(tx, inquiry_id, office.id, now, text=text):
        return None
    await _record_answer(tx, office, inquiry, now, {"text": text})
    return InquiryAnswered(inquiry, None, text)


async def find_answer(tx: Transaction, inquiry_id: int) -> InquiryAnswered | None:
    """Find what was answered in words to an inquiry."""
    inquiry = await inquiries.find(tx, inquiry_id)
    return (
        None if inquiry is None or inquiry.answer is None else InquiryAnswered(inquiry, None, inquiry.answer)
    )


async def _record_answer(
    tx: Transaction, office: Member, inquiry: Inquiry, now: datetime, detail: dict[str, object]
) -> None:
    await questions.settle(tx, normalise_question(inquiry.text), now)
    subject = f"inquiry:{inquiry.id}"
    await audit.record(tx, "answer-inquiry", subject, now, member_id=office.id, detail=detail)


async def list_open(
    tx: Transaction, shelf: Shelf, now: datetime
) -> list[tuple[int, str, int, tuple[int, Task] | None]]:
    """List the questions of late that had no answer or a wrong one: id, text, askers, and the task they chose."""
    stored = await shelf.plan(tx)
    listed = await questions.open_questions(tx, now - LOOKED_BACK, MOST_OPEN)
    return [(one.question_id, one.text, one.askers, _chosen(stored, one.chosen_task_id)) for one in listed]


def _chosen(stored: StoredPlan | None, task_id: int | None) -> tuple[int, Task] | None:
    task = stored.task_of(task_id) if stored is not None and task_id is not None else None
    return None if task is None or task_id is None else (task_id, task)


async def settle_open(tx: Transaction, office: Member, question_id: int, now: datetime) -> bool:
    """Take a question off the list without teaching anything."""
    asked = await questions.find(tx, question_id)
    if asked is None or not office.is_office:
        return False
    await questions.settle(tx, asked.folded, now)
    return True


async def add_name(
    tx: Transaction, shelf: Shelf, office: Member, name: str, task_id: int, now: datetime
) -> NameAdded | None:
    """Give a task another name, for everybody and at once; None for one who is not of the office, or no task."""
    stored = await shelf.plan(tx)
    task = stored.task_of(task_id) if stored else None
    if stored is None or task is None or not office.is_office:
        return None
    tidy = " ".join(name.split())[:LONGEST_NAME]
    folded = normalise_question(tidy)
    is_new = await task_names.add(tx, stored.id, task_id, tidy, folded, office.id, now)
    if is_new:
        await questions.settle(tx, folded, now)
        detail = {"name": tidy}
        await audit.record(tx, "add-name", f"task:{task_id}", now, member_id=office.id, detail=detail)
    return NameAdded(task, tidy, is_new)


async def name_by_question(
    tx: Transaction, shelf: Shelf, office: Member, question_id: int, task_id: int, now: datetime
) -> NameAdded | None:
    """Make of somebody's question another name of a task."""
    asked = await questions.find(tx, question_id)
    return None if asked is None else await add_name(tx, shelf, office, asked.text, task_id, now)


async def name_by_words(
    tx: Transaction, shelf: Shelf, office: Member, said: str, now: datetime
) -> NameAdded | tuple[Task, ...] | None:
    """Read "扫大街 = 5.4" or "扫大街 = 环卫一体化" and give the task that name.

    None for what is not said so; several tasks, or none, where it is not clear which is meant.
    """
    naming = read_naming(said)
    held = await shelf.index(tx)
    if held is None or naming is None:
        return None
    (name, which), (index, stored) = naming, held
    tasks = tuple(task for task in stored.plan.tasks if task.number == which)
    tasks = tasks or tuple(hit.task for hit in index.ask(which).tasks)
    if len(tasks) != 1:
        return tasks
    return await add_name(tx, shelf, office, name, stored.task_ids[tasks[0].number], now)


async def revoke_name(
    tx: Transaction, shelf: Shelf, office: Member, name_id: int, now: datetime
) -> TaskName | None:
    """Take another name of a task back; None where it is gone already."""
    stored = await shelf.plan(tx)
    if stored is None or not office.is_office:
        return None
    revoked = await task_names.revoke(tx, stored.id, name_id, now)
    if revoked is not None:
        subject, detail = f"task:{revoked.task_id}", {"name": revoked.name}
        await audit.record(tx, "revoke-name", subject, now, member_id=office.id, detail=detail)
    return revoked


async def list_names(tx: Transaction, shelf: Shelf) -> list[tuple[int, str, Task]]:
    """List every other name in force: its id, the name, and its task."""
    stored = await shelf.plan(tx)
    names = await task_names.in_force(tx, stored.id) if stored is not None else []
    return [
        (known.id, known.name, task)
        for known in names
        if stored is not None and (task := stored.task_of(known.task_id)) is not None
    ]
