import pytest

from storage.database import Database
from tests.services.desk import Desk


@pytest.fixture
def desk(database: Database) -> Desk:
    """An office before its first plan, on SQLite and on PostgreSQL."""
    return Desk(database)
