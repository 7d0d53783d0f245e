"""A great sending within Telegram's limits: how much of the permitted rate is used, and how long an answer waits.

Run by hand: python -m tests.benchmarks.sending [recipients]
The real sender takes notices from a real outbox to the stand-in, which refuses what is over Telegram's limits. All the
while members ask something now and then, and are answered by the same sender.
"""

import asyncio
import contextlib
import math
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from bot.delivery import FREE_RATE, Delivery, Pace
from bot.sandbox.calls.params import Params
from bot.sandbox.server import serve
from bot.sandbox.telegram import Sandbox
from bot.transport import BotApi, File, Transport
from storage import outbox
from storage.database import Database
from storage.outbox import Outgoing, Priority

RECIPIENTS = 20_000
FIRST_RECIPIENT = 100_000
CHATTERS = range(1001, 1051)
ASKED_EVERY_S = 0.7


class Watched(Sandbox):
    """A stand-in that notes when each message arrived, and what it had to refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.limits.is_on = True
        self.arrivals: dict[int, list[float]] = {}
        self.refusals = 0

    async def call(self, method: str, params: Params) -> Any:
        try:
            result = await super().call(method, params)
        except Exception:
            self.refusals += 1
            raise
        if method.lower() == "sendmessage":
            self.arrivals.setdefault(int(result["chat"]["id"]), []).append(time.perf_counter())
        return result


@dataclass
class Sending:
    """One run: what is sent to whom, and what was measured."""

    sandbox: Watched
    database: Database
    sender: Delivery
    recipients: int
    waits_s: list[float] = field(default_factory=list)

    async def put_notices(self) -> None:
        async with self.database.transaction() as tx:
            for n in range(self.recipients):
                priority = Priority.REMINDER if n % 2 else Priority.NOTICE
                payload = {"chat_id": FIRST_RECIPIENT + n, "text": f"通知 {n}"}
                message = Outgoing(FIRST_RECIPIENT + n, "sendMessage", payload, priority)
                await outbox.put(tx, message, self.sandbox.clock.now())
        self.sender.wake()

    async def answer_now_and_then(self) -> None:
        """Put an answer as a handler would, and measure until it arrives."""
        for place in range(10**9):
            await asyncio.sleep(ASKED_EVERY_S)
            chat = CHATTERS[place % len(CHATTERS)]
            before = len(self.sandbox.arrivals.get(chat, []))
            began = time.perf_counter()
            async with self.database.transaction() as tx:
                message = Outgoing(chat, "sendMessage", {"chat_id": chat, "text": "答复"})
                await outbox.put(tx, message, self.sandbox.clock.now())
            self.sender.wake()
            await self.sandbox.wait_for(partial(self._has_more, chat, before), 60)
            self.waits_s.append(self.sandbox.arrivals[chat][-1] - began)

    def _has_more(self, chat: int, before: int) -> bool:
        return len(self.sandbox.arrivals.get(chat, [])) > before

    def count_sent(self) -> int:
        return len(self.sandbox.arrivals) - sum(chat in self.sandbox.arrivals for chat in CHATTERS)


async def _no_file(what: str) -> File:
    raise LookupError(what)


@contextlib.asynccontextmanager
async def open_sending(recipients: int) -> AsyncIterator[Sending]:
    """Set up the stand-in with everybody in it, the tables, and the sender at work."""
    sandbox = Watched()
    for person_id in (*CHATTERS, *range(FIRST_RECIPIENT, FIRST_RECIPIENT + recipients)):
        sandbox.add_person(person_id, f"人{person_id}").open_chat()
    server, transport = await serve(sandbox), Transport()
    await transport.initialize()
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'sending.sqlite3'}")
        await database.migrate()
        api = BotApi(transport, f"{server.url}/bot{sandbox.token}")
        sender = Delivery(database, api, sandbox.clock.now, Pace(FREE_RATE), _no_file)
        sending = Sending(sandbox, database, sender, recipients)
        await sending.put_notices()
        work = [asyncio.create_task(sender.run()), asyncio.create_task(sending.answer_now_and_then())]
        yield sending
        for task in work:
            task.cancel()
        await asyncio.gather(*work, return_exceptions=True)
        await database.close()
    await transport.shutdown()
    await server.stop()


async def main() -> None:
    recipients = int(sys.argv[1]) if len(sys.argv) > 1 else RECIPIENTS
    async with open_sending(recipients) as sending:
        began = time.perf_counter()
        await sending.sandbox.wait_for(lambda: sending.count_sent() >= recipients, recipients)
        took_s = time.perf_counter() - began
        report(sending, took_s)


def report(sending: Sending, took_s: float) -> None:
    """Print what was measured."""
    waits = sorted(sending.waits_s)
    sent = sending.recipients + len(waits)
    p99 = waits[min(len(waits) - 1, math.ceil(len(waits) * 0.99) - 1)]
    print(f"{sending.recipients} recipients and {len(waits)} answers in {took_s:.1f} s")
    print(f"{sent / took_s:.2f} messages a second, {sent / took_s / FREE_RATE:.1%} of what is permitted")
    print(f"{sending.sandbox.refusals} calls refused (429)")
    print(f"an answer waited {waits[len(waits) // 2] * 1000:.0f} ms at p50, {p99 * 1000:.0f} ms at p99")


if __name__ == "__main__":
    asyncio.run(main())
