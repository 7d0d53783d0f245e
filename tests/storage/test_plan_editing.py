"""Changing a stored plan task by task."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
import sqlalchemy as sa

from bot.core.changes import compare
from bot.core.model import Milestone, MilestoneKind, Plan, Quantity, Task
from storage import plan_editing, plan_writing, plans
from storage.database import Database
from storage.plans import StoredPlan
from tests.storage.conftest import NOW

LATER = NOW + timedelta(days=1)
PART = Task("1.1.1", "1", "东河段", parent="1.1", responsible=("东河镇人民政府",))


async def load(database: Database, stored: StoredPlan) -> StoredPlan:
    async with database.transaction() as tx:
        return await plans.load(tx, stored.id)


async def add(database: Database, stored: StoredPlan, task: Task) -> int:
    async with database.transaction() as tx:
        return await plan_editing.add(tx, stored.id, task)


async def retire(database: Database, stored: StoredPlan, *task_ids: int) -> None:
    async with database.transaction() as tx:
        await plan_editing.retire(tx, stored.id, task_ids, LATER)


async def restore(database: Database, stored: StoredPlan, task_id: int) -> bool:
    async with database.transaction() as tx:
        return await plan_editing.restore(tx, stored.id, task_id)


def numbers(stored: StoredPlan) -> list[str]:
    return [task.number for task in stored.plan.tasks]


async def test_a_changed_task_is_read_as_it_was_written_in_its_old_place(
    database: Database, stored: StoredPlan
) -> None:
    changed = replace(
        stored.plan.tasks[1],
        title="更换路灯和电缆",
        target="9月底前更换120盏",
        lead=("新单位局",),
        deferred=True,
        milestones=(Milestone("9月底前", date(2026, 9, 30), MilestoneKind.BY),),
        quantities=(Quantity("120盏", Decimal(120), "盏"),),
    )
    async with database.transaction() as tx:
        await plan_editing.change(tx, stored.id, stored.task_ids["1.2"], changed)
    fresh = await load(database, stored)
    assert fresh.plan.tasks == (stored.plan.tasks[0], changed, stored.plan.tasks[2])
    assert fresh.task_ids == stored.task_ids
    assert fresh.revision == stored.revision + 1


async def test_a_new_task_stands_after_those_of_its_area_and_a_part_after_its_whole(
    database: Database, stored: StoredPlan
) -> None:
    await add(database, stored, Task("1.4", "1", "绿化"))
    await add(database, stored, PART)
    await add(database, stored, replace(PART, number="1.1.2", title="西河段"))
    await add(database, stored, Task("9.1", "9", "没有这个方面"))
    assert numbers(await load(database, stored)) == ["1.1", "1.1.1", "1.1.2", "1.2", "1.3", "1.4", "9.1"]


async def test_a_retired_task_is_gone_and_comes_back_whole(database: Database, stored: StoredPlan) -> None:
    task_id = stored.task_ids["1.2"]
    await retire(database, stored, task_id)
    assert numbers(await load(database, stored)) == ["1.1", "1.3"]
    async with database.transaction() as tx:
        assert sorted(await plan_editing.taken_numbers(tx, stored.id)) == ["1.1", "1.2", "1.3"]
    assert await restore(database, stored, task_id)
    assert not await restore(database, stored, task_id)
    assert (await load(database, stored)).plan == stored.plan


async def test_a_task_comes_back_with_the_parts_that_went_with_it(
    database: Database, stored: StoredPlan
) -> None:
    part_id, task_id = await add(database, stored, PART), stored.task_ids["1.1"]
    deep_id = await add(database, stored, replace(PART, number="1.1.1.1", parent="1.1.1"))
    async with database.transaction() as tx:
        other = [stored.task_ids["1.3"]]
        await plan_editing.retire(tx, stored.id, other, LATER)  # at the same moment, and yet no part of it
    await retire(database, stored, task_id, part_id, deep_id)
    assert await restore(database, stored, task_id)
    assert numbers(await load(database, stored)) == ["1.1", "1.1.1", "1.1.1.1", "1.2"]


async def test_a_task_does_not_come_back_where_its_number_was_given_away(
    database: Database, stored: StoredPlan
) -> None:
    task_id = stored.task_ids["1.2"]
    await retire(database, stored, task_id)
    await add(database, stored, Task("1.2", "1", "另一项"))
    assert not await restore(database, stored, task_id)
    assert not await restore(database, stored, 987_654)


async def store_again(database: Database, stored: StoredPlan, plan: Plan) -> StoredPlan:
    async with database.transaction() as tx:
        now = await plans.load(tx, stored.id)
        kept = {new: now.task_ids[old] for new, old in compare(now.plan, plan).kept.items()}
        await plan_writing.replace(tx, stored.id, plan, kept, "方案.docx", LATER)
    return await load(database, stored)


async def test_a_retired_task_that_a_document_continues_is_in_the_table_again_and_written_anew(
    database: Database, stored: StoredPlan
) -> None:
    await retire(database, stored, stored.task_ids["1.2"])
    async with database.transaction() as tx:
        retired = await plans.retired_ids(tx, stored.id)
        assert retired == {("更换路灯", "1", False): stored.task_ids["1.2"]}
        await plan_writing.replace(tx, stored.id, stored.plan, stored.task_ids, "方案.docx", LATER)
    fresh = await load(database, stored)
    assert (fresh.plan, fresh.task_ids) == (stored.plan, stored.task_ids)


async def test_a_number_that_a_retired_task_had_can_be_a_new_tasks(
    database: Database, stored: StoredPlan
) -> None:
    first, second, third = stored.plan.tasks
    plan = replace(stored.plan, tasks=(first, replace(second, title="架设缆车"), third))
    fresh = await store_again(database, stored, plan)
    assert fresh.plan == plan
    assert fresh.task_ids["1.2"] != stored.task_ids["1.2"]


@pytest.mark.usefixtures("stored")
async def test_who_changes_a_plan_waits_for_who_is_changing_it(database: Database, replica: Database) -> None:
    async with database.transaction() as tx:
        await plans.lock(tx)
        if not database.is_sqlite:  # which has one writer anyway
            async with replica.transaction() as other:
                take = sa.select(sa.func.pg_try_advisory_xact_lock(plans.CHANGING))
                assert not await other.scalar(take)
