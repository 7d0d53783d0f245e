"""A small town for dialogue tests: the real application over HTTP against the stand-in, and people with phones.

Every act waits until the bot has handled it and said all it had to say, so a test reads like a chat.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from pydantic import SecretStr

from bot.app import Lianluo, build
from bot.core.model import Plan
from bot.data import SAMPLE_PLAN, load_sample_plan
from bot.sandbox.content.html_text import parse_html
from bot.sandbox.people.person import Person
from bot.sandbox.server import serve
from bot.sandbox.state.clock import SandboxClock
from bot.sandbox.telegram import TOKEN, Sandbox
from bot.services import importing, people
from bot.settings import Settings
from storage.members import MemberRole
from storage.tables import inbox, outbox, upload

ZONE = ZoneInfo("Asia/Shanghai")
OPENING = datetime(2026, 6, 20, 10, 0, tzinfo=ZONE)
"""A Saturday; the report of the 25th is ahead, the plan was imported three days ago."""

UNSENT = ("new", "sending")
UNREAD = ("new", "reading")

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


class Phone:
    """A person's phone: what is done on it, and what can be read on it."""

    def __init__(self, town: "Town", person: Person) -> None:
        self.town = town
        self.person = person

    async def says(self, text: str) -> None:
        await self._act(self.person.send_text, text)

    async def starts(self, payload: str = "") -> None:
        await self._act(self.person.start, payload)

    async def presses(self, label: str) -> None:
        """Press the newest button whose label has this text."""
        message_id, data = self.button(label)
        await self._act(self.person.press, message_id, data)

    async def presses_again(self, message_id: int, data: str) -> None:
        """Press a button that may have gone from the screen: a second tap, or an old phone's picture of it."""
        await self._act(lambda: self.person.press(message_id, data, is_stale=True))

    async def sends_photo(self, caption: str = "") -> None:
        await self._act(self.person.send_photo, PNG, caption)

    async def sends_album(self, count: int) -> None:
        await self._act(self.person.send_album, [PNG] * count)

    async def sends_document(self, name: str) -> None:
        await self._act(self.person.send_document, name, b"content")

    async def sends_file(self, name: str, content: bytes) -> None:
        """Send a document, and wait until it has been read and answered."""
        await self._act(self.person.send_document, name, content)

    async def sends_sticker(self) -> None:
        await self._act(self.person.send_sticker)

    async def forwards(self, text: str) -> None:
        await self._act(self.person.forward, text)

    async def edits(self, old: str, new: str) -> None:
        """Edit the newest own message that says this."""
        mine = [m for m in self.person.chat if m.get("text") == old and not m["from"]["is_bot"]]
        await self._act(self.person.edit_text, mine[-1]["message_id"], new)

    async def _act(self, act: Any, *arguments: Any) -> None:
        act(*arguments)
        await self.town.settled()

    @property
    def screen(self) -> str:
        """What the bot said last, or last made of an older message."""
        said = self.town.texts_to(self)
        return parse_html(said[-1]).text if said else ""

    @property
    def last(self) -> str:
        """The newest message from the bot."""
        said = [message for message in self.person.chat if message["from"]["is_bot"]]
        return str(said[-1].get("text", "")) if said else ""

    def sees(self, *texts: str) -> None:
        for text in texts:
            assert text in self.last, f"expected {text!r} in:\n{self.last}"

    def sees_buttons(self, *labels: str) -> None:
        for label in labels:
            self.button(label)

    def button(self, label: str) -> tuple[int, str]:
        """Find the newest button whose label has this text: its message's id and its data."""
        for message in reversed(self.person.chat):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if label in button["text"]:
                        return message["message_id"], button["callback_data"]
        raise AssertionError(f"no button {label!r}; the last message is:\n{self.last}")

    @property
    def toasts(self) -> list[str]:
        """The words that appeared over the screen after presses."""
        return [str(answer.get("text", "")) for answer in self.person.answers]


