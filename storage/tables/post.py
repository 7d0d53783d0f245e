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
    sa.Column("not_after", Instant),
    sa.Column("goes_at", Instant),
    sa.Column("lease_until", Instant),
    sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("sent_at", Instant),
    sa.Column("message_id", sa.BigInteger),
    sa.Column("error", sa.Text),
)
_is_new, _is_sending = outbox.c.state == "new", outbox.c.state == "sending"
_is_put_off = _is_new & (outbox.c.not_before > outbox.c.created_at)
for _name, _columns, _which in (
    ("ix_outbox_waiting", ("priority", "id"), _is_new),
    ("ix_outbox_put_off", ("not_before",), _is_put_off),
    ("ix_outbox_ends", ("not_after",), _is_new & outbox.c.not_after.is_not(None)),
    ("ix_outbox_sending", ("chat_id",), _is_sending),
    ("ix_outbox_chat", ("chat_id", "sent_at"), None),
    ("ix_outbox_goes_at", ("goes_at",), None),
):
    sa.Index(_name, *(outbox.c[column] for column in _columns), sqlite_where=_which, postgresql_where=_which)

pause = sa.Table(
    "pause",
    metadata,
    sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("until", Instant, nullable=False),
)
