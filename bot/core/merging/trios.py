"""The tasks of three plans, side by side."""

from dataclasses import dataclass

from bot.core.model import Plan, Task
from bot.core.same_tasks import match_tasks


@dataclass(frozen=True, slots=True)
class Trio:
    """One task as it was, as the document has it, and as the table has it; None: not there."""

    base: Task | None
    theirs: Task | None
    ours: Task | None

    @property
    def is_by_hand(self) -> bool:
        """Tell a task that was added in the table alone."""
        return self.base is None and self.theirs is None

    @property
    def was_taken_out(self) -> bool:
        """Tell a task of the document that was taken out of the table alone."""
        return self.base is not None and self.ours is None


def line_up(base: Plan, theirs: Plan, ours: Plan) -> list[Trio]:
    """Put the same tasks side by side: those of the document in its order, then those of the table alone in its."""
    before = {task.number: task for task in base.tasks}
    of_theirs = match_tasks(base.tasks, theirs.tasks, by_number=theirs.is_table)
    of_ours = match_tasks(base.tasks, ours.tasks, by_target=True)
    left_ours = [task for task in ours.tasks if task.number not in of_ours]
    left_theirs = [task for task in theirs.tasks if task.number not in of_theirs]
    alike = match_tasks(left_ours, left_theirs)
    by_number = {task.number: task for task in ours.tasks}
    now = {old: by_number[number] for number, old in of_ours.items()}

    def find_ours(task: Task) -> Task | None:
        if task.number in of_theirs:
            return now.get(of_theirs[task.number])
        return by_number.get(alike.get(task.number, ""))

    shared = [Trio(before.get(of_theirs.get(t.number, "")), t, find_ours(t)) for t in theirs.tasks]
    seen = {trio.ours.number for trio in shared if trio.ours is not None}
    alone = [Trio(before.get(of_ours.get(t.number, "")), None, t) for t in ours.tasks if t.number not in seen]
    return [*shared, *alone]
