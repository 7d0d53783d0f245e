"""What earlier reminders say once things stand otherwise: all of them, on every phone, each edited once."""

import sqlalchemy as sa

from storage.members import MemberRole
from storage.tables import member, membership
from tests.dialogues.test_reminding import BRIDGE_OPEN, digests, report_the_bridge
from tests.dialogues.town import Phone, Town

ROADS = "交通出行"
DONE = f"✅ {ROADS} 已办结"
DROPPED = "不再需要办理"


def data_of(phone: Phone) -> set[str]:
    """What the buttons of the reminders on a phone carry."""
    messages = [one for one in phone.person.chat if "报送提醒" in str(one.get("text", ""))]
    rows = [row for one in messages for row in one.get("reply_markup", {}).get("inline_keyboard", [])]
    return {button["callback_data"] for row in rows for button in row}


def count_edits(town: Town, phone: Phone) -> int:
    """How often reminders on a phone were edited."""
    return sum(
        call.method == "editMessageText"
        and call.chat_id == phone.person.id
        and "报送提醒" in str(call.params.get("text", ""))
        for call in town.sandbox.calls
    )


async def test_every_earlier_reminder_says_that_a_report_is_in(town: Town) -> None:
    phone, leader = await town.coordinator(), await town.member(MemberRole.LEADER, "区交通运输局", "领导")
    for day in (22, 24, 25, 26, 29, 30):
        await town.moves_clock(day=day)
    assert (len(digests(phone)), len(digests(leader))) == (6, 1)
    await report_the_bridge(phone)
    await town.ticks()
    assert all(DONE in text for text in (*digests(phone), *digests(leader)))
    assert data_of(phone) == data_of(leader) == set()
    assert (count_edits(town, phone), count_edits(town, leader)) == (6, 1)
    await town.ticks()
    assert count_edits(town, phone) == 6


async def test_the_newest_reminder_is_edited_first(town: Town) -> None:
    phone = await town.coordinator()
    for day in (22, 24, 25):
        await town.moves_clock(day=day)
    ids = [one["message_id"] for one in phone.person.chat if "报送提醒" in str(one.get("text", ""))]
    await report_the_bridge(phone)
    edited = [
        int(call.params["message_id"])
        for call in town.sandbox.calls
        if call.method == "editMessageText" and call.params.get("message_id") in (*ids, *map(str, ids))
    ]
    assert edited == ids[::-1]


async def test_a_reminder_of_two_matters_says_of_each_how_it_stands(town: Town) -> None:
    phone = await town.coordinator()
    await phone.starts(await town.invitation(MemberRole.COORDINATOR, "区教育局"))
    await town.moves_clock(day=24)
    await town.moves_clock(day=25)
    await phone.presses(f"填报 {ROADS}")
    await phone.presses("开始填报")
    await phone.says("竣工")
    await phone.says("总览")
    await phone.presses("提交")
    await phone.presses("仍然提交")
    await town.ticks()
    assert all(DONE in text for text in digests(phone))
    assert ["教育文化：" in text for text in digests(phone)] == [True, True]
    opened = [data.split(":")[3] for data in data_of(phone) if data.startswith("open:")]
    assert opened == ["3"]


async def test_what_a_lead_no_longer_asks_for_is_not_called_done(town: Town) -> None:
    phone, other = await town.coordinator(), await town.coordinator("区公安分局", "苏小禾")
    await phone.says("/due")
    await phone.presses("请责任单位提供进展：交通出行")
    await town.moves_clock(month=7, day=17)
    assert "📮 交通出行：7月24日要报送" in digests(other)[-1]
    await phone.says("/due")
    await phone.presses("不再请责任单位提供：交通出行")
    await town.ticks()
    assert f"➖ {ROADS} {DROPPED}" in digests(other)[-1]
    assert "mine:0" not in data_of(other)
    await phone.says("/due")
    await phone.presses("请责任单位提供进展：交通出行")
    await town.ticks()
    assert "📮 交通出行：7月24日要报送" in digests(other)[-1]


async def test_the_milestones_of_a_task_that_is_retired_are_dropped(town: Town) -> None:
    phone, office = await town.coordinator(), await town.office()
    await town.moves_clock(month=9, day=30)
    assert BRIDGE_OPEN in digests(phone)[-1]
    await office.says("危桥改造")
    await office.presses("停用")
    await office.presses("确定停用")
    await town.ticks()
    assert f"➖ {BRIDGE_OPEN} {DROPPED}" in digests(phone)[-1]
    assert f"➖ {BRIDGE_OPEN} no longer asked for" not in digests(phone)[-1]


async def test_who_no_longer_holds_a_unit_is_told_that_its_matters_are_not_asked_for(town: Town) -> None:
    phone, other = await town.coordinator(), await town.coordinator("区交通运输局", "苏小禾")
    await town.moves_clock(day=24)
    async with town.lianluo.database.transaction() as tx:
        who = sa.select(member.c.id).where(member.c.telegram_id == phone.person.id).scalar_subquery()
        await tx.execute(sa.delete(membership).where(membership.c.member_id == who))
    await town.ticks()
    assert f"➖ {ROADS} {DROPPED}" in digests(phone)[-1]
    assert data_of(phone) == set()
    assert "还有 1 天" in digests(other)[-1]


async def test_what_is_undone_is_open_again_in_every_reminder_and_goes_on(town: Town) -> None:
    phone = await town.coordinator()
    for month, day in ((9, 30), (10, 23), (10, 30)):
        await town.moves_clock(month=month, day=day)
    about = [text for text in digests(phone) if BRIDGE_OPEN in text]
    assert len(about) == 3
    await phone.presses("✅ 已完成 4.1 渡云大桥")
    await town.ticks()
    assert sum(f"✅ {BRIDGE_OPEN} 已办结" in text for text in digests(phone)) == 3
    await phone.presses("撤销")
    await town.ticks()
    assert [text for text in digests(phone) if BRIDGE_OPEN in text] == about
    phone.sees_buttons("✅ 已完成 4.1 渡云大桥")
    await town.moves_clock(month=11, day=6)
    assert f"{BRIDGE_OPEN}：10月30日已到期，超过 7 天没有报完成" in digests(phone)[-1]


async def test_a_report_sent_back_leaves_the_reminders_of_the_first_one_as_they_are(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    await town.moves_clock(day=24)
    await report_the_bridge(phone)
    await office.says("报送情况")
    await office.presses(ROADS)
    await office.presses("退回")
    await office.says("请补上本月投资")
    await office.presses("提交")
    await town.moves_clock(day=25)
    first, back = digests(phone)
    assert DONE in first
    assert "被退回" in back
    await phone.presses(f"修改 {ROADS}")
    await phone.says("总览")
    await phone.presses("提交")
    await town.ticks()
    assert [DONE in text for text in digests(phone)] == [True, True]


async def test_a_report_that_was_never_sent_stays_so_when_nobody_is_reminded_of_it_any_more(
    town: Town,
) -> None:
    phone = await town.coordinator()
    await town.moves_clock(day=25)
    await town.moves_clock(month=9, day=10)
    assert "今天（6月25日）截止" in digests(phone)[0]


async def test_a_reminder_whose_message_is_gone_is_not_sent_anew(town: Town) -> None:
    phone = await town.coordinator()
    for day in (22, 24):
        await town.moves_clock(day=day)
    for message in phone.person.chat:
        if "报送提醒" in str(message.get("text", "")):
            town.sandbox.remove_message(town.sandbox.chats[phone.person.id], message["message_id"])
    await report_the_bridge(phone)
    await town.ticks()
    assert digests(phone) == []
