"""Which year's list a day was entered with: the first of a year may lie in the December before."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Step up."""
    with op.batch_alter_table("calendar_day", schema=None) as batch_op:
        batch_op.add_column(sa.Column("year", sa.Integer(), nullable=True))
    calendar_day = sa.table("calendar_day", sa.column("day", sa.Date()), sa.column("year", sa.Integer()))
    op.execute(sa.update(calendar_day).values(year=sa.extract("year", calendar_day.c.day)))
    with op.batch_alter_table("calendar_day", schema=None) as batch_op:
        batch_op.alter_column("year", existing_type=sa.Integer(), nullable=False)


def downgrade() -> None:
    """Step down."""
    with op.batch_alter_table("calendar_day", schema=None) as batch_op:
        batch_op.drop_column("year")
