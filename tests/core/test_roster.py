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
    away = Roster(ROSTER.holders, ROSTER.office, {ZHANG: (LI, frozenset({SCHOOLS}))})
    assert away.reporters([SCHOOLS]) == (LI,)
    assert away.steps([SCHOOLS], [])[0] == (Step.LEADER, (BOSS,))
    elsewhere = Roster(ROSTER.holders, ROSTER.office, {ZHANG: (LI, frozenset({ROADS}))})
    assert elsewhere.reporters([SCHOOLS]) == (ZHANG,)
