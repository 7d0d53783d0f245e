"""What is overdue is raised step by step, each kind has its stages, and a person may ask to be told later."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.reminders import (
    Kind,
    Obligation,
    ReminderPolicy,
    ReminderState,
    Step,
    Verdict,
    plan_reminders,
)
from tests.core.reminder_state import (
    JUNE,
    LI,
    STATE,
    ZHANG,
    after_sending,
    at,
    owing,
    shorten,
    stages,
    verdict,
)

BOSS, LEAD_UNIT, OFFICE = 3, 4, 5
LADDER = ((Step.DEPUTY, (LI,)), (Step.LEADER, (BOSS,)), (Step.AREA, (LEAD_UNIT,)), (Step.OFFICE, (OFFICE,)))


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-06-25", {ZHANG}),
        ("2026-06-26", {ZHANG, LI}),
        ("2026-06-29", {ZHANG, LI}),
        ("2026-06-30", {ZHANG, LI, BOSS}),  # the third workday
        ("2026-07-01", {ZHANG, LI}),
        ("2026-07-02", {ZHANG, LI, BOSS, LEAD_UNIT}),
        ("2026-07-03", {ZHANG, LI}),
        ("2026-07-06", {ZHANG, LI, BOSS, LEAD_UNIT, OFFICE}),
        ("2026-07-10", {ZHANG, LI}),
        ("2026-07-13", {ZHANG, LI, BOSS, LEAD_UNIT, OFFICE}),  # a week after the last step
    ],
)
def test_what_is_overdue_is_raised_step_by_step(day: str, told: set[int]) -> None:
    state = owing(replace(JUNE, steps=LADDER))
    for before in ("25", "26", "29", "30"):
        if f"2026-06-{before}" < day:
            state = after_sending(state, plan_reminders(state, at(f"2026-06-{before} 09:00")))
    for before in ("01", "02", "03", "06", "07", "08", "09", "10"):
        if f"2026-07-{before}" < day:
            state = after_sending(state, plan_reminders(state, at(f"2026-07-{before} 09:00")))
    assert {reminder.person for reminder in plan_reminders(state, at(f"{day} 09:00"))} == told


def test_each_step_is_shown_to_those_before() -> None:
    state = owing(replace(JUNE, steps=LADDER))
    shown = {
        reminder.person: reminder.matters[0].raised_to
        for reminder in plan_reminders(state, at("2026-07-02 09:00"))
    }
    assert shown == {
        ZHANG: (Step.DEPUTY, Step.LEADER, Step.AREA),
        LI: (Step.LEADER, Step.AREA),
        BOSS: (Step.AREA,),
        LEAD_UNIT: (),
    }


def test_a_step_that_the_plan_does_not_name_is_never_told() -> None:
    policy = replace(ReminderPolicy(), steps={Step.LEADER: 1})
    state = replace(owing(replace(JUNE, steps=LADDER)), policy=policy)
    assert {r.person for r in plan_reminders(state, at("2026-12-01 09:00"))} == {ZHANG, BOSS}


def test_a_milestone_is_said_a_month_and_a_week_before_and_then_week_by_week() -> None:
    state = owing(Obligation("roof", date(2026, 8, 31), (ZHANG,), kind=Kind.MILESTONE))
    told: dict[str, str] = {}
    for day in (date(2026, 7, 20) + timedelta(days=n) for n in range(66)):
        reminders = plan_reminders(state, at(f"{day} 10:00"))
        state = after_sending(state, reminders)
        told |= {f"{day:%m-%d}": shorten(matter.stage) for r in reminders for matter in r.matters}
    assert told == {
        "07-31": "before-30",  # the 1st of August is a Saturday
        "08-24": "before-7",
        "08-31": "due",
        "09-07": "overdue-2026-09-07",
        "09-14": "overdue-2026-09-14",
        "09-21": "overdue-2026-09-21",
    }


def test_a_deferred_task_is_said_on_the_first_workday_of_each_month() -> None:
    state = owing(Obligation("later", date(2026, 6, 17), (ZHANG,), kind=Kind.DEFERRED))
    told = []
    for day in (date(2026, 6, 17) + timedelta(days=n) for n in range(140)):
        reminders = plan_reminders(state, at(f"{day} 10:00"))
        state = after_sending(state, reminders)
        told += [f"{day:%m-%d} {matter.stage}" for r in reminders for matter in r.matters]
    assert told == [
        "07-01 month-2026-07-01",
        "08-03 month-2026-08-01",
        "09-01 month-2026-09-01",
        "10-08 month-2026-10-01",
        "11-02 month-2026-11-01",
    ]


def test_what_feeds_a_report_is_asked_for_once_five_days_before() -> None:
    state = owing(Obligation("feed", date(2026, 6, 25), (ZHANG,), kind=Kind.FEEDING))
    assert stages(state, "2026-06-17 10:00") == []
    assert stages(state, "2026-06-18 10:00") == [
        "1 feed before-5"
    ]  # the 20th is a Saturday, the 19th a holiday
    told = after_sending(state, plan_reminders(state, at("2026-06-18 10:00")))
    assert stages(told, "2026-06-25 10:00") == []
    assert stages(told, "2026-06-26 10:00") == []


def test_a_report_sent_back_is_said_every_workday_after_the_one_it_was_sent_back_on() -> None:
    state = owing(Obligation("back", date(2026, 6, 26), (ZHANG,), kind=Kind.SENT_BACK))
    assert stages(state, "2026-06-26 10:00") == []
    assert stages(state, "2026-06-27 10:00") == []
    assert stages(state, "2026-06-29 10:00") == ["1 back overdue-2026-06-29"]


def test_what_has_no_date_of_its_own_comes_last() -> None:
    later = Obligation("a-later", date(2026, 1, 5), (ZHANG,), kind=Kind.DEFERRED)
    assert stages(owing(later, JUNE), "2026-06-25 09:00") == ["1 june due", "1 a-later month-2026-06-01"]


def snoozing(state: ReminderState, until: str) -> ReminderState:
    return replace(state, snoozes={(ZHANG, "june"): at(until)})


def test_a_snoozed_matter_comes_again_at_its_hour_and_not_before() -> None:
    state = after_sending(STATE, plan_reminders(STATE, at("2026-06-25 09:00")))
    state = snoozing(state, "2026-06-25 11:00")
    assert verdict(state, "2026-06-25 10:59") is Verdict.SNOOZED
    (again,) = plan_reminders(state, at("2026-06-25 11:00"))
    assert (again.slot, again.matters[0].stage) == ("2026-06-25T11:00", "snoozed-2026-06-25T11:00")
    later = replace(after_sending(state, frozenset({again})), snoozes={})
    assert stages(later, "2026-06-25 11:01") == []
    assert stages(later, "2026-06-26 09:00") == ["1 june overdue-2026-06-26"]


def test_what_is_snoozed_beyond_the_days_hours_comes_the_next_workday() -> None:
    state = after_sending(STATE, plan_reminders(STATE, at("2026-06-24 09:00")))
    late = snoozing(state, "2026-06-24 18:30")
    assert verdict(late, "2026-06-24 18:30") is Verdict.TOO_LATE
    assert stages(late, "2026-06-25 09:00") == ["1 june due"]


def test_what_is_snoozed_for_days_is_silent_and_then_says_where_it_stands() -> None:
    state = snoozing(STATE, "2026-06-30 09:00")
    assert [stages(state, f"2026-06-{day} 10:00") for day in (25, 26, 29)] == [[], [], []]
    assert stages(state, "2026-06-30 09:00") == ["1 june overdue-2026-06-30"]


def test_a_snooze_of_one_matter_leaves_the_others_alone() -> None:
    state = snoozing(owing(JUNE, Obligation("other", date(2026, 6, 25), (ZHANG,))), "2026-06-25 11:00")
    assert stages(state, "2026-06-25 09:00") == ["1 other due"]
    told = after_sending(state, plan_reminders(state, at("2026-06-25 09:00")))
    (again,) = plan_reminders(told, at("2026-06-25 11:05"))
    assert [matter.obligation for matter in again.matters] == ["june"]
    assert again.slot == "2026-06-25T11:00"


def test_a_due_date_that_moves_is_said_anew_from_then_on() -> None:
    told = after_sending(STATE, plan_reminders(STATE, at("2026-06-25 09:00")))
    later = replace(told, obligations=(replace(JUNE, due=date(2026, 6, 29)),))
    assert stages(later, "2026-06-26 09:00") == ["1 june before-1"]  # a Friday
    assert stages(later, "2026-06-29 09:00") == ["1 june due"]


def test_a_milestone_put_off_by_months_has_all_its_stages_again() -> None:
    roof = Obligation("roof", date(2026, 6, 30), (ZHANG,), kind=Kind.MILESTONE)
    told = after_sending(owing(roof), plan_reminders(owing(roof), at("2026-06-30 09:00")))
    later = replace(told, obligations=(replace(roof, due=date(2026, 9, 30)),))
    assert stages(later, "2026-08-28 09:00") == []
    assert stages(later, "2026-08-31 09:00") == ["1 roof before-30"]
    assert stages(later, "2026-09-23 09:00") == ["1 roof before-7"]


def test_what_an_earlier_version_told_does_not_stand_in_the_way() -> None:
    earlier = replace(STATE, sent=frozenset({(ZHANG, "june", "before-3"), (ZHANG, "june", "due")}))
    assert stages(earlier, "2026-06-25 09:00") == ["1 june due"]


def test_those_before_a_step_are_shown_it_on_the_day_it_is_told() -> None:
    roof = Obligation("roof", date(2026, 6, 30), (ZHANG,), kind=Kind.MILESTONE, steps=LADDER)
    state, told = owing(roof), list[str]()
    for day in (date(2026, 6, 30) + timedelta(days=n) for n in range(11)):
        reminders = plan_reminders(state, at(f"{day} 10:00"))
        state = after_sending(state, reminders)
        said = [(r.person, r.matters[0].raised_to) for r in sorted(reminders, key=lambda r: r.person)]
        told += [f"{day:%m-%d} {person} {'+'.join(steps)}".rstrip() for person, steps in said]
    assert told == [
        "06-30 1",
        "07-01 1 deputy",
        "07-01 2",
        "07-03 1 deputy+leader",  # the third workday
        "07-03 2 leader",
        "07-03 3",
        "07-07 1 deputy+leader+area",
        "07-07 2 leader+area",
        "07-07 3 area",
        "07-07 4",
        "07-09 1 deputy+leader+area+office",
        "07-09 2 leader+area+office",
        "07-09 3 area+office",
        "07-09 4 office",
        "07-09 5",
    ]


def test_a_report_whose_day_is_over_is_not_fed_any_more() -> None:
    feeding = owing(Obligation("feed", date(2026, 6, 25), (ZHANG,), kind=Kind.FEEDING, lapses=True))
    assert stages(feeding, "2026-06-25 17:00") == ["1 feed before-5"]
    assert stages(feeding, "2026-06-26 09:00") == []


def test_a_report_sent_back_before_its_day_is_raised_only_after_it() -> None:
    back = Obligation(
        "back", date(2026, 6, 11), (ZHANG,), kind=Kind.SENT_BACK, deadline=JUNE.due, steps=LADDER
    )
    state, told = owing(back), dict[str, list[int]]()
    for day in (date(2026, 6, 11) + timedelta(days=n) for n in range(20)):
        reminders = plan_reminders(state, at(f"{day} 10:00"))
        state = after_sending(state, reminders)
        told |= {f"{day:%m-%d}": sorted(r.person for r in reminders)} if reminders else {}
    assert [day for day, people in told.items() if people == [ZHANG]] == [
        *("06-12", "06-15", "06-16", "06-17", "06-18", "06-22", "06-23", "06-24", "06-25")
    ]
    assert told["06-26"] == [ZHANG, LI]
    assert told["06-30"] == [ZHANG, LI, BOSS]


def test_a_clock_that_was_ahead_for_a_moment_silences_no_day() -> None:
    ahead = after_sending(STATE, plan_reminders(STATE, at("2026-06-30 09:00")))
    assert stages(ahead, "2026-06-24 09:00") == ["1 june before-1"]
    assert stages(ahead, "2026-06-26 09:00") == ["1 june overdue-2026-06-26"]
    assert stages(ahead, "2026-07-01 09:00") == ["1 june overdue-2026-07-01"]


def test_what_is_due_today_and_came_to_a_person_after_the_digest_is_said_all_the_same_once() -> None:
    other = Obligation("other", date(2026, 6, 25), (ZHANG,))
    state = after_sending(owing(other), plan_reminders(owing(other), at("2026-06-25 09:00")))
    state = replace(state, obligations=(other, JUNE))
    (again,) = plan_reminders(state, at("2026-06-25 10:00"))
    assert (again.slot, [one.obligation for one in again.matters]) == ("2026-06-25Tdue", ["june"])
    assert stages(after_sending(state, frozenset({again})), "2026-06-25 11:00") == []


def test_what_is_not_due_today_waits_for_the_next_digest() -> None:
    other = Obligation("other", date(2026, 6, 24), (ZHANG,))
    state = after_sending(owing(other), plan_reminders(owing(other), at("2026-06-24 09:00")))
    state = replace(state, obligations=(other, JUNE))
    assert stages(state, "2026-06-24 10:00") == []
    assert stages(state, "2026-06-25 09:00") == ["1 other overdue-2026-06-25", "1 june due"]
