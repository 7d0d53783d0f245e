"""Who is to be reminded of what today: a pure function of what is owed, what has gone out, and the time.

Each obligation has stages: some days before it is due, the day itself, then each workday it is missing.
A person gets at most one digest a day. It holds the latest stage that each obligation has reached, unless
this stage or a later one has gone to the person before. So ticks may be missed, doubled or come from many
replicas, and the first one after a long silence says everything once.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.core.calendar import Calendar

_DUE = "due"
_BEFORE = "before-"
_OVERDUE = "overdue-"


@dataclass(frozen=True, slots=True)
class Obligation:
    """Something owed on a day, and the people who can see to it (member ids).

    `key` is unique and stable. Where a due date moves, what was told stays told, unless the key is new.
    The fields after `is_done` are for the words of the message: nothing is decided by them.
    """

    key: str
    due: date
    people: tuple[int, ...]
    is_done: bool = False
    kind: str = "report"
    area: str = ""
    units: tuple[str, ...] = ()
    rule_day: int | None = None
    month: str = ""  # the month reported on: 2026-06


@dataclass(frozen=True, slots=True)
class ReminderPolicy:
    """When to remind: days before the due date (0 is the day itself), and the hours, in local time.

    After `closes` only what is due today still goes out.
    """

    days_before: tuple[int, ...] = (3, 1, 0)
    opens: time = time(9)
    closes: time = time(17, 30)


@dataclass(frozen=True, slots=True)
class ReminderState:
    """Everything the plan of reminders depends on, except the time.

    `timezone` is an IANA name. Of what went into the outbox, `sent` has (person, obligation key, stage),
    `digests_sent` has (person, local day).
    """

    obligations: tuple[Obligation, ...]
    calendar: Calendar
    timezone: str = "Asia/Shanghai"
    policy: ReminderPolicy = ReminderPolicy()
    sent: frozenset[tuple[int, str, str]] = frozenset()
    digests_sent: frozenset[tuple[int, date]] = frozenset()


@dataclass(frozen=True, slots=True)
class Matter:
    """One obligation in a digest. `days_left` counts calendar days, below zero once it is overdue."""

    obligation: str
    stage: str  # before-3, due, overdue-2026-06-26
    days_left: int
    kind: str = "report"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A person's digest for a local day, most urgent matter first. (person, day) is its key in the outbox."""

    person: int
    day: date
    due_at: datetime  # aware, UTC: when the day's hours opened
    matters: tuple[Matter, ...]


class Verdict(StrEnum):
    """What becomes of an obligation at a moment, for one person."""

    GOES = "goes"
    DONE = "done"
    NOBODY = "nobody"  # no one is there to be told
    NOT_YET = "not-yet"
    TOLD = "told"  # this stage or a later one has gone out
    HAD_DIGEST = "had-digest"
    DAY_OFF = "day-off"
    TOO_EARLY = "too-early"
    TOO_LATE = "too-late"


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict and what it is about. DONE, NOBODY and NOT_YET hold for everybody and have no matter."""

    obligation: str
    verdict: Verdict
    person: int | None = None
    matter: Matter | None = None


@dataclass(frozen=True, slots=True)
class _Today:
    """`now` at the plan's place: the local day, its hours as instants, the workday it is or follows."""

    now: datetime
    day: date
    opens_at: datetime
    closes_at: datetime
    last_workday: date


def plan_reminders(state: ReminderState, now: datetime) -> frozenset[Reminder]:
    """The digests to put into the outbox at `now` (aware)."""
    today = _locate(now, state)
    digests: dict[int, list[Matter]] = defaultdict(list)
    for decision in decide_reminders(state, now):
        if decision.verdict is Verdict.GOES and decision.person is not None and decision.matter:
            digests[decision.person].append(decision.matter)
    return frozenset(
        Reminder(person, today.day, today.opens_at, tuple(sorted(matters, key=_by_urgency)))
        for person, matters in digests.items()
    )


def decide_reminders(state: ReminderState, now: datetime) -> Iterator[Decision]:
    """What `now` (aware) means for every obligation and person: what goes out, and why the rest does not."""
    today = _locate(now, state)
    told_until = _find_told_until(state)
    for obligation in state.obligations:
        stage_day = _find_stage_day(obligation.due, state.policy, today)
        if obligation.is_done or not obligation.people or stage_day is None:
            yield Decision(obligation.key, _judge_for_all(obligation))
            continue
        matter = _make_matter(obligation, stage_day, today.day)
        for person in dict.fromkeys(obligation.people):
            if stage_day <= told_until.get((person, obligation.key), date.min):
                verdict = Verdict.TOLD
            elif (person, today.day) in state.digests_sent:
                verdict = Verdict.HAD_DIGEST
            else:
                verdict = _judge_time(obligation.due, stage_day, today)
            yield Decision(obligation.key, verdict, person, matter)


def _judge_for_all(obligation: Obligation) -> Verdict:
    if obligation.is_done:
        return Verdict.DONE
    return Verdict.NOT_YET if obligation.people else Verdict.NOBODY


def _judge_time(due: date, stage_day: date, today: _Today) -> Verdict:
    if today.day not in (today.last_workday, stage_day):
        return Verdict.DAY_OFF
    if today.now < today.opens_at:
        return Verdict.TOO_EARLY
    if today.now > today.closes_at and today.day != due:
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
    is_workday = state.calendar.is_workday(day)
    last_workday = day if is_workday else state.calendar.previous_workday(day)
    return _Today(now, day, opens_at, closes_at, last_workday)


def _find_stage_day(due: date, policy: ReminderPolicy, today: _Today) -> date | None:
    """The day of the latest stage reached; together with the due date it names the stage."""
    if today.last_workday > due:
        return today.last_workday
    days = (due - timedelta(days=days) for days in policy.days_before)
    return max((day for day in days if day <= today.day), default=None)


def _make_matter(obligation: Obligation, stage_day: date, day: date) -> Matter:
    stage = _name_stage(obligation.due, stage_day)
    return Matter(obligation.key, stage, (obligation.due - day).days, obligation.kind)


def _name_stage(due: date, stage_day: date) -> str:
    if stage_day == due:
        return _DUE
    return f"{_BEFORE}{(due - stage_day).days}" if stage_day < due else f"{_OVERDUE}{stage_day.isoformat()}"


def _read_stage_day(stage: str, due: date) -> date:
    if stage.startswith(_OVERDUE):
        return date.fromisoformat(stage.removeprefix(_OVERDUE))
    return due if stage == _DUE else due - timedelta(days=int(stage.removeprefix(_BEFORE)))


def _find_told_until(state: ReminderState) -> dict[tuple[int, str], date]:
    """The latest stage's day that each person was told, so that a clock set back tells nothing older."""
    due_days = {obligation.key: obligation.due for obligation in state.obligations}
    told_until: dict[tuple[int, str], date] = {}
    for person, key, stage in state.sent:
        if key in due_days:
            stage_day = _read_stage_day(stage, due_days[key])
            told_until[person, key] = max(stage_day, told_until.get((person, key), date.min))
    return told_until


def _by_urgency(matter: Matter) -> tuple[int, str]:
    return matter.days_left, matter.obligation
