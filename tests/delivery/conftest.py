"""The stand-in on a free port, the bot's own transport to it, and somebody to write to."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.sandbox.people.person import Person
from bot.sandbox.server import RunningServer, serve
from bot.sandbox.state.clock import SandboxClock
from bot.transport import Transport
from storage.database import Database
from tests.delivery.post import PatientApi, Post, SlowSandbox

START = datetime(2026, 6, 24, 1, 0, tzinfo=UTC)


@pytest.fixture
async def sandbox() -> SlowSandbox:
    return SlowSandbox(clock=SandboxClock(START))


@pytest.fixture
async def server(sandbox: SlowSandbox) -> AsyncIterator[RunningServer]:
    running = await serve(sandbox)
    yield running
    await running.stop()


@pytest.fixture
async def post(sandbox: SlowSandbox, server: RunningServer, database: Database) -> AsyncIterator[Post]:
    transport = Transport()
    await transport.initialize()
    yield Post(sandbox, database, PatientApi(transport, f"{server.url}/bot{sandbox.token}"))
    await transport.shutdown()


@pytest.fixture
def person(sandbox: SlowSandbox) -> Person:
    """Somebody who has pressed start."""
    person = sandbox.add_person(1001, "Lan", "Zhou")
    person.start()
    return person
