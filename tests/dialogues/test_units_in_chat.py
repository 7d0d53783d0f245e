"""The directory of units in the chat."""

from storage.members import MemberRole
from tests.dialogues.town import Town


async def test_a_unit_gets_other_names_and_is_found_by_them(town: Town) -> None:
    office = await town.office()
    await office.says("/units")
    office.sees("单位名录", "第 1/4 页")
    await office.presses("下一页")
    assert "第 2/4 页" in office.screen
    await office.says("/units 财政")
    office.sees("1 个单位")
    await office.presses("区财政局")
    await office.presses("简称别名")
    office.sees("两个单位会合并成一个")
    await office.says("区金库、<b>财神</b>")
    await office.presses("提交")
    assert "「区财政局」已保存" in office.screen
    await office.says("金库负责什么")
    office.sees("区财政局 负责 1 项")


async def test_two_units_become_one_with_their_people_and_tasks(town: Town) -> None:
    office = await town.office()
    person = await town.member(MemberRole.COORDINATOR, "区残联", "苏小禾")
    invitation = await town.invitation(MemberRole.DEPUTY, "区残联")
    await office.says("/units 民政")
    await office.presses("区民政局")
    await office.presses("正式名称")
    await office.says("区财政局")
    await office.presses("提交")
    assert "已经是「区财政局」的名称" in office.screen
    await office.presses("正式名称")
    await office.says("区民政局")
    await office.presses("简称别名")
    await office.says("区残联")
    await office.presses("提交")
    assert "已保存" in office.screen
    await person.says("我的任务")
    person.sees("区民政局", "1.5 困难残疾人家庭无障碍改造")
    late = town.stranger("罗禾")
    await late.starts(invitation)
    late.sees("区民政局")
    await person.says("区残联负责什么")
    person.sees("区民政局 负责")


async def test_a_collective_is_given_its_members(town: Town) -> None:
    office = await town.office()
    await office.says("/units 各乡镇")
    await office.presses("各乡镇人民政府")
    await office.presses("成员")
    await office.says("渡云镇、各乡镇人民政府")
    await office.presses("提交")
    assert "不能是它自己的成员" in office.screen
    await office.presses("成员")
    await office.says("渡云镇、枫桐镇、汐口镇人民政府")
    await office.presses("类别")
    await office.says("集体")
    await office.presses("提交")
    assert "已保存" in office.screen
    await office.says("/units 各乡镇")
    office.sees_buttons("3 个成员")
