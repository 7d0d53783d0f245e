"""What the office may write into a plan's settings, and what it means."""

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar import WorkdayPolicy
from bot.core.forms.fields import FIELDS, Field, Group, Setting, find_field, list_conflicts
from bot.core.forms.settings import DEFAULTS, change_setting, list_changed, make_setting_form
from bot.core.forms.spelling import Expected, Refused
from bot.core.lights import LightLimits
from bot.core.plan_settings import PlanSettings
from bot.core.reminders import (
    Kind,
    KindPolicy,
    Obligation,
    ReminderPolicy,
    Repeat,
    Step,
    find_open_instant,
    plan_reminders,
)
from bot.texts import LOCALES
from tests.core.reminder_state import JUNE, STATE, ZHANG, at
from tests.wording import wordings

DEFAULT = Setting()
ZONE = ZoneInfo("Asia/Shanghai")


def change(*answers: tuple[str, str], of: Setting = DEFAULT) -> Setting | Refused:
    """Answer one question after the other; the first refusal ends it."""
    for topic, text in answers:
        changed = change_setting(of, topic, text)
        if isinstance(changed, Refused):
            return changed
        of = changed
    return of


def refusal(topic: str, text: str, of: Setting = DEFAULT) -> Expected | None:
    changed = change_setting(of, topic, text)
    return changed.expected if isinstance(changed, Refused) else None


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.topic)
def test_what_is_shown_and_what_is_offered_can_be_written_as_it_is(field: Field) -> None:
    (question,) = make_setting_form(DEFAULT, field.topic).sections[0].questions
    assert question.present == question.usual == question.choices[0]
    for offer in question.choices:
        changed = field.change(DEFAULT, offer)
        assert isinstance(changed, Setting), offer
        assert field.write(changed) == offer


def test_each_field_sets_what_it_names() -> None:
    changed = change(
        ("workdays", "later"),
        ("hours", "8点半到17点"),
        ("report-days", "0，5, 2"),
        ("report-repeat", "weekly"),
        ("sent-back-repeat", "never"),
        ("feeding", "on"),
        ("feeding-days", "7"),
        ("milestone-days", "无"),
        ("milestone-repeat", "never"),
        ("deferred-repeat", "weekly"),
        ("call-days", "提前两天"),
        ("steps", "2、—、4、10"),
        ("light-days", "5"),
        ("light-points", "15 40"),
        ("light-months", "2个月"),
        ("groups", "on"),
        ("group-hour", "下午4点"),
    )
    default = ReminderPolicy()
    kinds = {
        Kind.REPORT: KindPolicy((5, 2, 0), Repeat.WEEKLY),
        Kind.MILESTONE: KindPolicy((), Repeat.NEVER),
        Kind.FEEDING: KindPolicy((7,)),
        Kind.SENT_BACK: KindPolicy((), Repeat.NEVER),
        Kind.DEFERRED: KindPolicy((), Repeat.WEEKLY),
        Kind.CALL: KindPolicy((2,), Repeat.WEEKLY),
    }
    steps = {Step.DEPUTY: 2, Step.AREA: 4, Step.OFFICE: 10}
    reminders = replace(default, kinds=kinds, steps=steps, opens=time(8, 30), closes=time(17))
    plan = PlanSettings(LightLimits(5, 15, 40, 2), reminders, True, True, time(16))
    assert changed == Setting(plan, WorkdayPolicy.LATER)
    assert list_changed(DEFAULT, Setting(plan, WorkdayPolicy.LATER)) == list(FIELDS)


@pytest.mark.parametrize(
    ("topic", "text", "shown"),
    [
        ("hours", "9:00-17:30", "09:00–17:30"),
        ("hours", "09:00—18:00", "09:00–18:00"),
        ("hours", "８：３０－１７：３０", "08:30–17:30"),
        ("hours", "上午九点至下午五点三十分", "09:00–17:30"),
        ("hours", "從8點半到17點一刻", "08:30–17:15"),
        ("hours", "9 am to 5:30 pm", "09:00–17:30"),
        ("hours", "0830~1800", "08:30–18:00"),
        ("hours", "8时30分-中午1点", "08:30–13:00"),
        ("group-hour", "15点", "15:00"),
        ("group-hour", "晚上七点半", "19:30"),
        ("group-hour", "12 am", "00:00"),
        ("report-days", "3天、1天和当天", "3、1、0"),
        ("report-days", "前三天，前一天", "3、1"),
        ("report-days", "3、3、1", "3、1"),
        ("report-days", "none", "—"),
        ("report-days", "—", "—"),
        ("milestone-days", "一百天 30 7", "100、30、7"),
        ("light-points", "10个百分点、30个百分点", "10、30"),
        ("light-points", "10%/30%", "10、30"),
        ("light-days", "十天", "10"),
        ("steps", "1个工作日、无、5个工作日、-", "1、—、5、—"),
    ],
)
def test_a_field_is_read_however_it_is_written(topic: str, text: str, shown: str) -> None:
    field = find_field(topic)
    assert field is not None
    changed = field.change(DEFAULT, text)
    assert isinstance(changed, Setting)
    assert field.write(changed) == shown


