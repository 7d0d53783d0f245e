"""From the rows of the task sheet to tasks."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.model import Plan, Task
from bot.documents.task_table.areas import AreaBook
from bot.documents.task_table.ledger import Entry
from bot.documents.task_table.matching import TaskRow, match_rows
from bot.documents.task_table.names import NameLists
from bot.documents.task_table.placing import Place, place_rows
from bot.documents.task_table.promises import read_promises
from bot.documents.task_table.remarks import Remarks
from bot.documents.task_table.words import Column


def read_tasks(
    entries: Sequence[Entry], was: Plan, areas: AreaBook, lists: NameLists, year: int | None, remarks: Remarks
) -> tuple[Task, ...]:
    """The tasks of the sheet: those of before in their order, whatever the rows were sorted by, and the new ones."""
    rows = match_rows(entries, was.tasks, was.areas, remarks)
    places = place_rows(rows, areas, (task.number for task in was.tasks))
    tasks = [_read_task(row, place, lists, year) for row, place in zip(rows, places, strict=True)]
    order = {task.number: at for at, task in enumerate(was.tasks)}
    return _put_in_order(tasks, [order.get(row.was.number) for row in rows])


def _read_task(row: TaskRow, place: Place, lists: NameLists, year: int | None) -> Task:
    edits, was = row.edits, row.was
    named = replace(was, title=row.title, target=edits.text(Column.TARGET, was.target))
    promises = read_promises(edits, was, named, year)
    return replace(
        named,
        number=place.number,
        area=place.area,
        parent=place.parent,
        lead=edits.names(Column.LEAD, was.lead, lists),
        responsible=edits.names(Column.RESPONSIBLE, was.responsible, lists),
        assisting=edits.names(Column.ASSISTING, was.assisting, lists),
        people=edits.names(Column.PEOPLE, was.people, lists),
        deferred=edits.sign(Column.DEFERRED, was=was.deferred),
        milestones=promises.milestones,
        quantities=promises.quantities,
    )


def _put_in_order(tasks: Sequence[Task], before: Sequence[int | None]) -> tuple[Task, ...]:
    """Tasks of before by their places of before, a new one after the last one of its parent or else of its area."""
    known = [(task, place) for task, place in zip(tasks, before, strict=True) if place is not None]
    of_area = {task.area: place for task, place in known}
    of_parent = {task.number: place for task, place in known}
    for task, place in known:
        of_area[task.area] = max(of_area[task.area], place)
        if task.parent in of_parent:
            of_parent[task.parent] = max(of_parent[task.parent], place)

    def rank(at: int) -> tuple[int, bool]:
        task, place = tasks[at], before[at]
        last = of_parent.get(task.parent or "", of_area.get(task.area, len(tasks)))
        return (last, True) if place is None else (place, False)

    return tuple(tasks[at] for at in sorted(range(len(tasks)), key=rank))
