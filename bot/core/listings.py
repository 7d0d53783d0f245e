"""What the office looks through: open questions, other names of tasks, groups, units to be phoned."""

from dataclasses import dataclass
from datetime import date

from bot.core.model import Task
from bot.core.reminders import Kind
from bot.core.units import Unit


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A question that had no answer or a wrong one; `likely` is the task that somebody chose, or that comes nearest."""

    question_id: int
    text: str
    askers: int
    likely: tuple[int, Task] | None
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class TaskName:
    """Another name of a task that is in force, with the number and the title of the task."""

    id: int
    task_id: int
    name: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class NamesPage:
    """A page of the other names in force."""

    names: tuple[TaskName, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Group:
    """A group of Telegram's: served only where it is admitted."""

    chat_id: int
    title: str
    is_admitted: bool


@dataclass(frozen=True, slots=True)
class MutePerson:
    """Somebody of a unit to be phoned: the role, the number if it is known, and why no message will do."""

    name: str
    role: str
    phone: str | None
    unreachable_since: date | None
    away_until: date | None


@dataclass(frozen=True, slots=True)
class MuteUnit:
    """A unit to be phoned, those known of it, and what it owes: kind, title and day.

    `unit` has the number that the office knows. A collective to be phoned is one whose members nobody has named.
    """

    unit: Unit
    people: tuple[MutePerson, ...]
    matters: tuple[tuple[Kind, str, date], ...]
