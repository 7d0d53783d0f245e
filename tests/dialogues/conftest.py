from collections.abc import AsyncIterator

import pytest

from tests.dialogues.town import Town, running_town


@pytest.fixture
async def town(migrated_url: str) -> AsyncIterator[Town]:
    """A town on a database of its own, on SQLite and on PostgreSQL; in the end no update has failed."""
    async with running_town(migrated_url) as town:
        yield town
        failures = await town.count_failures()
    assert failures == 0
