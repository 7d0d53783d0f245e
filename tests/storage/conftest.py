"""What several tests of the tables begin with."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.core.calendar import WorkdayPolicy
from bot.core.model import Area, Plan, Task
from storage import members, plan_writing, plans
from storage.database import Database
from storage.members import Member, MemberRole
from storage.plan_writing import Source
from storage.plans import StoredPlan

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)


@pytest.fixture
async def replica(database: Database, migrated_url: str) -> AsyncIterator[Database]:
    """The same tables as another process sees them."""
    other = Database(migrated_url)
    yield other
    await other.close()


@pytest.fixture
async def member(database: Database) -> Member:
    """Somebody of the office, which belongs to no unit."""
    async with database.transaction() as tx:
        payload = await members.invite(tx, MemberRole.OFFICE, None, NOW)
        await members.accept(tx, payload, 1001, "何苗", "zh-CN", NOW)
        found = await members.find(tx, 1001)
    assert found
    return found


@pytest.fixture
async def stored(database: Database) -> StoredPlan:
    """A small plan: three tasks of one area."""
    plan = Plan(
        "年度工作方案",
        2026,
        areas=(Area("1", "道路养护", ("区公路站",)),),
        tasks=(
            Task("1.1", "1", "修补县道", lead=("区公路站",), responsible=("东河镇人民政府",)),
            Task("1.2", "1", "更换路灯", lead=("区照明所",)),
            Task("1.3", "1", "清淤边沟", lead=("区公路站",)),
        ),
    )
    async with database.transaction() as tx:
        source = Source("方案.docx", 2026, "Asia/Shanghai", WorkdayPolicy.LATER)
        return await plans.load(tx, await plan_writing.create(tx, plan, source, NOW))
