"""Promise 9: what cannot be handled is put aside with an id, told to the person, and stands in nobody's way."""

import re
from typing import Any

import pytest
import sqlalchemy as sa

from storage.members import MemberRole
from storage.tables import draft, inbox, member, membership
from tests.crash.district import District
from tests.crash.phone import Phone

APOLOGY = "没有处理成功"
HELP = "联络员助手能做什么"


async def test_updates_that_no_one_can_read_stand_in_nobodys_way(district: District) -> None:
    """They come in one batch with good ones, before and after."""
    names = ("江一帆", "苏小禾", "秦朗")
    phones = [await district.invited(MemberRole.COORDINATOR, "区交通运输局", name) for name in names]
    writer = phones[1]
    phones[0].says("帮助")
    for broken in (
        _message(writer, date="yesterday"),
        _message(writer, text="谁负责\ud800\x00"),
        _message(writer, chat={"id": 1 << 70, "type": "private"}),
    ):
        district.sandbox.updates.push("message", broken, writer.person.id)
    district.sandbox.updates.push("callback_query", {"data": "d:1:1:submit:"}, writer.person.id)
    for phone in phones[1:]:
        phone.says("帮助")
    await district.bot.start()

    for phone in phones:
        await phone.sees(HELP)
    error_id = await _error_id_told_to(writer)
    await district.settled()
    assert error_id in district.bot.printed
    assert error_id in await _put_aside(district)


async def test_a_failure_in_a_handler_is_undone_whole_and_told(district: District) -> None:
    await district.bot.start()
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
    phone.says("报送")
    await phone.sees("⬜ 4.1")
    assert phone.count(APOLOGY) == 1


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_the_first_failure_is_the_one_that_is_logged(district: District) -> None:
    """What fails at the gate must not be followed by handlers that miss what the gate finds."""
    await district.bot.start()
    phone = await district.coordinator()
    await district.settled()
    await district.change(sa.update(membership).values(role="jester"))
    phone.says("帮助")
    await _error_id_told_to(phone)
    assert "'jester' is not a valid MemberRole" in district.bot.printed


def _message(phone: Phone, **fields: Any) -> dict[str, Any]:
    """A message as Telegram would bring it, but for what is changed."""
    chat = {"id": phone.person.id, "type": "private", "first_name": phone.person.name}
    return {"message_id": 900, "from": phone.person.user, "chat": chat, "date": 1, **fields}


async def _error_id_told_to(phone: Phone) -> str:
    await phone.sees(APOLOGY)
    (apology,) = [text for text in phone.texts if APOLOGY in text]
    found = re.search(r"编号 ([0-9a-f]{8})", apology)
    assert found, apology
    return found[1]


async def _put_aside(district: District) -> list[str]:
    """The ids under which updates were given up, oldest first."""
    query = sa.select(inbox.c.error_id).where(inbox.c.state == "failed").order_by(inbox.c.update_id)
    return [row.error_id for row in await district.rows(query)]
