import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage import migrations, plans, reminders, tables
from storage.database import Database
from storage.migrations.run import downgrade, upgrade
from storage.plans import StoredPlan
from storage.reminders import Told
from storage.tables import metadata

STEPS = ScriptDirectory(str(Path(migrations.__file__).parent))


def table_names(connection: sa.Connection) -> set[str]:
    return set(sa.inspect(connection).get_table_names())


def differences(connection: sa.Connection) -> object:
    """What Alembic would have to change for the tables to be as the models say."""
    thorough = {"compare_type": True, "compare_server_default": True}
    return compare_metadata(MigrationContext.configure(connection, opts=thorough), metadata)


async def test_every_step_goes_up_down_and_up_again(database_url: str) -> None:
    database = Database(database_url)
    for step in reversed(list(STEPS.walk_revisions())):
        async with database.transaction() as tx:
            await tx.run_sync(upgrade, step.revision)
            await tx.run_sync(downgrade, str(step.down_revision or "base"))
            await tx.run_sync(upgrade, step.revision)
    await database.close()


async def test_going_down_to_the_base_leaves_nothing_and_up_again_everything(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.run_sync(downgrade, "base")
        assert await tx.run_sync(table_names) == {"alembic_version"}
    await database.migrate()
    async with database.transaction() as tx:
        assert await tx.run_sync(table_names) == {"alembic_version", *metadata.tables}


async def test_the_models_are_what_the_migrations_made(database: Database) -> None:
    async with database.transaction() as tx:
        assert await tx.run_sync(differences) == []


def test_the_newest_step_is_the_head_that_the_code_names() -> None:
    assert STEPS.get_heads() == [migrations.HEAD]


async def test_migrating_again_changes_nothing_and_does_not_even_load_alembic(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "storage.migrations.run", None)
    await database.migrate()


async def test_a_step_that_fails_leaves_the_tables_as_they_were(database_url: str) -> None:
    database = Database(database_url)
    async with database.transaction() as tx:
        await tx.execute(sa.text("CREATE TABLE report (id INTEGER)"))
    with pytest.raises(sa.exc.DBAPIError):
        await database.migrate()
    async with database.transaction() as tx:
        assert await tx.run_sync(table_names) <= {"report", "alembic_version"}
        await tx.execute(sa.text("DROP TABLE report"))
    await database.migrate()
    await database.close()


async def test_the_latest_steps_go_down_and_up_again_under_a_plan_that_is_stored(
    database: Database, stored: StoredPlan
) -> None:
    async with database.transaction() as tx:
        await tx.run_sync(downgrade, "0009")
        await tx.run_sync(upgrade, "head")
        assert (await plans.load(tx, stored.id)).plan == stored.plan


async def test_reminders_that_were_told_before_stand_open_where_their_digest_says_so(
    database_url: str,
) -> None:
    database = Database(database_url)
    line = {"key": "a", "stage": "due"}
    said = [{**line, "is_done": False}, {**line, "key": "b", "is_done": True}]
    told = [("a", "before-3"), ("a", "due"), ("a", "snoozed-2026-06-25T11:00"), ("b", "due")]
    day, at = date(2026, 6, 25), datetime(2026, 6, 25, tzinfo=UTC)
    person = {"id": 1, "telegram_id": 7, "name": "何苗", "locale": "zh-CN", "joined_at": at}
    rows = [{"member_id": 1, "matter": matter, "stage": stage, "day": day} for matter, stage in told]
    async with database.transaction() as tx:
        await tx.run_sync(upgrade, "0014")
        await tx.execute(sa.insert(tables.member).values(person))
        written = {"member_id": 1, "key": "k", "day": day, "lines": said, "written_at": at}
        await tx.execute(sa.insert(tables.digest).values(written))
        await tx.execute(sa.insert(tables.reminder), rows)
        await tx.run_sync(upgrade, migrations.HEAD)
        assert await reminders.list_told(tx, ["b"], day) == [
            Told(1, "a", "due", "open"),
            Told(1, "b", "due", "done"),
        ]
        (digest,) = await reminders.digests_on(tx, day)
        assert [line["outcome"] for line in digest.lines] == ["open", "done"]
        await tx.run_sync(downgrade, "0014")
        assert await tx.scalar(sa.select(tables.digest.c.lines)) == said
    await database.close()
