"""`lianluo serve` as an operator runs it: a process of its own, which can be killed at any moment."""

import asyncio
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from bot.sandbox.telegram import Sandbox
from tests.crash.nursery import ROOT, Fledgling, Nursery

START_S = 60
"""Two busy cores need some seconds to load everything."""


class BotProcess:
    """One bot and its successors. What they print is kept; it must never hold the token."""

    def __init__(
        self, sandbox: Sandbox, settings: Mapping[str, str], folder: Path, nursery: Nursery | None
    ) -> None:
        """Take settings by their names in the environment; the process lives in `folder`, where no .env is.

        Without a nursery each process loads everything itself.
        """
        self._sandbox = sandbox
        self._nursery = nursery
        self._folder = folder
        self._printed = folder / "printed.txt"
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("LIANLUO_")}
        self._environment = {**inherited, "PYTHONPATH": str(ROOT), **settings}
        self._process: asyncio.subprocess.Process | Fledgling | None = None
        self._introduced_before = 0

    @property
    def printed(self) -> str:
        """All that was written to standard output and standard error."""
        return self._printed.read_text(encoding="utf-8") if self._printed.exists() else ""

    async def start(self) -> None:
        """Start, and wait until it serves."""
        await self.launch()
        await self.serves()

    async def launch(self) -> None:
        """Start, and do not wait for anything."""
        self._introduced_before = self._introductions()
        if self._nursery is None:
            self._process = await self._execute()
        else:
            self._process = await self._nursery.start_bot(self._folder, self._environment, self._printed)

    async def _execute(self) -> asyncio.subprocess.Process:
        with self._printed.open("ab") as printed:
            return await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "serve"),
                cwd=self._folder,
                env=self._environment,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=printed,
                stderr=asyncio.subprocess.STDOUT,
            )

    async def serves(self) -> None:
        """Wait until it has introduced itself to Telegram, which it does last before it asks for updates."""
        ready = asyncio.create_task(self._sandbox.wait_for(self._has_introduced_itself, timeout_s=START_S))
        ended = asyncio.create_task(self.ends())
        await asyncio.wait((ready, ended), return_when=asyncio.FIRST_COMPLETED)
        ended.cancel()
        if not ready.done():
            ready.cancel()
            raise RuntimeError(f"the bot ended before it served:\n{self.printed}")
        await ready

    def _has_introduced_itself(self) -> bool:
        return self._introductions() > self._introduced_before

    def _introductions(self) -> int:
        return sum(call.method == "setMyCommands" for call in self._sandbox.calls)

    async def ends(self) -> int:
        """Wait until the process is gone; returns its exit code."""
        if self._process is None:
            raise RuntimeError("the bot was never started")
        return await self._process.wait()

    async def kill(self) -> None:
        """SIGKILL: it has no chance to tidy up. Nothing happens where it is gone already."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    async def stop(self) -> int:
        """SIGTERM, as a service manager sends it; returns the exit code."""
        if self._process is not None:
            self._process.terminate()
        return await self.ends()
