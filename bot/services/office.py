"""What the office does for people, by guided dialogue: inviting one, telling many."""

from datetime import date, datetime

from bot.core.conversation import Conversation
from bot.core.dialogue import Note
from bot.core.errands import Invite, Notify
from bot.core.forms import Form
from bot.core.forms.office import INVITATION, NOTICE, OF_UNITS, make_invitation_form, make_notice_form
from bot.core.reported import Verdict
from bot.services import people, progress
from bot.services.conversing import converse
from bot.services.owing import list_recipients
from bot.services.people import NoSuchUnit
from bot.services.shelf import Shelf
from storage import audit, members, units
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member, MemberRole


async def load_invitation(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which the office invites somebody."""
    form = make_invitation_form(await units.directory(tx))
    return await _converse(tx, shelf, member, draft, now, Invite(member.id), form)


async def load_notice(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which the office tells many at once."""
    return await _converse(tx, shelf, member, draft, now, Notify(member.id), make_notice_form())


async def _converse(
    tx: Transaction,
    shelf: Shelf,
    member: Member,
    draft: Draft,
    now: datetime,
    errand: Invite | Notify,
    form: Form,
) -> Conversation | None:
    stored = await shelf.plan(tx)
    if stored is None or not member.is_office or draft.about_id != member.id:
        return None
    return converse(draft, errand, form, stored.zone, now)


async def check_invitation(
    tx: Transaction, _errand: Invite, talk: Conversation, _now: datetime
) -> Note | None:
    """Say why somebody cannot be invited so; None where they can."""
    role, unit = _read_invitation(talk)
    if role in OF_UNITS and not unit:
        return Note("invitation-without-unit", is_complaint=True)
    known = (await units.directory(tx)).find(unit) if unit else None
    if role in OF_UNITS and known is None:
        return Note("invitation-unknown-unit", {"unit": unit}, is_complaint=True)
    return None


def _read_invitation(talk: Conversation) -> tuple[str, str]:
    written = talk.state.answers.get(INVITATION, {})
    return str(written.get("invited-as") or ""), str(written.get("invited-for") or "")


async def invite(tx: Transaction, talk: Conversation, now: datetime) -> str:
    """Make the invitation that a dialogue asked for, and return its start payload."""
    role, unit = _read_invitation(talk)
    made = await people.invite(tx, MemberRole(role), unit if role in OF_UNITS else None, now, talk.member_id)
    if isinstance(made, NoSuchUnit):
        raise LookupError(made.name)  # noqa: TRY004 - a surprise: check_invitation has just seen the unit
    return made


async def find_told(
    tx: Transaction, shelf: Shelf, talk: Conversation, now: datetime
) -> tuple[list[Member], str]:
    """Find who is told by a notice, and what; the one who tells is left out."""
    written = talk.state.answers.get(NOTICE, {})
    audience, text = str(written.get("told-to")), str(written.get("told-text") or "")
    meant = await _find_audience(tx, shelf, audience, talk.today, now)
    told = [member for member in meant if member.id != talk.member_id]
    detail = {"to": audience, "count": len(told), "text": text}
    await audit.record(tx, "notify", "members", now, member_id=talk.member_id, detail=detail)
    return told, text


async def _find_audience(
    tx: Transaction, shelf: Shelf, audience: str, today: date, now: datetime
) -> list[Member]:
    everybody = await members.all_reachable(tx)
    match audience:
        case "missing":
            return await list_recipients(tx, await _find_missing(tx, shelf, now), today)
        case "coordinators":
            units = {unit for member in everybody for unit in member.reporting_units()}
            return await list_recipients(tx, units, today)
        case "leaders":
            held = MemberRole.LEADER
            return [one for one in everybody if any(seat.role is held for seat in one.memberships)]
        case _:
            return [member for member in everybody if member.memberships]


async def _find_missing(tx: Transaction, shelf: Shelf, now: datetime) -> frozenset[str]:
    """Name the units from which a report is wanted now: none is in, or it was sent back."""
    status = await progress.list_status(tx, shelf, now)
    return frozenset(
        unit
        for owed, report, word in status
        if report is None or (word is not None and word.verdict is Verdict.SENT_BACK)
        for unit in owed.units
    )
