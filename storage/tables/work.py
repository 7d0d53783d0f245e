"""What people do: drafts, reports, and the audit of it all."""

import sqlalchemy as sa

from storage.columns import Instant
from storage.tables.schema import Key, id_of, metadata, own_id, position

draft = sa.Table(
    "draft",
    metadata,
    own_id(),
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

upload = sa.Table(
    "upload",
    metadata,
    own_id(),
    id_of("member"),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    sa.Column("file_id", sa.Text, nullable=False),
    sa.Column("document_name", sa.Text, nullable=False),
    sa.Column("received_at", Instant, nullable=False),
    sa.Column("state", sa.String(8), nullable=False, server_default="new"),
    sa.Column("lease_until", Instant),
    sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
    sa.Column("problem", sa.String(40)),
    sa.Column("reading", sa.JSON),
)
sa.Index("ix_upload_waiting", upload.c.state, upload.c.id)

report = sa.Table(
    "report",
    metadata,
    own_id(),
    sa.Column("number", sa.String(40), nullable=False, unique=True),
    sa.Column("subject", sa.String(60), nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    id_of("plan"),
    id_of("member"),
    sa.Column("draft_id", Key, sa.ForeignKey("draft.id"), nullable=False, unique=True),
    sa.Column("submitted_at", Instant, nullable=False),
    sa.Column("is_late", sa.Boolean, nullable=False),
    sa.Column("due", sa.Date, nullable=False),
    sa.Column("extra", sa.JSON, nullable=False),
    sa.UniqueConstraint("subject", "version"),
)

entry = sa.Table(
    "entry",
    metadata,
    own_id(),
    id_of("report"),
    id_of("task"),
    id_of("member"),
    sa.Column("answers", sa.JSON, nullable=False),
    position(),
)

attachment = sa.Table(
    "attachment",
    metadata,
    own_id(),
    id_of("report"),
    id_of("task"),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("file_id", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("state", sa.String(10), nullable=False, server_default="new"),
    sa.Column("lease_until", Instant),
    sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
    sa.Column("path", sa.Text),
    sa.UniqueConstraint("report_id", "task_id", "place"),
)
sa.Index("ix_attachment_waiting", attachment.c.state, attachment.c.id)

review = sa.Table(
    "review",
    metadata,
    own_id(),
    id_of("report"),
    id_of("member"),
    sa.Column("verdict", sa.String(10), nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("fields", sa.JSON, nullable=False),
    sa.Column("given_at", Instant, nullable=False),
)

feed = sa.Table(
    "feed",
    metadata,
    own_id(),
    id_of("task"),
    id_of("member"),
    sa.Column("unit", sa.Text, nullable=False),
    sa.Column("answers", sa.JSON, nullable=False),
    sa.Column("told_at", Instant, nullable=False),
)

audit = sa.Table(
    "audit",
    metadata,
    own_id(),
    sa.Column("at", Instant, nullable=False),
    id_of("member", optional=True),
    sa.Column("action", sa.String(40), nullable=False),
    sa.Column("subject", sa.String(120), nullable=False),
    sa.Column("detail", sa.JSON, nullable=False),
)
