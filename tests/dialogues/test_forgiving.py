"""What people do that was not asked for, and what becomes of it: nothing is lost, nobody is misunderstood."""

from tests.dialogues.town import Town, report_one_task


async def test_two_leads_of_an_area_do_not_wipe_out_each_other(town: Town) -> None:
    first = await town.coordinator("区教育局", "李四")
    second = await town.coordinator("区文化和旅游局", "王五")
    for phone in (first, second):
        await phone.says("报送")
    await first.presses("3.1 中小学")
    await first.says("主体施工")
    await first.says("800万")
    await first.says("总览")
    await second.presses("3.3 城市书房")
    await second.says("推进中")
    await second.says("总览")
    await first.presses("提交")
    await first.presses("仍然提交")
    await second.presses("提交")
    await second.presses("仍然提交")
    assert "李四 刚提交了这份报送" in second.screen
    assert "3.1 中小学扩容建设 — 主体施工 · 投资 800 万元" in second.screen
    await second.presses("提交")
    await second.presses("仍然提交")
    assert "编号：202606-25-3-2" in second.screen


async def test_cancel_said_twice_does_not_give_up(town: Town) -> None:
    phone = await town.coordinator()
    await report_one_task(phone)
    await phone.says("取消")
    await phone.says("取消")
    await phone.says("总览")
    phone.sees("竣工")


async def test_an_edit_after_submitting_says_that_it_came_too_late(town: Town) -> None:
    phone = await town.coordinator()
    await report_one_task(phone)
    await phone.presses("提交")
    await phone.presses("仍然提交")
    await phone.edits("竣工", "验收")
    phone.sees("已经提交或放弃，原来的答案没有改动")


async def test_a_correction_settles_what_was_asked_about_it(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("开始填报")
    await phone.says("主体施工")
    await phone.says("三万五")
    await phone.edits("三万五", "120万")
    phone.sees("✓ 本月投资：120 万元", "今年以来累计完成投资多少")


async def test_a_photo_on_a_slow_line_stays_with_its_task(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("4.1 渡云大桥")
    await phone.says("竣工")
    await phone.says("总览")
    await phone.presses("4.1 渡云大桥")
    await phone.presses("附件")
    await phone.sends_photo()
    await phone.says("完成")
    await phone.presses("总览")
    await phone.presses("4.2 公共停车泊位")
    await phone.sends_photo()
    phone.sees("放进「渡云大桥危桥改造」的附件里（共 2 个）")
    phone.sees_buttons("与上月相同")


async def test_an_answer_that_sounds_like_a_question_is_an_answer(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("4.2 公共停车泊位")
    for _ in range(2):
        await phone.says("跳过")
    while "有什么问题和困难" not in phone.screen:
        await phone.says("跳过")
    await phone.says("征地补偿到位慢，不知道该找谁")
    phone.sees("✓ 问题困难：征地补偿到位慢，不知道该找谁")


async def test_forged_buttons_do_nothing(town: Town) -> None:
    phone, other = await town.coordinator(), await town.coordinator("区教育局", "李四")
    await other.says("报送")
    message_id, data = other.button("开始填报")
    await phone.says("报送")
    before = town.texts_to(phone)
    for forged in (
        "d:x",
        "d:1:1:zzz:",
        "d:1:1:choose",
        "d:99999999999999999999:1:begin:",
        "lang:xx",
        "junk",
        data,
    ):
        await phone.presses_again(phone.button("开始填报")[0], forged)
    assert town.texts_to(phone) == before
    assert len(phone.toasts) >= 7
    other.sees("⬜ 3.1")
    assert message_id
