"""What a dialogue can be about besides a report: a change to the plan or to its units."""

from dataclasses import dataclass

from bot.core.changes import Changes
from bot.core.doubts import Doubt
from bot.core.model import Area, Plan, Task
from bot.core.units import Unit


@dataclass(frozen=True, slots=True)
class TaskEdit:
    """The office changes a task."""

    task_id: int
    task: Task

    @property
    def subject(self) -> str:
        return f"task:{self.task_id}"


@dataclass(frozen=True, slots=True)
class NewTask:
    """The office adds a task to an area."""

    plan_id: int
    area: Area

    @property
    def subject(self) -> str:
        return f"new-task:{self.plan_id}:{self.area.number}"


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A lead unit breaks a deferred task (待分解) down into tasks of its own; `parts` are those it has already."""

    task_id: int
    task: Task
    parts: tuple[Task, ...]

    @property
    def subject(self) -> str:
        return f"breakdown:{self.task_id}"


@dataclass(frozen=True, slots=True)
class UnitEdit:
    """The office changes a unit's names, kind or members."""

    unit_id: int
    unit: Unit

    @property
    def subject(self) -> str:
        return f"unit:{self.unit_id}"


@dataclass(frozen=True, slots=True)
class PlanImport:
    """The office looks at what was read of a document, and settles what is in doubt, before it is stored.

    `plan` is the reading as decided so far; `changes` is None where there is no plan of its year yet.
    """

    upload_id: int
    document_name: str
    plan: Plan
    doubts: tuple[Doubt, ...]
    changes: Changes | None

    @property
    def subject(self) -> str:
        return f"import:{self.upload_id}"
