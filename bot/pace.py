"""Telegram's limits on what a bot sends, as the sender keeps them.

Source: the Bot FAQ, "My bot is hitting limits": 30 messages a second in all, one a second to a chat (short bursts
pass), 20 a minute to a group. Edits are counted as messages are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

FREE_RATE = 30.0
"""Messages a second that Telegram permits without payment; a paid rate lifts the limit per chat as well."""

RATE_SHARE = 0.985
"""What we use of the permitted rate: messages that leave at even distances crowd together a little on the way."""

CHAT_BURST = 5
CHAT_INTERVAL = timedelta(seconds=1)
GROUP_COUNT = 20
GROUP_SPAN = timedelta(minutes=1)

REMEMBERED = GROUP_SPAN
"""How far back the limits of a chat look."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How quickly a bot may send that is permitted so many messages a second."""

    per_second: float = FREE_RATE

    @property
    def spacing(self) -> timedelta:
        """The time from one message to the next."""
        return timedelta(seconds=1 / (max(1.0, self.per_second) * RATE_SHARE))

    @property
    def is_limited_per_chat(self) -> bool:
        return self.per_second <= FREE_RATE

    def find_turn(self, chat_id: int, sent: Sequence[datetime]) -> datetime | None:
        """Find from when a chat may be written to again; `sent`, newest first, has when it was written to lately."""
        return max(_list_ends(chat_id, sent), default=None) if self.is_limited_per_chat else None


def _list_ends(chat_id: int, sent: Sequence[datetime]) -> Iterator[datetime]:
    """The last n messages and the next one need the time of n messages, but for the burst that passes."""
    for count, instant in enumerate(sent, start=1):
        yield instant + (count + 1 - CHAT_BURST) * CHAT_INTERVAL
    if chat_id < 0 and len(sent) >= GROUP_COUNT:
        yield sent[GROUP_COUNT - 1] + GROUP_SPAN
