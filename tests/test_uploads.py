"""Documents are fetched and read once, whatever dies or is out of reach meanwhile, and their sender hears of it."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.core.model import Plan
from bot.documents.errors import DocumentError
from bot.texts import Texts
from bot.transport import BotApi, NotConnected, Refused, Transport
from bot.uploads import ReaderFailedError, UploadReader
from storage import uploads
from storage.database import Database
from storage.tables import draft, membership, outbox, upload
from storage.uploads import LEASE, MOST_ATTEMPTS
from tests.services.desk import NOW, PLAN, ZONE, Desk

TEXTS = Texts.load()


class Files(BotApi):
    """Telegram's files: each fetch is answered, or fails, as planned."""

    def __init__(self, *failures: Exception) -> None:
        super().__init__(Transport(), "http://nowhere")
        self.failures = list(failures)

    async def fetch_file(self, file_id: str) -> bytes:
        if self.failures:
            raise self.failures.pop(0)
        return file_id.encode()


@dataclass
class Reading:
    """What reads the documents: it notes for which years it was asked, and may fail or be slow."""

    plan: Plan = PLAN
    failure: Exception | None = None
    is_slow: bool = False
    asked: list[int | None] = field(default_factory=list)
    begun: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, content: bytes, name: str, year: int | None) -> Plan:
        assert (content, name) == (b"file", "方案.docx")
        self.asked.append(year)
        self.begun.set()
        if self.is_slow:
            await asyncio.Event().wait()
        if self.failure is not None:
            raise self.failure
        return self.plan if year is None else Plan(self.plan.title, year, tasks=self.plan.tasks)


@dataclass
class Post:
    """A reader at work, the clock it goes by, and what it has said."""

    desk: Desk
    files: Files = field(default_factory=Files)
    reading: Reading = field(default_factory=Reading)
    now: datetime = NOW

    def reader(self, database: Database | None = None) -> UploadReader:
        clock: Callable[[], datetime] = lambda: self.now  # noqa: E731 - the clock moves on
        where = database or self.desk.database
        return UploadReader(
            where, self.files, self.desk.shelf, TEXTS, self.reading, clock, ZONE, on_commit=lambda: None
        )

    async def sends(self) -> None:
        """The office sends a document."""
        person = await self.desk.person()
        member = await person.member()
        async with self.desk.database.transaction() as tx:
            await uploads.add(tx, member.id, 1001, "file", "方案.docx", self.now)

    async def said(self) -> list[str]:
        async with self.desk.database.transaction() as tx:
            payloads = await tx.scalars(sa.select(outbox.c.payload).order_by(outbox.c.id))
            return [str(json.loads(payload)["text"]) for payload in payloads]

    async def state(self) -> tuple[str, int]:
        async with self.desk.database.transaction() as tx:
            row = (await tx.execute(sa.select(upload))).one()
        return row.state, row.attempts


@pytest.fixture
def post(database: Database) -> Post:
    return Post(Desk(database))


@pytest.fixture
async def replica(migrated_url: str) -> AsyncIterator[Database]:
    """The same tables as another process sees them."""
    other = Database(migrated_url)
    yield other
    await other.close()


async def test_a_document_is_read_once_and_shown(post: Post) -> None:
    await post.sends()
    reader = post.reader()
    assert await reader.read_next()
    assert not await reader.read_next()
    (preview,) = await post.said()
    assert "读出 2 个方面、4 项任务" in preview
    assert post.reading.asked == [None]


async def test_a_document_that_names_no_year_is_read_for_this_one_as_the_plans_zone_has_it(
    post: Post,
) -> None:
    post.reading.plan = Plan("方案", None, tasks=PLAN.tasks)
    post.now = datetime.fromisoformat("2026-12-31T16:30:00+00:00")  # half past midnight in Shanghai
    await post.sends()
    await post.reader().read_next()
    assert post.reading.asked == [None, 2027]


async def test_a_document_that_was_being_read_by_a_process_that_died_is_read_again_and_shown_once(
    post: Post, replica: Database
) -> None:
    await post.sends()
    post.reading.is_slow = True
    dying = asyncio.create_task(post.reader().run())
    await post.reading.begun.wait()
    dying.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await dying
    assert await post.state() == ("reading", 1)
    post.reading.is_slow = False
    after = post.reader(replica)
    assert not await after.read_next()
    post.now += LEASE
    assert await after.read_next()
    assert not await after.read_next()
    assert len(await post.said()) == 1
    assert await post.desk.count(draft) == 1


