"""A responsible unit feeds its task; the lead takes it, changes it, or asks about it."""

from storage.members import MemberRole
from tests.dialogues.square import forge
from tests.dialogues.town import Phone, Town


async def feed_bridge(phone: Phone) -> None:
    await phone.says("我的任务")
    await phone.presses("4.1 渡云大桥")
    await phone.presses("报进展")
    await phone.presses("设备安装")
    await phone.says("60万")
    await phone.presses("这项填好了")
    await phone.presses("提交")
    assert "已报给牵头单位" in phone.screen


async def feeder(town: Town) -> Phone:
    return await town.member(MemberRole.COORDINATOR, "渡云镇人民政府", "苏小禾")


async def test_what_was_fed_stands_in_the_leads_report_and_is_taken_by_one_press(town: Town) -> None:
    lead, office, phone = await town.coordinator(), await town.office(), await feeder(town)
    await feed_bridge(phone)
    lead.sees("渡云镇人民政府 苏小禾 报来「4.1 渡云大桥危桥改造」的进展")
    await lead.says("报送")
    lead.sees("📨 4.1 渡云大桥危桥改造　📨 渡云镇人民政府 已报来")
    await lead.presses("开始填报")
    assert "本月投资：60 万元" in lead.screen
    await lead.presses("采用 渡云镇人民政府")
    assert "阶段：设备安装" in lead.screen
    assert "来源：渡云镇人民政府 苏小禾" in lead.screen
    await lead.presses("本月投资")
    await lead.says("80万")
    lead.sees("✓ 本月投资：80 万元", "来源：渡云镇人民政府")
    await lead.presses("这项填好了")
    await lead.says("总览")
    await lead.presses("其余都与上月相同")
    await lead.presses("提交")
    await office.says("报送情况")
    await office.presses("交通出行 · 6月25日")
    await office.presses("4.1 ")
    assert "来源：渡云镇人民政府 苏小禾" in office.screen


async def test_the_lead_asks_about_it_and_hears_again(town: Town) -> None:
    lead, phone = await town.coordinator(), await feeder(town)
    await feed_bridge(phone)
    await lead.says("报送")
    await lead.presses("4.1 渡云大桥")
    await lead.presses("问 渡云镇人民政府")
    await lead.says("60万是哪一笔？")
    await lead.presses("提交")
    phone.sees("江一帆 就「4.1 渡云大桥危桥改造」的进展问您", "60万是哪一笔？")
    await phone.presses("报进展")
    await phone.presses("设备安装")
    await phone.says("65万")
    await phone.says("提交")
    await phone.presses("仍然提交")
    await lead.says("报送")
    assert "本月投资：65 万元" in lead.screen
    assert "60 万元" not in lead.screen


async def test_who_has_nothing_to_do_with_a_task_cannot_feed_it(town: Town) -> None:
    phone, other = await feeder(town), await town.coordinator("区卫生健康局", "罗一")
    await phone.says("我的任务")
    await phone.presses("4.1 渡云大桥")
    button = phone.button("报进展")
    await forge(other, button[1])
    assert other.toasts[-1]
    assert "现在到了哪个阶段" not in other.screen


async def test_what_was_fed_is_left_when_the_lead_leaves_the_rest_unchanged(town: Town) -> None:
    lead, phone = await town.coordinator(), await feeder(town)
    await feed_bridge(phone)
    await lead.says("报送")
    await lead.presses("其余都与上月相同")
    assert "📨 4.1" in lead.screen
    await lead.presses("提交")
    assert "还有 1 项任务没有填完" in lead.screen
