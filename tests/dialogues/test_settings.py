"""The office sets when people are reminded, what becomes of days off duty, and enters a year's holidays."""

from datetime import date

from tests.dialogues.test_reminding import digests
from tests.dialogues.town import Town


async def test_the_office_sets_what_becomes_of_a_day_off_and_due_dates_move_at_once(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    await town.moves_clock(month=7, day=13)
    await phone.says("报送")
    phone.sees_buttons("7月24日")  # the 25th is a Saturday
    await office.says("/settings")
    office.sees("⚙️ 设置", "遇节假日：提前", "报送提醒：3、1、0", "逐级告知：1、3、5、7", "群里通报：不列")
    await office.presses("遇节假日")
    await office.presses("顺延")
    await office.presses("提交")
    office.sees("设置已改，马上生效")
    await phone.says("报送")
    phone.sees_buttons("7月27日")


async def test_the_office_sets_when_people_are_reminded(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    await office.says("/settings")
    await office.presses("报送提醒")
    await office.says("2、0")
    await office.presses("报送逾期")
    await office.presses("不再提醒")
    await office.presses("提交")
    for day in (22, 23, 24, 25, 26, 29):
        await town.moves_clock(day=day)
    said = [text for text in digests(phone) if "交通出行：" in text]
    assert ["还有 2 天" in said[0], "今天" in said[1], len(said)] == [True, True, 2]


async def test_what_cannot_be_read_is_asked_again(town: Town) -> None:
    office = await town.office()
    await office.says("/settings")
    await office.presses("逐级告知")
    await office.says("看情况")
    await office.presses("提交")
    office.sees("「看情况」看不明白")


async def test_a_year_without_holidays_is_told_to_the_office_which_enters_them(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    await town.moves_clock(month=12, day=1)
    office.sees("还不知道 2027年的放假调休安排")
    warnings = len([text for text in town.texts_to(office) if "放假调休安排" in text])
    await town.moves_clock(month=12, day=2)
    assert len([text for text in town.texts_to(office) if "放假调休安排" in text]) == warnings
    assert not [text for text in town.texts_to(phone) if "放假调休安排" in text]
    await office.presses("填写 2027年放假安排")
    office.sees("2027年哪些天放假？")
    await office.says("春节前后")
    await office.says("无")
    await office.presses("提交")
    office.sees("「春节前后」看不明白")
    await office.presses("放假")
    await office.says("1月1日—3日、1月13日")
    await office.presses("提交")
    office.sees("2027年的放假安排已记下")
    async with town.lianluo.database.transaction() as tx:
        await town.lianluo.shelf.plan(tx)
    assert town.lianluo.shelf.calendar.knows(2027)
    assert not town.lianluo.shelf.calendar.is_workday(date(2027, 1, 13))
    assert not any("2027" in text for text in town.texts_to(phone))


async def test_only_the_office_sets_anything(town: Town) -> None:
    phone = await town.coordinator()
    for command in ("/settings", "/holidays 2027"):
        await phone.says(command)
        phone.sees("办公室")
    office = await town.office()
    await office.says("/holidays")
    office.sees("用法")


async def test_responsible_units_owe_nothing_unless_the_office_sets_it(town: Town) -> None:
    office = await town.office()
    feeder = await town.coordinator("渡云镇人民政府", "苏小禾")
    await town.moves_clock(day=18, month=7)
    before = len(town.texts_to(feeder))
    await office.says("/settings")
    await office.presses("责任单位报进展")
    await office.presses("每次都要")
    await office.presses("提交")
    await town.moves_clock(day=20, month=7)
    assert any("交通出行" in text for text in town.texts_to(feeder)[before:])
