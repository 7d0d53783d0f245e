"""The stand-in for Telegram: its people and groups, its methods, and what tests may ask of it."""

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.calls.faults import Faults, outcome_of
from bot.sandbox.calls.params import Params
from bot.sandbox.calls.refusals import Refusal
from bot.sandbox.methods.by_name import METHODS, NAMES
from bot.sandbox.methods.receiving import Receiving
from bot.sandbox.people.groups import Group
from bot.sandbox.people.person import Card, Person
from bot.sandbox.sent import SentList
from bot.sandbox.state.chats import GroupChat
from bot.sandbox.state.clock import SandboxClock
from bot.sandbox.state.updates import Update
from bot.sandbox.state.world import World

Json = dict[str, Any]

TOKEN = "7000000001:SandboxSandboxSandboxSandboxSandbox"  # noqa: S105 - opens nothing but the sandbox
CALLS_KEPT = 100_000


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot: `result` is what it was answered, None where it was refused."""

    at: datetime
    method: str
    params: Json
    result: Any
    refusal: Refusal | None = None

    @property
    def chat_id(self) -> int:
        """The chat it spoke of, 0 for none."""
        return Params(self.params).integer("chat_id")


class Sandbox(World):
    """A Telegram of its own for one bot. `serve` puts it on a port; the people are Python objects."""

    def __init__(
        self,
        token: str = TOKEN,
        username: str = "lianluo_bot",
        first_name: str = "Lianluo",
        clock: SandboxClock | None = None,
        timezone: str = "Asia/Shanghai",
        folder: Path | None = None,
        first_update_id: int | None = None,
    ) -> None:
        """`folder` keeps files, else memory does. Update ids start at the real time: later runs count on."""
        bot = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": first_name,
            "username": username,
        }
        super().__init__(
            bot, clock or SandboxClock(), ZoneInfo(timezone), folder, first_update_id or int(time.time())
        )
        self.token = token
        self.people: dict[int, Person] = {}
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        self.faults = Faults()
        self.sent = SentList(self)
        self.receiving = Receiving(self, self.call)

    def add_person(
        self,
        person_id: int,
        first_name: str,
        last_name: str = "",
        username: str | None = None,
        language_code: str = "zh-hans",
        card: Card | None = None,
    ) -> Person:
        """Somebody who has not yet written to the bot."""
        names = {"first_name": first_name, "last_name": last_name, "username": username or ""}
        user = {"id": person_id, "is_bot": False, **{name: text for name, text in names.items() if text}}
        person = self.people[person_id] = Person(self, {**user, "language_code": language_code}, card)
        return person

    def add_group(
        self, group_id: int, title: str, members: Sequence[Person] = (), kind: str = "group"
    ) -> Group:
        """A group ("group" or "supergroup", a negative id) whose first member has just added the bot."""
        room = GroupChat({"id": group_id, "type": kind, "title": title})
        room.member_ids = {person.id for person in members}
        group = Group(self, room)
        if members:
            room.bot_status = "left"
            group.add_bot(members[0].user)
        return group

    async def call(self, method: str, params: Params) -> Any:
        """Carry out a method and log it. Raises Refusal."""
        name = NAMES.get(method)
        if name is None:
            raise Refusal(404, "method not found")
        try:
            simple = METHODS.get(method)
            result = simple(self, params) if simple else await self.receiving.call(method, params)
        except Refusal as refusal:
            self.log(name, params, None, refusal)
            raise
        self.log(name, params, result, None)
        return result

    def log(self, name: str, params: Params, result: Any, refusal: Refusal | None) -> None:
        """Write down a call."""
        self.calls.append(Call(self.clock.now(), name, dict(params.values), result, refusal))
        self.changes.tell(None if refusal else self.sent.note(name, params, result))

    async def wait_for(self, is_reached: Callable[[], object], timeout_s: float = 5) -> None:
        """Wait until a condition holds, looking after every change. TimeoutError tells the last calls."""
        try:
            await self.changes.wait_for(is_reached, timeout_s)
        except TimeoutError:
            last = "\n".join(
                f"  {call.method} {call.params} -> {call.refusal or 'ok'}" for call in [*self.calls][-5:]
            )
            raise TimeoutError(f"Waited {timeout_s} s in vain. The last calls:\n{last}") from None

    def fail_next(
        self,
        method: str,
        status: int | str,
        times: int = 1,
        chat_id: int | None = None,
        retry_after: int = 1,
        description: str = "",
    ) -> None:
        """The next calls of a method fail: with an HTTP status, or as one of `Fault` says.

        "download" is the fetching of a file, "*" is anything.
        """
        self.faults.plan(method, outcome_of(status, retry_after, description), times, chat_id)

    def redeliver(self, update_id: int) -> Update:
        """Send an update to the bot once more."""
        return self.updates.push_again(update_id)
