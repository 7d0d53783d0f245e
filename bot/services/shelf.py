"""The plan in force and its index, kept at hand until the tables hold a newer revision."""

from dataclasses import dataclass

from bot.core.calendar import Calendar
from bot.core.forms import ReportForm
from bot.core.who import Glossary, WhoIndex
from storage import plans, task_names, units
from storage.database import Transaction
from storage.plans import StoredPlan


@dataclass(frozen=True, slots=True)
class _Held:
    revision: tuple[int, int]
    plan: StoredPlan
    index: WhoIndex | None = None


class Shelf:
    """What every service reads and none writes. One cheap query tells whether what is at hand is still true."""

    def __init__(self, report_form: ReportForm, glossary: Glossary) -> None:
        self.report_form = report_form
        self.glossary = glossary
        self.calendar = Calendar()
        self._held: _Held | None = None

    async def plan(self, tx: Transaction) -> StoredPlan | None:
        """Return the plan in force; None before the first import."""
        held = await self._hold(tx)
        return None if held is None else held.plan

    async def index(self, tx: Transaction) -> tuple[WhoIndex, StoredPlan] | None:
        """Return the index of the plan in force, with the plan; it is built when first asked for."""
        held = await self._hold(tx)
        if held is None:
            return None
        index = held.index or await self._build_index(tx, held.plan)
        self._held = _Held(held.revision, held.plan, index)
        return index, held.plan

    async def _build_index(self, tx: Transaction, stored: StoredPlan) -> WhoIndex:
        directory = await units.directory(tx)
        known_as = await task_names.by_task(tx, stored.id)
        aliases = {number: known_as.get(task_id, ()) for number, task_id in stored.task_ids.items()}
        return WhoIndex.build(stored.plan, self.glossary, aliases, directory)

    async def _hold(self, tx: Transaction) -> _Held | None:
        revision = await plans.current_revision(tx)
        if revision is None:
            return None
        if self._held is None or self._held.revision != revision:
            self._held = _Held(revision, await plans.load(tx, revision[0]))
        return self._held
