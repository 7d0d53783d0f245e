"""What people ask, what the answers were, and what was learned from it."""

import sqlalchemy as sa

from storage.columns import Instant
from storage.tables.schema import Key, id_of, metadata, own_id

question = sa.Table(
    "question",
    metadata,
    own_id(),
    id_of("member"),
    sa.Column("chat_id", sa.BigInteger, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("folded", sa.Text, nullable=False),
    sa.Column("kind", sa.String(8), nullable=False),
    sa.Column("tasks", sa.JSON, nullable=False),
    sa.Column("unit", sa.Text),
    sa.Column("asked_at", Instant, nullable=False),
    sa.Column("settled_at", Instant),
)
sa.Index("ix_question_last", question.c.member_id, question.c.chat_id, question.c.id)
sa.Index("ix_question_open", question.c.kind, question.c.asked_at)

choice = sa.Table(
    "choice",
    metadata,
    own_id(),
    id_of("member"),
    sa.Column("folded", sa.Text, nullable=False),
    id_of("task"),
    sa.Column("is_correction", sa.Boolean, nullable=False),
    sa.Column("chosen_at", Instant, nullable=False),
    sa.Column("revoked_at", Instant),
    sa.UniqueConstraint("member_id", "folded"),
)

task_name = sa.Table(
    "task_name",
    metadata,
    own_id(),
    id_of("task"),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("folded", sa.Text, nullable=False),
    id_of("member", optional=True),
    sa.Column("added_at", Instant, nullable=False),
    sa.Column("revoked_at", Instant),
)
sa.Index(
    "uq_task_name_in_force",
    task_name.c.task_id,
    task_name.c.folded,
    unique=True,
    sqlite_where=task_name.c.revoked_at.is_(None),
    postgresql_where=task_name.c.revoked_at.is_(None),
)

inquiry = sa.Table(
    "inquiry",
    metadata,
    own_id(),
    id_of("question"),
    sa.Column("sent_at", Instant, nullable=False),
    sa.Column("answer", sa.Text),
    id_of("task", optional=True),
    sa.Column("answered_by_id", Key, sa.ForeignKey("member.id")),
    sa.Column("answered_at", Instant),
    sa.UniqueConstraint("question_id"),
)

chat_group = sa.Table(
    "chat_group",
    metadata,
    own_id(),
    sa.Column("chat_id", sa.BigInteger, nullable=False, unique=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("seen_at", Instant, nullable=False),
    id_of("member", optional=True),
    sa.Column("admitted_at", Instant),
)
