"""Whatever becomes of the hours in the middle of a day, nobody is told twice, and what is due is told on its day."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.reminders import ReminderPolicy, plan_reminders
from tests.core.reminder_state import JUNE, STATE, ZHANG, after_sending, at

FIRST = at("2026-06-22T00:00")  # a Monday; the report is due on Thursday
TICK = timedelta(minutes=15)
TICKS = range(5 * 24 * 4)
HOURS = st.tuples(st.integers(0, 23), st.integers(0, 22)).map(
    lambda pair: (time(min(pair)), time(max(pair[0], pair[1] + 1)))
)
CHANGES = st.dictionaries(st.sampled_from(TICKS), HOURS, max_size=6)


@given(changes=CHANGES, snoozed=st.none() | st.sampled_from(TICKS))
@settings(max_examples=40)
def test_a_day_has_one_digest_and_the_day_itself_is_told(
    changes: dict[int, tuple[time, time]], snoozed: int | None
) -> None:
    state = STATE
    told: list[tuple[str, str]] = []
    for tick in TICKS:
        now = FIRST + tick * TICK
        if tick in changes:
            opens, closes = changes[tick]
            state = replace(state, policy=ReminderPolicy(opens=opens, closes=closes))
        if tick == snoozed:
            state = replace(state, snoozes={(ZHANG, JUNE.key): _begin_next_day(now)})
        planned = plan_reminders(state, now)
        told += [(str(one.day), matter.stage) for one in planned for matter in one.matters]
        state = after_sending(state, planned)
        state = replace(state, snoozes={} if planned else state.snoozes)
    assert all(count == 1 for count in Counter(day for day, _ in told).values())
    assert all(count == 1 for count in Counter(stage for _, stage in told).values())
    is_put_off_beyond = snoozed is not None and _begin_next_day(FIRST + snoozed * TICK).day > JUNE.due.day
    assert is_put_off_beyond or str(JUNE.due) in dict(told)


def _begin_next_day(now: datetime) -> datetime:
    return datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
