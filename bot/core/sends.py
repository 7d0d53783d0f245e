"""What goes out to whom on a day, for those who look after the bot: sent already or foreseen, and what does not go."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.core.digest import DigestLine
from bot.core.reminders import Verdict


class SendState(StrEnum):
    """What became of a digest."""

    FORESEEN = "foreseen"  # it goes out if nothing more is reported
    NEW = "new"  # it is written, and waits
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"  # Telegram never said whether it arrived


@dataclass(frozen=True, slots=True)
class Send:
    """A digest for one person: who that is, `seats` being units ("" for the office) and roles, when, and what it says.

    `stands_in_for` names those on leave whose matters the person has that day; `at` is in the plan's time zone.
    """

    person: str
    seats: tuple[tuple[str, str], ...]
    stands_in_for: tuple[str, ...]
    reference: str
    at: datetime
    state: SendState
    lines: tuple[DigestLine, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """What does not go out, and why; `person` is None where that holds for everybody.

    What nobody has been reminded of yet may have a day `from_day` on which that begins.
    """

    verdict: Verdict
    line: DigestLine
    person: str | None
    from_day: date | None = None


@dataclass(frozen=True, slots=True)
class DayOfSends:
    """A day. Where it `is_coming`, not all of it has passed: the rest is foreseen as if nothing more were reported."""

    day: date
    sends: tuple[Send, ...]
    held: tuple[Held, ...]
    is_coming: bool
