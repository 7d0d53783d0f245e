"""milestones confirmed by hand, lights given by the office, a plan's settings."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Step up."""
    op.create_table(
        "milestone_reached",
        sa.Column("id", KEY, nullable=False),
        sa.Column("task_id", KEY, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("member_id", KEY, nullable=False),
        sa.Column("reached_at", Instant(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_milestone_reached_task_id_task")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_milestone_reached_member_id_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_milestone_reached")),
        sa.UniqueConstraint("task_id", "text", name=op.f("uq_milestone_reached_task_id_text")),
    )
    op.create_table(
        "light_override",
        sa.Column("id", KEY, nullable=False),
        sa.Column("task_id", KEY, nullable=False),
        sa.Column("light", sa.String(length=8), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("member_id", KEY, nullable=False),
        sa.Column("set_at", Instant(timezone=True), nullable=False),
        sa.Column("revoked_at", Instant(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_light_override_task_id_task")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["member.id"], name=op.f("fk_light_override_member_id_member")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_light_override")),
    )
    for table in ("milestone_reached", "light_override"):
        for column in ("member_id", "task_id"):
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)
    op.create_index(
        "uq_light_override_in_force",
        "light_override",
        ["task_id"],
        unique=True,
        sqlite_where=sa.text("revoked_at IS NULL"),
        postgresql_where=sa.text("revoked_at IS NULL"),
    )
    with op.batch_alter_table("plan", schema=None) as batch_op:
        batch_op.add_column(sa.Column("settings", sa.JSON(), nullable=True))


def downgrade() -> None:
    """Step down."""
    with op.batch_alter_table("plan", schema=None) as batch_op:
        batch_op.drop_column("settings")
    op.drop_table("light_override")
    op.drop_table("milestone_reached")
