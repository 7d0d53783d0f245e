"""Whatever is written when, who waits as the pace says is never refused by the stand-in's limits."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pace import REMEMBERED, Pace
from bot.sandbox.state.chats import Chat, GroupChat
from bot.sandbox.state.clock import SandboxClock
from bot.sandbox.state.limits import Limits

START = datetime(2026, 6, 24, 1, 0, tzinfo=UTC)
PRIVATE, GROUP = Chat({"id": 7, "type": "private"}), GroupChat({"id": -7, "type": "group"})
WAITS_S = st.lists(st.sampled_from((0.0, 0.04, 0.5, 1.0, 2.9, 20.0, 61.0)), max_size=120)


def write_whenever_permitted(chat: Chat, waits_s: list[float], pace: Pace) -> list[datetime]:
    """Write to a chat after each wait and as soon as the pace permits; every message may be refused."""
    passed = timedelta()
    clock = SandboxClock(START, monotonic=lambda: passed.total_seconds())
    limits, sent = Limits(clock, is_on=True), list[datetime]()
    for wait_s in waits_s:
        passed += timedelta(seconds=wait_s)
        remembered = [at for at in sent if at > clock.now() - REMEMBERED]
        turn = pace.find_turn(chat.id, remembered)
        passed += max(timedelta(), (turn or START) - clock.now())
        limits.take(chat)
        sent.insert(0, clock.now())
    return sent


@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
@given(waits_s=WAITS_S)
def test_who_keeps_the_pace_is_never_refused(chat: Chat, waits_s: list[float]) -> None:
    write_whenever_permitted(chat, waits_s, Pace())


def test_a_person_gets_a_burst_and_then_one_message_a_second() -> None:
    sent = write_whenever_permitted(PRIVATE, [0.0] * 9, Pace())
    assert [(at - START).total_seconds() for at in reversed(sent)] == [0, 0, 0, 0, 0, 1, 2, 3, 4]


def test_a_group_gets_all_that_it_may_get() -> None:
    sent = write_whenever_permitted(GROUP, [0.0] * 100, Pace())
    assert (sent[0] - START).total_seconds() == pytest.approx(4 * 60 + 15)


def test_a_paid_rate_knows_no_limit_of_a_chat() -> None:
    assert Pace(per_second=100).find_turn(7, [START] * 50) is None
