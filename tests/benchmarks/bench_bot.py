"""The bot beside a bare echo bot: time to the first answer, memory after 100 dialogues, updates a second.

Run by hand: python -m tests.benchmarks.bench_bot
Both are processes of their own that poll the same stand-in; ours commits everything to SQLite in a file.
"""

import asyncio
import contextlib
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from pathlib import Path

from bot.data import SAMPLE_PLAN, load_sample_plan
from bot.sandbox.people.person import Person
from bot.sandbox.server import serve
from bot.sandbox.telegram import TOKEN, Sandbox
from bot.services import importing, people
from storage.database import Database
from storage.members import MemberRole

ROOT = Path(__file__).parents[2]
PEOPLE = 50
QUESTIONS = 40
MIB = 1 << 20


async def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    firsts: list[tuple[float, float]] = []
    plain: list[tuple[float, float]] = []
    lookups: list[tuple[float, float]] = []
    memories: list[tuple[float, float]] = []
    for _ in range(rounds):
        firsts.append(await _beside_echo(first_answer))
        plain.append(await _beside_echo(plain_answers_per_second))
        lookups.append(await _beside_echo(lookups_per_second))
        memories.append(await _beside_echo(memory_mib))
    report("process start to the first answer, s", firsts)
    report("updates a second, a plain answer each", plain)
    report("updates a second, a look-up each", lookups)
    report("resident memory after 100 dialogues, MiB", memories)


Process = AbstractAsyncContextManager[int]
"""A bot that runs while the block lasts; its process id."""

Start = Callable[[], Process]
Run = Callable[[str, Path], Process]
Figure = Callable[[Sandbox, list[Person], Start], Awaitable[float]]


async def _beside_echo(figure: Figure) -> tuple[float, float]:
    return await measure(_run_ours, figure), await measure(_run_echo, figure)


async def measure(run: Run, figure: Figure) -> float:
    """Measure one figure of one bot on a stand-in and a database of its own."""
    sandbox = Sandbox()
    server = await serve(sandbox)
    with tempfile.TemporaryDirectory() as folder:
        crowd = [sandbox.add_person(1000 + i, f"联络员{i}") for i in range(PEOPLE)]
        await _bind_all(sandbox, crowd, Path(folder))
        result = await figure(sandbox, crowd, lambda: run(server.url, Path(folder)))
    await server.stop()
    return result


async def first_answer(sandbox: Sandbox, crowd: list[Person], start: Start) -> float:
    crowd[0].send_text("危桥改造谁负责")
    began = time.perf_counter()
    async with start():
        await sandbox.wait_for(lambda: crowd[0].received, 30)
        return time.perf_counter() - began


async def plain_answers_per_second(sandbox: Sandbox, crowd: list[Person], start: Start) -> float:
    return await _answers_per_second("帮助", sandbox, crowd, start)


async def lookups_per_second(sandbox: Sandbox, crowd: list[Person], start: Start) -> float:
    return await _answers_per_second("危桥改造谁负责", sandbox, crowd, start)


async def _answers_per_second(text: str, sandbox: Sandbox, crowd: list[Person], start: Start) -> float:
    async with start():
        crowd[0].send_text("危桥改造")
        await sandbox.wait_for(lambda: crowd[0].received, 30)
        before = _answers(sandbox)
        began = time.perf_counter()
        for _ in range(QUESTIONS):
            for person in crowd:
                person.send_text(text)
        await sandbox.wait_for(lambda: _answers(sandbox) - before >= QUESTIONS * PEOPLE, 300)
        return QUESTIONS * PEOPLE / (time.perf_counter() - began)


async def memory_mib(sandbox: Sandbox, crowd: list[Person], start: Start) -> float:
    async with start() as pid:
        for text in ("报送", "开始填报", "主体施工", "120万", "跳过", "浇筑完成", "存草稿"):
            for person in crowd * 2:
                before = _answers(sandbox)
                person.send_text(text)
                await _wait_for_answer(sandbox, before)
        return _resident_mib(pid)


async def _wait_for_answer(sandbox: Sandbox, before: int) -> None:
    await sandbox.wait_for(lambda: _answers(sandbox) > before, 30)


def _answers(sandbox: Sandbox) -> int:
    return sum(call.method == "sendMessage" for call in sandbox.calls)


def _resident_mib(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MIB


async def _bind_all(sandbox: Sandbox, crowd: list[Person], folder: Path) -> None:
    """Import the plan and bind everybody before the clock runs."""
    now = datetime.now(UTC)
    database = Database(f"sqlite:///{folder / 'bench.sqlite3'}")
    await database.migrate()
    async with database.transaction() as tx:
        plan = load_sample_plan(now.year)
        await importing.store_plan(tx, plan, SAMPLE_PLAN, now.year, "Asia/Shanghai", now)
        for person in crowd:
            payload = await people.invite(tx, MemberRole.COORDINATOR, "区交通运输局", now)
            await people.join(tx, str(payload), person.id, person.name, "zh-CN", now)
            person.open_chat()
    await database.close()


@contextlib.asynccontextmanager
async def _run_ours(url: str, folder: Path) -> AsyncIterator[int]:
    environment = {
        **os.environ,
        "LIANLUO_TOKEN": TOKEN,
        "LIANLUO_API_URL": url,
        "LIANLUO_DATABASE_URL": f"sqlite:///{folder / 'bench.sqlite3'}",
        "LIANLUO_SEND_RATE": "100000",
        "LIANLUO_LOG_LEVEL": "WARNING",
    }
    async with _process("-m", "bot", "serve", environment=environment) as pid:
        yield pid


@contextlib.asynccontextmanager
async def _run_echo(url: str, _folder: Path) -> AsyncIterator[int]:
    async with _process("-m", "tests.benchmarks.echo_bot", url, TOKEN, environment=dict(os.environ)) as pid:
        yield pid


@contextlib.asynccontextmanager
async def _process(*arguments: str, environment: dict[str, str]) -> AsyncIterator[int]:
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=ROOT, env=environment)
    try:
        yield process.pid
    finally:
        process.kill()
        await process.wait()


def report(title: str, pairs: list[tuple[float, float]]) -> None:
    """Print the medians and the median of the ratios of pairs that ran one after the other."""
    ours, echo = (sorted(values)[len(pairs) // 2] for values in zip(*pairs, strict=True))
    ratio = sorted(a / b for a, b in pairs)[len(pairs) // 2]
    print(f"{title:45} lianluo {ours:8.2f}   bare echo {echo:8.2f}   ratio {ratio:.2f}")


if __name__ == "__main__":
    asyncio.run(main())
