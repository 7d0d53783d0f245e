from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from bot.core.calendar import Calendar
from bot.core.reminders import (
    Kind,
    KindPolicy,
    Matter,
    Obligation,
    Reminder,
    ReminderPolicy,
    Repeat,
    Verdict,
    decide_reminders,
    plan_reminders,
)
from tests.core.reminder_state import JUNE, LI, STATE, ZHANG, after_sending, at, owing, stages, verdict


@pytest.mark.parametrize(
    ("day", "stage"),
    [
        ("2026-06-18", None),
        ("2026-06-22", "before-3"),
        ("2026-06-24", "before-1"),
        ("2026-06-25", "due"),
        ("2026-06-26", "overdue-2026-06-26"),
        ("2026-06-27", None),  # a Saturday
        ("2026-06-29", "overdue-2026-06-29"),
        ("2026-07-31", "overdue-2026-07-31"),
    ],
)
def test_a_report_has_its_stages_before_on_and_after_the_day(day: str, stage: str | None) -> None:
    assert stages(STATE, f"{day} 09:00") == ([f"1 june {stage}"] if stage else [])


def test_a_digest_says_who_when_and_what() -> None:
    assert plan_reminders(STATE, at("2026-06-22 10:15")) == {
        Reminder(
            person=ZHANG,
            day=date(2026, 6, 22),
            due_at=datetime(2026, 6, 22, 1, 0, tzinfo=UTC),
            matters=(Matter("june", "before-3-2026-06-25", days_left=3),),
        )
    }


def test_each_person_gets_one_digest_with_the_most_urgent_matter_first() -> None:
    late = Obligation("may", due=date(2026, 5, 25), people=(LI, ZHANG))
    other = Obligation("milestone", due=date(2026, 6, 25), people=(LI,), kind=Kind.MILESTONE)
    reminders = plan_reminders(owing(other, JUNE, late), at("2026-06-24 09:00"))
    digests = {reminder.person: reminder.matters for reminder in reminders}
    overdue = Matter("may", "overdue-2026-06-24", -30)
    assert digests == {
        ZHANG: (overdue, Matter("june", "before-1-2026-06-25", 1)),
        LI: (overdue, Matter("milestone", "before-7-2026-06-25", 1, kind=Kind.MILESTONE)),
    }


def test_a_person_named_twice_is_told_once() -> None:
    assert stages(owing(replace(JUNE, people=(ZHANG, ZHANG))), "2026-06-25 09:00") == ["1 june due"]


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        ("2026-06-24 08:59:59", Verdict.TOO_EARLY),
        ("2026-06-24 09:00:00", Verdict.GOES),
        ("2026-06-24 17:30:00", Verdict.GOES),
        ("2026-06-24 17:30:01", Verdict.TOO_LATE),
        ("2026-06-25 08:59:59", Verdict.TOO_EARLY),
        ("2026-06-25 23:59:59", Verdict.GOES),
        ("2026-06-26 00:00:00", Verdict.TOO_EARLY),
        ("2026-06-26 17:30:01", Verdict.TOO_LATE),
        ("2026-06-27 12:00:00", Verdict.DAY_OFF),
        ("2026-06-21 12:00:00", Verdict.NOT_YET),
    ],
)
def test_after_hours_only_what_is_due_today_goes_out(local: str, expected: Verdict) -> None:
    assert verdict(STATE, local) is expected


def test_the_hours_and_stages_are_those_of_the_policy() -> None:
    policy = ReminderPolicy({Kind.REPORT: KindPolicy((7, 0))}, opens=time(14))
    state = replace(STATE, policy=policy)
    assert verdict(state, "2026-06-18 13:59") is Verdict.TOO_EARLY
    assert stages(state, "2026-06-18 14:00") == ["1 june before-7"]
    assert (
        stages(after_sending(state, plan_reminders(state, at("2026-06-18 14:00"))), "2026-06-24 14:00") == []
    )


def test_without_a_stage_on_the_day_itself_the_next_one_is_overdue() -> None:
    policy = ReminderPolicy({Kind.REPORT: KindPolicy((3,), Repeat.WORKDAY)})
    state = replace(STATE, policy=policy, sent=frozenset({(ZHANG, "june", "before-3-2026-06-25")}))
    assert verdict(state, "2026-06-25 09:00") is Verdict.TOLD
    assert stages(state, "2026-06-26 09:00") == ["1 june overdue-2026-06-26"]


def test_a_decision_names_the_stage_even_where_it_has_to_wait() -> None:
    saturday = owing(Obligation("april", due=date(2026, 4, 25), people=(ZHANG,)))
    (decision,) = decide_reminders(saturday, at("2026-04-26 09:00"))
    assert decision.verdict is Verdict.DAY_OFF
    assert decision.person == ZHANG
    assert decision.matter == Matter("april", "due-2026-04-25", days_left=-1)


def test_what_is_due_on_a_day_off_goes_out_on_that_very_day() -> None:
    sunday = owing(Obligation("september", due=date(2026, 9, 13), people=(ZHANG,)))
    assert stages(sunday, "2026-09-12 09:00") == []
    assert stages(sunday, "2026-09-13 09:00") == ["1 september due"]


def test_on_a_day_off_nothing_old_goes_along() -> None:
    sunday = owing(Obligation("september", due=date(2026, 9, 13), people=(ZHANG,)), JUNE)
    assert stages(sunday, "2026-09-13 09:00") == ["1 september due"]


