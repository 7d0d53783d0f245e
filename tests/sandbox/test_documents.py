"""Documents both ways: what a person sends, and what the bot sends."""

from datetime import timedelta

import aiohttp
import pytest
import telegram
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.sandbox.people.person import Person
from bot.sandbox.telegram import Sandbox

MB = 1024 * 1024
OFFICE = "application/vnd.openxmlformats-officedocument"


async def received(bot: telegram.Bot) -> telegram.Document:
    """The document in the newest message that the bot has not yet seen."""
    message = (await bot.get_updates())[-1].message
    assert message
    assert message.document
    return message.document


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("工作方案.docx", f"{OFFICE}.wordprocessingml.document"),
        ("台账.XLSX", f"{OFFICE}.spreadsheetml.sheet"),
        ("plan (1).pdf", "application/pdf"),
        ("说明.txt", "text/plain"),
        ("旧文件.doc", "application/msword"),
        ("../../etc/passwd", "application/octet-stream"),
        ("没有后缀", "application/octet-stream"),
        ("a.表 格?", "application/octet-stream"),
        ("x" * 300 + ".txt", "text/plain"),
    ],
)
async def test_a_persons_document_comes_with_its_name_its_type_and_its_bytes(
    bot: telegram.Bot, person: Person, name: str, media_type: str
) -> None:
    person.send_document(name, b"\x00figures\xff", "for June")
    document = await received(bot)
    assert (document.file_name, document.mime_type, document.file_size) == (name, media_type, 9)
    file = await document.get_file()
    assert file.file_size == 9
    assert bytes(await file.download_as_bytearray()) == b"\x00figures\xff"


async def test_a_document_may_come_without_a_name(bot: telegram.Bot, person: Person) -> None:
    person.send_document("", b"x")
    assert (await received(bot)).file_name is None


def test_no_phone_sends_an_empty_file(person: Person) -> None:
    with pytest.raises(ValueError, match="empty file"):
        person.send_document("a.txt", b"")


async def test_the_bot_can_fetch_up_to_20_mb(bot: telegram.Bot, person: Person) -> None:
    person.send_document("just.pdf", bytes(20 * MB))
    assert len(await (await (await received(bot)).get_file()).download_as_bytearray()) == 20 * MB
    person.send_document("over.pdf", bytes(20 * MB + 1))
    document = await received(bot)
    assert document.file_size == 20 * MB + 1
    with pytest.raises(BadRequest, match="File is too big"):
        await document.get_file()


