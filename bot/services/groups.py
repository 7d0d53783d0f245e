"""Groups: which the bot is in, and which the office lets it serve."""

from datetime import datetime

from bot.core.listings import Group
from storage import audit, groups
from storage.database import Transaction
from storage.members import Member


async def note(tx: Transaction, chat_id: int, title: str, now: datetime) -> bool:
    """Note that the bot is in a group; True where that is news."""
    return await groups.note(tx, chat_id, title, now)


async def list_all(tx: Transaction) -> list[Group]:
    """List the groups that the bot is in, those that wait for an answer first."""
    return await groups.every(tx)


async def find(tx: Transaction, chat_id: int) -> Group | None:
    """Find a group that the bot is in."""
    return await groups.find(tx, chat_id)


async def admit(tx: Transaction, chat_id: int, office: Member, now: datetime) -> str | None:
    """Let the bot serve a group; give its title, None where the bot is no longer in it."""
    group = await groups.find(tx, chat_id)
    if group is None:
        return None
    if await groups.admit(tx, chat_id, office.id, now):
        await audit.record(tx, "admit-group", f"group:{chat_id}", now, member_id=office.id)
    return group.title


async def refuse(tx: Transaction, chat_id: int, office: Member, now: datetime) -> str | None:
    """Let the bot serve a group no longer; give its title, None where the bot is no longer in it."""
    group = await groups.find(tx, chat_id)
    if group is None:
        return None
    await groups.forget(tx, chat_id)
    await audit.record(tx, "refuse-group", f"group:{chat_id}", now, member_id=office.id)
    return group.title


async def forget(tx: Transaction, chat_id: int) -> None:
    """The bot is no longer in a group."""
    await groups.forget(tx, chat_id)


async def follow(tx: Transaction, old_chat_id: int, new_chat_id: int) -> None:
    """Follow a group that became a supergroup."""
    await groups.follow(tx, old_chat_id, new_chat_id)
