"""Ticks, and nothing else: what a tick means is decided from the tables, so it may be missed or doubled."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import structlog

from bot.services import learning, missing, reminding, watching, weekly
from bot.services.reminding import Reminding
from bot.services.shelf import Shelf
from bot.texts import DEFAULT_LOCALE, Texts
from bot.views.calendar import draw_unknown_year
from bot.views.reminder import draw_missing, draw_reminder
from bot.views.who.office import draw_week
from storage import inbox, outbox
from storage.database import Database
from storage.members import Member

TICK_S = 20
KEPT = timedelta(days=7)
"""How long handled updates and sent messages are kept. Telegram repeats no update older than a day."""

log = structlog.get_logger()


class Clockwork:
    """Wakes the work that no update causes."""

    def __init__(
        self,
        database: Database,
        shelf: Shelf,
        texts: Texts,
        clock: Callable[[], datetime],
        on_commit: Callable[[], None],
    ) -> None:
        self._database = database
        self._shelf = shelf
        self._texts = texts
        self._clock = clock
        self._on_commit = on_commit
        self._scheduler: Any = None

    def start(self) -> None:
        """Begin to tick: not before what people sent while the bot was away has been looked at, then regularly."""
        from apscheduler.schedulers.asyncio import AsyncIOScheduler

        self._scheduler = AsyncIOScheduler(timezone="UTC")
        once = {"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        self._scheduler.add_job(self.tick, "interval", seconds=TICK_S, **once)
        self._scheduler.add_job(self.tidy, "interval", hours=6, **once)
        self._scheduler.start()

    def stop(self) -> None:
        """Tick no more."""
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Write the reminders that are due."""
        try:
            async with self._database.transaction() as tx:
                now = self._clock()
                written = await reminding.write_due(tx, self._shelf, now, self._draw)
                written += await weekly.write_weekly(tx, self._shelf, now, self._draw_weekly)
                written += await missing.write_missing(tx, self._shelf, now, self._draw_missing)
                written += await watching.write_warnings(tx, self._shelf, now, self._draw_warning)
        except asyncio.CancelledError:
            return  # asked to stop in the middle: nothing was written, and the next start makes up for it
        except Exception:
            log.exception("a tick failed; the next one makes up for it")
            return
        if written:
            log.info("reminders written", count=written)
            self._on_commit()

    async def tidy(self) -> None:
        """Forget what is done with."""
        before = self._clock() - KEPT
        try:
            async with self._database.transaction() as tx:
                await inbox.forget_before(tx, before)
                await outbox.forget_before(tx, before)
                await learning.forget_questions(tx, self._clock())
        except asyncio.CancelledError:
            return
        except Exception:
            log.exception("tidying failed; the next time makes up for it")

    def _draw_weekly(self, office: Member, count: int) -> dict[str, Any]:
        return draw_week(self._texts.speak(office.locale), count).payload()

    def _draw_missing(self, day: date, units: Sequence[str]) -> dict[str, Any]:
        return draw_missing(self._texts.speak(DEFAULT_LOCALE), day, units).payload()

    def _draw_warning(self, office: Member, year: int) -> dict[str, Any]:
        return draw_unknown_year(self._texts.speak(office.locale), year).payload()

    def _draw(self, due: Reminding) -> dict[str, Any]:
        say = self._texts.speak(due.member.locale)
        return draw_reminder(say, due.day, due.lines, due.reference, due.digest_id).payload()
