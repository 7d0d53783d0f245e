import pytest
import telegram
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.sandbox.people.person import Person
from bot.sandbox.telegram import Sandbox


async def test_a_status_refuses_the_next_calls_and_no_more(
    sandbox: Sandbox, bot: telegram.Bot, person: Person
) -> None:
    person.start()
    sandbox.fail_next("sendMessage", 500, times=2)
    for _ in range(2):
        with pytest.raises(NetworkError, match="Internal Server Error"):
            await bot.send_message(person.id, "x")
    await bot.send_message(person.id, "x")
    assert len(person.received) == 1


async def test_a_flood_wait_names_its_seconds(sandbox: Sandbox, bot: telegram.Bot, person: Person) -> None:
    person.start()
    sandbox.fail_next("*", 429, retry_after=7)
    with pytest.raises(RetryAfter, match="Retry in 0:00:07"):
        await bot.send_message(person.id, "x")


async def test_a_fault_can_be_meant_for_one_chat(sandbox: Sandbox, bot: telegram.Bot, person: Person) -> None:
    other = sandbox.add_person(1002, "Min")
    person.start()
    other.start()
    sandbox.fail_next("sendMessage", 403, chat_id=other.id, description="user is deactivated")
    await bot.send_message(person.id, "x")
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(other.id, "x")


@pytest.mark.parametrize(("fault", "sent"), [("drop before", 0), ("drop connection after executing", 1)])
async def test_a_dropped_connection_may_or_may_not_have_sent(
    sandbox: Sandbox, bot: telegram.Bot, person: Person, fault: str, sent: int
) -> None:
    person.start()
    sandbox.fail_next("sendMessage", fault)
    with pytest.raises(NetworkError) as broken:
        await bot.send_message(person.id, "x")
    assert not isinstance(broken.value, BadRequest)
    assert len(person.received) == sent


@pytest.mark.parametrize(("fault", "sent"), [("hang", 0), ("execute but never answer", 1)])
async def test_an_answer_that_never_comes_times_out(
    sandbox: Sandbox, bot: telegram.Bot, person: Person, fault: str, sent: int
) -> None:
    person.start()
    sandbox.fail_next("sendMessage", fault)
    with pytest.raises(TimedOut):
        await bot.send_message(person.id, "x", read_timeout=0.2)
    assert len(person.received) == sent


def test_an_unknown_fault_is_a_mistake_of_the_test(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="is not a valid Fault"):
        sandbox.fail_next("sendMessage", "drop")


async def test_planned_faults_can_be_taken_back(sandbox: Sandbox, bot: telegram.Bot) -> None:
    sandbox.fail_next("*", 500, times=100)
    sandbox.faults.clear()
    assert await bot.get_me()
