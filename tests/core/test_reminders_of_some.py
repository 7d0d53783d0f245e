"""Planning for some people, and at times when nothing goes: less work, and never another result."""

from collections.abc import Sequence
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.reminders import Verdict, decide_reminders, may_anything_go, plan_reminders
from tests.core.test_reminders_over_a_year import BOSS, OFFICE, PEOPLE, World, any_ticks, at, worlds

EVERYBODY = (*PEOPLE, BOSS, OFFICE)


@settings(max_examples=15, deadline=None)
@given(worlds(), any_ticks(), st.sets(st.sampled_from(EVERYBODY)))
def test_what_is_planned_for_some_is_their_part_of_what_is_planned_for_all(
    world: World, ticks: Sequence[tuple[date, int]], some: set[int]
) -> None:
    for day, minute in ticks:
        now, state = at(world, day, minute), world.state_at(at(world, day, minute))
        planned = plan_reminders(state, now)
        assert plan_reminders(state, now, some) == {one for one in planned if one.person in some}
        world.tick(now)


@settings(max_examples=15, deadline=None)
@given(worlds(), any_ticks())
def test_what_is_planned_is_what_is_decided_to_go_and_nothing_when_nothing_may(
    world: World, ticks: Sequence[tuple[date, int]]
) -> None:
    for day, minute in ticks:
        now, state = at(world, day, minute), world.state_at(at(world, day, minute))
        goes = {
            (one.person, one.obligation)
            for one in decide_reminders(state, now)
            if one.verdict is Verdict.GOES
        }
        planned = plan_reminders(state, now)
        assert {(one.person, matter.obligation) for one in planned for matter in one.matters} == goes
        assert may_anything_go(state, now) or not goes
        world.tick(now)
