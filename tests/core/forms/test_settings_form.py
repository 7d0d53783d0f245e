"""What the office may write into a plan's settings, and what it means."""

from dataclasses import replace

import pytest

from bot.core.calendar import WorkdayPolicy
from bot.core.forms.settings import Setting, UnreadSetting, make_settings_form, read_settings
from bot.core.lights import LightLimits
from bot.core.plan_settings import PlanSettings
from bot.core.reminders import Kind, KindPolicy, ReminderPolicy, Repeat, Step

PRESENT = Setting(PlanSettings(), WorkdayPolicy.EARLIER)


def test_nothing_written_changes_nothing() -> None:
    assert read_settings(PRESENT, {}) == PRESENT


def test_what_is_shown_can_be_written_as_it_is() -> None:
    (section,) = make_settings_form(PRESENT).sections
    written = {question.id: question.present for question in section.questions}
    assert read_settings(PRESENT, written) == PRESENT


def test_each_field_sets_what_it_names() -> None:
    changed = read_settings(
        PRESENT,
        {
            "workdays": "later",
            "report-days": "0，5, 2",
            "report-repeat": "weekly",
            "milestone-days": "无",
            "milestone-repeat": "never",
            "feeding-days": "7",
            "steps": "2、—、4、10",
            "light-days": "5",
            "light-points": "15 40",
            "light-months": "2",
            "groups": "on",
            "feeding": "on",
        },
    )
    default = ReminderPolicy()
    kinds = {
        **default.kinds,
        Kind.REPORT: KindPolicy((5, 2, 0), Repeat.WEEKLY),
        Kind.MILESTONE: KindPolicy((), Repeat.NEVER),
        Kind.FEEDING: KindPolicy((7,)),
    }
    steps = {Step.DEPUTY: 2, Step.AREA: 4, Step.OFFICE: 10}
    assert changed == Setting(
        PlanSettings(LightLimits(5, 15, 40, 2), replace(default, kinds=kinds, steps=steps), True, True),
        WorkdayPolicy.LATER,
    )


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("report-days", "三天前"),
        ("report-days", "3、1、—"),
        ("report-days", "9999"),
        ("report-days", "1 2 3 4 5 6 7"),
        ("steps", "1、3、5"),
        ("steps", "无"),
        ("light-days", "无"),
        ("light-points", "10"),
        ("light-months", ""),
    ],
)
def test_what_cannot_be_read_is_named_and_nothing_is_set(topic: str, text: str) -> None:
    found = read_settings(PRESENT, {topic: text, "groups": "on"})
    assert found == UnreadSetting(topic, text) or not text


def test_settings_come_back_as_they_were_stored() -> None:
    changed = read_settings(PRESENT, {"steps": "2、—、4、10", "report-days": "无", "groups": "on"})
    assert isinstance(changed, Setting)
    assert PlanSettings.from_json(changed.plan.to_json()) == changed.plan


def test_what_another_version_stored_is_passed_over() -> None:
    stored = {"lights": {"near_days": 4, "moon": 1}, "kinds": {"no-such": {}}, "steps": {"mayor": 1}}
    found = PlanSettings.from_json(stored)
    assert found.lights == LightLimits(near_days=4)
    assert found.reminders.kinds == ReminderPolicy().kinds
    assert found.reminders.steps == {}
