from datetime import timedelta

import pytest
import telegram
from telegram.error import BadRequest

from bot.sandbox.people.person import Person
from bot.sandbox.telegram import Sandbox

PNG = b"\x89PNG\r\n\x1a\n" + bytes(8) + (600).to_bytes(4, "big") + (400).to_bytes(4, "big")
YES = telegram.InlineKeyboardMarkup.from_button(telegram.InlineKeyboardButton("Yes", callback_data="y"))


async def test_an_edit_changes_text_and_buttons_and_says_when(bot: telegram.Bot, person: Person) -> None:
    person.start()
    message = await bot.send_message(person.id, "one", reply_markup=YES)
    edited = await message.edit_text("<b>two</b>", parse_mode="HTML")
    assert isinstance(edited, telegram.Message)
    assert (edited.text_html, edited.reply_markup) == ("<b>two</b>", None)
    assert person.chat[-1]["text"] == "two"
    assert "edit_date" in person.chat[-1]
    assert await message.edit_reply_markup(YES)
    assert "reply_markup" in person.chat[-1]


async def test_an_edit_that_changes_nothing_is_refused(bot: telegram.Bot, person: Person) -> None:
    person.start()
    message = await bot.send_message(person.id, "<b>one</b>", parse_mode="HTML", reply_markup=YES)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await message.edit_text("<b>one</b>", parse_mode="HTML", reply_markup=YES)
    assert await message.edit_text("<b>one</b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await message.edit_text("<strong>one</strong>", parse_mode="HTML")


async def test_only_own_messages_that_exist_can_be_edited(bot: telegram.Bot, person: Person) -> None:
    theirs = person.send_text("mine")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", person.id, theirs["message_id"])
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", person.id, 4711)
    with pytest.raises(BadRequest, match="Message identifier is not specified"):
        await bot.edit_message_text("x")
    menu = await bot.send_message(person.id, "menu", reply_markup=telegram.ReplyKeyboardMarkup([["a"]]))
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await menu.edit_text("x")


async def test_text_and_caption_are_not_mixed_up(bot: telegram.Bot, person: Person) -> None:
    person.start()
    photo = await bot.send_photo(person.id, PNG, caption="one")
    text = await bot.send_message(person.id, "one")
    assert await photo.edit_caption("two")
    assert person.chat[-2]["caption"] == "two"
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await photo.edit_text("x")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await text.edit_caption("x")


async def test_an_edit_takes_buttons_only_of_the_inline_kind(bot: telegram.Bot, person: Person) -> None:
    person.start()
    message = await bot.send_message(person.id, "one")
    menu = telegram.ReplyKeyboardMarkup([["a"]])
    with pytest.raises(BadRequest, match="Inline keyboard expected"):
        await message.edit_text("two", reply_markup=menu)  # type: ignore[arg-type]  # the mistake itself


async def test_messages_can_be_deleted_for_48_hours(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    person.start()
    young, old = await bot.send_message(person.id, "a"), await bot.send_message(person.id, "b")
    assert await young.delete()
    assert [message["text"] for message in person.received] == ["b"]
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await young.delete()
    sandbox.clock.move_to(sandbox.clock.now() + timedelta(hours=49))
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await old.delete()
