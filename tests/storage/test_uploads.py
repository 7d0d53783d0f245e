"""Documents that were sent: each is read by one, again if that one died, and kept for who sent it."""

import asyncio
from datetime import timedelta

from storage import uploads
from storage.database import Database
from storage.members import Member
from storage.uploads import LEASE, Upload
from tests.storage.conftest import NOW

READING = {"plan": {"title": "方案"}, "year": None}


async def add(database: Database, member: Member, name: str = "方案.docx") -> int:
    async with database.transaction() as tx:
        return await uploads.add(tx, member.id, 1001, "file-1", name, NOW)


async def claim(database: Database, after: timedelta = timedelta()) -> Upload | None:
    async with database.transaction() as tx:
        return await uploads.claim(tx, NOW + after)


async def keep(database: Database, upload_id: int) -> bool:
    async with database.transaction() as tx:
        return await uploads.keep_reading(tx, upload_id, READING)


async def test_a_document_is_claimed_once_and_in_order(database: Database, member: Member) -> None:
    first, second = await add(database, member), await add(database, member, "二.txt")
    assert await claim(database) == Upload(first, member.id, 1001, "file-1", "方案.docx", 1)
    claimed = await claim(database)
    assert claimed
    assert claimed.id == second
    assert await claim(database) is None


async def test_of_two_processes_one_reads_a_document(
    database: Database, replica: Database, member: Member
) -> None:
    await add(database, member)
    claimed = await asyncio.gather(claim(database), claim(replica))
    assert sorted(upload is None for upload in claimed) == [False, True]


async def test_what_a_dead_process_was_reading_is_read_again_and_shown_once(
    database: Database, replica: Database, member: Member
) -> None:
    upload_id = await add(database, member)
    await claim(database)
    assert await claim(replica, LEASE - timedelta(seconds=1)) is None
    again = await claim(replica, LEASE)
    assert again
    assert (again.id, again.attempts) == (upload_id, 2)
    assert await keep(replica, upload_id)
    assert not await keep(database, upload_id)  # the first one was only slow
    assert await claim(database, LEASE * 3) is None


async def test_what_is_known_to_be_left_behind_is_free_at_once(database: Database, member: Member) -> None:
    upload_id = await add(database, member)
    await claim(database)
    async with database.transaction() as tx:
        await uploads.free(tx)
    again = await claim(database)
    assert again
    assert (again.id, again.attempts) == (upload_id, 2)


async def test_a_document_that_was_put_back_waits_for_its_time(database: Database, member: Member) -> None:
    upload_id = await add(database, member)
    await claim(database)
    async with database.transaction() as tx:
        await uploads.put_back(tx, upload_id, NOW + timedelta(seconds=15))
    assert await claim(database, timedelta(seconds=14)) is None
    assert await claim(database, timedelta(seconds=15)) is not None


async def test_a_reading_is_for_who_sent_the_document_until_it_is_let_go(
    database: Database, member: Member
) -> None:
    upload_id = await add(database, member)
    await claim(database)
    assert await keep(database, upload_id)
    async with database.transaction() as tx:
        assert await uploads.reading_of(tx, upload_id, member.id) == ("方案.docx", READING)
        assert await uploads.reading_of(tx, upload_id, member.id + 1) is None
        await uploads.forget_reading(tx, upload_id)
        assert await uploads.reading_of(tx, upload_id, member.id) is None
    assert await claim(database, LEASE * 3) is None


async def test_a_document_that_cannot_be_read_is_done_with(database: Database, member: Member) -> None:
    upload_id = await add(database, member)
    await claim(database)
    async with database.transaction() as tx:
        assert await uploads.keep_problem(tx, upload_id, "broken")
        assert not await uploads.keep_reading(tx, upload_id, READING)
        assert await uploads.reading_of(tx, upload_id, member.id) is None
    assert await claim(database, LEASE * 3) is None
