"""Reports as they were submitted: each version stays readable for ever."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from bot.core.attached import list_files
from bot.core.reported import Entry, Report, Said
from storage import attachments
from storage.database import MARKS, Transaction
from storage.tables import entry, member, report

STORED_HERE = "has stored a report"
"""Marks a transaction: what it reads of reports may yet be undone, and must not be kept beyond it."""

Extent = tuple[int, int]
"""How many versions of reports there are, and the newest one's id: with one more, both are others."""


@dataclass(frozen=True, slots=True)
class NewReport:
    """A version about to be stored; `number` is unique and is what people quote."""

    number: str
    subject: str
    version: int
    plan_id: int
    member_id: int
    draft_id: int
    is_late: bool
    due: date
    entries: Mapping[int, Entry]
    extra: Mapping[str, Said] = field(default_factory=dict)


async def store(tx: Transaction, new: NewReport, now: datetime) -> None:
    """Write a version. The database refuses a second one from the same draft, and the same version twice."""
    names = ("number", "subject", "version", "plan_id", "member_id", "draft_id", "is_late", "due", "extra")
    values = {name: getattr(new, name) for name in names}
    insert = sa.insert(report).values(**values, submitted_at=now).returning(report.c.id)
    report_id = (await tx.execute(insert)).scalar_one()
    rows = [
        {
            "report_id": report_id,
            "task_id": task_id,
            "member_id": said.member_id,
            "answers": said.answers,
            "position": position,
        }
        for position, (task_id, said) in enumerate(new.entries.items())
    ]
    if rows:
        await tx.execute(sa.insert(entry), rows)
    files = {task_id: list_files(said.answers) for task_id, said in new.entries.items()}
    await attachments.add(tx, report_id, files)
    tx.info[MARKS].add(STORED_HERE)


async def is_number_taken(tx: Transaction, number: str) -> bool:
    """Tell whether a report bears this number."""
    return (await tx.execute(sa.select(report.c.id).where(report.c.number == number))).first() is not None


async def latest(tx: Transaction, subject: str) -> Report | None:
    """Load the newest version on a subject with its entries."""
    rows = await tx.execute(_versions(report.c.subject == subject).limit(1))
    return await _complete(tx, rows.first())


async def sent_before(tx: Transaction, beginning: str, before: date) -> datetime | None:
    """Tell when the report before this one was sent last: of the same kind, by the beginning of its subject."""
    query = (
        sa.select(report.c.submitted_at)
        .where(report.c.subject.startswith(beginning, autoescape=True), report.c.due < before)
        .order_by(report.c.due.desc(), report.c.version.desc())
        .limit(1)
    )
    return (await tx.execute(query)).scalar()


async def find(tx: Transaction, report_id: int) -> Report | None:
    """Load one version by its id, with its entries."""
    return await _complete(tx, (await tx.execute(_versions(report.c.id == report_id))).first())


async def list_versions(tx: Transaction, subjects: Iterable[str]) -> list[Report]:
    """List every version on these subjects without its entries, newest first."""
    rows = await tx.execute(_versions(report.c.subject.in_(tuple(subjects))))
    return [_make_report(row, {}) for row in rows]


async def list_newest(tx: Transaction, plan_id: int) -> list[Report]:
    """List the newest version on every subject of a plan without its entries, by the day it was due, newest first."""
    rows = (await tx.execute(_versions(report.c.plan_id == plan_id))).all()
    newest: dict[str, Any] = {}
    for row in rows:
        newest.setdefault(row.subject, row)
    found = [_make_report(row, {}) for row in newest.values()]
    return sorted(found, key=lambda known: (known.due, known.subject), reverse=True)


def _versions(which: sa.ColumnElement[bool]) -> sa.Select[Any]:
    return (
        sa.select(report, member.c.name)
        .join(member, member.c.id == report.c.member_id)
        .where(which)
        .order_by(report.c.version.desc())
    )


async def _complete(tx: Transaction, row: Any) -> Report | None:
    if row is None:
        return None
    query = (
        sa.select(entry, member.c.name)
        .join(member, member.c.id == entry.c.member_id)
        .where(entry.c.report_id == row.id)
        .order_by(entry.c.position)
    )
    lines = await tx.execute(query)
    return _make_report(row, {line.task_id: Entry(line.answers, line.member_id, line.name) for line in lines})


def _make_report(row: Any, entries: Mapping[int, Entry]) -> Report:
    return Report(
        id=row.id,
        number=row.number,
        subject=row.subject,
        version=row.version,
        member_id=row.member_id,
        member_name=row.name,
        submitted_at=row.submitted_at,
        is_late=row.is_late,
        due=row.due,
        entries=entries,
        extra=row.extra,
    )


def were_stored_here(tx: Transaction) -> bool:
    """Tell whether this transaction has stored a report itself."""
    return STORED_HERE in tx.info[MARKS]


async def extent(tx: Transaction, plan_id: int) -> Extent:
    """Tell how much was reported on a plan."""
    query = sa.select(sa.func.count(), sa.func.max(report.c.id)).where(report.c.plan_id == plan_id)
    count, newest = (await tx.execute(query)).one()
    return count, newest or 0


async def extents_by_task(tx: Transaction, plan_id: int) -> dict[int, Extent]:
    """Tell how much was reported on each task of a plan that was."""
    query = (
        sa.select(entry.c.task_id, sa.func.count(), sa.func.max(entry.c.report_id))
        .join(report, report.c.id == entry.c.report_id)
        .where(report.c.plan_id == plan_id)
        .group_by(entry.c.task_id)
    )
    return {task_id: (count, newest) for task_id, count, newest in await tx.execute(query)}


Told = list[tuple[date, Said]]
"""What the newest version of each report said of a task, with the day that was due, oldest first."""


async def list_told(tx: Transaction, task_ids: Sequence[int], before: date | None = None) -> dict[int, Told]:
    """Map each of these tasks to what was told of it; reports due on `before`, or later, are left out."""
    of_these = entry.c.task_id.in_(tuple(task_ids))
    earlier = sa.true() if before is None else report.c.due < before
    return {task_id: [] for task_id in task_ids} | await _gather_told(tx, of_these, earlier)


async def list_told_in(tx: Transaction, plan_id: int) -> dict[int, Told]:
    """Map each task of a plan that was reported on to what was told of it."""
    return await _gather_told(tx, report.c.plan_id == plan_id)


async def _gather_told(tx: Transaction, *which: sa.ColumnElement[bool]) -> dict[int, Told]:
    query = (
        sa.select(report.c.subject, report.c.due, entry.c.task_id, entry.c.answers)
        .join(report, report.c.id == entry.c.report_id)
        .where(*which)
        .order_by(report.c.due, report.c.subject, report.c.version)
    )
    newest = {(row.task_id, row.subject): (row.due, row.answers) for row in await tx.execute(query)}
    told: dict[int, Told] = {}
    for (task_id, _), line in newest.items():
        told.setdefault(task_id, []).append(line)
    return told


async def latest_entry(tx: Transaction, task_id: int) -> tuple[Said, datetime] | None:
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
