"""in which revision a plan, and each of its tasks, changed last."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    for table, column in (("plan", "renewed_in"), ("task", "changed_in")):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column(column, sa.Integer(), server_default="0", nullable=False))


def downgrade() -> None:
    """Step down."""
    for table, column in (("task", "changed_in"), ("plan", "renewed_in")):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_column(column)
