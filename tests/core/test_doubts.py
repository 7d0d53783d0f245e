"""What a reading leaves open is asked, and what is decided is in the plan and the directory afterwards."""

import re
from datetime import date

import pytest

from bot.core.doubts import (
    NO_DATE,
    TWO_UNITS,
    Doubt,
    DoubtKind,
    decide_dates,
    decide_units,
    decide_year,
    find_doubts,
)
from bot.core.model import Area, Milestone, MilestoneKind, Plan, Task, UnitKind
from bot.core.units import Unit, UnitDirectory

EMPTY = UnitDirectory()


def plan_of(*units: str, milestones: tuple[Milestone, ...] = (), year: int = 2026) -> Plan:
    task = Task("1.1", "1", "危桥改造", responsible=units, milestones=milestones)
    return Plan("方案", year, (Area("1", "交通"),), (task,))


def asked(plan: Plan, kind: DoubtKind, directory: UnitDirectory = EMPTY) -> list[Doubt]:
    return [doubt for doubt in find_doubts(plan, directory, plan.year) if doubt.kind is kind]


def by_promise(text: str, due: date | None = None) -> Milestone:
    return Milestone(text, due, MilestoneKind.BY)


def test_a_year_that_the_document_names_is_shown_last_and_holds() -> None:
    doubts = find_doubts(plan_of("区地震局", "区地震办"), EMPTY, 2026)
    assert [doubt.kind for doubt in doubts] == [DoubtKind.SAME_UNIT, DoubtKind.YEAR]
    assert doubts[-1].present == "2026"


def test_a_year_that_the_document_does_not_name_is_asked_first() -> None:
    doubts = find_doubts(plan_of("区地震局", "区地震办"), EMPTY, None)
    assert (doubts[0].kind, doubts[0].present) == (DoubtKind.YEAR, "")
    assert doubts[0].choices == ("2026", "2027", "2025")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("区地震局", "区地震办"),
        ("区妇联", "妇联"),
        ("区人社局", "区人力资源和社会保障局"),
        ("渡云镇", "渡云镇人民政府"),
        ("望汀街道", "望汀街道办事处"),
    ],
)
def test_two_names_that_may_be_one_unit_are_asked_about(one: str, other: str) -> None:
    (doubt,) = asked(plan_of(one, other, other), DoubtKind.SAME_UNIT)
    assert set(doubt.choices) == {one, other, TWO_UNITS}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("区财政局", "区民政局"),
        ("城市管理局", "市场监督管理局"),
        ("渡云镇人民政府", "枫桐镇人民政府"),
        ("区委办", "区府办"),
        ("各乡镇人民政府", "各乡镇"),
    ],
)
def test_two_units_are_not_asked_about(one: str, other: str) -> None:
    assert asked(plan_of(one, other), DoubtKind.SAME_UNIT) == []


def test_what_the_directory_knows_is_not_asked_again() -> None:
    plan = plan_of("区地震局", "区地震办", "各乡镇人民政府")
    directory = UnitDirectory(
        [
            Unit("区地震局", UnitKind.BUREAU, ("区地震办",)),
            Unit("各乡镇人民政府", UnitKind.COLLECTIVE, members=("渡云镇人民政府",)),
        ]
    )
    assert [doubt.kind for doubt in find_doubts(plan, directory, 2026)] == [DoubtKind.YEAR]
    apart = UnitDirectory([], [("区地震办", "区地震局")])
    assert asked(plan, DoubtKind.SAME_UNIT, apart) == []


def test_a_collective_is_offered_the_townships_that_are_known() -> None:
    plan = plan_of("各乡镇人民政府", "渡云镇人民政府", "枫桐乡人民政府", "望汀街道办事处", "区财政局")
    (doubt,) = asked(plan, DoubtKind.MEMBERS)
    assert doubt.choices == ("渡云镇人民政府、枫桐乡人民政府",)
    (streets_too,) = asked(plan_of("各乡镇（街道）", "望汀街道办事处"), DoubtKind.MEMBERS)
    assert streets_too.choices == ("望汀街道办事处",)


def test_a_date_that_can_be_read_in_two_ways_is_asked_once_and_set() -> None:
    plan = plan_of(milestones=(by_promise("10月份前建成"), by_promise("10月份前建成"), by_promise("尽快")))
    (doubt,) = asked(plan, DoubtKind.DATE)
    assert doubt.choices == ("2026-09-30", "2026-10-31", NO_DATE)
    assert doubt.where == "1.1 危桥改造"
    decided = decide_dates(plan, {doubt.key: "2026-10-31"}).tasks[0].milestones
    assert [mark.due for mark in decided] == [date(2026, 10, 31), date(2026, 10, 31), None]
    assert decide_dates(plan, {doubt.key: NO_DATE}) == plan


