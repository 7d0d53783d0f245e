"""Days and instants as people say them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.texts import Html, Say


def say_day(say: Say, day: date) -> Html:
    """6月25日."""
    return say("date-day", month=day.month, day=day.day)


def say_weekday(say: Say, day: date) -> Html:
    """6月25日（周四）."""
    return say("date-weekday", month=day.month, day=day.day, weekday=say(f"weekday-{day.weekday()}"))


def say_instant(say: Say, instant: datetime, zone: ZoneInfo) -> Html:
    """6月25日 09:05, in the plan's time zone."""
    local = instant.astimezone(zone)
    return say("date-time", month=local.month, day=local.day, time=f"{local:%H:%M}")
