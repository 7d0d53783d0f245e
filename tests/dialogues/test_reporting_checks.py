"""What is odd is asked about before it is kept; nothing is forbidden."""

from tests.dialogues.test_reporting_short import open_july
from tests.dialogues.town import Phone, Town


async def ask_investment(phone: Phone) -> None:
    await phone.says("报送")
    await phone.presses("4.1 渡云大桥")
    await phone.presses("主体施工")
    assert "本月完成投资多少" in phone.screen


async def test_yuan_for_wan_is_asked_and_put_right_by_one_press(town: Town) -> None:
    phone = await town.coordinator()
    await ask_investment(phone)
    await phone.says("1200000万")
    phone.sees("差了上万倍", "元和万元弄混")
    await phone.presses("应该是 120 万元")
    assert "✓ 本月投资：120 万元" in phone.screen


async def test_more_than_the_plan_is_kept_with_its_reason(town: Town) -> None:
    phone, office = await town.coordinator(), await town.office()
    await ask_investment(phone)
    await phone.says("2000万")
    phone.sees("超过了方案的 1850 万元")
    await phone.says("上级追加了桥面铺装资金")
    phone.sees("✓ 本月投资：2000 万元（说明：上级追加了桥面铺装资金）")
    await phone.says("总览")
    await phone.presses("提交")
    await phone.presses("仍然提交")
    await office.says("报送情况")
    await office.presses("交通出行 · 6月25日")
    await office.presses("4.1 ")
    assert "说明（本月投资）：上级追加了桥面铺装资金" in office.screen


async def test_a_slip_can_be_typed_again(town: Town) -> None:
    phone = await town.coordinator()
    await ask_investment(phone)
    await phone.says("2000万")
    await phone.presses("上一步")
    assert "本月完成投资多少" in phone.screen
    await phone.says("200万")
    phone.sees("✓ 本月投资：200 万元")


async def test_a_mere_yes_is_enough(town: Town) -> None:
    phone = await town.coordinator()
    await ask_investment(phone)
    await phone.says("2000万")
    await phone.says("属实")
    phone.sees("✓ 本月投资：2000 万元")


async def test_a_total_below_last_months_and_a_step_back_are_asked(town: Town) -> None:
    phone = await town.coordinator()
    await open_july(town, phone)
    await phone.presses("4.1 渡云大桥")
    await phone.presses("主体施工")
    assert "上次报的是「结构封顶」，这次是「主体施工」，阶段倒退了" in phone.screen
    await phone.says("上次误报")
    await phone.says("50万")
    await phone.says("总览")
    await phone.presses("4.1 渡云大桥")
    await phone.presses("累计投资")
    await phone.says("300万")
    phone.sees("比上次报的 380 万元 还少")


async def test_days_are_held_against_today_and_against_each_other(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("报送")
    await phone.presses("4.1 渡云大桥")
    await phone.presses("竣工")
    await phone.says("12月1日")
    phone.sees("这一天还没有到")
    await phone.presses("上一步")
    await phone.says("6月18日")
    phone.sees("✓ 竣工日期：2026年6月18日")
    await phone.says("总览")
    await phone.presses("4.1 渡云大桥")
    await phone.presses("开工日期")
    await phone.says("6月19日")
    phone.sees("早于开工日期")


async def test_an_edited_message_is_checked_too(town: Town) -> None:
    phone = await town.coordinator()
    await ask_investment(phone)
    await phone.says("120万")
    await phone.edits("120万", "9000万")
    phone.sees("超过了方案的 1850 万元")
    await phone.presses("上一步")
    await phone.says("90万")
    phone.sees("✓ 本月投资：90 万元")


async def test_the_reason_may_not_be_another_tasks_figures(town: Town) -> None:
    phone = await town.coordinator()
    await ask_investment(phone)
    await phone.says("2000万")
    await phone.says("停车泊位新增45个，正在推进")
    phone.sees("这段话我理解为", "4.2 公共停车泊位")
