"""The demo: the real bot, the stand-in for Telegram and phones in a web page, in one process."""

import asyncio
import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.app import Lianluo, build
from bot.data import SAMPLE_PLAN, load_sample_plan
from bot.sandbox.people.person import Card
from bot.sandbox.server import serve
from bot.sandbox.state.clock import SandboxClock
from bot.sandbox.telegram import TOKEN, Sandbox
from bot.services import importing, people
from bot.settings import Settings
from storage.members import MemberRole

ZONE = ZoneInfo("Asia/Shanghai")
OPENS_ON, OPENS_AT = 20, 10
"""The demo opens on the 20th at ten: the report of the 25th is coming, its reminders have not begun."""


@dataclass(frozen=True, slots=True)
class Demo:
    """A demo that runs: its page's address, the stand-in, and the bot."""

    url: str
    sandbox: Sandbox
    lianluo: Lianluo


@asynccontextmanager
async def running_demo(folder: Path, port: int, real_now: datetime | None = None) -> AsyncIterator[Demo]:
    """Run stand-in and bot together while the block lasts; the database is a file in `folder`."""
    clock = SandboxClock(opening_instant(real_now or datetime.now(UTC)))
    sandbox = Sandbox(clock=clock, folder=folder, first_name="联络员助手")
    server = await serve(sandbox, port=port)
    lianluo = build(_make_settings(server.url, folder), clock.now)
    try:
        async with lianluo.running():
            await _set_scene(lianluo, sandbox)
            _connect_clock(lianluo, sandbox, clock)
            poller = asyncio.create_task(lianluo.poller.run())
            try:
                yield Demo(server.url, sandbox, lianluo)
            finally:
                poller.cancel()
                await asyncio.gather(poller, return_exceptions=True)
    finally:
        await server.stop()


def opening_instant(real_now: datetime) -> datetime:
    """Choose the instant at which the demo's clock starts, in the present month."""
    local = real_now.astimezone(ZONE)
    return local.replace(day=OPENS_ON, hour=OPENS_AT, minute=0, second=0, microsecond=0).astimezone(UTC)


def _make_settings(url: str, folder: Path) -> Settings:
    """Make settings that no environment changes: the demo needs no set-up and disturbs none."""
    return Settings(
        token=SecretStr(TOKEN),
        api_url=url,
        database_url=f"sqlite:///{folder / 'lianluo.sqlite3'}",
        webhook_url="",
        timezone="Asia/Shanghai",
        proxy="",
    )


async def _set_scene(lianluo: Lianluo, sandbox: Sandbox) -> None:
    """Import the sample plan, hand out the invitations, seat those who have joined."""
    now = lianluo.clock()
    year = now.astimezone(ZONE).year
    async with lianluo.database.transaction() as tx:
        if await lianluo.shelf.plan(tx) is None:
            plan = load_sample_plan(year)
            imported_at = now - timedelta(days=3)
            await importing.store_plan(tx, plan, SAMPLE_PLAN, year, str(ZONE), imported_at)
    scene = tomllib.loads((files("bot.sandbox") / "scene.toml").read_text(encoding="utf-8"))
    for seat in scene["person"]:
        await _seat(lianluo, sandbox, seat, now)


async def _seat(lianluo: Lianluo, sandbox: Sandbox, seat: dict[str, Any], now: datetime) -> None:
    """Give a person a phone. Who was bound in an earlier run of the same folder still is."""
    payload = None
    async with lianluo.database.transaction() as tx:
        is_bound = await people.find_member(tx, seat["id"]) is not None
        if "role" in seat and not is_bound:
            payload = str(await people.invite(tx, MemberRole(seat["role"]), seat.get("unit"), now))
    joins_now = seat.get("has_joined", False) and payload
    card = Card(seat["title"], seat["note"], seat["color"], None if joins_now else payload, seat["hints"])
    person = sandbox.add_person(seat["id"], seat["name"], card=card)
    if is_bound:
        person.open_chat()
    elif joins_now:
        person.start(joins_now)


def _connect_clock(lianluo: Lianluo, sandbox: Sandbox, clock: SandboxClock) -> None:
    """A clock set forward ticks at once, and the page is told why each message was sent."""
    ticks: set[asyncio.Task[None]] = set()

    def tick(_instant: datetime) -> None:
        task = asyncio.get_running_loop().create_task(lianluo.clockwork.tick())
        ticks.add(task)
        task.add_done_callback(ticks.discard)
        lianluo.delivery.wake()

    def kind_of(chat_id: int, _message_id: int) -> str:
        priority = lianluo.delivery.under_way.get(chat_id)
        return priority.name.lower() if priority is not None else "answer"

    clock.listeners.append(tick)
    sandbox.sent.kind_of = kind_of
