"""Promises 1, 2 and 4 under load: a crowd reports while the process is killed again and again."""

import asyncio
import random

import pytest
import sqlalchemy as sa

from bot.delivery import IN_FLIGHT
from storage.tables import inbox, outbox
from tests.crash.crowd import (
    count_repetitions,
    gather_crowd,
    nothing_is_lost_or_doubled,
    open_all,
    report_all,
    wait_for_calls,
)
from tests.crash.district import District, until

CALLS_BETWEEN_KILLS = (25, 45)
"""So many calls of the Bot API lie between two kills: all that was in doubt after the first has been said again."""


@pytest.mark.parametrize(
    ("people", "kills", "seed"),
    [(30, 6, 1), *(pytest.param(100, 20, seed, marks=pytest.mark.slow) for seed in (2, 3))],
)
async def test_a_crowd_that_reports_while_the_bot_is_killed_loses_nothing(
    district: District, people: int, kills: int, seed: int
) -> None:
    await district.bot.start()
    crowd = await gather_crowd(district, people)
    for reporter in crowd:
        reporter.phone.patience_s = 10 * kills
    async with asyncio.TaskGroup() as both:
        both.create_task(_kill(district, kills, random.Random(seed)))
        both.create_task(report_all(crowd))
    await nothing_is_lost_or_doubled(district, crowd)
    assert await count_repetitions(district) <= IN_FLIGHT * kills


async def _kill(district: District, times: int, chance: random.Random) -> None:
    """Kill the bot at random moments of its work."""
    for _ in range(times):
        await wait_for_calls(district, chance.randint(*CALLS_BETWEEN_KILLS))
        await asyncio.sleep(chance.uniform(0, 0.05))
        await district.restarts_bot()


@pytest.mark.parametrize("kind", ["postgresql"])
@pytest.mark.parametrize("times", [3, pytest.param(12, marks=pytest.mark.slow)])
async def test_a_bot_that_is_asked_to_stop_leaves_nothing_half_said(district: District, times: int) -> None:
    """What a stopped process still held would be silent until its lease ends."""
    await district.bot.start()
    crowd = await gather_crowd(district, 6 * times)

    async def stop_and_start() -> None:
        for _ in range(times):
            await wait_for_calls(district, 30)
            assert await district.bot.stop() == 0
            assert "sending" not in await district.states(outbox)
            await district.bot.start()

    async with asyncio.TaskGroup() as both:
        both.create_task(stop_and_start())
        both.create_task(report_all(crowd))
    await nothing_is_lost_or_doubled(district, crowd)
    assert await count_repetitions(district) == 0
    assert "Traceback" not in district.bot.printed


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_colleagues_who_submit_at_the_same_moment_are_all_heard(district: District) -> None:
    """One report is stored, the others are merged with it. SQLite lets one after the other in anyway."""
    await district.bot.start()
    colleagues = await gather_crowd(district, 8, areas=1)
    await open_all(colleagues)
    await asyncio.gather(*(colleague.comes_to_the_end() for colleague in colleagues))

    async def all_wait() -> bool:
        waiting = sa.text("SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
        async with district.database.transaction() as tx:
            return len((await tx.execute(waiting)).all()) == len(colleagues)

    async with district.database.transaction() as tx:
        await tx.execute(sa.text("LOCK TABLE report IN SHARE MODE"))
        for colleague in colleagues:
            colleague.phone.presses("仍然提交")
        await until(all_wait)
    await district.settled()
    assert set(await district.states(inbox)) == {"done"}
    assert sum(colleague.phone.count("报送成功") for colleague in colleagues) == 1
    assert sum(colleague.phone.count("刚提交了这份报送") for colleague in colleagues) == len(colleagues) - 1
