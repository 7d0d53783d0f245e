"""What came from Telegram and what goes to it."""

import sqlalchemy as sa

from storage.columns import Instant
from storage.tables.schema import metadata, own_id

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
    own_id(),
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
