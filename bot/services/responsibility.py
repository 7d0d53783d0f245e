"""谁负责: a question in, the answer out of the plan's index, with what is known around it; both are remembered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.answered import Answered, UnitContacts
from bot.core.follow_ups import LASTS_S, AndWhatOf, Aspect, NotThis, read_contact_of, read_follow_up
from bot.core.model import Task
from bot.core.who import Answer, WhoIndex
from bot.core.who.normal import normalise_question
from bot.services import leaving
from bot.services.shelf import Shelf
from bot.services.showing import NoPlan, ask_index, dress, find_duties, find_numbered, make_answer
from storage import members, questions, units
from storage.database import Transaction
from storage.members import Member
from storage.plans import StoredPlan
from storage.questions import CHOSEN, SHOWN, Asked

LONGEST_KEPT = 300
MOST_KEPT = 5
"""Tasks that are remembered with a question: no answer offers more to choose from."""

ABOUT_ONE_TASK = ("found", CHOSEN, SHOWN)
"""The kinds of answers of which more can be asked."""


@dataclass(frozen=True, slots=True)
class NothingBefore:
    """It was asked on (电话呢) where no answer about one task came before."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """The answer to a question before was said to be wrong."""

    question_id: int


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks what, where and when."""

    member: Member
    chat_id: int
    text: str
    now: datetime


async def ask(
    tx: Transaction, shelf: Shelf, asking: Asking
) -> Answered | UnitContacts | NothingBefore | Wrong | NoPlan:
    """Answer who is responsible for something, or what a unit is responsible for."""
    held = await shelf.index(tx)
    if held is None:
        return NoPlan()
    index, stored = held
    follow_up = read_follow_up(asking.text)
    before = await _asked_before(tx, asking) if follow_up is not None else None
    if isinstance(follow_up, NotThis):
        return Wrong(before.id) if before is not None else NothingBefore()
    if isinstance(follow_up, Aspect) and before is not None:
        said_more = await _say_more(tx, shelf, stored, asking, before, follow_up)
        if said_more is not None:
            return said_more
    asked = _ask_again(index, follow_up, before) if isinstance(follow_up, AndWhatOf) else asking.text
    task = await _find_chosen(tx, stored, asking.member, asked)
    if task is not None:
        return replace(await answer_by_choice(tx, shelf, stored, asking, task, asked), is_own_choice=True)
    answer = ask_index(index, stored, asked)
    if answer.kind != "found":
        contacts = await _find_contact(tx, shelf, index, stored, asking)
        if contacts is not None:
            return contacts
    if isinstance(follow_up, Aspect) and answer.kind == "unknown":
        return NothingBefore()
    if answer.kind == "found" and await questions.said_wrong(tx, asking.member.id, normalise_question(asked)):
        answer = _offer_others(index, answer, asked)
    return await _answer(tx, shelf, stored, asking, answer, asked, answer.kind)


async def _find_contact(
    tx: Transaction, shelf: Shelf, index: WhoIndex, stored: StoredPlan, asking: Asking
) -> Answered | UnitContacts | None:
    """Answer 区教育局电话 and 危桥改造的联络员: whom to call about a unit, or about a task."""
    topic = read_contact_of(asking.text)
    answer = ask_index(index, stored, topic) if topic is not None else None
    if answer is None or topic is None or answer.kind not in ("unit", "found"):
        return None
    answered = await _answer(tx, shelf, stored, asking, answer, topic, answer.kind)
    if answer.unit is not None:
        return await _give_contacts(tx, stored, answer.unit, asking.now)
    return replace(answered, aspect=Aspect.CONTACT)


def _offer_others(index: WhoIndex, answer: Answer, asked: str) -> Answer:
    """Give no longer as sure what the asker has said to be wrong: the others come first, and it may be chosen still."""
    wrong = answer.tasks[0]
    others = [hit for hit in index.find_near(asked) if hit.task.number != wrong.task.number]
    return replace(answer, kind="choose", tasks=(*others[: MOST_KEPT - 1], wrong))


async def _asked_before(tx: Transaction, asking: Asking) -> Asked | None:
    since = asking.now - timedelta(seconds=LASTS_S)
    return await questions.last(tx, asking.member.id, asking.chat_id, since)


