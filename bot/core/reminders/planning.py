"""What goes out now, and why the rest does not."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.core.reminders.decisions import Decision, Matter, Reminder, Verdict
from bot.core.reminders.policy import Kind, KindPolicy, Step
from bot.core.reminders.stages import (
    Stage,
    count_workdays_on,
    find_raised,
    find_stage,
    name_snoozed,
    read_day,
)
from bot.core.reminders.state import Obligation, ReminderState

_SELDOM = frozenset({Step.LEADER, Step.AREA, Step.OFFICE})
"""Who is told when their step begins, and then once a week."""


@dataclass(frozen=True, slots=True)
class _Today:
    """`now` at the plan's place: the local day, its hours as instants, whether it is a workday."""

    now: datetime
    day: date
    opens_at: datetime
    closes_at: datetime
    is_workday: bool


def plan_reminders(
    state: ReminderState, now: datetime, people: Container[int] | None = None
) -> frozenset[Reminder]:
    """The digests to put into the outbox at `now` (aware), for everybody or for some people."""
    today = _locate(now, state)
    due_today = {one.key for one in state.obligations if _is_due_on(one, today.day)}

    def may_be_told(person: int, key: str) -> bool:
        had_digest = (person, today.day) in state.digests_sent
        may_come_again = key in due_today or (person, key) in state.snoozes
        return (people is None or person in people) and (not had_digest or may_come_again)

    digests: dict[int, list[Matter]] = defaultdict(list)
    for decision in _decide_all(state, today, may_be_told) if may_anything_go(state, now) else ():
        if decision.verdict is Verdict.GOES and decision.person is not None and decision.matter:
            digests[decision.person].append(decision.matter)
    return frozenset(
        Reminder(
            person,
            today.day,
            today.opens_at,
            tuple(sorted(matters, key=_by_urgency)),
            _find_slot(state, person, matters, today),
        )
        for person, matters in digests.items()
    )


def may_anything_go(state: ReminderState, now: datetime) -> bool:
    """Tell by the hour and the due days alone whether `now` (aware) is a time at which anybody may be told anything."""
    today = _locate(now, state)
    return any(_judge_time(one, today) is Verdict.GOES for one in state.obligations if not one.is_done)


def decide_reminders(state: ReminderState, now: datetime) -> Iterator[Decision]:
    """What `now` (aware) means for every obligation and person: what goes out, and why the rest does not."""
    return _decide_all(state, _locate(now, state), lambda _person, _key: True)


def _decide_all(
    state: ReminderState, today: _Today, is_wanted: Callable[[int, str], bool]
) -> Iterator[Decision]:
    """Decide on those of which it is wanted to be known."""
    told_until = _find_told_until(state, today.day, is_wanted)
    for obligation in state.obligations:
        if obligation.is_over(today.day):
            yield Decision(obligation.key, Verdict.DONE)
            continue
        opened = _find_opened_steps(obligation, state, today.day)
        saying = list(_find_sayings(obligation, opened, state, today.day, is_wanted))
        if not saying:
            nobody = not obligation.people and not obligation.steps
            yield Decision(obligation.key, Verdict.NOBODY if nobody else Verdict.NOT_YET)
        for one in saying:
            told = told_until.get((one.person, obligation.key), date.min)
            yield _decide(state, obligation, one, told, today)


@dataclass(frozen=True, slots=True)
class _OpenedStep:
    """A step of the escalation that has begun."""

    step: Step
    people: tuple[int, ...]
    opens: date


@dataclass(frozen=True, slots=True)
class _Saying:
    """What is to be said to a person of an obligation, if it has not been said."""

    person: int
    step: Step
    stage: Stage
    raised_to: tuple[Step, ...]


def _find_opened_steps(obligation: Obligation, state: ReminderState, day: date) -> list[_OpenedStep]:
    if day <= obligation.last_day:
        return []
    steps = [
        _OpenedStep(step, people, count_workdays_on(obligation.last_day, workdays, state.calendar))
        for step, people in obligation.steps
        for workdays in [state.policy.steps.get(step)]
        if workdays is not None and people
    ]
    return [opened for opened in steps if opened.opens <= day]


