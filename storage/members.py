"""People, what they are to which unit, and the invitations that bind them."""

import hashlib
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any

import sqlalchemy as sa

from bot.core.answered import Contact
from storage.database import Transaction
from storage.tables import invitation, member, membership, unit

INVITATION_LASTS = timedelta(days=7)


class MemberRole(StrEnum):
    """联络员, B岗, 分管领导; the office (分指挥部办公室) belongs to no unit."""

    COORDINATOR = "coordinator"
    DEPUTY = "deputy"
    LEADER = "leader"
    OFFICE = "office"


REPORTING_ROLES = frozenset({MemberRole.COORDINATOR, MemberRole.DEPUTY})


@dataclass(frozen=True, slots=True)
class Membership:
    """One role of a member; `unit` is its name, None for the office."""

    role: MemberRole
    unit: str | None


@dataclass(frozen=True, slots=True)
class Member:
    """A person who may use the assistant. In a private chat, `telegram_id` is the chat's id too."""

    id: int
    telegram_id: int
    name: str
    locale: str
    focus_draft_id: int | None
    is_reachable: bool
    memberships: tuple[Membership, ...]

    @property
    def is_office(self) -> bool:
        return any(m.role is MemberRole.OFFICE for m in self.memberships)

    @property
    def can_report(self) -> bool:
        return bool(self.reporting_units())

    def reporting_units(self) -> frozenset[str]:
        """Name the units for which this person may report."""
        return frozenset(m.unit for m in self.memberships if m.unit and m.role in REPORTING_ROLES)


@dataclass(frozen=True, slots=True)
class Invited:
    """What an invitation gave: the role and the unit's name."""

    role: MemberRole
    unit: str | None


class InvitationProblem(StrEnum):
    """Why an invitation binds nobody."""

    UNKNOWN = "unknown"
    USED = "used"
    EXPIRED = "expired"


async def find(tx: Transaction, telegram_id: int) -> Member | None:
    """Find who this Telegram user is to us; None for a stranger."""
    found = _gather((await tx.execute(_find(), {"telegram_id": telegram_id})).all())
    return found[0] if found else None


@cache
def _find() -> sa.Select[Any]:
    """Build once: every update asks."""
    return _with_roles().where(member.c.telegram_id == sa.bindparam("telegram_id"))


async def find_by_id(tx: Transaction, member_id: int) -> Member | None:
    """Find a member by our own id."""
    found = _gather((await tx.execute(_with_roles().where(member.c.id == member_id))).all())
    return found[0] if found else None


async def all_reachable(tx: Transaction) -> list[Member]:
    """List everybody whom Telegram lets us write to."""
    query = _with_roles().where(member.c.unreachable_since.is_(None))
    return _gather((await tx.execute(query)).all())


async def office(tx: Transaction) -> list[Member]:
    """List the people of the office whom Telegram lets us write to."""
    query = _with_roles().where(member.c.unreachable_since.is_(None))
    of_office = sa.select(membership.c.member_id).where(membership.c.role == MemberRole.OFFICE)
    return _gather((await tx.execute(query.where(member.c.id.in_(of_office)))).all())


async def find_some(tx: Transaction, ids: Collection[int]) -> list[Member]:
    """Find members by our own ids, in the order of these."""
    return _gather((await tx.execute(_with_roles().where(member.c.id.in_(ids)))).all())


async def everybody(tx: Transaction) -> list[Member]:
    """List all members, those too whom Telegram does not let us write to."""
    return _gather((await tx.execute(_with_roles())).all())


def _with_roles() -> sa.Select[Any]:
    return (
        sa.select(member, membership.c.role, unit.c.name.label("unit_name"))
        .outerjoin(membership, membership.c.member_id == member.c.id)
        .outerjoin(unit, unit.c.id == membership.c.unit_id)
        .order_by(member.c.id, membership.c.id)
    )


def _gather(rows: Sequence[sa.Row[Any]]) -> list[Member]:
    """Make one member of the rows that each hold one of its roles."""
    held: dict[int, list[Membership]] = {}
    for row in rows:
        roles = held.setdefault(row.id, [])
        if row.role:
            roles.append(Membership(MemberRole(row.role), row.unit_name))
    people = {row.id: row for row in rows}
    return [
        Member(
            key,
            row.telegram_id,
            row.name,
            row.locale,
            row.focus_draft_id,
            row.unreachable_since is None,
            tuple(held[key]),
        )
        for key, row in people.items()
    ]


async def contacts_of(tx: Transaction, unit_names: Sequence[str]) -> list[Contact]:
    """List who reports for these units, coordinators before deputies, in the order of the units."""
    query = (
        sa.select(
            member.c.id, member.c.name, member.c.phone, membership.c.role, unit.c.name.label("unit_name")
        )
        .join(membership, membership.c.member_id == member.c.id)
        .join(unit, unit.c.id == membership.c.unit_id)
        .where(unit.c.name.in_(unit_names), membership.c.role.in_(REPORTING_ROLES))
        .order_by(membership.c.id)
    )
    found = [
        Contact(row.id, row.name, row.phone, row.unit_name, row.role == MemberRole.DEPUTY)
        for row in await tx.execute(query)
    ]
    order = {name: place for place, name in enumerate(unit_names)}
    return sorted(found, key=lambda one: (order[one.unit], one.is_deputy))


