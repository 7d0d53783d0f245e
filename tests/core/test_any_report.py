"""Whatever is pressed, typed, edited or sent in a report: no answer is lost, and every screen leads on and out."""

from datetime import timedelta

import pytest
from hypothesis import given, settings

from bot.core.dialogue import Action, Ending, Event, Place, Pressed, Said, Value, step
from tests.core.report_walks import (
    KINDS,
    NOW,
    Move,
    Tap,
    draw_buttons,
    fields_of,
    lexicon,
    may_change,
    take_steps,
    walk,
    walks,
)

LATER = NOW + timedelta(minutes=5)


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=60, deadline=None)
@given(walked=walks)
def test_no_answer_is_lost(name: str, walked: list[Event | Tap]) -> None:
    kind = KINDS[name]
    for move in take_steps(kind, walked):
        if move.outcome.ending is Ending.DISCARDED:
            assert move.before.place is Place.LEAVING or not fields_of(move.before)
            continue
        before, after = fields_of(move.before), fields_of(move.outcome.state)
        changed = {field for field, value in before.items() if after.get(field) != value}
        assert all(may_change(kind, move, field) for field in changed), (changed, move)
        assert all(_is_kept(before[field], after.get(field)) for field in changed), (changed, move)
        lost = {field for field in changed if field not in after}
        assert not lost or _is_emptied(move), (lost, move)


def _is_kept(before: Value, after: Value) -> bool:
    """Tell whether the files of an answer are all there still, though a caption may be another."""
    if not isinstance(before, list) or not after:
        return True
    return isinstance(after, list) and {one["message_id"] for one in before} <= {
        one["message_id"] for one in after
    }


def _is_emptied(move: Move) -> bool:
    """Tell whether what is gone was to go: pictures that were cleared, a pick that was dropped."""
    note = move.outcome.note
    return (note is not None and note.code == "photos-cleared") or move.outcome.state.question == "fields"


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=60, deadline=None)
@given(walked=walks)
def test_what_is_ticked_off_is_held(name: str, walked: list[Event | Tap]) -> None:
    for move in take_steps(KINDS[name], walked):
        note = move.outcome.note
        if note is not None and note.code == "taken":
            assert move.outcome.state.answer(note.details["section"], note.details["question"])


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=60, deadline=None)
@given(walked=walks)
def test_cancel_and_then_giving_up_leads_out(name: str, walked: list[Event | Tap]) -> None:
    kind = KINDS[name]
    state = walk(kind, walked)
    state = step(kind.form, state, Pressed(Action.STAY), lexicon()).state
    outcome = step(kind.form, state, Said("取消", 99, LATER), lexicon())
    if outcome.ending is None:
        assert outcome.state.place is Place.LEAVING
        kept = step(kind.form, outcome.state, Said("存草稿", 98, LATER), lexicon())
        assert kept.ending is Ending.SAVED
        assert fields_of(kept.state) == fields_of(state)
        outcome = step(kind.form, outcome.state, Said("放弃", 98, LATER), lexicon())
    assert outcome.ending is Ending.DISCARDED


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=60, deadline=None)
@given(walked=walks)
def test_submitting_sends_all_that_was_answered(name: str, walked: list[Event | Tap]) -> None:
    kind = KINDS[name]
    state = walk(kind, walked)
    for action in (Action.SUBMIT, Action.ANYWAY):
        outcome = step(kind.form, state, Pressed(action), lexicon())
        assert fields_of(outcome.state) == fields_of(state)
    if fields_of(state) and name != "send-back":
        assert outcome.ending is Ending.SUBMITTED


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=60, deadline=None)
@given(walked=walks)
def test_a_doubt_is_settled_by_any_of_its_buttons(name: str, walked: list[Event | Tap]) -> None:
    """What is asked about an answer is never asked again in the same words: each button leads on."""
    kind = KINDS[name]
    state = walk(kind, walked)
    if state.place not in (Place.CHECKING, Place.CONFIRMING, Place.CLARIFYING):
        return
    for pressed in draw_buttons(kind, state):
        outcome = step(kind.form, state, pressed, lexicon())
        assert outcome.ending is not None or outcome.state != state, (pressed, state)
        assert outcome.note is None or outcome.note.code != "choice-expected", (pressed, state)


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=60, deadline=None)
@given(walked=walks)
def test_every_button_is_understood(name: str, walked: list[Event | Tap]) -> None:
    kind = KINDS[name]
    state = walk(kind, walked)
    for pressed in draw_buttons(kind, state):
        note = step(kind.form, state, pressed, lexicon()).note
        refused = note is not None and note.code in ("choice-expected", "press-expected", "unanswered")
        assert not refused, (pressed, note, state)
