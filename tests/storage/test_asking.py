"""Questions, choices, other names, inquiries and groups: kept exactly, and changed once, whoever else is at it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.core.calendar import WorkdayPolicy
from bot.core.model import Area, Plan, Task
from storage import groups, inquiries, members, plan_writing, questions, revisions, task_names
from storage.database import Database, Transaction
from storage.members import MemberRole
from storage.plan_writing import Source
from storage.questions import CHOSEN, SHOWN, WRONG
from storage.tables import question, task, task_name

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=60)
PLAN = Plan(
    "方案",
    2026,
    (Area("1", "道路", ("区公路站",)),),
    (Task("1.1", "1", "修补县道", responsible=("区公路站",)), Task("1.2", "1", "更换路灯")),
)
CHAT = 77


class Ledger:
    """Two members and a plan, and a short way to ask."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.one = self.two = self.plan_id = 0
        self.tasks: list[int] = []

    async def fill(self) -> None:
        async with self.database.transaction() as tx:
            for by in (7, 8):
                payload = await members.invite(tx, MemberRole.OFFICE, None, NOW)
                await members.accept(tx, payload, by, f"人员{by}", "zh-CN", NOW)
            found = [await members.find(tx, by) for by in (7, 8)]
            self.one, self.two = (member.id for member in found if member)
            self.plan_id = await plan_writing.create(
                tx, PLAN, Source("方案.docx", 2026, "Asia/Shanghai", WorkdayPolicy.LATER), NOW
            )
            self.tasks = list(await tx.scalars(sa.select(task.c.id).order_by(task.c.id)))

    async def asks(
        self, text: str, kind: str = "unknown", by: int = 0, at: datetime = NOW, chat: int = CHAT
    ) -> int:
        async with self.database.transaction() as tx:
            member_id = by or self.one
            return await questions.record(tx, member_id, chat, text, text, kind, self.tasks[:1], None, at)

    async def open(self, limit: int = 20, until: datetime | None = None) -> list[tuple[str, int]]:
        async with self.database.transaction() as tx:
            listed = await questions.open_questions(tx, NOW - timedelta(days=30), limit, until)
        return [(one.text, one.askers) for one in listed]


@pytest.fixture
async def ledger(database: Database) -> Ledger:
    filled = Ledger(database)
    await filled.fill()
    return filled


async def test_a_question_comes_out_as_it_went_in_and_only_to_who_asked_it(ledger: Ledger) -> None:
    text = "机场<b>扩建</b>😀\u202e" + "长" * 280
    async with ledger.database.transaction() as tx:
        key = await questions.record(
            tx, ledger.one, -(2**52), text, "机场", "unit", ledger.tasks, "区公路站", NOW
        )
        found = await questions.find(tx, key, ledger.one)
        assert found
        assert (found.text, found.folded, found.unit, found.chat_id) == (text, "机场", "区公路站", -(2**52))
        assert (found.task_ids, found.asked_at) == (tuple(ledger.tasks), NOW)
        assert await questions.find(tx, key, ledger.two) is None
        assert await questions.find(tx, key + 1) is None


async def test_what_was_asked_last_is_of_this_chat_and_not_too_old(ledger: Ledger) -> None:
    await ledger.asks("甲", at=NOW - timedelta(minutes=6))
    await ledger.asks("乙", at=NOW - timedelta(minutes=4), by=ledger.two)
    await ledger.asks("丙", at=NOW - timedelta(minutes=3), chat=CHAT + 1)
    since = NOW - timedelta(minutes=5)
    async with ledger.database.transaction() as tx:
        assert await questions.last(tx, ledger.one, CHAT, since) is None
        there = await questions.last(tx, ledger.one, CHAT + 1, since)
        other = await questions.last(tx, ledger.two, CHAT, since)
    assert there
    assert other
    assert (there.text, other.text) == ("丙", "乙")


async def test_open_is_what_had_no_answer_was_wrong_was_corrected_or_waits(ledger: Ledger) -> None:
    for text, kind in (("没有", "unknown"), ("错的", WRONG), ("对的", "found"), ("看过", SHOWN)):
        await ledger.asks(text, kind)
    await ledger.asks("没有", "unknown", by=ledger.two)
    await ledger.asks("没有", "unknown")
    await ledger.asks("很久以前", at=LONG_AGO)
    await ledger.asks("", "unknown")
    waiting = await ledger.asks("转过", "found", by=ledger.two)
    await ledger.asks("改过", "found", by=ledger.two)
    async with ledger.database.transaction() as tx:
        asked = await questions.find(tx, waiting)
        assert asked
        inquiry_id = await inquiries.send(tx, asked, NOW)
        await questions.choose(tx, ledger.two, "改过", ledger.tasks[1], NOW, is_correction=True)
        await questions.choose(tx, ledger.one, "对的", ledger.tasks[1], NOW, is_correction=False)
    assert await ledger.open() == [("没有", 2), ("改过", 1), ("转过", 1), ("错的", 1)]
    assert await ledger.open(limit=1) == [("没有", 2)]
    assert await ledger.open(until=NOW) == []
    async with ledger.database.transaction() as tx:
        assert inquiry_id is not None
        assert await inquiries.answer(tx, inquiry_id, ledger.one, NOW, text="答")
        assert await questions.forget_choice(tx, ledger.two, "改过", NOW)
        await questions.settle(tx, "没有", NOW)
    assert await ledger.open() == [("错的", 1)]
    await ledger.asks("没有", at=NOW + timedelta(seconds=1))
    assert ("没有", 1) in await ledger.open()


