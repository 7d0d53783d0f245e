import asyncio
from collections.abc import Callable, Iterator
from datetime import timedelta
from unittest import mock

import pytest
import sqlalchemy as sa
import structlog

from bot.delivery import IN_FLIGHT
from bot.logs import set_up_logs
from bot.sandbox.people.person import Person
from bot.sandbox.server import RunningServer, serve
from storage import members, outbox, sending
from storage.members import MemberRole
from storage.outbox import Outgoing
from tests.delivery.post import Post, SlowSandbox, texts


@pytest.fixture
def logs(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> Iterator[pytest.LogCaptureFixture]:
    """Logs as the product writes them, as talkative as they can be."""
    set_up_logs("DEBUG")
    caplog.set_level("DEBUG")
    yield caplog
    structlog.reset_defaults()


async def test_telegrams_wait_is_obeyed_and_the_order_kept(post: Post, person: Person) -> None:
    post.sandbox.fail_next("sendMessage", 429, retry_after=30)
    async with post.delivering():
        await post.put(person.id, "one")
        await post.put(person.id, "two")
        await post.rows_when(lambda rows: "retry after" in (rows[0].error or ""))
        post.pass_time(29)
        await asyncio.sleep(0.2)
        assert texts(person) == []
        post.pass_time(1)
        assert await post.settle() == ["sent", "sent"]
    assert texts(person) == ["one", "two"]


# BUG: a message that waits behind another counts as due, so the outbox is looked at 50 times a second meanwhile.
async def test_a_chat_that_must_wait_does_not_keep_the_process_busy(
    post: Post, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.sandbox.fail_next("sendMessage", 429, retry_after=30)
    async with post.delivering():
        await post.put(person.id, "one")
        await post.put(person.id, "two")
        await post.rows_when(lambda rows: "retry after" in (rows[0].error or ""))
        looks = mock.Mock(wraps=sending.lease)
        monkeypatch.setattr(sending, "lease", looks)
        await asyncio.sleep(0.5)
    assert looks.call_count <= 2


async def test_a_message_with_a_time_goes_out_then_without_being_waked(post: Post, person: Person) -> None:
    now = post.sandbox.clock.now()
    later = Outgoing(
        person.id,
        "sendMessage",
        {"chat_id": person.id, "text": "later"},
        not_before=now + timedelta(seconds=1),
    )
    async with post.database.transaction() as tx:
        await outbox.put(tx, later, now)
    async with post.delivering():
        await post.put(person.id, "later still")
        await asyncio.sleep(0.1)
        assert texts(person) == []
        await post.rows_when(lambda rows: rows[-1].state == "sent")
    assert texts(person) == ["later", "later still"]


@pytest.mark.parametrize(("fault", "times"), [(500, 3), (502, 1), (401, 2), ("drop before", 1)])
async def test_passing_trouble_loses_nothing_and_repeats_nothing(
    post: Post, person: Person, fault: int | str, times: int
) -> None:
    post.sandbox.fail_next("sendMessage", fault, times=times)
    async with post.delivering():
        for text in ("one", "two", "three"):
            await post.put(person.id, text)
        assert await post.settle() == ["sent"] * 3
    assert texts(person) == ["one", "two", "three"]


async def test_while_the_line_is_down_everything_waits(
    post: Post, person: Person, server: RunningServer
) -> None:
    await server.stop()
    async with post.delivering():
        await post.put(person.id, "one")
        await post.put(person.id, "two")
        await post.rows_when(lambda rows: "Connect" in (rows[0].error or ""))
        mended = await serve(post.sandbox, port=int(server.url.rpartition(":")[2]))
        assert await post.settle() == ["sent", "sent"]
        await mended.stop()
    assert texts(person) == ["one", "two"]


# BUG: while nothing is answered each message is given up after two attempts, and all that wait are tried in turn.
async def test_while_nothing_is_answered_no_message_is_spent(post: Post, sandbox: SlowSandbox) -> None:
    people = [sandbox.add_person(2000 + number, "Lan") for number in range(IN_FLIGHT * 3)]
    post.api.patience_s = 0.2
    sandbox.fail_next("*", "hang", times=IN_FLIGHT + 2)
    async with post.delivering():
        for person in people:
            person.start()
            await post.put(person.id, "one")
        assert await post.settle() == ["sent"] * len(people)
    assert all(texts(person) == ["one"] for person in people)


@pytest.mark.parametrize(
    ("fault", "arrived"),
    [("drop connection after executing", 2), ("execute but never answer", 2), ("hang", 0)],
)
async def test_a_message_that_may_have_arrived_is_repeated_once_at_most(
    post: Post, person: Person, fault: str, arrived: int
) -> None:
    post.api.patience_s = 0.3
    post.sandbox.fail_next("sendMessage", fault, times=2)
    async with post.delivering():
        await post.put(person.id, "doubtful")
        await post.put(person.id, "next")
        assert await post.settle() == ["unknown", "sent"]
    assert texts(person) == ["doubtful"] * arrived + ["next"]


async def test_an_edit_that_may_have_arrived_is_repeated_until_it_has(post: Post, person: Person) -> None:
    async with post.delivering():
        await post.put(person.id, "question 1")
        await post.settle()
        post.sandbox.fail_next("editMessageText", "drop before", times=4)
        message_id = person.received[0]["message_id"]
        await post.put(person.id, "question 2", "editMessageText", message_id=message_id)
        assert await post.settle() == ["sent", "sent"]
    assert texts(person) == ["question 2"]


async def test_an_edit_that_changes_nothing_counts_as_sent(post: Post, person: Person) -> None:
    async with post.delivering():
        await post.put(person.id, "question 1")
        await post.settle()
        message_id = person.received[0]["message_id"]
        await post.put(person.id, "question 1", "editMessageText", message_id=message_id)
        assert await post.settle() == ["sent", "sent"]
    assert texts(person) == ["question 1"]


async def test_an_edit_whose_message_is_gone_becomes_a_new_message(post: Post, person: Person) -> None:
    async with post.delivering():
        await post.put(person.id, "question 2", "editMessageText", message_id=4711)
        assert await post.settle() == ["failed", "sent"]
    assert texts(person) == ["question 2"]


async def test_a_message_that_telegram_does_not_understand_is_said_in_plain_text_and_holds_up_nobody(
    post: Post, person: Person
) -> None:
    async with post.delivering():
        await post.put(person.id, "<b>unclosed", parse_mode="HTML")
        await post.put(person.id, "next")
        assert await post.settle() == ["failed", "sent", "sent"]
    assert "parse entities" in (await post.rows())[0].error
    assert texts(person) == ["next", "<b>unclosed"]


async def test_whoever_blocks_the_bot_becomes_unreachable_and_nobody_else(post: Post, person: Person) -> None:
    other = post.sandbox.add_person(1002, "Min")
    other.start()
    async with post.database.transaction() as tx:
        for somebody in (person, other):
            payload = await members.invite(tx, MemberRole.OFFICE, None, post.sandbox.clock.now())
            await members.accept(tx, payload, somebody.id, somebody.name, "en", post.sandbox.clock.now())
    person.block()
    async with post.delivering():
        await post.put(person.id, "to nobody")
        await post.put(other.id, "to Min")
        assert await post.settle() == ["failed", "sent"]
    async with post.database.transaction() as tx:
        assert [member.telegram_id for member in await members.all_reachable(tx)] == [other.id]


# BUG: the payload still names the old group, so the message is refused and put back without end.
async def test_a_group_that_became_a_supergroup_gets_its_messages_there(post: Post, person: Person) -> None:
    group = post.sandbox.add_group(-500, "Office", [person])
    new = group.migrate(person.user, -1000000000500)
    async with post.delivering():
        await post.put(-500, "one")
        await post.put(-500, "two")
        assert await post.settle() == ["sent", "sent"]
    assert [message["text"] for message in new.chat if "text" in message] == ["one", "two"]


async def test_no_more_are_in_flight_than_a_crash_may_repeat(post: Post, sandbox: SlowSandbox) -> None:
    people = [sandbox.add_person(2000 + number, "Lan") for number in range(IN_FLIGHT * 2)]
    sandbox.gate.clear()
    async with post.delivering():
        for person in people:
            person.start()
            await post.put(person.id, "one")
            await post.put(person.id, "two")
        await sandbox.wait_for(lambda: sandbox.unanswered == IN_FLIGHT)
        await asyncio.sleep(0.2)
        assert sandbox.unanswered == IN_FLIGHT
        assert [len(person.received) for person in people] == [1] * IN_FLIGHT + [0] * IN_FLIGHT
        sandbox.gate.set()
        await post.settle()
    assert all(texts(person) == ["one", "two"] for person in people)


# BUG on PostgreSQL: leases are looked at when a process starts and never again, so a chat stays silent for ever.
async def test_what_a_process_had_under_way_when_it_was_killed_is_sent(post: Post, person: Person) -> None:
    await post.put(person.id, "one")
    await post.put(person.id, "two")
    async with post.database.transaction() as tx:
        assert await sending.lease(tx, IN_FLIGHT, post.sandbox.clock.now())
    async with post.delivering():
        assert await post.settle() == ["sent", "sent"]
    assert texts(person) == ["one", "two"]


# BUG: what is in flight when the process is asked to stop is not waited for, so the next start sends it again.
async def test_a_process_that_is_asked_to_stop_first_records_what_is_in_flight(
    post: Post, person: Person
) -> None:
    post.sandbox.gate.clear()
    async with post.delivering():
        await post.put(person.id, "one")
        await post.sandbox.wait_for(lambda: post.sandbox.unanswered == 1)
        asyncio.get_running_loop().call_later(0.1, post.sandbox.gate.set)
    async with post.delivering():
        assert await post.settle() == ["sent"]
    assert texts(person) == ["one"]


@pytest.mark.usefixtures("logs")
async def test_a_yes_that_cannot_be_recorded_at_once_is_recorded_when_the_database_is_back(
    post: Post, person: Person
) -> None:
    post.sandbox.gate.clear()
    async with post.delivering():
        await post.put(person.id, "one")
        await post.sandbox.wait_for(lambda: post.sandbox.unanswered == 1)
        await run_sql(post, "ALTER TABLE outbox RENAME TO away")
        post.sandbox.gate.set()
        await asyncio.sleep(0.3)
        await run_sql(post, "ALTER TABLE away RENAME TO outbox")
        assert await post.settle() == ["sent"]
    assert texts(person) == ["one"]


async def run_sql(post: Post, statement: str) -> None:
    async with post.database.transaction() as tx:
        await tx.execute(sa.text(statement))


async def until(is_reached: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not is_reached():  # noqa: ASYNC110 - a log tells nobody that it has grown
            await asyncio.sleep(0.02)


async def test_the_token_reaches_no_log_whatever_goes_wrong(
    post: Post,
    person: Person,
    server: RunningServer,
    logs: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for fault in (429, 500, 401, 404, 403, 400, "drop before", "drop connection after executing"):
        post.sandbox.fail_next("sendMessage", fault)
    async with post.delivering():
        for _ in range(3):
            await post.put(person.id, "hello")
        await post.settle()
        was = logs.text.count("out of reach")
        await server.stop()
        await post.put(person.id, "hello")
        await until(lambda: logs.text.count("out of reach") > was)
    async with post.delivering():
        await run_sql(post, "DROP TABLE outbox")
        await until(lambda: "outbox unreachable" in logs.text)
    written = logs.text + "".join(capsys.readouterr())
    assert "telegram refuses" in written
    assert post.sandbox.token.partition(":")[2] not in written
