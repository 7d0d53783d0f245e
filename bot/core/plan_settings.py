"""What the office may set for its plan; whatever is not set is as here."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import time
from typing import Any

from bot.core.hours import write_hour
from bot.core.lights import LightLimits
from bot.core.reminders import Kind, KindPolicy, ReminderPolicy, Repeat, Step


@dataclass(frozen=True, slots=True)
class PlanSettings:
    """All settings of one plan.

    `tells_groups`: on the day a report is due, groups are told which units are missing. `asks_all_to_feed`: the units
    with tasks owe their leads a word before each report, whether or not a lead asks for it. `group_hour`: when groups
    are told, in local time; by then who reports in the morning has done so, and there is time left for the others.
    """

    lights: LightLimits = field(default_factory=LightLimits)
    reminders: ReminderPolicy = field(default_factory=ReminderPolicy)
    tells_groups: bool = False
    asks_all_to_feed: bool = False
    group_hour: time = time(15)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "PlanSettings":
        """Read what was stored; what a newer or older version wrote besides is passed over."""
        known = {known.name for known in fields(LightLimits)}
        limits = {name: value for name, value in stored.get("lights", {}).items() if name in known}
        return cls(
            LightLimits(**limits),
            _read_policy(stored),
            bool(stored.get("tells_groups")),
            bool(stored.get("asks_all_to_feed")),
            _read_hour(stored.get("group_hour"), cls().group_hour),
        )

    def to_json(self) -> dict[str, Any]:
        """Give what `from_json` reads."""
        return {
            "lights": asdict(self.lights),
            "kinds": {
                str(kind): {"days_before": list(policy.days_before), "repeat": str(policy.repeat)}
                for kind, policy in self.reminders.kinds.items()
            },
            "steps": {str(step): workdays for step, workdays in self.reminders.steps.items()},
            "tells_groups": self.tells_groups,
            "asks_all_to_feed": self.asks_all_to_feed,
            "opens": write_hour(self.reminders.opens),
            "closes": write_hour(self.reminders.closes),
            "group_hour": write_hour(self.group_hour),
        }


def _read_policy(stored: Mapping[str, Any]) -> ReminderPolicy:
    """Read when people are reminded; what is not stored keeps its default."""
    default = ReminderPolicy()
    kinds = {
        Kind(name): KindPolicy(tuple(policy["days_before"]), Repeat(policy["repeat"]))
        for name, policy in stored.get("kinds", {}).items()
        if name in set(Kind) and policy["repeat"] in set(Repeat)
    }
    steps = default.steps
    if "steps" in stored:
        steps = {Step(name): workdays for name, workdays in stored["steps"].items() if name in set(Step)}
    opens = _read_hour(stored.get("opens"), default.opens)
    closes = _read_hour(stored.get("closes"), default.closes)
    return ReminderPolicy({**default.kinds, **kinds}, steps, opens, closes)


def _read_hour(stored: str | None, default: time) -> time:
    return time.fromisoformat(stored) if stored else default
