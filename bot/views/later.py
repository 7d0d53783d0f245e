"""Putting a reminder off to a day."""

from datetime import date, timedelta

from bot.texts import Say
from bot.views.month import make_month
from bot.views.screen import Screen


def draw_day_choice(say: Say, digest_id: int, today: date, last: date, month: date) -> Screen:
    """Ask until which day nothing more is to be said: any of the days after today, up to the last."""

    def label(day: date) -> str | None:
        return str(day.day) if today + timedelta(days=1) <= day <= last else None

    rows = make_month(say, month, label, f"later:{digest_id}:", f"later:{digest_id}:")
    return Screen(say("later-which-day"), tuple(rows))
