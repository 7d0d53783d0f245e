import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import telegram
from aiohttp import web
from telegram.error import BadRequest, Conflict

from bot.sandbox.people.person import Person
from bot.sandbox.telegram import Sandbox


class Receiver:
    """The bot's end of a webhook: notes what arrives, answers what it is told."""

    def __init__(self) -> None:
        self.url = ""
        self.got: list[dict[str, object]] = []
        self.secrets: list[str | None] = []
        self.statuses: list[int] = []
        self.answer = ""
        self.most_at_once = 0
        self._at_once = 0

    async def take(self, request: web.BaseRequest) -> web.Response:
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        await asyncio.sleep(0.01)
        self._at_once -= 1
        self.got.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        status = self.statuses.pop(0) if self.statuses else 200
        return web.Response(status=status, text=self.answer, content_type="application/json")

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.got]  # type: ignore[index]  # raw JSON


@pytest.fixture
async def receiver(sandbox: Sandbox) -> AsyncIterator[Receiver]:
    sandbox.receiving.pause_s = 0.02
    receiver = Receiver()
    server = web.Server(receiver.take)
    listening = await asyncio.get_running_loop().create_server(server, "127.0.0.1", 0)
    receiver.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/hook"
    yield receiver
    listening.close()
    await server.shutdown(0.1)


async def settled(sandbox: Sandbox, bot: telegram.Bot) -> telegram.WebhookInfo:
    """The webhook's state once nothing waits any more."""
    async with asyncio.timeout(5):
        while True:
            info = await bot.get_webhook_info()
            if info.pending_update_count == 0:
                return info
            await asyncio.sleep(0.01)


async def test_waiting_and_new_updates_are_delivered_with_the_secret(
    sandbox: Sandbox, bot: telegram.Bot, person: Person, receiver: Receiver
) -> None:
    person.send_text("before")
    assert await bot.set_webhook(receiver.url, secret_token="s3cret")
    person.send_text("after")
    info = await settled(sandbox, bot)
    assert receiver.texts() == ["before", "after"]
    assert receiver.secrets == ["s3cret", "s3cret"]
    assert info.url == receiver.url


async def test_a_refused_update_is_repeated_before_the_next_of_its_chat(
    sandbox: Sandbox, bot: telegram.Bot, person: Person, receiver: Receiver
) -> None:
    receiver.statuses = [500, 502]
    await bot.set_webhook(receiver.url)
    person.send_text("one")
    person.send_text("two")
    info = await settled(sandbox, bot)
    assert receiver.texts() == ["one", "one", "one", "two"]
    assert info.last_error_message == "Wrong response from the webhook: 502 Bad Gateway"


async def test_chats_do_not_wait_for_each_other(
    sandbox: Sandbox, bot: telegram.Bot, receiver: Receiver
) -> None:
    await bot.set_webhook(receiver.url)
    for number in range(1, 9):
        sandbox.add_person(number, "P").send_text("x")
    await settled(sandbox, bot)
    assert receiver.most_at_once > 1
    receiver.most_at_once = 0
    for _ in range(5):
        sandbox.people[1].send_text("x")
    await settled(sandbox, bot)
    assert receiver.most_at_once == 1


async def test_what_the_webhook_refuses_for_too_long_is_dropped(
    sandbox: Sandbox, bot: telegram.Bot, person: Person, receiver: Receiver
) -> None:
    receiver.statuses = [500] * 1000
    await bot.set_webhook(receiver.url)
    person.send_text("one")
    await asyncio.sleep(0.05)
    sandbox.clock.move_to(sandbox.clock.now() + timedelta(hours=25))
    await settled(sandbox, bot)
    receiver.statuses = []
    person.send_text("two")
    await settled(sandbox, bot)
    assert receiver.texts()[-1] == "two"


async def test_polling_and_a_webhook_exclude_each_other(
    sandbox: Sandbox, bot: telegram.Bot, person: Person, receiver: Receiver
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0.05)
    await bot.set_webhook(receiver.url)
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    assert await bot.delete_webhook()
    person.start()
    assert len(await bot.get_updates()) == 1
    assert (await bot.get_webhook_info()).url == ""


async def test_pending_updates_can_be_dropped(bot: telegram.Bot, person: Person) -> None:
    person.start()
    assert (await bot.get_webhook_info()).pending_update_count == 1
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_a_method_in_the_answer_is_carried_out(
    sandbox: Sandbox, bot: telegram.Bot, person: Person, receiver: Receiver
) -> None:
    receiver.answer = json.dumps({"method": "sendMessage", "chat_id": person.id, "text": "hello"})
    await bot.set_webhook(receiver.url)
    person.start()
    await sandbox.wait_for(lambda: [message["text"] for message in person.received] == ["hello"])


async def test_a_webhook_that_nobody_serves_is_tried_again(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    await bot.set_webhook("http://127.0.0.1:1/hook")
    person.start()
    await asyncio.sleep(0.1)
    info = await bot.get_webhook_info()
    assert info.pending_update_count == 1
    assert info.last_error_message
    assert "Connection failed" in info.last_error_message


async def test_a_bad_address_or_secret_is_refused(bot: telegram.Bot) -> None:
    with pytest.raises(BadRequest, match="Invalid webhook url"):
        await bot.set_webhook("nonsense")
    with pytest.raises(BadRequest, match="unallowed characters"):
        await bot.set_webhook("https://example.org/", secret_token="two words")
