"""Ticks, and nothing else: what a tick means is decided from the tables, so it may be missed or doubled."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

import structlog

from bot.services import learning, missing, reminding, settling, watching, weekly
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
FEW = 100
"""For how many people reminders are written in one transaction: an answer waits no longer than that takes."""

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
        """Do what is due now, each kind of work by itself: what fails holds up nothing else."""
        for work in (self._remind, self._tell_office_and_groups):
            try:
                await work(self._clock())
            except asyncio.CancelledError:
                return  # asked to stop in the middle: the next start makes up for what was not written
            except Exception:
                log.exception("a tick failed; the next one makes up for it")

    async def _remind(self, now: datetime) -> None:
        """Write the reminders that are due, and let earlier ones say how things stand, for a few people at a time."""
        is_more = True
        while is_more:
            async with self._database.transaction() as tx:
                is_more = await reminding.take_back_late(tx, now)
        async with self._database.reading() as tx:
            found = await reminding.find_round(tx, self._shelf, now)
        if found is None:
            return
        for write, everybody in (
            (reminding.write_due, found.to_be_told),
            (settling.settle, found.out_of_date),
        ):
            for first in range(0, len(everybody), FEW):
                few = everybody[first : first + FEW]
                async with self._database.transaction() as tx:
                    written = await write(tx, self._shelf, now, self._draw, few, found.roster)
                self._note(written)

    async def _tell_office_and_groups(self, now: datetime) -> None:
        async with self._database.transaction() as tx:
            written = await weekly.write_weekly(tx, self._shelf, now, self._draw_weekly)
            written += await missing.write_missing(tx, self._shelf, now, self._draw_missing)
            written += await watching.write_warnings(tx, self._shelf, now, self._draw_warning)
        self._note(written)

    def _note(self, written: int) -> None:
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
