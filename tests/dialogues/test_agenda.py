"""What is due when: on a small calendar, as a file, and at an address that only its owner knows."""

import base64
from typing import Any

from aiohttp.test_utils import TestClient, TestServer

from bot.services import agenda
from bot.services.people import find_member
from bot.webhook import make_server
from storage.members import MemberRole
from tests.dialogues.square import forge
from tests.dialogues.test_leave import ask_leave, couple
from tests.dialogues.test_reminding import digests, labels, report_the_bridge
from tests.dialogues.town import Phone, Town


async def test_a_month_shows_what_is_due_and_what_is_done(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("/due")
    phone.sees("2026年6月到期的", "6月25日　报送　交通出行")
    assert "[20]" in labels(phone)
    assert "25•" in labels(phone)
    await phone.presses("▶")
    phone.sees("2026年7月到期的", "7月13日　报送　交通出行", "7月24日　报送　交通出行")
    await phone.presses("13•")
    phone.sees("7月13日到期的")
    await phone.presses("填报 交通出行")
    phone.sees("交通出行 · 7月13日报送")
    await phone.says("存草稿")
    await phone.says("日程")
    await phone.presses("25•")
    await phone.presses("返回")
    phone.sees("2026年6月到期的")


async def test_a_unit_sees_its_own_and_the_office_all(town: Town) -> None:
    leader = await town.member(MemberRole.LEADER, "区教育局", "领导")
    office = await town.office()
    await leader.says("/due")
    leader.sees("6月25日　报送　教育文化")
    assert "交通出行" not in leader.last
    assert "填报" not in str(labels(leader))
    await office.says("/due")
    office.sees("报送　教育文化", "报送　交通出行")
    await forge(leader, "due:all:2026-06")
    assert "交通出行" not in leader.last


async def test_a_button_with_a_day_that_there_is_not_is_old(town: Town) -> None:
    phone = await town.coordinator()
    await town.moves_clock(day=24)
    for data in ("due:mine:2026-13", "due:unit:2026-06-31", "due:mine:0000-01"):
        await forge(phone, data)
        assert "这个按钮已过期" in phone.toasts[-1]
    for data in ("later:1:2026-99-99", "later:1:2026-06-31"):
        await forge(phone, data)
        assert "没有要推迟的了" in phone.toasts[-1]
    assert "抱歉" not in phone.last


async def test_a_lead_unit_asks_others_to_feed_its_report(town: Town) -> None:
    phone, other = await town.coordinator(), await town.coordinator("区公安分局", "苏小禾")
    await phone.says("/due")
    await phone.presses("请责任单位提供进展：交通出行")
    assert phone.toasts[-1] == "已改"
    phone.sees_buttons("不再请责任单位提供：交通出行")
    await town.moves_clock(month=7, day=17)  # a Friday: five days before the 24th is a Sunday
    assert "📮 交通出行：7月24日要报送" in digests(other)[-1]
    await forge(other, "feeding:4")
    await phone.says("/due")
    await phone.presses("不再请责任单位提供：交通出行")
    await town.moves_clock(month=8, day=10)
    assert not any("📮" in text for text in digests(other))


def files_to(phone: Phone) -> list[Any]:
    return [message["document"] for message in phone.person.received if "document" in message]


async def test_the_calendar_goes_out_as_a_file(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("/due")
    await phone.presses("日历文件")
    (document,) = files_to(phone)
    assert document["file_name"] == "lianluo.ics"
    content = await town.lianluo.calendars.make_file(1, agenda.Whose.MINE)
    text = content.decode().replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20260625" in text
    assert "SUMMARY:报送：交通出行" in text
    assert "节点：4.1 渡云大桥危桥改造：10月底前建成通车" in text
    assert "教育文化" not in text


async def test_without_an_address_there_is_no_subscription(town: Town) -> None:
    phone = await town.coordinator()
    await phone.says("/due")
    await phone.presses("订阅")
    phone.sees("LIANLUO_WEBHOOK_URL")


async def test_a_calendar_stays_ones_own_during_a_leave_and_a_deputy_has_one_too(town: Town) -> None:
    phone, deputy = await couple(town)
    before = await fetch_calendar(town, phone)
    assert "报送：交通出行" in before
    assert "报送：交通出行" in await fetch_calendar(town, deputy)
    await ask_leave(phone)
    await deputy.presses("同意")
    await town.moves_clock(day=24)
    assert (await fetch_calendar(town, phone)).count("UID:") == before.count("UID:")
    await phone.says("/due")
    phone.sees("6月25日　报送　交通出行")


async def fetch_calendar(town: Town, phone: Phone) -> str:
    async with town.lianluo.database.transaction() as tx:
        member = await find_member(tx, phone.person.id)
        assert member is not None
        token = await agenda.find_feed(tx, member, town.clock.now())
    content = await town.lianluo.calendars.fetch(token)
    assert content is not None
    return content.decode().replace("\r\n ", "")


async def test_a_feed_is_its_owners_alone_until_it_is_renewed(town: Town) -> None:
    phone = await town.coordinator()
    async with town.lianluo.database.transaction() as tx:
        member = await find_member(tx, phone.person.id)
        assert member is not None
        token = await agenda.find_feed(tx, member, town.clock.now())
        assert await agenda.find_feed(tx, member, town.clock.now()) == token
    content = await town.lianluo.calendars.fetch(token)
    assert content is not None
    assert "交通出行" in content.decode().replace("\r\n ", "")
    async with town.lianluo.database.transaction() as tx:
        renewed = await agenda.find_feed(tx, member, town.clock.now(), renews=True)
    assert await town.lianluo.calendars.fetch(token) is None
    assert await town.lianluo.calendars.fetch(renewed) is not None
    assert await town.lianluo.calendars.fetch(base64.urlsafe_b64encode(b"x" * 24).decode()) is None


async def test_a_phone_fetches_its_calendar_over_http_and_strangers_get_nothing(town: Town) -> None:
    phone = await town.coordinator()
    async with town.lianluo.database.transaction() as tx:
        member = await find_member(tx, phone.person.id)
        assert member is not None
        token = await agenda.find_feed(tx, member, town.clock.now())
    async with TestClient(TestServer(make_server(town.lianluo, "secret"))) as client:
        answer = await client.get(f"/calendar/{token}.ics")
        assert (answer.status, answer.content_type) == (200, "text/calendar")
        assert (await answer.text()).startswith("BEGIN:VCALENDAR")
        known = {"If-None-Match": answer.headers["ETag"]}
        assert (await client.get(f"/calendar/{token}.ics", headers=known)).status == 304
        await report_the_bridge(phone)
        assert (await client.get(f"/calendar/{token}.ics", headers=known)).status == 200
        for path in (f"/calendar/{'x' * 32}.ics", "/calendar/.ics", "/calendar/"):
            assert (await client.get(path)).status == 404