def _ask_again(index: WhoIndex, follow_up: AndWhatOf, before: Asked | None) -> str:
    """Put 那区妇联呢 as it was put before: after a unit's tasks it asks for another unit's, if it names one."""
    for_unit = follow_up.ask_for_unit()
    if before is not None and before.unit is not None and index.ask(for_unit).kind == "unit":
        return for_unit
    return follow_up.topic


async def _find_chosen(tx: Transaction, stored: StoredPlan, member: Member, asked: str) -> Task | None:
    """Find the task that the member chose for this question before, if the plan still has it."""
    chosen = await questions.chosen(tx, member.id, normalise_question(asked))
    return None if chosen is None else stored.task_of(chosen)


async def _say_more(
    tx: Transaction, shelf: Shelf, stored: StoredPlan, asking: Asking, before: Asked, aspect: Aspect
) -> Answered | UnitContacts | None:
    """Say more of what the answer before was about; None where it was about no one task or unit, or that is gone."""
    if before.unit is not None and aspect is Aspect.CONTACT:
        await _remember(tx, asking, before.text, before.kind, before.task_ids, before.unit)
        return await _give_contacts(tx, stored, before.unit, asking.now)
    is_about_one = before.kind in ABOUT_ONE_TASK and len(before.task_ids) == 1
    task = stored.task_of(before.task_ids[0]) if is_about_one else None
    if task is None:
        return None
    answer = make_answer(asking.text, task)
    answered = await _answer(tx, shelf, stored, asking, answer, before.text, before.kind)
    return replace(answered, aspect=aspect)


async def _give_contacts(tx: Transaction, stored: StoredPlan, unit: str, now: datetime) -> UnitContacts:
    """Give whom to call about a unit; for a collective, about any of its members."""
    contacts = await members.contacts_of(tx, [unit, *await units.members_of(tx, [unit])])
    today = stored.day_of(now)
    return UnitContacts(unit, await leaving.mark_away(tx, contacts, today))


async def answer_by_choice(
    tx: Transaction, shelf: Shelf, stored: StoredPlan, asking: Asking, task: Task, asked: str
) -> Answered:
    """Answer with the task that the asker chose for this question."""
    return await _answer(tx, shelf, stored, asking, make_answer(asking.text, task), asked, CHOSEN)


async def _answer(
    tx: Transaction, shelf: Shelf, stored: StoredPlan, asking: Asking, answer: Answer, asked: str, kind: str
) -> Answered:
    """Remember an answer, and put around it what belongs to it. `asked` is the question in full: 妇联 for 那妇联呢."""
    task_ids = tuple(stored.task_ids[hit.task.number] for hit in answer.tasks or answer.near)
    question_id = await _remember(tx, asking, asked, kind, task_ids, answer.unit)
    answered = await dress(tx, shelf, stored, asking.member, replace(answer, q=asking.text), asking.now)
    return replace(answered, question_id=question_id, task_ids=task_ids)


async def _remember(
    tx: Transaction, asking: Asking, asked: str, kind: str, task_ids: Sequence[int], unit: str | None
) -> int:
    text, folded = asked[:LONGEST_KEPT], normalise_question(asked)
    kept = task_ids[:MOST_KEPT]
    member_id, chat_id = asking.member.id, asking.chat_id
    return await questions.record(tx, member_id, chat_id, text, folded, kind, kept, unit, asking.now)


async def show_task(tx: Transaction, shelf: Shelf, asking: Asking) -> Answered | NoPlan:
    """Answer with the task whose number is given, as after a look at the table."""
    stored = await shelf.plan(tx)
    if stored is None:
        return NoPlan()
    tasks = find_numbered(stored, asking.text)
    for task in tasks:
        await _remember(tx, asking, task.title, SHOWN, [stored.task_ids[task.number]], None)
    return await dress(tx, shelf, stored, asking.member, make_answer(asking.text, *tasks), asking.now)


async def show_unit_again(tx: Transaction, shelf: Shelf, member: Member, question_id: int) -> Answered | None:
    """Answer what a unit is responsible for as it was answered before; None where that was not this member's."""
    asked = await questions.find(tx, question_id, member.id)
    held = await shelf.index(tx)
    if asked is None or asked.unit is None or held is None:
        return None
    index, stored = held
    if asked.kind == SHOWN:
        return replace(await find_duties(tx, stored, asked.unit), question_id=question_id)
    answer = index.ask(asked.text)
    return Answered(answer, {}, question_id) if answer.kind == "unit" else None
