"""The settings of a plan as a table: one entry a field, in the order in which they are shown.

A field knows where its value stands, how that is written and read, and what can be pressed. A new one is one entry of
FIELDS and its texts.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from bot.core.calendar import WorkdayPolicy
from bot.core.forms.spelling import (
    HOUR,
    HOURS,
    MOST_DAYS,
    MOST_MONTHS,
    SEPARATOR,
    Expected,
    Refused,
    Spelling,
    Steps,
    choose,
    count,
    count_days,
    count_points,
    count_steps,
    spell_switch,
)
from bot.core.plan_settings import PlanSettings
from bot.core.reminders import Kind, Repeat, Step

STEPS = (Step.DEPUTY, Step.LEADER, Step.AREA, Step.OFFICE)


class Group(StrEnum):
    """The fields that stand together."""

    DAYS = "days"
    REMINDERS = "reminders"
    STEPS = "steps"
    LIGHTS = "lights"
    GROUPS = "groups"


@dataclass(frozen=True, slots=True)
class Setting:
    """All that is set: the settings of the plan, and what becomes of days off duty."""

    plan: PlanSettings = field(default_factory=PlanSettings)
    policy: WorkdayPolicy = WorkdayPolicy.EARLIER


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a value stands among the settings."""

    get: Callable[[Setting], Any]
    put: Callable[[Setting, Any], Setting]


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `offers` are values as they are written, to be pressed; one with `choices` takes no other."""

    topic: str
    group: Group
    spelling: Spelling[Any]
    slot: Slot
    offers: tuple[str, ...]

    @property
    def choices(self) -> tuple[str, ...]:
        """The codes that are all there is to choose between; none where people write."""
        return self.offers if self.spelling.expected is Expected.CHOICE else ()

    def write(self, setting: Setting) -> str:
        """Give the value as people write it."""
        return self.spelling.write(self.slot.get(setting))

    def change(self, setting: Setting, text: str) -> Setting | Refused:
        """Give the settings as a text changes them; what was in conflict before need not be mended by it."""
        value = self.spelling.read(text)
        if value is None:
            return Refused(self.spelling.expected, text, self.spelling.limit)
        changed, before = self.slot.put(setting, value), tuple(list_conflicts(setting))
        return next((one for one in list_conflicts(changed) if one not in before), changed)


def list_conflicts(setting: Setting) -> Iterator[Refused]:
    """List what cannot be in force together."""
    plan, hours, lights = setting.plan, setting.plan.reminders, setting.plan.lights
    days = [hours.steps[step] for step in STEPS if step in hours.steps]
    open_hours = HOURS.write((hours.opens, hours.closes))
    if hours.opens >= hours.closes:
        yield Refused(Expected.HOURS_ORDER, open_hours)
    if plan.tells_groups and not hours.opens <= plan.group_hour < hours.closes:
        yield Refused(Expected.HOUR_INSIDE, HOUR.write(plan.group_hour), open_hours)
    if lights.yellow_points > lights.red_points:
        yield Refused(Expected.POINTS_ORDER, f"{lights.yellow_points}{SEPARATOR}{lights.red_points}")
    if days != sorted(days):
        yield Refused(Expected.STEPS_ORDER, SEPARATOR.join(map(str, days)))


Part = Callable[[PlanSettings], Any]
PutPart = Callable[[PlanSettings, Any], PlanSettings]


def _in_part(part: Part, put_part: PutPart, *names: str) -> Slot:
    """Give the slot of an attribute of a part of the settings, or of several together."""

    def get(setting: Setting) -> Any:
        values = tuple(getattr(part(setting.plan), name) for name in names)
        return values if len(names) > 1 else values[0]

    def put(setting: Setting, value: Any) -> Setting:
        values = value if len(names) > 1 else (value,)
        changed = replace(part(setting.plan), **dict(zip(names, values, strict=True)))
        return replace(setting, plan=put_part(setting.plan, changed))

    return Slot(get, put)


def _in_plan(name: str) -> Slot:
    return _in_part(lambda plan: plan, lambda _plan, changed: changed, name)


def _in_lights(*names: str) -> Slot:
    return _in_part(lambda plan: plan.lights, lambda plan, lights: replace(plan, lights=lights), *names)


def _in_reminders(*names: str) -> Slot:
    return _in_part(
        lambda plan: plan.reminders, lambda plan, reminders: replace(plan, reminders=reminders), *names
    )


def _in_kind(kind: Kind, name: str) -> Slot:
    def put_kind(plan: PlanSettings, changed: Any) -> PlanSettings:
        kinds = {**plan.reminders.kinds, kind: changed}
        return replace(plan, reminders=replace(plan.reminders, kinds=kinds))

    return _in_part(lambda plan: plan.reminders.kinds[kind], put_kind, name)


def _get_steps(setting: Setting) -> Steps:
    return tuple(setting.plan.reminders.steps.get(step) for step in STEPS)


def _put_steps(setting: Setting, days: Steps) -> Setting:
    named = zip(STEPS, days, strict=True)
    steps = {step: workdays for step, workdays in named if workdays is not None}
    return _in_reminders("steps").put(setting, steps)


def _days_before(kind: Kind, most: int, *offers: str) -> Field:
    slot = _in_kind(kind, "days_before")
    return Field(f"{kind}-days", Group.REMINDERS, count_days(most), slot, offers)


def _repeat(kind: Kind, *offers: Repeat) -> Field:
    slot = _in_kind(kind, "repeat")
    return Field(f"{kind}-repeat", Group.REMINDERS, choose(offers), slot, tuple(map(str, offers)))


def _switch(topic: str, group: Group, name: str) -> Field:
    return Field(topic, group, spell_switch("on", "off"), _in_plan(name), ("off", "on"))


_POLICY = Slot(lambda setting: setting.policy, lambda setting, policy: replace(setting, policy=policy))
_WORKING = ("09:00–17:30", "08:30–17:30", "08:30–18:00", "08:00–18:00")
_POINTS = _in_lights("yellow_points", "red_points")

FIELDS: tuple[Field, ...] = (
    Field("workdays", Group.DAYS, choose(WorkdayPolicy), _POLICY, tuple(map(str, WorkdayPolicy))),
    Field("hours", Group.DAYS, HOURS, _in_reminders("opens", "closes"), _WORKING),
    _days_before(Kind.REPORT, 6, "3、1、0", "5、3、1、0", "1、0"),
    _repeat(Kind.REPORT, Repeat.WORKDAY, Repeat.WEEKLY, Repeat.NEVER),
    _repeat(Kind.SENT_BACK, Repeat.WORKDAY, Repeat.WEEKLY, Repeat.NEVER),
    _switch("feeding", Group.REMINDERS, "asks_all_to_feed"),
    _days_before(Kind.FEEDING, 3, "5", "3", "7、3"),
    _days_before(Kind.MILESTONE, 6, "30、7、0", "15、3、0", "7、0"),
    _repeat(Kind.MILESTONE, Repeat.WEEKLY, Repeat.WORKDAY, Repeat.NEVER),
    _repeat(Kind.DEFERRED, Repeat.MONTHLY, Repeat.WEEKLY, Repeat.NEVER),
    _days_before(Kind.CALL, 3, "3、0", "5、1", "0"),
    Field(
        "steps",
        Group.STEPS,
        count_steps(len(STEPS)),
        Slot(_get_steps, _put_steps),
        ("1、3、5、7", "1、2、3、5", "2、5、10、15"),
    ),
    Field("light-days", Group.LIGHTS, count(MOST_DAYS), _in_lights("near_days"), ("3", "7", "15")),
    Field("light-points", Group.LIGHTS, count_points(), _POINTS, ("10、30", "5、20", "15、40")),
    Field("light-months", Group.LIGHTS, count(MOST_MONTHS), _in_lights("start_months"), ("3", "1", "2", "6")),
    _switch("groups", Group.GROUPS, "tells_groups"),
    Field("group-hour", Group.GROUPS, HOUR, _in_plan("group_hour"), ("15:00", "10:00", "14:00", "16:00")),
)


def find_field(topic: str) -> Field | None:
    """Find a field by what names its texts."""
    return next((known for known in FIELDS if known.topic == topic), None)
