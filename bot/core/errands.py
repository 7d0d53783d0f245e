"""What a dialogue can be about: a report, a change to the plan or to its units, a word on a report.

A new errand is a class here and a line in `Errand`. A line in bot/services/errands.py says how it is carried out, one
in bot/views/dialogue/errands/faces.py how it looks, one in handlers/errands.py whom it concerns.
"""

import zlib
from dataclasses import dataclass
from typing import ClassVar, TypeAlias, TypeVar

from bot.core.changes import Changes
from bot.core.doubts import Doubt
from bot.core.forms.fields import Setting
from bot.core.lights import TaskLight
from bot.core.merging import Merged
from bot.core.model import Area, Plan, Task
from bot.core.obligations import OwedReport
from bot.core.units import Unit


class _Errand:
    """What all but a report share."""

    __slots__ = ()

    kind: ClassVar[str]

    @classmethod
    def subject_of(cls, *ids: object) -> str:
        """Name one of this kind by what it is about: a task's id, or a plan's and an area's number."""
        return ":".join((cls.kind, *map(str, ids)))

    @property
    def basis(self) -> int:
        return 0


@dataclass(frozen=True, slots=True)
class TaskEdit(_Errand):
    """The office changes a task."""

    kind = "task"
    plan_id: int
    task_id: int
    task: Task

    @property
    def basis(self) -> int:
        return _sum_up(self.task)


@dataclass(frozen=True, slots=True)
class NewTask(_Errand):
    """The office adds a task to an area."""

    kind = "new-task"
    plan_id: int
    area: Area


@dataclass(frozen=True, slots=True)
class Breakdown(_Errand):
    """A lead unit breaks a deferred task (待分解) down into tasks of its own; `parts` are those it has already."""

    kind = "breakdown"
    plan_id: int
    task_id: int
    task: Task
    parts: tuple[Task, ...]

    @property
    def basis(self) -> int:
        return _sum_up((self.task, self.parts))


@dataclass(frozen=True, slots=True)
class UnitEdit(_Errand):
    """The office changes a unit's names, kind or members."""

    kind = "unit"
    unit_id: int
    unit: Unit

    @property
    def basis(self) -> int:
        return _sum_up(self.unit)


@dataclass(frozen=True, slots=True)
class InquiryReply(_Errand):
    """The office answers in words what somebody asked."""

    kind = "reply"
    inquiry_id: int
    question: str
    asker: str


@dataclass(frozen=True, slots=True)
class LightChange(_Errand):
    """The office gives a task another light than the rules do."""

    kind = "light"
    task_id: int
    task: Task
    light: TaskLight

    @property
    def basis(self) -> int:
        return _sum_up(self.light.override)


@dataclass(frozen=True, slots=True)
class Leave(_Errand):
    """A member asks for leave (请假)."""

    kind = "leave"
    member_id: int


@dataclass(frozen=True, slots=True)
class SettingsChange(_Errand):
    """The office changes one of the plan's settings, or takes all of them back to the defaults.

    If another has just changed it, that is shown beside what it becomes.
    """

    kind = "settings"
    plan_id: int
    topic: str
    present: Setting


@dataclass(frozen=True, slots=True)
class HolidayEntry(_Errand):
    """The office enters a year's holidays."""

    kind = "holidays"
    year: int
    is_published: bool = False
    is_entered: bool = False


@dataclass(frozen=True, slots=True)
class PlanImport(_Errand):
    """The office looks at what was read of a document, and settles what is in doubt, before it is stored.

    `reading` is what the document says, `plan` what would be stored as decided so far. `changes` and `merged` are
    None where there is no plan of its year yet. `revision` grows with every change to what is stored. `comes_later`:
    its year is still to begin, and another plan is in force until then.
    """

    kind = "import"
    upload_id: int
    document_name: str
    reading: Plan
    plan: Plan
    doubts: tuple[Doubt, ...]
    changes: Changes | None
    merged: Merged | None = None
    revision: int = 0
    comes_later: bool = False

    @property
    def basis(self) -> int:
        return self.revision


@dataclass(frozen=True, slots=True)
class TaskFeed(_Errand):
    """A member of a responsible unit says how a task is (报进展); its lead unit takes it into the report."""

    kind = "feed"
    task_id: int
    task: Task
    unit: str


@dataclass(frozen=True, slots=True)
class FeedQuestion(_Errand):
    """A lead unit asks somebody about what they said on a task."""

    kind = "ask-feed"
    feed_id: int
    task: Task
    unit: str
    name: str


@dataclass(frozen=True, slots=True)
class SendBack(_Errand):
    """The office sends a report back (退回): which fields are wanted again, and why."""

    kind = "send-back"
    report_id: int
    number: str
    area: Area


@dataclass(frozen=True, slots=True)
class Invite(_Errand):
    """The office invites somebody (邀请)."""

    kind = "invite"
    member_id: int


@dataclass(frozen=True, slots=True)
class Notify(_Errand):
    """The office tells many at once (通知)."""

    kind = "notify"
    member_id: int


def _sum_up(value: object) -> int:
    """Give a number that stands for a value, the same in every process."""
    return zlib.crc32(repr(value).encode())


Errand: TypeAlias = (
    OwedReport
    | TaskEdit
    | NewTask
    | Breakdown
    | UnitEdit
    | InquiryReply
    | LightChange
    | Leave
    | SettingsChange
    | HolidayEntry
    | PlanImport
    | TaskFeed
    | FeedQuestion
    | SendBack
    | Invite
    | Notify
)
"""What a dialogue can be about: no other than these.

Its draft is kept under a subject: the errand's `kind`, and what tells it from others of the kind. Its `basis` is a
number that changes when somebody else changes what the dialogue is about.
"""

E = TypeVar("E", bound=Errand)


def narrow(errand: Errand, kind: type[E]) -> E:
    """Give an errand as the kind that it is; raises TypeError where it is another."""
    if not isinstance(errand, kind):
        raise TypeError(f"{errand.kind} is no {kind.kind}")
    return errand
