"""The day's digest of reminders."""

from datetime import date

from bot.core.obligations import OwedReport
from bot.core.reminders import Matter
from bot.texts import Html, Say
from bot.views.dates import say_day, say_weekday
from bot.views.reporting import open_button
from bot.views.screen import Screen, clip

MATTERS_SHOWN = 20


def draw_reminder(
    say: Say, day: date, matters: tuple[tuple[Matter, OwedReport], ...], reference: str
) -> Screen:
    """Draw one person's digest, most urgent first, with a button for each report."""
    shown = matters[:MATTERS_SHOWN]
    lines = [say("reminder-heading", day=say_weekday(say, day)), ""]
    lines += [_say_matter(say, matter, owed) for matter, owed in shown]
    lines += ["", say("reminder-reference", reference=reference)]
    buttons = tuple(
        (open_button(owed, say("reminder-button", area=clip(owed.area.title, 20))),) for _, owed in shown
    )
    return Screen("\n".join(lines), buttons)


def _say_matter(say: Say, matter: Matter, owed: OwedReport) -> Html:
    area, due = owed.area.title, say_day(say, owed.due)
    if matter.days_left > 0:
        return say("reminder-before", area=area, due=due, days=matter.days_left)
    if matter.days_left == 0:
        return say("reminder-due", area=area, due=due)
    return say("reminder-overdue", area=area, due=due, days=-matter.days_left)
