"""The form of a plan's settings: each field as people write it, and what it means."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.calendar import WorkdayPolicy
from bot.core.days import NO_WORDS
from bot.core.forms.form import Form, Question, QuestionKind, Section
from bot.core.plan_settings import PlanSettings
from bot.core.reminders import Kind, KindPolicy, Repeat, Step

SECTION = "settings"
POLICIES = tuple(str(policy) for policy in WorkdayPolicy)
REPEATS = (str(Repeat.WORKDAY), str(Repeat.WEEKLY), str(Repeat.NEVER))
ON_OFF = ("on", "off")

_STEPS = (Step.DEPUTY, Step.LEADER, Step.AREA, Step.OFFICE)
_NUMBERS = re.compile(r"\d{1,3}")
_SEPARATOR = "、"
LONGEST_DAYS = 120
_UNREAD = -1


@dataclass(frozen=True, slots=True)
class Setting:
    """All that is set: the settings of the plan, and what becomes of days off duty."""

    plan: PlanSettings
    policy: WorkdayPolicy


@dataclass(frozen=True, slots=True)
class UnreadSetting:
    """A field that does not say what it has to."""

    topic: str
    text: str


def make_settings_form(present: Setting) -> Form:
    """Make the form; every field shows what is in force."""
    kinds, limits = present.plan.reminders.kinds, present.plan.lights
    steps = (present.plan.reminders.steps.get(step) for step in _STEPS)
    points = _join((limits.yellow_points, limits.red_points))
    questions = (
        _choose("workdays", POLICIES, str(present.policy)),
        _write("report-days", _join(kinds[Kind.REPORT].days_before)),
        _choose("report-repeat", REPEATS, str(kinds[Kind.REPORT].repeat)),
        _write("milestone-days", _join(kinds[Kind.MILESTONE].days_before)),
        _choose("milestone-repeat", REPEATS, str(kinds[Kind.MILESTONE].repeat)),
        _choose("feeding", ON_OFF, "on" if present.plan.asks_all_to_feed else "off"),
        _write("feeding-days", _join(kinds[Kind.FEEDING].days_before)),
        _write("steps", _join("—" if step is None else step for step in steps)),
        _write("light-days", str(limits.near_days)),
        _write("light-points", points),
        _write("light-months", str(limits.start_months)),
        _choose("groups", ON_OFF, "on" if present.plan.tells_groups else "off"),
    )
    return Form((Section(SECTION, "", "", "", questions),), asks_all=False)


def _write(topic: str, present: str) -> Question:
    return Question(topic, topic, QuestionKind.TEXT, present=present or "—", longest=40)


def _choose(topic: str, choices: Sequence[str], present: str) -> Question:
    return Question(topic, topic, QuestionKind.CHOICE, tuple(choices), present=present)


def _join(numbers: Iterable[object]) -> str:
    return _SEPARATOR.join(str(number) for number in numbers)


def read_settings(present: Setting, written: Mapping[str, object]) -> Setting | UnreadSetting:
    """Give the settings as the answers change them."""
    said = {topic: str(value) for topic, value in written.items() if value}
    numbers = {topic: _read_numbers(topic, text) for topic, text in said.items() if topic in _COUNTS}
    unread = next((topic for topic, found in numbers.items() if found is None), None)
    if unread is not None:
        return UnreadSetting(unread, said[unread])
    plan = _change(present.plan, said, {topic: found or () for topic, found in numbers.items()})
    return Setting(plan, WorkdayPolicy(said.get("workdays", present.policy)))


_COUNTS: Mapping[str, range] = {
    "report-days": range(7),
    "milestone-days": range(7),
    "feeding-days": range(4),
    "steps": range(4, 5),
    "light-days": range(1, 2),
    "light-points": range(2, 3),
    "light-months": range(1, 2),
}
"""How many numbers each field may have."""


def _read_numbers(topic: str, text: str) -> tuple[int | None, ...] | None:
    """Read 3、1、0; a dash or 无 stands for none. None where that is not what the field has to say."""
    if text.strip().casefold() in NO_WORDS and 0 in _COUNTS[topic]:
        return ()
    pieces = [piece for piece in re.split(r"[、,，;；\s/]+", text.strip()) if piece]
    found = tuple(_read_number(piece) for piece in pieces)
    is_right = len(found) in _COUNTS[topic] and _UNREAD not in found
    if not is_right or (topic != "steps" and None in found):
        return None
    return found


def _read_number(piece: str) -> int | None:
    """Read one number; None is a dash, _UNREAD what is neither."""
    if piece in ("—", "-", "无", "無"):
        return None
    return int(piece) if _NUMBERS.fullmatch(piece) and int(piece) <= LONGEST_DAYS else _UNREAD


def _change(
    plan: PlanSettings, said: Mapping[str, str], numbers: Mapping[str, tuple[int | None, ...]]
) -> PlanSettings:
    kinds = dict(plan.reminders.kinds)
    for kind in (Kind.REPORT, Kind.MILESTONE, Kind.FEEDING):
        days = numbers.get(f"{kind}-days", kinds[kind].days_before)
        repeat = Repeat(said.get(f"{kind}-repeat", kinds[kind].repeat))
        kinds[kind] = KindPolicy(tuple(sorted((day or 0 for day in days), reverse=True)), repeat)
    steps = plan.reminders.steps
    if "steps" in numbers:
        named = zip(_STEPS, numbers["steps"], strict=True)
        steps = {step: workdays for step, workdays in named if workdays is not None}
    limits = plan.lights
    (near,) = numbers.get("light-days", (limits.near_days,))
    yellow, red = numbers.get("light-points", (limits.yellow_points, limits.red_points))
    (months,) = numbers.get("light-months", (limits.start_months,))
    lights = replace(
        limits,
        near_days=near or 0,
        yellow_points=yellow or 0,
        red_points=max(red or 0, yellow or 0),
        start_months=months or 0,
    )
    tells = said["groups"] == "on" if "groups" in said else plan.tells_groups
    asks = said["feeding"] == "on" if "feeding" in said else plan.asks_all_to_feed
    return PlanSettings(lights, replace(plan.reminders, kinds=kinds, steps=steps), tells, asks)
