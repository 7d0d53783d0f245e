"""What is kept of how tasks stand, of leaves, of days entered by hand, and of what was put off."""

from datetime import date, timedelta

from bot.core.lights import Light
from storage import absences, calendar_days, calendar_feeds, feeding, reminders, standing
from storage.database import Database
from storage.members import Member
from storage.plans import StoredPlan
from tests.storage.conftest import NOW

MONDAY, FRIDAY = date(2026, 6, 22), date(2026, 6, 26)
DAY = timedelta(days=1)


async def test_a_light_takes_the_place_of_the_one_before_until_it_is_revoked(
    database: Database, member: Member, stored: StoredPlan
) -> None:
    task_id = stored.task_ids["1.1"]
    async with database.transaction() as tx:
        await standing.set_light(tx, task_id, Light.GREEN, "已同意顺延", member.id, NOW)
        await standing.set_light(tx, task_id, Light.YELLOW, "只顺延一周", member.id, NOW + DAY)
        given = await standing.overrides(tx, stored.id)
        assert given == {task_id: (Light.YELLOW, "只顺延一周", "何苗", NOW + DAY)}
        assert await standing.revoke_light(tx, task_id, NOW + 2 * DAY)
        assert not await standing.revoke_light(tx, task_id, NOW + 2 * DAY)
        assert await standing.overrides(tx, stored.id) == {}


async def test_a_milestone_is_confirmed_once_and_can_be_taken_back(
    database: Database, member: Member, stored: StoredPlan
) -> None:
    task_id = stored.task_ids["1.1"]
    async with database.transaction() as tx:
        assert await standing.confirm_milestone(tx, task_id, "9月验收", member.id, NOW)
        assert not await standing.confirm_milestone(tx, task_id, "9月验收", member.id, NOW)
        assert await standing.reached_milestones(tx, stored.id) == {task_id: frozenset({"9月验收"})}
        assert await standing.unconfirm_milestone(tx, task_id, "9月验收")
        assert not await standing.unconfirm_milestone(tx, task_id, "9月验收")
        assert await standing.reached_milestones(tx, stored.id) == {}


async def test_a_leave_counts_from_the_yes_until_its_last_day_or_its_end(
    database: Database, member: Member
) -> None:
    async with database.transaction() as tx:
        absence_id = await absences.ask(tx, member.id, member.id, MONDAY, FRIDAY, NOW)
        assert await absences.in_force(tx, MONDAY) == []
        assert await absences.accept(tx, absence_id, NOW)
        assert not await absences.accept(tx, absence_id, NOW)
        days = [MONDAY - DAY, MONDAY, FRIDAY, FRIDAY + DAY]
        assert [len(await absences.in_force(tx, day)) for day in days] == [0, 1, 1, 0]
        assert [one.id for one in await absences.coming_of(tx, member.id, FRIDAY)] == [absence_id]
        assert await absences.coming_of(tx, member.id, FRIDAY + DAY) == []
        assert await absences.end(tx, absence_id, NOW)
        assert not await absences.end(tx, absence_id, NOW)
        assert await absences.in_force(tx, MONDAY) == []


async def test_a_leave_that_has_ended_cannot_be_accepted(database: Database, member: Member) -> None:
    async with database.transaction() as tx:
        absence_id = await absences.ask(tx, member.id, member.id, MONDAY, FRIDAY, NOW)
        await absences.end(tx, absence_id, NOW)
        assert not await absences.accept(tx, absence_id, NOW)


async def test_days_entered_for_a_year_take_the_place_of_its_earlier_ones(
    database: Database, member: Member, stored: StoredPlan
) -> None:
    async with database.transaction() as tx:
        await calendar_days.enter(tx, 2027, {date(2027, 1, 1): False}, member.id, NOW)
        await calendar_days.enter(tx, 2028, {date(2028, 1, 1): False}, member.id, NOW)
        await calendar_days.enter(tx, 2027, {date(2027, 1, 3): True}, member.id, NOW)
        calendar = await calendar_days.load(tx)
        assert calendar.extra == {date(2028, 1, 1): False, date(2027, 1, 3): True}


async def test_the_days_of_a_year_s_list_that_lie_in_the_december_before_come_and_go_with_it(
    database: Database, member: Member, stored: StoredPlan
) -> None:
    async with database.transaction() as tx:
        first = {date(2027, 12, 31): False, date(2028, 1, 1): False}
        for days in (first, first):
            await calendar_days.enter(tx, 2028, days, member.id, NOW)
        calendar = await calendar_days.load(tx)
        assert calendar.extra == first == await calendar_days.load_year(tx, 2028)
        assert not calendar.knows(2027)
        assert not calendar.is_workday(date(2027, 12, 31))
        await calendar_days.enter(tx, 2028, {}, member.id, NOW)
        assert (await calendar_days.load(tx)).extra == {}


async def test_an_area_is_asked_for_once_and_then_no_longer(
    database: Database, member: Member, stored: StoredPlan
) -> None:
    async with database.transaction() as tx:
        await feeding.ask(tx, stored.id, "1", member.id, NOW)
        await feeding.ask(tx, stored.id, "1", member.id, NOW)
        assert await feeding.asked_areas(tx, stored.id) == {"1"}
        await feeding.stop_asking(tx, stored.id, "1")
        assert await feeding.asked_areas(tx, stored.id) == frozenset()


async def test_a_new_address_of_a_calendar_makes_the_old_one_worthless(
    database: Database, member: Member
) -> None:
    async with database.transaction() as tx:
        assert await calendar_feeds.find(tx, member.id) is None
        await calendar_feeds.write(tx, member.id, "old", NOW)
        await calendar_feeds.write(tx, member.id, "new", NOW)
        assert await calendar_feeds.find(tx, member.id) == "new"
        assert await calendar_feeds.find_member(tx, "old") is None
        assert await calendar_feeds.find_member(tx, "new") == member.id


async def test_what_is_put_off_again_has_its_new_hour(database: Database, member: Member) -> None:
    async with database.transaction() as tx:
        await reminders.put_off(tx, member.id, ["a", "b"], NOW)
        await reminders.put_off(tx, member.id, ["a"], NOW + DAY)
        assert await reminders.snoozes(tx) == {(member.id, "a"): NOW + DAY, (member.id, "b"): NOW}
        await reminders.end_snoozes(tx, member.id, ["a"])
        assert await reminders.snoozes(tx) == {(member.id, "b"): NOW}