def _find_sayings(
    obligation: Obligation,
    opened: list[_OpenedStep],
    state: ReminderState,
    day: date,
    is_wanted: Callable[[int, str], bool],
) -> Iterator[_Saying]:
    """Find the stage that each person has come to; one who stands on several steps is told as on the first."""
    policy = state.policy.kinds.get(obligation.kind, KindPolicy())
    stage = find_stage(obligation.due, policy, state.calendar, day)
    steps = [(Step.COORDINATOR, obligation.people), *((one.step, one.people) for one in opened)]
    seen: set[int] = set()
    for place, (step, people) in enumerate(steps):
        further = opened[place:]
        reached = _find_reached(step, stage, opened[max(place - 1, 0) :], further, day)
        for person in dict.fromkeys(people):
            if person not in seen and reached is not None and is_wanted(person, obligation.key):
                yield _Saying(person, step, reached, tuple(one.step for one in further))
        seen.update(people)


def _find_reached(
    step: Step, stage: Stage | None, own: list[_OpenedStep], further: list[_OpenedStep], day: date
) -> Stage | None:
    """Find where a step has come to: each further one is shown to those before on the day that it is told."""
    if step in _SELDOM:
        return find_raised(max(one.opens for one in own), day)
    shown = find_raised(further[-1].opens, further[-1].opens) if further else None
    return max((one for one in (stage, shown) if one), key=lambda one: one.day, default=None)


def _decide(
    state: ReminderState, obligation: Obligation, saying: _Saying, told: date, today: _Today
) -> Decision:
    person, stage = saying.person, saying.stage.name
    until = state.snoozes.get((person, obligation.key))
    is_told = saying.stage.day <= told or (person, obligation.key, stage) in state.sent
    if is_told and until is not None:
        stage = name_snoozed(_say_minute(until, state))
    days_left = (obligation.due - today.day).days
    matter = Matter(obligation.key, stage, days_left, obligation.kind, saying.step, saying.raised_to)
    if until is not None and until > today.now:
        verdict = Verdict.SNOOZED
    elif until is None and is_told:
        verdict = Verdict.TOLD
    elif (
        until is None and (person, today.day) in state.digests_sent and not _is_due_on(obligation, today.day)
    ):
        verdict = Verdict.HAD_DIGEST
    else:
        verdict = _judge_time(obligation, today)
    return Decision(obligation.key, verdict, person, matter)


def _is_due_on(obligation: Obligation, day: date) -> bool:
    """Tell whether a day is the last one: what is not told on it is told too late."""
    return day == obligation.last_day and obligation.kind is not Kind.DEFERRED


def _judge_time(obligation: Obligation, today: _Today) -> Verdict:
    is_due_today = _is_due_on(obligation, today.day)
    if not today.is_workday and not is_due_today:
        return Verdict.DAY_OFF
    if today.now < today.opens_at:
        return Verdict.TOO_EARLY
    if today.now > today.closes_at and not is_due_today:
        return Verdict.TOO_LATE
    return Verdict.GOES


def _locate(now: datetime, state: ReminderState) -> _Today:
    if now.utcoffset() is None:
        raise ValueError("now must be aware")
    zone = ZoneInfo(state.timezone)
    day = now.astimezone(zone).date()
    opens_at, closes_at = (
        datetime.combine(day, hour, zone).astimezone(UTC)
        for hour in (state.policy.opens, state.policy.closes)
    )
    return _Today(now, day, opens_at, closes_at, state.calendar.is_workday(day))


def _find_told_until(
    state: ReminderState, day: date, is_wanted: Callable[[int, str], bool]
) -> dict[tuple[int, str], date]:
    """The latest stage's day that each person was told, so that nothing older is said after something newer.

    What was told while the clock was ahead, of days that are still to come, counts only when they have come.
    """
    told_until: dict[tuple[int, str], date] = {}
    for person, key, stage in state.sent:
        stage_day = read_day(stage) if is_wanted(person, key) else None
        if stage_day is not None and stage_day <= day:
            told_until[person, key] = max(stage_day, told_until.get((person, key), date.min))
    return told_until


def _find_slot(state: ReminderState, person: int, matters: list[Matter], today: _Today) -> str:
    """Give the slot of a second message on a day: the minute that the person asked for.

    What is due today and came to the person only after the day's digest has a slot of its own, once a day.
    """
    if (person, today.day) not in state.digests_sent:
        return ""
    snoozes = (state.snoozes.get((person, matter.obligation)) for matter in matters)
    asked_for = [until for until in snoozes if until is not None]
    return _say_minute(max(asked_for), state) if asked_for else f"{today.day}Tdue"


def _say_minute(instant: datetime, state: ReminderState) -> str:
    return f"{instant.astimezone(ZoneInfo(state.timezone)):%Y-%m-%dT%H:%M}"


def _by_urgency(matter: Matter) -> tuple[bool, int, str]:
    """What has no date of its own comes last."""
    return matter.kind is Kind.DEFERRED, matter.days_left, matter.obligation
