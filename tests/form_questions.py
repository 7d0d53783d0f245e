"""The questions of every form but the report's, and what else a text's id may end in."""

from collections.abc import Iterator
from datetime import date

from bot.core.digest import Outcome
from bot.core.doubts import Doubt, DoubtKind
from bot.core.forms import BULLETIN, Check, Form, Question, QuestionKind, Section
from bot.core.forms.doubts import make_doubts_form
from bot.core.forms.fields import FIELDS, Group, Setting
from bot.core.forms.holidays import make_holidays_form
from bot.core.forms.leave import make_leave_form
from bot.core.forms.light import make_light_form
from bot.core.forms.office import make_invitation_form, make_notice_form
from bot.core.forms.reply import make_asking_form, make_reply_form
from bot.core.forms.send_back import WHY, make_send_back_form
from bot.core.forms.settings import DEFAULTS, make_setting_form
from bot.core.forms.task import make_breakdown_form, make_edit_form, make_new_form
from bot.core.forms.unit import make_unit_form
from bot.core.lights import Light, LightRule
from bot.core.merging import Side
from bot.core.model import Area, Milestone, MilestoneKind, Role, Task, UnitKind
from bot.core.reminders import Kind, Step
from bot.core.reminders import Verdict as Held
from bot.core.reported import Verdict
from bot.core.sends import SendState
from bot.core.units import Unit, UnitDirectory
from bot.services.agenda import Whose
from bot.services.leaving import Hindrance
from bot.views.reminder import LATER


def questions_of_forms() -> Iterator[Question]:
    """Every question of the forms that change the plan and the units."""
    milestone = Milestone("10月份前建成", None, MilestoneKind.BY)
    task = Task("1.1", "1", "危桥改造", milestones=(milestone,), responsible=("区地震局", "区地震办"))
    collective = Unit("各乡镇人民政府", UnitKind.COLLECTIVE)
    units = UnitDirectory([collective])
    doubts = [Doubt(str(kind), kind, ("甲",), ()) for kind in DoubtKind]
    breakdown = make_breakdown_form(task, units, 2026)
    assert breakdown.blank is not None
    section = Section("7", "1.1", "危桥改造", "", (Question("stage", "stage", QuestionKind.CHOICE),))
    yield from breakdown.blank.questions
    for form in (
        make_edit_form("1", task, units, 2026),
        make_new_form(Area("1", "交通"), units, 2026),
        make_unit_form("1", collective, units),
        make_reply_form("reply", "机场"),
        make_asking_form(),
        make_invitation_form(units),
        make_notice_form(),
        make_light_form(is_overridden=True),
        make_holidays_form(2027),
        *(make_setting_form(Setting(), topic) for topic in (DEFAULTS, *(field.topic for field in FIELDS))),
        make_leave_form(date(2026, 6, 20), None, [(1, "某")], 2026),
        make_send_back_form(Form((section,)), {section.key: {"stage": "started"}}),
        make_doubts_form(doubts, units, 2026),
    ):
        yield from (question for section in form.sections for question in section.questions)


def choices_of_forms() -> set[str]:
    """What the forms offer in words of the locales; a day is said as any other, what can be set as it is written."""
    free = (QuestionKind.DATE, QuestionKind.SETTING)
    asked = [question for question in questions_of_forms() if question.kind not in free]
    choices = {f"{q.topic}-{c}" for q in asked if not (q.labels or q.picks) for c in q.choices}
    choices |= {f"doubt-{kind}-{side}" for kind in ("clash", "added", "taken-out") for side in Side}
    return choices


def families_of_dates() -> dict[str, set[str]]:
    """The same for lights, reminders and days."""
    return {
        "light-is-": set(Light),
        "light-plain-": {LightRule.DEFERRED, LightRule.FINISHED, LightRule.ON_COURSE},
        "light-date-": {LightRule.MISSED, LightRule.NEAR, LightRule.NOT_STARTED},
        "section-topic-": {BULLETIN, WHY},
        "doubt-": set(Check),
        "status-line-": {"missing", "submitted", *Verdict},
        "review-state-": {"waiting", *Verdict},
        "verdict-": {Verdict.ACCEPTED, Verdict.REOPENED},
        "changes-": {"begun", "completed"},
        "role-": set(Role),
        "light-figure-": {LightRule.BEHIND, LightRule.ON_COURSE},
        "reminder-line-": {Outcome.DONE, Outcome.DROPPED, Kind.FEEDING, Kind.DEFERRED, Kind.SENT_BACK}
        | {f"{k}-{when}" for k in (Kind.REPORT, Kind.MILESTONE) for when in ("before", "due", "overdue")},
        "reminder-act-": {Kind.REPORT, Kind.SENT_BACK, Kind.MILESTONE, Kind.DEFERRED, Kind.FEEDING},
        "reminder-look-": {"task", "status", "due"},
        "step-": set(Step),
        "sends-state-": set(SendState),
        "sends-when-": {"before", "today", "late"},
        "sends-why-": {"before", "due", "overdue", "month", "snoozed", "shown"},
        "held-": {*Held} - {Held.GOES},
        "later-": set(LATER),
        "setting-group-": set(Group),
        "setting-since-": set(Group),
        "setting-is-": {field.topic for field in FIELDS if not field.choices},
        "due-line-": {"done", "late", "open"},
        "due-kind-": set(Kind),
        "due-of-": set(Whose),
        "leave-news-": {f"{news}{own}" for news in ("accepted", "declined", "ended") for own in ("", "-own")},
        "leave-not-": {Hindrance.OVER, Hindrance.AWAY_TOO},
        "weekday-short-": {str(day) for day in range(7)},
        "weekday-": {str(day) for day in range(7)},
    }
