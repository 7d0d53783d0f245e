"""What drafts, reports and reminders are about, where that is an area of a plan, by its number."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from bot.core.obligations import renumber_area
from storage.database import Transaction
from storage.tables import digest, draft, reminder, report, snooze

ABOUT_AREAS = (draft.c.subject, report.c.subject, reminder.c.matter, snooze.c.matter)
KINDS = ("report", "new-task")


async def follow_areas(tx: Transaction, plan_id: int, numbers: Mapping[str, str]) -> None:
    """Let everything that hangs on an area follow it to its new number; `numbers` maps the old ones to the new."""
    if not numbers:
        return
    await _rename_in_digests(tx, f"report:{plan_id}:", numbers)
    for kind in KINDS:
        for column in ABOUT_AREAS:
            await _rename(tx, column, f"{kind}:{plan_id}:", numbers)


def _renumber(name: str, beginning: str, numbers: Mapping[str, str]) -> str:
    """Renumber a name that may have words before it: back:0620:report:1:4:25:2026-06."""
    before, found, rest = name.partition(beginning)
    return f"{before}{renumber_area(f'{beginning}{rest}', numbers)}" if found else name


async def _rename(
    tx: Transaction, column: sa.Column[str], beginning: str, numbers: Mapping[str, str]
) -> None:
    """Rename in two strides: in between, two areas that change places must not bear one name."""
    table = column.table
    assert isinstance(table, sa.Table)  # noqa: S101 - for mypy: these are columns of tables
    rows = await tx.execute(sa.select(table.c.id, column.label("was")).where(_has(column, beginning)))
    renamed = {row.id: _renumber(row.was, beginning, numbers) for row in rows}
    for row_id in renamed:
        await tx.execute(
            sa.update(table).where(table.c.id == row_id).values({column.name: f"moving:{row_id}"})
        )
    for row_id, name in renamed.items():
        await tx.execute(sa.update(table).where(table.c.id == row_id).values({column.name: name}))


async def _rename_in_digests(tx: Transaction, beginning: str, numbers: Mapping[str, str]) -> None:
    """Rename in the lines of digests, while the reminders still tell which digests have them."""
    told = sa.select(reminder.c.digest_id).where(_has(reminder.c.matter, beginning))
    rows = await tx.execute(sa.select(digest.c.id, digest.c.lines).where(digest.c.id.in_(told)))
    for row in rows.all():
        lines = [_rename_line(line, beginning, numbers) for line in row.lines]
        await tx.execute(sa.update(digest).where(digest.c.id == row.id).values(lines=lines))


def _rename_line(line: Mapping[str, Any], beginning: str, numbers: Mapping[str, str]) -> dict[str, Any]:
    names = {name: _renumber(line[name], beginning, numbers) for name in ("key", "ref")}
    return {**line, **names}


def _has(column: sa.Column[str], beginning: str) -> sa.ColumnElement[bool]:
    """Tell whether a name begins so, or has words before that."""
    return column.startswith(beginning) | column.contains(f":{beginning}")
