"""Who is who: inviting, binding, and what language they read."""

from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import process

from storage import audit, members, units
from storage.database import Transaction
from storage.members import InvitationProblem, Invited, Member, MemberRole


@dataclass(frozen=True, slots=True)
class NoSuchUnit:
    """No unit has this name; `nearest` are those that come closest."""

    name: str
    nearest: tuple[str, ...]


async def invite(
    tx: Transaction, role: MemberRole, unit: str | None, now: datetime, invited_by: int | None = None
) -> str | NoSuchUnit:
    """Make an invitation and return its start payload."""
    names = await members.unit_names(tx)
    if unit is not None:
        unit = (await units.directory(tx)).official(unit)
    if unit is not None and unit not in names:
        nearest = process.extract(unit, names, limit=3)
        return NoSuchUnit(unit, tuple(name for name, _, _ in nearest))
    payload = await members.invite(tx, role, unit, now)
    await audit.record(tx, "invite", unit or "office", now, member_id=invited_by, detail={"role": role})
    return payload


async def join(
    tx: Transaction, payload: str, telegram_id: int, name: str, locale: str, now: datetime
) -> Invited | InvitationProblem:
    """Bind a Telegram user by the payload of an invitation."""
    result = await members.accept(tx, payload, telegram_id, name, locale, now)
    if isinstance(result, Invited):
        known = await members.find(tx, telegram_id)
        subject = result.unit or "office"
        detail = {"role": result.role}
        await audit.record(tx, "join", subject, now, member_id=known.id if known else None, detail=detail)
    return result


async def find_by_id(tx: Transaction, member_id: int) -> Member | None:
    """Find a member by our own id."""
    return await members.find_by_id(tx, member_id)


async def find_contact(tx: Transaction, member_id: int) -> tuple[str, str] | None:
    """Give the name and phone of one who reports for a unit; None for others, and where no phone is known."""
    return await members.find_contact(tx, member_id)


async def set_phone(tx: Transaction, member: Member, phone: str | None, now: datetime) -> None:
    """Remember the phone that a member gave, or forget it."""
    await members.set_phone(tx, member.id, phone)
    action = "forget-phone" if phone is None else "set-phone"
    await audit.record(tx, action, f"member:{member.id}", now, member_id=member.id)


async def find_member(tx: Transaction, telegram_id: int) -> Member | None:
    """Find the member behind a Telegram user; None for a stranger, and for whom no role is left."""
    member = await members.find(tx, telegram_id)
    return member if member and member.memberships else None


async def office_members(tx: Transaction) -> list[Member]:
    """List the people of the headquarters office whom we can reach."""
    return await members.office(tx)


async def choose_locale(tx: Transaction, member: Member, locale: str) -> None:
    """Remember a member's language."""
    await members.choose_locale(tx, member.id, locale)


async def note_reachability(tx: Transaction, telegram_id: int, now: datetime, *, is_reachable: bool) -> None:
    """Note that a person blocked the bot, or took it back."""
    await members.mark_reachable(tx, telegram_id, None if is_reachable else now)
