"""Promise 9: what cannot be handled is put aside with an id, told to the person, and stands in nobody's way."""

import re
from typing import Any

import sqlalchemy as sa

from storage.tables import draft, inbox, member
from tests.crash.district import District
from tests.crash.phone import Phone

APOLOGY = "没有处理成功"
HELP = "联络员助手能做什么"


def a_message(phone: Phone, **fields: Any) -> dict[str, Any]:
    about = {"id": phone.person.id, "type": "private", "first_name": phone.person.name}
    return {"message_id": 900, "from": phone.person.user, "chat": about, "date": 1, **fields}


async def _error_id_told_to(phone: Phone) -> str:
    await phone.sees(APOLOGY)
    (apology,) = [text for text in phone.texts if APOLOGY in text]
    found = re.search(r"编号 ([0-9a-f]{8})", apology)
    assert found, apology
    return found[1]


async def _put_aside(district: District) -> list[str]:
    """The ids of the updates that were given up."""
    query = sa.select(inbox.c.error_id).where(inbox.c.state == "failed").order_by(inbox.c.update_id)
    return [row.error_id for row in await district.rows(query)]


async def test_an_update_that_no_one_can_read_stands_in_nobodys_way(district: District) -> None:
    phones = [await district.coordinator(name=name) for name in ("江一帆", "苏小禾", "秦朗")]
    await district.settled()
    await district.kills_bot()
    push = district.sandbox.updates.push
    phones[0].says("帮助")
    push("message", a_message(phones[1], date="yesterday", text="报送"), phones[1].person.id)
    push("callback_query", {"data": "d:1:1:submit:"}, phones[1].person.id)
    phones[1].says("帮助")
    phones[2].says("帮助")
    await district.bot.start()

    for phone in phones:
        await phone.sees(HELP)
    error_id = await _error_id_told_to(phones[1])
    await district.settled()
    given_up = await _put_aside(district)
    assert len(given_up) == 2
    assert error_id == given_up[0]
    assert error_id in district.bot.printed


async def test_characters_that_no_table_can_keep_stand_in_nobodys_way(district: District) -> None:
    phone = await district.coordinator()
    for broken in ("\x00", "\ud800"):
        message = a_message(phone, text=f"谁负责{broken}")
        district.sandbox.updates.push("message", message, phone.person.id)
    phone.says("帮助")
    await phone.sees(HELP)


async def test_a_failure_in_a_handler_is_undone_whole_and_told(district: District) -> None:
    phone = await district.coordinator()
    phone.says("报送")
    await phone.sees_button("开始填报")
    phone.presses("存草稿")
    await phone.sees("草稿已存好")
    await district.settled()
    (row,) = await district.rows(sa.select(draft))
    await district.change(sa.update(draft).values(state={"place": "nowhere"}))

    phone.says("报送")
    error_id = await _error_id_told_to(phone)
    await district.settled()
    (known,) = await district.rows(sa.select(member))
    assert known.focus_draft_id is None, "opening the draft had begun, and was not undone"
    assert await _put_aside(district) == [error_id]
    assert error_id in district.bot.printed

    await district.change(sa.update(draft).values(state=row.state))
    await district.restarts_bot()
    phone.says("报送")
    await phone.sees("⬜ 4.1")
    await district.settled()
    assert phone.count(APOLOGY) == 1
