import asyncio
from datetime import timedelta

import pytest
import telegram
from telegram.error import RetryAfter

from bot.sandbox.people.person import Person
from bot.sandbox.state.clock import SandboxClock
from bot.sandbox.telegram import Sandbox
from tests.sandbox.conftest import START


@pytest.fixture
def sandbox() -> Sandbox:
    """Time stands still: on a slow machine the buckets would fill while they are emptied."""
    return Sandbox(clock=SandboxClock(START, monotonic=lambda: 0.0))


async def test_limits_are_off_unless_switched_on(bot: telegram.Bot, person: Person) -> None:
    person.start()
    for number in range(40):
        await bot.send_message(person.id, str(number))


async def test_one_chat_gets_a_burst_and_then_one_message_a_second(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    sandbox.limits.is_on = True
    person.start()
    for number in range(5):
        await bot.send_message(person.id, str(number))
    with pytest.raises(RetryAfter, match="Flood control exceeded") as refused:
        await bot.send_message(person.id, "too much")
    assert refused.value.retry_after == timedelta(seconds=1)
    sandbox.clock.move_to(sandbox.clock.now() + timedelta(seconds=1))
    await bot.send_message(person.id, "now")


async def test_all_chats_together_get_30_a_second(sandbox: Sandbox, bot: telegram.Bot) -> None:
    sandbox.limits.is_on = True
    people = [sandbox.add_person(number, "P") for number in range(1, 42)]
    for person in people:
        person.start()
    sent = (bot.send_message(person.id, "x") for person in people)
    answers = await asyncio.gather(*sent, return_exceptions=True)
    refused = [answer for answer in answers if isinstance(answer, BaseException)]
    assert [type(error) for error in refused] == [RetryAfter] * 11


async def test_a_group_gets_20_a_minute(sandbox: Sandbox, bot: telegram.Bot, person: Person) -> None:
    sandbox.limits.is_on = True
    sandbox.add_group(-500, "Office", [person])
    message = await bot.send_message(-500, "0")
    for number in range(1, 20):
        await message.edit_text(str(number))
    with pytest.raises(RetryAfter):
        await bot.send_message(-500, "too much")
    sandbox.clock.move_to(sandbox.clock.now() + timedelta(seconds=3))
    await bot.send_message(-500, "now")
