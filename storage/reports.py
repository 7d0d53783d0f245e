"""Reports as they were submitted: each version stays readable for ever."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from storage.database import Transaction
from storage.tables import entry, member, report


@dataclass(frozen=True, slots=True)
class Report:
    """The newest version of a report; `entries` maps a task's id to its answers."""

    number: str
    subject: str
    version: int
    member_name: str
    submitted_at: datetime
    is_late: bool
    entries: Mapping[int, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class NewReport:
    """A report about to be stored; `number` is unique and is what people quote."""

    number: str
    subject: str
    version: int
    plan_id: int
    member_id: int
    draft_id: int
    is_late: bool
    entries: Mapping[int, Mapping[str, Any]]


async def store(tx: Transaction, new: NewReport, now: datetime) -> None:
    """Write a version. The database refuses a second one from the same draft, and the same version twice."""
    names = ("number", "subject", "version", "plan_id", "member_id", "draft_id", "is_late")
    values = {name: getattr(new, name) for name in names}
    insert = sa.insert(report).values(**values, submitted_at=now).returning(report.c.id)
    report_id = (await tx.execute(insert)).scalar_one()
    rows = [
        {"report_id": report_id, "task_id": task_id, "answers": answers, "position": position}
        for position, (task_id, answers) in enumerate(new.entries.items())
    ]
    if rows:
        await tx.execute(sa.insert(entry), rows)


async def is_number_taken(tx: Transaction, number: str) -> bool:
    """Tell whether a report bears this number."""
    return (await tx.execute(sa.select(report.c.id).where(report.c.number == number))).first() is not None


async def latest(tx: Transaction, subject: str) -> Report | None:
    """Load the newest version on a subject with its entries."""
    query = (
        sa.select(report, member.c.name)
        .join(member, member.c.id == report.c.member_id)
        .where(report.c.subject == subject)
        .order_by(report.c.version.desc())
        .limit(1)
    )
    row = (await tx.execute(query)).first()
    if row is None:
        return None
    rows = await tx.execute(sa.select(entry).where(entry.c.report_id == row.id).order_by(entry.c.position))
    entries = {line.task_id: line.answers for line in rows}
    return Report(row.number, row.subject, row.version, row.name, row.submitted_at, row.is_late, entries)


async def latest_entry(tx: Transaction, task_id: int) -> tuple[Mapping[str, Any], datetime] | None:
    """Load what was reported last on a task that said something, and when."""
    query = (
        sa.select(entry.c.answers, report.c.submitted_at)
        .join(report, report.c.id == entry.c.report_id)
        .where(entry.c.task_id == task_id)
        .order_by(report.c.submitted_at.desc(), report.c.id.desc())
        .limit(24)
    )
    rows = (row for row in await tx.execute(query) if row.answers.get("stage"))
    found = next(rows, None)
    return None if found is None else (found.answers, found.submitted_at)


async def submitted_subjects(tx: Transaction, plan_id: int) -> frozenset[str]:
    """List the subjects of a plan on which there is a report."""
    query = sa.select(report.c.subject).where(report.c.plan_id == plan_id).distinct()
    return frozenset((await tx.execute(query)).scalars())
