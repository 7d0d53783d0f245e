"""What a phone shows on the days around a report, and what can be done from a reminder."""

import asyncio
from datetime import datetime

from bot.clockwork import Clockwork
from bot.data import load_glossary, load_report_form
from bot.services.shelf import Shelf
from storage.members import MemberRole
from tests.dialogues.square import open_admitted
from tests.dialogues.town import ZONE, Phone, Town

BRIDGE_OPEN = "4.1 渡云大桥危桥改造：10月底前建成通车"


def digests(phone: Phone) -> list[str]:
    """The reminders on a phone as they stand there now, edits included."""
    said = [str(message.get("text", "")) for message in phone.person.chat if message["from"]["is_bot"]]
    return [text for text in said if "提醒 · " in text]


async def report_the_bridge(phone: Phone) -> None:
    await phone.says("报送")
    await phone.presses("开始填报")
    await phone.says("竣工")
    await phone.says("总览")
    await phone.presses("提交")
    await phone.presses("仍然提交")


async def test_the_reminders_of_a_report_that_nobody_sends(town: Town) -> None:
    phone = await town.coordinator()
    for day, expected in (
        (22, "还有 3 天"),
        (23, None),
        (24, "还有 1 天"),
        (25, "今天（6月25日）截止"),
        (26, "逾期 1 天"),
        (27, None),
        (28, None),
        (29, "逾期 4 天"),
    ):
        before = len(digests(phone))
        await town.moves_clock(day=day, hour=8)
        assert len(digests(phone)) == before
        await town.moves_clock(day=day, hour=9)
        await town.ticks()
        new = digests(phone)[before:]
        assert len(new) == (expected is not None), (day, new)
        assert expected is None or expected in new[0]


async def test_a_reminder_opens_its_report_and_says_when_it_is_done(town: Town) -> None:
    phone = await town.coordinator()
    await town.moves_clock(day=24)
    phone.sees("报送提醒", "交通出行：6月25日截止，还有 1 天", "编号 T0624-")
    await phone.presses("填报 交通出行")
    phone.sees("交通出行 · 6月25日报送")
    await report_the_bridge(phone)
    assert "✅ 交通出行 已办结" in digests(phone)[-1]
    assert "还有 1 天" not in digests(phone)[-1]
    sent = len(digests(phone))
    for day in (25, 26, 29):
        await town.moves_clock(day=day)
    assert [text for text in digests(phone)[sent:] if "交通出行" in text] == []


async def test_what_nobody_sends_is_said_for_months_and_can_still_be_sent(town: Town) -> None:
    phone = await town.coordinator()
    await town.moves_clock(month=6, day=25)
    await town.moves_clock(month=9, day=15)
    (due, late) = digests(phone)
    assert "已办结" not in due
    assert "交通出行：6月25日已截止，逾期 82 天" in late
    await phone.presses("填报 交通出行")
    phone.sees("交通出行 · 6月25日报送")
    await report_the_bridge(phone)
    assert "✅ 交通出行（6月25日） 已办结" in digests(phone)[-1]


async def test_what_is_overdue_goes_to_the_deputy_the_leader_and_the_office_in_turn(town: Town) -> None:
    lead = await town.coordinator("区农业农村局")
    deputy = await town.member(MemberRole.DEPUTY, "区农业农村局", "副手")
    leader = await town.member(MemberRole.LEADER, "区农业农村局", "领导")
    office = await town.office()
    everybody = (lead, deputy, leader, office)
    counts = []
    for month, day in ((6, 25), (6, 26), (6, 29), (6, 30), (7, 1), (7, 2), (7, 3), (7, 6)):
        await town.moves_clock(month=month, day=day)
        told = [any("乡村振兴和饮水安全：" in text for text in digests(phone)) for phone in everybody]
        counts.append(tuple(told))
        if (month, day) == (6, 30):
            assert "已告知：B 岗、分管领导" in digests(lead)[-1]
            assert "已告知：分管领导" in digests(deputy)[-1]
            assert "区农业农村局还没有报" in digests(leader)[-1]
            assert "填报" not in str(leader.person.chat[-1])
    assert [sum(told) for told in counts] == [1, 2, 2, 3, 3, 3, 3, 4]


