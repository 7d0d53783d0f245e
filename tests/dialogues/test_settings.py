"""The office sets when people are reminded, and what becomes of days off duty."""

import pytest
import sqlalchemy as sa

from storage.members import MemberRole
from storage.tables import audit, plan
from tests.dialogues.square import open_admitted
from tests.dialogues.test_reminding import digests
from tests.dialogues.town import Phone, Town


async def sets(office: Phone, field: str, value: str) -> None:
    """Change a setting by what is typed."""
    await office.says("/settings")
    await office.presses(field)
    await office.says(value)


async def test_the_office_sets_what_becomes_of_a_day_off_by_two_presses(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    await town.moves_clock(month=7, day=13)
    await phone.says("报送")
    phone.sees_buttons("7月24日")  # the 25th is a Saturday
    await office.says("/settings")
    office.sees("⚙️ 设置", "遇节假日：提前", "报送提醒：提前 3 天、1 天、当天", "群里通报：不列")
    await office.presses("遇节假日")
    office.sees("现在是：提前")
    office.sees_buttons("✓ 提前（默认）", "不变", "不改了")
    await office.presses("顺延")
    office.sees("✅ 遇节假日：提前 → 顺延", "马上生效：日期按新的算")
    await phone.says("报送")
    phone.sees_buttons("7月27日")
    await office.presses("全部设置")
    office.sees("遇节假日：顺延（默认：提前）")


async def test_the_office_sets_when_people_are_reminded(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    await sets(office, "报送提醒", "2、0")
    office.sees("✅ 报送提醒：提前 3 天、1 天、当天 → 提前 2 天、当天", "已经发出的不重发")
    await sets(office, "报送逾期", "不再提醒")
    for day in (22, 23, 24, 25, 26, 29):
        await town.moves_clock(day=day)
    said = [text for text in digests(phone) if "交通出行：" in text]
    assert ["还有 2 天" in said[0], "今天" in said[1], len(said)] == [True, True, 2]


async def test_what_is_new_in_the_middle_is_made_up_for_once_and_nothing_is_said_again(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    await town.moves_clock(day=22)
    await sets(office, "报送提醒", "3、2、0")
    for day in (22, 23, 24, 25):
        await town.moves_clock(day=day, hour=11)
    said = [text for text in digests(phone) if "交通出行：" in text]
    assert ["还有 3 天" in said[0], "还有 2 天" in said[1], "今天" in said[2], len(said)] == [True] * 3 + [3]


async def test_what_cannot_be_read_is_asked_again_with_what_is_expected_and_changes_nothing(
    town: Town,
) -> None:
    office = await town.office()
    await sets(office, "逐级告知", "看情况")
    office.sees("还没有改。「看情况」看不明白：请按 B 岗", "依次告知 B 岗、分管领导、牵头单位、办公室？")
    await office.says("3、1、5、7")
    office.sees("「3、1、5、7」不行", "从小到大")
    await office.says("2、—、5、7")
    office.sees("✅ 逐级告知：B 岗 1、分管领导 3、", "→ B 岗 2、分管领导 —、牵头单位 5、办公室 7")


async def test_hours_are_set_as_people_write_them_and_hold_from_then_on(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    await sets(office, "工作时间", "9点到5点")
    office.sees("结束要比开始晚")
    await office.says("10点半到17点")
    office.sees("✅ 工作时间：09:00–17:30 → 10:30–17:00")
    await town.moves_clock(day=24, hour=10)
    assert digests(phone) == []
    await town.moves_clock(day=24, hour=11)
    assert len(digests(phone)) == 1


async def test_a_task_to_be_broken_down_is_reminded_of_as_often_as_is_set(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator("区农业农村局", "苏小禾")
    told = []
    for month, value in ((7, "每周"), (8, "不提醒"), (9, "每月")):
        await sets(office, "待分解", value)
        before = len(about_deferred(phone))
        for day in range(1, 29, 3):
            await town.moves_clock(month=month, day=day)
        told.append(len(about_deferred(phone)) - before)
    assert told == [4, 0, 1]


def about_deferred(phone: Phone) -> list[str]:
    return [text for text in digests(phone) if "：待分解，" in text]


async def test_groups_are_told_at_the_hour_that_is_set(town: Town) -> None:
    office = await town.office()
    square = await open_admitted(town, office, await town.coordinator())
    await sets(office, "群里通报", "列出没有报的单位")
    await sets(office, "通报时间", "18:00")
    office.sees("群里通报是 18:00，不在工作时间 09:00–17:30 以内")
    await office.says("上午10点")
    office.sees("✅ 通报时间：15:00 → 10:00", "从下一个报送日起生效")
    await town.moves_clock(day=25, hour=9)
    before = len(square.said)
    await town.moves_clock(day=25, hour=10)
    assert len(square.said) == before + 1


async def test_there_is_a_way_back_to_the_defaults(town: Town) -> None:
    office = await town.office()
    await office.says("/settings")
    with pytest.raises(AssertionError):
        office.button("恢复默认")
    await sets(office, "临期亮灯", "7")
    await sets(office, "工作时间", "8:30-17:30")
    await office.says("/settings")
    await office.presses("恢复默认")
    office.sees("• 工作时间：08:30–17:30 → 09:00–17:30", "都恢复成默认吗？")
    await office.presses("不改了")
    office.sees("临期亮灯：节点到期前 7 天 🟡滞后（默认：节点到期前 3 天 🟡滞后）")
    await office.presses("恢复默认")
    yes = office.button("都恢复默认")
    await office.presses("都恢复默认")
    office.sees("✅ 临期亮灯：节点到期前 7 天 🟡滞后 → 节点到期前 3 天", "马上生效")
    await sets(office, "临期亮灯", "5")
    await office.presses_again(*yes)
    await office.says("/settings")
    office.sees("临期亮灯：节点到期前 5 天")


async def test_who_changed_what_is_on_record_and_what_changes_nothing_is_not(town: Town) -> None:
    office = await town.office()
    await sets(office, "临期亮灯", "三天")
    office.sees("没有变化：临期亮灯还是 节点到期前 3 天")
    await sets(office, "临期亮灯", "7")
    async with town.lianluo.database.transaction() as tx:
        kept = (await tx.execute(sa.select(audit.c.detail).where(audit.c.action == "change-settings"))).all()
    assert [row.detail for row in kept] == [{"light-days": {"was": "3", "is": "7"}}]


async def test_a_question_about_a_setting_is_left_by_any_other_way(town: Town) -> None:
    office = await town.office()
    await office.says("/settings")
    await office.presses("工作时间")
    await office.says("取消")
    office.sees("⚙️ 设置", "工作时间：09:00–17:30")
    await office.presses("工作时间")
    await office.says("/settings")
    await office.says("谁负责交通")
    assert "看不明白" not in office.last
    await office.says("8:30-17:30")
    await office.says("/settings")
    office.sees("工作时间：09:00–17:30")


async def test_of_two_of_the_office_the_later_is_shown_what_the_other_has_set(town: Town) -> None:
    office = await town.office()
    other = await town.member(MemberRole.OFFICE, None, "同事")
    for phone in (office, other):
        await phone.says("/settings")
        await phone.presses("临期亮灯")
    await office.says("7")
    await other.says("15")
    other.sees("✅ 临期亮灯：节点到期前 7 天 🟡滞后 → 节点到期前 15 天 🟡滞后")


async def test_settings_that_an_earlier_version_stored_are_in_force(town: Town) -> None:
    office = await town.office()
    stored = {"kinds": {"report": {"days_before": [2], "repeat": "weekly"}}, "tells_groups": True}
    async with town.lianluo.database.transaction() as tx:
        await tx.execute(sa.update(plan).values(settings=stored))
    await town.closes()
    await town.opens()
    await office.says("/settings")
    office.sees(
        "报送提醒：提前 2 天", "报送逾期：每周", "群里通报：列出", "工作时间：09:00–17:30", "待分解：每月"
    )


async def test_only_the_office_sets_anything(town: Town) -> None:
    phone = await town.coordinator()
    for command in ("/settings", "/holidays 2027"):
        await phone.says(command)
        phone.sees("办公室")


async def test_responsible_units_owe_nothing_unless_the_office_sets_it(town: Town) -> None:
    office = await town.office()
    feeder = await town.coordinator("渡云镇人民政府", "苏小禾")
    await town.moves_clock(day=18, month=7)
    before = len(town.texts_to(feeder))
    await sets(office, "报进展", "责任单位每次都要")
    await town.moves_clock(day=20, month=7)
    assert any("交通出行" in text for text in town.texts_to(feeder)[before:])
