"""The office reads, accepts, sends back and opens again; every version stays."""

from tests.dialogues.square import forge
from tests.dialogues.test_reporting_short import report_june
from tests.dialogues.town import Phone, Town


async def open_report(office: Phone) -> None:
    await office.says("报送情况")
    await office.presses("交通出行 · 6月25日")


async def test_a_report_sent_back_opens_at_the_named_fields_with_the_reason(town: Town) -> None:
    phone, office = await town.coordinator(), await town.office()
    await report_june(phone)
    await open_report(office)
    assert "📥 待审核" in office.screen
    await office.presses("退回")
    await office.says("累计数和台账不一致")
    office.sees("点任务选出要重填的项目")
    await office.presses("4.1 ")
    await office.presses("累计投资")
    assert "☑️ 累计投资" in str(office.person.chat)
    await office.presses("总览")
    await office.presses("提交")
    phone.sees("被退回", "累计数和台账不一致")
    await phone.presses("修改")
    phone.sees("↩️ 4.1 渡云大桥", "已退回（秦朗")
    await phone.presses("继续填报")
    assert "今年以来累计完成投资多少" in phone.screen
    assert "退回理由：累计数和台账不一致" in phone.screen
    await phone.says("400万")
    phone.sees("✓ 累计投资：400 万元", "已退回")
    await phone.presses("提交")
    assert "编号：202606-25-4-2" in phone.screen
    await open_report(office)
    assert "第 2/2 版" in office.screen
    await office.presses("历次版本")
    assert "202606-25-4-2 江一帆" in office.screen
    await office.presses("202606-25-4")
    await office.presses("4.1 ")
    assert "累计投资：" in office.screen


async def test_an_accepted_report_is_closed_until_it_is_opened_again(town: Town) -> None:
    phone, office = await town.coordinator(), await town.office()
    await report_june(phone)
    await open_report(office)
    await office.presses("审核通过")
    assert "✅ 已审核通过" in office.screen
    phone.sees("已审核通过")
    await phone.says("/history")
    await phone.presses("交通出行 · 6月25日")
    assert "已审核通过" in phone.screen
    assert "修改" not in str(phone.person.chat[-1]["reply_markup"])
    await phone.says("报送")
    await phone.presses("🔒 交通出行")
    phone.sees("已审核通过。要修改，请联系分指挥部办公室")
    await open_report(office)
    await office.presses("重新打开")
    phone.sees("已重新打开")


async def test_a_draft_of_an_accepted_report_is_kept_and_not_sent(town: Town) -> None:
    phone, office = await town.coordinator(), await town.office()
    await report_june(phone)
    await phone.says("/history")
    await phone.presses("交通出行 · 6月25日")
    await phone.presses("修改")
    phone.sees("再次提交会生成新的版本")
    await open_report(office)
    await office.presses("审核通过")
    await phone.says("提交")
    phone.sees("已审核通过", "不能再提交新的版本")


async def test_after_the_day_a_change_is_marked_as_late(town: Town) -> None:
    phone, office = await town.coordinator(), await town.office()
    await report_june(phone)
    await town.moves_clock(day=29)
    await phone.says("/history")
    await phone.presses("交通出行 · 6月25日")
    await phone.presses("修改")
    await phone.presses("4.1 渡云大桥")
    await phone.presses("本月进展")
    await phone.says("完成湿接缝浇筑")
    await phone.presses("总览")
    await phone.presses("提交")
    assert "补报" in phone.screen
    await open_report(office)
    assert "· 补报" in office.screen


async def test_only_the_office_judges_and_only_the_newest_version(town: Town) -> None:
    phone, office = await town.coordinator(), await town.office()
    other = await town.coordinator("区卫生健康局", "苏小禾")
    await report_june(phone)
    await open_report(office)
    accept, look = office.button("审核通过"), office.button("4.1 ")
    await forge(phone, accept[1])
    assert "过期" in phone.toasts[-1]
    await forge(other, look[1])
    assert other.toasts[-1]
    await phone.says("/history")
    phone.sees("📥 待审核 交通出行")
    await other.says("/history")
    other.sees("还没有报送过")
