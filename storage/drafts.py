"""Dialogues under way: the answers so far and the place reached, one row each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from storage.database import Transaction
from storage.tables import draft, member


@dataclass(frozen=True, slots=True)
class Draft:
    """A member's draft on a subject. `version` grows by one at each step; buttons of an older one are stale."""

    id: int
    member_id: int
    subject: str
    state: Mapping[str, Any]
    version: int
    updated_at: datetime

    @property
    def kind(self) -> str:
        """The subject's first word: what kind of errand it is."""
        return self.subject.partition(":")[0]

    @property
    def about_id(self) -> int:
        """The id, or the year, that the subject names after its kind."""
        return int(self.subject.partition(":")[2])


async def find(tx: Transaction, draft_id: int, member_id: int) -> Draft | None:
    """Load an open draft of this member; None where it is closed or somebody else's."""
    return await _one(tx, draft.c.id == draft_id, draft.c.member_id == member_id)


async def find_on(tx: Transaction, subject: str, member_id: int) -> Draft | None:
    """Load this member's open draft on a subject."""
    return await _one(tx, draft.c.subject == subject, draft.c.member_id == member_id)


async def find_by_source(tx: Transaction, member_id: int, message_id: int) -> Draft | None:
    """Find the member's draft, open or ended, to which a message gave an answer; only the newest are looked at."""
    newest = (
        sa.select(draft).where(draft.c.member_id == member_id).order_by(draft.c.updated_at.desc()).limit(20)
    )
    for row in await tx.execute(newest):
        if str(message_id) in row.state.get("sources", {}):
            return Draft(row.id, row.member_id, row.subject, row.state, row.version, row.updated_at)
    return None


async def others_on(tx: Transaction, subject: str, member_id: int) -> list[tuple[str, datetime]]:
    """List who else has an open draft on a subject, and when it was changed last."""
    query = (
        sa.select(member.c.name, draft.c.updated_at)
        .join(member, member.c.id == draft.c.member_id)
        .where(draft.c.subject == subject, draft.c.member_id != member_id, draft.c.closed_as.is_(None))
        .order_by(draft.c.updated_at.desc())
    )
    return [(row.name, row.updated_at) for row in await tx.execute(query)]


async def _one(tx: Transaction, *which: sa.ColumnElement[bool]) -> Draft | None:
    row = (await tx.execute(sa.select(draft).where(*which, draft.c.closed_as.is_(None)))).first()
    if row is None:
        return None
    return Draft(row.id, row.member_id, row.subject, row.state, row.version, row.updated_at)


async def open_on(
    tx: Transaction, subject: str, member_id: int, state: Mapping[str, Any], now: datetime
) -> Draft:
    """Begin a draft; there must be no open one of this member on the subject."""
    values = {"subject": subject, "member_id": member_id, "state": state, "version": 1}
    insert = sa.insert(draft).values(**values, opened_at=now, updated_at=now).returning(draft.c.id)
    draft_id = (await tx.execute(insert)).scalar_one()
    return Draft(draft_id, member_id, subject, state, 1, now)


async def advance(
    tx: Transaction, draft_id: int, version: int, state: Mapping[str, Any], now: datetime
) -> None:
    """Write the next state over the version that was read."""
    await _change(tx, draft_id, version, now, {"state": state})


async def close(tx: Transaction, draft_id: int, version: int, closed_as: str, now: datetime) -> None:
    """End a draft as "submitted" or "discarded"."""
    await _change(tx, draft_id, version, now, {"closed_as": closed_as})


async def _change(
    tx: Transaction, draft_id: int, version: int, now: datetime, values: Mapping[str, Any]
) -> None:
    """Change an open draft of this version; raises StaleDraftError if another got there first."""
    which = (draft.c.id == draft_id, draft.c.version == version, draft.c.closed_as.is_(None))
    change = sa.update(draft).where(*which).values(version=version + 1, updated_at=now, **values)
    if (await tx.execute(change)).rowcount != 1:
        raise StaleDraftError(draft_id)


async def closed_as(tx: Transaction, draft_id: int, member_id: int) -> str | None:
    """Tell how a draft of this member ended; None where it is open or unknown."""
    query = sa.select(draft.c.closed_as).where(draft.c.id == draft_id, draft.c.member_id == member_id)
    return (await tx.execute(query)).scalar()


class StaleDraftError(Exception):
    """The draft moved on between reading and writing; the update is tried again from the start."""
