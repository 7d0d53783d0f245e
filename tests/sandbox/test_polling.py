import asyncio
from datetime import timedelta

import aiohttp
import pytest
import telegram
from telegram.error import Conflict

from bot.sandbox.people.person import Person
from bot.sandbox.telegram import Sandbox


async def test_updates_are_repeated_until_a_higher_offset_confirms_them(
    bot: telegram.Bot, person: Person
) -> None:
    person.start()
    person.send_text("one")
    first = await bot.get_updates()
    again = await bot.get_updates()
    assert [update.update_id for update in first] == [update.update_id for update in again]
    assert first[1].update_id == first[0].update_id + 1
    rest = await bot.get_updates(offset=first[0].update_id + 1)
    assert [update.message.text for update in rest if update.message] == ["one"]
    assert await bot.get_updates(offset=rest[0].update_id + 1) == ()
    assert await bot.get_updates() == ()


async def test_a_long_poll_returns_as_soon_as_something_happens(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.05)
    person.start()
    assert len(await asyncio.wait_for(poll, 2)) == 1


async def test_a_long_poll_without_news_ends_empty(bot: telegram.Bot) -> None:
    assert await bot.get_updates(timeout=1) == ()


async def test_limit_cuts_the_batch_at_the_end(bot: telegram.Bot, person: Person) -> None:
    for number in range(5):
        person.send_text(str(number))
    batch = await bot.get_updates(limit=2)
    assert [update.message.text for update in batch if update.message] == ["0", "1"]


async def test_a_negative_offset_takes_the_last_and_forgets_the_others(
    bot: telegram.Bot, person: Person
) -> None:
    for number in range(5):
        person.send_text(str(number))
    assert len(await bot.get_updates(offset=-2)) == 2
    assert len(await bot.get_updates()) == 2


async def test_an_offset_from_the_future_confirms_nothing(bot: telegram.Bot, person: Person) -> None:
    person.send_text("one")
    assert len(await bot.get_updates(offset=2_000_000_000)) == 1


async def test_a_second_poll_ends_the_first_with_a_conflict(
    sandbox: Sandbox, bot: telegram.Bot, http: aiohttp.ClientSession, person: Person
) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(http.get(f"/bot{sandbox.token}/getUpdates?timeout=30"))
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first
    person.start()
    async with await second as response:
        assert len((await response.json())["result"]) == 1


async def test_a_client_that_goes_away_leaves_no_poll_behind(
    sandbox: Sandbox, http: aiohttp.ClientSession, person: Person
) -> None:
    poll = asyncio.create_task(http.get(f"/bot{sandbox.token}/getUpdates?timeout=30"))
    await asyncio.sleep(0.05)
    poll.cancel()
    await asyncio.gather(poll, return_exceptions=True)
    person.start()
    async with http.get(f"/bot{sandbox.token}/getUpdates") as response:
        assert len((await response.json())["result"]) == 1


async def test_only_allowed_kinds_are_queued_from_then_on(bot: telegram.Bot, person: Person) -> None:
    await bot.get_updates(allowed_updates=["my_chat_member"])
    person.start()
    person.block()
    assert [update.message for update in await bot.get_updates()] == [None]
    await bot.get_updates(allowed_updates=[])
    person.unblock()
    person.send_text("again")
    assert len(await bot.get_updates()) == 3


async def test_updates_wait_for_a_day_and_presses_for_150_seconds(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    person.start()
    markup = telegram.InlineKeyboardMarkup.from_button(
        telegram.InlineKeyboardButton("Yes", callback_data="y")
    )
    message = await bot.send_message(person.id, "?", reply_markup=markup)
    person.press(message.message_id, "y")
    sandbox.clock.move_to(sandbox.clock.now() + timedelta(minutes=3))
    assert [update.callback_query for update in await bot.get_updates()] == [None]
    sandbox.clock.move_to(sandbox.clock.now() + timedelta(hours=24))
    assert await bot.get_updates() == ()


async def test_an_update_can_be_delivered_twice_even_when_confirmed(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    person.start()
    (first,) = await bot.get_updates()
    await bot.get_updates(offset=first.update_id + 1)
    sandbox.redeliver(first.update_id)
    (again,) = await bot.get_updates(offset=first.update_id + 1)
    assert again.update_id == first.update_id
    assert await bot.get_updates(offset=first.update_id + 1) == ()
    with pytest.raises(LookupError):
        sandbox.redeliver(1)


async def test_an_update_tells_what_was_true_when_it_happened(bot: telegram.Bot, person: Person) -> None:
    message = person.send_text("before")
    person.edit_text(message["message_id"], "after")
    written, edited = await bot.get_updates()
    assert written.message
    assert edited.edited_message
    assert (written.message.text, edited.edited_message.text) == ("before", "after")
    assert edited.edited_message.edit_date
