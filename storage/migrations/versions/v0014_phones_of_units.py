"""The number by which the office reaches a unit."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    with op.batch_alter_table("unit", schema=None) as batch_op:
        batch_op.add_column(sa.Column("phone", sa.String(length=60), nullable=True))


def downgrade() -> None:
    """Step down."""
    op.drop_column("unit", "phone")  # a batch would make the table anew, which others refer to
