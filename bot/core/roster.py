"""Who can be told for a unit, step by step, with those who stand in for others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.core.reminders import Step

COORDINATOR, DEPUTY, LEADER = "coordinator", "deputy", "leader"
"""The roles by which people hold a unit."""


@dataclass(frozen=True, slots=True)
class Roster:
    """The people who can be written to, by their ids.

    `holders` has those of each (unit, role). `stand_ins` maps one who is on leave to the one who has everything in
    the meantime, and the units for which that holds.
    """

    holders: Mapping[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)
    office: tuple[int, ...] = ()
    stand_ins: Mapping[int, tuple[int, frozenset[str]]] = field(default_factory=dict)

    def reporters(self, units: Iterable[str]) -> tuple[int, ...]:
        """Name who reports for units: the coordinators, or a unit's deputies where it has none."""
        found = (
            self._stand_in(person, unit)
            for unit in units
            for person in self.holders.get((unit, COORDINATOR)) or self.holders.get((unit, DEPUTY), ())
        )
        return tuple(dict.fromkeys(found))

    def steps(
        self, units: Iterable[str], area_lead: Iterable[str]
    ) -> tuple[tuple[Step, tuple[int, ...]], ...]:
        """Name who is told as well, step by step, where the reporters of units are not heard of."""
        named = tuple(units)
        ladder = (
            (Step.DEPUTY, self._held(named, DEPUTY)),
            (Step.LEADER, self._held(named, LEADER)),
            (Step.AREA, self.reporters(area_lead)),
            (Step.OFFICE, self.office),
        )
        told = set(self.reporters(named))
        fresh = []
        for step, people in ladder:
            fresh.append((step, tuple(person for person in people if person not in told)))
            told |= set(people)
        return tuple((step, people) for step, people in fresh if people)

    def is_mute(self, unit: str) -> bool:
        """Tell whether nobody who reports for a unit can be written to."""
        return not self.reporters([unit])

    def _held(self, units: Iterable[str], role: str) -> tuple[int, ...]:
        return tuple(
            dict.fromkeys(
                self._stand_in(person, unit)
                for unit in units
                for person in self.holders.get((unit, role), ())
            )
        )

    def _stand_in(self, person: int, unit: str) -> int:
        deputy, units = self.stand_ins.get(person, (person, frozenset()))
        return deputy if unit in units else person
