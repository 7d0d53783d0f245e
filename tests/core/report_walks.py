"""Anything that a person may do in a report, in any order, and what it may change."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bot.core.conversation import Conversation
from bot.core.dialogue import (
    ABOUT_SECTION,
    Action,
    Attached,
    Corrected,
    Ending,
    Event,
    Lexicon,
    Outcome,
    Place,
    Pressed,
    Said,
    State,
    Unusable,
    Value,
    step,
)
from bot.core.errands import Errand, SendBack, TaskFeed
from bot.core.forms import BULLETIN, Fed, Form, ReportTask
from bot.core.forms.send_back import WHY, make_send_back_form
from bot.core.obligations import OwedReport
from bot.data import load_report_form, load_sample_plan
from bot.texts import Say, Texts
from bot.views.dialogue import draw_step
from bot.views.words import make_lexicon

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
TODAY = date(2026, 6, 20)
RULE = "当月投资、开工、竣工、前期突破及其它"
PLAN = load_sample_plan(2026)
AREA = next(area for area in PLAN.areas if area.number == "4")
TASKS = [task for task in PLAN.tasks if task.area == AREA.number and task.parent is None]
PHOTO = {"kind": "photo", "caption": "", "message_id": "90", "file_id": "fed"}
PAST = {"stage": "structure", "started-on": "2026-03-01", "investment": "80", "investment-total": "640"}
FED_SAID: Mapping[str, object] = {
    "stage": "topped-out",
    "investment": "60",
    "progress": "桥面铺装",
    "photos": [PHOTO],
}
FEDS = (Fed(1, "区地震局", "石望", NOW, FED_SAID), Fed(2, "渡云镇", "石远", NOW, {"gone": "1"}))


@cache
def lexicon() -> Lexicon:
    return make_lexicon(Texts.load(), load_report_form())


@cache
def say() -> Say:
    return Texts.load().speak("zh-CN")


def make_report() -> Form:
    pasts: list[Mapping[str, str]] = [PAST, {}, {"stage": "completed"}]
    known = [
        ReportTask(str(n), task, past) for n, (task, past) in enumerate(zip(TASKS, pasts, strict=False), 1)
    ]
    form = load_report_form().for_tasks(known, RULE, TODAY)
    first, second, *rest = form.sections
    return replace(form, sections=(first.with_fed(FEDS[1:]), second.with_fed(FEDS), *rest))


def make_feed() -> Form:
    return load_report_form().for_task(ReportTask("1", TASKS[0], PAST), RULE, TODAY)


def make_send_back() -> Form:
    said = {s.key: {question.id: "1" for question in s.questions} for s in make_report().sections}
    return make_send_back_form(make_report(), said)


@dataclass(frozen=True)
class Kind:
    """One kind of dialogue: its form, its beginning, and what it is about."""

    form: Form
    begins: State
    about: Errand


OWED = OwedReport(1, replace(AREA, lead=("甲局", "乙局")), "25", "2026-06", date(2026, 6, 25), RULE)
FIELDS = (("1", "progress"), ("2", "investment"), (BULLETIN, "good-practice"), ("9", "gone"))
THEIRS = (("1", "investment", "99"), ("2", "progress", "对方的话"))
KINDS = {
    "report": Kind(make_report(), State(), OWED),
    "merged": Kind(
        make_report(),
        State(
            answers={"1": {"investment": "70"}, "2": {"progress": "我的话"}, "9": {"gone": "1"}},
            differences=THEIRS,
            reopened=FIELDS,
            review_id=3,
        ),
        OWED,
    ),
    "feed": Kind(make_feed(), State(Place.ASKING, "1", "stage"), TaskFeed(1, TASKS[0], "区地震局")),
    "send-back": Kind(
        make_send_back(), State(Place.ASKING, WHY, "send-back-reason"), SendBack(1, "202606-25-4", AREA)
    ),
}


@dataclass(frozen=True)
class Tap:
    """A press of one of the buttons that are on the screen."""

    place: int


texts = st.sampled_from(
    [
        *("120万", "1.2亿", "三万五", "1200000元", "500", "0", "-3万", "一百二十万", "99999999万"),
        *("主体施工", "竣工", "前期", "完成", "6月12日", "2027-01-01", "2月30日", "昨天", "1", "无"),
        *("渡云大桥危桥改造本月投资120万，主体封顶，累计380万", "4.1", "本月投资", "进展顺利，完成桥墩浇筑"),
        *("渡云大桥危桥改造投资三万五", "主体封顶，本月投资三万五", "不对", "是的", "长" * 1500, "4.2 竣工"),
        *("停车泊位新增50个，渡云大桥危桥改造投资20万", "<b>", ""),
        *(
            "取消",
            "不",
            "放弃",
            "上一步",
            "跳过",
            "总览",
            "提交",
            "存草稿",
            "采用",
            "用对方的",
            "记下",
            "继续",
        ),
    ]
) | st.text(max_size=12)
messages = st.integers(1, 8)
arguments = st.sampled_from(["", "0", "1", "2", "0.0", "1.0", "1.1", "0.5", "1.3", "99", "9.9.9", "."])
taps = st.builds(Tap, st.integers(0, 30))
events = (
    taps
    | taps
    | st.builds(Said, texts, messages, st.sampled_from([NOW, LATER]), st.sampled_from([False] * 5 + [True]))
    | st.builds(Corrected, texts, messages)
    | st.builds(Pressed, st.sampled_from(Action), st.just(NOW), arguments)
    | st.builds(
        Attached, st.sampled_from(["photo", "voice"]), st.just("f"), st.just(""), messages, st.just(NOW)
    )
    | st.builds(Unusable, st.just("sticker"))
)
walks = st.lists(events, max_size=25)


def draw_buttons(kind: Kind, state: State) -> list[Pressed]:
    """Draw where a dialogue stands, and give the presses of its buttons."""
    talk = Conversation(1, 1, 1, kind.about, kind.form, state, ZoneInfo("Asia/Shanghai"), TODAY)
    data = [button.data for row in draw_step(say(), talk).buttons for button in row]
    parts = [one.split(":", 4) for one in data if one.startswith("d:")]
    assert parts, f"no button leads on from {state}"
    return [Pressed(Action(action), NOW, argument) for _, _, _, action, argument in parts]


@dataclass(frozen=True)
class Move:
    """A step that was taken: from where, by what, to what."""

    before: State
    event: Event
    outcome: Outcome


def take_steps(kind: Kind, walked: list[Event | Tap]) -> Iterator[Move]:
    """Take steps as the bot does, until the dialogue is left for good; a draft that is kept is opened again."""
    state = kind.begins
    for made in walked:
        buttons = draw_buttons(kind, state)
        event = buttons[made.place % len(buttons)] if isinstance(made, Tap) else made
        outcome = step(kind.form, state, event, lexicon())
        yield Move(state, event, outcome)
        if outcome.ending in (Ending.DISCARDED, Ending.SUBMITTED):
            return
        state = State.from_json(json.loads(json.dumps(outcome.state.to_json())))
        assert state == outcome.state


def walk(kind: Kind, walked: list[Event | Tap]) -> State:
    """Give where a walk leads; one that leaves the dialogue leads back to its beginning."""
    state = kind.begins
    for move in take_steps(kind, walked):
        state = kind.begins if move.outcome.ending else move.outcome.state
    return state


Field = tuple[str, str]


def fields_of(state: State) -> dict[Field, Value]:
    """Map fields to what they hold."""
    return {
        (key, asked): value
        for key, said in state.answers.items()
        for asked, value in said.items()
        if value and asked not in ABOUT_SECTION
    }


def may_change(kind: Kind, move: Move, field: Field) -> bool:
    """Tell whether a person's act was meant for a field."""
    before, event = move.before, move.event
    asked, told = (before.section, before.question), {(key, question) for key, question, *_ in before.queue}
    match event:
        case Corrected():
            return before.sources.get(str(event.message_id)) == field
        case Attached():
            return field[1] == "photos"
        case Said() | Pressed() if field == asked or field in told:
            return True
        case Said():
            return _is_taken_over(kind, before, field, lexicon().actions.get(event.text.strip().casefold()))
        case Pressed():
            return _is_taken_over(kind, before, field, event.action)
    return False


def _is_taken_over(kind: Kind, before: State, field: Field, action: Action | None) -> bool:
    """Tell whether an answer is another person's, taken over by a press."""
    if action is Action.TAKE:
        return any(field[1] in fed.answers for s in kind.form.sections if s.key == field[0] for fed in s.fed)
    return action is Action.THEIRS and field in {(key, question) for key, question, _ in before.differences}
