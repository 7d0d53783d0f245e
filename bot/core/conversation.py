"""A dialogue between one member and the assistant, as far as a screen needs to know it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.dialogue import Ending, Note, State
from bot.core.errands import Errand
from bot.core.forms import Form
from bot.core.obligations import OwedReport
from bot.core.reported import Entry


@dataclass(frozen=True, slots=True)
class Openable:
    """A report that a member may open, and how far it is."""

    owed: OwedReport
    is_submitted: bool
    has_draft: bool
    is_sent_back: bool = False
    is_accepted: bool = False

    @property
    def is_missing(self) -> bool:
        """Tell whether something is still wanted of it."""
        return not self.is_submitted or self.is_sent_back


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
class Returned:
    """A report was sent back: by whom, when, and why."""

    member_name: str
    given_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another member has a draft of the same report under way."""

    member_name: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Conversation:
    """Where a draft stands. Buttons carry `draft_id` and `version`; `today` is the plan's local day.

    A report has a `receipt` once it is submitted, and `earlier` where a version of it was submitted before; `standing`
    maps its sections to what that says of them, and who said it. `returned` tells that it was sent back, and
    `elsewhere` who else is at it.
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
    standing: Mapping[str, Entry] = field(default_factory=dict)
    returned: Returned | None = None
    elsewhere: tuple[Elsewhere, ...] = ()
