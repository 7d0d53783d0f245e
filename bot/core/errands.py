"""What a dialogue can be about besides a report: a change to the plan or to its units, a word on a report.

Each has a `basis`: a number that changes when somebody else changes what the dialogue is about.
"""

import zlib
from dataclasses import dataclass

from bot.core.changes import Changes
from bot.core.doubts import Doubt
from bot.core.forms.settings import Setting
from bot.core.lights import TaskLight
from bot.core.merging import Merged
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

    @property
    def basis(self) -> int:
        return _sum_up(self.task)


@dataclass(frozen=True, slots=True)
class NewTask:
    """The office adds a task to an area."""

    plan_id: int
    area: Area

    @property
    def subject(self) -> str:
        return f"new-task:{self.plan_id}:{self.area.number}"

    @property
    def basis(self) -> int:
        return 0  # a task that is not there yet cannot be changed


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A lead unit breaks a deferred task (待分解) down into tasks of its own; `parts` are those it has already."""

    task_id: int
    task: Task
    parts: tuple[Task, ...]

    @property
    def subject(self) -> str:
        return f"breakdown:{self.task_id}"

    @property
    def basis(self) -> int:
        return _sum_up((self.task, self.parts))


@dataclass(frozen=True, slots=True)
class UnitEdit:
    """The office changes a unit's names, kind or members."""

    unit_id: int
    unit: Unit

    @property
    def subject(self) -> str:
        return f"unit:{self.unit_id}"

    @property
    def basis(self) -> int:
        return _sum_up(self.unit)


@dataclass(frozen=True, slots=True)
class InquiryReply:
    """The office answers in words what somebody asked."""

    inquiry_id: int
    question: str
    asker: str

    @property
    def subject(self) -> str:
        return f"reply:{self.inquiry_id}"

    @property
    def basis(self) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class LightChange:
    """The office gives a task another light than the rules do."""

    task_id: int
    task: Task
    light: TaskLight

    @property
    def subject(self) -> str:
        return f"light:{self.task_id}"

    @property
    def basis(self) -> int:
        return _sum_up(self.light.override)


@dataclass(frozen=True, slots=True)
class Leave:
    """A member asks for leave (请假)."""

    member_id: int

    @property
    def subject(self) -> str:
        return f"leave:{self.member_id}"

    @property
    def basis(self) -> int:
        return 0  # a leave that is not there yet cannot be changed


@dataclass(frozen=True, slots=True)
class SettingsChange:
    """The office changes what is set for the plan."""

    plan_id: int
    present: Setting

    @property
    def subject(self) -> str:
        return f"settings:{self.plan_id}"

    @property
    def basis(self) -> int:
        return _sum_up(self.present.plan.to_json() | {"workdays": str(self.present.policy)})


@dataclass(frozen=True, slots=True)
class HolidayEntry:
    """The office enters a year's holidays."""

    year: int

    @property
    def subject(self) -> str:
        return f"holidays:{self.year}"

    @property
    def basis(self) -> int:
        return 0  # what is entered takes the place of all that was entered before


@dataclass(frozen=True, slots=True)
class PlanImport:
    """The office looks at what was read of a document, and settles what is in doubt, before it is stored.

    `reading` is what the document says, `plan` what would be stored as decided so far. `changes` and `merged` are
    None where there is no plan of its year yet. `revision` grows with every change to what is stored.
    """

    upload_id: int
    document_name: str
    reading: Plan
    plan: Plan
    doubts: tuple[Doubt, ...]
    changes: Changes | None
    merged: Merged | None = None
    revision: int = 0

    @property
    def subject(self) -> str:
        return f"import:{self.upload_id}"

    @property
    def basis(self) -> int:
        return self.revision


@dataclass(frozen=True, slots=True)
class TaskFeed:
    """A member of a responsible unit says how a task is (报进展); its lead unit takes it into the report."""

    task_id: int
    task: Task
    unit: str

    @property
    def subject(self) -> str:
        return f"feed:{self.task_id}"

    @property
    def basis(self) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class FeedQuestion:
    """A lead unit asks somebody about what they said on a task."""

    feed_id: int
    task: Task
    unit: str
    name: str

    @property
    def subject(self) -> str:
        return f"ask-feed:{self.feed_id}"

    @property
    def basis(self) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class SendBack:
    """The office sends a report back (退回): which fields are wanted again, and why."""

    report_id: int
    number: str
    area: Area

    @property
    def subject(self) -> str:
        return f"send-back:{self.report_id}"

    @property
    def basis(self) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class Invite:
    """The office invites somebody (邀请)."""

    member_id: int

    @property
    def subject(self) -> str:
        return f"invite:{self.member_id}"

    @property
    def basis(self) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class Notify:
    """The office tells many at once (通知)."""

    member_id: int

    @property
    def subject(self) -> str:
        return f"notify:{self.member_id}"

    @property
    def basis(self) -> int:
        return 0


def _sum_up(value: object) -> int:
    """Give a number that stands for a value, the same in every process."""
    return zlib.crc32(repr(value).encode())
