"""Groups that the bot was taken into, and those among them that the office admitted."""

from datetime import datetime

import sqlalchemy as sa

from bot.core.listings import Group
from storage.database import Transaction
from storage.tables import chat_group


async def find(tx: Transaction, chat_id: int) -> Group | None:
    """Find a group that the bot was seen in."""
    row = (await tx.execute(sa.select(chat_group).where(chat_group.c.chat_id == chat_id))).first()
    return None if row is None else Group(row.chat_id, row.title, row.admitted_at is not None)


async def every(tx: Transaction) -> list[Group]:
    """List the groups that the bot is in, those that wait for an answer first, the newest first."""
    waiting = chat_group.c.admitted_at.is_not(None)
    rows = await tx.execute(sa.select(chat_group).order_by(waiting, chat_group.c.id.desc()))
    return [Group(row.chat_id, row.title, row.admitted_at is not None) for row in rows]


async def note(tx: Transaction, chat_id: int, title: str, now: datetime) -> bool:
    """Note that the bot is in a group; False where that was known."""
    changed = await tx.execute(
        sa.update(chat_group).where(chat_group.c.chat_id == chat_id).values(title=title)
    )
    if changed.rowcount:
        return False
    await tx.execute(sa.insert(chat_group).values(chat_id=chat_id, title=title, seen_at=now))
    return True


async def admit(tx: Transaction, chat_id: int, member_id: int, now: datetime) -> bool:
    """Admit a group; False where it is admitted already, or the bot is no longer in it."""
    is_it = (chat_group.c.chat_id == chat_id, chat_group.c.admitted_at.is_(None))
    change = sa.update(chat_group).where(*is_it).values(admitted_at=now, member_id=member_id)
    return (await tx.execute(change)).rowcount == 1


async def forget(tx: Transaction, chat_id: int) -> None:
    """Serve a group no longer: the bot was taken out of it, or the office said so."""
    await tx.execute(sa.delete(chat_group).where(chat_group.c.chat_id == chat_id))


async def follow(tx: Transaction, old_chat_id: int, new_chat_id: int) -> None:
    """Follow a group that became a supergroup: it stays admitted. Following it again changes nothing.

    Telegram says it in both chats at once: of two that follow, the second waits for the first and finds nothing to do.
    """
    old = sa.select(chat_group.c.id).where(chat_group.c.chat_id == old_chat_id).with_for_update()
    if (await tx.execute(old)).first() is None:
        return
    await tx.execute(sa.delete(chat_group).where(chat_group.c.chat_id == new_chat_id))
    change = sa.update(chat_group).where(chat_group.c.chat_id == old_chat_id)
    await tx.execute(change.values(chat_id=new_chat_id))
