"""Promise 4: what is written arrives, whenever the process dies between the commit and Telegram's answer."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.delivery import IN_FLIGHT
from storage.tables import outbox
from tests.crash.district import District, until

HELP = "联络员助手能做什么"


async def test_messages_that_never_left_arrive_exactly_once(district: District) -> None:
    await district.bot.start()
    phones = await asyncio.gather(*(district.coordinator(name=f"联络员{i}") for i in range(IN_FLIGHT + 2)))
    await district.settled()
    district.sandbox.fail_next("sendMessage", "hang", times=len(phones))
    for phone in phones:
        phone.says("帮助")

    async def all_are_written_and_as_many_leave_as_may() -> bool:
        states = await district.states(outbox)
        return len(states) == 2 * len(phones) and states.count("sending") >= IN_FLIGHT

    await until(all_are_written_and_as_many_leave_as_may)
    states = await district.states(outbox)
    assert (states.count("sending"), states.count("new")) == (IN_FLIGHT, 2)

    await district.kills_bot()
    district.sandbox.faults.clear()
    await district.bot.start()
    await district.settled()
    assert [phone.count(HELP) for phone in phones] == [1] * len(phones)


async def test_what_may_have_arrived_is_said_once_more_and_an_edit_is_seen_once(district: District) -> None:
    await district.bot.start()
    asking, reporting = await district.coordinator(), await district.coordinator(name="苏小禾")
    reporting.says("报送")
    await reporting.sees_button("开始填报")
    await district.settled()
    for method in ("sendMessage", "editMessageText"):
        district.sandbox.fail_next(method, "execute but never answer")
        district.sandbox.fail_next(method, "drop connection after executing")
    asking.says("帮助")
    reporting.presses("开始填报")
    await asking.sees(HELP)
    await reporting.sees("现在到了哪个阶段")

    await district.restarts_bot()
    await asking.sees(HELP, times=2)
    asking.says("报送")
    await asking.sees("4.1 渡云大桥危桥改造")
    await district.settled()
    assert asking.count(HELP) == 2
    assert reporting.count("现在到了哪个阶段") == 1
    assert sorted((await district.states(outbox))[-3:]) == ["sent", "sent", "unknown"]


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_a_lease_that_ends_while_the_bot_runs_frees_its_message(district: District) -> None:
    """A supervisor restarts a dead process at once, long before its leases end; SQLite frees them at the start."""
    await district.bot.start()
    phone = await district.coordinator()
    await district.settled()
    district.sandbox.fail_next("sendMessage", "execute but never answer")
    phone.says("帮助")
    await phone.sees(HELP)

    await district.bot.kill()
    soon = datetime.now(UTC) + timedelta(seconds=6)
    await district.change(sa.update(outbox).where(outbox.c.state == "sending").values(lease_until=soon))
    await district.bot.start()
    phone.says("报送")
    await phone.sees("4.1 渡云大桥危桥改造")
    assert phone.count(HELP) == 2
