"""The screens around reports at their longest: doubts, what a message told, versions, lists, one's own tasks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from bot.core.conversation import Conversation, Elsewhere, Returned, Submitted
from bot.core.dialogue import EXPLAINED, TAKEN_FROM, UNCHANGED, Ending, Place, State
from bot.core.errands import Errand, FeedQuestion, SendBack, TaskFeed
from bot.core.forms import Check, Fed, Form, Question, QuestionKind, ReportTask, Section
from bot.core.forms.reply import make_asking_form
from bot.core.forms.send_back import make_send_back_form
from bot.core.lights import Light, LightRule, Reason, TaskLight
from bot.core.model import Area, Milestone, MilestoneKind, Quantity, Role, Task
from bot.core.obligations import OwedReport
from bot.core.reported import (
    Entry,
    OwnTask,
    PastReport,
    Report,
    ReportView,
    Review,
    TaskState,
    Unsaved,
    UnsavedFile,
    Verdict,
)
from bot.core.trends import StageChange, Trend
from bot.data import load_report_form
from bot.texts import Say
from bot.views.colleagues import draw_fed, draw_feed_question, draw_sent_back, draw_verdict
from bot.views.dialogue import draw_step
from bot.views.history import draw_changes, draw_history, draw_report, draw_report_section, draw_versions
from bot.views.own_tasks import draw_own_task, draw_own_tasks
from bot.views.reporting import draw_closed, draw_status
from bot.views.screen import Screen

ID = 2**63 - 1
DUE = date(2026, 12, 25)
AT = datetime(2026, 12, 25, 1, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")
TITLE = "<城乡供水一体化&农村生活污水治理设施提升>" * 6
NAME = "某某某&" * 15
MARK = Milestone(f"12月底前{TITLE}", DUE, MilestoneKind.BY)
SOURCES = "其中省级补助900万元、市级补助800万元、区级配套700万元、企业自筹1560万元"
TARGET = f"{TITLE}，新建厂房33个，总投资3960万元，{SOURCES}"
FIGURES = (Quantity("33个", Decimal(33), "个标准厂房"), Quantity("3960万元", Decimal(3960), "万元"))
TASKS = tuple(
    Task(f"112.{n}", "112", TITLE, TARGET, lead=(NAME,), milestones=(MARK,), quantities=FIGURES)
    for n in range(1, 41)
)
AREA = Area("112", TITLE, (NAME, NAME + "乙"))
OWED = OwedReport(ID, AREA, "25", "2026-12", DUE, "当月投资、前期突破")


def make_form() -> Form:
    past = {"stage": "structure", "investment-total": "2000", "received-省级": "900"}
    form = load_report_form().for_tasks(
        [ReportTask(str(ID - n), task, past) for n, task in enumerate(TASKS)], OWED.rule_text, DUE
    )
    said = {question.id: answer(question) for question in form.sections[0].questions}
    fed = tuple(Fed(ID, NAME, NAME, AT, said) for _ in range(5))
    return replace(form, sections=tuple(replace(s, fed=() if s.is_optional else fed) for s in form.sections))


def answer(question: Question) -> object:
    match question.kind:
        case QuestionKind.CHOICE:
            return "structure"
        case QuestionKind.AMOUNT | QuestionKind.NUMBER:
            return "999999999.999999"
        case QuestionKind.DATE:
            return "2026-12-31"
        case QuestionKind.PHOTOS:
            return [{"kind": "photo", "file_id": "x", "caption": TITLE, "message_id": "1"}] * 20
        case _:
            return TITLE * 10


def answer_all(section: Section) -> dict[str, object]:
    said = {question.id: answer(question) for question in section.questions}
    explained = [{"question": q.id, "check": "slip", "said": TITLE} for q in section.questions]
    source = {"feed": "1", "unit": NAME, "name": NAME, "at": AT.isoformat()}
    return {**said, EXPLAINED: explained, TAKEN_FROM: [source] * 5}


def talk_of(about: object, form: Form, state: State) -> Conversation:
    return Conversation(
        ID,
        999_999,
        ID,
        about,  # type: ignore[arg-type]  # each errand in turn
        form,
        state,
        ZONE,
        DUE,
        earlier=Submitted("202612-25-112-99", NAME, AT),
        standing={section.key: Entry({}, ID, NAME) for section in form.sections},
        returned=Returned(NAME, AT, TITLE * 10),
        elsewhere=(Elsewhere(NAME, AT),) * 3,
    )


def draw_dialogues(say: Say) -> Iterator[Screen]:
    """Draw every place of a report with everything in it."""
    form = make_form()
    answers = {section.key: answer_all(section) for section in form.sections}
    first = form.sections[0]
    state = State(Place.OVERVIEW, first.key, first.questions[3].id, answers=answers)  # type: ignore[arg-type]
    different = tuple((first.key, question.id, answer(question)) for question in first.questions[:9])
    yield draw_step(say, talk_of(OWED, form, replace(state, differences=different)))  # type: ignore[arg-type]
    yield draw_step(say, talk_of(OWED, form, State()))
    for section in (first, form.sections[-1]):
        yield draw_step(say, talk_of(OWED, form, replace(state, place=Place.SECTION, section=section.key)))
    carried = {first.key: {UNCHANGED: "yes", "stage": "structure"}}
    yield draw_step(say, talk_of(OWED, form, State(Place.SECTION, first.key, answers=carried)))
    told = ("value", "last", "planned", "usual", "instead", "total", "whole", "parts")
    days = {"day": "2026-12-31", "started": "2026-12-31", "completed": "2026-01-01"}
    back = {"value": "started", "last": "structure", "now": "started", "check": str(Check.BACKWARDS)}
    for check in Check:
        odd = {"check": str(check), **dict.fromkeys(told, "99999999.99"), **days}
        pending = back if check is Check.BACKWARDS else odd
        asked = first.questions[0] if check is Check.BACKWARDS else first.questions[3]
        place = replace(state, place=Place.CHECKING, question=asked.id, pending=pending)
        yield draw_step(say, talk_of(OWED, form, place))
    queue = tuple(
        (s.key, q.id, "1") for s in form.sections[:2] for q in s.questions if q.kind is QuestionKind.AMOUNT
    )
    unclear = (first.key, "investment", "99999999.99", "88888888.88")
    for state in (
        State(Place.CONFIRMING, first.key, queue=(*queue, unclear), told=TITLE),
        State(Place.CONFIRMING, readings=tuple(s.key for s in form.sections[:5]), told=TITLE * 9),
    ):
        yield draw_step(say, talk_of(OWED, form, state))


def list_words_on_reports() -> Iterator[tuple[Errand, Form]]:
    """The errands around a report, each with its form."""
    form = make_form()
    fed = load_report_form().for_task(ReportTask(str(ID), TASKS[0]), OWED.rule_text, DUE)
    back = make_send_back_form(form, {section.key: answer_all(section) for section in form.sections})
    yield TaskFeed(ID, TASKS[0], NAME), fed
    yield FeedQuestion(ID, TASKS[0], NAME, NAME), make_asking_form()
    yield SendBack(ID, "202612-25-112-99", AREA), back


def draw_errands_of_reports(say: Say) -> Iterator[Screen]:
    """Draw feeding, asking and sending back: where they stand, and how they end."""
    for errand, form in list_words_on_reports():
        for section in form.sections[:2]:
            for question in section.questions:
                yield draw_step(say, talk_of(errand, form, State(Place.ASKING, section.key, question.id)))
        yield draw_step(say, talk_of(errand, form, State()))
        yield draw_step(say, replace(talk_of(errand, form, State()), ending=Ending.SUBMITTED))


def make_view(verdict: Verdict | None, *, is_office: bool) -> ReportView:
    form = make_form()
    entries = {int(section.key): Entry(answer_all(section), ID, NAME) for section in form.sections[:-1]}
    report = Report(ID, "202612-25-112-99", OWED.subject, 99, ID, NAME, AT, True, DUE, entries)
    review = Review(ID, ID, verdict, NAME, TITLE * 10, (), AT) if verdict else None
    unsaved = tuple(UnsavedFile(task_id, 20, why) for task_id in entries for why in Unsaved)
    return ReportView(
        OWED, report, form, review, (report,) * 99, ZONE, is_office=is_office, is_mine=True, unsaved=unsaved
    )


def draw_reports(say: Say) -> Iterator[Screen]:
    """Draw versions, lists of them, and what members hear of each other."""
    for verdict in (None, *Verdict):
        for is_office in (True, False):
            yield draw_report(say, make_view(verdict, is_office=is_office))
    seen = make_view(Verdict.ACCEPTED, is_office=True)
    yield draw_report_section(say, seen, 0)
    yield draw_versions(say, seen)
    yield draw_history(say, [PastReport(OWED, seen.report, seen.review)] * 40, ZONE)
    yield draw_status(say, [(OWED, seen.report, seen.review), (OWED, None, None)] * 30, "2026-12")
    yield draw_changes(say, "2026-12", [(task, DUE) for task in TASKS], [(task, DUE) for task in TASKS])
    yield draw_closed(say, OWED, seen.report)
    yield draw_verdict(say, seen)
    yield draw_verdict(say, make_view(Verdict.REOPENED, is_office=True))
    yield draw_sent_back(say, seen, TITLE * 10)
    yield draw_fed(say, TaskFeed(ID, TASKS[0], NAME), NAME)
    yield draw_feed_question(say, FeedQuestion(ID, TASKS[0], NAME, NAME), NAME, TITLE * 10, ID)


def draw_own(say: Say) -> Iterator[Screen]:
    """Draw one's own tasks."""
    light = TaskLight(Light.RED, (Reason(LightRule.MISSED, Light.RED, TITLE, DUE),))
    months = tuple((f"2026-{month:02}", Decimal("99999999.99") / month) for month in range(1, 13))
    trends = tuple(Trend(question, months) for question in make_form().sections[0].questions[3:12])
    changes = tuple(StageChange("structure", DUE, DUE, DUE) for _ in range(9))
    states = [
        TaskState(
            OwnTask(ID, task, NAME, Role.RESPONSIBLE),
            light,
            "structure",
            MARK,
            trends,
            changes,
            can_feed=True,
        )
        for task in TASKS
    ]
    yield draw_own_tasks(say, states, 1)
    yield draw_own_task(say, states[0])


def draw_around_reports(say: Say) -> Iterator[Screen]:
    """Draw all of them."""
    yield from draw_dialogues(say)
    yield from draw_errands_of_reports(say)
    yield from draw_reports(say)
    yield from draw_own(say)
