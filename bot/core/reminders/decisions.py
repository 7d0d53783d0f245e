"""What is said to whom, and what becomes of an obligation at a moment."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.core.reminders.policy import Kind, Step


@dataclass(frozen=True, slots=True)
class Matter:
    """One obligation in a digest, as it is said to one person.

    `days_left` counts calendar days, below zero once it is overdue. `step` is what the person is to the matter, and
    `raised_to` are the further steps that have been told by now.
    """

    obligation: str
    stage: str  # before-3-2026-06-25, due-2026-06-25, overdue-2026-06-26, raised-…, month-…, snoozed-2026-06-24T11:00
    days_left: int
    kind: Kind = Kind.REPORT
    step: Step = Step.COORDINATOR
    raised_to: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Reminder:
    """A person's digest for a local day, most urgent matter first.

    (person, day, slot) is its key in the outbox. `slot` is "" for the day's digest, and the minute for what the
    person asked to be told again later on a day.
    """

    person: int
    day: date
    due_at: datetime  # aware, UTC: when the day's hours opened
    matters: tuple[Matter, ...]
    slot: str = ""

    @property
    def minute(self) -> str:
        """The time of day of the slot: 11:00, or ""."""
        return self.slot.partition("T")[2]


class Verdict(StrEnum):
    """What becomes of an obligation at a moment, for one person."""

    GOES = "goes"
    DONE = "done"
    NOBODY = "nobody"  # no one is there to be told
    NOT_YET = "not-yet"
    TOLD = "told"  # this stage or a later one has gone out
    HAD_DIGEST = "had-digest"
    SNOOZED = "snoozed"
    DAY_OFF = "day-off"
    TOO_EARLY = "too-early"
    TOO_LATE = "too-late"


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict and what it is about. DONE, NOBODY and NOT_YET hold for everybody and have no matter."""

    obligation: str
    verdict: Verdict
    person: int | None = None
    matter: Matter | None = None
