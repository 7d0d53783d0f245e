"""The files that came with reports: saved on disk one by one by whoever claims them, where that is wanted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.core.attached import Kept
from bot.core.reported import Unsaved, UnsavedFile
from storage.database import Transaction
from storage.tables import attachment, plan, report, task

LEASE = timedelta(minutes=5)
"""Longer than fetching and writing can take: then whoever claimed it is dead."""

WAITING = ("new", "saving")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that is to be saved: how Telegram and its sender name it, and where it belongs."""

    id: int
    file_id: str
    name: str
    year: int
    report_number: str
    task_id: int
    task_number: str
    place: int
    attempts: int


async def add(tx: Transaction, report_id: int, files: Mapping[int, Iterable[Kept]]) -> None:
    """Take in what came with a report, by task; a place on the map is no file."""
    rows = [
        {
            "report_id": report_id,
            "task_id": task_id,
            "place": place,
            "file_id": kept["file_id"],
            "name": kept.get("name", ""),
        }
        for task_id, held in files.items()
        for place, kept in enumerate(held, start=1)
        if "file_id" in kept
    ]
    if rows:
        await tx.execute(sa.insert(attachment), rows)


async def claim(tx: Transaction, now: datetime) -> Waiting | None:
    """Take the oldest file that nobody saves, so that nobody else does; None where there is none."""
    lease_until = attachment.c.lease_until
    is_free = (attachment.c.state == "new") & (lease_until.is_(None) | (lease_until <= now))
    is_left = (attachment.c.state == "saving") & (lease_until <= now)
    oldest = sa.select(sa.func.min(attachment.c.id)).where(is_free | is_left).scalar_subquery()
    change = (
        sa.update(attachment)
        .where(attachment.c.id == oldest, is_free | is_left)
        .values(state="saving", lease_until=now + LEASE, attempts=attachment.c.attempts + 1)
        .returning(attachment.c.id)
    )
    claimed = (await tx.execute(change)).scalar()
    return None if claimed is None else await _describe(tx, claimed)


async def _describe(tx: Transaction, attachment_id: int) -> Waiting:
    names = ("id", "file_id", "name", "task_id", "place", "attempts")
    belonging = (
        plan.c.year,
        report.c.number.label("report_number"),
        task.c.number.label("task_number"),
    )
    query = (
        sa.select(*(attachment.c[name] for name in names), *belonging)
        .join(report, report.c.id == attachment.c.report_id)
        .join(plan, plan.c.id == report.c.plan_id)
        .join(task, task.c.id == attachment.c.task_id)
        .where(attachment.c.id == attachment_id)
    )
    return Waiting(**(await tx.execute(query)).one()._asdict())


async def free(tx: Transaction) -> None:
    """Let go of every file that is being saved: whoever did is known to be dead."""
    held = sa.update(attachment).where(attachment.c.state == "saving")
    await tx.execute(held.values(lease_until=None, state="new"))


async def put_back(tx: Transaction, attachment_id: int, not_before: datetime, *, is_attempt: bool) -> None:
    """Leave a file for later; where it was not its fault that it could not be saved, this counts as no attempt."""
    attempts = attachment.c.attempts - (0 if is_attempt else 1)
    await _settle(tx, attachment_id, state="new", lease_until=not_before, attempts=attempts)


async def keep_path(tx: Transaction, attachment_id: int, path: str) -> None:
    """Keep where a file was saved."""
    await _settle(tx, attachment_id, state="saved", lease_until=None, path=path)


async def keep_problem(tx: Transaction, attachment_id: int, why: Unsaved) -> None:
    """Keep why a file cannot be saved."""
    await _settle(tx, attachment_id, state=str(why), lease_until=None)


async def _settle(tx: Transaction, attachment_id: int, **values: Any) -> None:
    is_it = (attachment.c.id == attachment_id, attachment.c.state == "saving")
    await tx.execute(sa.update(attachment).where(*is_it).values(**values))


async def list_unsaved(tx: Transaction, report_id: int) -> tuple[UnsavedFile, ...]:
    """List what came with a report and cannot be saved."""
    query = (
        sa.select(attachment)
        .where(attachment.c.report_id == report_id, attachment.c.state.in_([str(why) for why in Unsaved]))
        .order_by(attachment.c.id)
    )
    rows = await tx.execute(query)
    return tuple(UnsavedFile(row.task_id, row.place, Unsaved(row.state)) for row in rows)


async def count(tx: Transaction) -> tuple[int, int]:
    """Count the files that are saved, and those that wait."""
    states = sa.select(attachment.c.state, sa.func.count().label("files")).group_by(attachment.c.state)
    found: dict[str, int] = {row.state: row.files for row in await tx.execute(states)}
    return found.get("saved", 0), sum(found.get(state, 0) for state in WAITING)
