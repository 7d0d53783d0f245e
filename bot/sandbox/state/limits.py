"""Telegram's limits on what a bot sends, kept with the sandbox's time.

Source: the Bot FAQ, "My bot is hitting limits": about one message a second to a chat (short bursts pass), 20 a minute
to a group, 30 a second over all. Edits count as messages do. What was refused is refused again until the seconds are
over that the refusal named.
"""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field

from bot.sandbox.calls.refusals import too_many_requests
from bot.sandbox.state.chats import Chat
from bot.sandbox.state.clock import SandboxClock

OVERALL = 0
"""In the place of a chat's id."""

MINUTE_S = 60.0


@dataclass(slots=True)
class _Bucket:
    """So many at once, and one more whenever it has refilled."""

    size: float
    per_second: float
    level: float
    filled_at: float

    def wait_s(self, now: float, amount: int) -> float:
        """Seconds until `amount` is there (an amount above the size counts as the size)."""
        self.level = min(self.size, self.level + (now - self.filled_at) * self.per_second)
        self.filled_at = now
        return max(0.0, (min(amount, self.size) - self.level) / self.per_second)


class _LastMinute:
    """When a group was written to in the last minute."""

    def __init__(self) -> None:
        self.sent_at: deque[float] = deque()

    def wait_s(self, now: float, amount: int, most: int) -> float:
        """Seconds until no minute has more than `most` (an amount above that counts as that)."""
        while self.sent_at and self.sent_at[0] <= now - MINUTE_S:
            self.sent_at.popleft()
        excess = len(self.sent_at) + min(amount, most) - most
        return self.sent_at[excess - 1] + MINUTE_S - now if excess > 0 else 0.0


@dataclass(slots=True)
class Limits:
    """Off by default; set `is_on`, and the numbers before the first message, as a test needs them."""

    clock: SandboxClock
    is_on: bool = False
    per_second: float = 30
    chat_per_second: float = 1
    chat_burst: int = 5
    group_per_minute: int = 20
    _buckets: dict[int, _Bucket] = field(default_factory=dict)
    _minutes: dict[int, _LastMinute] = field(default_factory=lambda: defaultdict(_LastMinute))
    _refused_until: dict[int, float] = field(default_factory=dict)

    def take(self, chat: Chat, amount: int = 1) -> None:
        """Count messages to a chat; 429 with the seconds to wait where they are too many."""
        if not self.is_on:
            return
        now = self.clock.now().timestamp()
        for who, wait_s in self._list_waits(chat, amount, now):
            wait_s = max(wait_s, self._refused_until.get(who, 0.0) - now)
            if wait_s > 0:
                retry_after_s = max(1, math.ceil(wait_s))
                self._refused_until.setdefault(who, now + retry_after_s)
                raise too_many_requests(retry_after_s)
            self._refused_until.pop(who, None)
        self._count(chat, amount, now)

    def _list_waits(self, chat: Chat, amount: int, now: float) -> list[tuple[int, float]]:
        own_s = self._of_chat(chat, now).wait_s(now, amount)
        if chat.is_group:
            own_s = max(own_s, self._minutes[chat.id].wait_s(now, amount, self.group_per_minute))
        return [(OVERALL, self._overall(now).wait_s(now, amount)), (chat.id, own_s)]

    def _count(self, chat: Chat, amount: int, now: float) -> None:
        for bucket in (self._overall(now), self._of_chat(chat, now)):
            bucket.level -= amount
        if chat.is_group:
            self._minutes[chat.id].sent_at.extend([now] * amount)

    def _overall(self, now: float) -> _Bucket:
        return self._bucket(OVERALL, self.per_second, self.per_second, now)

    def _of_chat(self, chat: Chat, now: float) -> _Bucket:
        return self._bucket(chat.id, self.chat_burst, self.chat_per_second, now)

    def _bucket(self, key: int, size: float, per_second: float, now: float) -> _Bucket:
        if key not in self._buckets:
            self._buckets[key] = _Bucket(size, per_second, size, now)
        return self._buckets[key]
