"""Every table, private to this package: values go in, values come out, rows stay here."""

import sqlalchemy as sa

from storage.columns import Exact, Instant

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Key = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def _id() -> sa.Column[int]:
    return sa.Column("id", Key, primary_key=True)


def _of(table: str, *, optional: bool = False) -> sa.Column[int]:
    """Refer to a row of another table, by the column `<table>_id`."""
    reference = sa.ForeignKey(f"{table}.id")
    return sa.Column(f"{table}_id", Key, reference, nullable=optional, index=True)


def _position() -> sa.Column[int]:
    return sa.Column("position", sa.Integer, nullable=False)


inbox = sa.Table(
    "inbox",
    metadata,
    sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("chat_key", sa.BigInteger, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("received_at", Instant, nullable=False),
    sa.Column("state", sa.String(8), nullable=False, server_default="new"),
    sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
    sa.Column("error_id", sa.String(16)),
)
sa.Index("ix_inbox_waiting", inbox.c.state, inbox.c.chat_key, inbox.c.update_id)

outbox = sa.Table(
    "outbox",
    metadata,
    _id(),
    sa.Column("key", sa.String(120), unique=True),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    sa.Column("priority", sa.SmallInteger, nullable=False),
    sa.Column("method", sa.String(40), nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("state", sa.String(8), nullable=False, server_default="new"),
    sa.Column("not_before", Instant, nullable=False),
    sa.Column("lease_until", Instant),
    sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("sent_at", Instant),
    sa.Column("message_id", sa.BigInteger),
    sa.Column("error", sa.Text),
)
sa.Index("ix_outbox_waiting", outbox.c.state, outbox.c.priority, outbox.c.id)
sa.Index("ix_outbox_chat", outbox.c.chat_id, outbox.c.state)

unit = sa.Table(
    "unit",
    metadata,
    _id(),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    sa.Column("kind", sa.String(12), nullable=False),
)

plan = sa.Table(
    "plan",
    metadata,
    _id(),
    sa.Column("title", sa.Text),
    sa.Column("year", sa.Integer, nullable=False),
    sa.Column("timezone", sa.String(60), nullable=False),
    sa.Column("workday_policy", sa.String(12), nullable=False),
    sa.Column("revision", sa.Integer, nullable=False, server_default="1"),
    sa.Column("document_name", sa.Text, nullable=False),
    sa.Column("imported_at", Instant, nullable=False),
)

area = sa.Table(
    "area",
    metadata,
    _id(),
    _of("plan"),
    sa.Column("number", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    _position(),
)

area_unit = sa.Table(
    "area_unit",
    metadata,
    _id(),
    _of("area"),
    _of("unit"),
    sa.Column("role", sa.String(12), nullable=False),
    _position(),
)

task = sa.Table(
    "task",
    metadata,
    _id(),
    _of("plan"),
    sa.Column("number", sa.Text, nullable=False),
    sa.Column("area", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("target", sa.Text, nullable=False),
    sa.Column("parent", sa.Text),
    sa.Column("deferred", sa.Boolean, nullable=False),
    sa.Column("people", sa.JSON, nullable=False),
    sa.Column("retired_at", Instant),
    _position(),
)

task_unit = sa.Table(
    "task_unit",
    metadata,
    _id(),
    _of("task"),
    _of("unit"),
    sa.Column("role", sa.String(12), nullable=False),
    _position(),
)

milestone = sa.Table(
    "milestone",
    metadata,
    _id(),
    _of("task"),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("due", sa.Date),
    sa.Column("kind", sa.String(12), nullable=False),
    _position(),
)

quantity = sa.Table(
    "quantity",
    metadata,
    _id(),
    _of("task"),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("value", Exact, nullable=False),
    sa.Column("value_max", Exact),
    sa.Column("unit", sa.Text, nullable=False),
    _position(),
)

reporting_rule = sa.Table(
    "reporting_rule",
    metadata,
    _id(),
    _of("plan"),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("day", sa.Integer),
    sa.Column("period", sa.String(16), nullable=False),
    sa.Column("who", sa.Text),
    _position(),
)

unplaced = sa.Table(
    "unplaced",
    metadata,
    _id(),
    _of("plan"),
    sa.Column("line", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("why", sa.String(40), nullable=False),
)

draft = sa.Table(
    "draft",
    metadata,
    _id(),
    sa.Column("member_id", Key, nullable=False, index=True),
    sa.Column("subject", sa.String(60), nullable=False),
    sa.Column("state", sa.JSON, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("opened_at", Instant, nullable=False),
    sa.Column("updated_at", Instant, nullable=False),
    sa.Column("closed_as", sa.String(12)),
)
sa.Index(
    "uq_draft_open",
    draft.c.member_id,
    draft.c.subject,
    unique=True,
    sqlite_where=draft.c.closed_as.is_(None),
    postgresql_where=draft.c.closed_as.is_(None),
)

member = sa.Table(
    "member",
    metadata,
    _id(),
    sa.Column("telegram_id", sa.BigInteger, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("locale", sa.String(8), nullable=False),
    sa.Column("focus_draft_id", Key, sa.ForeignKey("draft.id")),
    sa.Column("joined_at", Instant, nullable=False),
    sa.Column("unreachable_since", Instant),
)

membership = sa.Table(
    "membership",
    metadata,
    _id(),
    _of("member"),
    _of("unit", optional=True),
    sa.Column("role", sa.String(12), nullable=False),
    sa.Column("since", Instant, nullable=False),
)
sa.Index("uq_membership", membership.c.member_id, membership.c.unit_id, membership.c.role, unique=True)

invitation = sa.Table(
    "invitation",
    metadata,
    _id(),
    sa.Column("digest", sa.String(64), nullable=False, unique=True),
    _of("unit", optional=True),
    sa.Column("role", sa.String(12), nullable=False),
    sa.Column("expires_at", Instant, nullable=False),
    sa.Column("used_at", Instant),
    _of("member", optional=True),
)

report = sa.Table(
    "report",
    metadata,
    _id(),
    sa.Column("number", sa.String(40), nullable=False, unique=True),
    sa.Column("subject", sa.String(60), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    _of("plan"),
    _of("member"),
    sa.Column("draft_id", Key, sa.ForeignKey("draft.id"), nullable=False, unique=True),
    sa.Column("submitted_at", Instant, nullable=False),
    sa.Column("is_late", sa.Boolean, nullable=False),
    sa.UniqueConstraint("subject", "version"),
)

entry = sa.Table(
    "entry",
    metadata,
    _id(),
    _of("report"),
    _of("task"),
    sa.Column("answers", sa.JSON, nullable=False),
    _position(),
)

reminder = sa.Table(
    "reminder",
    metadata,
    _id(),
    _of("member"),
    sa.Column("matter", sa.String(60), nullable=False),
    sa.Column("stage", sa.String(24), nullable=False),
    sa.Column("day", sa.Date, nullable=False),
    sa.UniqueConstraint("member_id", "matter", "stage"),
)

audit = sa.Table(
    "audit",
    metadata,
    _id(),
    sa.Column("at", Instant, nullable=False),
    _of("member", optional=True),
    sa.Column("action", sa.String(40), nullable=False),
    sa.Column("subject", sa.String(120), nullable=False),
    sa.Column("detail", sa.JSON, nullable=False),
)
