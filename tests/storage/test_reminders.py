from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from storage import reminders
from storage.database import Database, Transaction
from storage.members import Member
from storage.reminders import Digest, NewDigest, Told

FRIDAY, SATURDAY, MONDAY = date(2026, 6, 26), date(2026, 6, 27), date(2026, 6, 29)
NOW = datetime(2026, 6, 26, 1, 0, tzinfo=UTC)
ROADS, LAMPS = "1:1:25:2026-06", "1:2:25:2026-06"


async def tell(
    tx: Transaction, member: Member, day: date, lines: Sequence[tuple[str, str]], key: str = ""
) -> Digest:
    """Write a digest that tells a member stages of matters."""
    said = [{"key": matter, "stage": stage, "outcome": "open"} for matter, stage in lines]
    new = NewDigest(member.id, key or str(day), day, said)
    ids = await reminders.write_digests(tx, [new], NOW)
    found = await reminders.find_digest(tx, ids[new.key], member.id)
    assert found is not None
    return found


async def test_of_each_matter_the_last_stage_is_known_that_was_not_asked_for(
    database: Database, member: Member
) -> None:
    async with database.transaction() as tx:
        await tell(tx, member, FRIDAY, [(ROADS, "before-3-2026-06-26"), (LAMPS, "due-2026-06-26")])
        await tell(tx, member, FRIDAY, [(ROADS, "due-2026-06-26")], "again")
        await tell(tx, member, MONDAY, [(ROADS, "overdue-2026-06-29"), (LAMPS, "snoozed-2026-06-29T11:00")])
        last = {(LAMPS, "due-2026-06-26"), (ROADS, "overdue-2026-06-29")}
        told = await reminders.list_told(tx, (), MONDAY)
        assert {(one.matter, one.stage) for one in told} == last


async def test_what_was_told_while_the_clock_was_ahead_hides_nothing_that_was_told_before(
    database: Database, member: Member
) -> None:
    async with database.transaction() as tx:
        await tell(tx, member, FRIDAY, [(ROADS, "due-2026-06-26"), (LAMPS, "due-2026-06-26")])
        await tell(tx, member, MONDAY, [(ROADS, "overdue-2026-06-29")])
        assert stages(await reminders.list_told(tx, (), FRIDAY)) == {"due-2026-06-26", "overdue-2026-06-29"}
        await tell(tx, member, SATURDAY, [(ROADS, "overdue-2026-06-27")])
        told = [one for one in await reminders.list_told(tx, (), MONDAY) if one.matter == ROADS]
        assert stages(told) == {"overdue-2026-06-27", "overdue-2026-06-29"}


def stages(told: Sequence[Told]) -> set[str]:
    return {one.stage for one in told}


async def test_a_digest_is_written_once(database: Database, member: Member) -> None:
    async with database.transaction() as tx:
        digest = await tell(tx, member, FRIDAY, [(ROADS, "due-2026-06-26")], "key")
        twice = NewDigest(
            member.id, "key", FRIDAY, [{"key": LAMPS, "stage": "due-2026-06-26", "outcome": "open"}]
        )
        assert await reminders.write_digests(tx, [twice], NOW) == {}
        assert await reminders.digests_on(tx, FRIDAY) == [digest]
        assert await reminders.sent_stages(tx) == {(member.id, ROADS, "due-2026-06-26")}
        assert await reminders.find_digest(tx, digest.id, member.id + 1) is None


async def test_only_the_days_and_people_asked_for_are_listed(database: Database, member: Member) -> None:
    async with database.transaction() as tx:
        await tell(tx, member, FRIDAY, [(ROADS, "due-2026-06-26")])
        await tell(tx, member, SATURDAY, [(ROADS, "overdue-2026-06-27")])
        days = {(member.id, FRIDAY), (member.id, SATURDAY)}
        assert await reminders.digest_days(tx, FRIDAY) == days
        assert await reminders.digest_days(tx, SATURDAY, [member.id]) == {(member.id, SATURDAY)}
        assert await reminders.digest_days(tx, FRIDAY, [member.id + 1]) == frozenset()
        assert await reminders.digest_days(tx, MONDAY) == frozenset()


# BUG: without a line, the insert runs once with no values at all.
async def test_a_digest_without_matters_leaves_no_trace_among_what_was_told(
    database: Database, member: Member
) -> None:
    async with database.transaction() as tx:
        await tell(tx, member, FRIDAY, [])
        assert await reminders.sent_stages(tx) == frozenset()
        assert await reminders.write_digests(tx, [], NOW) == {}


async def test_what_is_settled_is_read_only_where_it_is_asked_for(database: Database, member: Member) -> None:
    async with database.transaction() as tx:
        digest = await tell(tx, member, FRIDAY, [(ROADS, "due-2026-06-26"), (LAMPS, "due-2026-06-26")])
        await reminders.rewrite_digest(tx, digest.id, digest.lines, {ROADS: "done"})
        lamps, roads = (
            Told(member.id, LAMPS, "due-2026-06-26", "open"),
            Told(member.id, ROADS, "due-2026-06-26", "done"),
        )
        assert await reminders.list_told(tx, (), MONDAY) == [lamps]
        assert await reminders.list_told(tx, [ROADS, LAMPS], MONDAY) == [lamps, roads]
        assert await reminders.list_told(tx, [ROADS], MONDAY, [member.id + 1]) == []


async def test_the_digests_that_say_otherwise_are_found_newest_first(
    database: Database, member: Member
) -> None:
    async with database.transaction() as tx:
        first = await tell(tx, member, FRIDAY, [(ROADS, "due-2026-06-26"), (LAMPS, "due-2026-06-26")])
        second = await tell(tx, member, SATURDAY, [(ROADS, "overdue-2026-06-27")])
        third = await tell(tx, member, MONDAY, [(LAMPS, "overdue-2026-06-29")])
        done = {ROADS: "done"}
        assert await reminders.digests_about(tx, member.id, done) == [second, first]
        assert await reminders.digests_about(tx, member.id, {ROADS: "open", LAMPS: "open"}) == []
        await reminders.rewrite_digest(tx, first.id, [{"key": "c"}], done)
        assert await reminders.digests_about(tx, member.id, done) == [second]
        assert await reminders.digests_about(tx, member.id, {LAMPS: "dropped"}) == [third, replaced(first)]
        assert await reminders.digests_about(tx, member.id + 1, done) == []


def replaced(digest: Digest) -> Digest:
    """The digest as it was rewritten."""
    return replace(digest, lines=[{"key": "c"}])
