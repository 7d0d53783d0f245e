"""An answer to 谁负责 with all that stands around it for the one who asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.follow_ups import Aspect
from bot.core.lights import TaskLight
from bot.core.model import Area, Milestone
from bot.core.who import Answer


@dataclass(frozen=True, slots=True)
class Contact:
    """A coordinator or deputy of a unit. `phone` is None where none is known.

    One who is on leave is `away_until` a day, and has a `stand_in`.
    """

    member_id: int
    name: str
    phone: str | None
    unit: str
    is_deputy: bool
    away_until: date | None = None
    stand_in: str | None = None


@dataclass(frozen=True, slots=True)
class UnitContacts:
    """Whom to call about a unit, asked on after its tasks were shown."""

    unit: str
    contacts: tuple[Contact, ...]


@dataclass(frozen=True, slots=True)
class TaskActs:
    """What the asker may do with a task; `report` is the subject of the report on it that this person owes now."""

    task_id: int
    can_edit: bool
    can_break_down: bool
    report: str | None = None


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """What is known of a task besides the plan's words: who is to be called, how far it is, what comes next."""

    contacts: tuple[Contact, ...]
    stage: str | None
    stage_at: datetime | None
    next_date: Milestone | None
    zone: ZoneInfo
    light: TaskLight


@dataclass(frozen=True, slots=True)
class Answered:
    """The index's answer, with the areas by number so that a card can name its task's area and lead.

    `question_id` is what its buttons carry, None where nothing was asked in words; `task_ids` are those of the tasks
    that are shown, `unit_id` is the unit's whose tasks are shown in a group. `aspect` is the one thing that was asked
    about a task; `is_own_choice` tells that the asker chose this task for this question before.
    """

    answer: Answer
    areas: Mapping[str, Area]
    question_id: int | None = None
    task_ids: tuple[int, ...] = ()
    acts: TaskActs | None = None
    facts: TaskFacts | None = None
    aspect: Aspect | None = None
    is_own_choice: bool = False
    unit_id: int | None = None
