"""Run by hand: python -m tests.benchmarks.sending [recipients] [--postgresql] [--replicas N] [--round-trip MS].

The real sender takes messages from a real outbox to the stand-in, which refuses what is over Telegram's limits: notices
and reminders to people, some of them edits; more to a few groups than those may get; and all the while members ask
something now and then, and are answered by the same sender.
"""

import argparse
import asyncio
import contextlib
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from bot.delivery import Delivery
from bot.pace import Pace
from bot.sandbox.server import serve
from bot.transport import BotApi, File, Transport
from storage.database import Database
from tests.benchmarks.sending.findings import Findings, read_rows
from tests.benchmarks.sending.report import report
from tests.benchmarks.sending.traffic import Traffic
from tests.benchmarks.sending.watched import Watched
from tests.postgres import running_postgres

RECIPIENTS = 20_000


async def _no_file(what: str) -> File:
    raise LookupError(what)


@contextlib.contextmanager
def open_database(*, is_postgresql: bool) -> Iterator[str]:
    """Keep an empty database while the block lasts; yields its URL."""
    if is_postgresql:
        with running_postgres() as server:
            yield server.format("postgres")
        return
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{Path(folder) / 'sending.sqlite3'}"


@contextlib.asynccontextmanager
async def open_senders(sandbox: Watched, databases: list[Database]) -> AsyncIterator[list[Delivery]]:
    """Let a sender on each database work while the block lasts."""
    server, transport = await serve(sandbox), Transport()
    await transport.initialize()
    api = BotApi(transport, f"{server.url}/bot{sandbox.token}")
    senders = [Delivery(database, api, sandbox.clock.now, Pace(), _no_file) for database in databases]
    tasks = [asyncio.create_task(sender.run()) for sender in senders]
    yield senders
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await transport.shutdown()
    await server.stop()


async def run(url: str, options: argparse.Namespace) -> Findings:
    """Send everything, and gather what there is to say of it."""
    sandbox, recipients = Watched(options.round_trip / 1000), options.recipients
    databases = [Database(url) for _ in range(options.replicas)]
    await databases[0].migrate()
    traffic = Traffic(sandbox, databases[0], recipients)
    traffic.open_chats()
    await traffic.put_what_waits()
    async with open_senders(sandbox, databases) as senders:
        traffic.wakes = [sender.wake for sender in senders]
        began, asking = time.perf_counter(), asyncio.create_task(traffic.answer_now_and_then())
        await traffic.put_reminders_in_waves()
        await sandbox.wait_for(lambda: sandbox.count_bulk() >= traffic.bulk, recipients)
        took_s = time.perf_counter() - began
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
    rows = await read_rows(databases[0])
    for database in databases:
        await database.close()
    return Findings(sandbox, traffic, rows, took_s)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.sending")
    parser.add_argument("recipients", type=int, nargs="?", default=RECIPIENTS)
    parser.add_argument("--postgresql", action="store_true", help="else SQLite")
    parser.add_argument("--replicas", type=int, default=1, help="senders on one PostgreSQL")
    parser.add_argument("--round-trip", type=float, default=0, help="how far away Telegram is, in ms")
    options = parser.parse_args()
    if options.replicas > 1 and not options.postgresql:
        parser.error("SQLite has one process: replicas need --postgresql")
    with open_database(is_postgresql=options.postgresql) as url:
        report(asyncio.run(run(url, options)))


if __name__ == "__main__":
    main()
