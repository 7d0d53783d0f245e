"""What is to be sent, to whom, and when it is written."""

import asyncio
import itertools
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from bot.pace import FREE_RATE, GROUP_COUNT, GROUP_SPAN
from storage import outbox
from storage.database import Database
from storage.outbox import Outgoing, Priority
from tests.benchmarks.sending.watched import CHATTERS, Watched

FIRST_RECIPIENT = 100_000
GROUPS = range(-1, -11, -1)
WAVES = 8
ASKED_EVERY_S = 0.7
EDITED = 10
"""Every tenth message is an edit of one that stands there."""


@dataclass
class Traffic:
    """Half of the recipients get a notice, which waits from the beginning; the others reminders, wave by wave."""

    sandbox: Watched
    database: Database
    recipients: int
    wakes: list[Callable[[], None]] = field(default_factory=list)
    written_at: dict[int, datetime] = field(default_factory=dict)
    """From when each chat's newest message could be seen by the sender: from the commit on."""
    waits_s: list[float] = field(default_factory=list)
    _standing: dict[int, int] = field(default_factory=dict)

    @property
    def lasting_s(self) -> float:
        """About how long all of it takes."""
        return self.recipients / (FREE_RATE - len(GROUPS) * GROUP_COUNT / GROUP_SPAN.total_seconds())

    @property
    def per_group(self) -> int:
        """As much as keeps a group at its limit until the others are done."""
        return GROUP_COUNT * (1 + int(max(0, self.lasting_s - 20) / GROUP_SPAN.total_seconds()))

    @property
    def bulk(self) -> int:
        """All messages but the answers."""
        return self.recipients + len(GROUPS) * self.per_group

    def open_chats(self) -> None:
        """Have everybody in the stand-in, and in each chat a message that can be edited."""
        for person_id in (*CHATTERS, *self._recipients()):
            self.sandbox.add_person(person_id, f"人{person_id}").open_chat()
        first = self.sandbox.people[CHATTERS[0]]
        for group_id in GROUPS:
            self.sandbox.add_group(group_id, f"群{group_id}", [first])
        for chat_id in (*CHATTERS, *self._recipients(), *GROUPS):
            message = self.sandbox.add_message(self.sandbox.chats[chat_id], self.sandbox.bot, {"text": "旧"})
            self._standing[chat_id] = message["message_id"]

    def _recipients(self) -> range:
        return range(FIRST_RECIPIENT, FIRST_RECIPIENT + self.recipients)

    async def put_what_waits(self) -> None:
        """Write all that goes to groups, and the notices."""
        to_groups = [chat for _ in range(self.per_group) for chat in GROUPS]
        await self._put(to_groups, Priority.REMINDER)
        await self._put(self._recipients()[0::2], Priority.NOTICE)

    async def put_reminders_in_waves(self) -> None:
        """Write reminders now and then, so that there are always notices which they overtake."""
        reminded = self._recipients()[1::2]
        for wave in range(WAVES):
            await self._put(reminded[wave::WAVES], Priority.REMINDER)
            self._wake()
            await asyncio.sleep(self.lasting_s * 0.8 / WAVES)

    async def answer_now_and_then(self) -> None:
        """Write an answer as a handler would, and measure until it arrives."""
        for chat in itertools.cycle(CHATTERS):
            await asyncio.sleep(ASKED_EVERY_S)
            before, began = self.sandbox.of_chat.get(chat, 0), time.perf_counter()
            await self._put([chat], Priority.ANSWER)
            self._wake()
            await self.sandbox.wait_for(partial(self._has_more, chat, before), 60)
            self.waits_s.append(time.perf_counter() - began)

    def _has_more(self, chat: int, before: int) -> bool:
        return self.sandbox.of_chat.get(chat, 0) > before

    async def _put(self, chats: Iterable[int], priority: Priority) -> None:
        chats, now = list(chats), self.sandbox.clock.now()
        async with self.database.transaction() as tx:
            for place, chat in enumerate(chats):
                await outbox.put(tx, self._compose(place, chat, priority), now)
        self.written_at |= dict.fromkeys(chats, self.sandbox.clock.now())

    def _compose(self, place: int, chat: int, priority: Priority) -> Outgoing:
        payload = {"chat_id": chat, "text": f"{priority.name} {place} {time.perf_counter()}"}
        if place % EDITED:
            return Outgoing(chat, "sendMessage", payload, priority)
        edit = {**payload, "message_id": self._standing[chat]}
        return Outgoing(chat, "editMessageText", edit, priority)

    def _wake(self) -> None:
        for wake in self.wakes:
            wake()
