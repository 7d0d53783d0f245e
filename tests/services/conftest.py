import pytest

from storage.database import Database
from tests.services.desk import Desk, Person


@pytest.fixture
def desk(database: Database) -> Desk:
    """An office before its first plan, on SQLite and on PostgreSQL."""
    return Desk(database)


@pytest.fixture
async def office(desk: Desk) -> Person:
    """Somebody of the office, who has the plan."""
    await desk.store()
    return await desk.person()