def test_another_year_moves_the_dates_except_those_that_name_their_own() -> None:
    milestones = (
        by_promise("9月底前", date(2026, 9, 30)),
        by_promise("2026年9月底前", date(2026, 9, 30)),
        by_promise("闰日", date(2024, 2, 29)),
    )
    moved = decide_year(plan_of(milestones=milestones), {"year": "2027"})
    assert moved.year == 2027
    assert [mark.due for mark in moved.tasks[0].milestones] == [
        date(2027, 9, 30),
        date(2026, 9, 30),
        date(2025, 2, 28),
    ]


def test_a_date_decided_for_one_year_is_asked_anew_for_another() -> None:
    plan = plan_of(milestones=(by_promise("10月份前建成"),))
    (doubt,) = asked(plan, DoubtKind.DATE)
    decisions = {doubt.key: "2026-10-31", "year": "2027"}
    moved = decide_year(plan, decisions)
    assert decide_dates(moved, decisions).tasks[0].milestones[0].due is None
    assert asked(moved, DoubtKind.DATE)[0].choices[0] == "2027-09-30"


def decide(plan: Plan, directory: UnitDirectory, **decisions: str) -> UnitDirectory:
    """Decide on doubts by (a part of) their keys, `_` for `|`."""
    doubts = find_doubts(plan, directory, plan.year)
    chosen = {
        d.key: said for part, said in decisions.items() for d in doubts if part.replace("_", "|") in d.key
    }
    assert len(chosen) == len(decisions)
    return decide_units(directory, doubts, chosen)


def test_one_unit_under_two_names_is_known_by_both() -> None:
    directory = decide(plan_of("区地震局", "区地震办"), EMPTY, same="区地震局")
    assert directory.units["区地震局"].short_names == ("区地震办",)
    assert directory.official("区地震办") == "区地震局"


# BUG: the second decision took 乙 from nowhere, and two units bore its name; on storing them the database refused.
def test_three_names_of_one_unit_make_one_unit_whatever_the_order_of_the_decisions() -> None:
    plan = plan_of("区地震局", "区地震办", "区地震委")
    doubts = asked(plan, DoubtKind.SAME_UNIT)
    assert len(doubts) == 3
    for last in range(3):
        decisions = {doubt.key: doubt.about[(place + last) % 2] for place, doubt in enumerate(doubts)}
        directory = decide_units(EMPTY, tuple(doubts), decisions)
        (unit,) = directory.units.values()
        assert {unit.name, *unit.short_names} == {"区地震局", "区地震办", "区地震委"}


def test_a_unit_that_is_joined_brings_its_other_names_along() -> None:
    known = UnitDirectory([Unit("区地震办", UnitKind.BUREAU, ("震办",))])
    directory = decide(plan_of("区地震局", "区地震办"), known, same="区地震局")
    assert directory.units["区地震局"].short_names == ("区地震办", "震办")


def test_two_units_stay_two() -> None:
    assert decide(plan_of("区地震局", "区地震办"), EMPTY, same=TWO_UNITS).units == {}


# BUG: a collective was looked up as the document wrote it, and written down as a second unit of that name.
def test_members_are_written_to_the_collective_under_its_official_name_and_it_is_none_of_them() -> None:
    known = UnitDirectory(
        [
            Unit("各乡镇人民政府", UnitKind.COLLECTIVE, ("各乡镇",)),
            Unit("渡云镇人民政府", UnitKind.TOWNSHIP),
        ]
    )
    plan = plan_of("各乡镇")
    directory = decide(plan, known, members="渡云镇、各乡镇")
    assert list(directory.units) == ["各乡镇人民政府", "渡云镇人民政府"]
    assert directory.units["各乡镇人民政府"].members == ("渡云镇人民政府",)
    assert decide(plan, known, members=NO_DATE).units == known.units


def test_a_document_made_to_keep_the_bot_busy_is_asked_about_within_reason() -> None:
    """Thousands of units that begin and end alike: without a bound, millions of pairs would be compared."""
    units = [f"区{chr(0x4E00 + n)}事局" for n in range(3000)]
    assert len(asked(plan_of(*units, *(f"{unit}办" for unit in units)), DoubtKind.SAME_UNIT)) < 20_000


def test_a_key_is_the_same_from_step_to_step() -> None:
    plan = plan_of("区地震局", "区地震办", "各乡镇人民政府", milestones=(by_promise("10月份前"),))
    keys = [doubt.key for doubt in find_doubts(plan, EMPTY, 2026)]
    assert keys == [doubt.key for doubt in find_doubts(plan, EMPTY, 2026)]
    assert len(set(keys)) == len(keys)
    assert all(re.match(r"(year|same:|members:|date:)", key) for key in keys)
