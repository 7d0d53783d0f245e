"""Two readings of a plan: which tasks and areas are the same, and what differs."""

from dataclasses import replace
from datetime import date

from bot.core.changes import compare, follow_areas, keep_dates
from bot.core.model import Area, Milestone, MilestoneKind, Period, Plan, ReportingRule, Task, list_parts

TASKS = (
    Task("1.1", "1", "修补县道", responsible=("区公路站",)),
    Task("1.2", "1", "更换路灯"),
    Task("1.2.1", "1", "东河段", parent="1.2"),
    Task("2.1", "2", "清淤边沟"),
)
RULE = ReportingRule("每月25日前报送", 25, Period.MONTHLY)
PLAN = Plan("方案", 2026, (Area("1", "道路", ("区公路站",)), Area("2", "水利")), TASKS, (RULE,))


def with_tasks(*tasks: Task) -> Plan:
    return replace(PLAN, tasks=tasks)


def test_a_plan_is_the_same_as_itself() -> None:
    changes = compare(PLAN, PLAN)
    assert changes.is_nothing()
    assert changes.kept == {task.number: task.number for task in TASKS}


def test_tasks_that_swap_their_numbers_stay_the_same_tasks() -> None:
    first, second, part, other = TASKS
    swapped = with_tasks(replace(second, number="1.1"), replace(first, number="1.2"), part, other)
    changes = compare(PLAN, swapped)
    assert (changes.kept["1.1"], changes.kept["1.2"]) == ("1.2", "1.1")
    assert (changes.new, changes.gone) == ((), ())
    assert len(changes.changed) == 2


def test_a_corrected_title_and_a_move_to_another_area_are_the_same_task() -> None:
    first, second, part, other = TASKS
    moved = with_tasks(
        replace(first, title="修补县乡道"), second, part, replace(other, number="1.3", area="1")
    )
    changes = compare(PLAN, moved)
    assert (changes.kept["1.1"], changes.kept["1.3"]) == ("1.1", "2.1")
    assert (changes.new, changes.gone) == ((), ())


def test_another_task_under_an_old_number_is_a_new_one() -> None:
    changes = compare(PLAN, with_tasks(replace(TASKS[0], title="开展消防演练"), *TASKS[1:]))
    assert [task.title for task in changes.new] == ["开展消防演练"]
    assert [task.title for task in changes.gone] == ["修补县道"]


def test_a_whole_is_not_taken_for_a_part_of_the_same_title() -> None:
    changes = compare(with_tasks(TASKS[1]), with_tasks(replace(TASKS[1], number="1.1.1", parent="1.1")))
    assert len(changes.new) == len(changes.gone) == 1


# BUG: a document that changed only who leads an area, or when reports are due, was refused as "nothing changed".
def test_a_changed_area_or_reporting_rule_is_a_change() -> None:
    led = replace(PLAN, areas=(replace(PLAN.areas[0], lead=("区交通局",)), PLAN.areas[1]))
    changes = compare(PLAN, led)
    assert not changes.is_nothing()
    assert (changes.areas, changes.gone_areas) == (led.areas[:1], ())
    due = replace(PLAN, areas=PLAN.areas[:1], reporting=(replace(RULE, day=20),))
    changes = compare(PLAN, due)
    assert not changes.is_nothing()
    assert (changes.gone_areas, changes.rules, changes.gone_rules) == (PLAN.areas[1:], due.reporting, (RULE,))


def test_areas_are_followed_by_their_titles() -> None:
    first, second = PLAN.areas
    swapped = (replace(second, number="1"), replace(first, number="2"))
    assert follow_areas(PLAN, replace(PLAN, areas=swapped)) == {"1": "2", "2": "1"}
    assert follow_areas(PLAN, PLAN) == {}


def test_an_area_with_a_corrected_title_stays_and_one_that_is_gone_leaves_its_number() -> None:
    first, second = PLAN.areas
    assert follow_areas(PLAN, replace(PLAN, areas=(replace(first, title="道路养护"), second))) == {}
    assert follow_areas(PLAN, replace(PLAN, areas=(replace(second, number="1"),))) == {"1": None, "2": "1"}


def test_a_date_that_was_decided_once_is_kept_for_the_same_words() -> None:
    undecided = Milestone("10月份前", None, MilestoneKind.BY)
    other = Milestone("年底", date(2026, 12, 31), MilestoneKind.END_OF_YEAR)
    decided = replace(undecided, due=date(2026, 10, 31))
    was = with_tasks(replace(TASKS[0], milestones=(decided,)))
    now = with_tasks(replace(TASKS[0], number="1.9", milestones=(undecided, other)))
    assert keep_dates(was, now).tasks[0].milestones == (decided, other)
    stranger = with_tasks(replace(TASKS[3], milestones=(undecided,)))
    assert keep_dates(was, stranger) == stranger


def test_the_parts_of_a_task_are_listed_with_theirs() -> None:
    deep = Task("1.2.1.1", "1", "桥头", parent="1.2.1")
    plan = with_tasks(*TASKS[:3], deep, TASKS[3])
    assert list_parts(plan, TASKS[1]) == (TASKS[2], deep)
    assert list_parts(plan, TASKS[0]) == ()


def test_a_table_that_comes_back_is_matched_by_its_numbers_whatever_its_titles() -> None:
    table = replace(with_tasks(replace(TASKS[0], title="开展消防演练"), *TASKS[1:]), is_table=True)
    changes = compare(PLAN, table)
    assert changes.kept["1.1"] == "1.1"
    assert (changes.new, changes.gone) == ((), ())


def test_a_date_that_was_taken_out_of_a_table_stays_out() -> None:
    decided = Milestone("10月份前", date(2026, 10, 31), MilestoneKind.BY)
    was = with_tasks(replace(TASKS[0], milestones=(decided,)))
    table = replace(with_tasks(replace(TASKS[0], milestones=(replace(decided, due=None),))), is_table=True)
    assert keep_dates(was, table) == table
    assert len(compare(was, table).changed) == 1
