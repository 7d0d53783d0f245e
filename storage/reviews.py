"""What the office said of reports: accepted, sent back, opened again. Each word stays; the newest holds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.core.reported import Review, Verdict
from storage.database import Transaction
from storage.tables import member, report, review


@dataclass(frozen=True, slots=True)
class NewReview:
    """A word about to be given."""

    report_id: int
    member_id: int
    verdict: Verdict
    reason: str = ""
    fields: Sequence[tuple[str, str]] = ()


async def give(tx: Transaction, new: NewReview, now: datetime) -> int:
    """Write it down and return its id."""
    values = {
        "report_id": new.report_id,
        "member_id": new.member_id,
        "verdict": new.verdict,
        "reason": new.reason,
        "fields": [list(named) for named in new.fields],
        "given_at": now,
    }
    return int((await tx.execute(sa.insert(review).values(values).returning(review.c.id))).scalar_one())


async def of_report(tx: Transaction, report_id: int) -> Review | None:
    """Load the newest word on a version; None where the office has said nothing."""
    found = await _newest(tx, review.c.report_id == report_id)
    return found.get(report_id)


async def by_report(tx: Transaction, report_ids: Iterable[int]) -> Mapping[int, Review]:
    """Map versions to the newest word on them; those without one are left out."""
    return await _newest(tx, review.c.report_id.in_(tuple(report_ids)))


async def _newest(tx: Transaction, which: sa.ColumnElement[bool]) -> dict[int, Review]:
    query = (
        sa.select(review, member.c.name)
        .join(member, member.c.id == review.c.member_id)
        .where(which)
        .order_by(review.c.id)
    )
    return {row.report_id: _make_review(row) for row in await tx.execute(query)}


def _make_review(row: Any) -> Review:
    fields = tuple((section, question) for section, question in row.fields)
    return Review(row.id, row.report_id, Verdict(row.verdict), row.name, row.reason, fields, row.given_at)


async def list_sent_back(tx: Transaction, plan_id: int) -> dict[str, datetime]:
    """Map the subjects of a plan that stand sent back to when they were: the newest word on the newest version."""
    later_word, later_version = review.alias("later_word"), report.alias("later_version")
    is_not_last = (later_word.c.report_id == review.c.report_id) & (later_word.c.id > review.c.id)
    is_outdated = (later_version.c.subject == report.c.subject) & (later_version.c.version > report.c.version)
    query = (
        sa.select(report.c.subject, review.c.given_at)
        .join(report, report.c.id == review.c.report_id)
        .where(report.c.plan_id == plan_id, review.c.verdict == Verdict.SENT_BACK)
        .where(~sa.exists().where(is_not_last), ~sa.exists().where(is_outdated))
    )
    return {row.subject: row.given_at for row in await tx.execute(query)}


async def by_subject(tx: Transaction, plan_id: int) -> dict[str, Review]:
    """Map the subjects of a plan to the newest word on their newest version; those without one are left out."""
    query = (
        sa.select(report.c.subject, report.c.id).where(report.c.plan_id == plan_id).order_by(report.c.version)
    )
    newest = {row.subject: row.id for row in await tx.execute(query)}
    words = await _newest(tx, review.c.report_id.in_(tuple(newest.values())))
    return {subject: words[report_id] for subject, report_id in newest.items() if report_id in words}
