from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.crash.district import District, running_district


@pytest.fixture
async def district(migrated_url: str, tmp_path: Path) -> AsyncIterator[District]:
    """A district on a database of its own, on SQLite and on PostgreSQL; its bot is not started yet."""
    async with running_district(migrated_url, tmp_path) as district:
        yield district
