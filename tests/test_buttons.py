"""Every screen stays within Telegram's limits, however long the plan's words and our ids get."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from bot.core.answered import Answered
from bot.core.conversation import Conversation, Openable
from bot.core.dialogue import Place, State
from bot.core.digest import DigestLine, Outcome
from bot.core.forms import ReportTask
from bot.core.model import Area, Quantity, Task
from bot.core.obligations import OwedReport
from bot.core.reminders import Kind, Obligation, Step
from bot.core.who import Answer, Hit
from bot.core.who.answer import AnswerKind
from bot.data import load_report_form
from bot.sandbox.content.entities import utf16_length
from bot.sandbox.content.html_text import parse_html
from bot.texts import LOCALES, Say, Texts
from bot.views.agenda import draw_agenda, draw_day, draw_feed
from bot.views.dialogue import draw_step
from bot.views.later import draw_day_choice
from bot.views.people import draw_languages
from bot.views.reminder import draw_reminder
from bot.views.reporting import draw_choice
from bot.views.screen import LONGEST, Button, Screen
from bot.views.who import draw_answered
from tests.errand_screens import draw_errands, draw_table
from tests.report_screens import draw_around_reports

LONGEST_DATA_BYTES = 64  # the Bot API, InlineKeyboardButton.callback_data
LONGEST_LABEL = 64

LONG = "城乡供水一体化与农村生活污水治理设施提升" * 4
LARGEST_ID = 2**63 - 1
DUE = date(2026, 12, 25)

AREA = Area("112", LONG, ("区农业农村局",))
TARGET = f"{LONG}，新建标准化厂房33个，总投资3960万元"
FIGURES = (Quantity("33个", Decimal(33), "个标准厂房"), Quantity("3960万元", Decimal(3960), "万元"))
TASKS = [
    Task(f"112.{place}", "112", LONG, TARGET, lead=("区农业农村局",), quantities=FIGURES)
    for place in range(1, 41)
]
OWED = OwedReport(LARGEST_ID, AREA, "25", "2026-12", DUE, "当月投资、前期突破")


def make_conversation(place: Place, section: int = 39, question: int = 0) -> Conversation:
    """A dialogue about forty long tasks, far on, under the largest ids."""
    form = load_report_form().for_tasks(
        [ReportTask(str(LARGEST_ID - n), task) for n, task in enumerate(TASKS)], OWED.rule_text, DUE
    )
    asked = form.sections[section]
    answers = {s.key: {s.questions[-2].id: LONG * 10} for s in form.sections}
    state = State(
        place, asked.key, asked.questions[question].id, readings=("99999999.9999",) * 3, answers=answers
    )
    zone = ZoneInfo("Asia/Shanghai")
    return Conversation(LARGEST_ID, 999_999, LARGEST_ID, OWED, form, state, zone, today=DUE)


def draw_everything(say: Say) -> Iterator[Screen]:
    """Every kind of screen with buttons, at its longest."""
    for place in {*Place} - {Place.CHECKING, Place.CONFIRMING}:
        yield draw_step(say, make_conversation(place))
    talk = make_conversation(Place.ASKING)
    for question in range(len(talk.form.sections[0].questions)):
        yield draw_step(say, make_conversation(Place.ASKING, question=question))
    yield draw_choice(say, [Openable(OWED, is_submitted=True, has_draft=True)] * 3)
    yield draw_languages(say)
    hits = tuple(Hit(task, 1.0, LONG) for task in TASKS)
    for kind in get_args(AnswerKind):
        answer = Answer(LONG, kind, hits, "区农业农村局", hits[:3])
        yield draw_answered(say, Answered(answer, {"112": AREA}, LARGEST_ID, (LARGEST_ID,) * len(hits)))
    yield from draw_errands(say)
    yield from draw_table(say)
    yield from draw_reminders(say)
    yield from draw_around_reports(say)
    yield from draw_agendas(say)


def draw_reminders(say: Say) -> Iterator[Screen]:
    """Draw digests of forty long matters of each kind, for whoever they are, open and settled."""
    units = ("区农业农村局" * 4,) * 20
    for kind, step, days in product(Kind, Step, (3, 0, -400)):
        ref = OWED.subject if kind is Kind.REPORT else f"{LARGEST_ID}:0123abcd"
        line = DigestLine(OWED.subject, kind, LONG, DUE, days, units, ref, step, tuple(Step))
        yield draw_reminder(say, DUE, (line,) * 40, "T1225-123456", LARGEST_ID)
        for outcome in (Outcome.DONE, Outcome.DROPPED):
            settled = (replace(line, outcome=outcome),) * 40
            yield draw_reminder(say, DUE, settled, "T1225-123456", LARGEST_ID)


def draw_agendas(say: Say) -> Iterator[Screen]:
    """Draw a month and a day of forty long matters, as a lead of forty areas sees them."""
    due = tuple(
        Obligation(OWED.subject, DUE, (), kind=kind, title=LONG, ref=OWED.subject)
        for kind in (Kind.REPORT, Kind.MILESTONE, Kind.FEEDING, Kind.SENT_BACK)
        for _ in range(40)
    )
    areas = [("112", LONG, is_asked) for is_asked in (True, False) * 10]
    yield draw_agenda(say, due, "unit", ["mine", "all"], DUE, DUE.replace(day=1), areas)
    yield draw_day(say, due, "mine", DUE, DUE)
    yield draw_feed(say, "https://bot.example.org/calendar/" + "x" * 60 + ".ics")
    yield draw_day_choice(say, LARGEST_ID, DUE, date(2027, 1, 25), date(2027, 1, 1))


@pytest.fixture(params=LOCALES)
def screens(request: pytest.FixtureRequest) -> list[Screen]:
    return list(draw_everything(Texts.load().speak(request.param)))


def buttons_of(screens: list[Screen]) -> list[Button]:
    return [button for screen in screens for row in screen.buttons for button in row]


def test_what_a_button_carries_fits_into_it(screens: list[Screen]) -> None:
    assert [b.data for b in buttons_of(screens) if not 1 <= len(b.data.encode()) <= LONGEST_DATA_BYTES] == []


def test_what_a_button_shows_fits_onto_it(screens: list[Screen]) -> None:
    assert [b.label for b in buttons_of(screens) if not 1 <= len(b.label) <= LONGEST_LABEL] == []


def test_what_a_screen_says_fits_into_a_message(screens: list[Screen]) -> None:
    assert [screen for screen in screens if utf16_length(parse_html(screen.text).text) > LONGEST] == []


def test_a_screen_has_no_more_buttons_than_a_message_takes(screens: list[Screen]) -> None:
    assert [screen for screen in screens if sum(map(len, screen.buttons)) > 100] == []
