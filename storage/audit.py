"""留痕: who did what, when. Rows are only ever added."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from storage.database import Transaction
from storage.tables import audit


async def record(
    tx: Transaction,
    action: str,
    subject: str,
    now: datetime,
    *,
    member_id: int | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Note an action; `member_id` None means the operator at the command line."""
    values = {"at": now, "action": action, "subject": subject, "member_id": member_id}
    await tx.execute(sa.insert(audit).values(**values, detail=detail or {}))
