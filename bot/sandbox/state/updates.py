"""The queue of updates that wait for the bot, and the long poll that fetches them."""

import asyncio
import json
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.sandbox.calls.refusals import Refusal
from bot.sandbox.state.clock import SandboxClock

Json = dict[str, Any]

KINDS = frozenset({"message", "edited_message", "callback_query", "inline_query", "my_chat_member"})
KEPT = timedelta(hours=24)
KEPT_OF_KIND = {"callback_query": timedelta(seconds=150), "inline_query": timedelta(seconds=30)}
REMEMBERED = 10_000  # updates that can still be delivered again
LONGEST_POLL_S = 50

OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_SET = "terminated by setWebhook request"
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@dataclass(frozen=True, slots=True, eq=False)
class Update:
    """One update as it was when it happened; `encoded` is its JSON, made once."""

    update_id: int
    kind: str
    body: Json
    encoded: bytes
    chat_id: int
    expires_at: datetime


class UpdateQueue:
    """Keeps updates in order until the bot confirms them with a higher offset, or until they are too old."""

    def __init__(self, clock: SandboxClock, first_id: int) -> None:
        self.on_push: Callable[[Update], None] | None = None  # a webhook, while one is set
        self._clock = clock
        self._next_id = first_id
        self._allowed = KINDS
        self._pending: deque[Update] = deque()
        self._again: list[Update] = []
        self._recent: deque[Update] = deque(maxlen=REMEMBERED)
        self._poll: asyncio.Future[None] | None = None

    def allow(self, kinds: Iterable[str]) -> None:
        """Only these kinds are queued from now on; none named means all."""
        self._allowed = frozenset(kinds) & KINDS or KINDS

    def push(self, kind: str, content: Json, chat_id: int) -> Update | None:
        """Queue what happened; None where the bot asked not to hear of this kind."""
        if kind not in self._allowed:
            return None
        update_id, self._next_id = self._next_id, self._next_id + 1
        body = {"update_id": update_id, kind: content}
        expires_at = self._clock.now() + KEPT_OF_KIND.get(kind, KEPT)
        update = Update(update_id, kind, body, json.dumps(body).encode(), chat_id, expires_at)
        self._recent.append(update)
        self._pending.append(update)
        self._deliver(update)
        return update

    def push_again(self, update_id: int) -> Update:
        """Deliver an update once more, confirmed or not. LookupError where it is not remembered."""
        update = next((one for one in reversed(self._recent) if one.update_id == update_id), None)
        if update is None:
            raise LookupError(f"No update {update_id} is remembered.")
        self._again.append(update)
        self._deliver(update)
        return update

    def pending(self) -> list[Update]:
        """What is not confirmed and not too old, oldest first."""
        now = self._clock.now()
        return [update for update in (*self._again, *self._pending) if update.expires_at > now]

    def forget(self, update: Update) -> None:
        """The webhook took this update, or it was given up."""
        for queue in (self._again, self._pending):
            if update in queue:
                queue.remove(update)
                return

    def clear(self) -> None:
        """Drop everything that waits (drop_pending_updates)."""
        self._pending.clear()
        self._again.clear()

    async def poll(self, offset: int, limit: int, timeout_s: float) -> list[Update]:
        """Confirm what lies before `offset` and return what follows, waiting for it if there is nothing."""
        self.interrupt_poll(OTHER_POLL)
        batch = self._take(offset, limit)
        if batch or timeout_s <= 0:
            return batch
        await self._wait_for_push(min(timeout_s, LONGEST_POLL_S))
        return self._take(offset, limit)

    def interrupt_poll(self, reason: str) -> None:
        """End a running long poll with 409."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(Refusal(409, reason))

    async def _wait_for_push(self, timeout_s: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(timeout_s):
                await poll
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None

    def _deliver(self, update: Update) -> None:
        if self.on_push is not None:
            self.on_push(update)
        elif self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def _take(self, offset: int, limit: int) -> list[Update]:
        """A negative offset counts from the end; one that lies in the future confirms nothing."""
        start = offset + self._next_id if offset < 0 else offset
        while start <= self._next_id and self._pending and self._pending[0].update_id < start:
            self._pending.popleft()
        now = self._clock.now()
        batch, self._again = self._again[:limit], self._again[limit:]
        for update in self._pending:
            if len(batch) >= limit:
                break
            if update.expires_at > now:
                batch.append(update)
        return batch