async def find_contact(tx: Transaction, member_id: int) -> tuple[str, str] | None:
    """Give the name and phone of one who reports for a unit; None for others, and where no phone is known."""
    reports = sa.exists().where(membership.c.member_id == member.c.id, membership.c.role.in_(REPORTING_ROLES))
    query = sa.select(member.c.name, member.c.phone).where(member.c.id == member_id, reports)
    row = (await tx.execute(query)).first()
    return None if row is None or row.phone is None else (row.name, row.phone)


async def set_phone(tx: Transaction, member_id: int, phone: str | None) -> None:
    """Remember a member's phone number; None: forget it."""
    await tx.execute(sa.update(member).where(member.c.id == member_id).values(phone=phone))


async def invite(tx: Transaction, role: MemberRole, unit_name: str | None, now: datetime) -> str:
    """Make an invitation and return its start payload, which is kept nowhere: only its digest is.

    Raises LookupError with the nearest that exists where there is no such unit.
    """
    unit_id = None
    if unit_name is not None:
        unit_id = (await tx.execute(sa.select(unit.c.id).where(unit.c.name == unit_name))).scalar()
        if unit_id is None:
            raise LookupError(unit_name)
    payload = secrets.token_urlsafe(18)
    await tx.execute(
        sa.insert(invitation).values(
            digest=_digest(payload), unit_id=unit_id, role=role, expires_at=now + INVITATION_LASTS
        )
    )
    return payload


async def accept(
    tx: Transaction, payload: str, telegram_id: int, name: str, locale: str, now: datetime
) -> Invited | InvitationProblem:
    """Bind a Telegram user by an invitation. The same user pressing its link again is welcome again."""
    query = (
        sa.select(invitation, unit.c.name.label("unit_name"), member.c.telegram_id)
        .outerjoin(unit, unit.c.id == invitation.c.unit_id)
        .outerjoin(member, member.c.id == invitation.c.member_id)
        .where(invitation.c.digest == _digest(payload))
    )
    row = (await tx.execute(query)).first()
    if row is None:
        return InvitationProblem.UNKNOWN
    given = Invited(MemberRole(row.role), row.unit_name)
    if row.used_at is not None:
        return given if row.telegram_id == telegram_id else InvitationProblem.USED
    if row.expires_at < now:
        return InvitationProblem.EXPIRED
    use = sa.update(invitation).where(invitation.c.id == row.id, invitation.c.used_at.is_(None))
    if (await tx.execute(use.values(used_at=now))).rowcount != 1:
        return InvitationProblem.USED
    member_id = await _ensure_member(tx, telegram_id, name, locale, now)
    await tx.execute(sa.update(invitation).where(invitation.c.id == row.id).values(member_id=member_id))
    await _ensure_membership(tx, member_id, row.unit_id, given.role, now)
    return given


async def _ensure_member(tx: Transaction, telegram_id: int, name: str, locale: str, now: datetime) -> int:
    known = await find(tx, telegram_id)
    if known:
        return known.id
    values = {"telegram_id": telegram_id, "name": name, "locale": locale, "joined_at": now}
    insert = sa.insert(member).values(values).returning(member.c.id)
    member_id: int = (await tx.execute(insert)).scalar_one()
    return member_id


async def _ensure_membership(
    tx: Transaction, member_id: int, unit_id: int | None, role: MemberRole, now: datetime
) -> None:
    same = (
        membership.c.member_id == member_id,
        membership.c.unit_id.is_not_distinct_from(unit_id),
        membership.c.role == role,
    )
    if (await tx.execute(sa.select(membership.c.id).where(*same))).first() is None:
        values = {"member_id": member_id, "unit_id": unit_id, "role": role, "since": now}
        await tx.execute(sa.insert(membership).values(values))


def _digest(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()


async def focus(tx: Transaction, member_id: int, draft_id: int | None) -> None:
    """Say which draft the member's next words belong to; None: to no draft."""
    await tx.execute(sa.update(member).where(member.c.id == member_id).values(focus_draft_id=draft_id))


async def focus_if_free(tx: Transaction, member_id: int, draft_id: int) -> None:
    """Let the member's next words belong to a draft, unless they belong to another one already."""
    free = (member.c.id == member_id, member.c.focus_draft_id.is_(None))
    await tx.execute(sa.update(member).where(*free).values(focus_draft_id=draft_id))


async def choose_locale(tx: Transaction, member_id: int, locale: str) -> None:
    """Remember the language a member wants to be spoken to in."""
    await tx.execute(sa.update(member).where(member.c.id == member_id).values(locale=locale))


async def mark_reachable(tx: Transaction, telegram_id: int, unreachable_since: datetime | None) -> None:
    """Note since when Telegram refuses to deliver to a person; None: it delivers."""
    change = sa.update(member).where(member.c.telegram_id == telegram_id)
    await tx.execute(change.values(unreachable_since=unreachable_since))


async def unit_names(tx: Transaction) -> list[str]:
    """List every unit's name."""
    return list((await tx.execute(sa.select(unit.c.name).order_by(unit.c.id))).scalars())
