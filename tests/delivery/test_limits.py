"""Telegram's limits: the stand-in's clock is the judge, and what it refuses was sent too soon."""

import asyncio
from collections.abc import Sequence
from itertools import pairwise

import pytest

from bot.delivery import IN_FLIGHT
from bot.pace import GROUP_COUNT, GROUP_SPAN, Pace
from bot.sandbox.people.person import Person
from bot.sandbox.telegram import Call
from storage.outbox import Priority
from tests.delivery.post import Post, SlowSandbox, texts

ANSWER, REMINDER, NOTICE = Priority


def refusals(post: Post) -> list[str]:
    return [str(call.refusal) for call in post.sandbox.calls if call.refusal]


def sent(post: Post) -> list[Call]:
    """What arrived, in the order in which it did."""
    return [call for call in post.sandbox.calls if call.method in ("sendMessage", "editMessageText")]


@pytest.fixture
def crowd(sandbox: SlowSandbox) -> list[Person]:
    people = [sandbox.add_person(2000 + number, "Lan") for number in range(40)]
    for person in people:
        person.start()
    return people


async def put_one_each(post: Post, people: Sequence[Person], priority: Priority = NOTICE) -> None:
    for person in people:
        await post.put(person.id, priority.name, priority=priority)


async def test_a_crowd_is_written_to_within_the_limit_and_at_even_distances(
    post: Post, crowd: list[Person]
) -> None:
    post.sandbox.limits.is_on = True
    await put_one_each(post, crowd)
    async with post.delivering(Pace()):
        await post.sandbox.wait_for(lambda: len(sent(post)) == len(crowd))
        await post.settle()
    assert refusals(post) == []
    went = sorted(row.goes_at for row in await post.rows())
    assert all(after - before >= Pace().spacing for before, after in pairwise(went))


# BUG: a group got twenty messages at once and then one every three seconds: forty in its first minute.
async def test_a_group_gets_no_more_than_twenty_in_any_minute_edits_included(
    post: Post, person: Person
) -> None:
    group = post.sandbox.add_group(-500, "Office", [person])
    post.sandbox.limits.is_on = True
    await post.put(-500, "standing")
    async with post.delivering(Pace()):
        await post.settle()
        (standing,) = [message["message_id"] for message in group.chat if message.get("text") == "standing"]
        for number in range(45):
            edits = {"method": "editMessageText", "message_id": standing} if number % 2 else {}
            await post.put(-500, f"{number}", **edits)
        await post.rows_when(lambda rows: all(row.state == "sent" for row in rows), step_s=0.5)
    assert refusals(post) == []
    texts_sent = [call.params["text"] for call in sent(post)]
    assert texts_sent == ["standing", *(f"{number}" for number in range(45))]
    arrived = [call.at for call in sent(post)]
    spans = [later - earlier for earlier, later in zip(arrived, arrived[GROUP_COUNT:], strict=False)]
    assert all(span >= GROUP_SPAN for span in spans)


# BUG: whoever was refused a turn waited a second in one of four places, whatever else there was to send.
async def test_a_chat_that_has_had_its_share_delays_nobody_else(
    post: Post, person: Person, crowd: list[Person]
) -> None:
    post.sandbox.limits.is_on = True
    for number in range(30):
        await post.put(person.id, f"{number}")
    await put_one_each(post, crowd[:10])
    async with post.delivering(Pace()):
        await post.rows_when(lambda rows: all(row.state == "sent" for row in rows[30:]))
        await post.put(crowd[0].id, "answer")
        await post.sandbox.wait_for(lambda: "answer" in texts(crowd[0]))
        assert len(texts(person)) < 30
        await post.rows_when(lambda rows: all(row.state == "sent" for row in rows), step_s=0.5)
    assert refusals(post) == []
    assert texts(person) == [f"{number}" for number in range(30)]


async def test_answers_go_before_reminders_and_reminders_before_notices_whoever_was_first(
    post: Post, crowd: list[Person]
) -> None:
    post.sandbox.gate.clear()
    first, notified, reminded, answered = crowd[:4], crowd[4:14], crowd[14:24], crowd[24:34]
    await put_one_each(post, first)
    async with post.delivering():
        await post.sandbox.wait_for(lambda: post.sandbox.unanswered == len(first))
        for people, priority in ((notified, NOTICE), (reminded, REMINDER), (answered, ANSWER)):
            await put_one_each(post, people, priority)
        post.sandbox.gate.set()
        await post.settle()
    went = sorted((await post.rows())[len(first) :], key=lambda row: row.goes_at)
    assert [row.priority for row in went] == [ANSWER] * 10 + [REMINDER] * 10 + [NOTICE] * 10


async def test_a_chat_that_telegram_asks_to_wait_is_left_alone_and_others_are_not(
    post: Post, person: Person, crowd: list[Person]
) -> None:
    post.sandbox.fail_next("sendMessage", 429, retry_after=30, chat_id=person.id)
    async with post.delivering():
        await post.put(person.id, "one")
        await post.rows_when(lambda rows: rows[0].error is not None)
        await put_one_each(post, crowd)
        await post.rows_when(lambda rows: all(row.state == "sent" for row in rows[1:]))
        assert texts(person) == []
        post.pass_time(30)
        await post.settle()
    assert texts(person) == ["one"]


# BUG: where Telegram asks the bot as a whole to wait, every chat is tried, and each of them refused.
async def test_what_telegram_asks_of_two_chats_is_meant_for_all(post: Post, crowd: list[Person]) -> None:
    post.sandbox.limits.is_on = True
    post.sandbox.limits.per_second = 0.02  # a refusal asks for 50 seconds
    async with post.delivering(Pace()):
        await put_one_each(post, crowd[:20])
        await post.rows_when(
            lambda rows: len(refusals(post)) > 1 and all(row.state != "sending" for row in rows)
        )
        refused = len(refusals(post))
        assert refused <= IN_FLIGHT
        await put_one_each(post, crowd[20:22], ANSWER)
        await asyncio.sleep(0.2)
        assert len(refusals(post)) == refused
        post.sandbox.limits.is_on = False
        await post.settle()
    assert all(len(texts(person)) == 1 for person in crowd[:22])
