"""Whole years of ticks: missed, doubled, out of order, from two replicas that share an outbox."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.calendar import Calendar, WorkdayPolicy
from bot.core.reminders import Obligation, Reminder, ReminderState, plan_reminders

FIRST_DAY, LAST_DAY = date(2025, 12, 20), date(2027, 1, 31)
DAYS = [FIRST_DAY + timedelta(days=n) for n in range((LAST_DAY - FIRST_DAY).days + 1)]
NEAR_A_REPORT = [day for day in DAYS if day.day in (9, 10, 11, 12, 13, 22, 23, 24, 25, 26)]
MONTHS = [(2025, 12), *((2026, month) for month in range(1, 13)), (2027, 1)]
PEOPLE = (1, 2, 3)
CALENDAR = Calendar()
MINUTES_OPEN = 510  # from 09:00 to 17:30


@dataclass
class World:
    """A year of reports, of which each is done from some day on, and the outbox that two replicas share."""

    zone: ZoneInfo
    obligations: list[Obligation]
    done_from: dict[str, date]
    sent: dict[tuple[int, str, str], date] = field(default_factory=dict)
    digests: dict[tuple[int, date], Reminder] = field(default_factory=dict)

    def state_at(self, now: datetime) -> ReminderState:
        day = now.astimezone(self.zone).date()
        return ReminderState(
            tuple(replace(owed, is_done=day >= self.done_from[owed.key]) for owed in self.obligations),
            CALENDAR,
            self.zone.key,
            sent=frozenset(self.sent),
            digests_sent=frozenset(self.digests),
        )

    def tick(self, now: datetime) -> frozenset[Reminder]:
        reminders = plan_reminders(self.state_at(now), now)
        for reminder in reminders:
            assert (reminder.person, reminder.day) not in self.digests
            self.digests[reminder.person, reminder.day] = reminder
            for matter in reminder.matters:
                assert (reminder.person, matter.obligation, matter.stage) not in self.sent
                self.sent[reminder.person, matter.obligation, matter.stage] = reminder.day
        return reminders

    def stages_until(self, owed: Obligation, last: date) -> list[tuple[date, str]]:
        end = min(last, self.done_from[owed.key] - timedelta(days=1))
        return [(day, stage) for day, stage in WRITTEN_DOWN[owed.due] if day <= end]


def write_down_stages(due: date) -> Iterator[tuple[date, str]]:
    """What a clerk with a paper calendar would note, day by day."""
    for day in DAYS:
        days_left = (due - day).days
        if days_left in (3, 1):
            yield day, f"before-{days_left}"
        elif days_left == 0:
            yield day, "due"
        elif days_left < 0 and CALENDAR.is_workday(day):
            yield day, f"overdue-{day.isoformat()}"


WRITTEN_DOWN = {day: tuple(write_down_stages(day)) for day in DAYS}


@st.composite
def worlds(draw: st.DrawFn) -> World:
    zones = [
        "Asia/Shanghai",
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "Pacific/Kiritimati",
    ]
    policy = draw(st.sampled_from(WorkdayPolicy))
    obligations, done_from = [], {}
    for year, month in MONTHS:
        for day in (13, 25):
            due = CALENDAR.due_date(year, month, day, policy)
            owed = Obligation(f"{year}-{month}-{day}", due, tuple(draw(st.sets(st.sampled_from(PEOPLE)))))
            if due > FIRST_DAY + timedelta(days=3):
                obligations.append(owed)
                done_from[owed.key] = due + timedelta(days=draw(st.integers(-5, 20) | st.just(400)))
    return World(ZoneInfo(draw(st.sampled_from(zones))), obligations, done_from)


@st.composite
def any_ticks(draw: st.DrawFn) -> list[tuple[date, int]]:
    """Days with a minute each: single ones and runs of days, in any order, some of them twice."""
    ticks: list[tuple[date, int]] = []
    starts = st.sampled_from(DAYS) | st.sampled_from(NEAR_A_REPORT)
    for start, length in draw(st.lists(st.tuples(starts, st.integers(1, 12)), max_size=12)):
        minute = draw(st.integers(0, 24 * 60 - 1) | st.sampled_from([539, 540, 1050, 1051, 1439]))
        run = (start + timedelta(days=n) for n in range(length))
        ticks += [(day, minute) for day in run if day <= DAYS[-1]]  # no stages are written down after that
    return ticks + draw(st.lists(st.sampled_from(ticks), max_size=10) if ticks else st.just([]))


def at(world: World, day: date, minute: int) -> datetime:
    return datetime.combine(day, time(*divmod(minute, 60)), world.zone)


def check_that_it_may_go(world: World, reminder: Reminder, now: datetime) -> None:
    local = now.astimezone(world.zone)
    assert reminder.day == local.date()
    assert reminder.due_at.astimezone(world.zone).time() == time(9)
    assert reminder.due_at <= now
    assert list(reminder.matters) == sorted(reminder.matters, key=lambda matter: matter.days_left)
    owed = {obligation.key: obligation for obligation in world.obligations}
    for matter in reminder.matters:
        obligation = owed[matter.obligation]
        stages = world.stages_until(obligation, local.date())
        assert reminder.person in obligation.people
        assert local.date() < world.done_from[matter.obligation]
        assert stages[-1][1] == matter.stage
        assert matter.days_left == (obligation.due - local.date()).days
        assert local.time() <= time(17, 30) or matter.days_left == 0
        assert CALENDAR.is_workday(local.date()) or stages[-1][0] == local.date()


@settings(max_examples=25, deadline=None)
@given(worlds(), any_ticks(), st.booleans())
def test_whatever_the_ticks_nothing_goes_twice_or_at_a_wrong_time(
    world: World, ticks: Sequence[tuple[date, int]], is_sorted: bool
) -> None:
    for day, minute in sorted(ticks) if is_sorted else ticks:
        now = at(world, day, minute)
        replica = plan_reminders(world.state_at(now), now)
        reminders = world.tick(now)
        assert replica == reminders  # so the outbox's unique key drops exactly the doubles
        assert not world.tick(now)
        for reminder in reminders:
            check_that_it_may_go(world, reminder, now)


@settings(max_examples=25, deadline=None)
@given(worlds(), any_ticks())
def test_after_one_tick_in_working_hours_nobody_is_left_untold(
    world: World, ticks: Sequence[tuple[date, int]]
) -> None:
    for day, minute in sorted(ticks):
        world.tick(at(world, day, minute))
        if not CALENDAR.is_workday(day) or not 540 <= minute <= 540 + MINUTES_OPEN:
            continue
        for owed in world.obligations:
            if day < world.done_from[owed.key]:
                latest = [stage for _, stage in world.stages_until(owed, day)][-1:]
                assert all(
                    (person, owed.key, stage) in world.sent for person in owed.people for stage in latest
                )


@settings(max_examples=5, deadline=None)
@given(worlds())
def test_with_a_tick_in_every_days_hours_each_stage_goes_out_on_its_day(world: World) -> None:
    for index, day in enumerate(DAYS):
        world.tick(at(world, day, 540 + index * 37 % (MINUTES_OPEN + 1)))
    expected = {
        (person, owed.key, stage): day
        for owed in world.obligations
        for day, stage in world.stages_until(owed, LAST_DAY)
        for person in owed.people
    }
    assert world.sent == expected
    assert len(world.digests) == len({(person, day) for (person, _, _), day in expected.items()})
