"""Telegram -> inbox -> handlers: an update is committed before Telegram is told that it arrived.

Updates of one chat are handled strictly in order, chats side by side. The mark that an update is done is committed
together with all that it caused, so a crash at any moment repeats it whole or not at all.
"""

import asyncio
import secrets
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog

from bot.transport import ApiError, BotApi, Refused
from storage import inbox
from storage.database import Database, Transaction, is_out_of_reach
from storage.inbox import Received

POLL_S = 25
STALLED_AFTER_S = 20
"""A poll that is silent for longer than this beyond its time has lost its connection."""

CHATS_AT_ONCE = 16
ATTEMPTS = 3
RESCAN_S = 15.0

log = structlog.get_logger()

AfterCommit = Callable[[], Coroutine[Any, Any, None]]
Handle = Callable[[Mapping[str, Any], Transaction, datetime], Awaitable[Sequence[AfterCommit]]]
"""Handle a raw update inside a transaction; what comes back runs after the commit, and may fail without harm."""

Apologise = Callable[[Transaction, int, str, datetime], Awaitable[None]]
"""Tell a chat that an update could not be handled, with the id under which it was logged."""


class Dispatcher:
    """Handles what is in the inbox."""

    def __init__(
        self,
        database: Database,
        handle: Handle,
        apologise: Apologise,
        clock: Callable[[], datetime],
        on_commit: Callable[[], None],
    ) -> None:
        self._database = database
        self._handle = handle
        self._apologise = apologise
        self._clock = clock
        self._on_commit = on_commit
        self._queues: dict[int, deque[Received]] = {}
        self._known: set[int] = set()
        self._slots = asyncio.Semaphore(CHATS_AT_ONCE)
        self._workers: set[asyncio.Task[None]] = set()
        self._effects: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Look for updates left behind by a crash or another replica, at start and from time to time."""
        try:
            while True:
                await self._look_again()
                await asyncio.sleep(RESCAN_S)
        finally:
            await self._stop()

    async def _look_again(self) -> None:
        try:
            async with self._database.transaction() as tx:
                self.offer(await inbox.waiting(tx))
        except Exception:
            log.exception("inbox unreachable")

    async def _stop(self) -> None:
        """Leave what is under way undone: it was committed whole or not at all, and waits in the inbox."""
        under_way = self._workers | self._effects
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)

    def offer(self, updates: Sequence[Received]) -> None:
        """Queue updates by chat; one that is queued already is left where it is."""
        for update in updates:
            if update.update_id in self._known:
                continue
            self._known.add(update.update_id)
            queue = self._queues.get(update.chat_key)
            if queue is not None:
                queue.append(update)
                continue
            self._queues[update.chat_key] = deque([update])
            worker = asyncio.create_task(self._drain(update.chat_key))
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)

    async def settle(self) -> None:
        """Wait until everything that was offered is handled."""
        while self._workers or self._effects:
            await asyncio.wait(self._workers | self._effects)

    async def _drain(self, chat_key: int) -> None:
        queue = self._queues[chat_key]
        async with self._slots:
            while queue:
                update = queue.popleft()
                await self._handle_until_settled(update)
                self._known.discard(update.update_id)
            del self._queues[chat_key]

    async def _handle_until_settled(self, update: Received) -> None:
        delay_s = 0.2
        while not await self._attempt(update):
            await asyncio.sleep(delay_s)
            delay_s = min(5.0, delay_s * 2)

    async def _attempt(self, update: Received) -> bool:
        """Handle once; True when the update needs no more attempts by us."""
        try:
            async with self._database.transaction() as tx:
                if not await inbox.claim(tx, update):
                    return True
                effects = await self._handle(update.body, tx, self._clock())
        except Exception as error:
            if is_out_of_reach(error):  # no fault of the update's: it waits until the database is back
                log.warning("the database is out of reach", update_id=update.update_id)
                return False
            return await self._count_failure(update)
        self._on_commit()
        for effect in effects:
            self._background(effect())
        return True

    def _background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(_harmlessly(work))
        self._effects.add(task)
        task.add_done_callback(self._effects.discard)

    async def _count_failure(self, update: Received) -> bool:
        error_id = secrets.token_hex(4)
        log.exception("an update could not be handled", update_id=update.update_id, error_id=error_id)
        try:
            async with self._database.transaction() as tx:
                is_last = await inbox.record_failure(tx, update.update_id, error_id, ATTEMPTS)
                if is_last:
                    await self._apologise(tx, update.chat_key, error_id, self._clock())
        except Exception:
            log.exception("the failure could not be recorded")
            return False
        self._on_commit()
        return is_last


async def _harmlessly(work: Coroutine[Any, Any, None]) -> None:
    """Do what was left for after the commit; nothing depends on it."""
    try:
        await work
    except ApiError as error:
        log.info("an answer to a button came too late", error=str(error))
    except Exception:
        log.exception("what follows a commit failed")


class Receiver:
    """Commits raw updates and hands them on: the one way in, whether they were fetched or delivered."""

    def __init__(self, database: Database, dispatcher: Dispatcher, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._dispatcher = dispatcher
        self._clock = clock

    async def receive(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """Store updates; when this returns they are safe. Raises whatever the database raises.

        Where a batch cannot be stored as a whole, each is stored for itself: one that cannot be, whatever it is,
        is put aside as text and must not keep the others out.
        """
        try:
            await self._store(updates)
        except Exception:
            for update in updates:
                await self._store_alone(update)

    async def _store_alone(self, update: Mapping[str, Any]) -> None:
        try:
            await self._store([update])
        except Exception:
            async with self._database.transaction() as tx:  # raises where it is the database that fails
                await inbox.put_aside(tx, update, self._clock())
            log.exception("an update could not be read", update_id=update["update_id"])

    async def _store(self, updates: Sequence[Mapping[str, Any]]) -> None:
        now = self._clock()
        async with self._database.transaction() as tx:
            fresh = await inbox.store(tx, updates, now)
        self._dispatcher.offer(fresh)


class Poller:
    """Fetches updates. Nothing is confirmed to Telegram that is not committed."""

    def __init__(
        self, api: BotApi, receiver: Receiver, poll_s: int = POLL_S, stalled_after_s: float = STALLED_AFTER_S
    ) -> None:
        self._api = api
        self._poll_s = poll_s
        self._patience_s = poll_s + stalled_after_s
        self._receiver = receiver
        self._offset: int | None = None

    async def run(self) -> None:
        """Poll for ever. Raises Refused where Telegram does not know the token: no patience mends that."""
        delay_s = 0.5
        while True:
            try:
                await self._fetch()
                delay_s = 0.5
            except Exception as error:
                if isinstance(error, Refused) and error.code in TOKEN_REFUSED:
                    raise
                delay_s = _patience(error, delay_s)
                log.warning("fetching updates failed", error=_describe(error), again_in_s=delay_s)
                await asyncio.sleep(delay_s)

    async def _fetch(self) -> None:
        """Fetch one batch.

        The first has no offset, nor has one after an empty one, which has confirmed all there was: after a quiet
        week Telegram begins its ids anew, and an old offset would confirm new updates away unseen.
        """
        asked: dict[str, Any] = {"timeout": self._poll_s, "limit": 100, "allowed_updates": ALLOWED_UPDATES}
        if self._offset is not None:
            asked["offset"] = self._offset
        async with asyncio.timeout(self._patience_s):
            updates = await self._api.call("getUpdates", asked, self._patience_s)
        if updates:
            await self._receiver.receive(updates)
        self._offset = max((update["update_id"] for update in updates), default=-1) + 1 or None


CONFLICT = 409
TOKEN_REFUSED = (401, 404)
ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member", "inline_query"]


def _patience(error: Exception, delay_s: float) -> float:
    """Decide how long to wait: as Telegram asks, long while another poller holds the line, else ever longer."""
    if isinstance(error, Refused) and error.retry_after_s is not None:
        return error.retry_after_s
    if isinstance(error, Refused) and error.code == CONFLICT:
        return 10.0
    return min(30.0, delay_s * 2)


def _describe(error: Exception) -> str:
    return str(error) if isinstance(error, ApiError) else type(error).__name__
