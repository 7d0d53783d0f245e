"""Promise 4: what is written arrives, whenever the process dies between the commit and Telegram's answer."""

import asyncio
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from bot.delivery import IN_FLIGHT
from storage.tables import outbox
from tests.crash.district import District, until

HELP = "联络员助手能做什么"


async def test_messages_that_never_left_arrive_exactly_once(district: District) -> None:
    phones = await asyncio.gather(*(district.coordinator(name=f"联络员{i}") for i in range(IN_FLIGHT + 2)))
    await district.settled()
    district.sandbox.fail_next("sendMessage", "hang", times=len(phones))
    for phone in phones:
        phone.says("帮助")

    async def all_are_written_and_four_are_under_way() -> bool:
        states = await district.states(outbox)
        return len(states) == 2 * len(phones) and states.count("sending") >= IN_FLIGHT

    await until(all_are_written_and_four_are_under_way)
    states = await district.states(outbox)
    assert (states.count("sending"), states.count("new")) == (IN_FLIGHT, 2)

    await district.kills_bot()
    district.sandbox.faults.clear()
    await district.bot.start()
    await district.settled()
    assert [phone.count(HELP) for phone in phones] == [1] * len(phones)


async def test_a_message_whose_receipt_was_lost_arrives_at_most_twice(district: District) -> None:
    phone = await district.coordinator()
    await district.settled()
    district.sandbox.fail_next("sendMessage", "execute but never answer", times=2)
    phone.says("帮助")
    for times in (1, 2):
        await phone.sees(HELP, times)
        await district.restarts_bot()

    phone.says("报送")
    await phone.sees("4.1 渡云大桥危桥改造")
    await district.settled()
    assert phone.count(HELP) == 2
    assert (await district.states(outbox))[-2:] == ["unknown", "sent"]


async def test_an_edit_whose_receipt_was_lost_is_made_again_and_seen_once(district: District) -> None:
    phone = await district.coordinator()
    phone.says("报送")
    await phone.sees_button("开始填报")
    district.sandbox.fail_next("editMessageText", "execute but never answer")
    phone.presses("开始填报")
    await phone.sees("现在到了哪个阶段")

    await district.restarts_bot()
    await district.settled()
    assert phone.count("现在到了哪个阶段") == 1
    assert set(await district.states(outbox)) == {"sent"}


async def test_a_lease_that_ends_while_the_bot_runs_frees_its_message(district: District) -> None:
    """A supervisor restarts a dead process at once, long before its leases end."""
    phone = await district.coordinator()
    await district.settled()
    district.sandbox.fail_next("sendMessage", "execute but never answer")
    phone.says("帮助")
    await phone.sees(HELP)

    await district.bot.kill()
    soon = datetime.now(UTC) + timedelta(seconds=8)
    await district.change(sa.update(outbox).where(outbox.c.state == "sending").values(lease_until=soon))
    await district.bot.start()
    phone.says("报送")
    await phone.sees("4.1 渡云大桥危桥改造")
    await phone.sees(HELP, times=2)
