from datetime import timedelta

import pytest
import telegram
from telegram.error import BadRequest

from bot.sandbox.people.person import Person
from bot.sandbox.telegram import Sandbox

JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    + b"\xff\xc0\x00\x11\x08\x01\xe0\x02\x80\x03"
    + bytes(20)
)
YES = telegram.InlineKeyboardMarkup.from_button(telegram.InlineKeyboardButton("Yes", callback_data="y"))


async def test_a_deep_link_arrives_as_start_with_its_payload(bot: telegram.Bot, person: Person) -> None:
    person.start("u7-Q_x")
    (update,) = await bot.get_updates()
    assert update.message
    assert update.message.text == "/start u7-Q_x"
    assert update.message.entities[0].type == "bot_command"
    assert update.effective_user
    assert update.effective_user.language_code == "zh-hans"
    with pytest.raises(ValueError, match="payload"):
        person.start("not allowed")


async def test_everything_a_phone_can_send_is_understood_by_ptb(bot: telegram.Bot, person: Person) -> None:
    asked = person.send_text("question")
    person.send_text("more", reply_to=asked["message_id"])
    person.send_photo(JPEG, "site")
    person.send_album([JPEG, JPEG], "both")
    person.send_document("月报.docx", b"docx")
    person.send_sticker()
    person.send_voice()
    person.send_contact()
    person.send_location()
    person.forward("as they said")
    messages = [update.message for update in await bot.get_updates() if update.message]
    _, reply, photo, first, second, document, sticker, voice, contact, place, forwarded = messages
    assert reply.reply_to_message
    assert (photo.photo[-1].width, photo.photo[-1].height, photo.caption) == (640, 480, "site")
    assert first.media_group_id == second.media_group_id
    assert (first.caption, second.caption) == ("both", None)
    assert document.document
    assert document.document.mime_type
    assert "wordprocessing" in document.document.mime_type
    assert all((sticker.sticker, voice.voice, contact.contact, place.location))
    assert isinstance(forwarded.forward_origin, telegram.MessageOriginHiddenUser)


async def test_what_a_phone_sent_can_be_fetched_up_to_20_megabytes(bot: telegram.Bot, person: Person) -> None:
    person.send_document("a.txt", b"figures")
    person.send_document("big.bin", bytes(20 * 1024 * 1024 + 1))
    small, big = (update.message for update in await bot.get_updates())
    assert small
    assert small.document
    file = await small.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"figures"
    assert big
    assert big.document
    with pytest.raises(BadRequest, match="File is too big"):
        await big.document.get_file()
    with pytest.raises(BadRequest, match="Invalid file_id"):
        await bot.get_file("nonsense")


async def test_a_press_carries_the_message_and_is_answered_once(bot: telegram.Bot, person: Person) -> None:
    person.start()
    message = await bot.send_message(person.id, "sure?", reply_markup=YES)
    query_id = person.press(message.message_id, "Yes")
    query = (await bot.get_updates())[-1].callback_query
    assert query
    assert (query.id, query.data) == (query_id, "y")
    assert isinstance(query.message, telegram.Message)
    assert query.message.text == "sure?"
    assert await query.answer("noted", show_alert=True)
    assert person.answers == [{"text": "noted", "show_alert": True}]
    with pytest.raises(BadRequest, match="Query is too old"):
        await query.answer("noted")


async def test_a_late_or_long_answer_to_a_press_is_refused(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    person.start()
    message = await bot.send_message(person.id, "sure?", reply_markup=YES)
    query_id = person.press(message.message_id, "y")
    with pytest.raises(BadRequest, match="Message_too_long"):
        await bot.answer_callback_query(query_id, "区" * 201)
    sandbox.clock.move_to(sandbox.clock.now() + timedelta(minutes=3))
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(query_id)
    with pytest.raises(BadRequest, match="query id is invalid"):
        await bot.answer_callback_query("4711")


async def test_only_buttons_that_are_there_can_be_pressed_unless_the_phone_lags_behind(
    bot: telegram.Bot, person: Person
) -> None:
    person.start()
    message = await bot.send_message(person.id, "sure?", reply_markup=YES)
    await message.edit_text("done")
    with pytest.raises(ValueError, match="has no button “y”; it has: no buttons"):
        person.press(message.message_id, "y")
    with pytest.raises(ValueError, match="has no message 4711"):
        person.press(4711, "y")
    person.press(message.message_id, "y", is_stale=True)
    query = (await bot.get_updates())[-1].callback_query
    assert query
    assert isinstance(query.message, telegram.Message)
    assert (query.data, query.message.text) == ("y", "done")


async def test_a_button_with_a_link_tells_the_bot_nothing(bot: telegram.Bot, person: Person) -> None:
    person.start()
    link = telegram.InlineKeyboardButton("Site", url="https://example.org")
    message = await bot.send_message(
        person.id, "x", reply_markup=telegram.InlineKeyboardMarkup.from_button(link)
    )
    with pytest.raises(ValueError, match="does not tell the bot"):
        person.press(message.message_id, "Site")


async def test_blocking_and_unblocking_change_the_bots_membership_once_each(
    bot: telegram.Bot, person: Person
) -> None:
    person.start()
    person.block()
    person.block()
    with pytest.raises(ValueError, match="has blocked the bot"):
        person.send_text("hello")
    person.start()
    changes = [update.my_chat_member for update in await bot.get_updates() if update.my_chat_member]
    assert [change.new_chat_member.status for change in changes] == ["kicked", "member"]


async def test_an_inline_query_is_answered_with_results(bot: telegram.Bot, person: Person) -> None:
    person.ask_inline("敬老院")
    query = (await bot.get_updates())[0].inline_query
    assert query
    assert query.query == "敬老院"
    result = telegram.InlineQueryResultArticle("1", "title", telegram.InputTextMessageContent("text"))
    assert await query.answer([result])
    assert person.answers[0]["results"][0]["title"] == "title"
    with pytest.raises(BadRequest, match="Query is too old"):
        await query.answer([result])


async def test_what_a_phone_would_not_do_is_a_sentence(person: Person) -> None:
    with pytest.raises(ValueError, match="1 to 4096"):
        person.send_text(" ")
    with pytest.raises(ValueError, match="no message 5 to reply to"):
        person.send_text("x", reply_to=5)
    with pytest.raises(ValueError, match="is not a text of Lan Zhou"):
        person.edit_text(5, "x")
    with pytest.raises(ValueError, match="2 to 10"):
        person.send_album([JPEG])


async def test_waiting_ends_with_the_change_waited_for(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    person.start()
    await bot.send_message(person.id, "hello")
    await sandbox.wait_for(lambda: person.received)
    with pytest.raises(TimeoutError, match=r"0.1 s in vain(.|\n)*sendMessage .* -> ok"):
        await sandbox.wait_for(lambda: len(person.received) > 1, timeout_s=0.1)