async def test_a_choice_is_one_persons_newest_and_is_taken_back_once(ledger: Ledger) -> None:
    first, second = ledger.tasks
    async with ledger.database.transaction() as tx:
        await questions.choose(tx, ledger.one, "路", first, NOW, is_correction=True)
        await questions.choose(tx, ledger.one, "路", second, NOW, is_correction=False)
        assert await questions.chosen(tx, ledger.one, "路") == second
        assert await questions.chosen(tx, ledger.two, "路") is None
        assert await questions.chosen(tx, ledger.one, "灯") is None
        assert await questions.forget_choice(tx, ledger.one, "路", NOW)
        assert not await questions.forget_choice(tx, ledger.one, "路", NOW)
        assert await questions.chosen(tx, ledger.one, "路") is None
        await questions.choose(tx, ledger.one, "路", first, NOW, is_correction=False)
        assert await questions.chosen(tx, ledger.one, "路") == first


async def test_the_office_is_shown_the_task_that_it_should_look_at(ledger: Ledger) -> None:
    first, second = ledger.tasks
    await ledger.asks("路", "choose")
    async with ledger.database.transaction() as tx:
        await questions.choose(tx, ledger.one, "路", second, NOW, is_correction=False)
        assert not await questions.others_chose(tx, ledger.two, "路", first)
        await questions.choose(tx, ledger.two, "路", first, NOW, is_correction=True)
        assert await questions.others_chose(tx, ledger.one, "路", first)
        (one,) = await questions.open_questions(tx, NOW - timedelta(days=1), 20)
        assert one.chosen_task_id == first
        await questions.settle(tx, "路", NOW)
    await ledger.asks("路", "choose")
    assert await ledger.open() == []


async def test_an_answer_said_to_be_wrong_is_so_for_this_person(ledger: Ledger) -> None:
    key = await ledger.asks("路", "found")
    async with ledger.database.transaction() as tx:
        assert not await questions.said_wrong(tx, ledger.one, "路")
        await questions.mark_wrong(tx, key)
        assert await questions.said_wrong(tx, ledger.one, "路")
        assert not await questions.said_wrong(tx, ledger.two, "路")


async def test_old_questions_are_forgotten_save_those_passed_to_the_office(ledger: Ledger) -> None:
    kept = await ledger.asks("转过", at=LONG_AGO)
    await ledger.asks("忘掉", CHOSEN, at=LONG_AGO)
    fresh = await ledger.asks("新的")
    async with ledger.database.transaction() as tx:
        asked = await questions.find(tx, kept)
        assert asked
        await inquiries.send(tx, asked, LONG_AGO)
        await questions.forget_before(tx, NOW - timedelta(days=30))
        assert list(await tx.scalars(sa.select(question.c.id).order_by(question.c.id))) == [kept, fresh]


async def test_an_inquiry_is_answered_once(ledger: Ledger) -> None:
    key = await ledger.asks("机场")
    async with ledger.database.transaction() as tx:
        asked = await questions.find(tx, key)
        assert asked
        inquiry_id = await inquiries.send(tx, asked, NOW)
        assert inquiry_id is not None
        assert await inquiries.send(tx, asked, NOW) is None
        waiting = await inquiries.find(tx, inquiry_id)
        assert waiting
        assert (waiting.member_name, waiting.is_answered, waiting.answer) == ("人员7", False, None)
        assert await inquiries.answer(tx, inquiry_id, ledger.two, NOW, text="<不>归我们")
        assert not await inquiries.answer(tx, inquiry_id, ledger.one, NOW, task_id=ledger.tasks[0])
        done = await inquiries.find(tx, inquiry_id)
        assert done
        assert (done.is_answered, done.answer) == (True, "<不>归我们")
        assert await inquiries.find(tx, inquiry_id + 1) is None


async def add(ledger: Ledger, name: str, place: int = 0) -> bool:
    async with ledger.database.transaction() as tx:
        return await task_names.add(tx, ledger.plan_id, ledger.tasks[place], name, name, ledger.one, NOW)


