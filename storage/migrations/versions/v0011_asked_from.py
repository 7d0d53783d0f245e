"""From which day on a report is asked for that a plan did not ask for at first."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    with op.batch_alter_table("plan", schema=None) as batch_op:
        batch_op.add_column(sa.Column("asked_from", sa.JSON(), nullable=True))


def downgrade() -> None:
    """Step down."""
    op.drop_column("plan", "asked_from")  # a batch would make the table anew, which others refer to
