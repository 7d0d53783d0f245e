"""我的任务: how one's tasks stand, with their figures over the months."""

from tests.dialogues.square import forge
from tests.dialogues.test_reporting_short import report_june
from tests.dialogues.town import Town


async def test_a_task_shows_its_stage_light_figures_and_next_date(town: Town) -> None:
    phone = await town.coordinator()
    await report_june(phone)
    await town.moves_clock(day=20, month=7)
    await phone.says("渡云大桥本月投资60万，开始设备安装")
    await phone.presses("记下")
    await phone.presses("这项填好了")
    await phone.says("总览")
    await phone.presses("其余都与上月相同")
    await phone.presses("提交")
    await phone.says("我的任务")
    phone.sees("区交通运输局 · 共 3 项", "4.1 渡云大桥危桥改造", "📅 10月31日：10月底前建成通车")
    await phone.presses("4.1 渡云大桥")
    for text in (
        "本月投资（万元）\n6月 ▇▇▇▇▇▇▇▇▇▇ 120\n7月 ▇▇▇▇▇ 60",
        "方案 1850 万元，完成 24%",
        "6月25日 结构封顶\n7月25日 设备安装",
        "亮灯：",
    ):
        assert text in phone.screen
    await phone.presses("任务卡")
    assert "责任：区交通运输局" in phone.screen


async def test_others_see_no_ones_tasks(town: Town) -> None:
    phone, other = await town.coordinator(), await town.coordinator("区卫生健康局", "罗一")
    await phone.says("我的任务")
    button = phone.button("4.1 渡云大桥")
    await forge(other, button[1])
    assert other.toasts[-1]
    assert "渡云大桥" not in other.screen