async def test_two_matters_of_one_person_come_in_one_message(town: Town) -> None:
    phone = await town.coordinator("区教育局")
    await phone.starts(await town.invitation(MemberRole.COORDINATOR, "区交通运输局"))
    await town.moves_clock(day=25)
    (digest,) = digests(phone)
    assert "教育文化" in digest
    assert "交通出行" in digest


async def test_after_days_of_silence_there_is_one_message(town: Town) -> None:
    phone = await town.coordinator()
    await town.moves_clock(day=30, hour=10)
    for _ in range(3):
        await town.ticks()
    assert len(digests(phone)) == 1


async def test_a_reminder_is_put_off_for_two_hours(town: Town) -> None:
    phone = await town.coordinator()
    await town.moves_clock(day=25, hour=9)
    await phone.presses("2 小时后")
    assert "6月25日 11:00 再提醒" in phone.toasts[-1]
    await town.moves_clock(day=25, hour=10)
    assert len(digests(phone)) == 1
    await town.moves_clock(day=25, hour=11)
    await town.ticks()
    assert len(digests(phone)) == 2
    assert "今天（6月25日）截止" in digests(phone)[-1]
    first, second = (text.rpartition("编号 ")[2] for text in digests(phone))
    assert second == f"{first}-1100"  # what repeats a message has its number; this is another one
    await town.moves_clock(day=26)
    assert "逾期 1 天" in digests(phone)[-1]


async def test_a_reminder_is_put_off_until_a_day_chosen_from_a_small_calendar(town: Town) -> None:
    phone = await town.coordinator()
    await town.moves_clock(day=26)
    await phone.presses("选日期")
    phone.sees("哪一天再提醒您？")
    phone.sees_buttons("2026年6月", "29", "30")
    assert not [b for b in labels(phone) if b in ("25", "26")]
    await phone.presses("▶")
    phone.sees_buttons("2026年7月")
    await phone.presses("1")
    phone.sees("7月1日 09:00 再提醒")
    for day in (29, 30):
        await town.moves_clock(day=day)
    assert len(digests(phone)) == 1
    await town.moves_clock(month=7, day=1)
    assert len(digests(phone)) == 2


def labels(phone: Phone) -> list[str]:
    """What the buttons of the newest message show."""
    rows = phone.person.chat[-1].get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


async def test_what_is_done_meanwhile_cannot_be_put_off(town: Town) -> None:
    phone = await town.coordinator()
    await town.moves_clock(day=25)
    later = phone.button("2 小时后")
    await report_the_bridge(phone)
    await town.ticks()
    await phone.presses_again(*later)
    assert "没有要推迟的了" in phone.toasts[-1]


async def test_a_milestone_is_reminded_of_until_somebody_says_that_it_is_reached(town: Town) -> None:
    phone = await town.coordinator()
    await town.moves_clock(month=9, day=29)
    assert "渡云大桥" not in digests(phone)[-1]
    await town.moves_clock(month=9, day=30)  # the 31st of October is a Saturday
    phone.sees(f"🚩 {BRIDGE_OPEN}：10月30日到期，还有 30 天")
    await phone.presses("✅ 已完成 4.1 渡云大桥")
    phone.sees("✅ 已记下：4.1 渡云大桥危桥改造：10月底前建成通车")
    assert f"✅ {BRIDGE_OPEN} 已办结" in "\n".join(digests(phone))
    await phone.says("危桥改造")
    assert "10月底前建成通车」10月31日到期" not in phone.last
    await phone.presses("撤销")
    phone.sees("危桥改造")
    await town.moves_clock(month=11, day=2)
    assert f"{BRIDGE_OPEN}：10月30日已到期，超过 3 天没有报完成" in digests(phone)[-1]


async def test_a_stranger_to_a_task_cannot_say_that_its_milestone_is_reached(town: Town) -> None:
    phone, other = await town.coordinator(), await town.coordinator("区残联", "苏小禾")
    await town.moves_clock(month=10, day=8)
    _, data = phone.button("✅ 已完成 4.1 渡云大桥")
    await other.presses_again(other.person.chat[-1]["message_id"], data)
    assert "✅ 已记下" not in other.last


