"""Who can be told for a unit, step by step, with those who stand in for others."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.core.reminders import Step

COORDINATOR, DEPUTY, LEADER = "coordinator", "deputy", "leader"
"""The roles by which people hold a unit."""

_REPORTING = (COORDINATOR, DEPUTY)


@dataclass(frozen=True, slots=True)
class Roster:
    """The people who can be written to, by their ids.

    `holders` has those of each (unit, role). `stand_ins` maps (one who is on leave, unit) to the one who has everything
    of the unit in the meantime. `away` are those on leave whose stand-in cannot be written to.
    `unreachable` are those left out of all this because nobody can write to them.
    """

    holders: Mapping[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)
    office: tuple[int, ...] = ()
    stand_ins: Mapping[tuple[int, str], int] = field(default_factory=dict)
    away: frozenset[int] = frozenset()
    unreachable: frozenset[int] = frozenset()
    _found: dict[tuple[str, ...], tuple[int, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """Who was found before: a plan's tasks share a few units, each of which may have many people."""

    def holders_of(self, units: Iterable[str]) -> Iterator[int]:
        """Name who holds units, in whatever role, on leave or not."""
        for unit in units:
            for role in (*_REPORTING, LEADER):
                yield from self.holders.get((unit, role), ())

    def reporters(self, units: Iterable[str]) -> tuple[int, ...]:
        """Name who is reminded for units: the coordinators, or a unit's deputies where it has none.

        Those who are away come last: one of them is reminded where nobody else of the unit can be.
        """
        return self._find("reporters", tuple(units), self._find_reporters)

    def _find(
        self, what: str, units: tuple[str, ...], find: Callable[[str], tuple[int, ...]]
    ) -> tuple[int, ...]:
        """Find people of each unit, once for the same units."""
        found = self._found.get((what, *units))
        if found is None:
            found = tuple(dict.fromkeys(person for unit in units for person in find(unit)))
            self._found[what, *units] = found
        return found

    def _find_reporters(self, unit: str) -> tuple[int, ...]:
        ranks = [self._held((unit,), role) for role in _REPORTING]
        present = [tuple(person for person in rank if person not in self.away) for rank in ranks]
        return next((rank for rank in (*present, *ranks) if rank), ())

    def recipients(self, units: Iterable[str]) -> tuple[int, ...]:
        """Name who hears at once what happens to the reports and tasks of units: all who report for them today."""
        named = tuple(units)
        return tuple(dict.fromkeys(person for role in _REPORTING for person in self._held(named, role)))

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
        """Tell whether nobody who reports for a unit, or stands in there, can be written to."""
        return not set(self.recipients([unit])) - self.away

    def stand_in(self, person: int, unit: str) -> int:
        """Name who has what a person is told for a unit: as a rule the person."""
        passed: set[int] = set()
        while person not in passed:  # who stands in may be away too
            passed.add(person)
            deputy = self.stand_ins.get((person, unit), person)
            person = person if deputy in passed else deputy
        return person

    def _held(self, units: Iterable[str], role: str) -> tuple[int, ...]:
        return self._find(role, tuple(units), lambda unit: self._list_held(unit, role))

    def _list_held(self, unit: str, role: str) -> tuple[int, ...]:
        held = self.holders.get((unit, role), ())
        return tuple(self.stand_in(person, unit) for person in held) if self.stand_ins else held
