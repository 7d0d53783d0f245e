"""The sandbox's clock: starts where it is told, runs on with real time, and is moved forward by hand."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class SandboxClock:
    """Says what time it is in the sandbox. `listeners` are called with the new instant after each move."""

    def __init__(
        self, start: datetime | None = None, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self.listeners: list[Callable[[datetime], None]] = []
        self._monotonic = monotonic
        self._set(start or datetime.now(UTC))

    def now(self) -> datetime:
        """The sandbox's present instant, aware, in UTC."""
        return self._start + timedelta(seconds=self._monotonic() - self._began)

    def move_to(self, instant: datetime) -> None:
        """Jump forward to `instant` (aware). A jump into the past raises ValueError with a sentence."""
        now = self.now()
        if instant.tzinfo is not None and instant < now:
            raise ValueError(
                f"The clock only goes forward: it is already {now:%Y-%m-%d %H:%M} UTC, "
                f"and {instant.astimezone(UTC):%Y-%m-%d %H:%M} UTC lies before that."
            )
        self._set(instant)
        for listener in list(self.listeners):
            listener(self.now())

    def _set(self, instant: datetime) -> None:
        if instant.tzinfo is None:
            raise ValueError("The clock needs an instant with a time zone.")
        self._start = instant.astimezone(UTC)
        self._began = self._monotonic()
