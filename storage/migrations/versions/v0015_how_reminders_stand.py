"""each line of a digest with how its matter stands, and whether it is the last that the member was told of it."""

from itertools import groupby
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

REMINDER = sa.table(
    "reminder",
    *(sa.column("id", KEY), sa.column("member_id", KEY), sa.column("digest_id", KEY)),
    *(sa.column(name, sa.String) for name in ("matter", "stage", "outcome")),
    sa.column("is_last", sa.Boolean),
)
DIGEST = sa.table(
    "digest",
    *(sa.column("id", KEY), sa.column("member_id", KEY), sa.column("lines", sa.JSON)),
    *(sa.column(name, Instant) for name in ("written_at", "settled_at")),
)


def upgrade() -> None:
    """Step up: SQLite makes a table anew to drop a column, so nothing may point to it yet."""
    with op.batch_alter_table("digest", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_digest_day"), ["day"], unique=False)
        batch_op.drop_column("settled_at")
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.add_column(sa.Column("digest_id", KEY, nullable=True))
        batch_op.add_column(sa.Column("outcome", sa.String(length=8), nullable=True))
        batch_op.add_column(sa.Column("is_last", sa.Boolean(), nullable=True))
    connection = op.get_bind()
    connection.execute(sa.update(REMINDER).values(outcome="done", is_last=False))  # what no digest shows
    told = sa.select(DIGEST.c.id, DIGEST.c.member_id, DIGEST.c.lines).order_by(DIGEST.c.id)
    for digest in connection.execute(told).all():
        _take_over(connection, digest)
    _mark_last(connection)
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.alter_column("outcome", existing_type=sa.String(length=8), nullable=False)
        batch_op.alter_column("is_last", existing_type=sa.Boolean(), nullable=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_reminder_digest_id_digest"), "digest", ["digest_id"], ["id"]
        )
        batch_op.create_index(batch_op.f("ix_reminder_digest_id"), ["digest_id"], unique=False)
        batch_op.create_index("ix_reminder_outcome", ["outcome", "is_last"], unique=False)
        batch_op.create_index("ix_reminder_matter", ["matter"], unique=False)


def _take_over(connection: sa.Connection, digest: Any) -> None:
    lines = [
        {name: value for name, value in line.items() if name != "is_done"}
        | {"outcome": "done" if line["is_done"] else "open"}
        for line in digest.lines
    ]
    connection.execute(sa.update(DIGEST).where(DIGEST.c.id == digest.id).values(lines=lines))
    for line in lines:
        is_it = (
            REMINDER.c.member_id == digest.member_id,
            REMINDER.c.matter == line["key"],
            REMINDER.c.stage == line["stage"],
        )
        values = {"digest_id": digest.id, "outcome": line["outcome"]}
        connection.execute(sa.update(REMINDER).where(*is_it).values(values))


def _mark_last(connection: sa.Connection) -> None:
    """Mark the newest of each matter: its stages were told in their order."""
    ordered = sa.select(REMINDER).order_by(REMINDER.c.member_id, REMINDER.c.matter, REMINDER.c.id)
    for _, told in groupby(connection.execute(ordered).all(), lambda row: (row.member_id, row.matter)):
        ids = [row.id for row in told if row.digest_id and not row.stage.startswith("snoozed-")]
        if ids:
            last = sa.update(REMINDER).where(REMINDER.c.id == ids[-1])
            connection.execute(last.values(is_last=True))


def downgrade() -> None:
    """Step down."""
    with op.batch_alter_table("reminder", schema=None) as batch_op:
        batch_op.drop_index("ix_reminder_matter")
        batch_op.drop_index("ix_reminder_outcome")
        batch_op.drop_index(batch_op.f("ix_reminder_digest_id"))
        batch_op.drop_constraint(batch_op.f("fk_reminder_digest_id_digest"), type_="foreignkey")
        for column in ("is_last", "outcome", "digest_id"):
            batch_op.drop_column(column)
    with op.batch_alter_table("digest", schema=None) as batch_op:
        batch_op.add_column(sa.Column("settled_at", Instant(timezone=True), nullable=True))
        batch_op.drop_index(batch_op.f("ix_digest_day"))
    connection = op.get_bind()
    for digest in connection.execute(sa.select(DIGEST)).all():
        lines = [
            {name: value for name, value in line.items() if name != "outcome"}
            | {"is_done": line["outcome"] != "open"}
            for line in digest.lines
        ]
        settled_at = digest.written_at if all(line["is_done"] for line in lines) else None
        change = sa.update(DIGEST).where(DIGEST.c.id == digest.id)
        connection.execute(change.values(lines=lines, settled_at=settled_at))
