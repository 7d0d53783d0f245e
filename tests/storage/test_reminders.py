from datetime import date

from storage import reminders
from storage.database import Database
from storage.members import Member

FRIDAY, SATURDAY = date(2026, 6, 26), date(2026, 6, 27)
ROADS, LAMPS = "1:1:25:2026-06", "1:2:25:2026-06"


async def test_a_stage_is_noted_once_and_keeps_its_first_day(database: Database, member: Member) -> None:
    async with database.transaction() as tx:
        await reminders.record(tx, member.id, FRIDAY, [(ROADS, "due"), (LAMPS, "due")])
        await reminders.record(tx, member.id, SATURDAY, [(ROADS, "due"), (ROADS, "overdue-2026-06-27")])
        assert await reminders.sent_stages(tx) == {
            (member.id, ROADS, "due"),
            (member.id, LAMPS, "due"),
            (member.id, ROADS, "overdue-2026-06-27"),
        }
        assert await reminders.digest_days(tx, FRIDAY) == {(member.id, FRIDAY), (member.id, SATURDAY)}


async def test_only_the_days_asked_for_are_listed(database: Database, member: Member) -> None:
    async with database.transaction() as tx:
        await reminders.record(tx, member.id, FRIDAY, [(ROADS, "due")])
        await reminders.record(tx, member.id, SATURDAY, [(ROADS, "due")])
        assert await reminders.digest_days(tx, SATURDAY) == frozenset()


# BUG: without a pair, the insert runs once with no values at all.
async def test_a_digest_without_matters_leaves_no_trace(database: Database, member: Member) -> None:
    async with database.transaction() as tx:
        await reminders.record(tx, member.id, FRIDAY, [])
        assert await reminders.sent_stages(tx) == frozenset()
