"""The reminders of a whole year, as a file that a person can read and compare."""

from collections import Counter
from pathlib import Path

from tests.core.simulated_year import PEOPLE, write_year

WRITTEN_DOWN = Path(__file__).parent / "reminders_of_2026.txt"


def test_forty_people_get_the_reminders_that_are_written_down() -> None:
    assert len(PEOPLE) == 40
    assert "\n".join(write_year()) + "\n" == WRITTEN_DOWN.read_text(encoding="utf-8")


def test_nobody_is_written_to_twice_on_a_day() -> None:
    day, seen = "", Counter[tuple[str, str]]()
    for line in WRITTEN_DOWN.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            seen[day, line.partition(":")[0]] += 1
        else:
            day = line
    assert max(seen.values()) == 1
