"""The files that came with reports, each to be saved on disk where the operator wants that."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Step up."""
    op.create_table(
        "attachment",
        sa.Column("id", KEY, nullable=False),
        sa.Column("report_id", KEY, nullable=False),
        sa.Column("task_id", KEY, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=10), server_default="new", nullable=False),
        sa.Column("lease_until", Instant(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("path", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_attachment_report_id_report")),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_attachment_task_id_task")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        sa.UniqueConstraint(
            "report_id", "task_id", "place", name=op.f("uq_attachment_report_id_task_id_place")
        ),
    )
    with op.batch_alter_table("attachment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attachment_report_id"), ["report_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_attachment_task_id"), ["task_id"], unique=False)
        batch_op.create_index("ix_attachment_waiting", ["state", "id"], unique=False)
    _take_in_earlier_reports()


def _take_in_earlier_reports() -> None:
    entry = sa.table(
        "entry", sa.column("report_id", KEY), sa.column("task_id", KEY), sa.column("answers", sa.JSON)
    )
    names = ("report_id", "task_id", "place", "file_id", "name")
    attachment = sa.table("attachment", *(sa.column(name) for name in names))
    connection = op.get_bind()
    entries = connection.execute(sa.select(entry)).all()
    rows = [row for one in entries for row in _list_files(one)]
    if rows:
        connection.execute(sa.insert(attachment), rows)


def _list_files(entry: Any) -> Iterator[dict[str, Any]]:
    for place, kept in enumerate(entry.answers.get("photos") or [], start=1):
        if "file_id" in kept:
            file = {"file_id": kept["file_id"], "name": kept.get("name", "")}
            yield {"report_id": entry.report_id, "task_id": entry.task_id, "place": place, **file}


def downgrade() -> None:
    """Step down."""
    op.drop_table("attachment")
