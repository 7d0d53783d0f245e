from datetime import UTC, datetime

import pytest

from storage import inbox
from storage.database import Database
from storage.inbox import Received

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)


def message(update_id: int, chat: int) -> dict[str, object]:
    return {"update_id": update_id, "message": {"chat": {"id": chat}, "text": "报送"}}


async def test_an_update_that_comes_twice_is_kept_once(database: Database) -> None:
    async with database.transaction() as tx:
        first = await inbox.store(tx, [message(1, 7), message(2, 7)], NOW)
        again = await inbox.store(tx, [message(2, 7), message(3, 7)], NOW)
        waiting = await inbox.waiting(tx)
    assert [update.update_id for update in first] == [1, 2]
    assert [update.update_id for update in again] == [3]
    assert [update.update_id for update in waiting] == [1, 2, 3]


async def test_an_update_is_kept_as_it_came(database: Database) -> None:
    update = {
        "update_id": 1,
        "callback_query": {"from": {"id": 5}, "data": "d:7:2:是", "数": [1.5, None, True]},
    }
    async with database.transaction() as tx:
        await inbox.store(tx, [update], NOW)
        assert await inbox.waiting(tx) == [Received(1, 5, update, NOW, 0)]
        assert await inbox.store(tx, [], NOW) == []


# BUG: a half of a surrogate pair cannot be written as UTF-8, so the batch is refused and polling stands still for ever.
async def test_an_update_with_a_broken_character_does_not_keep_its_neighbours_out(database: Database) -> None:
    broken = {"update_id": 1, "message": {"chat": {"id": 7}, "text": "\ud83d and \x00"}}
    mended = {"update_id": 1, "message": {"chat": {"id": 7}, "text": "\ufffd and \ufffd"}}
    async with database.transaction() as tx:
        stored = await inbox.store(tx, [broken, message(2, 7)], NOW)
        assert [update.body for update in stored] == [mended, message(2, 7)]
        assert [update.body for update in await inbox.waiting(tx)] == [mended, message(2, 7)]


async def test_an_update_is_claimed_once_and_only_after_those_before_it(database: Database) -> None:
    async with database.transaction() as tx:
        one, two, other = await inbox.store(tx, [message(1, 7), message(2, 7), message(3, 8)], NOW)
        assert not await inbox.claim(tx, two)
        assert await inbox.claim(tx, other)
        assert await inbox.claim(tx, one)
        assert not await inbox.claim(tx, one)
        assert await inbox.claim(tx, two)


async def test_a_claim_that_is_rolled_back_is_as_if_it_had_not_been(database: Database) -> None:
    async with database.transaction() as tx:
        (update,) = await inbox.store(tx, [message(1, 7)], NOW)
    with pytest.raises(RuntimeError):
        await claim_and_fail(database, update)
    async with database.transaction() as tx:
        assert await inbox.claim(tx, update)


async def claim_and_fail(database: Database, update: Received) -> None:
    async with database.transaction() as tx:
        assert await inbox.claim(tx, update)
        raise RuntimeError("the handler failed")


async def test_an_update_that_fails_too_often_is_put_aside_and_lets_the_next_one_pass(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        _, after = await inbox.store(tx, [message(1, 7), message(2, 7)], NOW)
        assert not await inbox.record_failure(tx, 1, "e1", attempts_allowed=2)
        assert await inbox.record_failure(tx, 1, "e2", attempts_allowed=2)
        assert await inbox.claim(tx, after)


async def test_old_updates_are_forgotten_only_when_they_are_done(database: Database) -> None:
    async with database.transaction() as tx:
        one, _ = await inbox.store(tx, [message(1, 7), message(2, 8)], NOW)
        await inbox.claim(tx, one)
        assert await inbox.forget_before(tx, NOW) == 0
        assert await inbox.forget_before(tx, NOW.replace(day=28)) == 1
        assert [update.update_id for update in await inbox.waiting(tx)] == [2]


def test_the_chat_is_found_wherever_an_update_has_it() -> None:
    assert inbox.chat_key(message(1, 7)) == 7
    pressed = {"update_id": 1, "callback_query": {"from": {"id": 5}, "message": {"chat": {"id": 9}}}}
    assert inbox.chat_key(pressed) == 9
    assert inbox.chat_key({"update_id": 1, "inline_query": {"from": {"id": 5}}}) == 5
    assert inbox.chat_key({"update_id": 1, "something_new": [1]}) == 0
