"""A dialogue between one member and the assistant, as far as a screen needs to know it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from bot.core.dialogue import Ending, Note, State
from bot.core.errands import (
    Breakdown,
    HolidayEntry,
    InquiryReply,
    Leave,
    LightChange,
    NewTask,
    PlanImport,
    SettingsChange,
    TaskEdit,
    UnitEdit,
)
from bot.core.forms import Form
from bot.core.obligations import OwedReport

Errand: TypeAlias = (
    OwedReport
    | TaskEdit
    | NewTask
    | Breakdown
    | UnitEdit
    | InquiryReply
    | PlanImport
    | LightChange
    | Leave
    | SettingsChange
    | HolidayEntry
)
"""What a dialogue can be about. Each has a `subject`, under which its draft is kept."""


@dataclass(frozen=True, slots=True)
class Openable:
    """A report that a member may open, and how far it is."""

    owed: OwedReport
    is_submitted: bool
    has_draft: bool


@dataclass(frozen=True, slots=True)
class Receipt:
    """A report was stored. `version` counts from 1; `is_late` says that the due day had passed."""

    number: str
    version: int
    submitted_at: datetime
    is_late: bool


@dataclass(frozen=True, slots=True)
class Submitted:
    """An earlier version of the same report: who sent it, and when."""

    number: str
    member_name: str
    submitted_at: datetime


@dataclass(frozen=True, slots=True)
class Conversation:
    """Where a draft stands. Buttons carry `draft_id` and `version`; `today` is the plan's local day.

    A report has a `receipt` once it is submitted, and `earlier` where a version of it was submitted before.
    """

    draft_id: int
    version: int
    member_id: int
    about: Errand
    form: Form
    state: State
    zone: ZoneInfo
    today: date
    note: Note | None = None
    ending: Ending | None = None
    receipt: Receipt | None = None
    earlier: Submitted | None = None
