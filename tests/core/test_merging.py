"""A document against the table: what the document changes counts, what was changed by hand meanwhile stays."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.core.changes import compare
from bot.core.merging import ADDED, TAKEN_OUT, Merged, Side, merge, name_clash
from bot.core.model import Area, Milestone, MilestoneKind, Period, Plan, ReportingRule, Task

LAMPS = Milestone("年底前换完", date(2026, 12, 31), MilestoneKind.BY)
ROAD = Task("1.1", "1", "修补县道", "修补30公里", responsible=("区公路站",))
LIGHT = Task("1.2", "1", "更换路灯", "年底前换完", milestones=(LAMPS,))
PART = Task("1.2.1", "1", "东河段", parent="1.2")
DITCH = Task("2.1", "2", "清淤边沟", "清淤12条", responsible=("区水利局",))
TASKS = (ROAD, LIGHT, PART, DITCH)
RULE = ReportingRule("每月25日前报送", 25, Period.MONTHLY)
PLAN = Plan("方案", 2026, (Area("1", "道路", ("区公路站",)), Area("2", "水利")), TASKS, (RULE,))
TABLE = replace(PLAN, is_table=True)
BY_HAND = Task("2.2", "2", "新建泵站", "新建2座", responsible=("区水利局",))
UNDECIDED: Mapping[str, str] = {}


def with_tasks(*tasks: Task, plan: Plan = PLAN) -> Plan:
    return replace(plan, tasks=tasks)


def numbers(merged: Merged) -> list[tuple[str, str]]:
    return [(task.number, task.title) for task in merged.plan.tasks]


def test_the_same_document_again_changes_nothing_that_was_done_by_hand() -> None:
    ours = with_tasks(replace(ROAD, responsible=("区交通局",)), LIGHT, PART, BY_HAND)
    for theirs in (PLAN, TABLE):
        merged = merge(PLAN, theirs, ours, UNDECIDED)
        assert compare(ours, merged.plan, merged.kept).is_nothing()
        assert merged.clashes == ()
        assert (merged.added, merged.taken_out) == ((BY_HAND,), (DITCH,))
        assert [task.number for task in merged.edited] == ["1.1"]


def test_what_was_added_by_hand_goes_and_what_was_taken_out_returns_only_where_the_office_says_so() -> None:
    ours = with_tasks(ROAD, LIGHT, PART, BY_HAND)
    merged = merge(PLAN, PLAN, ours, {ADDED: Side.DOCUMENT})
    assert numbers(merged) == numbers(merge(PLAN, PLAN, with_tasks(ROAD, LIGHT, PART), UNDECIDED))
    merged = merge(PLAN, PLAN, ours, {TAKEN_OUT: Side.DOCUMENT})
    assert ("2.1", "清淤边沟") in numbers(merged)
    assert ("2.2", "新建泵站") in numbers(merged)


def test_each_side_may_change_another_field_of_one_task() -> None:
    ours = with_tasks(replace(ROAD, responsible=("区交通局",)), LIGHT, PART, DITCH)
    theirs = with_tasks(replace(ROAD, target="修补45公里"), LIGHT, PART, DITCH)
    merged = merge(PLAN, theirs, ours, UNDECIDED)
    assert merged.plan.tasks[0] == replace(ROAD, target="修补45公里", responsible=("区交通局",))
    assert merged.clashes == ()


def test_one_field_changed_by_both_is_the_tables_until_the_office_decides() -> None:
    ours = with_tasks(replace(ROAD, responsible=("区交通局",)), LIGHT, PART, DITCH)
    theirs = with_tasks(replace(ROAD, responsible=("区城管局",), target="修补45公里"), LIGHT, PART, DITCH)
    merged = merge(PLAN, theirs, ours, UNDECIDED)
    (clash,) = merged.clashes
    assert clash.fields == ("responsible",)
    assert merged.plan.tasks[0].responsible == ("区交通局",)
    assert merged.plan.tasks[0].target == "修补45公里"
    decided = merge(PLAN, theirs, ours, {name_clash(clash): Side.DOCUMENT})
    assert decided.plan.tasks[0] == theirs.tasks[0]


def test_a_task_that_both_changed_in_the_same_way_is_no_clash() -> None:
    both = with_tasks(replace(ROAD, responsible=("区交通局",)), *TASKS[1:])
    merged = merge(PLAN, both, both, UNDECIDED)
    assert (merged.plan, merged.clashes, merged.edited) == (both, (), ())


def test_a_dropped_task_that_was_changed_by_hand_is_asked_about_and_stays_so_long() -> None:
    ours = with_tasks(ROAD, LIGHT, PART, replace(DITCH, target="清淤20条"))
    theirs = with_tasks(ROAD, LIGHT, PART)
    merged = merge(PLAN, theirs, ours, UNDECIDED)
    (clash,) = merged.clashes
    assert (clash.theirs, clash.ours) == (None, ours.tasks[3])
    assert merged.plan.tasks == ours.tasks
    assert merge(PLAN, theirs, ours, {name_clash(clash): Side.DOCUMENT}).plan.tasks == theirs.tasks


def test_a_dropped_task_that_nobody_touched_is_gone() -> None:
    merged = merge(PLAN, with_tasks(ROAD, LIGHT, PART), PLAN, UNDECIDED)
    assert merged.plan.tasks == (ROAD, LIGHT, PART)
    assert merged.plan.areas == PLAN.areas


def test_parts_made_by_hand_keep_their_whole_until_the_office_decides() -> None:
    made = Task("2.1.1", "2", "西沟段", parent="2.1", responsible=("区水利局",))
    ours = with_tasks(*TASKS, made)
    theirs = with_tasks(ROAD, LIGHT, PART)
    merged = merge(PLAN, theirs, ours, UNDECIDED)
    assert merged.plan.tasks == ours.tasks
    gone = merge(PLAN, theirs, ours, {name_clash(merged.clashes[0]): Side.DOCUMENT})
    assert gone.plan.tasks == theirs.tasks


def test_a_retired_task_that_the_document_changed_is_asked_about() -> None:
    ours = with_tasks(ROAD, LIGHT, PART)
    theirs = with_tasks(ROAD, LIGHT, PART, replace(DITCH, target="清淤20条"))
    merged = merge(PLAN, theirs, ours, UNDECIDED)
    (clash,) = merged.clashes
    assert (clash.theirs, clash.ours) == (theirs.tasks[3], None)
    assert merged.plan.tasks == ours.tasks
    assert merge(PLAN, theirs, ours, {name_clash(clash): Side.DOCUMENT}).plan.tasks == theirs.tasks


def test_a_new_task_of_the_document_takes_its_number_and_one_made_by_hand_moves_on() -> None:
    new = Task("2.2", "2", "修建水闸", "修建3座")
    merged = merge(PLAN, with_tasks(*TASKS, new), with_tasks(*TASKS, BY_HAND), UNDECIDED)
    assert numbers(merged)[-2:] == [("2.2", "修建水闸"), ("2.3", "新建泵站")]
    assert merged.kept["2.3"] == "2.2"


# BUG: a row that was added to an exported table took the number of a task that was added in the chat meanwhile.
def test_a_new_row_of_a_table_moves_on_where_its_number_was_given_away_meanwhile() -> None:
    new = Task("2.2", "2", "修建水闸", "修建3座")
    merged = merge(PLAN, with_tasks(*TASKS, new, plan=TABLE), with_tasks(*TASKS, BY_HAND), UNDECIDED)
    assert sorted(numbers(merged)[-2:]) == [("2.2", "新建泵站"), ("2.3", "修建水闸")]


def test_a_task_that_both_brought_is_one_task() -> None:
    brought = replace(BY_HAND, number="2.5", target="新建3座")
    merged = merge(PLAN, with_tasks(*TASKS, brought), with_tasks(*TASKS, BY_HAND), UNDECIDED)
    assert merged.kept["2.5"] == "2.2"
    (clash,) = merged.clashes
    assert clash.fields == ("target",)


def test_an_old_table_sent_back_after_a_newer_document_keeps_the_newer_numbers() -> None:
    first = Task("1.1", "1", "新修县道", "新修5公里")
    renumbered = (replace(ROAD, number="1.2"), replace(LIGHT, number="1.3"))
    part = replace(PART, number="1.3.1", parent="1.3")
    ours = with_tasks(first, *renumbered, part, DITCH)
    merged = merge(PLAN, TABLE, ours, UNDECIDED)
    assert compare(ours, merged.plan, merged.kept).is_nothing()
    edited = with_tasks(replace(ROAD, target="修补45公里"), LIGHT, PART, DITCH, plan=TABLE)
    changes = compare(ours, merge(PLAN, edited, ours, UNDECIDED).plan)
    assert [(was.number, now.target) for was, now in changes.changed] == [("1.2", "修补45公里")]
    assert (changes.new, changes.gone) == ((), ())


def test_tasks_made_by_hand_follow_their_area_to_its_new_number() -> None:
    areas = (Area("1", "教育"), Area("2", "道路", ("区公路站",)), Area("3", "水利"))
    moved = {"1": "2", "2": "3"}
    tasks = [
        replace(
            task,
            area=moved[task.area],
            number=f"{moved[task.area]}{task.number[1:]}",
            parent=f"{moved[task.area]}{task.parent[1:]}" if task.parent else None,
        )
        for task in TASKS
    ]
    theirs = replace(PLAN, areas=areas, tasks=tuple(tasks))
    merged = merge(PLAN, theirs, with_tasks(*TASKS, BY_HAND), UNDECIDED)
    assert numbers(merged)[-1] == ("3.2", "新建泵站")
    assert merged.plan.tasks[-1].area == "3"
    assert merged.plan.areas == areas


def test_an_area_that_is_dropped_stays_for_a_task_made_by_hand_in_it() -> None:
    theirs = replace(PLAN, areas=PLAN.areas[:1], tasks=(ROAD, LIGHT, PART))
    merged = merge(PLAN, theirs, with_tasks(*TASKS, BY_HAND), UNDECIDED)
    assert numbers(merged) == [*[(t.number, t.title) for t in TASKS[:3]], ("2.2", "新建泵站")]
    assert [area.title for area in merged.plan.areas] == ["道路", "水利"]


def test_leads_of_areas_and_rules_stay_as_they_were_set_by_hand() -> None:
    led = (replace(PLAN.areas[0], lead=("区交通局",)), PLAN.areas[1])
    rule = (replace(RULE, text="每月20日前报送", day=20),)
    ours = replace(PLAN, areas=led, reporting=rule)
    assert merge(PLAN, PLAN, ours, UNDECIDED).plan == ours
    newer = replace(PLAN, areas=(PLAN.areas[0], replace(led[1], lead=("区水利局",))))
    merged = merge(PLAN, newer, ours, UNDECIDED)
    assert (merged.plan.areas, merged.plan.reporting) == ((led[0], newer.areas[1]), rule)
    assert merged.clashes == ()


# BUG: the document won without a question where it, too, changed the lead of an area or a rule.
def test_leads_of_areas_and_rules_that_both_changed_are_asked_about_and_are_the_tables_until_then() -> None:
    led = (replace(PLAN.areas[0], lead=("区交通局",)), PLAN.areas[1])
    ours = replace(PLAN, areas=led, reporting=(replace(RULE, text="每月20日前报送", day=20),))
    renamed = replace(PLAN.areas[0], lead=("区城管局",), responsible=("区财政局",))
    newer = replace(PLAN, areas=(renamed, led[1]), reporting=(replace(RULE, text="每月28日前报送", day=28),))
    merged = merge(PLAN, newer, ours, UNDECIDED)
    assert merged.plan.areas[0] == replace(led[0], responsible=("区财政局",))
    assert merged.plan.reporting == ours.reporting
    assert [(name_clash(clash), clash.fields) for clash in merged.clashes] == [
        ("clash:area:1", ("lead",)),
        ("clash:rules", ("reporting",)),
    ]
    decided = merge(PLAN, newer, ours, {name_clash(clash): Side.DOCUMENT for clash in merged.clashes})
    assert (decided.plan.areas, decided.plan.reporting) == (newer.areas, newer.reporting)


def test_two_tasks_that_were_moved_under_each_other_are_no_circle() -> None:
    one, other = Task("1.1", "1", "甲"), Task("1.2", "1", "乙")
    base = with_tasks(one, other)
    theirs = with_tasks(one, replace(other, number="1.1.1", parent="1.1"), plan=TABLE)
    ours = with_tasks(replace(one, number="1.2.1", parent="1.2"), other)
    merged = merge(base, theirs, ours, UNDECIDED)
    assert {task.title for task in merged.plan.tasks} == {"甲", "乙"}
    assert any(task.parent is None for task in merged.plan.tasks)


# BUG: a part lost its whole where the document gave the whole a name so new that it passed for another task.
def test_a_part_stays_under_its_whole_when_the_document_renames_that_beyond_knowing() -> None:
    renamed = tuple(
        replace(task, title="更换路灯888") if task.title == "更换路灯" else task for task in TASKS
    )
    merged = merge(PLAN, with_tasks(*renamed), PLAN, UNDECIDED)
    assert {task.number: task.parent for task in merged.plan.tasks} == {
        task.number: task.parent for task in TASKS
    }


EDITS = st.lists(
    st.tuples(st.integers(0, 7), st.sampled_from(("drop", "title", "target", "units", "add"))),
    max_size=8,
)


def change(task: Task, how: str, mark: str) -> Task:
    if how == "title":
        return replace(task, title=f"{task.title}{mark}")
    return (
        replace(task, target=f"{task.target}{mark}")
        if how == "target"
        else replace(task, responsible=(mark,))
    )


def edit(tasks: tuple[Task, ...], edits: list[tuple[int, str]], mark: str) -> Plan:
    """Change a plan as hands do: without giving a number twice."""
    left = list(tasks)
    for count, (place, how) in enumerate(edits):
        at = place % len(left) if left else 0
        if how == "add":
            left.append(Task(f"{1 + place % 2}.{count + 5}{mark}", str(1 + place % 2), f"{mark}{count}"))
        elif left and how == "drop":
            left = [
                task for task in left if task.number != left[at].number and task.parent != left[at].number
            ]
        elif left:
            left[at] = change(left[at], how, mark)
    return with_tasks(*left)


@given(EDITS, EDITS, st.booleans(), st.booleans())
def test_whatever_either_side_did_numbers_are_unique_and_nothing_is_lost_unseen(
    theirs_did: list[tuple[int, str]], ours_did: list[tuple[int, str]], is_table: bool, takes_all: bool
) -> None:
    theirs, ours = edit(TASKS, theirs_did, "9"), edit(TASKS, ours_did, "8")
    theirs = replace(theirs, is_table=is_table)
    merged = merge(PLAN, theirs, ours, UNDECIDED)
    if takes_all:
        decisions = {name_clash(clash): Side.DOCUMENT for clash in merged.clashes}
        merged = merge(PLAN, theirs, ours, {**decisions, ADDED: Side.DOCUMENT, TAKEN_OUT: Side.DOCUMENT})
        assert len(merged.plan.tasks) >= len(theirs.tasks)
    given_numbers = [task.number for task in merged.plan.tasks]
    assert len(set(given_numbers)) == len(given_numbers)
    assert set(merged.kept) <= set(given_numbers)
    assert len(set(merged.kept.values())) == len(merged.kept)
    assert all(task.parent is None or task.parent in given_numbers for task in merged.plan.tasks)
    if not takes_all:
        titles = {task.title for task in merged.plan.tasks}
        assert {task.title for task in merged.added} <= titles


@given(EDITS)
def test_where_only_one_side_did_anything_its_word_holds(did: list[tuple[int, str]]) -> None:
    edited = edit(TASKS, did, "8")
    merged = merge(PLAN, PLAN, edited, UNDECIDED)
    assert compare(edited, merged.plan, merged.kept).is_nothing()
    merged = merge(PLAN, edited, PLAN, UNDECIDED)
    assert {task.number: task for task in merged.plan.tasks} == {task.number: task for task in edited.tasks}
