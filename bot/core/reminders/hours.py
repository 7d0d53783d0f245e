"""The hours in which reminders go out."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.core.calendar import Calendar
from bot.core.reminders.policy import ReminderPolicy


def find_open_instant(at: datetime, policy: ReminderPolicy, calendar: Calendar, zone: ZoneInfo) -> datetime:
    """Give the first instant from `at` on that lies in a workday's hours."""
    day = at.astimezone(zone).date()
    closes = datetime.combine(day, policy.closes, zone).astimezone(UTC)
    if not calendar.is_workday(day) or at > closes:
        day = calendar.next_workday(day)
    return max(at, datetime.combine(day, policy.opens, zone).astimezone(UTC))
