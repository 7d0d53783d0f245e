"""What drafts, reports and reminders are about, where that is an area of a plan, by its number."""

from collections.abc import Mapping

import sqlalchemy as sa

from bot.core.obligations import renumber_area
from storage.database import Transaction
from storage.tables import draft, reminder, report

ABOUT_AREAS = (draft.c.subject, report.c.subject, reminder.c.matter)
KINDS = ("report", "new-task")


async def follow_areas(tx: Transaction, plan_id: int, numbers: Mapping[str, str]) -> None:
    """Let everything that hangs on an area follow it to its new number; `numbers` maps the old ones to the new."""
    if not numbers:
        return
    for column in ABOUT_AREAS:
        for kind in KINDS:
            await _rename(tx, column, f"{kind}:{plan_id}:", numbers)


async def _rename(
    tx: Transaction, column: sa.Column[str], beginning: str, numbers: Mapping[str, str]
) -> None:
    """Rename in two strides: in between, two areas that change places must not bear one name."""
    table = column.table
    assert isinstance(table, sa.Table)  # noqa: S101 - for mypy: these are columns of tables
    rows = await tx.execute(sa.select(table.c.id, column.label("was")).where(column.startswith(beginning)))
    renamed = {row.id: renumber_area(row.was, numbers) for row in rows}
    for row_id in renamed:
        await tx.execute(
            sa.update(table).where(table.c.id == row_id).values({column.name: f"moving:{row_id}"})
        )
    for row_id, name in renamed.items():
        await tx.execute(sa.update(table).where(table.c.id == row_id).values({column.name: name}))
