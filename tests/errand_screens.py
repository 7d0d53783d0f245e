"""The screens of the dialogues about the plan and its units, and of the task table, at their longest."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from zoneinfo import ZoneInfo

from bot.core.calendar import WorkdayPolicy
from bot.core.changes import Changes
from bot.core.conversation import Conversation
from bot.core.dialogue import UNCHANGED, Ending, Note, Place, State
from bot.core.doubts import TWO_UNITS, Doubt, DoubtKind
from bot.core.errands import (
    Breakdown,
    Errand,
    HolidayEntry,
    InquiryReply,
    Invite,
    Leave,
    LightChange,
    NewTask,
    Notify,
    PlanImport,
    SettingsChange,
    TaskEdit,
    UnitEdit,
)
from bot.core.forms import Form, QuestionKind, Section
from bot.core.forms.doubts import make_doubts_form
from bot.core.forms.fields import FIELDS, Setting
from bot.core.forms.holidays import make_holidays_form
from bot.core.forms.leave import make_leave_form
from bot.core.forms.light import make_light_form
from bot.core.forms.office import make_invitation_form, make_notice_form
from bot.core.forms.reply import make_reply_form
from bot.core.forms.settings import DEFAULTS, make_setting_form
from bot.core.forms.task import make_breakdown_form, make_edit_form, make_new_form
from bot.core.forms.unit import make_unit_form
from bot.core.lights import Light, LightLimits, LightRule, Override, Reason, TaskLight
from bot.core.merging import ADDED, TAKEN_OUT, Clash, Merged, Side, name_clash
from bot.core.merging.decisions import CONTENT
from bot.core.model import (
    Area,
    Milestone,
    MilestoneKind,
    Period,
    Plan,
    ReportingRule,
    Task,
    UnitKind,
    Unplaced,
)
from bot.core.plan_settings import PlanSettings
from bot.core.reminders import Kind, KindPolicy, ReminderPolicy, Repeat, Step
from bot.core.units import LONGEST_NAME, Unit, UnitDirectory
from bot.texts import Say
from bot.views.dialogue import draw_look, draw_step
from bot.views.screen import Screen
from bot.views.settings import draw_settings
from bot.views.table import draw_area, draw_plan, draw_retire, draw_retired, draw_units

LARGEST_ID = 2**63 - 1
TODAY = date(2026, 12, 25)
TITLE = "<城乡供水一体化&农村生活污水治理设施提升>" * 6
NAMES = tuple(f"{n:02}" + "长名单位&" * 11 + "局" for n in range(40))
LISTED = "、".join(NAMES)

MARKS = tuple(
    Milestone(f"{n}月底前{TITLE}" if n % 2 else "10月份前", TODAY, MilestoneKind.BY) for n in range(60)
)
TASKS = tuple(
    Task(f"112.{n}", "112", TITLE, TITLE * 20, NAMES, NAMES, NAMES, deferred=True, milestones=MARKS)
    for n in range(1, 41)
)
AREAS = tuple(Area(str(100 + n), TITLE, NAMES) for n in range(40))
RULE = ReportingRule(TITLE * 3, 25, Period.MONTHLY)
LEFT = tuple(Unplaced(LARGEST_ID, TITLE * 9, "no-units") for _ in range(40))
PLAN = Plan(TITLE, 2026, AREAS, TASKS, (RULE,), LEFT)
CHANGES = Changes(
    kept={},
    new=TASKS,
    changed=tuple((task, Task("9.9", "9", "x", people=("甲",), parent="9")) for task in TASKS),
    gone=TASKS,
    areas=AREAS,
    gone_areas=AREAS,
    rules=(RULE,) * 9,
    gone_rules=(RULE,),
)
UNIT = Unit(NAMES[0], UnitKind.COLLECTIVE, NAMES, NAMES)
DIRECTORY = UnitDirectory(Unit(name, UnitKind.BUREAU) for name in NAMES)
CLASHES = (
    Clash(TASKS[0], TASKS[1], CONTENT),
    Clash(None, TASKS[2]),
    Clash(TASKS[3], None),
    Clash(AREAS[0], AREAS[1], ("title", "lead", "responsible")),
    Clash((RULE,) * 9, (RULE,), ("reporting",)),
)
MERGED = Merged(PLAN, {}, CLASHES, added=TASKS, taken_out=TASKS, edited=TASKS)
DOUBTS = (
    Doubt("year", DoubtKind.YEAR, (), ("2026", "2027", "2025")),
    *(Doubt(name_clash(clash), DoubtKind.CLASH, (TITLE,), tuple(Side)) for clash in CLASHES),
    Doubt(ADDED, DoubtKind.ADDED, (), tuple(Side), present=Side.TABLE),
    Doubt(TAKEN_OUT, DoubtKind.TAKEN_OUT, (), tuple(Side), present=Side.TABLE),
    *(
        Doubt(f"same:{name}", DoubtKind.SAME_UNIT, (name, NAMES[0]), (name, NAMES[0], TWO_UNITS))
        for name in NAMES[:9]
    ),
    *(Doubt(f"members:{name}", DoubtKind.MEMBERS, (name,), (LISTED,)) for name in NAMES[:12]),
    *(
        Doubt(f"date:{n}", DoubtKind.DATE, (TITLE,), ("2026-09-30", "2026-10-31", "none"), TITLE)
        for n in range(11)
    ),
)
assert len(DOUBTS) == 40

KEY = str(LARGEST_ID)
SETTING = Setting(
    PlanSettings(
        LightLimits(119, 98, 99, 23),
        ReminderPolicy(
            {kind: KindPolicy((120, 119, 118, 117, 116, 115), Repeat.WEEKLY) for kind in Kind},
            dict.fromkeys(Step, 120),
            time(8, 1),
        ),
        tells_groups=True,
        asks_all_to_feed=True,
        group_hour=time(8, 2),
    ),
    WorkdayPolicy.AS_PRINTED,
)
"""Nothing is as it was by default, and every figure is as long as it can be."""
WEEKS = " ".join(
    f"2027-{month:02}-{day:02}/2027-{month:02}-{day + 2:02}" for month in range(1, 13) for day in (1, 9, 17)
)
VALUES = {"units": LISTED, "date": "2026-12-31", "text": TITLE * 20, "year": "2026", "days": WEEKS}


def list_dialogues() -> Iterator[tuple[Errand, Form]]:
    """The errands about the plan, its units and its people, each with its form."""
    task = TASKS[0]
    yield TaskEdit(LARGEST_ID, LARGEST_ID, task), make_edit_form(KEY, task, DIRECTORY, 2026)
    yield NewTask(LARGEST_ID, AREAS[0]), make_new_form(AREAS[0], DIRECTORY, 2026)
    added = {f"new-{n}": {"title": TITLE} for n in range(1, 41)}
    yield (
        Breakdown(LARGEST_ID, LARGEST_ID, task, TASKS),
        make_breakdown_form(task, DIRECTORY, 2026).grown(added),
    )
    yield UnitEdit(LARGEST_ID, UNIT), make_unit_form(KEY, UNIT, DIRECTORY)
    override = Override(Light.GREEN, TITLE, TITLE[:60], TODAY)
    reason = Reason(LightRule.MISSED, Light.RED, TITLE, TODAY)
    light = TaskLight(Light.GREEN, (reason,), override)
    yield LightChange(LARGEST_ID, task, light), make_light_form(is_overridden=True)
    deputies = [(LARGEST_ID - n, name) for n, name in enumerate(NAMES)]
    yield Leave(LARGEST_ID), make_leave_form(TODAY, None, deputies, 2026)
    for topic in (DEFAULTS, *(field.topic for field in FIELDS)):
        yield SettingsChange(LARGEST_ID, topic, SETTING), make_setting_form(SETTING, topic)
    yield HolidayEntry(2027), make_holidays_form(2027)
    yield InquiryReply(LARGEST_ID, TITLE * 20, TITLE[:60]), make_reply_form(KEY, TITLE * 20)
    yield Invite(LARGEST_ID), make_invitation_form(DIRECTORY)
    yield Notify(LARGEST_ID), make_notice_form()
    reading = PlanImport(LARGEST_ID, TITLE + ".docx", PLAN, PLAN, DOUBTS, CHANGES, MERGED)
    yield reading, make_doubts_form(DOUBTS, DIRECTORY, 2026)


def answer_all(form: Form) -> dict[str, dict[str, str]]:
    """The longest answer to every question."""
    return {
        section.key: {q.id: VALUES.get(q.kind) or q.choices[-1] for q in section.questions}
        for section in form.sections
    }


def find_units(section: Section) -> str:
    """The first question about units, whose answers may be unclear."""
    return next((q.id for q in section.questions if q.kind is QuestionKind.UNITS), "")


def converse(about: Errand, form: Form, state: State, note: Note | None = None) -> Conversation:
    zone = ZoneInfo("Asia/Shanghai")
    return Conversation(LARGEST_ID, 999_999, LARGEST_ID, about, form, state, zone, TODAY, note)


def draw_dialogue(say: Say, about: Errand, form: Form) -> Iterator[Screen]:
    """Draw every place of a dialogue, unanswered and answered, every question and every ending."""
    last = form.sections[-1]
    clipped = Note("which-units", {"text": TITLE[:20]}, is_complaint=True)
    for answers in ({}, answer_all(form), {last.key: {UNCHANGED: "yes"}}):
        for place in Place:
            state = State(place, last.key, find_units(last), readings=(LISTED,) * 2, answers=answers)
            yield draw_step(say, converse(about, form, state, clipped))
        for section in (*form.sections[:6], last):
            for question in section.questions:
                state = State(Place.ASKING, section.key, question.id, answers=answers)
                taken = Note("taken", {"section": section.key, "question": question.id})
                is_answered = state.answer(section.key, question.id) is not None
                yield draw_step(say, converse(about, form, state, taken if is_answered else None))
        for ending in Ending:
            talk = converse(about, form, State(answers=answers))
            yield draw_step(say, replace(talk, ending=ending))


def draw_errands(say: Say) -> Iterator[Screen]:
    """Draw everything about changing the plan, its units and its settings."""
    yield draw_settings(say, SETTING)
    for about, form in list_dialogues():
        yield from draw_dialogue(say, about, form)
        if isinstance(about, PlanImport):
            for what in ("changes", "left"):
                for page in (0, 1, 3, 9999):
                    yield draw_look(say, converse(about, form, State()), about, what, page)


def draw_table(say: Say) -> Iterator[Screen]:
    """Draw the task table and the directory of units."""
    units = [(LARGEST_ID - n, UNIT) for n in range(40)]
    for is_office in (True, False):
        yield draw_plan(say, PLAN, is_office=is_office)
        for page in (0, 1, 9999):
            yield draw_area(say, LARGEST_ID, AREAS[0], TASKS, page, is_office=is_office)
            yield draw_units(say, units, page)
    yield draw_retire(say, LARGEST_ID, TASKS[0])
    yield draw_retired(say, LARGEST_ID, TASKS[0])


assert all(len(name) <= LONGEST_NAME for name in NAMES)
