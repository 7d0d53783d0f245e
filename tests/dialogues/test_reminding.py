from storage.members import MemberRole
from tests.dialogues.town import Phone, Town


def reminders(town: Town, phone: Phone) -> list[str]:
    return [text for text in town.texts_to(phone) if "报送提醒" in text]


async def test_the_reminders_of_a_report_that_nobody_sends(town: Town) -> None:
    phone = await town.coordinator()
    for day, expected in (
        (22, "还有 <b>3</b> 天"),
        (23, None),
        (24, "还有 <b>1</b> 天"),
        (25, "<b>今天</b>"),
        (26, "逾期 1 天"),
        (27, None),
        (28, None),
        (29, "逾期 4 天"),
    ):
        before = len(reminders(town, phone))
        await town.moves_clock(day=day, hour=8)
        assert len(reminders(town, phone)) == before
        await town.moves_clock(day=day, hour=9)
        await town.ticks()
        new = reminders(town, phone)[before:]
        assert len(new) == (expected is not None), (day, new)
        assert expected is None or expected in new[0]


async def test_a_reminder_opens_its_report_and_stops_once_that_is_sent(town: Town) -> None:
    phone = await town.coordinator()
    await town.moves_clock(day=24)
    phone.sees("报送提醒", "交通出行：6月25日截止，还有 1 天", "编号 T0624-")
    await phone.presses("填报 交通出行")
    phone.sees("交通出行 · 6月25日报送")
    await phone.presses("开始填报")
    await phone.says("竣工")
    await phone.says("总览")
    await phone.presses("提交")
    await phone.presses("仍然提交")
    sent = len(reminders(town, phone))
    for day in (25, 26, 29):
        await town.moves_clock(day=day)
    assert len(reminders(town, phone)) == sent


async def test_only_those_are_reminded_who_can_report(town: Town) -> None:
    lead = await town.coordinator("区农业农村局")
    deputy = await town.member(MemberRole.DEPUTY, "区农业农村局", "副手")
    feeding = await town.coordinator("区残联")
    leader = await town.member(MemberRole.LEADER, "区农业农村局", "领导")
    office = await town.office()
    await town.moves_clock(day=25)
    assert [len(reminders(town, phone)) for phone in (lead, deputy, feeding, leader, office)] == [
        1,
        1,
        0,
        0,
        0,
    ]


async def test_two_matters_of_one_person_come_in_one_message(town: Town) -> None:
    phone = await town.coordinator("区教育局")
    await phone.starts(await town.invitation(MemberRole.COORDINATOR, "区交通运输局"))
    await town.moves_clock(day=25)
    (digest,) = reminders(town, phone)
    assert "教育文化" in digest
    assert "交通出行" in digest


async def test_after_days_of_silence_there_is_one_message(town: Town) -> None:
    phone = await town.coordinator()
    await town.moves_clock(day=30, hour=10)
    for _ in range(3):
        await town.ticks()
    assert len(reminders(town, phone)) == 1
