"""questions, what was learned from them, groups."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    op.create_table(
        "chat_group",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("seen_at", Instant(timezone=True), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("admitted_at", Instant(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_chat_group_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chat_group")),
        sa.UniqueConstraint("chat_id", name=op.f("uq_chat_group_chat_id")),
    )
    with op.batch_alter_table("chat_group", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_chat_group_member_id"), ["member_id"], unique=False)

    op.create_table(
        "choice",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("task_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("is_correction", sa.Boolean(), nullable=False),
        sa.Column("chosen_at", Instant(timezone=True), nullable=False),
        sa.Column("revoked_at", Instant(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_choice_member_id_member")),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_choice_task_id_task")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_choice")),
        sa.UniqueConstraint("member_id", "folded", name=op.f("uq_choice_member_id_folded")),
    )
    with op.batch_alter_table("choice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_choice_member_id"), ["member_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_choice_task_id"), ["task_id"], unique=False)

    op.create_table(
        "question",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("tasks", sa.JSON(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("asked_at", Instant(timezone=True), nullable=False),
        sa.Column("settled_at", Instant(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_question_member_id_member")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
    )
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.create_index("ix_question_last", ["member_id", "chat_id", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_question_member_id"), ["member_id"], unique=False)
        batch_op.create_index("ix_question_open", ["kind", "asked_at"], unique=False)

    op.create_table(
        "task_name",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("task_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("member_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("added_at", Instant(timezone=True), nullable=False),
        sa.Column("revoked_at", Instant(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_task_name_member_id_member")),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_task_name_task_id_task")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_name")),
    )
    with op.batch_alter_table("task_name", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_task_name_member_id"), ["member_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_task_name_task_id"), ["task_id"], unique=False)
        batch_op.create_index(
            "uq_task_name_in_force",
            ["task_id", "folded"],
            unique=True,
            sqlite_where=sa.text("revoked_at IS NULL"),
            postgresql_where=sa.text("revoked_at IS NULL"),
        )

    op.create_table(
        "inquiry",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("question_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("sent_at", Instant(timezone=True), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("task_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("answered_by_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("answered_at", Instant(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["answered_by_id"], ["member.id"], name=op.f("fk_inquiry_answered_by_id_member")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_inquiry_question_id_question")
        ),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_inquiry_task_id_task")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inquiry")),
        sa.UniqueConstraint("question_id", name=op.f("uq_inquiry_question_id")),
    )
    with op.batch_alter_table("inquiry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inquiry_question_id"), ["question_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_inquiry_task_id"), ["task_id"], unique=False)

    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.add_column(sa.Column("phone", sa.String(length=20), nullable=True))


def downgrade() -> None:
    """Step down."""
    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.drop_column("phone")

    with op.batch_alter_table("inquiry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_inquiry_task_id"))
        batch_op.drop_index(batch_op.f("ix_inquiry_question_id"))

    op.drop_table("inquiry")
    with op.batch_alter_table("task_name", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_task_name_in_force",
            sqlite_where=sa.text("revoked_at IS NULL"),
            postgresql_where=sa.text("revoked_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_task_name_task_id"))
        batch_op.drop_index(batch_op.f("ix_task_name_member_id"))

    op.drop_table("task_name")
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.drop_index("ix_question_open")
        batch_op.drop_index(batch_op.f("ix_question_member_id"))
        batch_op.drop_index("ix_question_last")

    op.drop_table("question")
    with op.batch_alter_table("choice", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_choice_task_id"))
        batch_op.drop_index(batch_op.f("ix_choice_member_id"))

    op.drop_table("choice")
    with op.batch_alter_table("chat_group", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_chat_group_member_id"))

    op.drop_table("chat_group")
