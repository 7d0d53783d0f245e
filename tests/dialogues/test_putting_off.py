"""稍后提醒, and the hours in which anybody is reminded: what is promised is when it comes."""

from datetime import time

from bot.core.plan_settings import PlanSettings
from bot.core.reminders import ReminderPolicy
from storage import plans
from tests.dialogues.test_reminding import digests
from tests.dialogues.town import Town


async def test_what_is_put_off_over_the_close_of_the_day_comes_when_the_next_one_opens(town: Town) -> None:
    phone = await town.coordinator()
    await town.moves_clock(day=24, hour=9)
    await town.moves_clock(day=24, hour=16)
    await phone.presses("2 小时后")
    assert "6月25日 09:00 再提醒" in phone.toasts[-1]
    await town.moves_clock(day=24, hour=18)
    assert len(digests(phone)) == 1
    await town.moves_clock(day=25, hour=9)
    assert len(digests(phone)) == 2


async def test_on_the_day_itself_what_is_put_off_comes_after_hours_too(town: Town) -> None:
    phone = await town.coordinator()
    await town.moves_clock(day=25, hour=16)
    await phone.presses("2 小时后")
    assert "6月25日 18:00 再提醒" in phone.toasts[-1]
    await town.moves_clock(day=25, hour=18)
    assert len(digests(phone)) == 2


async def test_what_is_put_off_until_a_day_off_comes_on_the_workday_after_it(town: Town) -> None:
    phone = await town.coordinator()
    await town.moves_clock(day=26)
    await phone.presses("⏰ 明天")
    assert "6月29日 09:00 再提醒" in phone.toasts[-1]  # the 27th is a Saturday
    for day in (27, 28):
        await town.moves_clock(day=day)
    assert len(digests(phone)) == 1
    await town.moves_clock(day=29)
    assert len(digests(phone)) == 2


async def set_hours(town: Town, opens: str, closes: str) -> None:
    async with town.lianluo.database.transaction() as tx:
        stored = await town.lianluo.shelf.plan(tx)
        assert stored is not None
        policy = ReminderPolicy(opens=time.fromisoformat(opens), closes=time.fromisoformat(closes))
        await plans.write_settings(tx, stored.id, PlanSettings(reminders=policy), stored.workday_policy)


async def test_tomorrow_begins_when_the_office_opens_to_the_minute(town: Town) -> None:
    phone = await town.coordinator()
    await set_hours(town, "08:30", "17:30")
    await town.moves_clock(day=24, hour=9)
    await phone.presses("⏰ 明天")
    assert "6月25日 08:30 再提醒" in phone.toasts[-1]


async def test_what_was_put_off_until_tomorrow_comes_in_its_one_digest_though_the_hours_change(
    town: Town,
) -> None:
    phone = await town.coordinator()
    await town.moves_clock(day=24)
    await phone.presses("⏰ 明天")
    await set_hours(town, "08:00", "17:30")
    await town.moves_clock(day=25, hour=8)
    assert len(digests(phone)) == 2
    for hour in (9, 10):
        await town.moves_clock(day=25, hour=hour)
    assert len(digests(phone)) == 2


async def test_hours_that_change_at_noon_tell_nobody_twice_and_nobody_never(town: Town) -> None:
    told, late = await town.coordinator(), await town.coordinator("区农业农村局", "苏小禾")
    await set_hours(town, "09:00", "11:00")
    await town.moves_clock(day=24, hour=10)
    await town.moves_clock(day=24, hour=12)
    newcomer = await town.coordinator("区教育局", "新人")
    await town.ticks()
    assert [len(digests(phone)) for phone in (told, late, newcomer)] == [1, 1, 0]
    await set_hours(town, "13:00", "17:00")
    await town.ticks()
    assert [len(digests(phone)) for phone in (told, late, newcomer)] == [1, 1, 0]
    await town.moves_clock(day=24, hour=13)
    assert [len(digests(phone)) for phone in (told, late, newcomer)] == [1, 1, 1]
