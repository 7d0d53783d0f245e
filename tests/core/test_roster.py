"""Who is told for a unit, in which order, and who stands in for whom."""

from bot.core.reminders import Step
from bot.core.roster import COORDINATOR, DEPUTY, LEADER, Roster

SCHOOLS, ROADS = "区教育局", "区交通运输局"
ZHANG, LI, WANG, BOSS, OFFICE, LEAD = range(1, 7)
ROSTER = Roster(
    {
        (SCHOOLS, COORDINATOR): (ZHANG,),
        (SCHOOLS, DEPUTY): (LI,),
        (SCHOOLS, LEADER): (BOSS,),
        (ROADS, DEPUTY): (WANG,),
        ("区发改局", COORDINATOR): (LEAD,),
    },
    (OFFICE,),
)


def test_the_coordinator_reports_and_where_there_is_none_the_deputy() -> None:
    assert ROSTER.reporters([SCHOOLS]) == (ZHANG,)
    assert ROSTER.reporters([ROADS]) == (WANG,)
    assert ROSTER.reporters([SCHOOLS, ROADS, SCHOOLS]) == (ZHANG, WANG)


def test_the_steps_lead_from_the_deputy_to_the_office_and_name_nobody_twice() -> None:
    assert ROSTER.steps([SCHOOLS], ["区发改局"]) == (
        (Step.DEPUTY, (LI,)),
        (Step.LEADER, (BOSS,)),
        (Step.AREA, (LEAD,)),
        (Step.OFFICE, (OFFICE,)),
    )
    assert ROSTER.steps([ROADS], [ROADS]) == ((Step.OFFICE, (OFFICE,)),)


def test_a_unit_is_mute_where_nobody_reports_for_it() -> None:
    assert ROSTER.is_mute("区残联")
    assert not ROSTER.is_mute(ROADS)


def test_who_is_away_is_stood_in_for_in_the_units_that_both_report_for() -> None:
    away = Roster(ROSTER.holders, ROSTER.office, {(ZHANG, SCHOOLS): LI})
    assert away.reporters([SCHOOLS]) == (LI,)
    assert away.steps([SCHOOLS], [])[0] == (Step.LEADER, (BOSS,))
    elsewhere = Roster(ROSTER.holders, ROSTER.office, {(ZHANG, ROADS): LI})
    assert elsewhere.reporters([SCHOOLS]) == (ZHANG,)


def test_who_stands_in_for_one_who_stands_in_has_everything() -> None:
    away = Roster(ROSTER.holders, ROSTER.office, {(ZHANG, SCHOOLS): LI, (LI, SCHOOLS): WANG})
    assert away.reporters([SCHOOLS]) == (WANG,)
    in_turn = Roster(ROSTER.holders, ROSTER.office, {(ZHANG, SCHOOLS): LI, (LI, SCHOOLS): ZHANG})
    assert in_turn.reporters([SCHOOLS]) == (LI,)


def test_who_is_away_while_the_stand_in_cannot_be_reached_is_told_only_where_nobody_else_can_be() -> None:
    away = Roster(ROSTER.holders, ROSTER.office, away=frozenset({ZHANG}))
    assert away.reporters([SCHOOLS]) == (LI,)
    assert not away.is_mute(SCHOOLS)
    alone = Roster({(SCHOOLS, COORDINATOR): (ZHANG,)}, ROSTER.office, away=frozenset({ZHANG}))
    assert alone.reporters([SCHOOLS]) == (ZHANG,)
    assert alone.is_mute(SCHOOLS)


def test_what_happens_to_a_unit_is_told_to_all_who_report_for_it_or_stand_in() -> None:
    assert ROSTER.recipients([SCHOOLS]) == (ZHANG, LI)
    away = Roster(ROSTER.holders, ROSTER.office, {(ZHANG, SCHOOLS): LI})
    assert away.recipients([SCHOOLS, ROADS]) == (LI, WANG)
