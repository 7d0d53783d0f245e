"""How tasks stand: milestones confirmed by hand, and the office's lights."""

from collections import defaultdict
from datetime import datetime

import sqlalchemy as sa

from bot.core.lights import Light
from storage.database import Transaction
from storage.tables import light_override, member, milestone_reached, task


async def reached_milestones(tx: Transaction, plan_id: int) -> dict[int, frozenset[str]]:
    """Map each task of a plan to the words of its milestones that were confirmed by hand."""
    query = (
        sa.select(milestone_reached.c.task_id, milestone_reached.c.text)
        .join(task, task.c.id == milestone_reached.c.task_id)
        .where(task.c.plan_id == plan_id)
    )
    found: defaultdict[int, set[str]] = defaultdict(set)
    for row in await tx.execute(query):
        found[row.task_id].add(row.text)
    return {task_id: frozenset(texts) for task_id, texts in found.items()}


async def confirm_milestone(tx: Transaction, task_id: int, text: str, member_id: int, now: datetime) -> bool:
    """Confirm that a milestone is there; False where that was confirmed before."""
    is_it = (milestone_reached.c.task_id == task_id, milestone_reached.c.text == text)
    if (await tx.execute(sa.select(milestone_reached.c.id).where(*is_it))).first() is not None:
        return False
    values = {"task_id": task_id, "text": text, "member_id": member_id, "reached_at": now}
    await tx.execute(sa.insert(milestone_reached).values(values))
    return True


async def unconfirm_milestone(tx: Transaction, task_id: int, text: str) -> bool:
    """Take a confirmation back; False where there is none."""
    is_it = (milestone_reached.c.task_id == task_id, milestone_reached.c.text == text)
    return (await tx.execute(sa.delete(milestone_reached).where(*is_it))).rowcount > 0


async def overrides(tx: Transaction, plan_id: int) -> dict[int, tuple[Light, str, str, datetime]]:
    """Map each task of a plan that the office gave a light to: the light, the reason, who, and when."""
    query = (
        sa.select(light_override, member.c.name)
        .join(member, member.c.id == light_override.c.member_id)
        .join(task, task.c.id == light_override.c.task_id)
        .where(task.c.plan_id == plan_id, light_override.c.revoked_at.is_(None))
    )
    rows = await tx.execute(query)
    return {row.task_id: (Light(row.light), row.reason, row.name, row.set_at) for row in rows}


async def set_light(
    tx: Transaction, task_id: int, light: Light, reason: str, member_id: int, now: datetime
) -> None:
    """Give a task a light in the place of the one the rules give, or that was given before."""
    await revoke_light(tx, task_id, now)
    values = {"task_id": task_id, "light": light, "reason": reason, "member_id": member_id, "set_at": now}
    await tx.execute(sa.insert(light_override).values(values))


async def revoke_light(tx: Transaction, task_id: int, now: datetime) -> bool:
    """Let the rules judge a task again; False where they do already."""
    in_force = (light_override.c.task_id == task_id, light_override.c.revoked_at.is_(None))
    change = sa.update(light_override).where(*in_force).values(revoked_at=now)
    return (await tx.execute(change)).rowcount > 0
