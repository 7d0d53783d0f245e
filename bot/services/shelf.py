"""The plan in force and its index, kept at hand until the tables hold a newer revision."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.core.calendar import Calendar
from bot.core.forms import ReportForm
from bot.core.obligations import find_plan_year
from bot.core.units import UnitDirectory
from bot.core.who import Glossary, WhoIndex
from bot.core.who.normal import simplify
from bot.services.standings import Standings
from storage import calendar_days, plan_changes, plans, revisions, task_names, units
from storage.database import Transaction
from storage.plan_changes import CaughtUp
from storage.plans import StoredPlan
from storage.revisions import Revision


@dataclass(frozen=True, slots=True)
class _Held:
    revision: Revision
    plan: StoredPlan
    index: WhoIndex | None = None
    directory: UnitDirectory | None = None


class Shelf:
    """What every service reads and none writes. One cheap query tells whether what is at hand is still true."""

    def __init__(
        self, report_form: ReportForm, glossary: Glossary, clock: Callable[[], datetime], zone: ZoneInfo
    ) -> None:
        self._clock = clock
        self._zone = zone
        self.report_form = report_form
        self.glossary = glossary
        self.calendar = Calendar()
        self.standings = Standings(report_form)
        self._held: _Held | None = None
        self._one_builds = asyncio.Lock()

    async def plan(self, tx: Transaction) -> StoredPlan | None:
        """Return the plan in force; None before the first import."""
        held = await self._hold(tx)
        return None if held is None else held.plan

    def at_times(self, clock: Callable[[], datetime]) -> "Shelf":
        """Give a shelf of the same with another clock: another plan may be in force then."""
        return Shelf(self.report_form, self.glossary, clock, self._zone)

    async def index(self, tx: Transaction) -> tuple[WhoIndex, StoredPlan] | None:
        """Return the index of the plan in force, with the plan; it is built when first asked for."""
        held = await self._hold(tx)
        if held is not None and held.index is None:
            async with self._one_builds:
                held = await self._hold(tx)  # another may just have built it
                if held is not None and held.index is None:
                    held = replace(held, index=await self._build_index(tx, held.plan))
                    self._keep(tx, held)
        return None if held is None or held.index is None else (held.index, held.plan)

    async def directory(self, tx: Transaction) -> UnitDirectory:
        """Return the directory of units as it was when the plan was last changed."""
        held = await self._hold(tx)
        if held is None:
            return await units.directory(tx)
        if held.directory is None:
            held = replace(held, directory=await units.directory(tx))
            self._keep(tx, held)
        return held.directory or UnitDirectory()

    async def _build_index(self, tx: Transaction, stored: StoredPlan) -> WhoIndex:
        directory = await units.directory(tx)
        known_as = await task_names.by_task(tx, stored.id)
        aliases = {
            number: _in_one_script(known_as[task_id])
            for number, task_id in stored.task_ids.items()
            if task_id in known_as
        }
        return await asyncio.to_thread(WhoIndex.build, stored.plan, self.glossary, aliases, directory)

    async def _hold(self, tx: Transaction) -> _Held | None:
        revision = await revisions.current(tx, find_plan_year(self._clock().astimezone(self._zone)))
        if revision is None:
            return None
        held = self._held
        if held is None or held.revision.plan_id != revision.plan_id:
            held = _Held(revision, await plans.load(tx, revision.plan_id))
            self.calendar = await calendar_days.load(tx)
        elif held.revision != revision:
            held = await self._renew(tx, held, revision)
            self.calendar = await calendar_days.load(tx)
        self._keep(tx, held)
        return held

    async def _renew(self, tx: Transaction, held: _Held, revision: Revision) -> _Held:
        """Read the plan anew, or take over the few tasks that changed, where nothing else did."""
        if revision.renewed_in > held.revision.number or revisions.was_changed_here(tx):
            return _Held(revision, await plans.load(tx, revision.plan_id))
        caught_up = await plan_changes.catch_up(tx, held.plan, revision.number)
        known_as = await task_names.by_task(tx, revision.plan_id)
        if held.index is not None:
            _follow(held.index, caught_up, known_as)
        return _Held(revision, caught_up.stored, held.index)

    def _keep(self, tx: Transaction, held: _Held) -> None:
        """Have it at hand for the next, unless it may yet be undone."""
        if not revisions.was_changed_here(tx):
            self._held = held


def _follow(index: WhoIndex, caught_up: CaughtUp, known_as: Mapping[int, Sequence[str]]) -> None:
    for number in caught_up.gone:
        index.remove(number)
    for task_id, task in caught_up.changed.items():
        index.replace(task, _in_one_script(known_as.get(task_id, ())))


def _in_one_script(names: Sequence[str]) -> list[str]:
    """Give names in simplified characters, as questions are read."""
    return [simplify(name) for name in names]
