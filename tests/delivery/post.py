"""A sender at work between real tables and the stand-in for Telegram."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from bot.delivery import Delivery
from bot.pace import Pace
from bot.sandbox.calls.params import Params
from bot.sandbox.people.person import Person
from bot.sandbox.telegram import Sandbox
from bot.transport import TIMEOUT_S, BotApi, File
from storage import outbox, tables
from storage.database import Database
from storage.outbox import Outgoing, Priority

Row = sa.Row[Any]


class SlowSandbox(Sandbox):
    """Carries out every call at once, and answers those that send while its gate is open."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.gate = asyncio.Event()
        self.gate.set()
        self.unanswered = 0

    async def call(self, method: str, params: Params) -> Any:
        result = await super().call(method, params)
        if method.startswith("send"):
            self.unanswered += 1
            await self.gate.wait()
            self.unanswered -= 1
        return result


class PatientApi(BotApi):
    """The bot's own way to Telegram; a test may cut its patience short."""

    patience_s = TIMEOUT_S

    async def call(self, method: str, parameters: Mapping[str, Any], timeout_s: float | None = None) -> Any:
        return await super().call(method, parameters, timeout_s or self.patience_s)


@dataclass
class Post:
    """The outbox, and how a test puts into it, waits for it and looks at it."""

    sandbox: SlowSandbox
    database: Database
    api: PatientApi
    sender: Delivery | None = None

    async def enclose(self, what: str) -> File:
        """Make the file that a message names."""
        return File(f"{what}.txt", what.encode())

    @asynccontextmanager
    async def delivering(self, pace: Pace | None = None) -> AsyncIterator[None]:
        """Deliver while the block lasts, as a process of its own would."""
        clock = self.sandbox.clock
        pace = pace or Pace(per_second=1000)
        self.sender = Delivery(self.database, self.api, clock.now, pace, self.enclose)
        task = asyncio.create_task(self.sender.run())
        try:
            yield
        finally:
            self.sender = None
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def put(
        self,
        chat_id: int,
        text: str,
        method: str = "sendMessage",
        priority: Priority = Priority.ANSWER,
        **more: Any,
    ) -> None:
        payload = {"chat_id": chat_id, "text": text, **more}
        async with self.database.transaction() as tx:
            await outbox.put(tx, Outgoing(chat_id, method, payload, priority), self.sandbox.clock.now())
        self.wake()

    def pass_time(self, seconds: float) -> None:
        """Move the clock."""
        clock = self.sandbox.clock
        clock.move_to(clock.now() + timedelta(seconds=seconds))
        self.wake()

    def wake(self) -> None:
        if self.sender is not None:
            self.sender.wake()

    async def rows(self) -> list[Row]:
        async with self.database.transaction() as tx:
            return list(await tx.execute(sa.select(tables.outbox).order_by(tables.outbox.c.id)))

    async def rows_when(self, is_reached: Callable[[list[Row]], bool], step_s: float = 0) -> list[Row]:
        """Wait until the outbox is as it should be; after every look the clock moves on by `step_s`."""
        for _ in range(250):
            rows = await self.rows()
            if is_reached(rows):
                return rows
            if step_s:
                self.pass_time(step_s)
            await asyncio.sleep(0.02)
        raise TimeoutError(f"in vain: {[(row.state, row.error) for row in rows]}")

    async def settle(self) -> list[str]:
        """Let time fly until nothing waits any more, and tell what became of the messages."""
        return [row.state for row in await self.rows_when(_are_settled, step_s=1)]


def _are_settled(rows: list[Row]) -> bool:
    return all(row.state not in ("new", "sending") for row in rows)


def texts(person: Person) -> list[str]:
    """What the bot wrote to a person, oldest first."""
    return [message["text"] for message in person.received]
