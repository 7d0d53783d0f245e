from tests.dialogues.town import Town, report_one_task


async def test_a_report_from_the_first_word_to_the_receipt(town: Town) -> None:
    office = await town.office()
    phone = await town.coordinator("区交通运输局")
    await phone.says("报送")
    phone.sees("交通出行 · 6月25日报送", "还有 5 天截止", "⬜ 4.1 渡云大桥危桥改造")
    await phone.presses("开始填报")
    phone.sees_buttons("主体施工", "与上月相同", "上一步", "跳过", "存草稿", "取消")
    await phone.presses("主体施工")
    assert "本月完成投资多少" in phone.screen
    await phone.says("120万")
    phone.sees("✓ 本月投资：120 万元", "今年以来累计完成投资多少")
    await phone.says("760万")
    phone.sees("✓ 累计投资：760 万元", "目前累计完成多少（座）", "方案：拆除重建桥梁1座")
    await phone.says("1")
    phone.sees("✓ 拆除重建桥梁1座：1 座", "本月进展如何")
    await phone.says("完成桥墩浇筑 12 根")
    phone.sees("✓ 本月进展：完成桥墩浇筑 12 根", "前期工作有什么突破")
    await phone.says("跳过")
    phone.sees("有什么问题和困难")
    await phone.presses("跳过")
    await phone.says("抓紧架梁")
    phone.sees("省级资金累计到位多少")
    await phone.says("600万")
    await phone.presses("这项填好了")
    await phone.says("总览")
    await phone.presses("4.1 渡云大桥")
    await phone.presses("附件")
    await phone.sends_photo("桥墩")
    phone.sees("已收下，现有 1 个")
    await phone.presses("完成")
    await phone.presses("总览")

    await phone.presses("其余都与上月相同")
    assert "✅ 4.1 渡云大桥危桥改造 — 主体施工 · 投资 120 万元" in phone.screen
    assert "➖ 4.2" in phone.screen

    await phone.presses("提交")
    assert "报送成功" in phone.screen
    assert "编号：202606-25-4\n时间：6月20日 10:0" in phone.screen
    office.sees("交通出行", "报送已到", "江一帆")