@pytest.mark.parametrize(
    ("topic", "text", "expected"),
    [
        ("report-days", "三天前左右", Expected.DAYS),
        ("report-days", "3、1、—", Expected.DAYS),
        ("report-days", "9999", Expected.DAYS),
        ("report-days", "121", Expected.DAYS),
        ("report-days", "1 2 3 4 5 6 7", Expected.DAYS),
        ("report-days", "", Expected.DAYS),
        ("steps", "1、3、5", Expected.STEPS),
        ("steps", "无", Expected.STEPS),
        ("steps", "0、3、5、7", Expected.STEPS),
        ("steps", "3、1、5、7", Expected.STEPS_ORDER),
        ("steps", "3、—、2、7", Expected.STEPS_ORDER),
        ("light-days", "无", Expected.NUMBER),
        ("light-days", "1、2", Expected.NUMBER),
        ("light-points", "10", Expected.POINTS),
        ("light-points", "10、—", Expected.POINTS),
        ("light-points", "30、10", Expected.POINTS_ORDER),
        ("light-months", "", Expected.NUMBER),
        ("hours", "全天", Expected.HOURS),
        ("hours", "9:00", Expected.HOURS),
        ("hours", "9:00-12:00、13:00-17:00", Expected.HOURS),
        ("hours", "9:00-25:00", Expected.HOURS),
        ("hours", "9:00-17:75", Expected.HOURS),
        ("hours", "9点到5点", Expected.HOURS_ORDER),
        ("hours", "9:00-9:00", Expected.HOURS_ORDER),
        ("group-hour", "下班前", Expected.HOUR),
        ("workdays", "whenever", Expected.CHOICE),
        ("groups", "maybe", Expected.CHOICE),
        ("deferred-repeat", "workday", Expected.CHOICE),
    ],
)
def test_what_cannot_be_is_refused_with_what_is_expected(topic: str, text: str, expected: Expected) -> None:
    assert refusal(topic, text) is expected


def test_groups_that_are_told_are_told_within_the_hours() -> None:
    told = change(("groups", "on"))
    assert isinstance(told, Setting)
    assert refusal("group-hour", "18:00", told) is Expected.HOUR_INSIDE
    assert refusal("group-hour", "17:30", told) is Expected.HOUR_INSIDE
    assert refusal("hours", "9:00-15:00", told) is Expected.HOUR_INSIDE
    assert refusal("hours", "9:00-15:01", told) is None
    late = change(("group-hour", "20:00"))
    assert isinstance(late, Setting)
    assert refusal("groups", "on", late) is Expected.HOUR_INSIDE


def test_what_an_earlier_version_let_pass_hinders_no_other_change() -> None:
    stored = {"steps": {"deputy": 5, "leader": 3}}
    setting = Setting(PlanSettings.from_json(stored))
    assert refusal("light-days", "7", setting) is None
    assert refusal("steps", "6、3、7、8", setting) is Expected.STEPS_ORDER
    assert refusal("steps", "1、3、7、8", setting) is None


@pytest.mark.parametrize("locale", LOCALES)
def test_every_refusal_has_its_sentence(locale: str) -> None:
    assert {key for _, key in wordings(locale)["note-setting-refused"].variants} == set(Expected)


def test_every_group_has_fields() -> None:
    assert {field.group for field in FIELDS} == set(Group)


def test_there_is_a_way_back_to_the_defaults() -> None:
    changed = change(("workdays", "later"), ("steps", "2、—、4、10"), ("hours", "8:30-17:30"))
    assert isinstance(changed, Setting)
    assert change_setting(changed, DEFAULTS, DEFAULTS) == DEFAULT


def test_what_an_earlier_version_stored_is_read_and_what_another_knew_besides_is_passed_over() -> None:
    stored = {
        "lights": {"near_days": 4, "moon": 1},
        "kinds": {"no-such": {}, "report": {"days_before": [2], "repeat": "hourly"}},
        "steps": {"mayor": 1},
    }
    found = PlanSettings.from_json(stored)
    assert found == PlanSettings(LightLimits(near_days=4), ReminderPolicy(steps={}))
    assert PlanSettings.from_json({}) == PlanSettings()


WRITTEN = st.one_of(
    st.sampled_from(sorted({offer for field in FIELDS for offer in field.offers})),
    st.lists(st.integers(0, 130).map(str) | st.just("—"), max_size=6).map("、".join),
    st.tuples(st.times(), st.times()).map(lambda hours: f"{hours[0]:%H:%M}-{hours[1]:%H:%M}"),
    st.times().map(lambda hour: f"{hour:%H:%M}"),
    st.text(max_size=12),
)
ANSWERS = st.lists(st.tuples(st.sampled_from(FIELDS), WRITTEN), max_size=12)
OVERDUE = (
    JUNE,
    *(Obligation(str(kind), JUNE.due, (ZHANG,), kind=kind, steps=((Step.OFFICE, (7,)),)) for kind in Kind),
)


@given(answers=ANSWERS, day=st.integers(1, 30), clock=st.times())
def test_whatever_is_accepted_is_stored_shown_and_planned_by(
    answers: list[tuple[Field, str]], day: int, clock: time
) -> None:
    setting = DEFAULT
    for field, text in answers:
        changed = field.change(setting, text)
        if isinstance(changed, Setting):
            assert field.change(changed, field.write(changed)) == changed
            setting = changed
    assert not list(list_conflicts(setting))
    assert PlanSettings.from_json(setting.plan.to_json()) == setting.plan
    policy = setting.plan.reminders
    state = replace(STATE, obligations=OVERDUE, policy=policy)
    now = at(f"2026-06-{day:02}T{clock:%H:%M}")
    for instant in (now, find_open_instant(now, policy, state.calendar, ZONE)):
        for reminder in plan_reminders(state, instant):
            is_due = any(matter.days_left == 0 for matter in reminder.matters)
            hour = instant.astimezone(ZONE).time()
            assert policy.opens <= hour
            assert is_due or hour <= policy.closes
