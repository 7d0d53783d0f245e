"""What is owed by whom, gathered from the tables."""

from datetime import date, timedelta

from bot.services.owing import find_owing
from storage import feeds
from storage.members import MemberRole
from tests.services.desk import NOW, Desk, Person

TOWN = "渡云镇人民政府"


async def test_the_day_on_which_a_unit_said_something_last_is_the_latest_and_not_the_last_stored(
    desk: Desk, office: Person
) -> None:
    person = await desk.person(MemberRole.COORDINATOR, TOWN, by=8)
    member, task_id, plan = await person.member(), await desk.task_id("1.1"), await desk.plan()
    async with desk.database.transaction() as tx:
        for told_at in (NOW, NOW - timedelta(days=20)):  # the clock was set back in between
            await feeds.store(tx, task_id, member.id, TOWN, {"stage": "started"}, told_at)
        owing = await find_owing(tx, desk.shelf, plan, NOW)
    assert owing.fed == {(TOWN, "1"): date(2026, 6, 20)}
