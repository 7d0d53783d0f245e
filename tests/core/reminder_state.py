"""One report of June, and what is said of it when."""

import re
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.calendar import Calendar
from bot.core.reminders import (
    Obligation,
    Reminder,
    ReminderState,
    Verdict,
    decide_reminders,
    plan_reminders,
)

ZHANG, LI = 1, 2
JUNE = Obligation("june", due=date(2026, 6, 25), people=(ZHANG,))  # a Thursday
STATE = ReminderState(obligations=(JUNE,), calendar=Calendar())


def at(local: str, timezone: str = "Asia/Shanghai") -> datetime:
    return datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(timezone))


def owing(*obligations: Obligation) -> ReminderState:
    return replace(STATE, obligations=obligations)


def after_sending(state: ReminderState, reminders: frozenset[Reminder]) -> ReminderState:
    sent = {(r.person, matter.obligation, matter.stage) for r in reminders for matter in r.matters}
    digests = {(r.person, r.day) for r in reminders}
    return replace(state, sent=state.sent | sent, digests_sent=state.digests_sent | digests)


def stages(state: ReminderState, local: str) -> list[str]:
    """What the digests planned at a moment in Shanghai say, as "person obligation stage"."""
    reminders = sorted(plan_reminders(state, at(local)), key=lambda reminder: reminder.person)
    return [
        f"{r.person} {matter.obligation} {shorten(matter.stage)}" for r in reminders for matter in r.matters
    ]


def shorten(stage: str) -> str:
    """Name a stage without the due date that it counts from."""
    return re.sub(r"^(before-\d+|due)-.*", r"\1", stage)


def verdict(state: ReminderState, local: str) -> Verdict:
    (decision,) = decide_reminders(state, at(local))
    return decision.verdict
