"""The office enters a year's holidays, changes them, looks at them and takes them back."""

from datetime import date

import pytest

from tests.dialogues.town import Phone, Town

LIST_OF_2027 = "1月1日—3日、2月5日—11日"


async def is_workday(town: Town, day: date) -> bool:
    async with town.lianluo.database.transaction() as tx:
        await town.lianluo.shelf.plan(tx)
    return town.lianluo.shelf.calendar.is_workday(day)


async def enters(office: Phone, off: str, on: str) -> None:
    await office.says("/holidays 2027")
    await office.says(off)
    await office.says(on)
    await office.presses("提交")


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
    await office.sends_sticker()
    office.sees("请输入日期")
    await office.says("1月1日、春节前后")
    office.sees("「春节前后」看不明白", "2027年哪些天放假？")
    await office.says("1月1日—3日、1月13日")
    await office.says("无")
    office.sees("放假：1月1日—3日、1月13日（4 天）", "调休上班：（无）")
    await office.presses("提交")
    office.sees("2027年的放假安排已记下", "放假：1月1日—3日、1月13日（4 天）")
    assert not await is_workday(town, date(2027, 1, 13))
    assert not any("2027" in text for text in town.texts_to(phone))
    await town.moves_clock(month=12, day=31)
    assert len([text for text in town.texts_to(office) if "还不知道" in text]) == warnings


async def test_what_was_entered_is_shown_and_changed(town: Town) -> None:
    office = await town.office()
    await enters(office, LIST_OF_2027, "2月14日、2月28日")
    await office.says("/holidays")
    office.sees("2026年：国务院办公厅公布的", "2027年：办公室填写的。")
    office.sees("放假：1月1日—3日、2月5日—11日（10 天）", "调休上班：2月14日、2月28日（2 天）")
    await office.presses("填写 2027年")
    office.sees("放假：1月1日—3日、2月5日—11日（10 天）")
    await office.presses("调休上班")
    office.sees("现在是：2月14日、2月28日（2 天）")
    await office.says("2月14日")
    office.sees("调休上班：2月14日、2月28日（2 天） → 2月14日（1 天）")
    await office.presses("提交")
    assert await is_workday(town, date(2027, 2, 14))
    assert not await is_workday(town, date(2027, 2, 28))
    assert not await is_workday(town, date(2027, 2, 8))


async def test_a_year_that_was_entered_can_be_emptied(town: Town) -> None:
    office = await town.office()
    await enters(office, LIST_OF_2027, "无")
    await office.says("/holidays 2027")
    await office.presses("放假")
    await office.says("无")
    await office.presses("提交")
    office.sees("办公室填写的 2027年放假安排已清空")
    assert await is_workday(town, date(2027, 2, 8))
    await office.says("/holidays")
    office.sees("2027年：还不知道，只把周末当作休息日")


async def test_holidays_over_the_new_year_are_entered_with_their_years(town: Town) -> None:
    office = await town.office()
    await office.says("/holidays 2027")
    await office.says("12月31日—1月2日")
    office.sees("跨了年", "2026年12月31日—2027年1月2日")
    await office.says("2026年12月31日—2027年1月2日")
    await office.says("无")
    office.sees("放假：2026年12月31日—1月2日（3 天）")
    await office.presses("提交")
    assert not await is_workday(town, date(2026, 12, 31))
    for off in ("2026年12月31日—2027年1月3日", "1月1日"):
        await office.says("/holidays 2027")
        await office.presses("放假")
        await office.says(off)
        await office.presses("提交")
    assert await is_workday(town, date(2026, 12, 31))


@pytest.mark.parametrize(
    ("off", "on", "complaint"),
    [
        (LIST_OF_2027, "2月6日", "2-6 既写了放假，又写了上班"),
        (LIST_OF_2027, "2月15日、2月14日", "2-15 本来就是工作日"),
        ("无", "2月14日", "一年总有放假的日子"),
        ("无", "无", "两项都是「无」，没有要记下的"),
    ],
)
async def test_what_cannot_be_right_is_said_and_nothing_is_entered(
    town: Town, off: str, on: str, complaint: str
) -> None:
    office = await town.office()
    await enters(office, off, on)
    office.sees(complaint)
    assert await is_workday(town, date(2027, 2, 8))


async def test_of_a_published_year_only_what_differs_is_entered(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    await office.says("/holidays 2026")
    office.sees("国务院办公厅公布的已经知道；这里只写本地和它不同的日子")
    await office.says("6月25日")
    await office.says("无")
    await office.presses("提交")
    assert not await is_workday(town, date(2026, 6, 25))
    assert not await is_workday(town, date(2026, 10, 1))
    await phone.says("报送")
    phone.sees("6月24日报送")


async def test_of_a_published_year_there_may_be_nothing_to_enter(town: Town) -> None:
    office = await town.office()
    await office.says("/holidays 2026")
    await office.says("无")
    await office.says("无")
    await office.presses("提交")
    office.sees("两项都是「无」，没有要记下的")


async def test_only_the_office_sees_and_enters_holidays(town: Town) -> None:
    phone = await town.coordinator()
    for command in ("/holidays", "/holidays 2027"):
        await phone.says(command)
        phone.sees("办公室")
        assert "2027年" not in phone.last
