"""Who must not be written to for a while: a chat that had its share, or one of which Telegram said so; or everybody."""

from datetime import datetime

import sqlalchemy as sa

from storage.database import Transaction, insert_new
from storage.tables import pause

EVERYBODY = 0
"""In the place of a chat: nothing at all may be sent."""


async def begin(tx: Transaction, chat_id: int, until: datetime) -> None:
    """Let a chat, or EVERYBODY, wait until an instant; a pause that lasts longer stays."""
    begun = insert_new(tx.dialect.name, pause).values(chat_id=chat_id, until=until)
    if (await tx.execute(begun.returning(pause.c.chat_id))).first() is None:
        is_shorter = (pause.c.chat_id == chat_id) & (pause.c.until < until)
        await tx.execute(sa.update(pause).where(is_shorter).values(until=until))


async def forget_over(tx: Transaction, now: datetime) -> None:
    """Delete the pauses that are over."""
    await tx.execute(sa.delete(pause).where(pause.c.until <= now))
