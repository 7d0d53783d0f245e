from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.state.clock import SandboxClock

START = datetime(2026, 6, 24, 1, 0, tzinfo=UTC)


class Seconds:
    """A monotonic clock in the test's hand."""

    def __init__(self) -> None:
        self.value = 100.0

    def __call__(self) -> float:
        return self.value


def test_the_clock_starts_where_told_and_runs_on_with_real_time() -> None:
    seconds = Seconds()
    clock = SandboxClock(START, seconds)
    seconds.value += 90
    assert clock.now() == START + timedelta(seconds=90)


def test_a_move_forward_tells_the_listeners_and_the_clock_runs_on_from_there() -> None:
    seconds, heard = Seconds(), list[datetime]()
    clock = SandboxClock(START, seconds)
    clock.listeners.append(heard.append)
    later = START + timedelta(days=3)
    clock.move_to(later)
    seconds.value += 1
    assert heard == [later]
    assert clock.now() == later + timedelta(seconds=1)


def test_a_move_back_is_refused_with_a_sentence() -> None:
    clock = SandboxClock(START, Seconds())
    with pytest.raises(ValueError, match="only goes forward: it is already 2026-06-24 01:00 UTC"):
        clock.move_to(START - timedelta(minutes=1))


def test_an_instant_without_a_time_zone_is_refused() -> None:
    clock = SandboxClock(START, Seconds())
    with pytest.raises(ValueError, match="time zone"):
        clock.move_to(datetime(2026, 6, 25))  # noqa: DTZ001 - that is the point
