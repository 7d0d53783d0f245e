"""Who holds which role at which unit: the little of everybody that is read again and again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from storage.database import Transaction
from storage.members import Member, MemberRole
from storage.tables import member, membership, unit


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody's role at a unit, with the phone, and since when messages do not arrive."""

    member_id: int
    name: str
    role: MemberRole
    phone: str | None
    unreachable_since: datetime | None


@dataclass(frozen=True, slots=True)
class Held:
    """One role of somebody; `unit` is its name, None for the office."""

    member_id: int
    role: MemberRole
    unit: str | None
    is_reachable: bool


async def list_held(tx: Transaction) -> list[Held]:
    """List every role that anybody holds."""
    columns = (membership.c.member_id, membership.c.role, unit.c.name, member.c.unreachable_since.is_(None))
    query = (
        sa.select(*columns)
        .join(member, member.c.id == membership.c.member_id)
        .outerjoin(unit, unit.c.id == membership.c.unit_id)
        .order_by(membership.c.member_id, membership.c.id)
    )
    roles = {str(role): role for role in MemberRole}
    return [
        Held(member_id, roles[role], name, is_reachable)
        for member_id, role, name, is_reachable in (await tx.execute(query))
    ]


def list_roles(people: Iterable[Member]) -> list[Held]:
    """List the roles of members."""
    return [
        Held(one.id, held.role, held.unit, one.is_reachable) for one in people for held in one.memberships
    ]


async def holders_of(tx: Transaction, unit_names: Sequence[str]) -> dict[str, list[Holder]]:
    """Map units to all who hold a role there, reachable or not."""
    query = (
        sa.select(member, membership.c.role, unit.c.name.label("unit_name"))
        .join(membership, membership.c.member_id == member.c.id)
        .join(unit, unit.c.id == membership.c.unit_id)
        .where(unit.c.name.in_(unit_names))
        .order_by(membership.c.id)
    )
    found: dict[str, list[Holder]] = {}
    for row in await tx.execute(query):
        holder = Holder(row.id, row.name, MemberRole(row.role), row.phone, row.unreachable_since)
        found.setdefault(row.unit_name, []).append(holder)
    return found
