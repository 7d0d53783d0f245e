"""What people were reminded of, what they put off, who stands in for whom, and the days that were entered by hand."""

import sqlalchemy as sa

from storage.columns import Instant
from storage.tables.schema import Key, id_of, metadata, own_id

reminder = sa.Table(
    "reminder",
    metadata,
    own_id(),
    id_of("member"),
    sa.Column("matter", sa.String(60), nullable=False),
    sa.Column("stage", sa.String(24), nullable=False),
    sa.Column("day", sa.Date, nullable=False),
    id_of("digest", optional=True),
    sa.Column("outcome", sa.String(8), nullable=False),
    sa.Column("is_last", sa.Boolean, nullable=False),
    sa.UniqueConstraint("member_id", "matter", "stage"),
)
"""A line of a digest: `outcome` is how the message says that the matter stands, `is_last` that no later stage of it was
told to the member; what a member asked to be told again is no stage of its own."""
sa.Index("ix_reminder_outcome", reminder.c.outcome, reminder.c.is_last)
sa.Index("ix_reminder_matter", reminder.c.matter)

digest = sa.Table(
    "digest",
    metadata,
    own_id(),
    id_of("member"),
    sa.Column("key", sa.String(120), nullable=False, unique=True),
    sa.Column("day", sa.Date, nullable=False, index=True),
    sa.Column("lines", sa.JSON, nullable=False),
    sa.Column("written_at", Instant, nullable=False),
)

snooze = sa.Table(
    "snooze",
    metadata,
    own_id(),
    id_of("member"),
    sa.Column("matter", sa.String(60), nullable=False),
    sa.Column("until", Instant, nullable=False),
    sa.UniqueConstraint("member_id", "matter"),
)

absence = sa.Table(
    "absence",
    metadata,
    own_id(),
    id_of("member"),
    sa.Column("deputy_id", Key, sa.ForeignKey("member.id"), nullable=False, index=True),
    sa.Column("first_day", sa.Date, nullable=False),
    sa.Column("last_day", sa.Date, nullable=False),
    sa.Column("asked_at", Instant, nullable=False),
    sa.Column("accepted_at", Instant),
    sa.Column("ended_at", Instant),
)

feeding_request = sa.Table(
    "feeding_request",
    metadata,
    own_id(),
    id_of("plan"),
    sa.Column("area", sa.Text, nullable=False),
    id_of("member"),
    sa.Column("asked_at", Instant, nullable=False),
    sa.UniqueConstraint("plan_id", "area"),
)

calendar_day = sa.Table(
    "calendar_day",
    metadata,
    sa.Column("day", sa.Date, primary_key=True),
    sa.Column("year", sa.Integer, nullable=False),
    sa.Column("is_workday", sa.Boolean, nullable=False),
    id_of("member"),
    sa.Column("entered_at", Instant, nullable=False),
)

calendar_feed = sa.Table(
    "calendar_feed",
    metadata,
    own_id(),
    sa.Column("member_id", Key, sa.ForeignKey("member.id"), nullable=False, unique=True),
    sa.Column("token", sa.String(60), nullable=False, unique=True),
    sa.Column("made_at", Instant, nullable=False),
)
