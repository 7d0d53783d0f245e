"""Until when a message is of any use."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    op.add_column("outbox", sa.Column("not_after", Instant(timezone=True), nullable=True))
    waits = sa.text("state = 'new' AND not_after IS NOT NULL")
    op.create_index("ix_outbox_ends", "outbox", ["not_after"], sqlite_where=waits, postgresql_where=waits)


def downgrade() -> None:
    """Step down."""
    op.drop_index("ix_outbox_ends", "outbox")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_column("not_after")
