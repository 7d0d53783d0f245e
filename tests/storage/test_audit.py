from datetime import UTC, datetime

import sqlalchemy as sa

from storage import audit, tables
from storage.database import Database
from storage.members import Member

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)


async def test_every_action_leaves_who_what_and_when(database: Database, member: Member) -> None:
    async with database.transaction() as tx:
        await audit.record(tx, "import", "plan:1", NOW, detail={"document": "方案.docx", "tasks": 3})
        await audit.record(tx, "submit", "202606-1-01", NOW, member_id=member.id)
        rows = [
            row._asdict() for row in await tx.execute(sa.select(tables.audit).order_by(tables.audit.c.id))
        ]
    imported, submitted = rows
    assert (imported["action"], imported["subject"], imported["member_id"]) == ("import", "plan:1", None)
    assert imported["detail"] == {"document": "方案.docx", "tasks": 3}
    assert (submitted["member_id"], submitted["at"], submitted["detail"]) == (member.id, NOW, {})
