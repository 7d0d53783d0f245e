"""The office invites people and tells many at once, in the chat."""

from tests.dialogues.square import forge
from tests.dialogues.town import Town


async def test_an_invitation_is_made_in_the_chat_and_binds(town: Town) -> None:
    office = await town.office()
    await office.says("/invite")
    await office.presses("联络员")
    await office.says("区残联")
    await office.presses("提交")
    office.sees("只能绑定一个人", "https://t.me/", "?start=")
    payload = office.last.rpartition("?start=")[2]
    guest = town.stranger("沈知行")
    await guest.starts(payload)
    guest.sees("绑定成功", "区残联")


async def test_the_office_itself_needs_no_unit_and_others_need_one(town: Town) -> None:
    office = await town.office()
    await office.says("/invite")
    await office.presses("分管领导")
    await office.says("总览")
    await office.presses("提交")
    assert "都要写明单位" in office.screen
    await office.presses("身份")
    await office.presses("办公室成员")
    await office.presses("提交")
    office.sees("?start=")


async def test_a_notice_reaches_those_whose_report_is_missing_and_nobody_else(town: Town) -> None:
    office, lead = await town.office(), await town.coordinator()
    other = await town.coordinator("区残联", "苏小禾")
    before = len(town.texts_to(other))
    await office.says("/notify")
    await office.presses("还没有报送的")
    await office.says("请于 24 日中午前报来。<b>急</b>")
    await office.presses("提交")
    lead.sees("分指挥部办公室通知", "请于 24 日中午前报来。<b>急</b>")
    office.sees("将送达 1 人")
    assert len(town.texts_to(other)) == before


async def test_only_the_office_invites_and_tells(town: Town) -> None:
    phone = await town.coordinator()
    for command in ("/invite", "/notify"):
        await phone.says(command)
        phone.sees("办公室")
    await forge(phone, "d:1:1:submit:")
    assert phone.toasts[-1]


async def test_after_months_of_silence_the_list_has_a_line_for_each_area(town: Town) -> None:
    office = await town.office()
    await town.moves_clock(month=9, day=15)
    await office.says("报送情况")
    office.sees("⬜ 交通出行 · 9月24日（区交通运输局）")
    office.sees(
        "🔴 交通出行：逾期 6 份，6月25日、7月13日、7月24日、8月13日、8月25日、9月11日（区交通运输局）"
    )
    assert office.last.count("🔴") == 6
