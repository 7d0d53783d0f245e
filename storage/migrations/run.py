"""Alembic without its ini file: the steps travel inside the package."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config


def upgrade(connection: sa.Connection, to: str) -> None:
    """Step up to a version ("head" is the newest) inside the caller's transaction."""
    command.upgrade(_config(connection), to)


def downgrade(connection: sa.Connection, to: str) -> None:
    """Step down to a version ("base" is nothing at all) inside the caller's transaction."""
    command.downgrade(_config(connection), to)


def _config(connection: sa.Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
