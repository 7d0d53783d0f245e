"""The light on the card: why it shines so, and the office's own judgement in its place."""

from tests.dialogues.town import Town

BRIDGE = "危桥改造"
MISSED = "亮灯：🟡滞后 — 「2月开工」2月28日到期，还没有报开工"


async def test_the_card_says_the_light_with_its_reason(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says(BRIDGE)
    phone.sees("亮灯：🔴逾期 — 「2月开工」2月28日到期，还没有报开工")
    await phone.says("高标准农田建设")
    phone.sees("亮灯：⚪待分解")
    await phone.says("镇村公交延伸服务")
    phone.sees("亮灯：🟢正常 — 没有到期未完成的节点")


async def test_a_report_changes_the_light_at_once(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("开始填报")
    await phone.presses("已开工")
    await phone.says("2月1日")
    await phone.says("120万")
    await phone.says("120万")
    await phone.says("总览")
    await phone.presses("提交")
    await phone.presses("仍然提交")
    await phone.says(BRIDGE)
    phone.sees(
        "阶段：已开工",
        "亮灯：🔴逾期 — 「计划总投资1850万元」累计 120万元，完成 6.48%，序时进度 41.67%，",
        "落后 35.19 个百分点（超过 30 个就亮这个灯）",
    )
    await phone.says("进度呢")
    phone.sees("阶段：已开工", "亮灯：🔴逾期")


async def test_the_office_overrides_a_light_with_a_reason_and_takes_it_back(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    await office.says(BRIDGE)
    await office.presses("改灯")
    office.sees("改灯 4.1 渡云大桥危桥改造", "亮灯：🔴逾期", "这项任务应当亮什么灯？")
    await office.presses("🟢正常")
    office.sees("理由是什么？")
    await office.says("汛期停工，已同意顺延到<10月>")
    office.sees("🟢正常", "汛期停工，已同意顺延到<10月>")
    await office.presses("提交")
    office.sees("的灯已改")
    await phone.says(BRIDGE)
    phone.sees("亮灯：🟢正常 — 办公室认定：汛期停工，已同意顺延到<10月>（秦朗，6月20日）", "按规则：🔴逾期")
    await office.says(BRIDGE)
    await office.presses("改灯")
    await office.presses("恢复按规则")
    await office.presses("提交")
    await phone.says(BRIDGE)
    phone.sees("亮灯：🔴逾期 — 「2月开工」")
    assert "办公室认定" not in phone.last


async def test_an_override_needs_a_reason(town: Town) -> None:
    office = await town.office()
    await office.says(BRIDGE)
    await office.presses("改灯")
    await office.presses("滞后")
    await office.says("总览")
    await office.presses("提交")
    office.sees("理由是什么？")


async def test_nobody_but_the_office_changes_a_light(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    await office.says(BRIDGE)
    _, data = office.button("改灯")
    await phone.says(BRIDGE)
    assert "改灯" not in str(phone.person.chat[-1])
    await phone.presses_again(phone.person.chat[-1]["message_id"], data)
    await phone.says("已经好了")
    assert "这项任务应当亮什么灯" not in phone.last