def test_a_stage_on_a_day_off_is_brought_forward_to_the_workday_before() -> None:
    tuesday = owing(Obligation("july", due=date(2026, 7, 14), people=(ZHANG,)))
    assert stages(tuesday, "2026-07-09 09:00") == []
    assert stages(tuesday, "2026-07-10 09:00") == ["1 july before-3"]  # a Friday
    assert stages(tuesday, "2026-07-11 09:00") == []
    assert stages(tuesday, "2026-07-13 09:00") == ["1 july before-1"]
    monday = owing(Obligation("july", due=date(2026, 7, 13), people=(ZHANG,)))
    assert stages(monday, "2026-07-10 09:00") == ["1 july before-1"]  # both stages fall to that Friday


def test_a_make_up_sunday_is_a_day_like_any_other() -> None:
    state = owing(Obligation("september", due=date(2026, 9, 14), people=(ZHANG,)))
    assert stages(state, "2026-09-20 09:00") == ["1 september overdue-2026-09-20"]
    assert stages(state, "2026-09-19 09:00") == []


def test_after_days_of_silence_one_digest_says_the_latest_stage_only() -> None:
    may = Obligation("may", due=date(2026, 5, 25), people=(ZHANG,))
    assert stages(owing(JUNE, may), "2026-06-30 11:00") == [
        "1 may overdue-2026-06-30",
        "1 june overdue-2026-06-30",
    ]


def test_a_stage_that_was_missed_is_made_up_the_next_day_and_says_what_is_left_then() -> None:
    (reminder,) = plan_reminders(STATE, at("2026-06-23 11:00"))
    assert reminder.matters == (Matter("june", "before-3-2026-06-25", days_left=2),)


def test_what_was_sent_is_not_sent_again() -> None:
    state = after_sending(STATE, plan_reminders(STATE, at("2026-06-22 09:00")))
    assert stages(state, "2026-06-22 09:01") == []
    assert verdict(state, "2026-06-23 09:00") is Verdict.TOLD
    assert stages(state, "2026-06-24 09:00") == ["1 june before-1"]


def test_there_is_no_second_digest_on_a_day_even_for_a_new_matter() -> None:
    state = after_sending(STATE, plan_reminders(STATE, at("2026-06-22 09:00")))
    new = Obligation("new", due=date(2026, 6, 23), people=(ZHANG,))
    state = replace(state, obligations=(JUNE, new))
    assert stages(state, "2026-06-22 10:00") == []
    assert stages(state, "2026-06-23 09:00") == ["1 new due"]


def test_a_person_bound_late_is_told_the_stage_that_stands() -> None:
    state = after_sending(STATE, plan_reminders(STATE, at("2026-06-22 09:00")))
    state = replace(state, obligations=(replace(JUNE, people=(ZHANG, LI)),))
    assert stages(state, "2026-06-22 16:00") == ["2 june before-3"]
    assert stages(state, "2026-06-23 09:00") == ["2 june before-3"]


def test_what_is_done_is_silent() -> None:
    state = owing(replace(JUNE, is_done=True))
    assert stages(state, "2026-06-25 09:00") == []
    assert verdict(state, "2026-06-25 09:00") is Verdict.DONE


def test_a_report_that_nobody_can_make_is_named_as_such() -> None:
    assert verdict(owing(replace(JUNE, people=())), "2026-06-25 09:00") is Verdict.NOBODY


def test_a_clock_set_back_tells_nothing_twice() -> None:
    state = STATE
    for day in (22, 24, 25):
        state = after_sending(state, plan_reminders(state, at(f"2026-06-{day} 09:00")))
    state = replace(state, digests_sent=frozenset())
    assert [stages(state, f"2026-06-{day} 10:00") for day in range(22, 26)] == [[], [], [], []]


def test_a_clock_at_the_beginning_of_time_says_nothing() -> None:
    assert verdict(STATE, "1970-01-01 09:00") is Verdict.NOT_YET


def test_stages_cross_the_turn_of_the_year_into_a_year_without_holidays() -> None:
    state = owing(Obligation("december", due=date(2027, 1, 2), people=(ZHANG,)))
    assert stages(state, "2026-12-30 09:00") == ["1 december before-3"]
    assert stages(state, "2027-01-01 09:00") == ["1 december before-1"]
    assert stages(state, "2027-01-02 09:00") == ["1 december due"]  # a Saturday, and the day itself
    assert stages(state, "2027-01-03 09:00") == []
    assert stages(state, "2027-01-04 09:00") == ["1 december overdue-2027-01-04"]


@pytest.mark.parametrize(("day", "utc_hour"), [("2026-03-27", 8), ("2026-03-30", 7), ("2026-10-26", 8)])
def test_nine_oclock_is_local_before_and_after_a_change_of_clocks(day: str, utc_hour: int) -> None:
    state = replace(
        owing(replace(JUNE, due=date.fromisoformat(day))), timezone="Europe/Berlin", calendar=Calendar()
    )
    (reminder,) = plan_reminders(state, at(f"{day} 09:00", "Europe/Berlin"))
    assert reminder.due_at == datetime.fromisoformat(day).replace(hour=utc_hour, tzinfo=UTC)
    assert not plan_reminders(state, at(f"{day} 08:59", "Europe/Berlin"))


def test_the_local_day_decides_not_the_day_in_utc() -> None:
    state = replace(owing(replace(JUNE, due=date(2026, 6, 24))), timezone="America/Los_Angeles")
    (reminder,) = plan_reminders(state, datetime(2026, 6, 25, 6, 30, tzinfo=UTC))
    assert (reminder.day, reminder.matters[0].stage) == (date(2026, 6, 24), "due-2026-06-24")


def test_a_time_without_a_zone_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="aware"):
        plan_reminders(STATE, datetime(2026, 6, 25, 9))  # noqa: DTZ001 - the mistake itself
