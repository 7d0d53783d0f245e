"""请假 where it is not simple: days that make none, who is away too, more units than one, one after the other."""

from datetime import datetime

from storage.members import MemberRole
from tests.dialogues.test_leave import ROADS, ask_leave, couple
from tests.dialogues.test_reminding import digests
from tests.dialogues.town import ZONE, Town


async def test_days_that_make_no_leave_are_asked_again(town: Town) -> None:
    phone, _ = await couple(town)
    await phone.says("请假")
    phone.sees_buttons("6月20日", "6月21日", "6月22日")
    await phone.says("6月19日")
    phone.sees("「6月19日」太早了，要在 6月20日或以后")
    await phone.says("无")
    phone.sees("请写日期，例如 6月25日、明天、下周一")
    await phone.says("下周一")
    await phone.says("6月21日")
    phone.sees("「6月21日」太早了，要在 6月22日或以后")
    await phone.says("6月22日")
    phone.sees("请谁代您？")


async def test_a_leave_may_go_on_into_the_next_year(town: Town) -> None:
    phone, deputy = await couple(town)
    town.clock.move_to(datetime(2026, 12, 28, 9, tzinfo=ZONE))
    await ask_leave(phone, "12月30日", "1月5日")
    deputy.sees("江一帆 从12月30日到1月5日请假")


async def test_who_is_away_too_cannot_stand_in(town: Town) -> None:
    phone, deputy = await couple(town)
    await deputy.says("请假")
    for text in ("6月23日", "6月24日", "江一帆"):
        await deputy.says(text)
    await deputy.presses("提交")
    await ask_leave(phone)
    await phone.presses("同意")
    yes = deputy.button("同意")
    await deputy.presses("同意")
    assert "这几天您自己也请假，不能代办" in deputy.toasts[-1]
    await phone.says("请假")
    phone.sees("等 副手 同意")
    await phone.presses("再请一段")
    for text in ("6月24日", "6月24日"):
        await phone.says(text)
    await phone.presses("副手")
    await phone.presses("提交")
    phone.sees("副手 这几天也请假，不能代您")
    await town.moves_clock(day=26)
    await deputy.presses_again(*yes)
    assert "这次请假已经过去了" in deputy.toasts[-1]


async def test_a_deputy_of_one_of_two_units_stands_in_for_that_one_and_both_know(town: Town) -> None:
    phone, deputy = await couple(town)
    await phone.starts(await town.invitation(MemberRole.COORDINATOR, "区教育局"))
    other = await town.member(MemberRole.DEPUTY, "区教育局", "教育副手")
    await ask_leave(phone)
    deputy.sees("请您代办", "只代 区交通运输局")
    await deputy.presses("同意")
    phone.sees("副手 同意", "区教育局 不在内：副手 不是那里的联络员或 B 岗")
    await phone.says("请假")
    await phone.presses("再请一段")
    for text in ("6月22日", "6月25日"):
        await phone.says(text)
    await phone.presses("教育副手")
    await phone.presses("提交")
    await other.presses("同意")
    await town.moves_clock(day=24)
    assert len(digests(phone)) == 0
    assert "交通出行" in digests(deputy)[-1]
    assert "教育文化" in digests(other)[-1]


async def test_where_the_deputy_goes_on_leave_later_the_next_one_has_everything(town: Town) -> None:
    phone, deputy = await couple(town)
    third = await town.coordinator(ROADS, "第三人")
    asker = await town.coordinator("区残联", "苏小禾")
    await ask_leave(phone)
    await deputy.presses("同意")
    await deputy.says("请假")
    for text in ("6月22日", "6月25日", "第三人"):
        await deputy.says(text)
    await deputy.presses("提交")
    await third.presses("同意")
    await town.moves_clock(day=24)
    assert (len(digests(phone)), len(digests(deputy)), len(digests(third))) == (0, 0, 1)
    await asker.says("危桥改造")
    asker.sees("江一帆（请假至6月25日，第三人 代）", "副手（B 岗）（请假至6月25日，第三人 代）")


async def test_who_accepts_on_the_day_itself_hears_of_it_although_the_days_digest_is_out(town: Town) -> None:
    phone, deputy = await couple(town)
    await deputy.starts(await town.invitation(MemberRole.COORDINATOR, "区教育局"))
    await ask_leave(phone, "6月25日", "6月26日")
    await town.moves_clock(day=25)
    assert "交通出行" not in digests(deputy)[-1]
    await deputy.presses("同意")
    await town.moves_clock(day=25, hour=10)
    assert "交通出行：今天（6月25日）截止" in digests(deputy)[-1]
    await town.moves_clock(day=25, hour=11)
    assert len([text for text in digests(deputy) if "6月25日（周四）" in text]) == 2
