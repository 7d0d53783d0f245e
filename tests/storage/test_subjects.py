"""What hangs on an area follows it to its new number."""

from datetime import date

import sqlalchemy as sa

from storage import drafts, reminders, reports, subjects
from storage.database import Database
from storage.members import Member
from storage.plans import StoredPlan
from storage.reminders import NewDigest
from storage.reports import NewReport
from storage.tables import digest, draft, reminder, report, snooze
from tests.storage.conftest import NOW


def subject_of(plan: int, area: str) -> str:
    return f"report:{plan}:{area}:25:2026-06"


async def report_on(database: Database, stored: StoredPlan, member: Member, area: str) -> None:
    """Open a draft on an area, submit it, open the next, and remind."""
    subject = subject_of(stored.id, area)
    async with database.transaction() as tx:
        sent = await drafts.open_on(tx, subject, member.id, {}, NOW)
        await drafts.close(tx, sent.id, 1, "submitted", NOW)
        await drafts.open_on(tx, subject, member.id, {"of": area}, NOW)
        due = date(2026, 6, 25)
        new = NewReport(f"202606-25-{area}", subject, 1, stored.id, member.id, sent.id, False, due, {})
        await reports.store(tx, new, NOW)
        lines = [
            {"key": key, "ref": subject, "stage": f"due-{due}", "outcome": "open"}
            for key in (subject, f"back:0620:{subject}", f"feed:00c0ffee:{subject}")
        ]
        await reminders.write_digests(tx, [NewDigest(member.id, f"digest:{area}", due, lines)], NOW)
        await reminders.put_off(tx, member.id, [subject], NOW)


async def test_two_areas_that_change_places_take_their_reports_along(
    database: Database, stored: StoredPlan, member: Member
) -> None:
    for area in ("1", "2", "11"):
        await report_on(database, stored, member, area)
    async with database.transaction() as tx:
        await drafts.open_on(tx, f"new-task:{stored.id}:2", member.id, {}, NOW)
        await subjects.follow_areas(tx, stored.id, {"1": "2", "2": "1@7"})
        first = await reports.latest(tx, subject_of(stored.id, "2"))
        gone = await reports.latest(tx, subject_of(stored.id, "1@7"))
        assert first
        assert gone
        assert (first.number, gone.number) == ("202606-25-1", "202606-25-2")
        assert await reports.latest(tx, subject_of(stored.id, "1")) is None
        under_way = await drafts.find_on(tx, subject_of(stored.id, "2"), member.id)
        assert under_way
        assert under_way.state == {"of": "1"}
        assert await drafts.find_on(tx, f"new-task:{stored.id}:1@7", member.id)
        for column in (draft.c.subject, report.c.subject, reminder.c.matter, snooze.c.matter):
            untouched = sa.select(sa.func.count()).where(column == subject_of(stored.id, "11"))
            assert await tx.scalar(untouched)
        moved = subject_of(stored.id, "2")
        told = set(await tx.scalars(sa.select(reminder.c.matter)))
        assert {moved, f"back:0620:{moved}", f"feed:00c0ffee:{moved}"} < told
        (lines,) = await tx.scalars(sa.select(digest.c.lines).where(digest.c.key == "digest:1"))
        assert [line["key"] for line in lines] == [moved, f"back:0620:{moved}", f"feed:00c0ffee:{moved}"]
        assert {line["ref"] for line in lines} == {moved}


async def test_the_areas_of_another_plan_stay_as_they_are(
    database: Database, stored: StoredPlan, member: Member
) -> None:
    await report_on(database, stored, member, "1")
    async with database.transaction() as tx:
        await subjects.follow_areas(tx, stored.id + 1, {"1": "2"})
        await subjects.follow_areas(tx, stored.id, {})
        assert await reports.latest(tx, subject_of(stored.id, "1"))
