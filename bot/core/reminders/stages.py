"""The stages of an obligation: which one has been reached on a day, and which came before which."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.calendar import Calendar
from bot.core.reminders.policy import KindPolicy, Repeat

_DUE = "due-"
_BEFORE = "before-"
_OVERDUE = "overdue-"
_MONTH = "month-"
_RAISED = "raised-"
_SNOOZED = "snoozed-"
_NAME = re.compile(r"(?:before-(?P<before>\d+)|due|overdue|month|raised)-(?P<day>\d{4}-\d\d-\d\d)")
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, order=True)
class Stage:
    """A stage: the day that it belongs to, by which stages follow each other, and its name in the records."""

    day: date
    name: str


def find_stage(due: date, policy: KindPolicy, calendar: Calendar, today: date) -> Stage | None:
    """Find the latest stage reached. One before the due date that falls off duty is reached the workday before."""
    if today > due and (repeated := _find_repeat(due, policy.repeat, calendar, today)):
        return repeated
    reached = [
        days for days in policy.days_before if _move(due - timedelta(days=days), due, calendar) <= today
    ]
    return name_before(due, min(reached)) if reached else None


def find_first_day(due: date, policy: KindPolicy, calendar: Calendar) -> date | None:
    """Give the day on which the first stage before the due date is reached; None where there is none."""
    return _move(due - timedelta(days=max(policy.days_before)), due, calendar) if policy.days_before else None


def name_before(due: date, days: int) -> Stage:
    """Give the stage so many days before the due date. It names the date: should that move, all is said anew."""
    return Stage(due - timedelta(days=days), f"{_BEFORE}{days}-{due}" if days else f"{_DUE}{due}")


def find_raised(opens: date, today: date) -> Stage | None:
    """Find the stage of one who is told because others were not heard of: at once, then weekly."""
    if today < opens:
        return None
    day = opens + (today - opens) // _WEEK * _WEEK
    return Stage(day, f"{_RAISED}{day.isoformat()}")


def count_workdays_on(due: date, workdays: int, calendar: Calendar) -> date:
    """Give the day that comes some workdays after the due date."""
    day = due
    for _ in range(workdays):
        day = calendar.next_workday(day)
    return day


def name_snoozed(minute: str) -> str:
    """Name the stage that a person asked for."""
    return f"{_SNOOZED}{minute}"


def read_day(stage: str) -> date | None:
    """Give the day that a stage of the records belongs to.

    None for one that a person asked for, and for one written by an earlier version, which did not say of which day.
    """
    named = _NAME.fullmatch(stage)
    if named is None:
        return None
    return date.fromisoformat(named["day"]) - timedelta(days=int(named["before"] or 0))


def _move(day: date, due: date, calendar: Calendar) -> date:
    """Bring a stage forward to a workday; the due date itself stays where it is."""
    return day if day == due or calendar.is_workday(day) else calendar.previous_workday(day)


def _find_repeat(due: date, repeat: Repeat, calendar: Calendar, today: date) -> Stage | None:
    match repeat:
        case Repeat.WORKDAY:
            day = today if calendar.is_workday(today) else calendar.previous_workday(today)
        case Repeat.WEEKLY:
            day = due + (today - due) // _WEEK * _WEEK
        case Repeat.MONTHLY:
            day = today.replace(day=1)
        case Repeat.NEVER:
            return None
    prefix = _MONTH if repeat is Repeat.MONTHLY else _OVERDUE
    return Stage(day, f"{prefix}{day.isoformat()}") if day > due else None
