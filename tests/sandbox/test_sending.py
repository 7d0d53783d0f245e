from pathlib import Path

import aiohttp
import pytest
import telegram
from telegram.error import BadRequest, Forbidden, InvalidToken

from bot.sandbox.people.person import Person
from bot.sandbox.server import RunningServer
from bot.sandbox.telegram import Sandbox

PNG = b"\x89PNG\r\n\x1a\n" + bytes(8) + (1600).to_bytes(4, "big") + (900).to_bytes(4, "big")


async def test_a_message_with_markup_and_buttons_arrives_on_the_phone(
    bot: telegram.Bot, person: Person
) -> None:
    person.start()
    button = telegram.InlineKeyboardButton("Fill in", callback_data="fill:1")
    sent = await bot.send_message(
        person.id,
        "<b>Due</b> on the 25th",
        parse_mode="HTML",
        reply_markup=telegram.InlineKeyboardMarkup.from_button(button),
    )
    shown = person.chat[-1]
    assert (sent.text, sent.text_html) == ("Due on the 25th", "<b>Due</b> on the 25th")
    assert shown["text"] == "Due on the 25th"
    assert shown["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "fill:1"
    assert shown["from"]["is_bot"]


async def test_nobody_is_written_to_who_has_not_pressed_start(bot: telegram.Bot, person: Person) -> None:
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(person.id, "hello")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(999, "hello")


async def test_who_blocks_the_bot_gets_nothing_until_unblocked(bot: telegram.Bot, person: Person) -> None:
    person.start()
    person.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(person.id, "hello")
    person.unblock()
    assert await bot.send_message(person.id, "hello")


async def test_a_text_has_1_to_4096_utf16_units_after_parsing(bot: telegram.Bot, person: Person) -> None:
    person.start()
    assert await bot.send_message(person.id, f"<b>{'区' * 4096}</b>", parse_mode="HTML")
    assert await bot.send_message(person.id, "🙂" * 2048)
    for text, complaint in (("区" * 4097, "too long"), ("🙂" * 2049, "too long"), ("", "text is empty")):
        with pytest.raises(BadRequest, match=complaint):
            await bot.send_message(person.id, text)
    with pytest.raises(BadRequest, match="Text must be non-empty"):
        await bot.send_message(person.id, "<b></b> \n", parse_mode="HTML")


async def test_white_space_around_a_text_is_cut(bot: telegram.Bot, person: Person) -> None:
    person.start()
    sent = await bot.send_message(person.id, "\n <b>x</b>\n", parse_mode="HTML")
    assert (sent.text, sent.entities[0].offset) == ("x", 0)


async def test_broken_or_foreign_markup_is_refused(bot: telegram.Bot, person: Person) -> None:
    person.start()
    with pytest.raises(BadRequest, match="Can't parse entities: unsupported start tag"):
        await bot.send_message(person.id, "<h1>x</h1>", parse_mode="HTML")
    with pytest.raises(BadRequest, match="reads parse_mode html only"):
        await bot.send_message(person.id, "*x*", parse_mode="MarkdownV2")
    with pytest.raises(BadRequest, match="Unsupported parse_mode"):
        await bot.send_message(person.id, "x", parse_mode="BBCode")


async def test_entities_may_be_given_instead_of_markup(bot: telegram.Bot, person: Person) -> None:
    person.start()
    bold = telegram.MessageEntity("bold", 0, 3)
    sent = await bot.send_message(person.id, "Due /help", entities=[bold])
    assert [entity.type for entity in sent.entities] == ["bold", "bot_command"]


async def test_a_reply_names_the_message_it_answers(bot: telegram.Bot, person: Person) -> None:
    asked = person.send_text("who?")
    sent = await bot.send_message(person.id, "you", reply_to_message_id=asked["message_id"])
    assert sent.reply_to_message
    assert sent.reply_to_message.text == "who?"
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(person.id, "x", reply_to_message_id=4711)
    lenient = telegram.ReplyParameters(4711, allow_sending_without_reply=True)
    assert await bot.send_message(person.id, "x", reply_parameters=lenient)


async def test_a_photo_comes_in_several_sizes_and_can_be_sent_again_by_id(
    bot: telegram.Bot, person: Person
) -> None:
    person.start()
    sent = await bot.send_photo(person.id, PNG, caption="<i>site</i>", parse_mode="HTML")
    assert [size.width for size in sent.photo] == [90, 320, 800, 1280, 1600]
    assert sent.caption_html == "<i>site</i>"
    again = await bot.send_photo(person.id, sent.photo[-1].file_id)
    assert again.photo[-1].height == 900
    with pytest.raises(BadRequest, match="as document"):
        await bot.send_document(person.id, sent.photo[-1].file_id)


async def test_pictures_that_are_none_or_too_big_are_refused(bot: telegram.Bot, person: Person) -> None:
    person.start()
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(person.id, b"no picture")
    with pytest.raises(BadRequest, match="too big for a photo"):
        await bot.send_photo(person.id, PNG + bytes(10 * 1024 * 1024))
    with pytest.raises(BadRequest, match="too long"):
        await bot.send_photo(person.id, PNG, caption="区" * 1025)
    with pytest.raises(BadRequest, match="Wrong remote file identifier"):
        await bot.send_photo(person.id, "AgACnonsense")


async def test_a_document_keeps_its_name_and_can_be_fetched(
    bot: telegram.Bot, person: Person, tmp_path: Path
) -> None:
    person.start()
    sent = await bot.send_document(person.id, b"figures", filename="台账.xlsx", caption="June")
    assert sent.document
    assert sent.document.file_name == "台账.xlsx"
    file = await sent.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"figures"
    assert (await file.download_to_drive(tmp_path / "x")).read_bytes() == b"figures"


async def test_an_album_is_one_message_for_each_picture(bot: telegram.Bot, person: Person) -> None:
    person.start()
    media = [telegram.InputMediaPhoto(PNG, caption="first"), telegram.InputMediaPhoto(PNG)]
    sent = await bot.send_media_group(person.id, media)
    assert len({message.media_group_id for message in sent}) == 1
    assert [message.caption for message in sent] == ["first", None]
    mixed: list[telegram.InputMediaPhoto | telegram.InputMediaDocument] = [
        telegram.InputMediaPhoto(PNG),
        telegram.InputMediaDocument(b"x", filename="x.txt"),
    ]
    with pytest.raises(BadRequest, match="specified type in the album"):
        await bot.send_media_group(person.id, mixed)
    with pytest.raises(BadRequest, match="2-10"):
        await bot.send_media_group(person.id, media[:1])


async def test_contacts_locations_and_actions_are_sent(bot: telegram.Bot, person: Person) -> None:
    person.start()
    contact = await bot.send_contact(person.id, "+8613900000000", "Office")
    place = await bot.send_location(person.id, 39.9, 116.4)
    assert contact.contact
    assert place.location
    assert (contact.contact.first_name, place.location.latitude) == ("Office", 39.9)
    assert await bot.send_chat_action(person.id, "typing")
    with pytest.raises(BadRequest, match="Wrong parameter action"):
        await bot.send_chat_action(person.id, "juggling")


async def test_the_phones_keyboard_is_shown_on_the_phone_and_not_told_to_the_bot(
    bot: telegram.Bot, person: Person
) -> None:
    person.start()
    keyboard = telegram.ReplyKeyboardMarkup([["Report", "Who?"]], resize_keyboard=True)
    sent = await bot.send_message(person.id, "menu", reply_markup=keyboard)
    assert sent.reply_markup is None
    assert person.keyboard
    assert person.keyboard["keyboard"][0][0]["text"] == "Report"
    await bot.send_message(person.id, "gone", reply_markup=telegram.ReplyKeyboardRemove())
    assert person.keyboard is None


async def test_parameters_may_come_as_query_form_or_json(
    sandbox: Sandbox, http: aiohttp.ClientSession, person: Person
) -> None:
    person.start()
    address = f"/bot{sandbox.token}/SENDmessage"
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    await http.get(address, params={"chat_id": person.id, "text": "query"})
    await http.post(address, data={"chat_id": person.id, "text": "form"})
    await http.post(address, json={"chat_id": person.id, "text": "json", "reply_markup": markup})
    assert [message["text"] for message in person.received] == ["query", "form", "json"]
    assert person.chat[-1]["reply_markup"] == markup


async def test_refusals_carry_the_status_in_the_body_too(
    sandbox: Sandbox, http: aiohttp.ClientSession
) -> None:
    cases = {
        f"/bot{sandbox.token}/sendMessage": (400, "Bad Request: message text is empty"),
        f"/bot{sandbox.token}/sendMessage?text=x": (400, "Bad Request: chat_id is empty"),
        f"/bot{sandbox.token}/logOut": (404, "Not Found: method not found"),
        "/bot1:wrong/getMe": (401, "Unauthorized"),
        "/botnonsense/getMe": (404, "Not Found"),
    }
    for address, (status, description) in cases.items():
        async with http.get(address) as response:
            body = {"ok": False, "error_code": status, "description": description}
            assert (response.status, await response.json()) == (status, body)


async def test_bodies_that_are_no_json_are_refused(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    for body in ("{", "[]"):
        headers = {"Content-Type": "application/json"}
        async with http.post(f"/bot{sandbox.token}/getMe", data=body, headers=headers) as response:
            assert response.status == 400


async def test_a_wrong_token_is_told_apart_by_ptb(server: RunningServer) -> None:
    stranger = telegram.Bot("1:wrong", base_url=f"{server.url}/bot")
    with pytest.raises(InvalidToken):
        await stranger.initialize()
    await stranger.shutdown()


async def test_every_call_is_logged_with_what_was_answered(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    person.start()
    await bot.send_message(person.id, "hello")
    with pytest.raises(BadRequest):
        await bot.send_message(999, "hello")
    _, good, bad = sandbox.calls
    assert (good.method, good.chat_id, good.result["text"]) == ("sendMessage", person.id, "hello")
    assert bad.refusal
    assert bad.refusal.description == "Bad Request: chat not found"
