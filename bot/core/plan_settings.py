"""What the office may set for its plan; whatever is not set is as here."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from bot.core.lights import LightLimits


@dataclass(frozen=True, slots=True)
class PlanSettings:
    """All settings of one plan."""

    lights: LightLimits = field(default_factory=LightLimits)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "PlanSettings":
        """Read what was stored; what a newer or older version wrote besides is passed over."""
        known = {known.name for known in fields(LightLimits)}
        limits = {name: value for name, value in stored.get("lights", {}).items() if name in known}
        return cls(LightLimits(**limits))

    def to_json(self) -> dict[str, Any]:
        """Give what `from_json` reads."""
        return asdict(self)
