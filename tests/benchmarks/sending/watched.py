"""The stand-in, with an eye on what arrives."""

import asyncio
import time
from typing import Any

from bot.sandbox.calls.params import Params
from bot.sandbox.telegram import Sandbox

SENDING = ("sendmessage", "editmessagetext")


class Watched(Sandbox):
    """Keeps to Telegram's limits, and notes when each message arrived and what was refused."""

    def __init__(self, round_trip_s: float) -> None:
        super().__init__()
        self._round_trip_s = round_trip_s
        self.limits.is_on = True
        self.arrivals: list[tuple[float, int]] = []
        """Seconds and chat, in order."""
        self.of_chat: dict[int, int] = {}
        self.refusals = 0

    async def call(self, method: str, params: Params) -> Any:
        try:
            result = await super().call(method, params)
        except Exception:
            self.refusals += 1
            raise
        if method.lower() in SENDING:
            chat = params.integer("chat_id")
            self.arrivals.append((time.perf_counter(), chat))
            self.of_chat[chat] = self.of_chat.get(chat, 0) + 1
            await asyncio.sleep(self._round_trip_s)
        return result

    def count_bulk(self) -> int:
        """Count what arrived but for the answers."""
        return len(self.arrivals) - sum(self.of_chat.get(chat, 0) for chat in CHATTERS)


CHATTERS = range(1001, 1051)
"""Who asks something now and then."""
