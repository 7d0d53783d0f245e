"""A sandbox on a free port, a person, and python-telegram-bot's own Bot at the other end."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest
import telegram

from bot.sandbox.people.person import Person
from bot.sandbox.server import RunningServer, serve
from bot.sandbox.state.clock import SandboxClock
from bot.sandbox.telegram import Sandbox

START = datetime(2026, 6, 24, 1, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def ptb_gives_time_spans(monkeypatch: pytest.MonkeyPatch) -> None:
    """PTB warns of whole seconds in RetryAfter unless it is told that time spans are welcome."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(clock=SandboxClock(START))


@pytest.fixture
def person(sandbox: Sandbox) -> Person:
    """Somebody who has not pressed start yet."""
    return sandbox.add_person(1001, "Lan", "Zhou")


@pytest.fixture
async def server(sandbox: Sandbox) -> AsyncIterator[RunningServer]:
    running = await serve(sandbox)
    yield running
    await running.stop()


@pytest.fixture
async def bot(sandbox: Sandbox, server: RunningServer) -> AsyncIterator[telegram.Bot]:
    real = telegram.Bot(sandbox.token, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot")
    async with real:
        yield real


@pytest.fixture
async def http(server: RunningServer) -> AsyncIterator[aiohttp.ClientSession]:
    """Plain HTTP to the server, for what PTB would not send."""
    async with aiohttp.ClientSession(server.url) as session:
        yield session