async def test_names_are_listed_newest_first_page_by_page(ledger: Ledger) -> None:
    for number in range(7):
        assert await add(ledger, f"大路{number}", number % 2)
    assert not await add(ledger, "大路0")
    async with ledger.database.transaction() as tx:
        every = await task_names.in_force(tx, ledger.plan_id)
        page = await task_names.in_force(tx, ledger.plan_id, 5, 5)
        count = await task_names.count_in_force(tx, ledger.plan_id)
        named = await task_names.by_task(tx, ledger.plan_id)
    assert [one.name for one in every] == [f"大路{number}" for number in (6, 5, 4, 3, 2, 1, 0)]
    assert [one.name for one in page] == ["大路1", "大路0"]
    assert (every[0].number, every[0].title, count) == ("1.1", "修补县道", 7)
    assert sorted(named[ledger.tasks[1]]) == ["大路1", "大路3", "大路5"]


async def test_a_name_taken_back_or_of_a_retired_task_is_not_in_force_and_may_be_given_again(
    ledger: Ledger,
) -> None:
    await add(ledger, "大路")
    async with ledger.database.transaction() as tx:
        (known,) = await task_names.in_force(tx, ledger.plan_id)
        before = await revisions.current(tx, 2026)
        assert await task_names.revoke(tx, ledger.plan_id, known.id, NOW) == (ledger.tasks[0], "大路")
        assert await task_names.revoke(tx, ledger.plan_id, known.id, NOW) is None
        after = await revisions.current(tx, 2026)
        assert await task_names.in_force(tx, ledger.plan_id) == []
    assert before
    assert after
    assert (after.number, after.renewed_in) == (before.number + 1, before.renewed_in)
    assert await add(ledger, "大路")
    async with ledger.database.transaction() as tx:
        await tx.execute(sa.update(task).where(task.c.id == ledger.tasks[0]).values(retired_at=NOW))
        assert await task_names.by_task(tx, ledger.plan_id) == {}
        assert await task_names.count_in_force(tx, ledger.plan_id) == 0
        assert await tx.scalar(sa.select(sa.func.count()).select_from(task_name)) == 2


async def test_a_group_is_noted_admitted_followed_and_forgotten(ledger: Ledger) -> None:
    old, new, other = -4001, -1_000_000_004_001, -4002
    async with ledger.database.transaction() as tx:
        assert await groups.note(tx, old, "<群>", NOW)
        assert not await groups.note(tx, old, "改了名的<群>", NOW)
        assert await groups.note(tx, other, "", NOW)
        assert not await groups.admit(tx, -1, ledger.one, NOW)
        assert await groups.admit(tx, old, ledger.one, NOW)
        assert not await groups.admit(tx, old, ledger.two, NOW)
        listed = [(one.chat_id, one.title, one.is_admitted) for one in await groups.every(tx)]
        assert listed == [(other, "", False), (old, "改了名的<群>", True)]
        await groups.note(tx, new, "改了名的<群>", NOW)
        await groups.follow(tx, old, new)
        await groups.follow(tx, old, new)
        assert await groups.find(tx, old) is None
        moved = await groups.find(tx, new)
        assert moved
        assert moved.is_admitted
        await groups.forget(tx, new)
        await groups.forget(tx, new)
        assert [one.chat_id for one in await groups.every(tx)] == [other]


async def test_two_processes_do_a_thing_once(ledger: Ledger, migrated_url: str) -> None:
    other = Database(migrated_url)
    key = await ledger.asks("机场")
    async with ledger.database.transaction() as tx:
        asked = await questions.find(tx, key)
        assert asked
        inquiry_id = await inquiries.send(tx, asked, NOW)
        await groups.note(tx, -4001, "群", NOW)
    assert inquiry_id is not None

    async def at_once(do: Callable[[Transaction], Awaitable[bool]]) -> list[bool]:
        """What both say; one that the database stops has done nothing, and its update would come again."""

        async def in_its_own(database: Database) -> bool:
            try:
                async with database.transaction() as tx:
                    return await do(tx)
            except sa.exc.IntegrityError:
                return False

        return sorted(await asyncio.gather(in_its_own(ledger.database), in_its_own(other)))

    member, first = ledger.one, ledger.tasks[0]
    assert await at_once(lambda tx: inquiries.answer(tx, inquiry_id, member, NOW, text="答")) == [False, True]
    assert await at_once(lambda tx: groups.admit(tx, -4001, member, NOW)) == [False, True]
    assert await at_once(lambda tx: groups.note(tx, -4002, "二", NOW)) == [False, True]
    assert await at_once(
        lambda tx: task_names.add(tx, ledger.plan_id, first, "大路", "大路", member, NOW)
    ) == [False, True]
    await other.close()
