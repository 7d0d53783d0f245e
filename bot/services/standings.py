"""How far tasks are by what was reported on them, kept at hand until more is reported."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.figures import Answers, measure_figures
from bot.core.forms import ReportForm, ReportTask
from bot.core.lights import Standing
from bot.core.model import Task
from storage import reports, standing
from storage.database import Transaction
from storage.plans import StoredPlan
from storage.reports import Extent

FEW = 100

Extents = Mapping[int, Extent]
"""How much was reported on tasks, by their ids."""


@dataclass(frozen=True, slots=True)
class _Kept:
    task: Task
    extents: tuple[Extent | None, ...]
    standing: Standing


class Standings:
    """What was reported is read again only of tasks on which there is more: the rest of a year is at hand."""

    def __init__(self, report_form: ReportForm) -> None:
        self._report_form = report_form
        self._kept: dict[int, _Kept] = {}
        self._extent: Extent | None = None

    async def find(self, tx: Transaction, stored: StoredPlan, tasks: Iterable[Task]) -> dict[str, Standing]:
        """Find how far some tasks of the plan are, by their numbers."""
        reached = await standing.reached_milestones(tx, stored.id)
        kept = await self._find_kept(tx, stored, tasks)
        return {
            one.task.number: replace(
                one.standing,
                reached=frozenset(
                    text for key in _list_ids(stored, one.task) for text in reached.get(key, ())
                ),
            )
            for one in kept
        }

    async def _find_kept(self, tx: Transaction, stored: StoredPlan, tasks: Iterable[Task]) -> list[_Kept]:
        extent, before = await reports.extent(tx, stored.id), self._extent
        wanted = {stored.task_ids[task.number]: task for task in tasks}
        if extent == before and not _list_missing(self._kept, wanted):
            return [self._kept[key] for key in wanted]
        extents = await reports.extents_by_task(tx, stored.id)
        current = {
            key: one for key, one in self._kept.items() if one.extents == _measure(stored, one.task, extents)
        }
        current |= await self._read(tx, stored, _list_missing(current, wanted), extents)
        if self._extent is before and not reports.were_stored_here(tx):
            self._extent, self._kept = extent, current
        return [current[key] for key in wanted]

    async def _read(
        self, tx: Transaction, stored: StoredPlan, tasks: Sequence[Task], extents: Extents
    ) -> dict[int, _Kept]:
        months = await _list_months(tx, stored, tasks)
        return {
            stored.task_ids[task.number]: _Kept(
                task,
                _measure(stored, task, extents),
                _make_standing(self._report_form, stored, task, months),
            )
            for task in tasks
        }


def _measure(stored: StoredPlan, task: Task, extents: Extents) -> tuple[Extent | None, ...]:
    return tuple(extents.get(key) for key in _list_ids(stored, task))


def _list_missing(kept: Mapping[int, _Kept], wanted: Mapping[int, Task]) -> list[Task]:
    """List the tasks that are not at hand as they are in the plan now."""
    return [task for key, task in wanted.items() if key not in kept or kept[key].task is not task]


def _list_ids(stored: StoredPlan, task: Task) -> list[int]:
    """List the ids under which a task is reported on: its own, and that of its whole."""
    return [
        stored.task_ids[number] for number in (task.number, task.parent or "") if number in stored.task_ids
    ]


async def _list_months(
    tx: Transaction, stored: StoredPlan, tasks: Sequence[Task]
) -> dict[int, list[Answers]]:
    """List what was told of some tasks and of those that they are parts of: of a few, without reading the others."""
    if len(tasks) > FEW:
        told = await reports.list_told_in(tx, stored.id)
    else:
        told = await reports.list_told(tx, list({key for task in tasks for key in _list_ids(stored, task)}))
    return {task_id: [said for _, said in lines] for task_id, lines in told.items()}


def _make_standing(
    report_form: ReportForm,
    stored: StoredPlan,
    task: Task,
    told: Mapping[int, Sequence[Answers]],
) -> Standing:
    """Say how far a task is by what was told of it. A part is reported on with its whole, and stands as that does."""
    months = next((told[key] for key in _list_ids(stored, task) if told.get(key)), [])
    rules = "；".join(rule.text for rule in stored.plan.reporting)
    form = report_form.for_task(ReportTask("", task), rules, stored.day_of(stored.imported_at))
    stages = (answers.get("stage") for answers in reversed(months))
    return Standing(
        known_since=stored.day_of(stored.imported_at),
        stage=next((str(stage) for stage in stages if stage), None),
        figures=measure_figures(task, form.sections[0].questions, months),
    )
