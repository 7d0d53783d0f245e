"""Members, their roles, and how they came by them."""

import sqlalchemy as sa

from storage.columns import Instant
from storage.tables.schema import Key, id_of, metadata, own_id

member = sa.Table(
    "member",
    metadata,
    own_id(),
    sa.Column("telegram_id", sa.BigInteger, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("locale", sa.String(8), nullable=False),
    sa.Column("phone", sa.String(20)),
    sa.Column("focus_draft_id", Key, sa.ForeignKey("draft.id")),
    sa.Column("joined_at", Instant, nullable=False),
    sa.Column("unreachable_since", Instant),
)

membership = sa.Table(
    "membership",
    metadata,
    own_id(),
    id_of("member"),
    id_of("unit", optional=True),
    sa.Column("role", sa.String(12), nullable=False),
    sa.Column("since", Instant, nullable=False),
)
sa.Index("uq_membership", membership.c.member_id, membership.c.unit_id, membership.c.role, unique=True)

invitation = sa.Table(
    "invitation",
    metadata,
    own_id(),
    sa.Column("digest", sa.String(64), nullable=False, unique=True),
    id_of("unit", optional=True),
    sa.Column("role", sa.String(12), nullable=False),
    sa.Column("expires_at", Instant, nullable=False),
    sa.Column("used_at", Instant),
    id_of("member", optional=True),
)
