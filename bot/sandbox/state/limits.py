"""Telegram's sending limits as buckets that refill with the sandbox's time.

Source: the Bot FAQ, "My bot is hitting limits": about one message a second to a chat (short bursts pass),
20 a minute to a group, 30 a second over all.
"""

import math
from dataclasses import dataclass, field

from bot.sandbox.calls.refusals import too_many_requests
from bot.sandbox.state.chats import Chat
from bot.sandbox.state.clock import SandboxClock


@dataclass(slots=True)
class _Bucket:
    size: float
    per_second: float
    level: float
    filled_at: float

    def wait_s(self, now: float, amount: int) -> float:
        """Seconds until `amount` is there (an amount above the size counts as the size)."""
        self.level = min(self.size, self.level + (now - self.filled_at) * self.per_second)
        self.filled_at = now
        return max(0.0, (min(amount, self.size) - self.level) / self.per_second)


@dataclass(slots=True)
class Limits:
    """Off by default; set `is_on`, and the numbers before the first message, as a test needs them."""

    clock: SandboxClock
    is_on: bool = False
    per_second: float = 30
    chat_per_second: float = 1
    chat_burst: int = 5
    group_per_minute: float = 20
    _buckets: dict[int, _Bucket] = field(default_factory=dict)

    def take(self, chat: Chat, amount: int = 1) -> None:
        """Count messages to a chat; 429 with the seconds to wait where they are too many."""
        if not self.is_on:
            return
        now = self.clock.now().timestamp()
        buckets = [self._overall(now), self._of_chat(chat, now)]
        wait_s = max(bucket.wait_s(now, amount) for bucket in buckets)
        if wait_s > 0:
            raise too_many_requests(max(1, math.ceil(wait_s)))
        for bucket in buckets:
            bucket.level -= amount

    def _overall(self, now: float) -> _Bucket:
        return self._bucket(0, self.per_second, self.per_second, now)

    def _of_chat(self, chat: Chat, now: float) -> _Bucket:
        if chat.is_group:
            return self._bucket(chat.id, self.group_per_minute, self.group_per_minute / 60, now)
        return self._bucket(chat.id, self.chat_burst, self.chat_per_second, now)

    def _bucket(self, key: int, size: float, per_second: float, now: float) -> _Bucket:
        if key not in self._buckets:
            self._buckets[key] = _Bucket(size, per_second, size, now)
        return self._buckets[key]
