"""Promises 1 and 2: what was handed out but not committed comes again, and nothing is done twice."""

import sqlalchemy as sa

from storage.tables import draft, inbox, report
from tests.crash.district import District
from tests.crash.phone import Phone


async def test_updates_that_come_again_count_once_whether_they_were_committed_or_not(
    district: District,
) -> None:
    await district.bot.start()
    phone = await _begin_report(district)
    async with district.nothing_can_be_committed():
        for text in ("主体施工", "120万", "720万", "1"):
            phone.says(text)
        handed_out = {update.update_id for update in district.sandbox.updates.pending()}
        await district.handed_out(min(handed_out))
        await district.bot.kill()
    assert not await _update_ids(district) & handed_out

    await district.restarts_bot()
    await phone.sees("本月进展如何")
    await district.settled()
    said = phone.texts
    for update_id in sorted(await _update_ids(district)):
        district.sandbox.redeliver(update_id)
    phone.says("总览")
    await phone.sees("主体施工 · 投资 120 万元")
    await district.settled()
    assert phone.texts[:-1] == said
    (row,) = await district.rows(sa.select(draft.c.state))
    (answers,) = row.state["answers"].values()
    figures = {"investment": "120", "investment-total": "720", "indicator-1-拆除重建桥梁1座": "1"}
    assert answers == {"stage": "structure", **figures}


async def test_taps_while_the_bot_is_down_submit_once(district: District) -> None:
    await district.bot.start()
    phone = await _begin_report(district)
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
    await district.sandbox.wait_for(lambda: len(phone.toasts) >= 3)
    await district.settled()
    assert len(await district.rows(sa.select(report))) == 1
    assert sum("报送成功" in text for text in district.sent_to(phone)) == 1
    assert sum("不会重复提交" in toast for toast in phone.toasts) == 2


async def _begin_report(district: District) -> Phone:
    """A coordinator who stands at the first question of a report, with nothing under way."""
    phone = await district.coordinator()
    phone.says("报送")
    await phone.sees_button("开始填报")
    phone.presses("开始填报")
    await phone.sees("现在到了哪个阶段")
    await district.settled()
    return phone


async def _update_ids(district: District) -> set[int]:
    return {row.update_id for row in await district.rows(sa.select(inbox.c.update_id))}
