"""What every table is made with."""

import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Key = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def own_id() -> sa.Column[int]:
    """Give the table its key."""
    return sa.Column("id", Key, primary_key=True)


def id_of(table: str, *, optional: bool = False) -> sa.Column[int]:
    """Refer to a row of another table, by the column `<table>_id`."""
    reference = sa.ForeignKey(f"{table}.id")
    return sa.Column(f"{table}_id", Key, reference, nullable=optional, index=True)


def position() -> sa.Column[int]:
    """Keep the order in which the rows of one owner were written."""
    return sa.Column("position", sa.Integer, nullable=False)
