import asyncio
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
import sqlalchemy as sa

from storage import inbox
from storage.columns import Exact, Instant
from storage.database import Database
from storage.inbox import Received

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)

values = sa.Table("exact_values", sa.MetaData(), sa.Column("instant", Instant), sa.Column("figure", Exact))


async def store(database: Database, now: datetime = NOW, update_id: int = 1) -> None:
    async with database.transaction() as tx:
        await inbox.store(tx, [{"update_id": update_id}], now)


async def waiting(database: Database) -> list[Received]:
    async with database.transaction() as tx:
        return await inbox.waiting(tx)


@pytest.mark.parametrize("url", ["mysql://lan:s3cret@localhost/plan", "lianluo.sqlite3", ""])
def test_a_url_of_another_kind_is_refused_with_what_is_expected(url: str) -> None:
    with pytest.raises(ValueError, match=r"begins with sqlite: or postgresql:") as refused:
        Database(url)
    assert "s3cret" not in str(refused.value)


async def test_nothing_connects_before_the_first_transaction(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'not-yet.sqlite3'}")
    assert not (tmp_path / "not-yet.sqlite3").exists()
    await database.close()


async def test_an_exception_undoes_the_whole_transaction(database: Database) -> None:
    with pytest.raises(RuntimeError):
        await store_and_fail(database)
    assert await waiting(database) == []


async def store_and_fail(database: Database) -> None:
    async with database.transaction() as tx:
        await inbox.store(tx, [{"update_id": 1}], NOW)
        raise RuntimeError("a surprise")


async def test_a_cancelled_transaction_is_undone_and_lets_the_next_one_in(database: Database) -> None:
    begun = asyncio.Event()

    async def work() -> None:
        async with database.transaction() as tx:
            await inbox.store(tx, [{"update_id": 1}], NOW)
            begun.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(work())
    await begun.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await store(database, update_id=2)
    assert [update.update_id for update in await waiting(database)] == [2]


async def test_a_transaction_that_is_cancelled_at_any_moment_is_whole_or_not_at_all(
    database: Database,
) -> None:
    async def store_pair(number: int) -> None:
        await store(database, update_id=number)
        async with database.transaction() as tx:
            await inbox.store(tx, [{"update_id": number + 1}], NOW)
            await inbox.store(tx, [{"update_id": number + 2}], NOW)

    for number in range(0, 180, 3):
        task = asyncio.create_task(store_pair(number))
        await asyncio.sleep(number / 18_000)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    kept = {update.update_id for update in await waiting(database)}
    assert all((number + 1 in kept) == (number + 2 in kept) for number in range(0, 180, 3))


async def test_who_only_reads_keeps_no_other_process_from_writing(
    database: Database, migrated_url: str
) -> None:
    other = Database(migrated_url)
    async with database.reading() as tx:
        assert await inbox.waiting(tx) == []
        async with asyncio.timeout(5):
            await store(other)
    assert len(await waiting(database)) == 1
    await store(database, update_id=2)
    assert len(await waiting(other)) == 2
    await other.close()


async def test_many_transactions_at_once_all_come_through(database: Database) -> None:
    await asyncio.gather(*(store(database, update_id=number) for number in range(40)))
    assert len(await waiting(database)) == 40


async def test_an_instant_comes_back_aware_and_equal(database: Database) -> None:
    in_shanghai = datetime(2026, 6, 20, 23, 59, 59, 123456, tzinfo=timezone(timedelta(hours=8)))
    await store(database, in_shanghai)
    (update,) = await waiting(database)
    assert update.received_at == in_shanghai
    assert update.received_at.tzinfo is UTC


async def test_an_instant_without_a_zone_is_refused(database: Database) -> None:
    with pytest.raises(sa.exc.StatementError, match="an instant needs a time zone"):
        await store(database, datetime(2026, 6, 20))  # noqa: DTZ001 - it is what must be refused


async def test_figures_come_back_with_the_same_digits(database: Database) -> None:
    figures = [Decimal(text) for text in ("1502.850", "0.1", "-3", "1E+3", "99999999999999999999.000000001")]
    async with database.transaction() as tx:
        await tx.run_sync(values.create)
        await tx.execute(sa.insert(values), [{"instant": NOW, "figure": figure} for figure in figures])
        found = (await tx.execute(sa.select(values.c.figure))).scalars().all()
    assert [str(figure) for figure in found] == [str(figure) for figure in figures]


async def test_nothing_stays_nothing(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.run_sync(values.create)
        await tx.execute(sa.insert(values).values(instant=None, figure=None))
        assert tuple((await tx.execute(sa.select(values))).one()) == (None, None)
