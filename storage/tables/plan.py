"""The yearly plan and the units of its district."""

import sqlalchemy as sa

from storage.columns import Exact, Instant
from storage.tables.schema import Key, id_of, metadata, own_id, position

unit = sa.Table(
    "unit",
    metadata,
    own_id(),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    sa.Column("kind", sa.String(12), nullable=False),
    sa.Column("phone", sa.String(60)),
)

unit_name = sa.Table(
    "unit_name",
    metadata,
    own_id(),
    id_of("unit"),
    sa.Column("name", sa.Text, nullable=False, unique=True),
)

unit_member = sa.Table(
    "unit_member",
    metadata,
    own_id(),
    sa.Column("collective_id", Key, sa.ForeignKey("unit.id"), nullable=False),
    id_of("unit"),
    sa.UniqueConstraint("collective_id", "unit_id"),
)

unit_apart = sa.Table(
    "unit_apart",
    metadata,
    own_id(),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("other_name", sa.Text, nullable=False),
    sa.UniqueConstraint("name", "other_name"),
)

plan = sa.Table(
    "plan",
    metadata,
    own_id(),
    sa.Column("title", sa.Text),
    sa.Column("year", sa.Integer, nullable=False),
    sa.Column("timezone", sa.String(60), nullable=False),
    sa.Column("workday_policy", sa.String(12), nullable=False),
    sa.Column("revision", sa.Integer, nullable=False, server_default="1"),
    sa.Column("renewed_in", sa.Integer, nullable=False, server_default="0"),
    sa.Column("document_name", sa.Text, nullable=False),
    sa.Column("imported_at", Instant, nullable=False),
    sa.Column("settings", sa.JSON),
    sa.Column("asked_from", sa.JSON),
)

original = sa.Table(
    "original",
    metadata,
    own_id(),
    sa.Column("plan_id", Key, sa.ForeignKey("plan.id"), nullable=False, unique=True),
    sa.Column("reading", sa.JSON, nullable=False),
)

area = sa.Table(
    "area",
    metadata,
    own_id(),
    id_of("plan"),
    sa.Column("number", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    position(),
)

area_unit = sa.Table(
    "area_unit",
    metadata,
    own_id(),
    id_of("area"),
    id_of("unit"),
    sa.Column("role", sa.String(12), nullable=False),
    position(),
)

task = sa.Table(
    "task",
    metadata,
    own_id(),
    id_of("plan"),
    sa.Column("number", sa.Text, nullable=False),
    sa.Column("area", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("target", sa.Text, nullable=False),
    sa.Column("parent", sa.Text),
    sa.Column("deferred", sa.Boolean, nullable=False),
    sa.Column("people", sa.JSON, nullable=False),
    sa.Column("retired_at", Instant),
    sa.Column("changed_in", sa.Integer, nullable=False, server_default="0"),
    position(),
)

task_unit = sa.Table(
    "task_unit",
    metadata,
    own_id(),
    id_of("task"),
    id_of("unit"),
    sa.Column("role", sa.String(12), nullable=False),
    position(),
)

milestone = sa.Table(
    "milestone",
    metadata,
    own_id(),
    id_of("task"),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("due", sa.Date),
    sa.Column("kind", sa.String(12), nullable=False),
    position(),
)

quantity = sa.Table(
    "quantity",
    metadata,
    own_id(),
    id_of("task"),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("value", Exact, nullable=False),
    sa.Column("value_max", Exact),
    sa.Column("unit", sa.Text, nullable=False),
    position(),
)

reporting_rule = sa.Table(
    "reporting_rule",
    metadata,
    own_id(),
    id_of("plan"),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("day", sa.Integer),
    sa.Column("period", sa.String(16), nullable=False),
    sa.Column("who", sa.Text),
    sa.Column("weekday", sa.Integer),
    position(),
)

unplaced = sa.Table(
    "unplaced",
    metadata,
    own_id(),
    id_of("plan"),
    sa.Column("line", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("why", sa.String(40), nullable=False),
)
