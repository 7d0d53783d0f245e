"""A digest of reminders as it was said: kept, so that it can be said again with what is done in the meantime."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from bot.core.reminders import Kind, Matter, Obligation, Step


class Outcome(StrEnum):
    """How a matter stands for one who was reminded of it."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"  # nobody asks for it any more, or not this person


@dataclass(frozen=True, slots=True)
class DigestLine:
    """One matter in a digest: what it is about, how it stood on the digest's day, and what has become of it."""

    key: str
    kind: Kind
    title: str
    due: date
    days_left: int
    units: tuple[str, ...] = ()
    ref: str = ""
    step: Step = Step.COORDINATOR
    raised_to: tuple[Step, ...] = ()
    outcome: Outcome = Outcome.OPEN
    stage: str = ""
    deadline: date | None = None

    @property
    def is_open(self) -> bool:
        return self.outcome is Outcome.OPEN

    def to_json(self) -> dict[str, Any]:
        """Give what `from_json` reads."""
        return {
            "key": self.key,
            "kind": str(self.kind),
            "title": self.title,
            "due": self.due.isoformat(),
            "days_left": self.days_left,
            "units": list(self.units),
            "ref": self.ref,
            "step": str(self.step),
            "raised_to": [str(step) for step in self.raised_to],
            "outcome": str(self.outcome),
            "stage": self.stage,
            "deadline": self.deadline.isoformat() if self.deadline else None,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "DigestLine":
        """Read what `to_json` gave."""
        return cls(
            key=stored["key"],
            kind=Kind(stored["kind"]),
            title=stored["title"],
            due=date.fromisoformat(stored["due"]),
            days_left=stored["days_left"],
            units=tuple(stored["units"]),
            ref=stored["ref"],
            step=Step(stored["step"]),
            raised_to=tuple(Step(step) for step in stored["raised_to"]),
            outcome=Outcome(stored["outcome"]),
            stage=stored["stage"],
            deadline=date.fromisoformat(stored["deadline"]) if stored.get("deadline") else None,
        )


def make_line(matter: Matter, obligation: Obligation) -> DigestLine:
    """Make the line that says a matter of an obligation."""
    return DigestLine(
        key=obligation.key,
        kind=obligation.kind,
        title=obligation.title,
        due=obligation.due,
        days_left=matter.days_left,
        units=obligation.units,
        ref=obligation.ref,
        step=matter.step,
        raised_to=matter.raised_to,
        stage=matter.stage,
        deadline=obligation.deadline,
    )
