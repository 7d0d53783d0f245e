"""Promises 1 and 2: what was handed out but not committed comes again, and nothing is done twice."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import sqlalchemy as sa

from storage.tables import draft, inbox, report
from tests.crash.district import District
from tests.crash.phone import Phone


@asynccontextmanager
async def nothing_can_be_committed(district: District) -> AsyncIterator[None]:
    """Hold what every fetched update must wait for: on SQLite the one writer's place, else the inbox."""
    async with district.database.transaction() as tx:
        if tx.dialect.name == "postgresql":
            await tx.execute(sa.text("LOCK TABLE inbox IN EXCLUSIVE MODE"))
        yield


async def _begin_report(phone: Phone) -> None:
    phone.says("报送")
    await phone.sees_button("开始填报")
    phone.presses("开始填报")
    await phone.sees("现在到了哪个阶段")


async def test_updates_handed_out_but_not_committed_come_again_and_count_once(district: District) -> None:
    phone = await district.coordinator()
    await _begin_report(phone)
    await district.settled()
    async with nothing_can_be_committed(district):
        for text in ("主体施工", "120万", "1"):
            phone.says(text)
        handed_out = [update.update_id for update in district.sandbox.updates.pending()]
        await district.handed_out(handed_out[0])
        await district.bot.kill()
    known = await district.rows(sa.select(inbox.c.update_id))
    assert not {row.update_id for row in known} & set(handed_out)

    await district.restarts_bot()
    await phone.sees("✓ 指标（座）：1 座")
    await district.settled()
    assert await _answers(district) == {"stage": "structure", "investment": "120", "indicator-1": "1"}
    assert [phone.count(text) for text in ("✓ 阶段", "✓ 本月投资", "✓ 指标")] == [1, 1, 1]


async def _answers(district: District) -> object:
    """The answers of the only draft to the only task that has any."""
    (row,) = await district.rows(sa.select(draft.c.state))
    (answers,) = row.state["answers"].values()
    return answers


async def test_updates_that_come_again_change_nothing(district: District) -> None:
    phone = await district.coordinator()
    await _begin_report(phone)
    phone.says("主体施工")
    phone.says("120万")
    await phone.sees("✓ 本月投资：120 万元")
    await district.settled()
    before = await district.rows(sa.select(draft)), district.sent_to(phone)

    await district.restarts_bot()
    for row in await district.rows(sa.select(inbox.c.update_id)):
        district.sandbox.redeliver(row.update_id)
    phone.says("总览")
    await phone.sees("主体施工 · 投资 120 万元")
    await district.settled()
    (was,), sent = before
    (now,) = await district.rows(sa.select(draft))
    assert now.version == was.version + 1
    assert now.state["answers"] == was.state["answers"]
    assert district.sent_to(phone)[:-1] == sent


async def test_taps_while_the_bot_is_down_submit_once(district: District) -> None:
    phone = await district.coordinator()
    await _begin_report(phone)
    phone.says("主体施工")
    phone.says("提交")
    await phone.sees_button("仍然提交")
    await district.settled()
    submit = phone.button("仍然提交")

    await district.kills_bot()
    for _ in range(3):
        phone.presses_again(*submit)
    await district.bot.start()
    await phone.sees("报送成功")
    await district.settled()
    await district.sandbox.wait_for(lambda: len(phone.toasts) >= 3)
    assert len(await district.rows(sa.select(report))) == 1
    assert sum("报送成功" in text for text in district.sent_to(phone)) == 1
    assert sum("不会重复提交" in toast for toast in phone.toasts) == 2
