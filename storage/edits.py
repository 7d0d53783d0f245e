"""Edits of messages that went out: each message says what is newest at last, whatever is still on its way."""

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from storage import outbox as messages
from storage.database import Transaction
from storage.outbox import Outgoing, Priority
from storage.tables import outbox

METHOD = "editMessageText"


async def find_sent(tx: Transaction, keys: Collection[str]) -> dict[str, tuple[str, int | None]]:
    """Map keys to the state of the message that was put under each, and its id in the chat.

    What somebody is just taking to send it is left out: nobody has to wait.
    """
    columns = (outbox.c.key, outbox.c.state, outbox.c.message_id)
    query = sa.select(*columns).where(outbox.c.key.in_(keys)).with_for_update(skip_locked=True)
    return {row.key: (row.state, row.message_id) for row in await tx.execute(query)}


async def put_edit(tx: Transaction, edit: Outgoing, now: datetime) -> None:
    """Write an edit; one of the same message that has not gone out is replaced by it, and one under way stays first."""
    earlier = await _list_unsent(tx, edit)
    behind = [Priority(row.priority) for row in earlier if row.state == "sending"]
    edit = replace(edit, priority=max(edit.priority, *behind, key=int) if behind else edit.priority)
    for row in earlier:
        if row.state == "new" and await _replace(tx, row.id, edit):
            return
    await messages.put(tx, edit, now)


async def _list_unsent(tx: Transaction, edit: Outgoing) -> Sequence[Any]:
    """List the unsent edits of the same message, the newest first."""
    columns = (outbox.c.id, outbox.c.state, outbox.c.priority, outbox.c.payload)
    which = (outbox.c.chat_id == edit.chat_id, outbox.c.state.in_(("new", "sending")))
    query = sa.select(*columns).where(*which, outbox.c.method == METHOD).order_by(outbox.c.id.desc())
    rows = (await tx.execute(query)).all()
    return [row for row in rows if json.loads(row.payload).get("message_id") == edit.payload["message_id"]]


async def _replace(tx: Transaction, row_id: int, edit: Outgoing) -> bool:
    unsent = sa.update(outbox).where(outbox.c.id == row_id, outbox.c.state == "new")
    payload = json.dumps(edit.payload, ensure_ascii=False)
    change = unsent.values(payload=payload, priority=int(edit.priority))
    return (await tx.execute(change)).rowcount == 1
