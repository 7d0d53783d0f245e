"""Delivers updates to the webhook as Telegram does: in order within a chat, side by side across chats."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import aiohttp

from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import Refusal
from bot.sandbox.state.clock import SandboxClock
from bot.sandbox.state.updates import Update, UpdateQueue

Json = dict[str, Any]

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
ANSWER_TIMEOUT_S = 60
LONGEST_PAUSE_S = 60
_NOT_IN_AN_ANSWER = ("get", "setwebhook", "deletewebhook", "close", "logout")

Execute = Callable[[str, Params], Awaitable[Any]]


@dataclass(slots=True)
class Target:
    """Where to deliver, and how it last failed."""

    url: str
    secret: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_at: datetime | None = None


class Webhook:
    """One set webhook: a task for each chat that has something waiting."""

    def __init__(
        self, target: Target, queue: UpdateQueue, clock: SandboxClock, execute: Execute, pause_s: float
    ) -> None:
        self.target = target
        self._queue = queue
        self._clock = clock
        self._execute = execute  # a method that the webhook's answer names
        self._pause_s = pause_s
        self._free = asyncio.Semaphore(target.max_connections)
        self._waiting: defaultdict[int, deque[Update]] = defaultdict(deque)
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None

    async def start(self) -> None:
        """Deliver what waits, and from now on what comes."""
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(ANSWER_TIMEOUT_S))
        self._queue.on_push = self._take
        for update in self._queue.pending():
            self._take(update)

    async def stop(self) -> None:
        """Deliver nothing more; what is not confirmed stays in the queue."""
        self._queue.on_push = None
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def _take(self, update: Update) -> None:
        self._waiting[update.chat_id].append(update)
        if update.chat_id not in self._tasks:
            self._tasks[update.chat_id] = asyncio.create_task(self._serve_chat(update.chat_id))

    async def _serve_chat(self, chat_id: int) -> None:
        waiting = self._waiting[chat_id]
        while waiting:
            await self._deliver(waiting[0])
            self._queue.forget(waiting.popleft())
        del self._tasks[chat_id]

    async def _deliver(self, update: Update) -> None:
        """Try until the webhook takes it or it is too old; the first repetition comes at once."""
        pause_s = 0.0
        while update.expires_at > self._clock.now():
            async with self._free:
                retry_after_s = await self._post(update)
            if retry_after_s is None:
                return
            await asyncio.sleep(retry_after_s or pause_s)
            pause_s = min(pause_s * 2 or self._pause_s, LONGEST_PAUSE_S)

    async def _post(self, update: Update) -> float | None:
        """None where the webhook took the update, else the seconds it asked to wait (0 for none)."""
        headers = {"Content-Type": "application/json"}
        if self.target.secret:
            headers[SECRET_HEADER] = self.target.secret
        if self._session is None:
            raise RuntimeError("the webhook is used before it is started")
        try:
            async with self._session.post(self.target.url, data=update.encoded, headers=headers) as response:
                if 200 <= response.status <= 299:
                    await self._obey(await response.text())
                    return None
                retry_after = response.headers.get("Retry-After", "")
                self._note_error(f"Wrong response from the webhook: {response.status} {response.reason}")
                return float(retry_after) if retry_after.isdigit() else 0.0
        except (aiohttp.ClientError, TimeoutError) as broken:
            self._note_error(f"Connection failed: {broken}")
            return 0.0

    def _note_error(self, text: str) -> None:
        self.target.last_error = text
        self.target.last_error_at = self._clock.now()

    async def _obey(self, answer: str) -> None:
        """Carry out the method that an answer may contain; nobody learns whether it worked."""
        try:
            wanted = json.loads(answer)
            method = str(wanted.pop("method")).lower()
            if not method.startswith(_NOT_IN_AN_ANSWER):
                await self._execute(method, Params(wanted))
        except (ValueError, KeyError, AttributeError, TypeError, Refusal):
            return