async def test_every_field_can_be_opened_from_the_overview(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("开始填报")
    await phone.presses("主体施工")
    await phone.says("120万")
    await phone.says("总览")
    await phone.presses("4.1 渡云大桥")
    assert "阶段：主体施工" in phone.screen
    assert "本月投资：120 万元" in phone.screen
    await phone.presses("本月投资")
    assert "已填：120 万元" in phone.screen
    await phone.says("一百三十万")
    phone.sees("✓ 本月投资：130 万元", "阶段：主体施工")
    phone.sees_buttons("问题困难", "附件", "总览")


async def test_a_step_back_and_a_kept_draft(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("开始填报")
    await phone.presses("结构封顶")
    await phone.presses("上一步")
    assert "现在到了哪个阶段" in phone.screen
    assert "已填：结构封顶" in phone.screen
    await phone.presses("存草稿")
    assert "草稿已存好" in phone.screen
    await town.moves_clock(day=22, hour=15)
    await phone.says("/report")
    phone.sees("✏️ 4.1", "结构封顶")


async def test_cancelling_asks_before_anything_is_lost(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("开始填报")
    await phone.presses("竣工")
    await phone.says("取消")
    phone.sees("要放弃这份草稿吗")
    await phone.presses("不，继续填")
    assert "哪天竣工的" in phone.screen
    await phone.says("/cancel")
    await phone.presses("放弃草稿")
    assert "草稿已放弃" in phone.screen
    await phone.says("报送")
    phone.sees("⬜ 4.1")


async def test_bad_input_gets_a_sentence_and_loses_nothing(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("开始填报")
    await phone.presses("主体施工")
    for act, expected in (
        (phone.says("很多钱"), "「很多钱」我没看懂"),
        (phone.says("三万五"), "可以有两种理解"),
        (phone.sends_sticker(), "贴纸不能作为答案。请输入金额"),
        (phone.forwards("120万"), "转发的消息不会当作答案"),
        (phone.sends_document("台账.xlsx"), "附件已收下，放进「渡云大桥危桥改造」"),
    ):
        await act
        phone.sees(expected)
    await phone.says("80万元")
    phone.sees("✓ 本月投资：80 万元")
    await phone.says("跳过")
    await phone.says("一座")
    phone.sees("✓ 拆除重建桥梁1座：1 座", "本月进展如何")
    await phone.says("长" * 1500)
    phone.sees("1500 字，最多 1000 字")
    await phone.says("文")
    phone.sees("后半段", "本月进展如何")
    await phone.says("总览")
    phone.sees("主体施工 · 投资 80 万元")


async def test_a_number_without_a_unit_is_asked_about_once(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("开始填报")
    await phone.presses("主体施工")
    await phone.says("120")
    phone.sees("「120」的单位是万元还是元")
    await phone.presses("120 万元（即 1200000 元）")
    assert "✓ 本月投资：120 万元" in phone.screen
    await phone.presses("上一步")
    await phone.says("150")
    phone.sees("✓ 本月投资：150 万元")


async def test_an_edited_message_edits_its_answer(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("开始填报")
    await phone.presses("主体施工")
    await phone.says("120万")
    await phone.edits("120万", "125万")
    phone.sees("已按您修改后的文字更新", "今年以来累计完成投资多少")
    await phone.edits("125万", "好多")
    phone.sees("答案保持原来的不变")
    await phone.says("总览")
    phone.sees("投资 125 万元")


async def test_an_album_is_kept_whole_and_answered_once(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("开始填报")
    before = len(town.texts_to(phone))
    await phone.sends_album(4)
    assert len(town.texts_to(phone)) == before + 1
    phone.sees("共 4 个", "现在到了哪个阶段")


async def test_a_button_of_an_earlier_screen_says_so_and_changes_nothing(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("开始填报")
    old = phone.button("主体施工")
    await phone.presses("结构封顶")
    await phone.presses_again(*old)
    assert "过期" in phone.toasts[-1]
    assert "本月完成投资多少" in phone.screen
    await phone.says("总览")
    phone.sees("结构封顶")


async def test_a_second_tap_on_submit_submits_once(town: Town) -> None:
    phone = await town.coordinator()
    await report_one_task(phone)
    await phone.presses("提交")
    submit = phone.button("仍然提交")
    await phone.presses_again(*submit)
    await phone.presses_again(*submit)
    assert "不会重复提交" in phone.toasts[-1]
    assert "报送成功" in phone.screen
    assert sum("报送成功" in text for text in town.texts_to(phone)) == 1


async def test_a_question_in_the_middle_is_answered_and_the_dialogue_goes_on(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("开始填报")
    await phone.presses("主体施工")
    await phone.says("谁负责农村公厕")
    assert "5.4 农村公厕管护" in town.texts_to(phone)[-2], town.texts_to(phone)[-3:]
    phone.sees("本月完成投资多少")
    await phone.says("/help")
    phone.sees("本月完成投资多少")
    await phone.says("60万")
    phone.sees("✓ 本月投资：60 万元")


async def test_who_may_not_report_is_told_so(town: Town) -> None:
    phone = await town.coordinator("区残联", "苏小禾")
    await phone.says("报送")
    phone.sees("没有牵头的方面，不用报送")


async def test_a_report_can_be_amended_and_keeps_its_versions(town: Town) -> None:
    phone = await town.coordinator()
    await report_one_task(phone)
    await phone.presses("提交")
    await phone.presses("仍然提交")
    await town.moves_clock(day=26, hour=10)
    await phone.says("报送")
    await phone.presses("✅ 交通出行 · 6月25日")
    phone.sees("已于 6月20日", "编号 202606-25-4", "竣工")
    await phone.presses("提交")
    await phone.presses("仍然提交")
    assert "编号：202606-25-4-2" in phone.screen
    assert "补报" in phone.screen
