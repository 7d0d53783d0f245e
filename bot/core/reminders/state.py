"""What the plan of reminders depends on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.core.calendar import Calendar
from bot.core.reminders.policy import Kind, ReminderPolicy, Step


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something owed on a day, and the people who can see to it (member ids).

    `key` is unique and stable. Where a due date moves, what was told stays told, unless the key is new. `people` are
    told from the first stage on; `steps` are those who are told as well once it is overdue, in the order of the steps.
    What recurs month by month has the day it was known as `due`, and what was sent back the day on which it was: then
    `deadline` is the day by which it has to be there, and the steps count from that. What `lapses` is of no use once
    its day is over. `title`, `units` and `ref` are for the words and buttons of the message: nothing is decided by
    them.
    """

    key: str
    due: date
    people: tuple[int, ...]
    is_done: bool = False
    kind: Kind = Kind.REPORT
    deadline: date | None = None
    lapses: bool = False
    steps: tuple[tuple[Step, tuple[int, ...]], ...] = ()
    title: str = ""
    units: tuple[str, ...] = ()
    ref: str = ""

    @property
    def last_day(self) -> date:
        """The last day on which it is in time."""
        return max(self.due, self.deadline or self.due)

    def is_over(self, day: date) -> bool:
        """Tell whether nothing has to be done any more on a day: it is done, or too late to be of use."""
        return self.is_done or (self.lapses and day > self.due)


@dataclass(frozen=True, slots=True)
class ReminderState:
    """Everything the plan of reminders depends on, except the time.

    `timezone` is an IANA name. Of what went into the outbox, `sent` has (person, obligation key, stage),
    `digests_sent` has (person, local day). `snoozes` has until when a person wants to hear nothing of an obligation,
    for as long as the person has not been told again.
    """

    obligations: tuple[Obligation, ...]
    calendar: Calendar
    timezone: str = "Asia/Shanghai"
    policy: ReminderPolicy = field(default_factory=ReminderPolicy)
    sent: frozenset[tuple[int, str, str]] = frozenset()
    digests_sent: frozenset[tuple[int, date]] = frozenset()
    snoozes: Mapping[tuple[int, str], datetime] = field(default_factory=dict)
