from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.crash.district import District, running_district
from tests.crash.nursery import Nursery, open_nursery


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Where the bots of all tests come from."""
    with open_nursery() as nursery:
        yield nursery


@pytest.fixture
async def district(migrated_url: str, tmp_path: Path, nursery: Nursery) -> AsyncIterator[District]:
    """A district on a database of its own, on SQLite and on PostgreSQL; its bot is not started yet."""
    async with running_district(migrated_url, tmp_path, nursery) as district:
        yield district
