"""What has become of what people were reminded of."""

from dataclasses import replace
from datetime import date

import pytest

from bot.core.digest import Outcome
from bot.core.lights import Standing
from bot.core.matters import Owing, list_obligations, mark_key
from bot.core.outcomes import Present, find_changes, list_marks
from bot.core.roster import COORDINATOR, DEPUTY, LEADER, Roster
from tests.core.test_matters import FIRST, JUNE, OWING, ROOF, SCHOOL

TEACHER, BUILDER, OFFICE = 1, 2, 9
REPORT, MARK, DEFERRED = JUNE.subject, mark_key(11, ROOF), "deferred:11"
BACK, FEED = f"back:0626:{REPORT}", f"feed:0123abcd:{REPORT}"
SENT = replace(OWING, submitted=frozenset({REPORT}))
LONG_AGO = replace(OWING, owed=())
"""So much later that the report is not asked for any more."""


def find_outcome(owing: Owing, key: str, before: Outcome, person: int = TEACHER) -> Outcome:
    """How a matter stands for a person who was told how it stood before, while the plan asks for June's report."""
    return judge(owing, key, before, person, frozenset({REPORT}))


def judge(owing: Owing, key: str, before: Outcome, person: int, asked: frozenset[str]) -> Outcome:
    obligations = {one.key: one for one in list_obligations(owing)}
    present = Present(owing, obligations, asked, list_marks(owing))
    return find_changes(present, {(person, key): before}).get((person, key), before)


@pytest.mark.parametrize(
    ("owing", "key", "expected"),
    [
        (OWING, REPORT, Outcome.OPEN),
        (SENT, REPORT, Outcome.DONE),
        (replace(SENT, sent_back={REPORT: date(2026, 6, 26)}), REPORT, Outcome.DONE),
        (LONG_AGO, REPORT, Outcome.OPEN),
        (replace(LONG_AGO, submitted=SENT.submitted), REPORT, Outcome.DONE),
        (replace(SENT, sent_back={REPORT: date(2026, 6, 26)}), BACK, Outcome.OPEN),
        (replace(SENT, sent_back={REPORT: date(2026, 6, 26)}, owed=()), BACK, Outcome.OPEN),
        (SENT, BACK, Outcome.DONE),
        (replace(SENT, sent_back={REPORT: date(2026, 6, 29)}), BACK, Outcome.DONE),
        (OWING, FEED, Outcome.DROPPED),
        (SENT, FEED, Outcome.DONE),
        (LONG_AGO, FEED, Outcome.OPEN),
        (OWING, DEFERRED, Outcome.DONE),
        (OWING, "deferred:12", Outcome.DROPPED),
        (OWING, "call:0123abcd:anything", Outcome.DROPPED),
        (OWING, "of another age", Outcome.DROPPED),
    ],
)
def test_a_matter_is_open_or_done_or_dropped(owing: Owing, key: str, expected: Outcome) -> None:
    for before in Outcome:
        assert find_outcome(owing, key, before) is expected


@pytest.mark.parametrize(
    ("owing", "expected"),
    [
        (OWING, Outcome.OPEN),
        (replace(OWING, standings={"1.1": Standing(FIRST, "topped-out")}), Outcome.DONE),
        (replace(OWING, until=date(2026, 6, 30)), Outcome.OPEN),
        (replace(OWING, plan=replace(OWING.plan, tasks=(replace(SCHOOL, milestones=()),))), Outcome.DROPPED),
        (replace(OWING, plan=replace(OWING.plan, tasks=())), Outcome.DROPPED),
        (replace(OWING, plan=replace(OWING.plan, tasks=(replace(SCHOOL, deferred=True),))), Outcome.DROPPED),
    ],
)
def test_a_milestone_is_dropped_with_its_task_or_its_words(owing: Owing, expected: Outcome) -> None:
    for before in Outcome:
        assert find_outcome(owing, MARK, before, BUILDER) is expected


@pytest.mark.parametrize("key", [REPORT, BACK, FEED])
def test_what_the_plan_does_not_ask_for_is_dropped(key: str) -> None:
    assert judge(LONG_AGO, key, Outcome.OPEN, TEACHER, frozenset()) is Outcome.DROPPED


def test_what_was_done_and_is_undone_is_open_again() -> None:
    assert find_outcome(OWING, REPORT, Outcome.DONE) is Outcome.OPEN
    assert find_outcome(OWING, REPORT, Outcome.DROPPED) is Outcome.OPEN


def test_a_matter_is_dropped_for_one_who_no_longer_holds_its_unit_and_for_nobody_else() -> None:
    holders = {("区教育局", LEADER): (3,), ("区教育局", DEPUTY): (4,), ("区住建局", COORDINATOR): (BUILDER,)}
    owing = replace(OWING, roster=Roster({**holders, ("区教育局", COORDINATOR): (5,)}, office=(OFFICE,)))
    judged = {
        person: find_outcome(owing, REPORT, Outcome.OPEN, person) for person in (TEACHER, 3, 4, 5, OFFICE)
    }
    assert judged == {person: Outcome.DROPPED if person == TEACHER else Outcome.OPEN for person in judged}


def test_who_is_on_leave_or_cannot_be_written_to_hears_nothing_of_it() -> None:
    elsewhere = Roster({("区教育局", COORDINATOR): (5,)}, stand_ins={(TEACHER, "区教育局"): 5})
    for roster in (
        elsewhere,
        replace(elsewhere, stand_ins={}, away=frozenset({TEACHER})),
        replace(elsewhere, stand_ins={}, unreachable=frozenset({TEACHER})),
    ):
        assert find_outcome(replace(OWING, roster=roster), REPORT, Outcome.OPEN) is Outcome.OPEN
    silent = replace(SENT, roster=replace(elsewhere, unreachable=frozenset({TEACHER})))
    assert find_outcome(silent, REPORT, Outcome.OPEN) is Outcome.OPEN
