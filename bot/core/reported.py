"""What has been reported, and what became of it: versions, the office's word on them, how a task stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from bot.core.forms import Form
from bot.core.lights import TaskLight
from bot.core.model import Milestone, Role, Task
from bot.core.obligations import OwedReport
from bot.core.trends import StageChange, Trend

Said: TypeAlias = Mapping[str, Any]
"""Answers to the questions of one section, by their ids, as they are stored."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a report says of one task, and who said it."""

    answers: Said
    member_id: int
    member_name: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One version of a report; `entries` maps a task's id to what it says, `extra` is about no task.

    `due` is the day as the plan prints it; `is_late` tells a version that came after the day it was really due.
    """

    id: int
    number: str
    subject: str
    version: int
    member_id: int
    member_name: str
    submitted_at: datetime
    is_late: bool
    due: date
    entries: Mapping[int, Entry]
    extra: Mapping[str, Said] = field(default_factory=dict)

    def answers(self) -> dict[str, Said]:
        """Give what it says as the answers of a dialogue: by the keys of the form's sections."""
        return {str(task_id): said.answers for task_id, said in self.entries.items()} | dict(self.extra)


class Verdict(StrEnum):
    """审核通过, 退回, 重新打开."""

    ACCEPTED = "accepted"
    SENT_BACK = "sent-back"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Review:
    """One word of the office on one version; `fields` are the (section, question) pairs that are wanted again."""

    id: int
    report_id: int
    verdict: Verdict
    member_name: str
    reason: str
    fields: tuple[tuple[str, str], ...]
    given_at: datetime


class Unsaved(StrEnum):
    """Why a file is not on disk, and will not be."""

    TOO_LARGE = "too-large"
    GONE = "gone"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class UnsavedFile:
    """A file that cannot be saved on disk: the `place`th of what was sent with a task."""

    task_id: int
    place: int
    why: Unsaved


@dataclass(frozen=True, slots=True)
class PastReport:
    """The newest version of a report, and the office's newest word on it."""

    owed: OwedReport
    report: Report
    review: Review | None


@dataclass(frozen=True, slots=True)
class ReportView:
    """A version as it can be read: what was asked and answered, by whom, what the office said, and its sisters.

    `versions` are all on the same subject, newest first. `is_office` and `is_mine` tell what may be done with it.
    `unsaved` is what the office will not find on disk.
    """

    owed: OwedReport
    report: Report
    form: Form
    review: Review | None
    versions: tuple[Report, ...]
    zone: ZoneInfo
    is_office: bool
    is_mine: bool
    unsaved: tuple[UnsavedFile, ...] = ()

    @property
    def is_newest(self) -> bool:
        return self.report.version == self.versions[0].version

    @property
    def is_accepted(self) -> bool:
        return self.review is not None and self.review.verdict is Verdict.ACCEPTED

    @property
    def authors(self) -> Mapping[str, str]:
        """Who said what, by section."""
        return {str(task_id): said.member_name for task_id, said in self.report.entries.items()}


@dataclass(frozen=True, slots=True)
class OwnTask:
    """A task with what the member's unit is to it."""

    id: int
    task: Task
    unit: str
    role: Role


@dataclass(frozen=True, slots=True)
class TaskState:
    """How a task stands: stage, light, the next date, and its figures over the months."""

    own: OwnTask
    light: TaskLight
    stage: str | None
    next_date: Milestone | None
    trends: tuple[Trend, ...] = ()
    changes: tuple[StageChange, ...] = ()
    can_feed: bool = False
