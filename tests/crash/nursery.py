"""A process that has loaded the bot already, and forks one for every start.

Loading takes two seconds of a core, forking a few hundredths of one, and each fork is a process of its own, which
can be killed like any other.
"""

import asyncio
import contextlib
import gc
import importlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).parents[2]
LOADED = (
    *("bot.__main__", "bot.commands.running", "bot.app", "bot.webhook", "uvloop"),
    *(
        "aiosqlite",
        "psycopg",
        "sqlalchemy.dialects.sqlite.aiosqlite",
        "sqlalchemy.dialects.postgresql.psycopg",
    ),
)
MOST_BYTES = 1 << 16


class Fledgling:
    """A forked bot, with what is used of asyncio's own Process."""

    def __init__(self, pid: int, report: asyncio.StreamReader) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._ending = asyncio.create_task(self._learn_how_it_ended(report))

    async def wait(self) -> int:
        """Wait until it is gone; returns its exit code, or minus the signal that ended it."""
        return await asyncio.shield(self._ending)

    def kill(self) -> None:
        self._send(signal.SIGKILL)

    def terminate(self) -> None:
        self._send(signal.SIGTERM)

    def _send(self, what: signal.Signals) -> None:
        with contextlib.suppress(ProcessLookupError):  # it has just ended, and the report is on its way
            os.kill(self.pid, what)

    async def _learn_how_it_ended(self, report: asyncio.StreamReader) -> int:
        self.returncode = int(await report.read())
        return self.returncode


class Nursery:
    """The near end: asks for bots."""

    def __init__(self, orders: socket.socket) -> None:
        self._orders = orders

    async def start_bot(self, folder: Path, environment: Mapping[str, str], printed: Path) -> Fledgling:
        """Fork `lianluo serve` in a folder; what it prints is added to a file."""
        order = {"folder": str(folder), "environment": dict(environment), "printed": str(printed)}
        reading, writing = os.pipe()
        with contextlib.suppress(BrokenPipeError):  # the report will be empty
            socket.send_fds(self._orders, [json.dumps(order).encode()], [writing])
        os.close(writing)
        report = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(report), os.fdopen(reading, "rb")
        )
        pid = await report.readline()
        if not pid:
            raise RuntimeError("the nursery has ended; what it complained of stands on standard error")
        return Fledgling(int(pid), report)


@contextlib.contextmanager
def open_nursery() -> Iterator[Nursery]:
    """Run the far end while the block lasts."""
    ours, theirs = socket.socketpair()
    command = (sys.executable, "-m", __name__, str(theirs.fileno()))
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with ours, subprocess.Popen(command, cwd=ROOT, env=environment, pass_fds=[theirs.fileno()]) as process:
        theirs.close()
        try:
            yield Nursery(ours)
        finally:
            ours.close()
            process.wait()


def _serve(orders: socket.socket) -> None:
    """Take orders until nobody can give any more. Who attends to a bot is not waited for."""
    for name in LOADED:
        importlib.import_module(name)
    gc.freeze()  # what is loaded stays shared between all forks
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        order, reports, _, _ = socket.recv_fds(orders, MOST_BYTES, 1)
        if not order:
            return
        if os.fork() == 0:
            orders.close()
            _attend(json.loads(order), reports[0])
        os.close(reports[0])


def _attend(order: Mapping[str, Any], report: int) -> NoReturn:
    """Fork the bot itself; report its number, and at last how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    pid = os.fork()
    if pid == 0:
        os.close(report)
        _become_bot(**order)
    os.write(report, b"%d\n" % pid)
    _, status = os.waitpid(pid, 0)
    os.write(report, b"%d" % os.waitstatus_to_exitcode(status))
    os._exit(0)


def _become_bot(folder: str, environment: Mapping[str, str], printed: str) -> NoReturn:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    output = os.open(printed, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    for stream, source in enumerate((os.open(os.devnull, os.O_RDONLY), output, output)):
        os.dup2(source, stream)
    sys.argv = ["lianluo", "serve"]
    importlib.import_module("bot.__main__").main()
    sys.exit()


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])))
