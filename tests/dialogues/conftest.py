from collections.abc import AsyncIterator

import pytest

from tests.dialogues.town import Town, running_town


@pytest.fixture
async def town(migrated_url: str) -> AsyncIterator[Town]:
    """A town on a database of its own, on SQLite and on PostgreSQL."""
    async with running_town(migrated_url) as town:
        yield town
