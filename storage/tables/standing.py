"""How tasks stand, as people have said it: milestones confirmed by hand, lights given by the office."""

import sqlalchemy as sa

from storage.columns import Instant
from storage.tables.schema import id_of, metadata, own_id

milestone_reached = sa.Table(
    "milestone_reached",
    metadata,
    own_id(),
    id_of("task"),
    sa.Column("text", sa.Text, nullable=False),
    id_of("member"),
    sa.Column("reached_at", Instant, nullable=False),
    sa.UniqueConstraint("task_id", "text"),
)

light_override = sa.Table(
    "light_override",
    metadata,
    own_id(),
    id_of("task"),
    sa.Column("light", sa.String(8), nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    id_of("member"),
    sa.Column("set_at", Instant, nullable=False),
    sa.Column("revoked_at", Instant),
)
sa.Index(
    "uq_light_override_in_force",
    light_override.c.task_id,
    unique=True,
    sqlite_where=light_override.c.revoked_at.is_(None),
    postgresql_where=light_override.c.revoked_at.is_(None),
)
