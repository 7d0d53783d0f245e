"""请假: somebody stands in, once they have accepted, and until the last day or an early return."""

from storage.members import MemberRole
from tests.dialogues.square import forge
from tests.dialogues.test_feeding import feed_bridge
from tests.dialogues.test_reminding import digests, report_the_bridge
from tests.dialogues.town import Phone, Town

ROADS = "区交通运输局"


async def couple(town: Town) -> tuple[Phone, Phone]:
    """A coordinator and the deputy of the same unit."""
    return await town.coordinator(), await town.member(MemberRole.DEPUTY, ROADS, "副手")


async def ask_leave(phone: Phone, first: str = "6月22日", last: str = "6月25日") -> None:
    await phone.says("请假")
    phone.sees("🌴 请假", "从哪一天开始？")
    await phone.says(first)
    await phone.says(last)
    phone.sees("请谁代您？")
    await phone.presses("副手")
    await phone.presses("提交")
    phone.sees("对方同意后告诉您")


async def test_the_deputy_accepts_and_gets_everything_until_the_last_day(town: Town) -> None:
    phone, deputy = await couple(town)
    await ask_leave(phone)
    deputy.sees("江一帆 从6月22日到6月25日请假，请您代办")
    await deputy.presses("同意")
    deputy.sees("您同意在6月22日—6月25日代 江一帆 办理")
    phone.sees("副手 同意在6月22日—6月25日代您办理")
    for day in (22, 24, 25):
        await town.moves_clock(day=day)
    assert len(digests(phone)) == 0
    assert len(digests(deputy)) == 3
    await town.moves_clock(day=26)
    assert len(digests(phone)) == 1
    assert "逾期 1 天" in digests(phone)[-1]


async def test_until_the_deputy_accepts_the_leave_does_not_count(town: Town) -> None:
    phone, deputy = await couple(town)
    await ask_leave(phone)
    await town.moves_clock(day=22)
    assert (len(digests(phone)), len(digests(deputy))) == (1, 0)


async def test_a_deputy_who_declines_is_not_troubled_and_another_can_be_asked(town: Town) -> None:
    phone, deputy = await couple(town)
    await ask_leave(phone)
    await deputy.presses("不方便")
    phone.sees("副手 不方便在6月22日—6月25日代您，请假没有生效")
    await town.moves_clock(day=22)
    assert (len(digests(phone)), len(digests(deputy))) == (1, 0)
    await phone.says("请假")
    phone.sees("从哪一天开始？")


async def test_who_is_away_and_who_stands_in_is_said_in_answers(town: Town) -> None:
    phone, deputy = await couple(town)
    asker = await town.coordinator("区残联", "苏小禾")
    await deputy.says("/phone 13900000002")
    await ask_leave(phone)
    await deputy.presses("同意")
    await town.moves_clock(day=23)
    await asker.says("危桥改造")
    asker.sees("区交通运输局：副手（B 岗） 13900000002、江一帆（请假至6月25日，副手 代）")
    await asker.says("电话呢")
    asker.sees("江一帆（请假至6月25日，副手 代）")
    await asker.says("区交通运输局负责哪些工作")
    await asker.says("电话呢")
    asker.sees("江一帆（请假至6月25日，副手 代）")
    await town.moves_clock(day=26)
    await asker.says("危桥改造")
    assert "请假" not in asker.last


async def test_a_leave_is_ended_early_and_reminders_come_back(town: Town) -> None:
    phone, deputy = await couple(town)
    await ask_leave(phone, last="6月30日")
    await deputy.presses("同意")
    await town.moves_clock(day=22)
    await phone.says("/leave")
    phone.sees("6月22日—6月30日，副手 代办")
    await phone.presses("销假")
    phone.sees("已销假")
    deputy.sees("江一帆 已销假")
    await town.moves_clock(day=24)
    assert (len(digests(phone)), len(digests(deputy))) == (1, 1)


async def test_old_buttons_and_other_peoples_change_nothing(town: Town) -> None:
    phone, deputy = await couple(town)
    other = await town.coordinator("区残联", "苏小禾")
    await ask_leave(phone)
    yes, no = deputy.button("同意"), deputy.button("不方便")
    await forge(other, yes[1])
    await forge(other, no[1])
    await deputy.presses_again(*yes)
    await deputy.presses_again(*no)
    await deputy.presses_again(*yes)
    assert len([toast for toast in (*other.toasts, *deputy.toasts) if toast]) == 4
    await town.moves_clock(day=22)
    assert (len(digests(phone)), len(digests(deputy))) == (0, 1)


async def test_where_nobody_could_stand_in_that_is_said(town: Town) -> None:
    phone, leader = await town.coordinator(), await town.member(MemberRole.LEADER, ROADS, "领导")
    await phone.says("/leave")
    phone.sees("没有人可以代您")
    await leader.says("请假")
    leader.sees("请假只用于联络员和 B 岗")


async def away(town: Town) -> tuple[Phone, Phone]:
    """A coordinator on leave, whose deputy stands in."""
    phone, deputy = await couple(town)
    await ask_leave(phone)
    await deputy.presses("同意")
    await town.moves_clock(day=22)
    return phone, deputy


async def test_what_the_office_says_of_a_report_reaches_who_stands_in_and_not_who_is_away(town: Town) -> None:
    office, (phone, deputy) = await town.office(), await away(town)
    await report_the_bridge(deputy)
    heard = len(town.texts_to(phone))
    await office.says("报送情况")
    await office.presses("交通出行")
    await office.presses("退回")
    await office.says("请补上本月投资")
    await office.presses("提交")
    deputy.sees("退回", "请补上本月投资")
    await town.moves_clock(day=23)
    assert "被退回" in digests(deputy)[-1]
    await deputy.presses("修改 交通出行")
    await deputy.says("总览")
    await deputy.presses("提交")
    await office.says("报送情况")
    await office.presses("交通出行")
    await office.presses("通过")
    deputy.sees("通过")
    assert len(town.texts_to(phone)) == heard


async def test_a_notice_to_those_who_have_not_reported_reaches_who_stands_in(town: Town) -> None:
    office, (phone, deputy) = await town.office(), await away(town)
    heard = len(town.texts_to(phone))
    for audience in ("还没有报送的", "全部联络员"):
        await office.says("/notify")
        await office.presses(audience)
        await office.says(f"致{audience}：请于 24 日中午前报来。")
        await office.presses("提交")
        deputy.sees(f"致{audience}")
        office.sees("将送达 1 人")
    assert len(town.texts_to(phone)) == heard


async def test_what_is_fed_and_asked_reaches_who_stands_in(town: Town) -> None:
    phone, deputy = await away(town)
    feeder = await town.coordinator("渡云镇人民政府", "苏小禾")
    helper = await town.member(MemberRole.DEPUTY, "渡云镇人民政府", "副手二")
    heard = len(town.texts_to(phone))
    await feed_bridge(feeder)
    deputy.sees("渡云镇人民政府 苏小禾 报来「4.1 渡云大桥危桥改造」的进展")
    assert len(town.texts_to(phone)) == heard
    await ask_leave(feeder, "6月23日", "6月24日")
    await helper.presses("同意")
    await town.moves_clock(day=23)
    asked = len(town.texts_to(feeder))
    await deputy.says("报送")
    await deputy.presses("4.1 渡云大桥")
    await deputy.presses("问 渡云镇人民政府")
    await deputy.says("60万是哪一笔？")
    await deputy.presses("提交")
    helper.sees("60万是哪一笔？")
    assert len(town.texts_to(feeder)) == asked
