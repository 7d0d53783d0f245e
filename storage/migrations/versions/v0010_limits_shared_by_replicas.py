"""When each message is let go and which chats must wait: kept in tables, for all replicas; indices of what waits."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

BEFORE = {"ix_outbox_chat": ["chat_id", "state"], "ix_outbox_waiting": ["state", "priority", "id"]}
IS_NEW, IS_SENDING = "state = 'new'", "state = 'sending'"
AFTER: dict[str, tuple[list[str], str | None]] = {
    "ix_outbox_waiting": (["priority", "id"], IS_NEW),
    "ix_outbox_put_off": (["not_before"], f"{IS_NEW} AND not_before > created_at"),
    "ix_outbox_sending": (["chat_id"], IS_SENDING),
    "ix_outbox_chat": (["chat_id", "sent_at"], None),
    "ix_outbox_goes_at": (["goes_at"], None),
}


def upgrade() -> None:
    """Step up."""
    for name in BEFORE:
        op.drop_index(name, "outbox")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("goes_at", Instant(timezone=True), nullable=True))
    for name, (columns, which) in AFTER.items():
        where = sa.text(which) if which else None
        op.create_index(name, "outbox", columns, sqlite_where=where, postgresql_where=where)
    op.create_table(
        "pause",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("until", Instant(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name=op.f("pk_pause")),
    )


def downgrade() -> None:
    """Step down."""
    op.drop_table("pause")
    for name in AFTER:
        op.drop_index(name, "outbox")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_column("goes_at")
    for name, columns in BEFORE.items():
        op.create_index(name, "outbox", columns)