class Town:
    """The stand-in, the application, and the people."""

    lianluo: Lianluo

    def __init__(self, sandbox: Sandbox, settings: Settings, clock: SandboxClock) -> None:
        self.sandbox = sandbox
        self.clock = clock
        self._settings = settings
        self._bot = contextlib.AsyncExitStack()
        self._next_id = 1001

    async def opens(self) -> None:
        """Start the application."""
        self.lianluo = await self._bot.enter_async_context(_serving(self._settings, self.clock))

    async def closes(self) -> None:
        """Stop it where it stands: what it had in hand is not finished."""
        await self._bot.aclose()

    def stranger(self, name: str = "路人") -> Phone:
        self._next_id += 1
        return Phone(self, self.sandbox.add_person(self._next_id, name))

    async def member(self, role: MemberRole, unit: str | None, name: str) -> Phone:
        """Somebody who has been bound by an invitation."""
        phone = self.stranger(name)
        await phone.starts(await self.invitation(role, unit))
        return phone

    async def coordinator(self, unit: str = "区交通运输局", name: str = "江一帆") -> Phone:
        return await self.member(MemberRole.COORDINATOR, unit, name)

    async def office(self) -> Phone:
        return await self.member(MemberRole.OFFICE, None, "秦朗")

    async def invitation(self, role: MemberRole, unit: str | None) -> str:
        async with self.lianluo.database.transaction() as tx:
            payload = await people.invite(tx, role, unit, self.clock.now())
        assert isinstance(payload, str)
        return payload

    async def moves_clock(self, *, day: int, hour: int = 9, month: int = 6) -> None:
        """Set the clock forward to a local time of 2026, and tick."""
        self.clock.move_to(datetime(2026, month, day, hour, tzinfo=ZONE))
        await self.ticks()

    async def ticks(self) -> None:
        await self.lianluo.clockwork.tick()
        self.lianluo.delivery.wake()
        await self.settled()

    async def settled(self) -> None:
        """Wait until every update is handled, every document read and every message out.

        What is held back until later is brought forward.
        """
        async with asyncio.timeout(30):
            while await self._is_busy():
                with contextlib.suppress(TimeoutError):
                    await self.sandbox.changes.wait_for(lambda: False, 0.02)

    async def _is_busy(self) -> bool:
        """Look in the order in which one thing causes the next: what is done meanwhile shows further down."""
        if self.sandbox.updates.pending():
            return True
        await self.lianluo.dispatcher.settle()
        async with self.lianluo.database.transaction() as tx:
            waiting = await tx.scalar(sa.select(sa.func.count()).where(inbox.c.state == "new"))
            unread = (await tx.execute(sa.select(upload).where(upload.c.state.in_(UNREAD)))).all()
            unsent = list(await tx.scalars(sa.select(outbox.c.not_before).where(outbox.c.state.in_(UNSENT))))
        self._bring_forward(unsent, self.lianluo.delivery.wake)
        put_off = [row.lease_until for row in unread if row.state == "new" and row.lease_until]
        self._bring_forward(put_off, self.lianluo.uploads.wake)
        return bool(waiting or unsent or unread)

    def _bring_forward(self, instants: list[datetime], wake: Callable[[], None]) -> None:
        if instants and min(instants) > self.clock.now():
            self.clock.move_to(min(instants))
            wake()

    async def count_failures(self) -> int:
        """Count the updates that could not be handled."""
        async with self.lianluo.database.transaction() as tx:
            failed = sa.select(sa.func.count()).where(inbox.c.state == "failed")
            return int((await tx.execute(failed)).scalar_one())

    def texts_to(self, phone: Phone) -> list[str]:
        """Everything the bot ever sent to a phone, edits included, oldest first."""
        return [
            str(call.params.get("text", ""))
            for call in self.sandbox.calls
            if call.refusal is None
            and call.chat_id == phone.person.id
            and call.method in ("sendMessage", "editMessageText")
        ]


@cache
def sample_plan() -> Plan:
    """Read it once for all towns."""
    return load_sample_plan(2026)


@contextlib.asynccontextmanager
async def running_town(database_url: str, plan: Plan | None = None) -> AsyncIterator[Town]:
    """Run a town while the block lasts, with a plan imported: the sample, if no other."""
    clock = SandboxClock(OPENING.astimezone(UTC))
    sandbox = Sandbox(clock=clock)
    server = await serve(sandbox)
    settings = Settings(
        token=SecretStr(TOKEN),
        api_url=server.url,
        database_url=database_url,
        send_rate=1000,
        proxy="",
        webhook_url="",
    )
    town = Town(sandbox, settings, clock)
    await town.opens()
    async with town.lianluo.database.transaction() as tx:
        imported_at = clock.now() - timedelta(days=3)
        await importing.store_plan(tx, plan or sample_plan(), SAMPLE_PLAN, 2026, str(ZONE), imported_at)
    try:
        yield town
    finally:
        await town.closes()
        await server.stop()


@contextlib.asynccontextmanager
async def _serving(settings: Settings, clock: SandboxClock) -> AsyncIterator[Lianluo]:
    """Run the application while the block lasts."""
    lianluo = build(settings, clock.now)
    async with lianluo.running():
        poller = asyncio.create_task(lianluo.poller.run())
        try:
            yield lianluo
        finally:
            poller.cancel()
            await asyncio.gather(poller, return_exceptions=True)


async def report_one_task(phone: Phone) -> None:
    """Open the report and answer one question of it; the overview is on the screen."""
    await phone.says("报送")
    await phone.presses("开始填报")
    await phone.says("竣工")
    await phone.says("总览")
    phone.sees("竣工")
