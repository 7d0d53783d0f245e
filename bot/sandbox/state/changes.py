"""Who wants to know that something happened: tests that wait for it, and the page's open event streams."""

import asyncio
from collections.abc import Callable
from contextlib import contextmanager
from typing import Any

Json = dict[str, Any]


class Changes:
    """Tells waiters and listeners of every change. Costs nothing while nobody waits or listens."""

    def __init__(self) -> None:
        self._waiters: set[asyncio.Future[None]] = set()
        self._streams: set[asyncio.Queue[Json]] = set()

    def tell(self, event: Json | None = None) -> None:
        """Wake everybody who waits; `event` also goes to the page (None where it need not know)."""
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)
        self._waiters.clear()
        if event is not None:
            for stream in self._streams:
                stream.put_nowait(event)

    async def wait_for(self, is_reached: Callable[[], object], timeout_s: float) -> None:
        """Return as soon as `is_reached()` is true; TimeoutError when `timeout_s` have passed."""
        async with asyncio.timeout(timeout_s):
            while not is_reached():
                waiter = asyncio.get_running_loop().create_future()
                self._waiters.add(waiter)
                await waiter

    @contextmanager
    def stream(self) -> Any:
        """A queue of all events from now on, for as long as the block runs."""
        queue: asyncio.Queue[Json] = asyncio.Queue()
        self._streams.add(queue)
        try:
            yield queue
        finally:
            self._streams.discard(queue)
