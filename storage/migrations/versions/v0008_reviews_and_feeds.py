"""Reviews of reports, what responsible units feed, and who said what when."""

from calendar import monthrange
from datetime import date

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Step up."""
    op.create_table(
        "review",
        sa.Column("id", KEY, nullable=False),
        sa.Column("report_id", KEY, nullable=False),
        sa.Column("member_id", KEY, nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("given_at", Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_review_report_id_report")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_review_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
    )
    op.create_table(
        "feed",
        sa.Column("id", KEY, nullable=False),
        sa.Column("task_id", KEY, nullable=False),
        sa.Column("member_id", KEY, nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("told_at", Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_feed_task_id_task")),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_feed_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feed")),
    )
    for table, columns in (("review", ("report_id", "member_id")), ("feed", ("task_id", "member_id"))):
        with op.batch_alter_table(table, schema=None) as batch_op:
            for column in columns:
                batch_op.create_index(batch_op.f(f"ix_{table}_{column}"), [column], unique=False)
    with op.batch_alter_table("reporting_rule", schema=None) as batch_op:
        batch_op.add_column(sa.Column("weekday", sa.Integer(), nullable=True))
    _add_to_reports()
    _add_to_entries()


def _add_to_reports() -> None:
    """Give each report the day it was due as printed, which its subject has: report:<plan>:<area>:<day>:<month>."""
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.add_column(sa.Column("due", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("extra", sa.JSON(), nullable=True))
    report = sa.table(
        "report",
        sa.column("id", KEY),
        sa.column("subject", sa.String),
        sa.column("due", sa.Date),
        sa.column("extra", sa.JSON),
    )
    connection = op.get_bind()
    for row in connection.execute(sa.select(report.c.id, report.c.subject)).all():
        values = {"due": _read_due(row.subject), "extra": {}}
        connection.execute(sa.update(report).where(report.c.id == row.id).values(values))
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.alter_column("due", existing_type=sa.Date(), nullable=False)
        batch_op.alter_column("extra", existing_type=sa.JSON(), nullable=False)


def _read_due(subject: str) -> date:
    *_, day, month = subject.split(":")
    year, number = (int(part) for part in month.split("-"))
    return date(year, number, min(int(day), monthrange(year, number)[1]))


def _add_to_entries() -> None:
    """Give each entry the member who said it: so far the one who sent its report."""
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.add_column(sa.Column("member_id", KEY, nullable=True))
    op.execute(
        "UPDATE entry SET member_id = (SELECT member_id FROM report WHERE report.id = entry.report_id)"
    )
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.alter_column("member_id", existing_type=KEY, nullable=False)
        batch_op.create_foreign_key(batch_op.f("fk_entry_member_id_member"), "member", ["member_id"], ["id"])
        batch_op.create_index(batch_op.f("ix_entry_member_id"), ["member_id"], unique=False)


def downgrade() -> None:
    """Step down."""
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_entry_member_id"))
        batch_op.drop_constraint(batch_op.f("fk_entry_member_id_member"), type_="foreignkey")
        batch_op.drop_column("member_id")
    with op.batch_alter_table("report", schema=None) as batch_op:
        batch_op.drop_column("extra")
        batch_op.drop_column("due")
    with op.batch_alter_table("reporting_rule", schema=None) as batch_op:
        batch_op.drop_column("weekday")
    op.drop_table("feed")
    op.drop_table("review")
