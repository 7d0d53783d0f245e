"""Who is to be reminded of what today: a pure function of what is owed, what has gone out, and the time.

Each obligation has stages: some days before it is due, the day itself, then again and again while it is missing.
Whom it reaches grows step by step with the days that it is overdue. A person gets one digest a day, and another for
what is due that day and came to the person only afterwards. It holds the latest stage that each obligation has reached,
unless this stage or a later one has gone to the person before. So ticks may be missed, doubled or come from many
replicas, and the first one after a long silence says everything once.
"""

from bot.core.reminders.decisions import Decision, Matter, Reminder, Verdict
from bot.core.reminders.hours import find_end, find_open_instant
from bot.core.reminders.planning import decide_reminders, may_anything_go, plan_reminders
from bot.core.reminders.policy import OF_REPORTS, Kind, KindPolicy, ReminderPolicy, Repeat, Step
from bot.core.reminders.stages import Stage, find_first_day, find_stage
from bot.core.reminders.state import Obligation, ReminderState

__all__ = [
    "OF_REPORTS",
    "Decision",
    "Kind",
    "KindPolicy",
    "Matter",
    "Obligation",
    "Reminder",
    "ReminderPolicy",
    "ReminderState",
    "Repeat",
    "Stage",
    "Step",
    "Verdict",
    "decide_reminders",
    "find_end",
    "find_first_day",
    "find_open_instant",
    "find_stage",
    "may_anything_go",
    "plan_reminders",
]
