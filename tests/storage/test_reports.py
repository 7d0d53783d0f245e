from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from bot.core.reported import Entry, Report
from storage import drafts, reports
from storage.database import Database
from storage.members import Member
from storage.plans import StoredPlan
from storage.reports import NewReport

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)
SUBJECT = "1:1:25:2026-06"
DUE = date(2026, 6, 25)


@pytest.fixture
async def first(database: Database, member: Member, stored: StoredPlan) -> NewReport:
    """A first version, about to be stored."""
    entries = {
        stored.task_ids["1.2"]: Entry({"stage": "竣工", "invested": "1502.850万元"}, member.id, member.name),
        stored.task_ids["1.1"]: Entry({"stage": "未开工", "why": None}, member.id, member.name),
    }
    draft_id = await new_draft(database)
    return NewReport(
        "202606-1-01", SUBJECT, 1, stored.id, member.id, draft_id, is_late=False, due=DUE, entries=entries
    )


async def new_draft(database: Database, member_id: int = 1) -> int:
    """Open a draft and close it at once: a report comes from one."""
    async with database.transaction() as tx:
        draft = await drafts.open_on(tx, SUBJECT, member_id, {}, NOW)
        await drafts.close(tx, draft.id, 1, "submitted", NOW)
    return draft.id


async def amend(database: Database, first: NewReport) -> NewReport:
    draft_id = await new_draft(database)
    return replace(first, number="202606-1-02", version=2, draft_id=draft_id, is_late=True, entries={})


async def test_a_report_is_read_as_it_was_stored(
    database: Database, member: Member, first: NewReport
) -> None:
    async with database.transaction() as tx:
        assert await reports.latest(tx, SUBJECT) is None
        await reports.store(tx, first, NOW)
        found = await reports.latest(tx, SUBJECT)
    assert found
    expected = Report(
        found.id, first.number, SUBJECT, 1, member.id, member.name, NOW, False, DUE, first.entries
    )
    assert found == expected
    assert list(found.entries) == list(first.entries)


async def test_the_newest_version_is_the_one_that_counts(database: Database, first: NewReport) -> None:
    second = await amend(database, first)
    async with database.transaction() as tx:
        await reports.store(tx, second, NOW)
        await reports.store(tx, first, NOW + timedelta(hours=1))
        found = await reports.latest(tx, SUBJECT)
    assert found
    assert (found.version, found.is_late, found.entries) == (2, True, {})


@pytest.mark.parametrize("same", ["number", "version", "draft_id"])
async def test_the_database_refuses_a_report_that_repeats_another(
    database: Database, first: NewReport, same: str
) -> None:
    second = replace(await amend(database, first), **{same: getattr(first, same)})
    async with database.transaction() as tx:
        await reports.store(tx, first, NOW)
    with pytest.raises(IntegrityError):
        await store(database, second)
    async with database.transaction() as tx:
        found = await reports.latest(tx, SUBJECT)
    assert found
    assert found.version == 1


async def store(database: Database, new: NewReport) -> None:
    async with database.transaction() as tx:
        await reports.store(tx, new, NOW)


async def test_the_subjects_that_were_reported_are_those_of_the_plan(
    database: Database, first: NewReport
) -> None:
    await store(database, first)
    await store(database, await amend(database, first))
    async with database.transaction() as tx:
        assert await reports.submitted_subjects(tx, first.plan_id) == {SUBJECT}
        assert await reports.submitted_subjects(tx, first.plan_id + 1) == frozenset()
