"""Updates in: what is committed, in which order it is handled, and what happens when something fails."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa

from bot.intake import AfterCommit, Dispatcher, Poller, Receiver
from bot.sandbox.server import serve
from bot.sandbox.telegram import Sandbox
from bot.transport import BotApi, Refused, Transport
from storage.database import Database, Transaction
from storage.tables import audit, inbox

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)


class Desk:
    """Writes down what it handles, in the update's own transaction, and fails on demand."""

    def __init__(self, database: Database) -> None:
        self.fails: dict[str, int] = {}
        self.apologies: list[tuple[int, str]] = []
        self.effects: list[str] = []
        self.commits = 0
        self.has_committed = asyncio.Event()
        self.dispatcher = Dispatcher(database, self.handle, self.apologise, lambda: NOW, self.count_commit)
        self.receiver = Receiver(database, self.dispatcher, lambda: NOW)
        self._database = database

    async def handle(self, body: Mapping[str, Any], tx: Transaction, now: datetime) -> Sequence[AfterCommit]:
        text = body["message"]["text"]
        row = {"at": now, "action": "handled", "subject": text, "detail": {}}
        await tx.execute(sa.insert(audit).values(row))
        if self.fails.get(text, 0):
            self.fails[text] -= 1
            raise RuntimeError(text)

        async def effect() -> None:
            self.effects.append(text)
            raise RuntimeError("nothing depends on what follows a commit")

        return [effect]

    async def apologise(self, _tx: Transaction, chat_id: int, error_id: str, _now: datetime) -> None:
        self.apologies.append((chat_id, error_id))

    def count_commit(self) -> None:
        self.commits += 1
        self.has_committed.set()

    async def receives(self, *updates: tuple[int, int, str]) -> None:
        await self.receiver.receive([update(*described) for described in updates])
        await self.dispatcher.settle()

    async def handled(self) -> list[str]:
        async with self._database.transaction() as tx:
            return list((await tx.execute(sa.select(audit.c.subject).order_by(audit.c.id))).scalars())

    async def states(self) -> list[str]:
        async with self._database.transaction() as tx:
            return list((await tx.execute(sa.select(inbox.c.state).order_by(inbox.c.update_id))).scalars())


def update(update_id: int, chat: int, text: str) -> dict[str, Any]:
    return {"update_id": update_id, "message": {"chat": {"id": chat}, "text": text}}


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


async def test_updates_of_a_chat_are_handled_in_order_and_once(desk: Desk) -> None:
    await desk.receives((1, 7, "a"), (2, 7, "b"), (2, 7, "b"), (3, 7, "c"))
    await desk.receives((1, 7, "a"), (3, 7, "c"))
    assert await desk.handled() == ["a", "b", "c"]
    assert desk.effects == ["a", "b", "c"]
    assert desk.commits == 3


async def test_a_failure_leaves_nothing_behind_and_is_tried_again(desk: Desk) -> None:
    desk.fails["b"] = 2
    await desk.receives((1, 7, "a"), (2, 7, "b"), (3, 7, "c"))
    assert await desk.handled() == ["a", "b", "c"]
    assert desk.apologies == []


async def test_an_update_that_always_fails_is_put_aside_with_an_apology(desk: Desk) -> None:
    desk.fails["b"] = 99
    await desk.receives((1, 7, "a"), (2, 7, "b"), (3, 7, "c"), (4, 8, "d"))
    assert sorted(await desk.handled()) == ["a", "c", "d"]
    assert await desk.states() == ["done", "failed", "done", "done"]
    ((chat, error_id),) = desk.apologies
    assert chat == 7
    assert len(error_id) == 8


async def test_what_a_dead_process_left_is_found_at_the_next_start(desk: Desk, database: Database) -> None:
    dead = Desk(database)
    dead.dispatcher.offer = lambda _updates: None  # type: ignore[method-assign, assignment] # it died right after the commit
    await dead.receives((1, 7, "a"), (2, 8, "b"))
    assert await desk.handled() == []
    running = asyncio.create_task(desk.dispatcher.run())
    async with asyncio.timeout(5):
        while sorted(await desk.handled()) != ["a", "b"]:
            await desk.dispatcher.settle()
    running.cancel()


@asynccontextmanager
async def polling(desk: Desk, sandbox: Sandbox, token: str) -> AsyncIterator[asyncio.Task[None]]:
    server, transport = await serve(sandbox), Transport()
    await transport.initialize()
    api = BotApi(transport, f"{server.url}/bot{token}")
    task = asyncio.create_task(Poller(api, desk.receiver, poll_s=1, stalled_after_s=0.5).run())
    yield task
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await transport.shutdown()
    await server.stop()


async def test_a_poll_that_stalls_in_silence_is_given_up_and_made_anew(desk: Desk) -> None:
    sandbox = Sandbox()
    sandbox.fail_next("getUpdates", "hang")
    async with polling(desk, sandbox, sandbox.token):
        sandbox.add_person(7, "江一帆").send_text("报送")
        async with asyncio.timeout(10):
            await desk.has_committed.wait()
        assert await desk.handled() == ["报送"]


async def test_a_token_that_telegram_does_not_know_ends_the_polling(desk: Desk) -> None:
    sandbox = Sandbox()
    async with polling(desk, sandbox, "1:wrong") as task:
        with pytest.raises(Refused):
            await task