async def test_a_link_to_a_file_is_good_for_an_hour_and_can_be_had_again(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    person.send_document("a.txt", b"figures")
    document = await received(bot)
    file = await document.get_file()
    sandbox.clock.move_to(sandbox.clock.now() + timedelta(minutes=61))
    with pytest.raises(TelegramError, match="file not found"):
        await file.download_as_bytearray()
    again = await document.get_file()
    assert bytes(await again.download_as_bytearray()) == b"figures"


async def test_a_path_that_get_file_did_not_name_leads_nowhere(
    sandbox: Sandbox, http: aiohttp.ClientSession, person: Person
) -> None:
    person.send_document("a.txt", b"figures")
    async with http.get(f"/file/bot{sandbox.token}/documents/file_0.txt") as response:
        assert response.status == 404


async def test_an_unknown_or_missing_file_id_is_refused(bot: telegram.Bot) -> None:
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("nonsense")
    with pytest.raises(BadRequest, match="File_id not specified"):
        await bot.get_file("")


async def test_fetching_a_file_can_fail_on_purpose(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    person.send_document("a.txt", b"figures")
    file = await (await received(bot)).get_file()
    sandbox.fail_next("download", "drop before")
    sandbox.fail_next("download", 502)
    for _ in range(2):
        with pytest.raises(NetworkError):
            await file.download_as_bytearray()
    assert bytes(await file.download_as_bytearray()) == b"figures"


async def test_in_a_group_the_bot_gets_documents_that_are_meant_for_it(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    group = sandbox.add_group(-500, "Office", [person])
    asked = await bot.send_message(group.room.id, "send me the plan")
    person.send_document("private.txt", b"x", group=group)
    person.send_document("answer.txt", b"x", reply_to=asked.message_id, group=group)
    person.send_document("named.txt", b"x", "for @lianluo_bot", group=group)
    updates = [update.message for update in await bot.get_updates() if update.message]
    assert [message.document.file_name for message in updates if message.document] == [
        "answer.txt",
        "named.txt",
    ]


async def test_what_the_bot_sends_is_typed_by_its_name_and_can_be_sent_again_by_id(
    bot: telegram.Bot, person: Person
) -> None:
    person.start()
    sent = await bot.send_document(
        person.id, b"PK", filename="六月 台账.xlsx", caption="<b>六月</b>", parse_mode="HTML"
    )
    assert sent.document
    assert (sent.document.file_name, sent.document.file_size) == ("六月 台账.xlsx", 2)
    assert sent.document.mime_type == f"{OFFICE}.spreadsheetml.sheet"
    again = await bot.send_document(person.id, sent.document.file_id)
    assert again.document
    assert again.document.file_name == "六月 台账.xlsx"
    assert [message.get("caption") for message in person.received] == ["六月", None]


async def test_the_bot_cannot_send_what_is_empty_or_over_50_mb(bot: telegram.Bot, person: Person) -> None:
    person.start()
    with pytest.raises(BadRequest, match="File must be non-empty"):
        await bot.send_document(person.id, b"", filename="a.txt")
    with pytest.raises(NetworkError, match="Request Entity Too Large"):
        await bot.send_document(person.id, bytes(50 * MB + 1), filename="a.txt")
    with pytest.raises(BadRequest, match="There is no document"):
        await bot.send_document(person.id, "")


async def test_a_document_that_is_sent_in_the_page_reaches_the_bot_and_comes_down_by_its_name(
    sandbox: Sandbox, http: aiohttp.ClientSession, bot: telegram.Bot, person: Person
) -> None:
    form = aiohttp.FormData({"caption": "the plan"}, quote_fields=False)
    form.add_field("file", b"PK plan", filename="工作方案.docx", content_type="text/html")
    async with http.post(f"/sandbox/people/{person.id}/document", data=form) as response:
        assert response.status == 200
    document = await received(bot)
    assert document.file_name == "工作方案.docx"
    assert document.mime_type == f"{OFFICE}.wordprocessingml.document"
    async with http.get(f"/sandbox/file/{document.file_id}") as shown:
        assert await shown.read() == b"PK plan"
        assert shown.content_disposition
        assert shown.content_disposition.type == "attachment"
        assert shown.content_disposition.filename == "工作方案.docx"


async def test_the_page_learns_what_the_bot_is_busy_with(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    person.start()
    with sandbox.changes.stream() as events:
        await bot.send_chat_action(person.id, "upload_document")
    assert events.get_nowait() == {"type": "typing", "person": person.id, "action": "upload_document"}


async def test_who_has_blocked_the_bot_is_shown_no_action(bot: telegram.Bot, person: Person) -> None:
    person.start()
    person.block()
    with pytest.raises(TelegramError, match="blocked by the user"):
        await bot.send_chat_action(person.id, "typing")


async def test_a_progress_message_is_edited_step_by_step(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    person.send_document("plan.docx", b"PK")
    message = await bot.send_message(person.id, "reading 0 %")
    for step in ("reading 50 %", "reading 100 %"):
        await bot.edit_message_text(step, person.id, message.message_id)
        assert [shown["text"] for shown in person.received] == [step]
    assert await bot.edit_message_text("<b>6</b> areas", person.id, message.message_id, parse_mode="HTML")
    assert person.received[0]["entities"] == [{"type": "bold", "offset": 0, "length": 1}]
    assert [entry["method"] for entry in sandbox.sent.entries] == ["sendMessage", *["editMessageText"] * 3]
