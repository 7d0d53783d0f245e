"""Whole years of ticks: missed, doubled, out of order, from two replicas that share an outbox."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.calendar import Calendar, WorkdayPolicy
from bot.core.reminders import Kind, Obligation, Reminder, ReminderPolicy, ReminderState, Step, plan_reminders

FIRST_DAY, LAST_DAY = date(2025, 12, 20), date(2027, 1, 31)
DAYS = [FIRST_DAY + timedelta(days=n) for n in range((LAST_DAY - FIRST_DAY).days + 1)]
NEAR_A_REPORT = [day for day in DAYS if day.day in (9, 10, 11, 12, 13, 22, 23, 24, 25, 26)]
MONTHS = [(2025, 12), *((2026, month) for month in range(1, 13)), (2027, 1)]
PEOPLE, BOSS, OFFICE = (1, 2, 3), 8, 9
CALENDAR = Calendar()
WORKDAYS = [day for day in DAYS if CALENDAR.is_workday(day)]
STEPS = ReminderPolicy().steps
MINUTES_OPEN = 510  # from 09:00 to 17:30
LADDER = ((Step.LEADER, (BOSS,)), (Step.OFFICE, (OFFICE,)))


@dataclass(frozen=True)
class Note:
    """What a clerk with a paper calendar notes: from which day on it can be said, and the day it is about."""

    from_day: date
    about: date
    stage: str


def write_down(owed: Obligation, person: int) -> Iterator[Note]:
    """Every stage of an obligation for a person, one after the other."""
    if person in owed.people:
        yield from before(owed)
        yield from after(owed)
    elif owed.steps:
        later = [day for day in WORKDAYS if day > owed.due]
        starts = [later[STEPS[step] - 1] for step in (Step.LEADER, Step.OFFICE) if len(later) >= STEPS[step]]
        mine = starts if person == BOSS else starts[1:]
        for first, next_one in zip(mine, [*mine[1:], date.max], strict=False):
            days = (first + timedelta(days=7 * n) for n in range(60))
            yield from (Note(day, day, f"raised-{day}") for day in days if day < next_one)


def before(owed: Obligation) -> Iterator[Note]:
    for days in {Kind.REPORT: (3, 1), Kind.MILESTONE: (30, 7), Kind.FEEDING: (5,)}.get(owed.kind, ()):
        about = owed.due - timedelta(days=days)
        yield Note(
            max(day for day in [DAYS[0], *WORKDAYS] if day <= about), about, f"before-{days}-{owed.due}"
        )
    if owed.kind in (Kind.REPORT, Kind.MILESTONE):
        yield Note(owed.due, owed.due, f"due-{owed.due}")


def after(owed: Obligation) -> Iterator[Note]:
    later = [day for day in DAYS if day > owed.due]
    if owed.kind is Kind.REPORT:
        yield from (Note(day, day, f"overdue-{day}") for day in later if CALENDAR.is_workday(day))
    elif owed.kind is Kind.MILESTONE:
        weekly = (day for day in later if (day - owed.due).days % 7 == 0)
        yield from (Note(day, day, f"overdue-{day}") for day in weekly)
    elif owed.kind is Kind.DEFERRED:
        yield from (Note(day, day, f"month-{day}") for day in later if day.day == 1)


@dataclass
class World:
    """A year of obligations, each done from some day on, and the outbox that two replicas share."""

    zone: ZoneInfo
    obligations: list[Obligation]
    done_from: dict[str, date]
    sent: dict[tuple[int, str, str], date] = field(default_factory=dict)
    digests: dict[tuple[int, date, str], Reminder] = field(default_factory=dict)
    snoozes: dict[tuple[int, str], datetime] = field(default_factory=dict)
    notes: dict[tuple[int, str], list[Note]] = field(default_factory=dict)

    def state_at(self, now: datetime) -> ReminderState:
        day = now.astimezone(self.zone).date()
        return ReminderState(
            tuple(replace(owed, is_done=day >= self.done_from[owed.key]) for owed in self.obligations),
            CALENDAR,
            self.zone.key,
            sent=frozenset(self.sent),
            digests_sent=frozenset((person, day) for person, day, _ in self.digests),
            snoozes=dict(self.snoozes),
        )

    def tick(self, now: datetime) -> frozenset[Reminder]:
        reminders = plan_reminders(self.state_at(now), now)
        for reminder in reminders:
            assert (reminder.person, reminder.day, reminder.slot) not in self.digests
            self.digests[reminder.person, reminder.day, reminder.slot] = reminder
            for matter in reminder.matters:
                assert (reminder.person, matter.obligation, matter.stage) not in self.sent
                self.sent[reminder.person, matter.obligation, matter.stage] = reminder.day
                self.snoozes.pop((reminder.person, matter.obligation), None)
        return reminders

    def latest(self, owed: Obligation, person: int, day: date) -> Note | None:
        """The newest thing that the clerk would have to say; nobody is asked to feed a report whose day is over."""
        if owed.kind is Kind.FEEDING and day > owed.due:
            return None
        known = self.notes.setdefault((person, owed.key), list(write_down(owed, person)))
        return max((n for n in known if n.from_day <= day), key=lambda note: note.about, default=None)

    def everybody(self, owed: Obligation) -> tuple[int, ...]:
        return (*owed.people, *((BOSS, OFFICE) if owed.steps else ()))


ZONES = [
    "Asia/Shanghai",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
]


@st.composite
def worlds(draw: st.DrawFn) -> World:
    policy = draw(st.sampled_from(WorkdayPolicy))
    people = st.sets(st.sampled_from(PEOPLE)).map(tuple)
    owed = [
        Obligation(f"{year}-{month}-{day}", due, draw(people), steps=LADDER if day == 25 else ())
        for year, month in MONTHS
        for day in (13, 25)
        for due in [CALENDAR.due_date(year, month, day, policy)]
        if due > FIRST_DAY + timedelta(days=3)
    ]
    for kind in (Kind.MILESTONE, Kind.FEEDING, Kind.DEFERRED):
        due = draw(st.sampled_from(DAYS[35:-20]))
        owed.append(Obligation(str(kind), due, draw(people), kind=kind, lapses=kind is Kind.FEEDING))
    delays = st.integers(-5, 20) | st.just(400)
    done_from = {one.key: one.due + timedelta(days=draw(delays)) for one in owed}
    return World(ZoneInfo(draw(st.sampled_from(ZONES))), owed, done_from)


@st.composite
def any_ticks(draw: st.DrawFn) -> list[tuple[date, int]]:
    """Days with a minute each: single ones and runs of days, in any order, some of them twice."""
    ticks: list[tuple[date, int]] = []
    starts = st.sampled_from(DAYS) | st.sampled_from(NEAR_A_REPORT)
    for start, length in draw(st.lists(st.tuples(starts, st.integers(1, 12)), max_size=12)):
        minute = draw(st.integers(0, 24 * 60 - 1) | st.sampled_from([539, 540, 1050, 1051, 1439]))
        run = (start + timedelta(days=n) for n in range(length))
        ticks += [(day, minute) for day in run if day <= DAYS[-1]]  # nothing is written down after that
    return ticks + draw(st.lists(st.sampled_from(ticks), max_size=10) if ticks else st.just([]))


def at(world: World, day: date, minute: int) -> datetime:
    return datetime.combine(day, time(*divmod(minute, 60)), world.zone)


def check_that_it_may_go(world: World, reminder: Reminder, now: datetime) -> None:
    local = now.astimezone(world.zone)
    assert reminder.day == local.date()
    assert reminder.due_at.astimezone(world.zone).time() == time(9)
    assert reminder.due_at <= now
    dated = [matter for matter in reminder.matters if matter.kind is not Kind.DEFERRED]
    assert dated == sorted(dated, key=lambda matter: matter.days_left)
    assert list(reminder.matters[: len(dated)]) == dated
    owed = {obligation.key: obligation for obligation in world.obligations}
    for matter in reminder.matters:
        obligation = owed[matter.obligation]
        note = world.latest(obligation, reminder.person, local.date())
        assert local.date() < world.done_from[matter.obligation]
        assert note is not None
        assert matter.stage == note.stage or matter.stage.startswith("snoozed-")
        assert matter.days_left == (obligation.due - local.date()).days
        is_due_today = matter.days_left == 0 and matter.kind is not Kind.DEFERRED
        assert is_due_today or (CALENDAR.is_workday(local.date()) and local.time() <= time(17, 30))


@settings(max_examples=25, deadline=None)
@given(worlds(), any_ticks(), st.booleans(), st.sampled_from([UTC, *map(ZoneInfo, ZONES)]))
def test_whatever_the_ticks_nothing_goes_twice_or_at_a_wrong_time(
    world: World, ticks: Sequence[tuple[date, int]], is_sorted: bool, server: ZoneInfo
) -> None:
    for day, minute in sorted(ticks) if is_sorted else ticks:
        now = at(world, day, minute).astimezone(server)
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
            for person in world.everybody(owed) if day < world.done_from[owed.key] else ():
                note = world.latest(owed, person, day)
                assert note is None or (person, owed.key, note.stage) in world.sent


@settings(max_examples=5, deadline=None)
@given(worlds())
def test_with_a_tick_in_every_days_hours_each_stage_goes_out_on_the_first_day_it_may(world: World) -> None:
    expected: dict[tuple[int, str, str], date] = {}
    for index, day in enumerate(DAYS):
        world.tick(at(world, day, 540 + index * 37 % (MINUTES_OPEN + 1)))
        for owed in world.obligations:
            is_due_today = day == owed.due and owed.kind is not Kind.DEFERRED
            if day >= world.done_from[owed.key] or not (CALENDAR.is_workday(day) or is_due_today):
                continue
            for person in world.everybody(owed):
                if note := world.latest(owed, person, day):
                    expected.setdefault((person, owed.key, note.stage), day)
    assert world.sent == expected
    assert len(world.digests) == len({(person, day) for (person, _, _), day in expected.items()})


@settings(max_examples=25, deadline=None)
@given(worlds(), any_ticks(), st.lists(st.tuples(st.sampled_from(PEOPLE), st.integers(1, 5000)), min_size=5))
def test_what_a_person_puts_off_comes_again_once_and_never_too_soon(
    world: World, ticks: Sequence[tuple[date, int]], snoozes: list[tuple[int, int]]
) -> None:
    for place, (day, minute) in enumerate(sorted(set(ticks))):
        now = at(world, day, minute)
        put_off = dict(world.snoozes)
        for reminder in world.tick(now):
            check_that_it_may_go(world, reminder, now)
            for matter in reminder.matters:
                assert put_off.get((reminder.person, matter.obligation), now) <= now
        assert not world.tick(now)
        person, minutes = snoozes[place % len(snoozes)]
        for owed in world.obligations[place % 3 :: 3]:
            if any((person, owed.key) == known[:2] for known in world.sent):
                world.snoozes[person, owed.key] = now + timedelta(minutes=minutes)
