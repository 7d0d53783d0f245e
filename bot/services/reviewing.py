"""What the office does with a report: reads every version, accepts it, sends it back, opens it again."""

from dataclasses import replace
from datetime import datetime

from bot.core.conversation import Conversation
from bot.core.dialogue import Note
from bot.core.errands import SendBack
from bot.core.forms.send_back import make_send_back_form, read_fields, read_reason
from bot.core.obligations import OwedReport, find_owed
from bot.core.reported import ReportView, Review, Verdict
from bot.services.conversing import converse
from bot.services.progress import make_form
from bot.services.shelf import Shelf
from storage import attachments, audit, reports, reviews
from storage.database import Transaction
from storage.drafts import Draft
from storage.members import Member
from storage.plans import StoredPlan
from storage.reviews import NewReview


async def view(
    tx: Transaction, shelf: Shelf, member: Member, report_id: int, now: datetime
) -> ReportView | None:
    """Read a version; None for those who neither lead the area nor are of the office."""
    stored = await shelf.plan(tx)
    report = await reports.find(tx, report_id)
    owed = _find_owed(shelf, stored, report.subject) if stored and report else None
    if stored is None or report is None or owed is None:
        return None
    is_mine = bool({held.unit for held in member.memberships} & set(owed.units))
    if not (is_mine or member.is_office):
        return None
    return ReportView(
        owed=owed,
        report=report,
        form=await make_form(tx, shelf, stored, owed, stored.day_of(now)),
        review=await reviews.of_report(tx, report.id),
        versions=tuple(await reports.list_versions(tx, [report.subject])),
        zone=stored.zone,
        is_office=member.is_office,
        is_mine=bool(member.reporting_units() & set(owed.units)),
        unsaved=await attachments.list_unsaved(tx, report.id) if member.is_office else (),
    )


def _find_owed(shelf: Shelf, stored: StoredPlan, subject: str) -> OwedReport | None:
    return find_owed(stored.id, stored.plan, subject, shelf.calendar, stored.workday_policy)


async def accept(
    tx: Transaction, shelf: Shelf, member: Member, report_id: int, now: datetime
) -> ReportView | None:
    """Accept a version: the report is closed. None where it is not the newest, or was judged meanwhile."""
    return await _judge(tx, shelf, member, report_id, Verdict.ACCEPTED, now)


async def reopen(
    tx: Transaction, shelf: Shelf, member: Member, report_id: int, now: datetime
) -> ReportView | None:
    """Open an accepted report again."""
    return await _judge(tx, shelf, member, report_id, Verdict.REOPENED, now)


async def _judge(
    tx: Transaction, shelf: Shelf, member: Member, report_id: int, verdict: Verdict, now: datetime
) -> ReportView | None:
    seen = await view(tx, shelf, member, report_id, now)
    if seen is None or not member.is_office or not seen.is_newest:
        return None
    if seen.is_accepted is (verdict is Verdict.ACCEPTED):
        return None
    await reviews.give(tx, NewReview(report_id, member.id, verdict), now)
    await audit.record(tx, f"review-{verdict}", seen.report.number, now, member_id=member.id)
    return replace(seen, review=await reviews.of_report(tx, report_id))


async def load_send_back(
    tx: Transaction, shelf: Shelf, member: Member, draft: Draft, now: datetime
) -> Conversation | None:
    """Load the dialogue in which the office sends a version back; None where there is a newer one, or it is closed."""
    seen = await view(tx, shelf, member, draft.about_id, now)
    if seen is None or not member.is_office or not seen.is_newest or _is_judged(seen.review):
        return None
    return converse(
        draft,
        SendBack(seen.report.id, seen.report.number, seen.owed.area),
        make_send_back_form(seen.form, seen.report.answers()),
        seen.zone,
        now,
    )


def _is_judged(review: Review | None) -> bool:
    return review is not None and review.verdict is not Verdict.REOPENED


async def send_back(tx: Transaction, errand: SendBack, talk: Conversation, now: datetime) -> Note | None:
    """Send the version back."""
    reason, fields = read_reason(talk.state.answers), read_fields(talk.state.answers)
    new = NewReview(errand.report_id, talk.member_id, Verdict.SENT_BACK, reason, fields)
    await reviews.give(tx, new, now)
    detail = {"reason": reason, "fields": [":".join(named) for named in fields]}
    await audit.record(tx, "review-sent-back", errand.number, now, member_id=talk.member_id, detail=detail)
    return None
