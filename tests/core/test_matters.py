"""What people owe: by the plan's words, its calendar, and what is known of the work."""

from dataclasses import replace
from datetime import date

import pytest

from bot.core.calendar import WorkdayPolicy
from bot.core.lights import Standing
from bot.core.matters import Owing, list_obligations, name_mark
from bot.core.model import Area, Milestone, MilestoneKind, Plan, Task, UnitKind
from bot.core.obligations import OwedReport
from bot.core.reminders import Kind, Obligation
from bot.core.roster import COORDINATOR, Roster
from bot.core.units import Unit, UnitDirectory

FIRST = date(2026, 1, 5)
ROOF = Milestone("10月底前封顶", date(2026, 10, 31), MilestoneKind.BY)  # a Saturday
AREA = Area("1", "教育", ("区教育局",))
SCHOOL = Task("1.1", "1", "小学", responsible=("区住建局",), milestones=(ROOF,))
JUNE = OwedReport(7, AREA, "25", "2026-06", date(2026, 6, 25), "当月投资")
ROSTER = Roster({("区教育局", COORDINATOR): (1,), ("区住建局", COORDINATOR): (2,)}, office=(9,))
OWING = Owing(
    plan=Plan("方案", 2026, (AREA,), (SCHOOL,)),
    task_ids={"1.1": 11},
    owed=(JUNE,),
    submitted=frozenset(),
    standings={},
    roster=ROSTER,
    units=UnitDirectory(),
    first=FIRST,
)


def list_kind(owing: Owing, kind: Kind) -> list[Obligation]:
    return [one for one in list_obligations(owing) if one.kind is kind]


def with_task(task: Task, *parts: Task) -> Owing:
    plan = replace(OWING.plan, tasks=(task, *parts))
    ids = {one.number: place for place, one in enumerate((task, *parts), start=11)}
    return replace(OWING, plan=plan, task_ids=ids)


def test_a_report_is_owed_by_its_areas_lead_until_it_is_in() -> None:
    (report,) = list_kind(OWING, Kind.REPORT)
    assert (report.key, report.people, report.due) == (JUNE.subject, (1,), JUNE.due)
    (done,) = list_kind(replace(OWING, submitted=frozenset({JUNE.subject})), Kind.REPORT)
    assert done.is_done


def test_a_report_that_was_sent_back_is_owed_again_under_another_key() -> None:
    back = {JUNE.subject: date(2026, 6, 26)}
    owing = replace(OWING, submitted=frozenset({JUNE.subject}), sent_back=back)
    assert list_kind(owing, Kind.REPORT) == []
    (again,) = list_kind(owing, Kind.SENT_BACK)
    assert (again.is_done, again.due, again.people) == (False, date(2026, 6, 26), (1,))


@pytest.mark.parametrize(
    ("policy", "due"),
    [
        (WorkdayPolicy.EARLIER, date(2026, 10, 30)),
        (WorkdayPolicy.LATER, date(2026, 11, 2)),
        (WorkdayPolicy.AS_PRINTED, date(2026, 10, 31)),
    ],
)
def test_a_milestone_off_duty_moves_as_the_plan_says(policy: WorkdayPolicy, due: date) -> None:
    (mark,) = list_kind(replace(OWING, policy=policy), Kind.MILESTONE)
    assert (mark.due, mark.people, mark.key) == (due, (2,), f"mark:11:{name_mark(ROOF)}")


def test_a_milestone_is_done_by_its_stage_or_by_a_word() -> None:
    for standing in (Standing(FIRST, "topped-out"), Standing(FIRST, reached=frozenset({ROOF.text}))):
        (mark,) = list_kind(replace(OWING, standings={"1.1": standing}), Kind.MILESTONE)
        assert mark.is_done


def test_a_milestone_that_a_part_has_is_the_parts_alone() -> None:
    part = replace(SCHOOL, number="1.1.1", parent="1.1")
    (mark,) = list_kind(with_task(SCHOOL, part), Kind.MILESTONE)
    assert mark.title.startswith("1.1.1 ")


def test_what_was_due_before_the_plan_was_stored_or_is_far_ahead_is_left_out() -> None:
    assert list_kind(replace(OWING, first=date(2026, 11, 1)), Kind.MILESTONE) == []
    assert list_kind(replace(OWING, until=date(2026, 10, 1)), Kind.MILESTONE) == []


def test_a_collective_answers_by_its_members() -> None:
    towns = Unit("各乡镇人民政府", UnitKind.COLLECTIVE, (), ("渡云镇人民政府", "枫桐镇人民政府"))
    owing = replace(
        with_task(replace(SCHOOL, responsible=(towns.name,))),
        units=UnitDirectory([towns]),
        roster=Roster({("渡云镇人民政府", COORDINATOR): (5,)}, office=(9,)),
    )
    (mark,) = list_kind(owing, Kind.MILESTONE)
    assert (mark.people, mark.units) == ((5,), towns.members)
    assert {call.units for call in list_kind(owing, Kind.CALL)} >= {("枫桐镇人民政府",)}


def test_the_office_has_to_phone_a_unit_that_nobody_is_bound_for() -> None:
    owing = replace(OWING, roster=Roster({("区住建局", COORDINATOR): (2,)}, office=(9,)))
    (call,) = list_kind(owing, Kind.CALL)
    assert (call.people, call.units, call.due) == ((9,), ("区教育局",), JUNE.due)


def test_a_deferred_task_is_owed_by_those_who_break_it_down_and_has_no_milestones() -> None:
    owing = with_task(replace(SCHOOL, deferred=True))
    (later,) = list_kind(owing, Kind.DEFERRED)
    assert (later.people, later.due) == ((2,), FIRST)
    assert list_kind(owing, Kind.MILESTONE) == []


def test_units_feed_a_report_where_its_lead_asked_until_they_did() -> None:
    assert list_kind(OWING, Kind.FEEDING) == []
    asked = replace(OWING, feeding=frozenset({"1"}))
    (feeding,) = list_kind(asked, Kind.FEEDING)
    assert (feeding.people, feeding.is_done) == ((2,), False)
    for fed_on, is_done in ((date(2026, 5, 31), False), (date(2026, 6, 1), True)):
        (feeding,) = list_kind(replace(asked, fed={("区住建局", "1"): fed_on}), Kind.FEEDING)
        assert feeding.is_done is is_done


def test_every_key_fits_where_reminders_are_noted() -> None:
    june = replace(JUNE, plan_id=2**31, area=replace(AREA, number="100"), slot="w5", period="2026-06-26")
    owing = with_task(replace(SCHOOL, area="100"))
    owing = replace(owing, owed=(june,), feeding=frozenset({"100"}), roster=Roster(office=(9,)))
    obligations = list_obligations(owing)
    assert len({one.key for one in obligations}) == len(obligations) == 6
    assert all(len(one.key) <= 60 for one in obligations)


def test_a_unit_that_cannot_feed_a_report_has_to_be_phoned() -> None:
    alone = Roster({("区教育局", COORDINATOR): (1,)}, office=(9,))
    (call,) = list_kind(replace(OWING, feeding=frozenset({"1"}), roster=alone), Kind.CALL)[:1]
    assert (call.units, call.people, call.due) == (("区住建局",), (9,), JUNE.due)
    assert call.is_over(date(2026, 6, 26))
