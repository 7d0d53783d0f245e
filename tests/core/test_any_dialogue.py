"""Whatever is pressed, typed, edited or sent in a dialogue about the plan, it goes on, and 取消 leads out."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.dialogue import (
    Action,
    Attached,
    Corrected,
    Ending,
    Event,
    Lexicon,
    Pressed,
    Said,
    State,
    Unusable,
    step,
)
from bot.core.doubts import decide_units, decide_year, find_doubts
from bot.core.forms import Form
from bot.core.forms.doubts import make_doubts_form, read_decisions
from bot.core.forms.task import edit_task, make_breakdown_form, make_edit_form, make_new_form, make_part
from bot.core.forms.unit import edit_unit, make_unit_form
from bot.core.model import Area, Milestone, MilestoneKind, Plan, Task, UnitKind
from bot.core.units import Unit, UnitDirectory

NOW = datetime(2026, 6, 20, 2, 0, tzinfo=UTC)
MARK = Milestone("10月份前建成", None, MilestoneKind.BY)
TASK = Task(
    "1.1", "1", "危桥改造", "10月份前建成2座", responsible=("区地震局", "区地震办"), milestones=(MARK, MARK)
)
PLAN = Plan("方案", 2026, (Area("1", "交通", ("各乡镇人民政府",)),), (TASK,))
UNIT = Unit("各乡镇人民政府", UnitKind.COLLECTIVE, ("各乡镇",), ("渡云镇人民政府",))
DIRECTORY = UnitDirectory(
    [UNIT, Unit("渡云镇人民政府", UnitKind.TOWNSHIP), Unit("区地震局", UnitKind.BUREAU)]
)

WORDS = {str(action): action for action in Action} | {"取消": Action.CANCEL, "放弃": Action.DISCARD}
LEXICON = Lexicon(WORDS, {"还要分解": ("yes",), "企业": ("company",)})

MakeForm = Callable[[State], Form]


def make_unit_form_of(state: State) -> Form:
    kind = state.answer("3", "kind")
    return make_unit_form("3", replace(UNIT, kind=UnitKind(str(kind))) if kind else UNIT, DIRECTORY)


def make_import_form(state: State) -> Form:
    decisions = read_decisions(state.answers)
    plan = decide_year(PLAN, decisions)
    doubts = find_doubts(plan, DIRECTORY, None)
    return make_doubts_form(doubts, decide_units(DIRECTORY, doubts, decisions), plan.year or 0)


FORMS: dict[str, MakeForm] = {
    "edit": lambda _state: make_edit_form("7", TASK, DIRECTORY, 2026),
    "new": lambda _state: make_new_form(Area("1", "交通"), DIRECTORY, 2026),
    "breakdown": lambda state: make_breakdown_form(TASK, DIRECTORY, 2026).grown(state.answers),
    "unit": make_unit_form_of,
    "import": make_import_form,
}

texts = st.sampled_from(
    [
        *("渡云镇、区武装部", "区地震局和区民政局", "无", "1", "2027年", "9-30", "2月30日", "明年"),
        *("还要分解", "企业", "长" * 3500, "甲、乙", "<b>", "年底", "待省厅批复后再分解"),
        *WORDS,
    ]
) | st.text(max_size=30)
arguments = st.sampled_from(["", "0", "1", "2", "0.0", "0.5", "1.1", "99", "9.9.9", "."])
events = (
    st.builds(Pressed, st.sampled_from(Action), st.just(NOW), arguments)
    | st.builds(Said, texts, st.integers(1, 6), st.just(NOW), st.booleans())
    | st.builds(Corrected, texts, st.integers(1, 6))
    | st.builds(
        Attached, st.just("document"), st.just("file"), st.text(max_size=3), st.integers(1, 6), st.just(NOW)
    )
    | st.builds(Unusable, st.just("sticker"))
)


def walk(make_form: MakeForm, state: State, walked: list[Event]) -> State:
    """Take the steps as the bot does: the form follows from the answers, and the state goes through its row."""
    for event in walked:
        outcome = step(make_form(state), state, event, LEXICON)
        state = State.from_json(json.loads(json.dumps(outcome.state.to_json())))
        assert state == outcome.state
    return state


@pytest.mark.parametrize("kind", FORMS)
@settings(max_examples=60, deadline=None)
@given(walked=st.lists(events, max_size=14))
def test_it_goes_on_whatever_comes_and_cancel_leads_out(kind: str, walked: list[Event]) -> None:
    make_form = FORMS[kind]
    state = walk(make_form, State(), walked)
    later = NOW + timedelta(minutes=5)
    outcome = step(make_form(state), state, Pressed(Action.OVERVIEW, later), LEXICON)
    outcome = step(make_form(outcome.state), outcome.state, Said("取消", 7, later), LEXICON)
    if outcome.ending is None:
        outcome = step(make_form(outcome.state), outcome.state, Said("放弃", 8, later), LEXICON)
    assert outcome.ending is Ending.DISCARDED


@settings(max_examples=60, deadline=None)
@given(walked=st.lists(events, max_size=14))
def test_whatever_was_answered_makes_a_task_and_a_unit(walked: list[Event]) -> None:
    edited = walk(FORMS["edit"], State(), walked).answers.get("7", {})
    changed = edit_task(TASK, edited, 2026)
    assert changed.title
    assert all(isinstance(mark.due, date | None) for mark in changed.milestones)
    added = walk(FORMS["breakdown"], State(), walked).answers
    for written in added.values():
        assert make_part(TASK, "1.1.1", written, 2026).parent == "1.1"
    assert edit_unit(UNIT, walk(FORMS["unit"], State(), walked).answers.get("3", {})).name