async def test_a_process_that_starts_alone_on_its_database_reads_at_once_what_another_left(
    post: Post,
) -> None:
    await post.sends()
    async with post.desk.database.transaction() as tx:
        assert await uploads.claim(tx, post.now)
    post.reading.is_slow = True
    starting = asyncio.create_task(post.reader().run())
    if post.desk.database.is_sqlite:
        await post.reading.begun.wait()
    starting.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await starting


async def test_of_two_processes_one_shows_the_document(post: Post, replica: Database) -> None:
    await post.sends()
    await asyncio.gather(post.reader().read_next(), post.reader(replica).read_next())
    assert len(await post.said()) == 1


PASSING = [
    (NotConnected("ConnectionRefused"), 15),
    (Refused(502, "Bad Gateway"), 15),
    (Refused(429, "Too Many Requests", 40), 40),
]


async def test_what_may_succeed_later_is_tried_later(post: Post) -> None:
    for count, (failure, wait_s) in enumerate(PASSING, start=1):
        await post.sends()
        post.files.failures = [failure]
        reader = post.reader()
        assert await reader.read_next()
        assert len(await post.said()) == count - 1
        post.now += timedelta(seconds=wait_s - 1)
        assert not await reader.read_next()
        post.now += timedelta(seconds=1)
        assert await reader.read_next()
        assert len(await post.said()) == count


async def test_a_file_that_stays_out_of_reach_is_given_up_with_a_sentence(post: Post) -> None:
    await post.sends()
    post.files = Files(*[NotConnected("ConnectionRefused")] * 9)
    reader = post.reader()
    for _ in range(MOST_ATTEMPTS):
        assert await reader.read_next()
        post.now += timedelta(seconds=15)
    assert not await reader.read_next()
    (sentence,) = await post.said()
    assert "几次都没有取到" in sentence


FINAL = [
    (Refused(400, "Bad Request: wrong file_id"), "已经取不到了"),
    (Refused(404, "the file is not there"), "已经取不到了"),
    (Refused(400, "Bad Request: file is too big"), "太大"),
]


async def test_a_file_that_is_gone_or_too_big_is_refused_at_once(post: Post) -> None:
    for failure, sentence in FINAL:
        await post.sends()
        post.files.failures = [failure]
        assert await post.reader().read_next()
        assert sentence in (await post.said())[-1]
    assert not await post.reader().read_next()


async def test_what_cannot_be_read_is_answered_once(post: Post) -> None:
    for failure, sentence in ((DocumentError("locked"), "有密码"), (ReaderFailedError(), "这是我的问题")):
        await post.sends()
        post.reading.failure = failure
        assert await post.reader().read_next()
        assert sentence in (await post.said())[-1]
    assert not await post.reader().read_next()
    assert len(await post.said()) == 2


# BUG: what failed unforeseen was tried again every few minutes for ever, and its sender heard nothing.
async def test_what_fails_unforeseen_is_given_up_in_the_end(post: Post) -> None:
    await post.sends()
    post.reading.failure = ZeroDivisionError()
    reader = post.reader()
    for _ in range(MOST_ATTEMPTS):
        with pytest.raises(ZeroDivisionError):
            await reader.read_next()
        post.now += LEASE
    assert await reader.read_next()
    assert not await reader.read_next()
    (said,) = await post.said()
    assert "这是我的问题" in said


# BUG: 「正在读」 stayed on the screen for ever.
async def test_who_left_the_office_while_the_document_was_read_is_told_so(post: Post) -> None:
    await post.sends()
    async with post.desk.database.transaction() as tx:
        await tx.execute(sa.delete(membership))
    assert await post.reader().read_next()
    (said,) = await post.said()
    assert "不能由您来做" in said


async def test_a_preview_does_not_take_the_next_words_from_another_dialogue(post: Post) -> None:
    stored = await post.desk.store()
    person = await post.desk.person()
    await person.opens(f"task:{stored.task_ids['1.1']}")
    await post.sends()
    await post.reader().read_next()
    assert person.talk
    assert (await person.member()).focus_draft_id == person.talk.draft_id