async def test_a_task_to_be_broken_down_is_brought_up_once_a_month(town: Town) -> None:
    phone = await town.coordinator("区农业农村局")
    await town.moves_clock(month=7, day=1)
    assert "⚪ 5.3 高标准农田建设：待分解" in digests(phone)[-1]
    phone.sees_buttons("🧩 分解 5.3 高标准农田建设")
    await town.moves_clock(month=7, day=2)
    assert "5.3 高标准农田建设" not in digests(phone)[-1]
    await town.moves_clock(month=8, day=3)
    assert "⚪ 5.3 高标准农田建设：待分解" in digests(phone)[-1]


async def test_who_could_not_be_reached_is_reminded_on_coming_back_on_the_same_day(town: Town) -> None:
    phone = await town.coordinator()
    phone.person.block()
    await town.moves_clock(day=25)
    assert digests(phone) == []
    phone.person.unblock()
    await town.settled()
    await town.moves_clock(day=25, hour=11)
    (digest,) = digests(phone)
    assert "交通出行：今天（6月25日）截止" in digest
    await town.ticks()
    assert len(digests(phone)) == 1


async def test_the_office_is_told_whom_to_phone_and_why(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator("区教育局", "苏小禾")
    await phone.says("/phone 13800000001")
    await town.moves_clock(day=22)
    office.sees("📞 请打电话：", "区交通运输局", "个单位收不到消息，全部的见电话名单")
    assert "区教育局" not in office.last
    phone.person.block()
    await town.moves_clock(day=24)
    await office.presses("📞 电话名单")
    office.sees("区交通运输局", "还没有联络员绑定", "交通出行（6月25日）")
    office.sees("区教育局", "联络员 苏小禾 13800000001（6月24日起收不到消息）", "教育文化（6月25日）")
    phone.person.unblock()
    await town.settled()
    await office.says("/calls")
    assert "苏小禾" not in office.last


async def test_a_unit_without_anybody_bound_has_the_number_that_the_office_gave_it(town: Town) -> None:
    office = await town.office()
    await office.says("/units 区交通运输局")
    await office.presses("区交通运输局")
    await office.presses("电话")
    await office.says("0571-8888-1234 转 8012 <值班室>")
    await office.presses("提交")
    await town.moves_clock(day=24)
    await office.says("/calls")
    office.sees("区交通运输局 ☎️ 0571-8888-1234 转 8012 <值班室>", "还没有联络员绑定")
    office.sees("各乡镇人民政府", "这是几个单位的统称，还没有写明是哪些单位", "发 /units 单位名称 填上")
    await office.says("/units 区交通运输局")
    await office.presses("区交通运输局")
    await office.presses("电话")
    await office.says("无")
    await office.presses("提交")
    await office.says("/calls")
    assert "☎️" not in office.last


async def test_only_the_office_sees_whom_to_phone(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("/calls")
    assert "还没有联络员绑定" not in phone.last


async def test_groups_hear_which_units_are_missing_only_where_the_office_wants_it(town: Town) -> None:
    office, phone = await town.office(), await town.coordinator()
    square = await open_admitted(town, office, phone)
    await town.moves_clock(day=25, hour=15)
    assert not [text for text in square.said if "报送日" in text]
    await office.says("/settings")
    await office.presses("群里通报")
    await office.presses("列出")
    await report_the_bridge(phone)
    await town.moves_clock(month=7, day=13, hour=14)
    await town.moves_clock(month=7, day=13, hour=15)
    await town.ticks()
    (told,) = [text for text in square.said if "报送日" in text]
    assert "今天（7月13日）是报送日，还有 8 个单位没有报送" in told
    assert "• 区教育局" in told
    assert "江一帆" not in told


async def test_two_replicas_that_tick_at_once_remind_once(town: Town) -> None:
    phone = await town.coordinator()
    town.clock.move_to(datetime(2026, 6, 24, 9, 30, tzinfo=ZONE))
    other = Clockwork(
        town.lianluo.database,
        Shelf(load_report_form(), load_glossary(), town.clock.now, ZONE),
        town.lianluo.texts,
        town.clock.now,
        town.lianluo.delivery.wake,
    )
    await asyncio.gather(*(clockwork.tick() for clockwork in (town.lianluo.clockwork, other) * 3))
    await town.ticks()
    assert len(digests(phone)) == 1
