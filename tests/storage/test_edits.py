"""Edits that wait in the outbox: the last one of a message is what it says in the end."""

import json
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from storage import edits, outbox
from storage.database import Database, Transaction
from storage.outbox import Outgoing, Priority
from storage.tables import outbox as table

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)
CHAT = 7


async def put_edit(
    tx: Transaction, text: str, priority: Priority = Priority.NOTICE, message_id: int = 1
) -> None:
    payload = {"chat_id": CHAT, "message_id": message_id, "text": text}
    await edits.put_edit(tx, Outgoing(CHAT, edits.METHOD, payload, priority), NOW)


async def list_waiting(tx: Transaction) -> list[tuple[str, str, int]]:
    """The edits in the outbox in their order: what each says, its state and its priority."""
    rows = await tx.execute(sa.select(table).order_by(table.c.id))
    return [(json.loads(row.payload)["text"], row.state, row.priority) for row in rows]


async def change(tx: Transaction, **values: Any) -> None:
    await tx.execute(sa.update(table).values(**values))


async def test_an_edit_takes_the_place_of_one_that_still_waits(database: Database) -> None:
    async with database.transaction() as tx:
        await put_edit(tx, "old")
        await put_edit(tx, "of another message", message_id=2)
        await put_edit(tx, "new", Priority.REMINDER)
        assert await list_waiting(tx) == [("new", "new", 1), ("of another message", "new", 2)]


async def test_an_edit_never_overtakes_one_of_the_same_message_that_is_on_its_way(database: Database) -> None:
    async with database.transaction() as tx:
        await put_edit(tx, "old")
        await change(tx, state="sending")
        await put_edit(tx, "new", Priority.REMINDER)
        await put_edit(tx, "newest", Priority.REMINDER)
        assert await list_waiting(tx) == [("old", "sending", 2), ("newest", "new", 2)]


async def test_what_has_been_edited_is_edited_again(database: Database) -> None:
    async with database.transaction() as tx:
        await put_edit(tx, "old")
        await change(tx, state="sent")
        await put_edit(tx, "new", Priority.REMINDER)
        assert await list_waiting(tx) == [("old", "sent", 2), ("new", "new", 1)]


async def test_how_far_messages_are_is_told_by_their_keys(database: Database) -> None:
    async with database.transaction() as tx:
        for key in ("a", "b"):
            await outbox.put(tx, Outgoing(CHAT, "sendMessage", {"text": key}, key=key), NOW)
        sent = sa.update(table).where(table.c.key == "b").values(state="sent", message_id=5)
        await tx.execute(sent)
        assert await edits.find_sent(tx, ["a", "b", "c"]) == {"a": ("new", None), "b": ("sent", 5)}


async def test_nobody_waits_for_a_message_that_another_is_taking(
    database: Database, replica: Database
) -> None:
    async with database.transaction() as tx:
        await outbox.put(tx, Outgoing(CHAT, "sendMessage", {"text": "a"}, key="a"), NOW)
    if database.is_sqlite:
        return  # it has one writer
    async with database.transaction() as tx, replica.transaction() as other:
        await tx.execute(sa.update(table).values(state="sending"))
        assert await edits.find_sent(other, ["a"]) == {}
