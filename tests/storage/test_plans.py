"""A plan goes into its tables and comes out as the same value, whatever it holds."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.calendar import WorkdayPolicy
from bot.core.model import (
    Area,
    Milestone,
    MilestoneKind,
    Period,
    Plan,
    Quantity,
    ReportingRule,
    Task,
    Unplaced,
)
from bot.core.plan_settings import PlanSettings
from storage import plan_writing, plans, revisions, tables
from storage.database import Database, Transaction
from storage.plan_writing import Source
from storage.plans import StoredPlan


async def current(tx: Transaction, year: int = 2026) -> tuple[int, int] | None:
    """The id and the revision of the plan in force."""
    found = await revisions.current(tx, year)
    return None if found is None else (found.plan_id, found.number)


NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)
SOURCE = Source("方案.docx", 2026, "Asia/Shanghai", WorkdayPolicy.LATER)

words = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)
unit_names = st.sampled_from(("区公路站", "区照明所", "各乡镇人民政府", "东河集团")) | words
units = st.lists(unit_names, max_size=3).map(tuple)
figures = st.integers(0, 6).flatmap(lambda places: st.decimals(-(10**12), 10**12, places=places))
days = st.dates(date(2020, 1, 1), date(2031, 12, 31))
numbers = st.from_regex(r"[1-9]\.[1-9]{1,2}", fullmatch=True)

areas = st.builds(Area, number=words, title=words, lead=units, responsible=units)
milestones = st.builds(Milestone, text=words, due=st.none() | days, kind=st.sampled_from(MilestoneKind))
quantities = st.builds(Quantity, text=words, value=figures, unit=words, value_max=st.none() | figures)
rules = st.builds(
    ReportingRule,
    text=words,
    day=st.none() | st.integers(1, 31),
    period=st.sampled_from(Period),
    who=st.none() | words,
)
tasks = st.builds(
    Task,
    number=numbers,
    area=words,
    title=words,
    target=words | st.just(""),
    lead=units,
    responsible=units,
    assisting=units,
    people=st.lists(words, max_size=2).map(tuple),
    deferred=st.booleans(),
    parent=st.none() | numbers,
    milestones=st.lists(milestones, max_size=2).map(tuple),
    quantities=st.lists(quantities, max_size=2).map(tuple),
)
whole_plans = st.builds(
    Plan,
    title=st.none() | words,
    year=st.just(2026),
    areas=st.lists(areas, max_size=2).map(tuple),
    tasks=st.lists(tasks, max_size=4, unique_by=lambda task: task.number).map(tuple),
    reporting=st.lists(rules, max_size=2).map(tuple),
    unplaced=st.lists(st.builds(Unplaced, st.integers(1, 999), words, words), max_size=2).map(tuple),
)


async def create(tx: Transaction, plan: Plan) -> StoredPlan:
    return await plans.load(tx, await plan_writing.create(tx, plan, SOURCE, NOW))


# One database serves all examples: each writes a plan of its own.
@given(old=whole_plans, new=whole_plans)
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
async def test_a_plan_and_then_another_over_it_are_read_back_as_they_were_written(
    database: Database, old: Plan, new: Plan
) -> None:
    async with database.transaction() as tx:
        stored = await create(tx, old)
        assert stored.plan == old
        assert repr(stored.plan.tasks) == repr(old.tasks)  # the figures' digits too: 1.50 equals 1.5
        kept = {
            task.number: stored.task_ids[task.number] for task in new.tasks if task.number in stored.task_ids
        }
        await plan_writing.replace(tx, stored.id, new, kept, "again.docx", NOW)
        again = await plans.load(tx, stored.id)
    assert again.plan == new
    assert repr(again.plan.tasks) == repr(new.tasks)
    assert kept.items() <= again.task_ids.items()


async def test_a_stored_plan_knows_what_its_document_does_not_say(
    database: Database, stored: StoredPlan
) -> None:
    async with database.transaction() as tx:
        assert await current(tx) == (stored.id, 1)
        assert await plans.find_by_year(tx, 2026) == stored.id
        assert await plans.find_by_year(tx, 2027) is None
    assert (stored.timezone, stored.workday_policy, stored.imported_at) == (
        "Asia/Shanghai",
        WorkdayPolicy.LATER,
        NOW,
    )
    assert stored.task_of(stored.task_ids["1.2"]) == stored.plan.tasks[1]
    assert stored.task_of(0) is None


async def test_a_new_reading_keeps_the_ids_of_tasks_that_go_on(
    database: Database, stored: StoredPlan
) -> None:
    """1.1 is gone, 1.2 and 1.3 move up, one is new."""
    _, lamps, ditches = stored.plan.tasks
    fresh = Task("1.3", "1", "增设护栏", lead=("东河镇人民政府",))
    now_read = (replace(lamps, number="1.1"), replace(ditches, number="1.2"), fresh)
    kept = {"1.1": stored.task_ids["1.2"], "1.2": stored.task_ids["1.3"]}
    async with database.transaction() as tx:
        await plan_writing.replace(
            tx, stored.id, replace(stored.plan, tasks=now_read), kept, "新方案.docx", NOW
        )
        again = await plans.load(tx, stored.id)
    assert again.plan.tasks == now_read
    assert {number: again.task_ids[number] for number in kept} == kept
    assert again.task_ids["1.3"] not in stored.task_ids.values()


async def test_a_task_that_is_gone_is_retired_and_not_deleted(database: Database, stored: StoredPlan) -> None:
    rest = replace(stored.plan, tasks=stored.plan.tasks[:1])
    later = NOW + timedelta(days=1)
    async with database.transaction() as tx:
        await plan_writing.replace(tx, stored.id, rest, {"1.1": stored.task_ids["1.1"]}, "新方案.docx", NOW)
        await plan_writing.replace(tx, stored.id, replace(rest, tasks=()), {}, "空.docx", later)
        columns = tables.task.c.title, tables.task.c.retired_at
        rows = await tx.execute(sa.select(*columns).order_by(tables.task.c.id))
        assert [tuple(row) for row in rows] == [("修补县道", later), ("更换路灯", NOW), ("清淤边沟", NOW)]


async def test_every_new_reading_makes_the_revision_grow(database: Database, stored: StoredPlan) -> None:
    kept = stored.task_ids
    async with database.transaction() as tx:
        for revision in (2, 3):
            await plan_writing.replace(tx, stored.id, stored.plan, kept, "方案.docx", NOW)
            assert await current(tx) == (stored.id, revision)
        again = await plans.load(tx, stored.id)
    assert again == replace(stored, revision=3)


async def test_the_plan_in_force_is_the_newest_of_those_that_have_begun(
    database: Database, stored: StoredPlan
) -> None:
    async with database.transaction() as tx:
        older = await plan_writing.create(tx, stored.plan, replace(SOURCE, year=2025), NOW)
        newer = await plan_writing.create(tx, stored.plan, replace(SOURCE, year=2028), NOW)
        in_force = {year: await current(tx, year) for year in (2024, 2025, 2026, 2027, 2028)}
    assert {year: found and found[0] for year, found in in_force.items()} == {
        2024: older,  # none has begun: the first to begin
        2025: older,
        2026: stored.id,
        2027: stored.id,
        2028: newer,
    }


async def test_before_the_first_import_no_plan_is_in_force(database: Database) -> None:
    async with database.transaction() as tx:
        assert await revisions.current(tx, 2026) is None


async def test_next_year_s_plan_goes_on_with_what_was_set_until_it_has_settings_of_its_own(
    database: Database, stored: StoredPlan
) -> None:
    set_once = PlanSettings(tells_groups=True)
    async with database.transaction() as tx:
        following = await plan_writing.create(tx, stored.plan, replace(SOURCE, year=2027), NOW)
        assert (await plans.load(tx, following)).settings == PlanSettings()
        await plans.write_settings(tx, stored.id, set_once, WorkdayPolicy.AS_PRINTED)
        loaded = await plans.load(tx, following)
        assert (loaded.settings, loaded.workday_policy) == (set_once, WorkdayPolicy.AS_PRINTED)
        await plans.write_settings(tx, following, PlanSettings(), WorkdayPolicy.EARLIER)
        loaded = await plans.load(tx, following)
        assert (loaded.settings, loaded.workday_policy) == (PlanSettings(), WorkdayPolicy.EARLIER)
        before = await plans.load(tx, stored.id)
        assert (before.settings, before.workday_policy) == (set_once, WorkdayPolicy.AS_PRINTED)
