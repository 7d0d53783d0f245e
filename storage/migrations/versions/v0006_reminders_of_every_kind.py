"""digests, what was put off, leave, requests to feed, days entered by hand, calendars on phones."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _create(
    name: str,
    *columns: sa.Column[object],
    owners: Sequence[tuple[str, str]],
    unique: Sequence[Sequence[str]] = (),
) -> None:
    """Make a table with a key of its own, references to other tables, and what must be unique."""
    constraints: list[sa.Constraint] = [sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}"))]
    constraints += [
        sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(f"fk_{name}_{column}_{table}"))
        for column, table in owners
    ]
    constraints += [
        sa.UniqueConstraint(*names, name=op.f(f"uq_{name}_{'_'.join(names)}")) for names in unique
    ]
    keys = [sa.Column(column, KEY, nullable=False) for column, _ in owners]
    op.create_table(name, sa.Column("id", KEY, nullable=False), *keys, *columns, *constraints)
    for column, _ in owners:
        if [column] not in [list(names) for names in unique]:
            op.create_index(op.f(f"ix_{name}_{column}"), name, [column], unique=False)


def upgrade() -> None:
    """Step up."""
    instant, member = Instant(timezone=True), [("member_id", "member")]
    _create(
        "digest",
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("written_at", instant, nullable=False),
        sa.Column("settled_at", instant, nullable=True),
        owners=member,
        unique=[["key"]],
    )
    _create(
        "snooze",
        sa.Column("matter", sa.String(length=60), nullable=False),
        sa.Column("until", instant, nullable=False),
        owners=member,
        unique=[["member_id", "matter"]],
    )
    _create(
        "absence",
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("asked_at", instant, nullable=False),
        sa.Column("accepted_at", instant, nullable=True),
        sa.Column("ended_at", instant, nullable=True),
        owners=[*member, ("deputy_id", "member")],
    )
    _create(
        "feeding_request",
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("asked_at", instant, nullable=False),
        owners=[("plan_id", "plan"), *member],
        unique=[["plan_id", "area"]],
    )
    _create(
        "calendar_feed",
        sa.Column("token", sa.String(length=60), nullable=False),
        sa.Column("made_at", instant, nullable=False),
        owners=member,
        unique=[["member_id"], ["token"]],
    )
    op.create_table(
        "calendar_day",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("is_workday", sa.Boolean(), nullable=False),
        sa.Column("member_id", KEY, nullable=False),
        sa.Column("entered_at", instant, nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"], name=op.f("fk_calendar_day_member_id_member")),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_calendar_day")),
    )
    op.create_index(op.f("ix_calendar_day_member_id"), "calendar_day", ["member_id"], unique=False)


def downgrade() -> None:
    """Step down."""
    for table in ("calendar_day", "calendar_feed", "feeding_request", "absence", "snooze", "digest"):
        op.drop_table(table)
