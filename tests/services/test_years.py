"""When a plan, a rule or an area comes into force: from its year, and from the day that it was stored."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.core.model import Area
from bot.services.progress import list_owed
from tests.services.desk import PLAN, Desk

OCTOBER = datetime(2026, 10, 15, 2, tzinfo=UTC)


async def list_due(desk: Desk, first: date = date(2026, 1, 1), last: date = date(2026, 12, 31)) -> list[str]:
    """List what is owed, as "area slot due"."""
    stored = await desk.plan()
    owed = list_owed(desk.shelf, stored, first, last)
    return [f"{one.area.number} {one.slot} {one.due:%m-%d}" for one in owed]


async def test_next_years_plan_waits_until_this_year_is_over(desk: Desk) -> None:
    this_year = await desk.store()
    desk.now = datetime(2026, 12, 9, 2, tzinfo=UTC)
    assert (await desk.store(replace(PLAN, year=2027))).id == this_year.id
    desk.now = datetime(
        2027, 1, 7, 15, 59, tzinfo=UTC
    )  # a minute to midnight at the plan's place: a week for what is late
    assert (await desk.plan()).plan.year == 2026
    desk.now = datetime(2027, 1, 7, 16, 0, tzinfo=UTC)
    assert (await desk.plan()).plan.year == 2027


async def test_a_plan_that_takes_over_asks_for_nothing_of_the_days_before(desk: Desk) -> None:
    fifth = replace(PLAN.reporting[0], day=5)
    await desk.store(replace(PLAN, reporting=(fifth,)))
    desk.now = datetime(2026, 12, 9, 2, tzinfo=UTC)
    await desk.store(replace(PLAN, year=2027, reporting=(fifth,)))
    desk.now = datetime(2027, 1, 8, 2, tzinfo=UTC)
    owed = await list_due(desk, date(2027, 1, 1), date(2027, 2, 28))
    assert [due for due in owed if due.startswith("1 ")] == ["1 5 02-05"]


async def test_a_plan_whose_year_is_over_stays_until_another_comes(desk: Desk) -> None:
    await desk.store()
    desk.now = datetime(2027, 2, 1, tzinfo=UTC)
    assert (await desk.plan()).plan.year == 2026
    assert (await desk.store(replace(PLAN, year=2027))).plan.year == 2027


async def test_a_first_plan_is_in_force_even_before_its_year(desk: Desk) -> None:
    desk.now = datetime(2025, 12, 20, tzinfo=UTC)
    assert (await desk.store()).plan.year == 2026


async def test_a_rule_that_is_new_asks_for_nothing_of_the_past(desk: Desk) -> None:
    await desk.store()
    desk.now = OCTOBER
    await desk.store(replace(PLAN, reporting=(replace(PLAN.reporting[0], day=20),)))
    assert [due for due in await list_due(desk) if due.startswith("1 ")] == [
        "1 20 10-20",
        "1 20 11-20",
        "1 20 12-18",
    ]


async def test_an_area_that_is_new_owes_nothing_of_the_past_and_the_others_go_on(desk: Desk) -> None:
    await desk.store()
    before = await list_due(desk)
    desk.now = OCTOBER
    first, second = PLAN.areas
    new = Area("1", "安全生产", ("区应急局",))
    moved = (new, replace(first, number="2"), replace(second, number="3"))
    tasks = tuple(
        replace(task, area={first.number: "2", second.number: "3"}[task.area]) for task in PLAN.tasks
    )
    await desk.store(replace(PLAN, areas=moved, tasks=tasks))
    after = await list_due(desk)
    assert [due for due in after if due.startswith("1 ")] == ["1 25 10-23", "1 25 11-25", "1 25 12-25"]
    assert [due[1:] for due in after if due.startswith("2 ")] == [
        due[1:] for due in before if due.startswith("1 ")
    ]
    desk.now = datetime(2026, 11, 20, tzinfo=UTC)
    await desk.store(replace(PLAN, areas=moved, tasks=tasks))  # once more: what was new is not new again
    assert await list_due(desk) == after
