"""A report that was sent back: told at once, and every workday after, until it is mended."""

from tests.dialogues.test_reminding import digests, report_the_bridge
from tests.dialogues.town import Town


async def test_a_report_sent_back_is_told_at_once_then_every_workday_until_it_is_mended(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    await town.moves_clock(day=24)
    await report_the_bridge(phone)
    await office.says("报送情况")
    await office.presses("交通出行")
    await office.presses("退回")
    await office.says("请补上本月投资")
    await office.presses("提交")
    phone.sees("退回", "请补上本月投资")
    assert not any("被退回" in text for text in digests(phone))
    await town.moves_clock(day=25)
    assert "↩️ 交通出行：6月24日被退回，请修改后重新提交（6月25日截止）" in digests(phone)[-1]
    await town.moves_clock(day=26)
    assert "↩️ 交通出行：6月24日被退回" in digests(phone)[-1]
    count = len(digests(phone))
    await phone.presses("修改 交通出行")
    await phone.says("总览")
    await phone.presses("提交")
    assert "✅ 交通出行 已办结" in digests(phone)[-1]
    await town.moves_clock(day=29)
    assert not any("被退回" in text for text in digests(phone)[count:])
