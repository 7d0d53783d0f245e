from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from storage import drafts
from storage.database import Database
from storage.drafts import Draft, StaleDraftError

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=3)
SUBJECT = "1:1:25:2026-06"
ASKED = {"step": "invested", "answers": {"4": {"invested": "3.50万元"}}}


async def open_draft(database: Database, member_id: int = 1) -> Draft:
    async with database.transaction() as tx:
        return await drafts.open_on(tx, SUBJECT, member_id, ASKED, NOW)


async def test_a_draft_is_found_as_it_was_written(database: Database) -> None:
    draft = await open_draft(database)
    async with database.transaction() as tx:
        assert await drafts.find(tx, draft.id, 1) == draft
        assert await drafts.find_on(tx, SUBJECT, 1) == draft
        assert await drafts.closed_as(tx, draft.id, 1) is None
    assert (draft.version, draft.state) == (1, ASKED)


async def test_nobody_finds_the_draft_of_another(database: Database) -> None:
    draft = await open_draft(database)
    async with database.transaction() as tx:
        assert await drafts.find(tx, draft.id, 2) is None
        assert await drafts.find_on(tx, SUBJECT, 2) is None
        await drafts.close(tx, draft.id, 1, "discarded", LATER)
        assert await drafts.closed_as(tx, draft.id, 2) is None


async def test_a_draft_moves_on_only_from_the_version_that_was_read(database: Database) -> None:
    draft = await open_draft(database)
    async with database.transaction() as tx:
        await drafts.advance(tx, draft.id, 1, {"step": "done"}, LATER)
        with pytest.raises(StaleDraftError):
            await drafts.advance(tx, draft.id, 1, {"step": "twice"}, LATER)
        with pytest.raises(StaleDraftError):
            await drafts.close(tx, draft.id, 1, "submitted", LATER)
        moved = await drafts.find(tx, draft.id, 1)
    assert moved == Draft(draft.id, 1, SUBJECT, {"step": "done"}, 2, LATER)


async def test_a_closed_draft_is_gone_and_says_how_it_ended(database: Database) -> None:
    draft = await open_draft(database)
    async with database.transaction() as tx:
        await drafts.close(tx, draft.id, 1, "submitted", LATER)
        assert await drafts.find(tx, draft.id, 1) is None
        assert await drafts.find_on(tx, SUBJECT, 1) is None
        assert await drafts.closed_as(tx, draft.id, 1) == "submitted"
        with pytest.raises(StaleDraftError):
            await drafts.advance(tx, draft.id, 2, {}, LATER)


async def test_the_database_refuses_a_second_open_draft_on_a_subject(database: Database) -> None:
    draft = await open_draft(database)
    await open_draft(database, member_id=2)
    with pytest.raises(IntegrityError):
        await open_draft(database)
    async with database.transaction() as tx:
        await drafts.close(tx, draft.id, 1, "discarded", LATER)
    assert (await open_draft(database)).id != draft.id
