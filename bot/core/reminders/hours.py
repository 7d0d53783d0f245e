"""The hours in which reminders go out."""

from datetime import UTC, datetime, time, timedelta
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


def find_end(at: datetime, policy: ReminderPolicy, zone: ZoneInfo) -> datetime:
    """Give the instant until which what is said at `at` may reach people: the end of the hours, or of the day."""
    day = at.astimezone(zone).date()
    closes, midnight = (
        datetime.combine(date, hour, zone).astimezone(UTC)
        for date, hour in ((day, policy.closes), (day + timedelta(days=1), time()))
    )
    return closes if at <= closes else midnight
