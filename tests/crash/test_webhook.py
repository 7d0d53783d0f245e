"""Promise 1 where Telegram delivers: 200 is said for what is committed, and for nothing else."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import sqlalchemy as sa

from bot.webhook import SECRET_HEADER
from storage.tables import inbox
from tests.crash.district import District, running_district
from tests.crash.nursery import Nursery
from tests.crash.phone import Phone

SECRET = "only-telegram-knows-it"
BROUGHT_BY_HAND = 1_000_000
"""The number of an update that the test brings itself."""


class Hook:
    """The address at which the bot listens, and Telegram's way of knocking there."""

    def __init__(self, port: int) -> None:
        self.listen = f"127.0.0.1:{port}"
        self.url = f"http://{self.listen}/hook"

    async def bring(self, update: dict[str, Any], secret: str = SECRET) -> int:
        """Deliver an update; returns the status of the answer."""
        headers = {SECRET_HEADER: secret}
        async with (
            aiohttp.ClientSession() as session,
            session.post(self.url, json=update, headers=headers) as answer,
        ):
            return answer.status


@pytest.fixture
def hook() -> Hook:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return Hook(free.getsockname()[1])


@pytest.fixture
async def district(
    migrated_url: str, tmp_path: Path, nursery: Nursery, hook: Hook
) -> AsyncIterator[District]:
    settings = {
        "LIANLUO_WEBHOOK_URL": hook.url,
        "LIANLUO_WEBHOOK_SECRET": SECRET,
        "LIANLUO_LISTEN": hook.listen,
    }
    async with running_district(migrated_url, tmp_path, nursery, **settings) as district:
        yield district


async def test_what_a_webhook_took_is_committed_and_what_it_did_not_comes_again(
    district: District, hook: Hook
) -> None:
    await district.bot.start()
    phone = await district.coordinator()
    await district.settled()
    update = _ask_for_help(phone)
    assert [await hook.bring(update, secret) for secret in ("", "a guess")] == [403, 403]
    assert await hook.bring({"update_id": "none"}) == 400

    async with district.nothing_can_be_committed():
        phone.says("报送")
        delivery = asyncio.create_task(hook.bring(update))
        answered, _ = await asyncio.wait({delivery}, timeout=0.5)
        assert not answered
        await district.bot.kill()
    with contextlib.suppress(aiohttp.ClientError):
        await delivery
    assert await district.states(inbox) == ["done"]

    await district.restarts_bot()
    await phone.sees("4.1 渡云大桥危桥改造")
    assert await hook.bring(update) == 200
    await district.kills_bot()
    (newest,) = await district.rows(sa.select(inbox.c.update_id).order_by(inbox.c.update_id.desc()).limit(1))
    assert newest.update_id == BROUGHT_BY_HAND
    assert phone.count("4.1 渡云大桥危桥改造") == 1


def _ask_for_help(phone: Phone) -> dict[str, Any]:
    chat = {"id": phone.person.id, "type": "private", "first_name": phone.person.name}
    message = {"message_id": 900, "from": phone.person.user, "chat": chat, "date": 1, "text": "帮助"}
    return {"update_id": BROUGHT_BY_HAND, "message": message}
